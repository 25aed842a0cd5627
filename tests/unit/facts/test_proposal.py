"""What was not understood comes back as a sentence to take, which then reads as told."""

from __future__ import annotations

import pytest

from composer.facts.left_out import left_out
from composer.facts.proposal import proposals
from composer.interview import Concern, Interview, Person

FRAGMENTS = [
    ("2 mass timber buildings, repaired 63 blades", "I have done 2 mass timber buildings."),
    ("ran the night desk, loyal customers", "I have loyal customers."),
    ("60+ weddings", "I have done 60+ weddings."),
]


@pytest.mark.parametrize(("typed", "sentence"), FRAGMENTS)
def test_a_fragment_is_proposed_as_a_sentence(typed, sentence):
    assert sentence == proposals(Interview(fit=(typed,)))["fit"].sentence


@pytest.mark.parametrize(("typed", "sentence"), FRAGMENTS)
def test_once_taken_it_is_told_and_nothing_else_of_the_field_is_lost(typed, sentence):
    taken = proposals(Interview(fit=(typed,)))["fit"].text
    assert sentence.rstrip(".") in taken
    assert "fit" not in left_out(Interview(fit=(taken,)))
    for part in typed.split(", ")[1:]:
        assert part.split()[-1] in taken


@pytest.mark.parametrize(
    "typed", ["hard worker", "ran the payments team", "n/a", "", "why me?", "bugs found: 400+"]
)
def test_nothing_is_proposed_where_nothing_is_missing_or_likely(typed):
    assert {} == proposals(Interview(fit=(typed,)))


def test_a_persons_own_fit_gets_its_proposal():
    found = proposals(Interview(people=(Person("Ann", fit="loyal customers"),)))
    assert "I have loyal customers" == found["people.0.fit"].text


STEPS = [
    ("mood board by the 12th", "I will send you my mood board by the 12th."),
    ("climbing assessment, own harness", "I will bring my own harness."),
    ("The contract will be ready on Friday.", "I understand that the contract will be ready on Friday."),
    ("ten-second walk cycle", "I look forward to the ten-second walk cycle."),
]


@pytest.mark.parametrize(("typed", "sentence"), STEPS)
def test_a_step_is_proposed_as_the_sentence_that_the_note_would_say(typed, sentence):
    found = proposals(Interview(next_step=typed))["next_step"]
    assert sentence == found.sentence
    assert "next_step" not in left_out(Interview(next_step=found.text))


ANSWERS = [
    ("missed quota in 2024", "118% this year so far", "I am at 118% this year so far."),
    ("never toured", "house engineer, 200 shows a year", "I am a house engineer."),
    ("legal terms", "40 hours of court observation", "I have 40 hours of court observation."),
]


@pytest.mark.parametrize(("raised", "typed", "sentence"), ANSWERS)
def test_an_answer_is_proposed_with_its_subject(raised, typed, sentence):
    found = proposals(Interview(concern=Concern(raised, typed)))["concern.answer"]
    assert sentence == found.sentence
    assert "concern.answer" not in left_out(Interview(concern=Concern(raised, found.text)))


@pytest.mark.parametrize(
    "typed", ["if i pass, uniform fitting", "2 weeks", "they gave me one week for make an application", "own"]
)
def test_no_step_is_proposed_that_nobody_would_send(typed):
    assert "next_step" not in proposals(Interview(next_step=typed))
