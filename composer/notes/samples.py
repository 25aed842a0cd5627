"""Interviews with few facts and with many, on which outlines are tried."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from composer.interview import TONES, Concern, Interview, Person
from composer.notes.gather import gather
from composer.same import Same

_NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
_READER = Person(
    "Priya Raman",
    "Head of Data",
    "priya@lumen.example",
    talked_about="how we do code review\nher team's churn problem",
    stayed="nobody works past six, because I left a place where everybody did",
)
_FULL = Interview(
    company="Lumen Health",
    role="Data Analyst",
    format="video",
    starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001 -- a wall clock
    time_zone="America/New_York",
    people=(_READER, Person("Omar Haddad")),
    fit=("five years of SQL reporting", "cut churn by 12% with win-back mails"),
    concern=Concern("no dbt experience", "finished the dbt course in October"),
    next_step="second interview next week",
    decision_by=date(2026, 12, 4),
    deadline=date(2026, 12, 1),
    news="finished the dbt course",
    reason="took a job closer to home",
    agreed="start Monday 4 January, 9am",
    ask="until Friday 11 December",
)


def samples() -> Iterator[dict[str, Any]]:
    """Give the facts of each sample interview in each tone."""
    for interview in (_FULL, Interview()):
        reader = interview.people[0] if interview.people else Person()
        for tone in TONES:
            yield gather(Same(interview), Same(reader), 0, tone=tone, now=_NOW)
