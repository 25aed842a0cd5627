"""Notes: an interview, a step and a reader go in, a draft comes out."""
