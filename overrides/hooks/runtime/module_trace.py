"""Which modules run: the list by which the browser's archives are cut.

`python -m overrides.hooks.runtime.module_trace` runs what the page does, in CPython, and Pyodide's own start, in
Node, and writes what was imported, and by whom, to `modules.toml`. A module that is missing there costs a
reader one more fetch, never an error: whatever is not on the list goes into a further archive.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.archive import stored_zip
from overrides.hooks.runtime.own_process import printed_by

LIST = Path(__file__).with_name("modules.toml")
PYODIDE_STARTS = "Pyodide's own start"

_HEADER = """\
# The modules that the browser needs for a first note, and those that it needs after it, each with what asks for it first.
# Written by `python -m overrides.hooks.runtime.module_trace`; a unit test holds it against what runs.
"""


@dataclass(frozen=True, slots=True)
class Modules:
    """Modules that run, each with what asks for it first.

    Attributes:
        first: Those that run until the first note stands there.
        later: Those that run after it, when somebody asks for what needs them.
    """

    first: dict[str, str]
    later: dict[str, str]


def listed() -> Modules:
    """The modules on the list."""
    return Modules(**tomllib.loads(LIST.read_text(encoding="utf-8")))


def available() -> set[str]:
    """Every module that the browser can have: the standard library's and the libraries'."""
    return {name for name in map(module_name, sources.standard_library() | sources.libraries()) if name}


def traced() -> Modules:
    """What everything the page can do imports, found by doing it in a fresh CPython."""
    return Modules(*_told_by([sys.executable, "-m", "overrides.hooks.runtime.import_recorder"]))  # type: ignore[misc]


def pyodide_modules() -> list[str]:
    """What Pyodide imports by itself, with our stand-ins, asked of Pyodide in Node."""
    script = Path(__file__).with_name("pyodide_modules.mjs")
    with TemporaryDirectory() as folder:
        library = Path(folder) / "library.zip"
        library.write_bytes(stored_zip(sources.standard_library()))
        return _told_by(["node", str(script), str(sources.PYODIDE / "pyodide.mjs"), str(library)])  # type: ignore[return-value]


def write(names: Iterable[str]) -> None:
    """Trace, and write the list of those modules that are among these names, or ours and not needed for a first note."""
    found = traced()
    names = {*names, *ours(found.later)}
    first = found.first | dict.fromkeys(pyodide_modules(), PYODIDE_STARTS)
    stages = {
        "first": first,
        "later": {name: asks for name, asks in found.later.items() if name not in first},
    }
    lines = [
        line
        for stage, needed in stages.items()
        for line in (
            f"\n[{stage}]",
            *(f'"{name}" = "{needed[name]}"' for name in sorted(set(needed) & set(names))),
        )
    ]
    LIST.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def ours(modules: Iterable[str]) -> set[str]:
    """Those of the modules that are the composer's own."""
    return {name for name in modules if name.partition(".")[0] == "composer"}


def module_name(member: str) -> str | None:
    """The module that an archive's member holds: `json/__init__.py` is `json`; None when it holds none."""
    path, dot, kind = member.rpartition(".")
    if not dot or kind not in {"py", "pyc"}:
        return None
    return path.removesuffix("/__init__").replace("/", ".")


def _told_by(command: list[str]) -> object:
    return json.loads(printed_by(command, f"{' '.join(command)} failed:").splitlines()[-1])


if __name__ == "__main__":
    write(available())
