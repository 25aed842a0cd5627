"""In place of what reads type hints for JavaScript's functions: here they are all called without any."""

from typing import Any, Never

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default


def get_attr_sig(_signature: Any, _name: str) -> tuple[bool, None]:
    """Know nothing of any attribute."""
    return False, None


def func_to_sig(_function: Any) -> Never:
    """Refuse."""
    raise NotImplementedError("JavaScript's functions have no type hints here.")


bind_class_sig = func_to_sig

no_default = object()


def _any_arguments(*_arguments: Any, **_named: Any) -> None:
    """Stand for a function without hints."""


default_signature = JsFuncSignature(
    _any_arguments,
    False,  # noqa: FBT003 - it constructs nothing; the function takes its arguments by place
    0,
    (),
    (),
    py2js_default,
    (),
    (),
    (),
    py2js_default,
    js2py_default_call_result,
)
