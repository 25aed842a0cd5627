"""The timetable: a schedule in words, a row for each moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from composer.interview import Step
from composer.schedule.clock_words import Countdown, clock_words, countdown, holds_until, iso
from composer.schedule.moment import Moment, Schedule, State
from composer.schedule.timing import NO_COMMENT
from composer.text.zones import city

_TITLES: dict[Step, str] = {
    "thank-you": "Thank-you",
    "follow-up": "Follow-up",
    "final follow-up": "Final follow-up",
}


@dataclass(frozen=True, slots=True)
class Clocks:
    """One instant on both clocks.

    Attributes:
        iso: For a machine: "2026-11-24T21:30:00Z".
        recipient: On the recipient's clock: "Tue 24 Nov, 16:30".
        candidate: On the candidate's; empty where both clocks are in one zone.
    """

    iso: str
    recipient: str
    candidate: str


@dataclass(frozen=True, slots=True)
class Row:
    """One moment in words.

    Attributes:
        title: The message.
        state: Where it stands.
        countdown: How long until it is due, or by how much it is late.
        best: The recommended instant.
        opens: The earliest sensible instant.
        target: By then it should be out.
        closes: The end of its window.
        reason: Why that instant.
        alternative: The other choice where advice differs.
        alternative_reason: Who would choose it.
        done: When it went out.
    """

    title: str
    state: State
    countdown: Countdown
    best: Clocks
    opens: Clocks
    target: Clocks
    closes: Clocks
    reason: str
    alternative: Clocks | None
    alternative_reason: str
    done: Clocks | None


@dataclass(frozen=True, slots=True)
class Timetable:
    """A schedule in words.

    Attributes:
        rows: A row for each moment, in order.
        let_go: When it is time to let it go.
        holds_until: When it needs making anew, the durations of its countdowns aside; for a machine.
        recipient: The place of the recipient's zone: "New York".
        candidate: The place of the candidate's zone; empty where it is the recipient's.
    """

    rows: tuple[Row, ...]
    let_go: Clocks
    holds_until: str
    recipient: str
    candidate: str


def timetable(schedule: Schedule, *, now: datetime) -> Timetable:
    """Put `schedule` into words, as of the aware instant `now`."""
    zone, own_zone = ZoneInfo(schedule.zone), ZoneInfo(schedule.candidate_zone)
    same, style = schedule.zone == schedule.candidate_zone, schedule.time_style

    def clocks(instant: datetime) -> Clocks:
        return Clocks(
            iso(instant),
            clock_words(instant, zone, style),
            "" if same else clock_words(instant, own_zone, style),
        )

    def row(moment: Moment) -> Row:
        return Row(
            "Reply" if moment.step == schedule.reply else _TITLES[moment.step],
            moment.state,
            countdown(moment, now),
            clocks(moment.recommended),
            clocks(moment.opens),
            clocks(moment.target),
            clocks(moment.closes),
            moment.reason,
            clocks(moment.alternative.at) if moment.alternative else None,
            moment.alternative.reason if moment.alternative else "",
            clocks(moment.done_at) if moment.done_at else None,
        )

    return Timetable(
        tuple(map(row, schedule.moments)),
        clocks(schedule.let_go),
        iso(holds_until(schedule.moments, now, [schedule.ends + NO_COMMENT + timedelta(minutes=1)])),
        city(schedule.zone),
        "" if same else city(schedule.candidate_zone),
    )
