"""Wheels of the composer and of what it needs: what most pages with Python in them load."""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import distribution
from pathlib import Path

from overrides.hooks.runtime import sources

ROOT = Path(__file__).parents[2]
DISTRIBUTIONS = ("icalendar", "jinja2", "markupsafe", "python-dateutil", "tzdata", "typing-extensions")
_BINARY = {".so", ".pyd", ".pyc"}


def write_wheels(folder: Path) -> list[str]:
    """Write pure-Python wheels into the folder and give their names, the composer's last."""
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for name in DISTRIBUTIONS:
        installed = distribution(name)
        members = {
            path.as_posix(): Path(path.locate()).read_bytes()
            for path in installed.files or ()
            if path.suffix not in _BINARY and ".." not in path.parts and path.name != "RECORD"
        }
        names.append(_write(folder, name, installed.version, members))
    names.append(_write(folder, "composer", "0", sources.package(ROOT / "composer")))
    return names


def _write(folder: Path, name: str, version: str, members: dict[str, bytes]) -> str:
    stem = f"{name.replace('-', '_')}-{version}"
    information = f"{stem}.dist-info"
    own = {
        f"{information}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
        f"{information}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{information}/RECORD": b"",
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path, data in (members | own).items():
            wheel.writestr(path, data)
    (folder / f"{stem}-py3-none-any.whl").write_bytes(content.getvalue())
    return f"{stem}-py3-none-any.whl"
