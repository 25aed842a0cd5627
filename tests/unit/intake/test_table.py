"""Tables of interviews: columns are matched by their names, and our own log comes back."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from composer.intake import table
from composer.interview import Candidate
from composer.record.record import parse_interview
from composer.search.log import log
from composer.search.log import table as written
from tests.unit.intake.reading_cases import NOW

CANDIDATE = Candidate(time_zone="America/New_York")


def read(text):
    return table.read(text, CANDIDATE, NOW)


def test_columns_are_matched_by_their_names():
    found = read(
        "Employer;Position;Interviewer;E-mail;Interview Date;Time;Length;Salary\n"
        "Lumen;Data Analyst;Priya Raman;priya@lumen.example;2026-11-24;10:30 AM;45 min;90k\n"
    )
    (record,) = found.records
    assert ("Lumen", "Data Analyst", "2026-11-24T10:30", "45", "Salary: 90k") == tuple(
        record[name] for name in ("company", "role", "starts", "minutes", "notes")
    )
    assert ("Priya Raman", "priya@lumen.example") == (
        record["people"][0]["name"],
        record["people"][0]["email"],
    )
    assert ("Employer", "company") in found.matched
    assert any("Salary" in remark for remark in found.remarks)


def test_what_a_spreadsheet_copies_is_a_table():
    assert table.is_table("Company\tRole\nLumen\tAnalyst\n")
    assert not table.is_table("Dear Maya,\nthank you, we met")
    assert not table.is_table("Name,Colour\nA,red")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["24/11/2026", "4/12/2026"], ["2026-11-24", "2026-12-04"]),
        (["11/24/2026", "12/4/2026"], ["2026-11-24", "2026-12-04"]),
        (["24.11.2026", "4.12.2026"], ["2026-11-24", "2026-12-04"]),
        (["Nov 24, 2026", "4 December 2026"], ["2026-11-24", "2026-12-04"]),
        (["2026-11-24 14:00", "2026-12-04T09:15"], ["2026-11-24T14:00", "2026-12-04T09:15"]),
    ],
)
def test_a_day_is_read_by_all_the_days_of_its_column(days, expected):
    text = "Company,Date\n" + "".join(f'Lumen,"{day}"\n' for day in days)
    assert expected == [record["starts"] for record in read(text).records]


def test_a_day_that_cannot_be_read_is_kept():
    (record,) = read("Company,Date\nLumen,when they like\n").records
    assert ("", "Date: when they like") == (record["starts"], record["notes"])


def test_the_same_table_twice_has_the_same_interviews():
    text = "Company,Role\nLumen,Analyst\nBrightwater,Designer\n"
    assert [record["id"] for record in read(text).records] == [record["id"] for record in read(text).records]


def test_our_own_log_comes_back():
    record = {
        "id": "one",
        "company": "=Lumen",
        "role": "Data Analyst",
        "format": "video interview",
        "starts": "2026-11-10T10:30",
        "people": [{"name": "Priya Raman"}, {"name": "Omar Haddad"}],
        "sent": [
            {"step": "thank-you", "person": "Omar Haddad", "at": "2026-11-10T20:00:00Z", "channel": "card"},
            {"step": "follow-up", "person": "", "at": "2026-11-18T15:00:00Z", "channel": "email"},
        ],
        "answered": "2026-11-20T15:00:00Z",
        "answer": "an offer",
    }
    before = parse_interview(record).strict()
    zone = ZoneInfo(CANDIDATE.time_zone)
    entries = log([(before, datetime(2026, 11, 10, 15, 30, tzinfo=UTC))], zone=zone, now=NOW.replace(day=28))
    (found,) = read(written(entries)).records
    after = parse_interview(found).strict()
    for name in ("company", "role", "format", "starts", "people", "sent", "answered", "answer"):
        assert getattr(before, name) == getattr(after, name), name
