"""What a host of a copy has set, checked."""
