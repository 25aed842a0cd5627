"""Moments: when to send which message, and what has become of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from composer.interview import PLAIN, Step, TimeStyle

State = Literal["not yet", "now", "late", "missed", "done", "dropped"]
"""Where a moment stands: before it opens; open; past its target; past its window; sent; no longer of use,
because an answer came or a later message went out."""

STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class Alternative:
    """The other choice where advice differs: an aware UTC instant, and a sentence on who would choose it."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """When a message should go out; all instants are aware UTC.

    Attributes:
        opens: The earliest sensible instant.
        recommended: The best one.
        target: By then it should be out.
        closes: After that it is late for good.
        reason: Why `recommended`, in one sentence.
        alternative: The disputed other choice.
        notes: What else is worth telling, in sentences.
    """

    opens: datetime
    recommended: datetime
    target: datetime
    closes: datetime
    reason: str
    alternative: Alternative | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """One message of the sequence: its plan and its state; all instants are aware UTC.

    Attributes:
        step: Which message.
        opens: The earliest sensible instant.
        recommended: The best one.
        target: By then it should be out: 24 or 48 hours for a thank-you, two hours where they decide the same
            day, the end of the preferred part of its window for a follow-up.
        closes: 48 hours for a thank-you (five days after an informational chat), the window's end for a
            follow-up.
        reason: Why `recommended`, in one sentence.
        alternative: The disputed other choice.
        state: Where it stands.
        done_at: When it went out.
    """

    step: Step
    opens: datetime
    recommended: datetime
    target: datetime
    closes: datetime
    reason: str
    alternative: Alternative | None
    state: State
    done_at: datetime | None

    @property
    def at(self) -> datetime:
        """When it went out, or else when it should."""
        return self.done_at or self.recommended


def has_passed[T: (str, datetime)](limits: tuple[T, T], now: T, denied: T | None) -> bool:
    """Tell whether it is unknown if a message went out: one of its limits has passed since that was last `denied`.

    Args:
        limits: When it should be out, and the end of its window.
        now: The present.
        denied: When the candidate said that it had not gone out yet.
    """
    passed = [limit for limit in limits if limit < now]
    return bool(passed) and (denied is None or denied < max(passed))


@dataclass(frozen=True, slots=True)
class Question:
    """Whether a message went out, which only the candidate knows.

    Attributes:
        step: Which message.
        people: Those of whom it is asked, where others have theirs; else empty.
        supposed: When it should have gone out, aware UTC.
    """

    step: Step
    people: tuple[str, ...]
    supposed: datetime


@dataclass(frozen=True, slots=True)
class Schedule:
    """What to do after one interview, and when.

    Attributes:
        starts: The interview's start, aware UTC.
        ends: Its end, aware UTC.
        zone: IANA name of the recipient's zone.
        candidate_zone: IANA name of the candidate's zone; the recipient's where it is not known.
        moments: In order: thank-you, follow-up, final follow-up; fewer by preference.
        notes: Sentences worth telling, most important first.
        let_go: After that it is time to let it go, aware UTC.
        time_style: How the candidate reads times.
        question: What has to be known before more can be advised.
        reply: Which of the follow-ups has become the reply to an answer.
    """

    starts: datetime
    ends: datetime
    zone: str
    candidate_zone: str
    moments: tuple[Moment, ...]
    notes: tuple[str, ...]
    let_go: datetime
    time_style: TimeStyle = PLAIN
    question: Question | None = None
    reply: Step | None = None
