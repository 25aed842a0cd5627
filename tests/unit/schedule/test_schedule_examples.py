"""The worked examples of `worked_examples.md`, line by line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from composer.interview import Candidate, Interview, Preferences, Sent
from composer.schedule.schedule import Schedule, schedule

TABLES = (Path(__file__).parent / "worked_examples.md").read_text(encoding="utf-8")
NONE = "\N{EN DASH}"
STEP_OF = {"Thank-you": "thank-you", "Follow-up": "follow-up", "Last follow-up": "final follow-up"}


def rows() -> list[dict[str, str]]:
    examples = []
    header: list[str] = []
    for line in TABLES.splitlines():
        if not line.startswith("|"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "No.":
            header = cells
        elif not cells[0].startswith("-"):
            examples.append(dict(zip(header, cells, strict=True)))
    return examples


EXAMPLES = rows()


def wall_clock(text: str) -> datetime:
    """Read "Tue 2026-11-24 10:30", or the same without weekday; a wrong weekday is an error."""
    *weekday, day, clock = text.split()
    read = datetime.fromisoformat(f"{day}T{clock}")
    if weekday:
        assert weekday == [f"{read:%a}"], f"{day} is a {read:%A}"
    return read


def dates(text: str) -> frozenset[date]:
    days: set[date] = set()
    for part in re.split(r",\s*", text):
        first, _, last = part.partition("..")
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
        days |= {start + timedelta(i) for i in range((end - start).days + 1)}
    return frozenset(days)


def calculated(row: dict[str, str]) -> Schedule:
    zone = ZoneInfo(row["Zone"] or row["Candidate's zone"])
    interview: dict[str, object] = {
        "starts": wall_clock(row["Interview"]),
        "minutes": int(row["Min."]),
        "time_zone": row["Zone"],
    }
    preferences: dict[str, object] = {}
    sent: list[Sent] = []
    holidays: frozenset[date] = frozenset()
    for given in filter(None, re.split(r";\s*", row["Given"])):
        match given.split(maxsplit=1):
            case ["phone", "screen"] | ["informational", "chat"]:
                interview["format"] = given
            case ["decision", day]:
                interview["decision_by"] = date.fromisoformat(day)
            case ["country", country]:
                interview["country"] = country
            case ["second", "pass"]:
                interview["starts"] = wall_clock(row["Interview"]).replace(fold=1)
            case ["thank-you" | "follow-up" as step, at]:
                instant = wall_clock(at.removeprefix("sent ")).replace(tzinfo=zone)
                sent.append(Sent(step, instant))  # type: ignore[arg-type]
            case ["earliest" | "latest" as hour, clock]:
                preferences[hour] = time.fromisoformat(clock)
            case ["weekends"]:
                preferences["weekends"] = True
            case ["two", "weeks"]:
                preferences["follow_up_weeks"] = 2
            case ["follow-ups", number]:
                preferences["follow_ups"] = int(number)
            case ["holidays", days]:
                holidays = dates(days)
            case _:
                pytest.fail(f"The example's {given!r} is not understood.")
    result = schedule(
        Interview(sent=tuple(sent), **interview),  # type: ignore[arg-type]
        Candidate(
            time_zone=row.get("Candidate's zone", ""),
            preferences=Preferences(**preferences),  # type: ignore[arg-type]
        ),
        now=datetime(2026, 11, 1, tzinfo=UTC),
        holidays=holidays,
    )
    assert result is not None
    return result


def shown(instant: datetime | None, zone: str) -> str:
    return NONE if instant is None else f"{instant.astimezone(ZoneInfo(zone)):%a %Y-%m-%d %H:%M}"


@pytest.mark.parametrize("row", EXAMPLES, ids=[f"{row['No.']}-{row['Because']}" for row in EXAMPLES])
def test_worked_example(row):
    result = calculated(row)
    moments = {moment.step: moment for moment in result.moments}
    actual = {}
    for column, step in STEP_OF.items():
        moment = moments.get(step)
        actual[column] = shown(moment and moment.recommended, result.zone)
    alternative = moments["thank-you"].alternative
    actual["Or"] = shown(alternative and alternative.at, result.zone)
    actual["On the candidate's clock"] = shown(moments["thank-you"].recommended, result.candidate_zone)

    expected = {column: cell for column, cell in row.items() if column in actual and cell}
    assert {column: actual[column] for column in expected} == expected


def test_there_are_sixty_examples_and_more_and_each_has_its_number():
    assert [int(row["No."]) for row in EXAMPLES] == list(range(1, len(EXAMPLES) + 1))
    assert len(EXAMPLES) >= 60
