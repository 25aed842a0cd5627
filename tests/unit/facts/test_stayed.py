"""What stayed with the candidate, and why, as the note says it; what is not understood is told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from composer.facts.left_out import left_out
from composer.interview import Candidate, Interview, Person
from composer.notes.message import write

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)


def interview_with(stayed):
    return Interview(people=(Person("Priya Raman", stayed=stayed),))


def sentences(stayed):
    interview = interview_with(stayed)
    draft = write(interview, Candidate(), step="thank-you", to=interview.people, now=NOW)
    return " ".join(
        sentence.text
        for paragraph in draft.paragraphs
        for sentence in paragraph
        if "people.0.stayed" in sentence.fields
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "nobody eats lunch alone, because I left a place where nobody talked",
            "You said that nobody eats lunch alone, and that has stayed with me, because I left a place where nobody talked.",
        ),
        (
            "she reads every thank you card aloud on fridays. my last team was the opposite",
            (
                "You said that you read every thank you card aloud on Fridays, and that has stayed with me. "
                "My last team was the opposite."
            ),
        ),
        (
            "her story about the first day of the clinic - thats why i became a nurse",
            "I keep thinking of your story about the first day of the clinic. That's why I became a nurse.",
        ),
        (
            "how she talks about her residents bc my mum was in care",
            "I keep thinking of how you talk about your residents, because my mum was in care.",
        ),
        (
            "mistakes get talked about, not punished\nI have been the new person twice",
            (
                "You said that mistakes get talked about, not punished, and that has stayed with me. "
                "I have been the new person twice."
            ),
        ),
        (
            "you would rather ship late than ship broken",
            "You said that you'd rather ship late than ship broken, and that has stayed with me.",
        ),
    ],
)
def test_both_halves_stand_in_the_note(typed, said):
    assert said == sentences(typed)
    assert "people.0.stayed" not in left_out(interview_with(typed))


@pytest.mark.parametrize("typed", ["", "n/a", "nothing"])
def test_nothing_said_is_nothing_told(typed):
    assert "" == sentences(typed)


@pytest.mark.parametrize("typed", ["be kind first", "we treat guests as family"])
def test_what_is_not_understood_is_left_out_and_told(typed):
    assert "" == sentences(typed)
    assert typed in left_out(interview_with(typed))["people.0.stayed"].told
