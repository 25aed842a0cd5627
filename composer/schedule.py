"""When to act on an interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from composer.interview import Step

State = Literal["not yet", "now", "late", "missed", "done", "dropped"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """The disputed other choice, in one sentence."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of the sequence: its window, its best instant and the reason for it."""

    step: Step
    opens: datetime
    recommended: datetime
    target: datetime
    closes: datetime
    reason: str
    alternative: Alternative | None
    state: State
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """All moments of one interview."""

    starts: datetime
    ends: datetime
    zone: str
    candidate_zone: str
    moments: tuple[Moment, ...]
    notes: tuple[str, ...]
    let_go: datetime
