"""The guide's examples: one interview for each scenario, which the composer can open as well.

Their days are counted from the instant they are asked for, so an example opened next spring is as fresh as
the one that the guide was built with.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from composer.draft import Draft
from composer.example_facts import FACTS, Facts
from composer.interview import Candidate, Channel, Tone
from composer.message import write, write_all
from composer.record import Record, parse_interview
from composer.schedule import schedule
from composer.wall_clock import instant

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
"""The instant at which the guide's examples are written, so that every build shows the same."""

DEFAULT = "first-interview"
"""The example that stands in for a scenario that has none of its own."""

_SATURDAY = 5
_SETTLED = timedelta(hours=1)
_MORNING = timedelta(hours=9)


def record(name: str, *, now: datetime, tone: Tone = "warm") -> Record:
    """Give the example of the scenario `name` as a record as typed, its days counted from `now`, aware."""
    facts = _facts(name)
    zone = ZoneInfo(facts.typed["time_zone"])
    ended_before = now - _SETTLED - timedelta(minutes=int(facts.typed["minutes"]))
    today = now.astimezone(zone).date()

    def at(days_ago: int) -> str:
        midnight = datetime.combine(today - timedelta(days_ago), time())
        return (instant(midnight, zone) + _MORNING).isoformat()

    return {
        **facts.typed,
        "scenario": name,
        "tone": tone,
        "starts": _starts(facts, zone, ended_before).isoformat(timespec="minutes"),
        "sent": [
            {"step": step, "person": "", "at": at(days), "channel": "email"} for step, days in facts.sent
        ],
        "answered": "" if facts.answered is None else at(facts.answered),
        "decision_by": _day(today, facts.decision_in),
        "deadline": _day(today, facts.deadline_in),
    }


def draft(
    name: str,
    *,
    now: datetime = NOW,
    tone: Tone = "warm",
    channel: Channel = "email",
    folder: Path | None = None,
) -> Draft:
    """Write the example of the scenario `name`, as the composer does that opened it at `now`.

    `folder` holds a host's own sheets.

    Raises:
        LookupError: There is no such scenario.
        ValueError: The scenario has no such channel.
    """
    interview = parse_interview(record(name, now=now, tone=tone)).strict()
    candidate = Candidate(*_facts(name).signed)
    times = schedule(interview, candidate, now=now)
    drafts = write_all(interview, candidate, times, now=now, folder=folder)
    email = next((draft for draft in drafts if draft.scenario == name), None)
    if email is None:
        raise LookupError(f"There is no scenario {name!r}.")
    if channel == "email":
        return email
    ends = times.ends if times else None
    return write(
        interview, candidate, step=email.step, to=email.to, now=now, ends=ends, channel=channel, folder=folder
    )


def _facts(name: str) -> Facts:
    return FACTS.get(name, FACTS[DEFAULT])


def _starts(facts: Facts, zone: ZoneInfo, before: datetime) -> datetime:
    """Give the last time, on the wall clock, that the example's hour came on a working day before `before`."""
    latest = before.astimezone(zone)
    day = latest.date() - timedelta(facts.days_ago + (latest.time() < facts.clock))
    while day.weekday() >= _SATURDAY:
        day -= timedelta(1)
    return datetime.combine(day, facts.clock)


def _day(today: date, days: int | None) -> str:
    """Give the working day in so many days; a weekend is stepped over, away from today."""
    if days is None:
        return ""
    day = today + timedelta(days)
    while day.weekday() >= _SATURDAY:
        day += timedelta(1 if days > 0 else -1)
    return day.isoformat()
