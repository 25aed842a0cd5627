"""What comes next, as people type it, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.next_step import read_next_steps

READ = [
    ("hear back by friday", [("hear", "", "by Friday")]),
    ("said I'd hear by wednesday", [("hear", "", "by Wednesday")]),
    ("she'll email me", [("hear", "", "")]),
    ("they ring my referees", [("hear", "", "once you have spoken to my referees")]),
    ("2nd interview thurs 2pm", [("meeting", "the second interview", "on Thursday at 2pm")]),
    ("meet the team on Tuesday", [("meeting", "meeting the team", "on Tuesday")]),
    ("she is going to set up a interview", [("meeting", "an interview", "")]),
    ("I send references", [("i do", "send you my references", "")]),
    ("I owe them references", [("i do", "send you my references", "")]),
    ("take home task coming, due fri", [("they send", "the take-home task", "by Friday")]),
    ("no idea", []),
    ("TBD", []),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_a_field_is_read_into_its_steps(typed, expected):
    assert expected == [(step.kind, step.words, step.when) for step in read_next_steps(typed)]


@given(st.text(max_size=300))
def test_reading_never_fails(typed):
    read_next_steps(typed, ("Ann",))
