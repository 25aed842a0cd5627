"""Docstrings go, and nothing else moves."""

from __future__ import annotations

import ast

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.docstrings import without_docstrings

SOURCE = b'''"""Of the module; \xc3\xa9\xe6\x9d\x8e.

More."""

class One:
    """Of the class."""

    kind = """stays"""
    """What stands below an attribute is no docstring."""

    def method(self): "short"; return 1

async def two():
    """Two
    lines."""
    return "stays"
'''


def without_texts(tree):
    """The tree as Python shows it, each docstring a dot."""
    for node in ast.walk(tree):
        if isinstance(
            node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        ) and ast.get_docstring(node, clean=False):
            node.body[0].value = ast.Constant(".")
    return ast.dump(tree)


def test_each_docstring_becomes_a_dot_and_each_line_stays_where_it_was():
    silent = without_docstrings(SOURCE).decode()
    assert [".", ".", ".", "."] == [
        ast.get_docstring(node)
        for node in ast.walk(ast.parse(silent))
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    old, new = SOURCE.decode().split("\n"), silent.split("\n")
    assert len(old) == len(new)
    assert [i for i, line in enumerate(old) if "stays" in line] == [
        i for i, line in enumerate(new) if "stays" in line
    ]


def test_every_module_of_ours_is_the_same_but_for_them():
    for name, content in sources.package(sources.COMPOSER).items():
        if name.endswith(".py"):
            silent = without_docstrings(content)
            assert content.count(b"\n") == silent.count(b"\n"), name
            assert without_texts(ast.parse(content)) == without_texts(ast.parse(silent)), name
