"""Templates as the Python that Jinja2 makes of them: the browser need not make it again at every start.

Run as `python -m overrides.hooks.runtime.compiled_templates KIND FOLDER`, it writes those of one kind there: the
page's parts or the outlines of the notes.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime.own_process import printed_by

KINDS = {
    "parts": ("composer/page/parts/", "composer/page/compiled_parts/"),
    "outlines": ("composer/notes/outlines/", "composer/notes/compiled_outlines/"),
}
"""Each kind of template: where it lies in the package `composer`, and where its modules go."""


def without_templates(package: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the members of the package `composer` but for its templates; lists beside them stay."""
    return {name: content for name, content in package.items() if not _is_template(name)}


def compiled_templates(package: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give what takes the place of the templates in the package `composer`: Python modules."""
    made: dict[str, bytes] = {}
    for kind, (source, target) in KINDS.items():
        if not any(name.startswith(source) for name in package):
            continue
        with TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "overrides.hooks.runtime.compiled_templates", kind, folder]
            printed_by(command, "A template could not be compiled:")
            made |= {target + path.name: path.read_bytes() for path in sorted(Path(folder).glob("*.py"))}
    return made


def _is_template(name: str) -> bool:
    parts, outlines = (source for source, _ in KINDS.values())
    return name.startswith(parts) or (name.startswith(outlines) and "/" in name.removeprefix(outlines))


def _main(kind: str, folder: str) -> None:
    if kind == "parts":
        from composer.page.page import compile_parts as compile_  # noqa: PLC0415 - only here, in a process of its own
    else:
        from composer.notes.outline import compile_outlines as compile_  # noqa: PLC0415

    compile_(Path(folder))


if __name__ == "__main__":
    _main(*sys.argv[1:])
