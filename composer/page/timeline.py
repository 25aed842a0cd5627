"""The timeline: a schedule as a picture, in numbers.

Two lanes share one width: the hours around the thank-you, and the weeks of the follow-ups. Lengths are in the
units of the SVG's view box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from composer.interview import Step, TimeStyle
from composer.page.strip import MARGIN, WIDTH, Band, Strip
from composer.page.timetable import Timetable, timetable
from composer.schedule.business_days import BusinessDays, weekend
from composer.schedule.clock_words import clock_words, day_words, short_day, time_words
from composer.schedule.moment import Moment, Schedule, State

ROW = 15
"""The height of a row of labels."""
BAR = 16
"""The height of the strip that bands and marks lie on."""

_TITLE = 18
_TICKS = 20
_GAP = 14
_LETTER, _BOLD_LETTER = 6.3, 7.2
"""The width of a letter of a label, on average and in a wide font; moments are set in bold."""
_TICK_LABEL = 36
_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_NAMES: dict[Step, str] = {"thank-you": "Thank-you", "follow-up": "Follow-up", "final follow-up": "Final one"}

type MarkKind = Literal["recommended", "done", "alternative", "limit", "let go", "now"]


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


@dataclass(frozen=True, slots=True)
class _Label:
    """A mark before it has found its place."""

    kind: MarkKind
    at: datetime
    text: str
    state: State | Literal[""] = ""


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
        now: The present, an aware datetime, whose minute is shown where it lies in the picture.
        country: The recipient's country (ISO 3166-1 alpha-2), for the weekend.
        holidays: The public holidays there.
        decision_by: The date promised for the decision, which is marked.
    """
    # While somebody writes, the schedule stays the same, and so does the minute.
    days = BusinessDays(weekend(country), holidays)
    return _timeline(schedule, now.replace(second=0, microsecond=0), days, decision_by)


@lru_cache(maxsize=8)
def _timeline(schedule: Schedule, now: datetime, days: BusinessDays, decision_by: date | None) -> Timeline:
    zone = ZoneInfo(schedule.zone)
    hours = _hours_lane(schedule, now, zone, days)
    weeks = _weeks_lane(schedule, now, zone, days, decision_by)
    top = hours.strip + BAR + _TICKS + _GAP
    weeks = replace(weeks, top=top, strip=top + weeks.strip)
    style = schedule.time_style
    steps = "; ".join(
        f"{_NAMES[m.step]} {clock_words(m.at, zone, style)} ({m.state})" for m in schedule.moments
    )
    return Timeline(
        WIDTH,
        weeks.strip + BAR + _TICKS,
        (hours, weeks),
        f"Timeline: interview {clock_words(schedule.starts, zone, style)}; {steps};"
        f" let it go after {clock_words(schedule.let_go, zone, style)}.",
        timetable(schedule, now=now),
    )


def _hours_lane(schedule: Schedule, now: datetime, zone: ZoneInfo, days: BusinessDays) -> Lane:
    """Lay out the time from the interview to the end of the thank-you's window."""
    thanks = schedule.moments[0]
    other = thanks.alternative
    ends = [thanks.closes, other.at if other else thanks.closes]
    if thanks.done_at and thanks.done_at <= thanks.closes + 2 * _DAY:
        ends.append(thanks.done_at)
    strip = Strip(schedule.starts - 3 * _HOUR, max(ends) + 4 * _HOUR, zone, days)
    bands = (
        *strip.days_off(),
        *strip.nights(),
        strip.band("window", thanks.opens, thanks.closes),
        strip.band("prompt", thanks.opens, min(thanks.target, thanks.closes)),
        strip.band("interview", schedule.starts, schedule.ends),
    )
    style = schedule.time_style
    labels = [_main(thanks, time_words(thanks.at.astimezone(zone), style))]
    if other and not thanks.done_at:
        local = other.at.astimezone(zone)
        labels.append(
            _Label("alternative", other.at, f"or {day_words(local)[:3]} {time_words(local, style)}")
        )
    limits = dict.fromkeys((min(thanks.target, thanks.closes), thanks.closes))
    labels += [_Label("limit", limit, _after(limit - schedule.ends)) for limit in limits]
    return _lane("The thank-you, hour by hour", strip, bands, _days(strip), labels, now)


