"""Gives `re` and `dataclasses` what the site's build has compiled for them.

Compiling patterns and the methods of data classes is a good part of what importing takes in the browser. Python
imports a module of this name by itself, before any other of ours. `hooks/patterns.py` and `hooks/data_classes.py`
make the tables; what is not in them is compiled as ever.
"""

import _sre
import dataclasses
import re._compiler
from types import FunctionType
from zlib import crc32

import known_data_classes
import known_patterns

_compile = re._compiler.compile  # noqa: SLF001 - there is no other door


def _look_up(pattern: object, flags: int = 0) -> object:
    if isinstance(flags, re.RegexFlag):
        flags = flags.value
    known = known_patterns.PROGRAMS.get((pattern, flags)) if isinstance(pattern, str) else None
    if known is None:
        return _compile(pattern, flags)
    all_flags, program, groups, names, indices = known
    code = list(memoryview(program).cast("I"))
    return _sre.compile(pattern, all_flags, code, groups, dict(names), indices)


def _execute(text: str, globals_: dict[str, object], names: dict[str, object]) -> None:
    known = known_data_classes.FUNCTIONS.get((crc32(text.encode()), len(text)))
    if known is None:
        exec(text, globals_, names)  # noqa: S102 - what dataclasses does
    else:
        names["__create_fn__"] = FunctionType(known.__code__, globals_)


if known_patterns.MAGIC == _sre.MAGIC:
    re._compiler.compile = _look_up  # noqa: SLF001
dataclasses.exec = _execute  # type: ignore[attr-defined]
