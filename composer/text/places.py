"""Which clock a city, a country or a state of the US goes by: looked up in the list that the build has cut.

The list is one text of a line for each place, the largest first, so that the first ones found are those most likely
meant. It stays text: a search is a few finds in it, and nothing has to be read and kept.

Each line is ``names, shown, region, country, zone, weight`` between tabs: the folded names between bars (see
`composer.text.folding`), the name as it is shown where that is not the first of them in capitals, where it lies, an IANA
zone, and ten times the decimal logarithm of how many people live there, with a star for a country or a state.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from composer.text.folding import folded
from composer.text.zones import without_words_around

MOST = 8
"""So many places are offered at a time."""

_FIVE_TIMES = 7
"""A weight so much larger stands for five times as many people."""

_HUNDRED_TIMES = 20
"""A country or a state must be so much larger than a city of its name, for cities are what people name."""

_LOOKED_AT = 200
"""A short beginning fits thousands of places; of those the largest are looked at."""

_SAMPLES = tuple(datetime(year, month, 15, 12) for year in (2026, 2027) for month in range(1, 13))  # noqa: DTZ001 -- on any clock

_ALSO = {"uk": "united kingdom", "us": "united states", "usa": "united states", "uae": "united arab emirates"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place and its clock.

    Attributes:
        label: What it is called and where it lies: "Boston, Massachusetts".
        zone: Its IANA zone.
        weight: Ten times the decimal logarithm of how many people live there.
        is_area: Whether it is a country or a state, not a city.
        is_whole: Whether the whole of its name was typed, not the beginning alone.
    """

    label: str
    zone: str
    weight: int
    is_area: bool
    is_whole: bool

    @property
    def typed(self) -> str:
        """What `composer.text.zones.read_zone` takes: "Boston, Massachusetts (America/New_York)"."""
        return f"{self.label} ({self.zone})"


def find_places(typed: str, listed: str, most: int = MOST) -> tuple[Place, ...]:
    """Give the places of the list `listed` that somebody may mean, those of the whole name and the largest first.

    "Portland" finds all of that name; "Portland, Maine", "Cambridge UK" and "springfield il" the one that lies there.
    """
    words = folded(without_words_around(typed)).split()
    found: list[Place] = []
    if words:
        found = list(_named(" ".join(words), "", listed))
        for count in range(len(words) - 1, 0, -1):
            if not found:
                found = list(_named(" ".join(words[:count]), " ".join(words[count:]), listed))
    found.sort(key=lambda place: (not place.is_whole, -place.weight))
    return tuple({place.typed: place for place in found}.values())[:most]


def the_place(places: tuple[Place, ...]) -> Place | None:
    """Give the one of `places` that is meant beyond doubt, if there is one.

    That is the only one whose whole name was typed, or one with five times as many people as any of that name with
    another clock; a country or a state must have a hundred times as many as a city.
    """
    whole = [place for place in places if place.is_whole]
    if not whole:
        return None
    first, *others = whole
    return first if all(_is_meant(first, other) for other in others) else None


def _is_meant(first: Place, other: Place) -> bool:
    enough = _HUNDRED_TIMES if first.is_area and not other.is_area else _FIVE_TIMES
    return same_clock(first.zone, other.zone) or first.weight - other.weight >= enough


@lru_cache(maxsize=512)
def same_clock(one: str, other: str) -> bool:
    """Tell whether the clocks of two IANA zones show the same, through these years."""
    return one == other or _offsets(one) == _offsets(other)


@lru_cache(maxsize=512)
def _offsets(zone: str) -> tuple[timedelta | None, ...]:
    return tuple(ZoneInfo(zone).utcoffset(moment) for moment in _SAMPLES)


def _named(name: str, where: str, listed: str) -> Iterator[Place]:
    """Find the places whose name begins with `name`, or is `name` where it is also told where they lie."""
    for sign in ("\n", "|"):
        end = 0
        for _ in range(_LOOKED_AT):
            at = listed.find(f"{sign}{name}", end)
            if at < 0:
                break
            start = at + 1 if sign == "\n" else listed.rfind("\n", 0, at) + 1
            end = listed.find("\n", at + 1)
            end = len(listed) if end < 0 else end
            names, shown, region, country, zone, weight = listed[start:end].split("\t")
            is_whole = name in names.split("|")
            if where and not (is_whole and _lies(where, f"{region} {country}")):
                continue
            shown = shown or names.partition("|")[0].title()
            label = ", ".join(filter(None, (shown, region.partition(" · ")[0], country)))
            yield Place(label, zone, int(weight.rstrip("*")), weight.endswith("*"), is_whole)


def _lies(where: str, region: str) -> bool:
    words = folded(region).split()
    wanted = _ALSO.get(where, where).split()
    return all(any(word.startswith(part) for word in words) for part in wanted)
