"""What the page shows of one interview."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from composer.interview import Candidate, TimeStyle
from composer.page import page
from composer.page.view import look, look_at_example
from composer.record.record import parse_interview

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
CANDIDATE = Candidate(
    name="Luis Delgado", time_zone="America/Chicago", time_style=TimeStyle(half_days=True, month_first=True)
)
RECORD = {
    "company": "Riverside Middle School",
    "role": "Science Teacher",
    "starts": "2026-11-24T09:30",
    "people": [{"name": "Karen Holloway", "talked_about": "lab safety"}, {"name": "James Whitfield"}],
    "coordinator": {"name": "Linda Park", "email": "lpark@riverside.example"},
}


def view_of(record, now=NOW):
    return look(parse_interview(record).value, CANDIDATE, now=now)


def test_what_is_in_no_note_because_one_person_passes_the_thanks_on_is_told_beside_its_field():
    view = view_of(RECORD)
    assert "Linda Park <lpark@riverside.example>" == view.letters[0].address
    assert ["people.0.talked_about"] == list(view.left_out)
    assert "Linda Park passes your thanks on" in view.left_out["people.0.talked_about"].told
    reached = [
        {**person, "email": f"{number}@riverside.example"} for number, person in enumerate(RECORD["people"])
    ]
    assert {} == view_of(RECORD | {"people": reached}).left_out


def test_nothing_is_to_be_mended_in_what_has_gone_out_nor_in_the_example():
    alone = {**RECORD, "coordinator": {}, "people": [{"name": "Karen Holloway"}]}
    assert view_of(alone).letters[0].findings
    sent = [{"step": "thank-you", "person": "Karen Holloway", "at": NOW.isoformat()}]
    assert () == view_of(alone | {"sent": sent}).letters[0].findings
    assert {()} == {letter.findings for letter in look_at_example().letters}


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "tomorrow, 4:30 pm"), (0, "today, 4:30 pm"), (3, "yesterday"), (9, "Nov 26")]
)
def test_the_days_around_the_present_one_have_names(days, words):
    now = NOW + timedelta(days=days)
    assert words in page.when(view_of(RECORD, now))


def test_no_day_has_a_name_while_it_is_another_day_where_the_readers_are():
    record = RECORD | {"time_zone": "Asia/Tokyo"}
    assert "tomorrow" in page.when(view_of(record, datetime(2026, 11, 24, 12, tzinfo=UTC)))
    assert "tomorrow" not in page.when(view_of(record, datetime(2026, 11, 24, 20, tzinfo=UTC)))
