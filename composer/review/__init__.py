"""The review: a letter and what surrounds it go in, findings come out."""
