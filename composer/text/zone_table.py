"""The tables that come with the time zone data: which country a zone lies in, and which name a link stands for.

They are files of the IANA database: ``zone.tab`` has a line for each zone that a country uses, ``tzdata.zi`` among
others the links from old names to those of today ("L Asia/Kolkata Asia/Calcutta").
"""

from __future__ import annotations

import zoneinfo
from functools import lru_cache
from pathlib import Path

_WITH_ARTICLE = (
    "United",
    "Netherlands",
    "Philippines",
    "Czech R",
    "Bahamas",
    "Gambia",
    "Maldives",
    "Dominican R",
)


@lru_cache
def names() -> frozenset[str]:
    """Give the names of all zones, the old ones too."""
    return frozenset(zoneinfo.available_timezones())


@lru_cache
def by_name() -> dict[str, str]:
    """Give the zones by their names in any case: America/New_York by "america/new_york"."""
    return {name.casefold(): name for name in sorted(names())}


@lru_cache(maxsize=64)
def country(zone: str) -> str:
    """Give the country that a zone is named for, as ISO 3166-1 alpha-2; empty for a zone of none, such as UTC."""
    return _countries().get(current(zone), "")


def current(zone: str) -> str:
    """Give the name of today for a zone: Asia/Kolkata for Asia/Calcutta."""
    return zone if zone in _countries() else _links().get(zone, zone)


def country_name(code: str) -> str:
    """Give the English name of a country by its ISO 3166-1 alpha-2 code: "the United States" in a sentence, as the database has it."""
    name = _country_names().get(code, code)
    return f"the {name}" if name.startswith(_WITH_ARTICLE) else name


@lru_cache
def by_city() -> dict[str, str]:
    """Give the zones by the place in their name, in lower case: "new york" for America/New_York."""
    found: dict[str, str] = {}
    for zone in (*_countries(), *sorted(names())):
        area, _, place = zone.partition("/")
        if place and "/" not in place and area not in {"Etc", "SystemV"}:
            found.setdefault(place.replace("_", " ").casefold(), zone)
    return found


@lru_cache
def _countries() -> dict[str, str]:
    rows = (line.split("\t") for line in _table("zone.tab") if line and not line.startswith("#"))
    return {zone: code for code, _, zone, *_ in rows}


@lru_cache
def _country_names() -> dict[str, str]:
    rows = (line.split("\t") for line in _table("iso3166.tab") if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


@lru_cache
def _links() -> dict[str, str]:
    rows = (line.split() for line in _table("tzdata.zi") if line.startswith("L "))
    return {name: zone for _, zone, name in rows}


def _table(name: str) -> list[str]:
    """Read a table from where `zoneinfo` has its zones, else from the package tzdata."""
    for folder in zoneinfo.TZPATH:
        path = Path(folder, name)
        if path.is_file():
            return path.read_text(encoding="utf-8").splitlines()
    from importlib import resources  # noqa: PLC0415 -- the browser has the tables where `zoneinfo` has its zones

    return (resources.files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8").splitlines()
