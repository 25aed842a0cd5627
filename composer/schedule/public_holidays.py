"""Public holidays: the days off of a country, as a small file that is made when the site is built.

The `holidays` library knows them, but it is larger than all that the browser runs. So the build asks it once
and writes a file for each country, and a page fetches the one it needs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date


def known_countries() -> tuple[str, ...]:
    """Give the countries whose holidays the library knows, as ISO 3166-1 alpha-2 codes in order.

    Raises:
        ModuleNotFoundError: The library is not installed; it belongs to the build.
    """
    from holidays import list_supported_countries  # noqa: PLC0415

    return tuple(sorted(code for code in list_supported_countries(include_aliases=False) if len(code) == 2))


def public_holidays(country: str, years: Iterable[int]) -> frozenset[date]:
    """Ask the library for the national holidays of a country, without those of its regions.

    Args:
        country: ISO 3166-1 alpha-2 code.
        years: Which years.

    Raises:
        ModuleNotFoundError: The library is not installed; it belongs to the build.
        NotImplementedError: The library does not know the country.
    """
    from holidays import country_holidays  # noqa: PLC0415

    return frozenset(country_holidays(country, years=years))


def to_json(days: Iterable[date]) -> str:
    """Write holidays as the text of a file: a JSON list of ISO dates in order."""
    return json.dumps([day.isoformat() for day in sorted(days)], separators=(",", ":"))


def from_json(text: str) -> frozenset[date]:
    """Read holidays from the text of a file.

    Raises:
        ValueError: It is not a JSON list of ISO dates.
    """
    days = json.loads(text)
    if not isinstance(days, list) or not all(isinstance(day, str) for day in days):
        raise ValueError("Expected a JSON list of dates like 2026-12-25.")
    return frozenset(map(date.fromisoformat, days))
