"""The record: what was typed goes in, an interview or a candidate comes out, with what could not be read."""
