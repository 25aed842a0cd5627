"""What the rules leave open, put into words."""

from __future__ import annotations

import pytest

from composer.review.wording import worded


@pytest.mark.parametrize(
    ("suggestion", "written", "expected"),
    [
        ("meet", "meat", "meet"),
        ("(1) to (2 -ing)", "forward meet", "forward to meeting"),
        ("(1 i) have (2 participle)", "I know", "I have known"),
        ("(1:) (2 past)", "have met", "met"),
        ("(1 he|she) (2 -s)", "She know", "She knows"),
        ("(1 two|three) (2 to plural)", "two person", "two people"),
        ("(2) (1)", "will you", "you will"),
        ("(1) (2 a)", "as engineer", "as an engineer"),
        ("(1) (2 -ly)", "works efficient", "works efficiently"),
        ("(1 capital)", "english", "English"),
        ("(1) (2 no 's)", "many customer’s", "many customers"),
        ("(1 perfect)", "wrote", "written"),
        ("(1 -ed to -ing)", "interested", "interesting"),
    ],
)
def test_a_form_bends_the_word_of_its_number(suggestion, written, expected):
    assert expected == worded(suggestion, written)


@pytest.mark.parametrize(
    ("suggestion", "written"),
    [
        ("(1) (2 -ing)", "forward meeting"),
        ("(1) (2 only -ing)", "of work"),
        ("(1 to plural)", "people"),
        ("(1 plural)", "data"),
        ("(1) (2 finite base)", "will Wrote"),
        ("(1 -s)", "let"),
        ("(1) (2)", "one two three"),
        ("(1) (2)", "nothing changes"),
        ("(1 capital)", "LinkedIn"),
    ],
)
def test_a_word_that_its_form_refuses_ends_the_suggestion(suggestion, written):
    assert worded(suggestion, written) is None


def test_the_word_before_may_forbid_it_and_a_beginning_never_does():
    suggestion = "(0 clause) (1) (2 plural) (3:were)"
    assert "the answers were" == worded(suggestion, "the answers was", "think")
    assert "The answers were" == worded(suggestion, "The answers was")
    assert worded(suggestion, "the answers was", "of") is None
