"""A line: one interview in short, made once for each change of it, so that hundreds of them stay quick.

Working out a schedule takes a while, and its instants depend on the facts alone. A line holds them as text, and
what is left to do at some later now is to compare them. The page keeps each line as it got it. Lines are tuples,
because a thousand of them are read at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

from composer.interview import Candidate, Interview, Step
from composer.schedule.clock_words import iso
from composer.schedule.moment import Moment, Schedule, State, has_passed

_SHAPE = 2
"""Counted up when lines get another shape, so that those the page has kept are made anew."""

type LineAsKept = list[Any]
"""A line as JSON: its values in order."""


class Due(NamedTuple):
    """One message of a line; instants are ISO 8601 in UTC, all of one length, so that text compares as time.

    Attributes:
        step: Which message.
        opens: The earliest sensible instant.
        recommended: The best one.
        target: By then it should be out.
        closes: After that it is late for good.
        done: When it went out; empty where it has not.
        dropped: Whether it is of no use any more, because an answer came or a later message went out.
    """

    step: Step
    opens: str
    recommended: str
    target: str
    closes: str
    done: str
    dropped: bool

    @property
    def is_open(self) -> bool:
        """Whether it is still to be sent."""
        return not (self.done or self.dropped)

    def state(self, now: str) -> State:
        """Tell where it stands at `now`, as `composer.schedule.schedule` does."""
        if self.done:
            return "done"
        if self.dropped:
            return "dropped"
        if now < self.opens:
            return "not yet"
        if now <= max(self.target, self.recommended):
            return "now"
        return "late" if now <= self.closes else "missed"

    def moment(self, now: str) -> Moment:
        """Give it as a moment of a schedule, without its reason."""
        opens, recommended, target, closes = (
            datetime.fromisoformat(at) for at in (self.opens, self.recommended, self.target, self.closes)
        )
        done = datetime.fromisoformat(self.done) if self.done else None
        return Moment(self.step, opens, recommended, target, closes, "", None, self.state(now), done)


class Line(NamedTuple):
    """One interview in short; instants are text as in `Due`, empty where there are none.

    Attributes:
        id: The interview's id.
        changed: Which version of the record it was made of, as the record has it.
        key: What else it was made of, see `key`.
        company: The organisation's name.
        role: The position's title.
        format: How it was held, in the candidate's words.
        day: The day it was held, ISO 8601, on the clock of its zone.
        starts: When it started.
        ends: When it ended.
        let_go: When the wait is over.
        people: The interviewers' names.
        moments: The messages, in order.
        answered: When an answer came.
        archived: When it was put away.
        unsent: When the candidate last said that what was due had not gone out yet.
        follows: The id of the round before this one.
        is_told: Whether there is anything to write about: what was talked about, or why it fits.
    """

    id: str
    changed: str
    key: str
    company: str
    role: str
    format: str
    day: str
    starts: str
    ends: str
    let_go: str
    people: tuple[str, ...]
    moments: tuple[Due, ...]
    answered: str
    archived: str
    unsent: str
    follows: str
    is_told: bool

    def question(self, now: str) -> Due | None:
        """Give the message of which it has to be asked whether it went out, as `Schedule.question` does."""
        # Once an answer came, what is left of the follow-ups is the reply to it.
        for due in self.moments[:1] if self.answered else self.moments:
            if (
                due.step != "final follow-up"
                and due.is_open
                and has_passed((max(due.target, due.recommended), due.closes), now, self.unsent)
            ):
                return due
        return None

    def has_reminder(self, now: str) -> bool:
        """Whether a calendar may hold a reminder that is to come after `now`, of a message that was not sent."""
        return any(not due.done and due.recommended > now for due in self.moments)

    def as_kept(self) -> LineAsKept:
        """Give the line as the page keeps it."""
        return list(self)


def line(
    interview: Interview, candidate: Candidate, schedule: Schedule | None, *, record: Mapping[str, Any]
) -> Line:
    """Sum `interview` up; `schedule` is its own, for `candidate`, and `record` is what it was read from."""
    return Line(
        id=str(record.get("id") or ""),
        changed=str(record.get("changed") or ""),
        key=key(candidate),
        company=interview.company,
        role=interview.role,
        format=interview.format,
        day=interview.starts.date().isoformat() if interview.starts else "",
        starts=iso(schedule.starts) if schedule else "",
        ends=iso(schedule.ends) if schedule else "",
        let_go=iso(schedule.let_go) if schedule else "",
        people=tuple(person.name for person in interview.people if person.name),
        moments=tuple(_due(moment) for moment in schedule.moments) if schedule else (),
        answered=iso(interview.answered) if interview.answered else "",
        archived=iso(interview.archived) if interview.archived else "",
        unsent=iso(interview.unsent) if interview.unsent else "",
        follows=interview.follows,
        is_told=bool(interview.fit or any(person.talked_about for person in interview.people)),
    )


def from_kept(kept: Sequence[Any]) -> Line:
    """Read a line as the page kept it.

    Raises:
        ValueError: It is no line, or one of another shape.
    """
    try:
        *texts, people, moments, answered, archived, unsent, follows, is_told = kept
        more = (answered, archived, unsent, follows)
        read = Line._make((*texts, tuple(people), tuple(map(Due._make, moments)), *more, is_told))
    except (TypeError, ValueError):
        raise ValueError("This is no line of ours.") from None
    if set(map(type, (*texts, *read.people, *more))) != {str}:
        raise ValueError("This is no line of ours.")
    return read


@lru_cache(maxsize=16)
def key(candidate: Candidate) -> str:
    """Name what a line depends on besides its record: the candidate's zone and preferences, and its own shape."""
    facts = f"{_SHAPE} {candidate.time_zone} {candidate.preferences}"
    return f"{crc32(facts.encode()):x}"


def _due(moment: Moment) -> Due:
    return Due(
        moment.step,
        iso(moment.opens),
        iso(moment.recommended),
        iso(moment.target),
        iso(moment.closes),
        iso(moment.done_at) if moment.done_at else "",
        moment.state == "dropped",
    )
