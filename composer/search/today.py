"""Today: what to do now, next and later over all interviews, most urgent first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from composer.interview import Step
from composer.schedule.clock_words import Countdown, countdown, holds_until, iso
from composer.search.line import Due, Line
from composer.search.stage import due_next, due_now

Kind = Literal["send", "ask", "tell", "interview"]
"""A message to send; one of which it is not known whether it went out; an interview that was held and of which
nothing is told yet; one that is still to come."""

NEXT = timedelta(days=3)
"""What comes within this time is next; all else is later."""

_URGENCY = {"late": 0, "now": 1, "not yet": 1, "missed": 2, "done": 3, "dropped": 3}


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do.

    Attributes:
        kind: What it is.
        line: The interview.
        due: The message, where it is one to send.
        at: When it should be done, ISO 8601 in UTC.
        urgency: Lower goes first: a window about to close, what is due, what is late for good.
    """

    kind: Kind
    line: Line
    due: Due | None
    at: str
    urgency: int = 1

    @property
    def step(self) -> Step | None:
        """Which message it is."""
        return self.due.step if self.due else None

    def countdown(self, now: datetime) -> Countdown:
        """Say how it stands at `now`."""
        if self.due:
            return countdown(self.due.moment(iso(now)), now)
        at = datetime.fromisoformat(self.at)
        if self.kind == "interview":
            return Countdown.to(at, now, "in")
        return Countdown("while you remember")


def tasks_hold_until(tasks: Iterable[Task], now: datetime) -> datetime:
    """Tell when what is said of `tasks` at `now` needs saying anew, the durations of countdowns aside."""
    told = tuple(tasks)
    moments = (task.due.moment(iso(now)) for task in told if task.due)
    begins = [datetime.fromisoformat(task.at) for task in told]
    return holds_until(moments, now, [*begins, *(begin - NEXT for begin in begins)])


@dataclass(frozen=True, slots=True)
class Today:
    """What to do, in three parts."""

    now: tuple[Task, ...]
    next: tuple[Task, ...]
    later: tuple[Task, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.now or self.next or self.later)


def today(lines: Iterable[Line], now: datetime) -> Today:
    """Sort what is to be done after the interviews `lines`, as of the aware instant `now`."""
    at = iso(now)
    soon = iso(now + NEXT)
    due: list[Task] = []
    coming: list[Task] = []
    for line in lines:
        if line.archived or not line.moments:
            continue
        if at < line.starts:
            coming.append(Task("interview", line, None, line.starts))
        elif message := due_now(line, at):
            is_asked = line.question(at) is not None
            if message.step == "thank-you" and not line.is_told and not is_asked:
                due.append(Task("tell", line, None, message.target, 0))
            kind: Kind = "ask" if is_asked else "send"
            due.append(Task(kind, line, message, message.target, _URGENCY[message.state(at)]))
        elif message := due_next(line, at):
            coming.append(Task("send", line, message, message.recommended))
    due.sort(key=lambda task: (task.urgency, task.at, task.line.id))
    coming.sort(key=lambda task: (task.at, task.line.id))
    return Today(
        tuple(due),
        tuple(task for task in coming if task.at <= soon),
        tuple(task for task in coming if task.at > soon),
    )
