"""The archives that the browser's Python is made of."""
