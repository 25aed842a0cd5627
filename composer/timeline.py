"""The timeline: a schedule as a picture, in numbers.

Two lanes share one width: the hours around the thank-you, and the weeks of the follow-ups. Lengths are in the
units of the SVG's view box, which is as wide as a small phone, so that type keeps its size there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from composer.business_days import BusinessDays, weekend
from composer.clock_words import clock_words, day_words, short_day
from composer.interview import Step
from composer.moment import Moment, Schedule, State
from composer.timetable import Timetable, timetable
from composer.timing import LAST_WAKING_MINUTE, WAKING

WIDTH = 360
MARGIN = 8
ROW = 15
"""The height of a row of labels."""
BAR = 16
"""The height of the strip that bands and marks lie on."""

_TITLE = 18
_TICKS = 20
_GAP = 14
_LETTER, _BOLD_LETTER = 6.3, 7.2
"""The width of a letter of a label, on average and in a wide font; moments are set in bold."""
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_NAMES: dict[Step, str] = {"thank-you": "Thank-you", "follow-up": "Follow-up", "final follow-up": "Last one"}

type BandKind = Literal["quiet", "day off", "prompt", "window", "interview"]
type MarkKind = Literal["recommended", "done", "alternative", "limit", "let go", "now"]


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of time: the quiet hours, days off, the interview, or a window and its prompt part."""

    kind: BandKind
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the strip where a day or a week begins, with its name below."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A point in time with a label above it.

    Attributes:
        kind: What it is.
        x: Where it is.
        label: What it says.
        label_x: The middle of the label, which stays inside the picture.
        row: The label's row, 0 nearest to the strip.
        state: The moment's state; empty for what is no moment.
    """

    kind: MarkKind
    x: float
    label: str
    label_x: float
    row: int
    state: State | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One strip of the picture, with its title above and its ticks below.

    Attributes:
        title: What it shows.
        top: Where the lane begins.
        strip: Where its strip begins; the strip is `BAR` high.
        bands: Stretches of time, in the order of painting.
        ticks: Days or weeks.
        marks: Points in time.
    """

    title: str
    top: int
    strip: int
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture.

    Attributes:
        width: Of the view box.
        height: Of the view box.
        lanes: From top to bottom.
        summary: What the picture says, in one sentence for those who do not see it.
        timetable: The same as a table.
    """

    width: int
    height: int
    lanes: tuple[Lane, ...]
    summary: str
    timetable: Timetable


def timeline(
    schedule: Schedule,
    *,
    now: datetime,
    country: str = "",
    holidays: frozenset[date] = frozenset(),
    decision_by: date | None = None,
) -> Timeline:
    """Lay a schedule out as a picture.

    Args:
        schedule: The schedule.
        now: The present, an aware datetime; it is shown where it lies in the picture.
        country: The recipient's country (ISO 3166-1 alpha-2), for the weekend.
        holidays: The public holidays there.
        decision_by: The date promised for the decision, which is marked.
    """
    zone = ZoneInfo(schedule.zone)
    days = BusinessDays(weekend(country), holidays)
    hours = _hours_lane(schedule, now, zone, days)
    weeks = replace(
        _weeks_lane(schedule, now, zone, days, decision_by), top=(top := hours.strip + BAR + _TICKS + _GAP)
    )
    weeks = replace(weeks, strip=weeks.strip + top)
    steps = "; ".join(f"{_NAMES[m.step]} {clock_words(m.at, zone)} ({m.state})" for m in schedule.moments)
    return Timeline(
        WIDTH,
        weeks.strip + BAR + _TICKS,
        (hours, weeks),
        f"Timeline: interview {clock_words(schedule.starts, zone)}; {steps};"
        f" let it go after {clock_words(schedule.let_go, zone)}.",
        timetable(schedule, now=now),
    )


def _hours_lane(schedule: Schedule, now: datetime, zone: ZoneInfo, days: BusinessDays) -> Lane:
    """Lay out the time from the interview to the end of the thank-you's window."""
    thanks = schedule.moments[0]
    ends = [thanks.closes]
    if thanks.alternative:
        ends.append(thanks.alternative.at)
    if thanks.done_at and thanks.done_at <= thanks.closes + 2 * _DAY:
        ends.append(thanks.done_at)
    first, last = schedule.starts - 3 * _HOUR, max(ends) + 4 * _HOUR
    at = _scale(first, last)
    bands = (
        *_days_off(first, last, zone, days, at),
        *_quiet(first, last, zone, at),
        _band("window", thanks.opens, thanks.closes, at),
        _band("prompt", thanks.opens, max(thanks.opens, min(thanks.target, thanks.closes)), at),
        _band("interview", schedule.starts, schedule.ends, at),
    )
    labels: list[tuple[MarkKind, datetime, str, State | Literal[""]]] = [
        _main(thanks, f"{thanks.at.astimezone(zone):%H:%M}")
    ]
    if thanks.alternative and thanks.state != "done":
        other = thanks.alternative.at.astimezone(zone)
        labels.append(("alternative", thanks.alternative.at, f"or {day_words(other)[:3]} {other:%H:%M}", ""))
    labels += [("limit", instant, _after(instant - schedule.ends), "") for instant in _limits(thanks)]
    if first <= now <= last:
        labels.append(("now", now, "now", ""))
    ticks = tuple(
        Tick(_round(max(at(_midnight(day, zone)), MARGIN)), f"{day_words(day)[:3]} {day.day}")
        for day in _dates(first, last, zone)
        if at(_midnight(day + _DAY, zone)) - at(_midnight(day, zone)) > 0
        and min(at(_midnight(day + _DAY, zone)), WIDTH - MARGIN) - max(at(_midnight(day, zone)), MARGIN) > 36
    )
    return _lane("The thank-you, hour by hour", bands, ticks, _marks(labels, at))


