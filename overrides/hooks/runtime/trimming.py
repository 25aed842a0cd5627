"""Pyodide without what the composer never uses, where it starts so; as npm delivered it, where it does not.

Why: docs/contributing/decisions/lean-runtime.md and stand-ins.md there.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.archive import content_hash, stored_zip
from overrides.hooks.runtime.lean_runtime import UnknownGlueError, lean
from overrides.hooks.runtime.own_process import printed_by

_PROGRAM = Path(__file__).with_name("pyodide_modules.mjs")
_LOCK = "pyodide-lock.json"

# Not MkDocs' logger: there a warning stops a strict build.
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pyodide:
    """What is published of Pyodide.

    Attributes:
        runtime: Its own files by their names.
        standard_library: The sources of Python's modules and Pyodide's own, as members of an archive.
        libraries: The sources of the libraries that the composer runs on.
        is_trimmed: Whether exports that nobody calls are left out, and our stand-ins are in.
    """

    runtime: dict[str, bytes]
    standard_library: dict[str, bytes]
    libraries: dict[str, bytes]
    is_trimmed: bool


def trimmed_or_whole(*, cache: Path) -> Pyodide:
    """Give Pyodide trimmed if it starts in Node so; else warn, and give it whole.

    Args:
        cache: A folder that keeps what came out before, and what has started.
    """
    try:
        runtime = lean(sources.runtime(), cache=cache)
        trimmed = Pyodide(runtime, sources.standard_library(), sources.libraries(), is_trimmed=True)
        _start(trimmed, cache)
    except (UnknownGlueError, RuntimeError) as error:
        _log.warning(
            "Pyodide is published whole, so the composer takes longer to fetch and to start, for this version "
            "cannot be trimmed: %s",
            error,
        )
        return Pyodide(
            sources.runtime(),
            sources.standard_library(with_stand_ins=False),
            sources.libraries(with_stand_ins=False),
            is_trimmed=False,
        )
    return trimmed


def _start(pyodide: Pyodide, cache: Path) -> None:
    """Start it once, import, and have an error told.

    Raises:
        RuntimeError: It does not start; the text says why.
    """
    library = stored_zip(pyodide.standard_library)
    started = cache / "started" / content_hash([*pyodide.runtime.values(), library])
    if started.exists():
        return
    with TemporaryDirectory() as folder:
        files = {**pyodide.runtime, _LOCK: (sources.PYODIDE / _LOCK).read_bytes(), "library.zip": library}
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        script, archive = (str(Path(folder) / name) for name in ("pyodide.mjs", "library.zip"))
        printed_by(["node", str(_PROGRAM), script, archive], "it does not start:")
    started.parent.mkdir(parents=True, exist_ok=True)
    started.touch()
