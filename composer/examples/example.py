"""The interview that the composer shows before anything is typed."""

from __future__ import annotations

from datetime import UTC, datetime

from composer.interview import Candidate, Interview, Person

CANDIDATE = Candidate(
    name="Maya Okonkwo-Reyes",
    email="maya@example.org",
    phone="+1 415 555 0134",
    link="https://maya.example.org",
    time_zone="America/Los_Angeles",
)

INTERVIEW = Interview(
    id="example",
    company="Lumen Health",
    role="Data Analyst",
    format="first interview, video",
    starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001 -- a wall clock; its zone is beside it
    minutes=45,
    time_zone="America/New_York",
    people=(
        Person(
            name="Priya Raman",
            title="Head of Analytics",
            email="priya.raman@lumen.example",
            talked_about="the move from spreadsheets to dbt",
        ),
    ),
    fit=("five years of SQL reporting for hospital finance teams", "led a move to dbt at a clinic network"),
    next_step="a technical interview is set up for next week",
)

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
"""The instant the example is looked at, so that every build shows the same."""
