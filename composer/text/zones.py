"""Time zones as people name them: a zone, the city of one, an abbreviation, an offset from UTC.

Other cities and countries need a list, which is too large to have at hand: `composer.text.places` looks them up, and
gives a text that is read here: "Boston, Massachusetts (America/New_York)".
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.text import zone_table
from composer.text.folding import folded

ABBREVIATIONS = {
    name: zone
    for zone, listed in (
        ("America/New_York", "est edt et eastern"),
        ("America/Chicago", "cst cdt ct central"),
        ("America/Denver", "mst mdt mt mountain"),
        ("America/Los_Angeles", "pst pdt pt pacific"),
        ("America/Anchorage", "akst akdt akt alaska"),
        ("Pacific/Honolulu", "hst hdt hawaii"),
        ("America/Halifax", "ast adt atlantic"),
        ("America/St_Johns", "nst ndt newfoundland"),
        ("America/Sao_Paulo", "brt"),
        ("America/Argentina/Buenos_Aires", "art"),
        ("America/Bogota", "cot"),
        ("Europe/London", "gmt bst uk british"),
        ("Europe/Lisbon", "wet west"),
        ("Europe/Berlin", "cet cest met"),
        ("Europe/Athens", "eet eest"),
        ("Europe/Moscow", "msk"),
        ("Europe/Istanbul", "trt"),
        ("Africa/Johannesburg", "sast"),
        ("Africa/Lagos", "wat"),
        ("Africa/Nairobi", "eat"),
        ("Africa/Maputo", "cat"),
        ("Asia/Dubai", "gst"),
        ("Asia/Karachi", "pkt"),
        ("Asia/Dhaka", "bdt"),
        ("Asia/Bangkok", "ict"),
        ("Asia/Jakarta", "wib"),
        ("Asia/Singapore", "sgt"),
        ("Asia/Hong_Kong", "hkt"),
        ("Asia/Manila", "pht"),
        ("Asia/Tokyo", "jst"),
        ("Asia/Seoul", "kst"),
        ("Australia/Perth", "awst"),
        ("Australia/Adelaide", "acst acdt"),
        ("Australia/Sydney", "aest aedt aet"),
        ("Pacific/Auckland", "nzst nzdt nzt"),
        ("UTC", "utc z zulu"),
    )
    for name in listed.split()
}
"""What people mean by the letters: the clock of a place, which is put forward in summer where the place does so.

Somebody who writes EST in July reads it off a clock in New York (which shows EDT then), so the zones that the IANA
database has under such names, and which stand still all year, are not what is meant.
"""

SEVERAL = {"ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")}
"""Letters that many people use for different clocks, so that they have to say which."""

_IN_BRACKETS = re.compile(r"\(([A-Za-z]+(?:/[A-Za-z0-9_+-]+)*)\)$")
_WORDS_AROUND = re.compile(
    r"^(?:in|on|the)\s+|\s*\b(?:time ?zone|standard|daylight|summer|local|winter)?\s*(?:time|time ?zone|clock|zone)$|"
    r"\s+(?:standard|daylight|city)$"
)
_OFFSET = re.compile(
    r"(?:utc|gmt)?\s*(?P<sign>[+\-\u2212\u2013])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?"
)
_MOST_CHARACTERS = 120


@lru_cache(maxsize=256)
def read_zone(typed: str) -> str:
    """Give the IANA name of the zone that somebody means.

    Raises:
        ValueError: It is none that is known without a list of cities; the sentence says what to do.
    """
    if typed in zone_table.names() and "/" in typed:
        return typed
    zone = _read(typed) if len(typed) <= _MOST_CHARACTERS else None
    if zone is None:
        raise ValueError(
            "No time zone is known for this yet: choose a place from the list, or write a large city nearby."
        )
    return zone


def _read(typed: str) -> str | None:
    if (found := _IN_BRACKETS.search(typed)) and found[1] in zone_table.names():
        return found[1]
    words = typed.casefold().strip(" .")
    if found := _OFFSET.fullmatch(words):
        return _fixed(found["sign"] == "+", int(found["hours"]), int(found["minutes"] or 0))
    words = without_words_around(words)
    if words in SEVERAL:
        *others, last = map(clock_of, SEVERAL[words])
        raise ValueError(f"{words.upper()} can be {', '.join(others)} or {last}: choose which from the list.")
    return (
        ABBREVIATIONS.get(words.replace(".", ""))
        or zone_table.by_name().get(words.replace(" ", "_"))
        or _by_folded_city().get(folded(words))
    )


def without_words_around(typed: str) -> str:
    """Give "london" for "London time", "eastern" for "Eastern Standard Time", in lower case."""
    words = typed.casefold().strip(" .,")
    while (fewer := _WORDS_AROUND.sub("", words).strip()) not in {words, ""}:
        words = fewer
    return words


def city(zone: str) -> str:
    """Give a zone's place for people: "New York" for America/New_York, "Kolkata" for Asia/Calcutta."""
    return zone_table.current(zone).rpartition("/")[2].replace("_", " ")


def clock_of(zone: str) -> str:
    """Say whose clock a zone is: "New York's clock"; "UTC" and "UTC+5" for those of no place."""
    if zone.startswith("Etc/GMT") and zone[7:]:
        sign = "+" if zone[7] == "-" else "-"
        return f"UTC{sign}{zone[8:]}, the same all year"
    return f"{city(zone)}'s clock" if zone_table.country(zone) else city(zone)


def _fixed(is_east: bool, hours: int, minutes: int) -> str | None:  # noqa: FBT001 -- the sign of the offset
    """Give the zone that is `hours` from UTC all year; the database has them for whole hours (and signs them inversely)."""
    if minutes or hours > (14 if is_east else 12):
        raise ValueError("Write a city instead of the offset: its clock may change in summer.")
    return f"Etc/GMT{'-' if is_east else '+'}{hours}" if hours else "UTC"


@lru_cache
def _by_folded_city() -> dict[str, str]:
    return {folded(city): zone for city, zone in zone_table.by_city().items()}
