"""Where the words of a finding were typed: mended in one note, a slip is offered for its field and the others."""

from composer.interview import Candidate, Interview, Person
from composer.notes.draft import Draft
from composer.review.proofreading import Lint, merge
from composer.review.review import Context, Letter, review
from composer.review.source import fields, mended

INTERVIEW = Interview(
    company="Fernhill",
    people=(
        Person("Ana Reis", talked_about="the recieving dock"),
        Person("Tom Lee", fit="ran the dock 8 yrs"),
    ),
    fit=("recieving goods", "driving"),
)


def letter(body):
    return Letter(Draft("thank-you", "", "email", "warm", INTERVIEW.people[:1], "", ()), "Thanks", body)


def test_a_word_is_traced_to_every_field_it_was_typed_in():
    assert fields(INTERVIEW, "recieving") == ("people.0.talked_about", "fit")


def test_a_part_of_a_word_is_no_trace():
    assert fields(INTERVIEW, "riving") == ()


def test_a_finding_of_the_review_knows_its_field():
    found = review(
        letter("Dear Ana,\n\nI ran the dock 8 yrs.\n\nBest,\nIda"), Context(INTERVIEW, Candidate("Ida"))
    )
    (finding,) = [finding for finding in found if finding.rule == "shorthand"]
    assert finding.fields == ("people.1.fit",)


def test_a_misspelling_that_the_engine_found_knows_its_field():
    texts = {"subject": "", "body": "I liked the recieving dock."}
    lint = Lint("SpellCheck", "Spelling", 12, 21, "Did you mean receiving?", ("receiving",))
    (remark,) = merge(texts, (), {"body": (lint,)}, interview=INTERVIEW)
    assert remark.fields == ("people.0.talked_about", "fit")


def test_a_field_is_mended_word_by_word():
    assert "the receiving dock, unrecieving" == mended(
        "the recieving dock, unrecieving", "recieving", "receiving"
    )
