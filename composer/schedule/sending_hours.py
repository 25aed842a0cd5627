"""Sending hours: at which times of the recipient's day a message may arrive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from composer.interview import Preferences
from composer.schedule.timing import LAST_WAKING_MINUTE, WAKING


@dataclass(frozen=True, slots=True)
class SendingHours:
    """The hours of a day, both ends included, on the clock of `zone`."""

    zone: ZoneInfo
    earliest: time
    latest: time

    def fit(self, day: date, wanted: time, *, after: datetime, before: datetime) -> datetime | None:
        """Give the instant on `day` nearest to `wanted` inside these hours and from `after` to `before`.

        Args:
            day: The recipient's date.
            wanted: The best time of that day.
            after: No earlier than this aware instant.
            before: Nor later than this one.

        Returns:
            An aware UTC instant, or ``None`` where that day has none.
        """
        first = max(self._instant(day, self.earliest), after)
        last = min(self._instant(day, self.latest), before)
        return None if first > last else min(max(self._instant(day, wanted), first), last)

    def opening(self, day: date) -> datetime:
        """Give the first allowed instant of `day`, aware UTC."""
        return self._instant(day, self.earliest)

    def closing(self, day: date) -> datetime:
        """Give the last allowed instant of `day`, aware UTC."""
        return self._instant(day, self.latest)

    def local(self, instant: datetime) -> datetime:
        """Put an aware instant on the clock of the zone."""
        return instant.astimezone(self.zone)

    def _instant(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)


def sending_hours(zone: ZoneInfo, preferences: Preferences) -> tuple[SendingHours, bool]:
    """Give the preferred hours without the quiet ones, and whether any of them were left.

    Where the preferences leave no minute outside the quiet hours, the waking day is given with ``False``.
    """
    earliest = max(preferences.earliest, WAKING)
    latest = min(preferences.latest, LAST_WAKING_MINUTE)
    if earliest > latest:
        return SendingHours(zone, WAKING, LAST_WAKING_MINUTE), False
    return SendingHours(zone, earliest, latest), True
