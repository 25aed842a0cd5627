"""The guide's examples: an interview for each scenario and for further cases, which the composer can open too.

An example has the name of its scenario, or the one of its case in `composer.examples.example_cases`.

Their days are counted from the instant they are asked for, so an example opened next spring is as fresh as
the one that the guide was built with.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from composer.examples.example_cases import CASES
from composer.examples.example_facts import FACTS, Facts
from composer.examples.own_example import own_facts
from composer.interview import TONES, Candidate, Channel, Tone
from composer.notes.draft import Draft
from composer.notes.message import write, write_all
from composer.notes.outline import OutlineError
from composer.notes.revision import reader
from composer.notes.scenario import EXAMPLE, Scenario, followed, scenario, scenarios
from composer.record.record import Record, parse_interview
from composer.schedule.schedule import schedule
from composer.text.wall_clock import instant

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
"""The instant at which the guide's examples are written, so that every build shows the same."""

DEFAULT = "first-interview"
"""The example that stands in for a scenario that has none of its own."""

_NOBODY = Candidate()
_SATURDAY = 5
_SETTLED = timedelta(hours=1)
_MORNING = timedelta(hours=9)


def kind(name: str, folder: Path | None = None) -> Scenario | None:
    """Give the scenario of the example `name`; None where there is no such example, or a host has left it out."""
    return scenario(_facts(name, folder).scenario or name, folder)


def record(
    name: str,
    *,
    now: datetime,
    tone: Tone = "warm",
    candidate: Candidate = _NOBODY,
    folder: Path | None = None,
) -> Record:
    """Give the example `name` as a record as typed, its days counted from `now`, aware.

    `candidate` is who will sign and `folder` holds a host's own sheets, for a note that was rewritten already.
    """
    facts = _facts(name, folder)
    zone = ZoneInfo(facts.typed["time_zone"])
    ended_before = now - _SETTLED - timedelta(minutes=int(facts.typed["minutes"]))
    today = now.astimezone(zone).date()
    starts = _starts(facts, zone, ended_before) if facts.coming is None else _next(facts, today)
    first = today if facts.coming is None else starts.date()

    def at(days_ago: int) -> str:
        midnight = datetime.combine(today - timedelta(days_ago), time())
        return (instant(midnight, zone) + _MORNING).isoformat()

    typed: Record = {
        **facts.typed,
        "scenario": facts.scenario or name,
        "tone": tone,
        "starts": starts.isoformat(timespec="minutes"),
        "sent": [
            {"step": step, "person": "", "at": at(days), "channel": "email"} for step, days in facts.sent
        ],
        "answered": "" if facts.answered is None else at(facts.answered),
        "decision_by": _day(first, facts.decision_in),
        "deadline": _day(first, facts.deadline_in),
    }
    if facts.opens_with:
        typed["revisions"] = [_opening(typed, facts.opens_with, candidate, now, folder)]
    return typed


def draft(
    name: str,
    *,
    now: datetime = NOW,
    tone: Tone = "warm",
    channel: Channel = "email",
    folder: Path | None = None,
) -> Draft:
    """Write the example `name`, as the composer does that opened it at `now`.

    `folder` holds a host's own sheets.

    Raises:
        LookupError: There is no such example.
        ValueError: The scenario has no such channel.
    """
    interview = parse_interview(record(name, now=now, tone=tone, folder=folder)).strict()
    candidate = followed(interview, Candidate(*_facts(name, folder).signed), folder)
    times = schedule(interview, candidate, now=now)
    drafts = write_all(interview, candidate, times, now=now, folder=folder)
    email = next((draft for draft in drafts if draft.scenario == interview.scenario), None)
    if email is None:
        raise LookupError(f"There is no scenario {name!r}.")
    if channel == "email":
        return email
    ends = times.ends if times else None
    return write(
        interview, candidate, step=email.step, to=email.to, now=now, ends=ends, channel=channel, folder=folder
    )


def check(folder: Path) -> None:
    """Try the examples in a host's `folder`, in each tone; for the build.

    Raises:
        OutlineError: One has an answer that cannot be used, or no note can be written from it.
    """
    for kind_ in scenarios(folder):
        facts = own_facts(kind_.id, folder)
        if facts is None:
            continue
        problems = parse_interview(facts.typed).problems
        if problems:
            told = " ".join(f"{problem.field}: {problem.message}" for problem in problems)
            raise OutlineError(f"{kind_.id}/{EXAMPLE}.txt: {told}")
        for tone in TONES:
            draft(kind_.id, tone=tone, folder=folder)


def _facts(name: str, folder: Path | None) -> Facts:
    return own_facts(name, folder) or CASES.get(name) or FACTS.get(name, FACTS[DEFAULT])


def _opening(typed: Record, line: str, candidate: Candidate, now: datetime, folder: Path | None) -> Record:
    """Give the thank-you, as it would be written for `candidate`, with a line of theirs below the salutation."""
    interview = parse_interview(typed).strict()
    thanks, *_ = write_all(
        interview, candidate, schedule(interview, candidate, now=now), now=now, folder=folder
    )
    greeting, rest = thanks.body.split("\n\n", 1)
    return {
        "step": thanks.step,
        "person": reader(thanks),
        "channel": thanks.channel,
        "subject": thanks.subject,
        "body": f"{greeting}\n\n{line}\n\n{rest}",
        "base_subject": thanks.subject,
        "base_body": thanks.body,
    }


def _next(facts: Facts, today: date) -> datetime:
    """Give the first time after `today` that the example's hour comes on its weekday."""
    days = ((facts.coming or 0) - today.weekday() - 1) % 7 + 1
    return datetime.combine(today + timedelta(days), facts.clock)


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
