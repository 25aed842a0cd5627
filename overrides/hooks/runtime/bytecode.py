"""Sources to the bytecode that the browser's interpreter runs, by pyodide-build's `py-compile`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from overrides.hooks.runtime.archive import content_hash, read_zip, stored_zip

PYTHON = (3, 13)
"""The minor version of the Python that Pyodide 0.29 is; bytecode of another one does not load there."""

_LINE_TABLES = Path(__file__).with_name("line_tables.py")
_HEADER = 16
_UNCHECKED_HASH = (1).to_bytes(4, "little") + bytes(8)
"""PEP 552: the bytecode is never compared with its source, which the browser does not have."""


class WrongInterpreterError(Exception):
    """The Python that builds is not the one the browser runs."""


def check_interpreter(running: tuple[int, int] = sys.version_info[:2]) -> None:
    """Stop here when this interpreter's bytecode would not load in the browser.

    Raises:
        WrongInterpreterError: with what to do about it.
    """
    if running != PYTHON:
        wanted = ".".join(map(str, PYTHON))
        raise WrongInterpreterError(
            f"The browser runs Python {wanted}, and the site is being built with Python "
            f"{'.'.join(map(str, running))}: its bytecode would not load there. Run `make build`, which sets "
            f"up Python {wanted}, or build from a virtual environment of Python {wanted}."
        )


def compiled(sources: Mapping[str, bytes], *, cache: Path, is_ours: bool = False) -> dict[str, bytes]:
    """The same members with each `.py` replaced by its `.pyc`, in the order of their names.

    Args:
        sources: Members of an archive by name; what is not a `.py` file stays as it is.
        cache: A folder that keeps what was compiled before, named by the hash of what went in.
        is_ours: Whether docstrings, asserts and line numbers stay in; from others' modules they are left out.
    """
    check_interpreter()
    names = sorted(sources)
    kept = cache / "bytecode" / f"{content_hash(_parts(_compiler(is_ours=is_ours), names, sources))}.zip"
    if not kept.exists():
        members = _compile({name: sources[name] for name in names}, is_ours=is_ours)
        kept.parent.mkdir(parents=True, exist_ok=True)
        half = kept.with_suffix(f".{os.getpid()}")
        half.write_bytes(stored_zip(members))
        half.replace(kept)
    return read_zip(kept.read_bytes())


def _compiler(*, is_ours: bool) -> bytes:
    """All that decides, besides the sources, what comes out; this module itself is a part of it."""
    own = [Path(__file__).read_bytes(), _LINE_TABLES.read_bytes()]
    return "\n".join([sys.version, version("pyodide-build"), str(is_ours), content_hash(own)]).encode()


def _parts(compiler: bytes, names: list[str], sources: Mapping[str, bytes]) -> list[bytes]:
    return [compiler, *(part for name in names for part in (name.encode(), sources[name]))]


def _compile(sources: Mapping[str, bytes], *, is_ours: bool) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "sources.zip"
        archive.write_bytes(stored_zip(sources))
        environment = os.environ | {"PYTHONOPTIMIZE": "" if is_ours else "2"}
        command = [sys.executable, "-m", "pyodide_cli", "py-compile", "--silent", "--compression-level", "0"]
        result = subprocess.run(  # noqa: S603 - our own interpreter, our own file
            [*command, str(archive)], env=environment, capture_output=True, text=True, check=False
        )
        if result.returncode:
            raise RuntimeError(f"pyodide py-compile failed:\n{result.stdout}{result.stderr}")
        members = read_zip(archive.read_bytes() if is_ours else _without_lines(archive.read_bytes()))
    return {
        name: _without_time(content) if name.endswith(".pyc") else content
        for name, content in members.items()
    }


def _without_lines(archive: bytes) -> bytes:
    bare = [sys.executable, "-I", "-S", "-X", "utf8", str(_LINE_TABLES)]
    return subprocess.run(bare, input=archive, capture_output=True, check=True, env={}).stdout  # noqa: S603


def _without_time(bytecode: bytes) -> bytes:
    return bytecode[:4] + _UNCHECKED_HASH + bytecode[_HEADER:]
