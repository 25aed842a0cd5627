"""Gives `dataclasses` what the site's build has compiled for it.

Compiling the methods of data classes is a good part of what importing takes in the browser. Python imports a module
of this name by itself, before any other of ours. `hooks/runtime/data_classes.py` makes the table; what is not in it
is compiled as ever.
"""

import dataclasses
from types import FunctionType
from zlib import crc32

import known_data_classes


def _execute(text: str, globals_: dict[str, object], names: dict[str, object]) -> None:
    known = known_data_classes.FUNCTIONS.get((crc32(text.encode()), len(text)))
    if known is None:
        exec(text, globals_, names)  # noqa: S102 - what dataclasses does
    else:
        names["__create_fn__"] = FunctionType(known.__code__, globals_)


dataclasses.exec = _execute  # type: ignore[attr-defined]
