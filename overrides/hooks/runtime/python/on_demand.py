"""Finds, in the browser, what the first archives do not hold: modules, and the files of time zones.

What the first note does not run lies in a second archive, which the page's worker brings once that note is there; what
nothing here runs lies in a third. Whoever needs something of either sooner waits here until the archive has come.
"""

import json
import sys
import zipimport
import zlib
from _sha2 import sha256  # built in; hashlib may not be at hand
from importlib.machinery import ModuleSpec
from pathlib import Path

ZONES = "zoneinfo/"
"""Where the archive has the files of time zones."""


class Archive:
    """A meta path finder, asked last, for what one further archive holds."""

    def __init__(self, path: str, digest: str, names: list[str], zones: list[str]) -> None:
        """Take where the archive lies once it has come, its SHA-256, and the names of its modules and zones."""
        self._path = path
        self._digest = digest
        self._names = frozenset(names)
        self.zones = frozenset(zones)

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """The module's spec when the archive holds it."""
        if name not in self._names:
            return None
        folder = "/".join([self._brought(), *name.split(".")[:-1]])
        return zipimport.zipimporter(folder).find_spec(name)

    def content(self, member: str) -> bytes:
        """What the archive holds under this name."""
        return zipimport.zipimporter(self._brought()).get_data(member)

    def _brought(self) -> str:
        """Where the archive lies; it is fetched unless it is there, and once again where it arrives damaged."""
        place = Path(self._path)
        if place.exists():
            return self._path
        import js  # noqa: PLC0415 - the browser's, and only once it is needed

        for is_again in (False, True):
            js.fetchArchive(self._path, is_again)
            content = _unpacked(place.read_bytes())
            place.unlink()
            if sha256(content).hexdigest() == self._digest:
                place.write_bytes(content)
                return self._path
        raise ImportError("A part of the program arrived damaged: it is not the file that was published.")


_archives: list[Archive] = []


def install(listed: str) -> None:
    """Ask for the archives last; `listed` is JSON, for each of them what `Archive` takes."""
    _archives.extend(Archive(**one) for one in json.loads(listed))
    sys.meta_path.extend(_archives)


def zones() -> frozenset[str]:
    """The names of all time zones that are still in an archive, or have come out of it."""
    return frozenset().union(*(archive.zones for archive in _archives))


def bring_zone(name: str, folder: str) -> bool:
    """Put the file of a time zone where `zoneinfo` looks for it; False where no archive has it."""
    for archive in _archives:
        if name in archive.zones:
            place = Path(folder, name)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.content(ZONES + name))
            return True
    return False


def _unpacked(content: bytes) -> bytes:
    """Without the gzip layer, unless the server has declared it and the browser undone it; nothing where it is broken."""
    try:
        return zlib.decompress(content, wbits=31) if content.startswith(b"\x1f\x8b") else content
    except zlib.error:
        return b""
