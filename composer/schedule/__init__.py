"""The schedule: an interview goes in, the moments to act come out, each with its window, reason and state."""
