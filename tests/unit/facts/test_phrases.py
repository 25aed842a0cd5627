from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.phrases import first_person, is_clause, matter, phrase, thing, topic

# As typed, as a clause with "I" (empty: the shape is in doubt), as a thing after a colon.
SHAPES = [
    (
        "renegotiated 40 supplier contracts in two years",
        "I renegotiated 40 supplier contracts in two years",
        "",
    ),
    ("Led a team of six", "I led a team of six", ""),
    ("led a Coupa roll-out, and finished it", "I led a Coupa roll-out, and finished it", ""),
    ("ran a 120-person plant", "I ran a 120-person plant", ""),
    ("trained 20 nurses", "I trained 20 nurses", ""),
    ("certified three laboratories", "I certified three laboratories", ""),
    ("fluent in German and French", "I am fluent in German and French", ""),
    ("Trained in first aid", "I am trained in first aid", ""),
    ("experienced in Rust", "I am experienced in Rust", ""),
    ("I ran a plant", "I ran a plant", ""),
    ("i've taught for years", "I've taught for years", ""),
    ("five years of SQL reporting", "I have five years of SQL reporting", "five years of SQL reporting"),
    ("10 years in retail", "I have 10 years in retail", "10 years in retail"),
    ("a degree in law", "I have a degree in law", "a degree in law"),
    ("experience with payroll", "I have experience with payroll", "experience with payroll"),
    ("certified Scrum Master", "", "certified Scrum Master"),
    ("embedded systems experience", "", "embedded systems experience"),
    ("managed services skills", "", "managed services skills"),
    ("automated the billing", "I automated the billing", ""),
    ("published 12 papers", "I published 12 papers", ""),
    ("built shop systems", "I built shop systems", ""),
    ("strong communication skills", "", "strong communication skills"),
    ("a patient teacher", "", "a patient teacher"),
    ("breaking things on purpose, politely", "", "breaking things on purpose, politely"),
    ("priority inheritance fixes it", "", "priority inheritance fixes it"),
    ("SQL", "", "SQL"),
    ("", "", ""),
]


@pytest.mark.parametrize(("typed", "clause", "named"), SHAPES)
def test_what_the_candidate_can_say_of_a_phrase(typed, clause, named):
    assert first_person(typed) == clause
    assert thing(typed) == named


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("The Basel move.", "the Basel move"),
        ("  dbt \n and SQL ", "dbt and SQL"),
        ("German grammar", "German grammar"),
        ("Basel", "Basel"),
        ("A plan", "a plan"),
        ("API design!", "API design"),
        ("...", ""),
    ],
)
def test_a_phrase_stands_inside_a_sentence(typed, shown):
    assert phrase(typed) == shown


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("a technical interview is set up this week", True),
        ("you will write by Friday", True),
        ("they decide next week", True),
        ("a call with the CFO", False),
        ("a call with the people who will decide", False),
        ("second round", False),
        ("", False),
    ],
)
def test_a_clause_has_a_verb_of_its_own(typed, answer):
    assert is_clause(typed) is answer


@pytest.mark.parametrize(
    ("raised", "about"),
    [
        ("no experience with SAP Ariba", "SAP Ariba"),
        ("limited hands-on experience with Kubernetes", "Kubernetes"),
        ("lack of management experience", "management experience"),
        ("my answer on priority inversion was muddled", "priority inversion"),
        ("My explanation of the index.", "the index"),
        ("relocation", "relocation"),
        ("they asked about my notice period", "my notice period"),
        ("she seemed unsure about relocation", "relocation"),
        # What cannot be named without its reproach is not named.
        ("I forgot to mention my thesis", ""),
        ("whether I can travel", ""),
        ("salary was too high", ""),
        ("not sure; maybe", ""),
        ("", ""),
    ],
)
def test_what_a_concern_is_about(raised, about):
    assert matter(raised) == about


@given(st.text())
def test_a_phrase_is_one_line_and_reading_it_twice_changes_nothing(typed):
    shown = phrase(typed)

    assert phrase(shown) == shown
    assert "  " not in shown
    assert not shown.endswith((".", ",", " "))


@given(st.text())
def test_a_clause_keeps_every_word_that_was_typed(typed):
    clause = first_person(typed)

    assert not clause or clause.split()[-1] == phrase(typed).split()[-1]


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("We talked about the Basel move.", "the Basel move"),
        ("about onboarding", "onboarding"),
        ("discussed budgets", "budgets"),
        ("abouting", "abouting"),
        ('=HYPERLINK("http://x")', '=HYPERLINK("http://x")'),
        ("", ""),
    ],
)
def test_what_somebody_spoke_of_is_a_thing(typed, about):
    assert topic(typed) == about
