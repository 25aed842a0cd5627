"""The page's ES modules and its sheet, each entry point joined with all that it imports into one file, by esbuild.

Why: docs/contributing/decisions/joined-modules.md. Where asked for, a source map leads from what is served to what
we wrote.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime.own_process import ROOT, printed_by

ESBUILD = ROOT / ".lock" / "node_modules" / "esbuild" / "bin" / "esbuild"
MORPHING = ROOT / ".lock" / "node_modules" / "idiomorph" / "dist" / "idiomorph.esm.js"
OF_THEIR_OWN = ("./harper.js", "./intake.js")
"""What is not joined: the grammar engine, which is as large as all else and rarely changes, and what few visits need."""


def join(entries: Iterable[Path], *, with_maps: bool = False, inline: bool = False) -> dict[str, bytes]:
    """Join each module, or sheet, of `entries` with what it imports.

    Args:
        entries: Their paths; what they import is found from where they lie.
        with_maps: Whether each script gets its source map.
        inline: They will stand in a page: as plain scripts, that run at once.

    Returns:
        The content of the files to publish by name: for each entry its script and, if asked for, the script's source map.

    Raises:
        RuntimeError: A module imports what there isn't, or is no JavaScript; the text says where.
    """
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    # Always as deep: the maps name our files from where they lie.
    with TemporaryDirectory(dir=cache) as folder:
        printed_by(
            [
                "node",
                str(ESBUILD),
                *map(str, entries),
                "--bundle",
                "--minify",
                *(["--sourcemap=linked"] if with_maps else []),
                "--format=iife" if inline else "--format=esm",
                "--target=es2022",
                "--charset=utf8",
                *(f"--external:{name}" for name in OF_THEIR_OWN),
                f"--alias:idiomorph={MORPHING}",
                f"--outdir={folder}",
                "--entry-names=[name]",
                "--log-level=warning",
            ],
            "The page's modules could not be joined.",
        )
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
