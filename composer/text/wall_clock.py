"""Wall clock times: which instant somebody means who reads it off a clock that is changed twice a year."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

Reading = Literal["once", "twice", "never"]
"""How often the clock of a zone shows a time: never where it skipped it, twice where it was put back."""


def reading(typed: datetime, zone: ZoneInfo) -> Reading:
    """Tell how often the clock of `zone` shows the naive time `typed`; if twice, the form can ask which."""
    first, second = _both(typed, zone)
    return "once" if first == second else "twice" if first < second else "never"


def instant(typed: datetime, zone: ZoneInfo) -> datetime:
    """Give the instant, aware UTC, at which the clock of `zone` shows the naive time `typed`.

    Of two, ``typed.fold`` decides (PEP 495). A time that the clock skipped is read as if it had not been put
    forward yet, which is the same distance after the skip.
    """
    first, second = _both(typed, zone)
    return second if typed.fold and first < second else first


def _both(typed: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    return (
        typed.replace(tzinfo=zone, fold=0).astimezone(UTC),
        typed.replace(tzinfo=zone, fold=1).astimezone(UTC),
    )
