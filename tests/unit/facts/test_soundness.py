"""Neighbours that no English sentence has, found in what was read of a fact, and never in what people write."""

import pytest

from composer.facts.soundness import flaw


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("and the so I know why", "the so"),
        ("You said that the about the hospital project", "the about"),
        ("I look forward to A final talk with the CEO", "to A"),
        ("that you switching to new software", "you switching"),
        ("I didn't attends down", "didn't attends"),
        ("The queue was is late", "was is"),
        ("They will waits for it", "will waits"),
        ("We talked about we both like dogs", "about we"),
        ("good with nervous pts", "pts"),
        ("I wrote many detection rule in KQL", "detection rule"),
        ("I took a courses in it", "a courses"),
        ("a six weeks contract", "six weeks"),
        ("I ran the the ward", "the the"),
        ("I look forward to the", "the"),
    ],
)
def test_what_cannot_stand_side_by_side_is_found(text, found):
    assert flaw(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "I will have had two years of it by then.",
        "I have a PSIRA grade A, and IT gave us the dbt models in XML.",
        "You told me about The Gilded Turnip, where I can start on Monday.",
        "The three day introduction went well, and both user research teams came.",
        "You asked whether I would rather work nights, and I said that I would.",
        "I run the under fives, and the on-call rota is mine.",
    ],
)
def test_what_people_write_is_sound(text):
    assert flaw(text) == ""
