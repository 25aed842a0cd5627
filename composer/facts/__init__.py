"""Facts: a field as typed goes in, what it says comes out, read once."""
