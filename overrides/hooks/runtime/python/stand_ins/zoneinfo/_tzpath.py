"""Where the files of time zones are: in one folder, or still in an archive.

The module that this stands in for asks the system's configuration where they could be, and lets a package be looked
for where there is none: some thirty modules, imported for a name that is no zone's.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

TZPATH = tuple(filter(None, os.environ.get("PYTHONTZPATH", "").split(os.pathsep)))
"""The folders: where the build has them, and in the browser one in memory."""

_KIND = b"TZif"


class InvalidTZPathWarning(RuntimeWarning):
    """Never warned of; `zoneinfo` names it."""


def reset_tzpath(to: Sequence[str] | None = None) -> None:
    """Look in these folders from now on."""
    global TZPATH  # noqa: PLW0603 - as in the module that this stands in for
    TZPATH = tuple(to or ())


def find_tzfile(key: str) -> str:
    """Give the path of a zone's file; it is brought where an archive has it.

    Raises:
        ValueError: The key leads out of the folder.
        ZoneInfoNotFoundError: There is no such zone.
    """
    normal = os.path.normpath(key)
    if key.startswith("/") or len(normal) != len(key) or normal.startswith(os.pardir):
        raise ValueError(f"This is not the name of a time zone: {key}")
    for folder in TZPATH:
        path = Path(folder, key)
        if path.is_file():
            return str(path)
    archives = sys.modules.get("on_demand")
    if archives and archives.bring_zone(key, TZPATH[0]):
        return str(Path(TZPATH[0], key))
    from zoneinfo._common import ZoneInfoNotFoundError  # noqa: PLC0415 - it is made after this module

    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones() -> set[str]:
    """Give the names of all zones, here or still in an archive."""
    archives = sys.modules.get("on_demand")
    return {*_at_hand(), *(archives.zones() if archives else ())}


def _at_hand() -> Iterator[str]:
    for folder in TZPATH:
        for path in Path(folder).rglob("*"):
            if path.is_file() and path.read_bytes().startswith(_KIND):
                yield path.relative_to(folder).as_posix()
