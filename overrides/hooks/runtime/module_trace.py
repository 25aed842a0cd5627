"""Which modules run: the list by which the browser's archives are cut.

`python -m overrides.hooks.runtime.module_trace` runs what the page does, in CPython, and Pyodide's own start, in
Node, and writes what was imported, and by whom, to `modules.toml`. A module that is missing there costs a
reader one more fetch, never an error: whatever is not on the list goes into a second archive.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.archive import stored_zip
from overrides.hooks.runtime.own_process import printed_by

LIST = Path(__file__).with_name("modules.toml")
PYODIDE_STARTS = "Pyodide's own start"

When = Literal["at hand", "later"]

_HEADER = """\
# The modules that the browser needs at hand, those that it needs when something is brought, and what asks for each
# first.
# Written by `python -m overrides.hooks.runtime.module_trace`; a unit test holds it against what runs.
"""


def listed(when: When = "at hand") -> dict[str, str]:
    """The modules on the list that a first draft needs, or those that are needed later: name to what asks for it."""
    lists: dict[str, dict[str, str]] = tomllib.loads(LIST.read_text(encoding="utf-8"))
    return lists[when]


def available() -> set[str]:
    """Every module that the browser can have: the standard library's and the libraries'."""
    return {name for name in map(module_name, sources.standard_library() | sources.libraries()) if name}


def traced() -> dict[When, dict[str, str]]:
    """What everything the page can do imports, found by doing it in a fresh CPython."""
    return _told_by([sys.executable, "-m", "overrides.hooks.runtime.import_recorder"])  # type: ignore[return-value]


def pyodide_modules() -> list[str]:
    """What Pyodide imports by itself, with our stand-ins, asked of Pyodide in Node."""
    script = Path(__file__).with_name("pyodide_modules.mjs")
    with TemporaryDirectory() as folder:
        library = Path(folder) / "library.zip"
        library.write_bytes(stored_zip(sources.standard_library()))
        return _told_by(["node", str(script), str(sources.PYODIDE / "pyodide.mjs"), str(library)])  # type: ignore[return-value]


def write(names: Iterable[str]) -> None:
    """Trace, and write the list of those modules that are among these names."""
    needed = traced()
    needed["at hand"] |= dict.fromkeys(pyodide_modules(), PYODIDE_STARTS)
    lines = []
    for when, modules in needed.items():
        found = sorted(set(modules) & set(names) - (set(needed["at hand"]) if when == "later" else set()))
        lines += [f'["{when}"]', *(f'"{name}" = "{modules[name]}"' for name in found), ""]
    LIST.write_text(_HEADER + "\n".join(lines), encoding="utf-8")


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
