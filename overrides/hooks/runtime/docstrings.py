"""Our modules without what their docstrings say: nobody reads them in the browser, and all of them are fetched."""

from __future__ import annotations

import ast

_OWNERS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def without_docstrings(source: bytes) -> bytes:
    """The same module, line by line, with a dot in place of each docstring's text.

    Not with nothing: a data class that has no docstring makes one of its signature, which takes long. And the lines
    stay where they are, since an error tells its line.
    """
    lines = source.split(b"\n")
    for text in _docstrings(ast.parse(source)):
        start, end = text.lineno - 1, (text.end_lineno or text.lineno) - 1
        before, after = lines[start][: text.col_offset], lines[end][text.end_col_offset :]
        lines[start : end + 1] = [before + b'"."' + after, *[b""] * (end - start)]
    return b"\n".join(lines)


def _docstrings(tree: ast.Module) -> list[ast.expr]:
    return [
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, _OWNERS)
        and node.body
        and isinstance(node.body[0], ast.Expr)
        and isinstance(node.body[0].value, ast.Constant)
        and isinstance(node.body[0].value.value, str)
    ]
