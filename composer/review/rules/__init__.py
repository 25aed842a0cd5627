"""The rules of the review, a module for each thing they look at."""
