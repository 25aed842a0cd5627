"""Plain text and clocks: encodings, addresses and wall clocks, for every other room."""
