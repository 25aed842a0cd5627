"""What is not understood is left out of the note, and that is said beside its field."""

from __future__ import annotations

import pytest

from composer.facts.left_out import left_out
from composer.interview import Concern, Interview, Person


def told(**facts):
    return {path: left.told for path, left in left_out(Interview(**facts)).items()}


def test_what_is_read_is_not_spoken_of():
    assert {} == told(
        fit=("ran the payments team",),
        people=(Person("Ann", talked_about="the move to dbt"),),
        concern=Concern("no SAP experience", "finished a course"),
        next_step="hear back by friday",
    )


def test_a_claim_about_character_asks_for_a_deed():
    assert "what you did that shows it" in told(fit=("hard worker",))["fit"]


@pytest.mark.parametrize("nothing", ["n/a", "TBD", "no idea", "-", ""])
def test_nothing_is_not_left_out(nothing):
    assert {} == told(fit=(nothing,), next_step=nothing, people=(Person("Ann", talked_about=nothing),))


def test_a_doubt_waits_for_its_answer_and_money_stays_out():
    assert "until it has an answer" in told(concern=Concern("no SAP experience"))["concern.raised"]
    assert "money" in told(concern=Concern("said 60k but want 65"))["concern.raised"]


def test_what_the_note_says_with_the_readers_name_is_not_told_as_left_out():
    assert {} == told(people=(Person("Kim"),), next_step="kim passes me on to the VP")
