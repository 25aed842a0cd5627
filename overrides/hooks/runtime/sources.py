"""What goes into the browser's archives: where each part comes from, and what is left out of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackagePath, files
from pathlib import Path

from overrides.hooks.runtime.archive import read_zip

ROOT = Path(__file__).parents[3]
PYODIDE = ROOT / ".lock" / "node_modules" / "pyodide"
COMPOSER = ROOT / "composer"
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
"""The files that Pyodide finds by these very names below its `indexURL`."""

LIBRARIES = ("icalendar", "jinja2", "markupsafe", "python-dateutil", "typing-extensions")
"""The distributions that the composer runs on, beside the zone data, which has a folder of its own."""

ZONES = "zoneinfo/"
"""Where the zone data lies in the application's archive."""

FIRST_ZONES = frozenset(
    """
    UTC America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage
    Pacific/Honolulu America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax
    America/Mexico_City America/Bogota America/Lima America/Santiago America/Sao_Paulo
    America/Argentina/Buenos_Aires Europe/London Europe/Dublin Europe/Lisbon Europe/Madrid Europe/Paris
    Europe/Brussels Europe/Berlin Europe/Zurich Europe/Vienna Europe/Rome Europe/Warsaw Europe/Prague
    Europe/Budapest Europe/Bucharest Europe/Athens Europe/Helsinki Europe/Kyiv Europe/Istanbul Europe/Moscow
    Africa/Cairo Africa/Lagos Africa/Nairobi Africa/Johannesburg Africa/Casablanca Asia/Jerusalem Asia/Riyadh
    Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Dhaka Asia/Kathmandu Asia/Bangkok Asia/Jakarta Asia/Singapore
    Asia/Kuala_Lumpur Asia/Manila Asia/Ho_Chi_Minh Asia/Hong_Kong Asia/Shanghai Asia/Taipei Asia/Seoul Asia/Tokyo
    Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Adelaide Australia/Perth Pacific/Auckland
    """.split()
)
"""The zones that most people live in. Whoever lives in another waits for one file more before their first note."""

_COMPILED_ZONE = b"TZif"
"""RFC 9636, section 3.1: how the file of a zone begins."""

_CDN = b"https://cdn.jsdelivr.net/pyodide/v${U}/full/"
_SKIPPED_FOLDERS = {"tests", "test", "fuzzing", "__pycache__", "idle_pyodide"}
_SKIPPED_FILES = {"dateutil/zoneinfo/rebuild.py"}
_SKIPPED_ZONE_FILES = {"leapseconds", "zone1970.tab", "zonenow.tab"}
_LINKS = "tzdata.zi"


def runtime() -> dict[str, bytes]:
    """Pyodide itself, as npm delivered it, without its references to a source map and a CDN."""
    if not PYODIDE.is_dir():
        raise FileNotFoundError(
            "Pyodide is not installed: run `npm ci --prefix .lock`, or `make build`, first."
        )
    contents = {name: (PYODIDE / name).read_bytes() for name in RUNTIME_FILES}
    return {name: _at_home(content) if name.endswith("js") else content for name, content in contents.items()}


def platform() -> dict[str, str]:
    """What Pyodide's own lock file says of the platform, which Pyodide compares with itself as it starts."""
    locked = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    return locked["info"]  # type: ignore[no-any-return]


def standard_library(*, with_stand_ins: bool = True) -> dict[str, bytes]:
    """Python's standard library, and Pyodide's own modules, as sources; some have a stand-in."""
    members = read_zip((PYODIDE / "python_stdlib.zip").read_bytes())
    if not with_stand_ins:
        return members
    # Our `asyncio` becomes the whole one when something asks for more than it has.
    members["asyncio/whole.py"] = members["asyncio/__init__.py"]
    ours = stand_ins()
    return {name: ours.get(name, content) for name, content in members.items()}


def stand_ins() -> dict[str, bytes]:
    """Our modules in place of those that are imported at every start and never used, by their member's name."""
    folder = Path(__file__).with_name("python") / "stand_ins"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.py"))}


def libraries(*, with_stand_ins: bool = True) -> dict[str, bytes]:
    """The libraries' sources, and their typed marker and data files left out; some have a stand-in."""
    ours = stand_ins() if with_stand_ins else {}
    members: dict[str, bytes] = {}
    for distribution in LIBRARIES:
        for path in files(distribution) or ():
            if path.suffix == ".py" and _wanted(path):
                name = path.as_posix()
                members[name] = ours.get(name) or path.locate().read_bytes()  # type: ignore[attr-defined]
    return members


def package(folder: Path) -> dict[str, bytes]:
    """The package in this folder: its modules and the templates beside them."""
    paths = (
        path
        for path in folder.rglob("*")
        if path.is_file() and not {"__pycache__", "browser"} & set(path.parts)
    )
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in sorted(paths)
        if path.name != "py.typed"
    }


def beside_composer() -> dict[str, bytes]:
    """Our other modules that run in the browser, each by itself."""
    folder = Path(__file__).with_name("python")
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.py")) if path.stem != "__init__"}


def zones() -> dict[str, bytes]:
    """The zone data: compiled zones and the tables by country, equal ones side by side (many are aliases)."""
    members: dict[str, bytes] = {}
    for path in files("tzdata") or ():
        parts = path.parts
        if (
            parts[:2] == ("tzdata", "zoneinfo")
            and path.suffix not in {".py", ".pyc"}
            and path.name not in _SKIPPED_ZONE_FILES
        ):
            content: bytes = path.locate().read_bytes()  # type: ignore[attr-defined]
            members[ZONES + "/".join(parts[2:])] = _links(content) if path.name == _LINKS else content
    return dict(sorted(members.items(), key=lambda member: (member[1], member[0])))


def _links(database: bytes) -> bytes:
    """Give of the database's text what `composer.text.zone_table` reads: the links from old names to those of today."""
    return b"".join(line for line in database.splitlines(keepends=True) if line.startswith(b"L "))


def first_zones(zones: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of the zone data that are at hand from the start: its tables, `FIRST_ZONES`, and their other names."""
    first = {zones[ZONES + name] for name in FIRST_ZONES}
    return {
        name: content
        for name, content in zones.items()
        if content in first or not content.startswith(_COMPILED_ZONE)
    }


def _wanted(path: PackagePath) -> bool:
    in_skipped = _SKIPPED_FOLDERS & set(path.parts[:-1])
    return not in_skipped and ".." not in path.parts and path.as_posix() not in _SKIPPED_FILES


def _at_home(script: bytes) -> bytes:
    head, _mark, _name = script.partition(b"\n//# sourceMappingURL=")
    return head.replace(_CDN, b"./") + b"\n"