def _weeks_lane(
    schedule: Schedule, now: datetime, zone: ZoneInfo, days: BusinessDays, decision_by: date | None
) -> Lane:
    """Lay out the time from the interview's day until it is time to let go."""
    moments = schedule.moments
    midnight = schedule.starts.astimezone(zone).replace(hour=0, minute=0)
    last = max(schedule.let_go, *(m.at for m in moments), *(m.closes for m in moments)) + _DAY
    strip = Strip(midnight.astimezone(UTC), last, zone, days)
    bands = [*strip.days_off(), strip.band("window", moments[0].opens, moments[0].closes)]
    for moment in (m for m in moments[1:] if not m.done_at):
        bands.append(strip.band("window", moment.opens, moment.closes))
        bands.append(strip.band("prompt", moment.opens, moment.target))
    style = schedule.time_style
    labels = [_main(m, f"{_NAMES[m.step]} {short_day(m.at.astimezone(zone), style)}") for m in moments]
    let_go = short_day(schedule.let_go.astimezone(zone), style)
    labels.append(_Label("let go", schedule.let_go, f"let go {let_go}"))
    if decision_by and (promised := strip.midnight(decision_by + _DAY)) in strip:
        labels.append(_Label("limit", promised, f"decision {short_day(decision_by, style)}"))
    return _lane("The weeks after", strip, bands, _weeks(strip, style), labels, now)


def _lane(
    title: str,
    strip: Strip,
    bands: Iterable[Band],
    ticks: Iterable[Tick],
    labels: list[_Label],
    now: datetime,
) -> Lane:
    if now in strip:
        labels.append(_Label("now", now, "now"))
    marks = _placed(labels, strip)
    height = _TITLE + ROW * (1 + max(mark.row for mark in marks)) + 4
    return Lane(title, 0, height, tuple(bands), tuple(ticks), marks)


def _main(moment: Moment, text: str) -> _Label:
    return _Label("done" if moment.done_at else "recommended", moment.at, text, moment.state)


def _after(span: timedelta) -> str:
    hours = round(span / _HOUR)
    return f"{hours} h" if hours <= 48 else f"{round(hours / 24)} days"


def _days(strip: Strip) -> Iterator[Tick]:
    """Give a tick for each day that has room for its name."""
    for day in strip.dates():
        x = strip.x(strip.midnight(day))
        if strip.x(strip.midnight(day + _DAY)) - x > _TICK_LABEL:
            yield Tick(x, f"{day_words(day)[:3]} {day.day}")


def _weeks(strip: Strip, style: TimeStyle) -> Iterator[Tick]:
    """Give a tick for each Monday, or for every second or third where there are many."""
    mondays = [day for day in strip.dates()[1:] if day.weekday() == 0]
    for day in mondays[:: 1 + len(mondays) // 7]:
        x = strip.x(strip.midnight(day))
        if x <= WIDTH - MARGIN - _TICK_LABEL:
            yield Tick(x, short_day(day, style))


def _placed(labels: Iterable[_Label], strip: Strip) -> tuple[Mark, ...]:
    """Give each label a row in which it overlaps no other; the first come nearest to the strip."""
    rows: list[list[tuple[float, float]]] = []
    marks = []
    for label in labels:
        x = strip.x(label.at)
        half = len(label.text) * (_BOLD_LETTER if label.state else _LETTER) / 2 + 2
        middle = min(max(x, half), WIDTH - half)
        left, right = middle - half, middle + half
        free = (n for n, row in enumerate(rows) if all(b <= left or right <= a for a, b in row))
        row = next(free, len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append((left, right))
        marks.append(Mark(label.kind, x, label.text, round(middle, 1), row, label.state))
    return tuple(marks)
