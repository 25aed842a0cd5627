import csv
import io
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.interview import Delay, Interview, Person, Sent
from composer.search.log import HEAD, days, log, table

ZURICH = ZoneInfo("Europe/Zurich")
INTERVIEW = Interview(
    company="Lumen",
    role="Analyst",
    format="video",
    people=(Person(name="Ann"), Person(name="Bo")),
    sent=(Sent("thank-you", datetime(2026, 11, 24, 23, 30, tzinfo=UTC), "Ann", "linkedin"),),
    answered=datetime(2026, 12, 1, 9, 0, tzinfo=UTC),
    answer="second round",
)
NOW = datetime(2026, 12, 24, 12, 0, tzinfo=UTC)
STARTS = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def read(text):
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_log_knows_when_they_were_still_deciding_and_until_when():
    heard = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    waiting = Interview(delays=(Delay(heard, date(2026, 12, 11)), Delay(heard.replace(hour=10))))
    entries = log([(waiting, None)], zone=ZURICH, now=NOW)
    assert ["Still deciding, until 11 Dec 2026", "Still deciding"] == [entry.what for entry in entries]


def test_the_log_tells_what_happened_in_order_on_the_candidates_clock():
    entries = log([(INTERVIEW, STARTS)], zone=ZURICH, now=NOW)
    assert [
        ("2026-11-24", "10:30", "Interview", "Ann, Bo", "video"),
        ("2026-11-25", "00:30", "Thank-you", "Ann", "LinkedIn"),
        ("2026-12-01", "10:00", "Answer: second round", "", ""),
    ] == [(entry.day, entry.time, entry.what, entry.people, entry.channel) for entry in entries]
    assert ("2026-11-24", "2026-12-01") == tuple(day.isoformat() for day in days(entries))


def test_an_interview_to_come_is_not_in_the_log():
    assert () == log([(Interview(company="Soon"), NOW.replace(year=2027))], zone=ZURICH, now=NOW)


def test_nothing_gives_an_empty_log():
    assert () == log([(Interview(), None)], zone=ZURICH, now=NOW)
    assert days(()) is None
    assert [list(HEAD)] == read(table(()))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "  @"])
def test_no_cell_is_a_formula(start):
    company = f'{start}HYPERLINK("http://x")'
    (_, row) = read(table(log([(Interview(company=company), STARTS)], zone=ZURICH, now=NOW)))
    assert f"'{company}" == row[2]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_reads_back_in_its_own_cell(company, role):
    (_, row) = read(table(log([(Interview(company=company, role=role), STARTS)], zone=ZURICH, now=NOW)))
    assert (company, role) == (
        row[2].removeprefix("'") if row[2] != company else company,
        row[3].removeprefix("'") if row[3] != role else role,
    )
    assert len(HEAD) == len(row)
