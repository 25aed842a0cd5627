"""Examples: the made-up interviews of the guide and of the empty composer."""
