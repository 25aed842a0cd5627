"""What every request of the page brings: who writes, and what time it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from composer.hosting import installed
from composer.interview import Candidate, Interview, TimeStyle
from composer.record.record import Problem, parse_candidate
from composer.text import zone_table

type Request = Mapping[str, Any]
type Answer = dict[str, Any]

HOST = installed()
"""Whose site this is: their wordings and their policy, put into the application when it was built."""


NO_ZONE = "This device does not tell where its clock is: write your city. Until then, times are in UTC."


def candidate_of(request: Request) -> tuple[Candidate, tuple[Problem, ...]]:
    """Read the candidate; the zone of the device and the host's policy stand in for what was not told.

    Where the device tells no zone either, or one that nobody knows, it is UTC, and the problems say so.
    """
    record = request["candidate"]
    preferences = record.get("preferences")
    told = HOST.preferences(preferences if isinstance(preferences, Mapping) else {})
    parsed = parse_candidate({**record, "preferences": told})
    problems = [Problem(f"candidate.{problem.field}", problem.message) for problem in parsed.problems]
    zone = parsed.value.time_zone or _of_device(request.get("time_zone"))
    if not zone and not any(problem.field == "candidate.time_zone" for problem in problems):
        problems.append(Problem("candidate.time_zone", NO_ZONE))
    candidate = replace(parsed.value, time_zone=zone or "UTC", time_style=time_style_of(request))
    return candidate, tuple(problems)


def time_style_of(request: Request) -> TimeStyle:
    """Give how the device writes times; the plain way where it does not tell."""
    told = request.get("time_style") or {}
    return TimeStyle(half_days=told.get("half_days") is True, month_first=told.get("month_first") is True)


def _of_device(zone: Any) -> str:
    """Give the zone that a browser tells, where it is one."""
    return zone if isinstance(zone, str) and zone in zone_table.names() else ""


def is_zone_unsure(interview: Interview, problems: Iterable[Problem]) -> bool:
    """Tell whether the times of `interview` go by a zone that only stands in for one that was not understood.

    Args:
        interview: As read.
        problems: Those of the candidate who writes.
    """
    return bool(interview.unread_zone) or (
        not interview.time_zone and any(problem.field == "candidate.time_zone" for problem in problems)
    )


class UnknownDaysOffError(LookupError):
    """The request lacks the public holidays of some countries, which the page fetches and brings with the next."""

    def __init__(self, countries: Iterable[str]) -> None:
        """Keep the countries' ISO 3166-1 alpha-2 codes, each once."""
        super().__init__()
        self.countries = sorted(set(countries))


def days_off_in(country: str, request: Request) -> frozenset[date]:
    """Give the public holidays of a country (ISO 3166-1 alpha-2) that a request brings.

    Raises:
        UnknownDaysOffError: It brings those of other countries alone. (One that brings none does without.)
    """
    known = request.get("days_off")
    if known is None or not country:
        return frozenset()
    if country not in known:
        raise UnknownDaysOffError([country])
    return frozenset(map(date.fromisoformat, known[country]))


def need_days_off(countries: Iterable[str], request: Request) -> None:
    """Look whether a request brings the public holidays of all `countries`, so that what it lacks is asked for at once.

    Raises:
        UnknownDaysOffError: It lacks some.
    """
    known = request.get("days_off")
    if known is not None and (missing := {*countries} - {"", *known}):
        raise UnknownDaysOffError(missing)


def now_of(request: Request) -> datetime:
    """Give the present, aware."""
    return datetime.fromisoformat(request["now"])
