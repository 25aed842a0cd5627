"""The sheets of the notes as what they say in JSON: the browser need not read their texts at every start.

Run as `python -m overrides.hooks.runtime.compiled_sheets FOLDER`, it reads the sheets of a package that lies there and
prints an object: each one's content by the name of its file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime.own_process import printed_by

OURS = "composer/notes/messages"
HOSTS = "composer/host"


def with_compiled_sheets(package: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the members of the package `composer`, in which JSON takes the place of the sheets' texts.

    Raises:
        RuntimeError: A sheet cannot be used; the text says why.
    """
    sheets = {name: content for name, content in package.items() if _is_sheet(name)}
    if not sheets:
        return dict(package)
    with TemporaryDirectory() as folder:
        for name, content in sheets.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        command = [sys.executable, "-m", "overrides.hooks.runtime.compiled_sheets", folder]
        written = json.loads(printed_by(command, "A sheet could not be read:"))
    others = {name: content for name, content in package.items() if name not in sheets}
    return others | {name: text.encode() for name, text in written.items()}


def _is_sheet(member: str) -> bool:
    """Sheets lie in a folder for their scenario; the lists of scenarios lie beside these folders."""
    base = next((base for base in (OURS, HOSTS) if member.startswith(f"{base}/")), None)
    return base is not None and member.endswith(".txt") and "/" in member.removeprefix(f"{base}/")


def _main(folder: str) -> None:
    from composer.notes.sheet_text import read_written  # noqa: PLC0415 - only here, in a process of its own

    written = {
        path.relative_to(folder).with_suffix(".json").as_posix(): json.dumps(
            read_written(path.relative_to(base).with_suffix("").as_posix(), base),
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for base in (Path(folder) / OURS, Path(folder) / HOSTS)
        for path in sorted(base.rglob("*.txt"))
    }
    print(json.dumps(written))  # noqa: T201 - it is what was asked for


if __name__ == "__main__":
    _main(*sys.argv[1:])
