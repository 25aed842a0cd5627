"""Runs in Pyodide: holds each known program against what `re` makes of the same pattern there."""

import _sre
import json
import re._compiler as compiler
import re._parser as parser
from array import array

from known_patterns import MAGIC, PROGRAMS


def differs(pattern, flags, known):
    parsed = parser.parse(pattern, flags)
    state = parsed.state
    indices = [None] * state.groups
    for name, index in state.groupdict.items():
        indices[index] = name
    code = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001
    made = (flags | state.flags, code, state.groups - 1, tuple(state.groupdict.items()), tuple(indices))
    return made != known


wrong = [pattern for (pattern, flags), known in PROGRAMS.items() if differs(pattern, flags, known)]
json.dumps({"count": len(PROGRAMS), "magic": MAGIC == _sre.MAGIC, "wrong": wrong})
