"""The programs of the regular expressions that run, compiled as the browser's Python would compile them.

Run as `python -m overrides.hooks.runtime.patterns`, it prints the module `known_patterns` that sitecustomize.py looks
things up in.
"""

from __future__ import annotations

import _sre
import re._compiler as compiler
import re._constants as constants
import re._parser as parser
import sys
from array import array

from overrides.hooks.runtime.own_process import printed_by

MAXREPEAT_IN_BROWSER = 2**31 - 1
"""What an open end of a repetition is on a machine of 32 bits; it is part of a program."""

type Program = tuple[int, bytes, int, tuple[tuple[str, int], ...], tuple[str | None, ...]]


def known_patterns() -> bytes:
    """The source of the module, found by doing all that the page does, in an interpreter of its own."""
    command = [sys.executable, "-OO", "-m", "overrides.hooks.runtime.patterns"]
    return printed_by(command, "The composer did not answer what warm_up.py asks:")


def program(pattern: str, flags: int) -> Program:
    """The program for one pattern, as the browser's Python makes it; it would not run in this Python."""
    parsed = parser.parse(pattern, flags)
    code = array("I", compiler._code(parsed, flags))  # noqa: SLF001 - there is no other door
    state = parsed.state
    indices: list[str | None] = [None] * state.groups
    for name, index in state.groupdict.items():
        indices[index] = name
    names = tuple(state.groupdict.items())
    return flags | state.flags, code.tobytes(), state.groups - 1, names, tuple(indices)


def _watch() -> dict[tuple[str, int], None]:
    seen: dict[tuple[str, int], None] = {}
    original = compiler.compile

    def compile_(pattern: object, flags: int = 0) -> object:
        if isinstance(pattern, str):
            seen[pattern, int(flags)] = None
        return original(pattern, flags)

    compiler.compile = compile_

    from overrides.hooks.runtime import workload  # noqa: PLC0415 - it is what is watched

    workload.run()
    compiler.compile = original
    return seen


def _believe_in_browser() -> None:
    maxrepeat = constants._NamedIntConstant(MAXREPEAT_IN_BROWSER, "MAXREPEAT")  # noqa: SLF001
    for module in (constants, parser, compiler):
        module.MAXREPEAT = maxrepeat


def _main() -> None:
    seen = _watch()
    _believe_in_browser()
    programs = {key: program(*key) for key in sorted(seen)}
    sys.stdout.write(f"MAGIC = {_sre.MAGIC}\nPROGRAMS = {programs!r}\n")


if __name__ == "__main__":
    _main()
