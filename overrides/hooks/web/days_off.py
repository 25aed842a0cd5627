"""Public holidays, a small file a country, which the composer fetches for the country that is chosen.

The `holidays` library takes a while for all countries of the world, so what it said is kept in .cache/ until
another version of it is installed.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

from babel import Locale

from composer.schedule.public_holidays import known_countries, public_holidays, to_json

CACHE = Path(__file__).parents[3] / ".cache" / "holidays"
# Fixed, so that two builds of one commit are the same whenever they are made.
YEARS = range(2025, 2034)


def days_off(cache: Path = CACHE) -> dict[str, bytes]:
    """Give a file of dates (a JSON list, ISO 8601) for each country, by its ISO 3166-1 alpha-2 code."""
    kept = cache / f"{version('holidays')}-{YEARS.start}-{YEARS.stop}.json"
    if not kept.exists():
        made = {country: to_json(public_holidays(country, YEARS)) for country in known_countries()}
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(made), encoding="utf-8")
    files: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
    return {country: text.encode() for country, text in files.items()}


def country_name(code: str) -> str:
    """Give the English name of a country (Unicode CLDR, through Babel), or its code where there is none."""
    return str(Locale("en").territories.get(code, code))