def _weeks_lane(
    schedule: Schedule, now: datetime, zone: ZoneInfo, days: BusinessDays, decision_by: date | None
) -> Lane:
    """Lay out the time from the interview's day until it is time to let go."""
    start = _midnight(schedule.starts.astimezone(zone).date(), zone)
    last = (
        max(schedule.let_go, *(m.at for m in schedule.moments), *(m.closes for m in schedule.moments)) + _DAY
    )
    at = _scale(start, last)
    bands = [
        *_days_off(start, last, zone, days, at),
        _band("window", schedule.moments[0].opens, schedule.moments[0].closes, at),
    ]
    for moment in schedule.moments[1:]:
        bands += [
            _band("window", moment.opens, moment.closes, at),
            _band("prompt", moment.opens, moment.target, at),
        ]
    labels = [_main(m, f"{_NAMES[m.step]} {short_day(m.at.astimezone(zone))}") for m in schedule.moments]
    labels.append(("let go", schedule.let_go, f"let go {short_day(schedule.let_go.astimezone(zone))}", ""))
    if decision_by and start <= (promised := _midnight(decision_by + _DAY, zone)) <= last:
        labels.append(("limit", promised, f"decision {short_day(decision_by)}", ""))
    if start <= now <= last:
        labels.append(("now", now, "now", ""))
    mondays = [day for day in _dates(start, last, zone) if day.weekday() == 0]
    step = 1 + len(mondays) // 7
    ticks = tuple(
        Tick(_round(x), short_day(day))
        for day in mondays[::step]
        if MARGIN <= (x := at(_midnight(day, zone))) <= WIDTH - MARGIN - 36
    )
    return _lane("The weeks after", tuple(bands), ticks, _marks(labels, at))


def _lane(title: str, bands: tuple[Band, ...], ticks: tuple[Tick, ...], marks: tuple[Mark, ...]) -> Lane:
    rows = 1 + max(mark.row for mark in marks)
    return Lane(title, 0, _TITLE + rows * ROW + 4, bands, ticks, marks)


def _main(moment: Moment, label: str) -> tuple[MarkKind, datetime, str, State | Literal[""]]:
    return ("done" if moment.done_at else "recommended", moment.at, label, moment.state)


def _limits(thanks: Moment) -> tuple[datetime, ...]:
    return (thanks.target, thanks.closes) if thanks.target < thanks.closes else (thanks.closes,)


def _after(span: timedelta) -> str:
    hours = round(span / _HOUR)
    return f"{hours} h" if hours <= 48 else f"{round(hours / 24)} days"


def _scale(first: datetime, last: datetime) -> Callable[[datetime], float]:
    unit = (WIDTH - 2 * MARGIN) / (last - first).total_seconds()
    return lambda instant: MARGIN + (instant - first).total_seconds() * unit


def _round(x: float) -> float:
    return round(x, 1)


def _band(kind: BandKind, first: datetime, last: datetime, at: Callable[[datetime], float]) -> Band:
    left = min(max(at(first), MARGIN), WIDTH - MARGIN)
    right = min(max(at(last), MARGIN), WIDTH - MARGIN)
    return Band(kind, _round(left), _round(right - left))


def _days_off(
    first: datetime, last: datetime, zone: ZoneInfo, days: BusinessDays, at: Callable[[datetime], float]
) -> Iterator[Band]:
    """Give a band for each run of days off."""
    begun: date | None = None
    for day in (*_dates(first, last, zone), None):
        if day is not None and day not in days:
            begun = begun or day
        elif begun:
            yield _band("day off", _midnight(begun, zone), _midnight(day, zone) if day else last, at)
            begun = None


def _quiet(
    first: datetime, last: datetime, zone: ZoneInfo, at: Callable[[datetime], float]
) -> Iterator[Band]:
    """Give a band for each night."""
    for day in _dates(first - _DAY, last, zone):
        evening = datetime.combine(day, LAST_WAKING_MINUTE, zone).astimezone(UTC) + timedelta(minutes=1)
        morning = datetime.combine(day + _DAY, WAKING, zone).astimezone(UTC)
        if morning > first and evening < last:
            yield _band("quiet", evening, morning, at)


def _dates(first: datetime, last: datetime, zone: ZoneInfo) -> list[date]:
    day = first.astimezone(zone).date()
    end = last.astimezone(zone).date()
    return [day + i * _DAY for i in range((end - day).days + 1)]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _marks(
    labels: Sequence[tuple[MarkKind, datetime, str, State | Literal[""]]], at: Callable[[datetime], float]
) -> tuple[Mark, ...]:
    """Give each label a row in which it overlaps no other; those that come first are nearest to the strip."""
    taken: list[list[tuple[float, float]]] = []
    marks = []
    for kind, instant, label, state in labels:
        x = min(max(at(instant), MARGIN), WIDTH - MARGIN)
        half = len(label) * (_BOLD_LETTER if state else _LETTER) / 2 + 2
        middle = min(max(x, half), WIDTH - half)
        row = 0
        while row < len(taken) and any(
            left < middle + half and middle - half < right for left, right in taken[row]
        ):
            row += 1
        if row == len(taken):
            taken.append([])
        taken[row].append((middle - half, middle + half))
        marks.append(Mark(kind, _round(x), label, _round(middle), row, state))
    return tuple(marks)
