"""Words for times: wall clocks as people write them, and how long until or since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from composer.interview import PLAIN, TimeStyle
from composer.schedule.business_days import weekday
from composer.schedule.moment import Moment

_MINUTE = timedelta(minutes=1)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Countdown:
    """How a moment stands now, in words, and the instant that they count to or from.

    Attributes:
        before: The words in front of the duration: "due in", "late by"; the whole answer where there is none.
        duration: How long, as of the minute that was asked about: "3 hours"; empty where nothing is counted.
        until: The instant that the duration is measured to, aware, so that a page can let it run.
    """

    before: str
    duration: str = ""
    until: datetime | None = None

    @classmethod
    def to(cls, until: datetime, now: datetime, before: str) -> Countdown:
        """Count from the aware instant `now` to `until`, or back to it, after the words `before`.

        Minutes are counted from the last full one, as the page does when it words a duration anew.
        """
        until = until.replace(microsecond=0)
        return cls(before, duration(until - now.replace(second=0, microsecond=0)), until)

    def __str__(self) -> str:
        """Give the words in one."""
        return f"{self.before} {self.duration}".strip()

    @property
    def iso(self) -> str:
        """The instant that the duration is measured to, for a machine; empty where nothing is counted."""
        return iso(self.until) if self.until else ""


def countdown(moment: Moment, now: datetime) -> Countdown:
    """Say how `moment` stands at `now`: not yet, due, late, missed, done, or no longer needed."""
    if moment.state == "now" and now >= moment.recommended:
        return Countdown("now")
    match moment.state:
        case "done" | "dropped":
            return Countdown("done" if moment.state == "done" else "no longer needed")
        case "not yet" | "now":
            before, until = (
                ("not yet, best in" if moment.state == "not yet" else "due in"),
                moment.recommended,
            )
        case "late":
            before, until = "late by", max(moment.target, moment.recommended)
        case "missed":
            before, until = "missed by", moment.closes
    return Countdown.to(until, now, before)


def duration(span: timedelta) -> str:
    """Give a span in its largest whole unit, from minutes to days; its sign is left out.

    Halves are rounded up. ``composer/browser/page/countdown.js`` words the same, and a test holds the two together.
    """
    minutes = (abs(span) + _MINUTE / 2) // _MINUTE
    if minutes < 60:
        return _count(minutes, "minute")
    hours = (minutes + 30) // 60
    return _count(hours, "hour") if hours < 48 else _count((hours + 12) // 24, "day")


def holds_until(moments: Iterable[Moment], now: datetime, others: Iterable[datetime] = ()) -> datetime:
    """Tell when what is said of `moments` at `now` needs saying anew, the durations of countdowns aside.

    That is when a state changes, or at one of the instants `others`. It is the next full hour at the latest, as
    pictures and the names of days move with the time too. All instants are aware.
    """
    changes = [now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1), *others]
    for moment in moments:
        if moment.state not in {"done", "dropped"}:
            # A limit still counts as kept in its own minute.
            limits = (max(moment.target, moment.recommended) + _MINUTE, moment.closes + _MINUTE)
            changes += [moment.opens, moment.recommended, *limits]
    return min(change for change in changes if change > now.replace(second=0, microsecond=0))


def day_words(day: date, style: TimeStyle = PLAIN) -> str:
    """Give a day as "Tue 24 Nov", or "Tue Nov 24"."""
    return f"{weekday(day)[:3]} {short_day(day, style)}"


def short_day(day: date, style: TimeStyle = PLAIN) -> str:
    """Give a day as "24 Nov", or "Nov 24"."""
    month = _MONTHS[day.month - 1]
    return f"{month} {day.day}" if style.month_first else f"{day.day} {month}"


def long_day(day: date, style: TimeStyle = PLAIN) -> str:
    """Give a day as "24 Nov 2026", or "Nov 24, 2026"."""
    return f"{short_day(day, style)}{',' if style.month_first else ''} {day.year}"


def time_words(at: datetime | time, style: TimeStyle = PLAIN) -> str:
    """Give a time of the day as "16:30", or "4:30 pm"."""
    if not style.half_days:
        return f"{at:%H:%M}"
    return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


def clock_words(instant: datetime, zone: ZoneInfo, style: TimeStyle = PLAIN) -> str:
    """Give an aware instant on the clock of `zone` as "Tue 24 Nov, 16:30", or "Tue Nov 24, 4:30 pm"."""
    local = instant.astimezone(zone)
    return f"{day_words(local, style)}, {time_words(local, style)}"


def iso(instant: datetime) -> str:
    """Give an aware instant for a machine: "2026-11-24T21:30:00Z"."""
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
