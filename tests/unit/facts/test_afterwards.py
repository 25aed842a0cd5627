"""What happened after the interview, as the notes that answer it say it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from composer.facts.afterwards import because, read_agreed
from composer.facts.left_out import left_out
from composer.interview import Candidate, Interview, Person
from composer.notes.message import write

NOW = datetime(2026, 11, 30, 20, tzinfo=UTC)


def body_of(scenario, **told):
    interview = Interview(
        company="Tern",
        role="copy editor",
        starts=datetime(2026, 11, 16, 10),  # noqa: DTZ001 -- a wall clock
        time_zone="Europe/London",
        people=(Person("Harriet Lowe"),),
        scenario=scenario,
        **told,
    )
    step = "final follow-up" if scenario == "final-follow-up" else "follow-up"
    return write(interview, Candidate(), step=step, to=interview.people, now=NOW).body


@pytest.mark.parametrize(
    ("typed", "clause", "unread"),
    [
        ("start Jan 11, 35 hours a week, $48k", "I will start on January 11, for 35 hours a week", ()),
        (
            "start mon 4 jan 6am pier 3, perm, 4 on 4 off, 31k",
            "I will start on Monday 4 January at 6am at Pier 3, on a permanent contract, 4 on and 4 off",
            (),
        ),
        (
            "start 11 jan, full time, 28 days holiday",
            "I will start on 11 January, full-time, with 28 days of holiday",
            (),
        ),
        ("start in two weeks, company car", "I will start in two weeks", ("company car",)),
        ("company car", "", ("company car",)),
    ],
)
def test_what_was_agreed_is_read_and_the_rest_told(typed, clause, unread):
    assert (clause, unread) == read_agreed(typed)
    assert bool(unread) == ("agreed" in left_out(Interview(agreed=typed)))


@pytest.mark.parametrize(
    ("scenario", "told", "said"),
    [
        ("declining", {"reason": "took a job closer to home"}, "I've taken a job closer to home."),
        ("withdrawing", {"reason": "got promoted where i am"}, "I've been promoted where I am."),
        ("withdrawing", {"reason": "wanted more time with my kids"}, "I wanted more time with my kids."),
        ("after-rejection", {"news": "got my master license"}, "Since then I've got my master license."),
        (
            "after-rejection",
            {"news": "passed the exam last week"},
            "In the meantime I passed the exam last week.",
        ),
        (
            "after-rejection",
            {"ask": "feedback on my edit test"},
            "I'd be grateful for any feedback on my edit test.",
        ),
        (
            "final-follow-up",
            {"news": "proofread a cookbook, handed in yesterday"},
            "I proofread a cookbook and handed it in yesterday.",
        ),
        (
            "competing-deadline",
            {"reason": "i prefer them because of the test rig", "deadline": date(2026, 12, 4)},
            "I'd rather have the copy editor role at Tern, because of the test rig.",
        ),
    ],
)
def test_a_note_says_what_happened_since(scenario, told, said):
    assert said in body_of(scenario, **told)


def test_what_was_done_to_something_unnamed_is_left_out():
    assert "them" not in body_of("after-rejection", news="turned them down")
    assert "news" in left_out(Interview(news="turned them down"))


def test_a_reason_that_speaks_of_them_as_others_is_not_taken():
    assert not because("because they treat people well")
