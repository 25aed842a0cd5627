"""Gives `re` the programs of patterns that are known, made when the site was built.

Compiling patterns is a good part of what importing takes in the browser. Python imports a module of this name by
itself, before any other of ours. `hooks/patterns.py` makes the table; a pattern that is not in it is compiled as
ever.
"""

import _sre
import re._compiler

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


if known_patterns.MAGIC == _sre.MAGIC:
    re._compiler.compile = _look_up  # noqa: SLF001
