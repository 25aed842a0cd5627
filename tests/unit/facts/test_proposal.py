"""What was not understood comes back as a sentence to take, which then reads as told."""

from __future__ import annotations

import pytest

from composer.facts.left_out import left_out
from composer.facts.proposal import proposals
from composer.interview import Interview, Person

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
