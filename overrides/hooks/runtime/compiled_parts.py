"""The page's parts as the Python that Jinja2 makes of them: the browser need not make it again at every start.

Run as `python -m overrides.hooks.runtime.compiled_parts FOLDER`, it writes them there.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime.own_process import printed_by

PARTS = "composer/page/parts/"
COMPILED = "composer/page/compiled_parts/"


def without_parts(package: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the members of the package `composer` but for its parts."""
    return {name: content for name, content in package.items() if not name.startswith(PARTS)}


def compiled_parts(package: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give what takes the place of the parts in the package `composer`: Python modules."""
    if not any(name.startswith(PARTS) for name in package):
        return {}
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "overrides.hooks.runtime.compiled_parts", folder]
        printed_by(command, "A part of the page could not be compiled:")
        return {COMPILED + path.name: path.read_bytes() for path in sorted(Path(folder).glob("*.py"))}


def _main(folder: str) -> None:
    from composer.page.page import compile_parts  # noqa: PLC0415 - only here, in a process of its own

    compile_parts(Path(folder))


if __name__ == "__main__":
    _main(*sys.argv[1:])
