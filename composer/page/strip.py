"""A strip of time: where in a picture an instant lies, and which stretches are night or days off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from composer.schedule.business_days import BusinessDays
from composer.schedule.timing import LAST_WAKING_MINUTE, WAKING

WIDTH = 360
"""The width of the picture's view box: that of a small phone, so that type keeps its size there."""
MARGIN = 8

_DAY = timedelta(days=1)

type BandKind = Literal["quiet", "day off", "prompt", "window", "interview"]


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of time: the quiet hours, days off, the interview, or a window and its prompt part."""

    kind: BandKind
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Strip:
    """The time from `first` to `last`, aware instants, laid out from margin to margin.

    Attributes:
        first: Its begin.
        last: Its end.
        zone: The zone whose days it shows.
        days: The business days there.
    """

    first: datetime
    last: datetime
    zone: ZoneInfo
    days: BusinessDays

    def __contains__(self, instant: datetime) -> bool:
        """Tell whether an instant lies on the strip."""
        return self.first <= instant <= self.last

    def x(self, instant: datetime) -> float:
        """Give the place of an instant; the nearer end of the strip for those outside."""
        share = (instant - self.first) / (self.last - self.first)
        return round(MARGIN + (WIDTH - 2 * MARGIN) * min(max(share, 0), 1), 1)

    def band(self, kind: BandKind, first: datetime, last: datetime) -> Band:
        """Give the band from `first` to `last`, cut to the strip."""
        left = self.x(first)
        return Band(kind, left, round(self.x(last) - left, 1))

    def dates(self) -> list[date]:
        """Give the days that the strip touches."""
        day = self.first.astimezone(self.zone).date()
        end = self.last.astimezone(self.zone).date()
        return [day + i * _DAY for i in range((end - day).days + 1)]

    def midnight(self, day: date) -> datetime:
        """Give the instant at which a day begins, aware UTC."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)

    def days_off(self) -> Iterator[Band]:
        """Give a band for each run of days off."""
        begun: date | None = None
        for day in (*self.dates(), None):
            if day is not None and day not in self.days:
                begun = begun or day
            elif begun:
                yield self.band("day off", self.midnight(begun), self.midnight(day) if day else self.last)
                begun = None

    def nights(self) -> Iterator[Band]:
        """Give a band for each stretch of quiet hours (rule ``sending-hours``)."""
        first, *rest = self.dates()
        for day in (first - _DAY, first, *rest):
            evening = datetime.combine(day, LAST_WAKING_MINUTE, self.zone).astimezone(UTC)
            morning = datetime.combine(day + _DAY, WAKING, self.zone).astimezone(UTC)
            if morning > self.first and evening < self.last:
                yield self.band("quiet", evening + timedelta(minutes=1), morning)
