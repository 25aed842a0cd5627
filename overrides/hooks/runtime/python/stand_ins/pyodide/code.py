"""In place of the functions that run code from text: what `runPython` needs of them, for tests."""

from _pyodide._base import eval_code

__all__ = ["eval_code"]
