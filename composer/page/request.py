"""What every request of the page brings: who writes, and what time it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from composer.hosting import installed
from composer.interview import Candidate
from composer.record.record import Problem, parse_candidate

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

HOST = installed()
"""Whose site this is: their wordings and their policy, put into the application when it was built."""


def candidate_of(request: Request) -> tuple[Candidate, tuple[Problem, ...]]:
    """Read the candidate; the zone of the device and the host's policy stand in for what was not told."""
    record = request["candidate"]
    preferences = record.get("preferences")
    told = {
        "time_zone": record.get("time_zone") or request["time_zone"],
        "preferences": HOST.preferences(preferences if isinstance(preferences, Mapping) else {}),
    }
    parsed = parse_candidate({**record, **told})
    problems = tuple(Problem(f"candidate.{problem.field}", problem.message) for problem in parsed.problems)
    return parsed.value, problems


def days_off_in(country: str, request: Request) -> frozenset[date]:
    """Give the public holidays of a country (ISO 3166-1 alpha-2) that a request about several brings."""
    return frozenset(map(date.fromisoformat, request.get("days_off", {}).get(country, ())))


def now_of(request: Request) -> datetime:
    """Give the present, aware."""
    return datetime.fromisoformat(request["now"])
