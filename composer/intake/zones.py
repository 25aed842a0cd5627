"""Time zones as calendars and mails write them: Windows names, IANA names in disguise, what stands behind an hour.

`icalendar` brings Unicode's table of Windows names (CLDR, windowsZones.xml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from composer.text import zone_table
from composer.text.zones import ABBREVIATIONS

_SPOKEN = {
    word: ABBREVIATIONS[word]
    for word in "eastern central mountain pacific alaska hawaii atlantic uk british".split()
} | {
    "central european": "Europe/Berlin",
    "eastern european": "Europe/Athens",
    "india": "Asia/Kolkata",
    "singapore": "Asia/Singapore",
    "japan": "Asia/Tokyo",
    "china": "Asia/Shanghai",
}
"""What stands before the word "time"."""

_BY_SHORT = {
    short: ABBREVIATIONS[short]
    for short in (
        "et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst bst gmt cet cest eet eest sgt jst aest aedt utc"
    ).split()
} | {"mez": "Europe/Berlin", "mesz": "Europe/Berlin", "ist": "Asia/Kolkata"}
"""The letters that stand for a zone in a running text, where others of the table are words: ART, CAT, EAT."""

_USUAL = (
    *dict.fromkeys(_SPOKEN.values()),
    "Europe/Dublin",
    "Europe/Zurich",
    "Australia/Sydney",
    "America/Phoenix",
)
"""Asked first where only the rules of a clock are known: of those that are alike, the one that most people live by."""

_IANA = re.compile(
    r"\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/+-]+"
)
_TIME_OF = re.compile(
    rf"\b({'|'.join(sorted(_SPOKEN, key=len, reverse=True))})\s+(?:(?:standard|daylight|summer)\s+)?time\b",
    re.IGNORECASE,
)
# "(UTC-05:00)" is the distance of a zone, which is named behind it.
_ABBREVIATION = re.compile(rf"(?<![\w/])({'|'.join(_BY_SHORT)})(?![\w/]|[+-]\d)", re.IGNORECASE)
_CITY_TIME = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) time\b")
_OFFSET = re.compile(r"^\s*\((?:UTC|GMT)(?:[+-]\d\d:?\d\d)?\)\s*")


def named(name: str) -> str:
    """Give the IANA zone that a calendar means by `name`; empty where it says nothing known.

    Understood are IANA names in any case and with a maker's prefix ("/mozilla.org/20070129_1/Europe/Paris"),
    Windows names ("Eastern Standard Time") and what Windows shows for them ("(UTC-05:00) Eastern Time (US & Canada)").
    """
    name = name.strip().strip('"')
    zones = zone_table.by_name()
    if found := zones.get(name.casefold()) or WINDOWS_TO_OLSON.get(name):
        return found
    parts = name.split("/")
    for start in range(1, len(parts) - 1):
        if found := zones.get("/".join(parts[start:]).casefold()):
            return found
    shown = _OFFSET.sub("", name)
    if found := WINDOWS_TO_OLSON.get(f"{shown.partition(' Time')[0]} Standard Time"):
        return found
    return next(
        (zone for city in re.split(r",\s*", shown) if (zone := _cities().get(city.casefold()))), ""
    ) or (
        "UTC"
        if name.casefold() in {"utc", "gmt", "z", "tzone://microsoft/utc", "coordinated universal time"}
        else ""
    )


def spoken(text: str) -> tuple[str, int, int]:
    """Find the first zone named in a running text: (IANA name, start, end); ("", 0, 0) where there is none."""
    found: list[tuple[int, int, str]] = []
    if match := _IANA.search(text):
        found.append((match.start(), match.end(), named(match[0].rstrip("/-+"))))
    if match := _TIME_OF.search(text):
        found.append((match.start(), match.end(), _SPOKEN[match[1].casefold()]))
    for match in _ABBREVIATION.finditer(text):
        # "et" and "mt" are words too; as zones they are written in capitals.
        if match[0].isupper():
            found.append((match.start(), match.end(), _BY_SHORT[match[0].casefold()]))
            break
    if match := _CITY_TIME.search(text):
        found.append((match.start(), match.end(), _cities().get(match[1].casefold(), "")))
    start, end, zone = min([one for one in found if one[2]], default=(0, 0, ""))
    return zone, start, end


def alike(clock: tzinfo, at: datetime, home: str) -> str:
    """Give a zone whose clock runs as `clock` does around the naive time `at`, `home` before all others.

    A calendar may bring its own rules without a name that anybody knows; what it shows is then the same as
    in one of the zones that people live in. Empty where it is not.
    """
    moments = [at + timedelta(days=days) for days in (-180, -90, 0, 90, 180)]

    def offsets(zone: tzinfo) -> list[timedelta | None]:
        return [moment.replace(tzinfo=zone).utcoffset() for moment in moments]

    wanted = offsets(clock)
    candidates: Iterable[str] = (home, *_USUAL, *sorted(set(WINDOWS_TO_OLSON.values())))
    return next((zone for zone in candidates if zone and offsets(ZoneInfo(zone)) == wanted), "")


@cache
def _cities() -> dict[str, str]:
    return {
        zone.rpartition("/")[2].replace("_", " ").casefold(): zone
        for zone in sorted(available_timezones())
        if _IANA.fullmatch(zone)
    }
