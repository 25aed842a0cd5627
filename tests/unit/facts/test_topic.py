"""What was spoken of, as people type it, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.topic import read_topics

READ = [
    ("her team's churn problem", [("thing", "your team's churn problem")]),
    ("how they do code review", [("question", "how you do code review")]),
    ("Why is churn so high?", [("question", "why churn is so high")]),
    ("how would i keep yr 9 going??", [("asked", "how I would keep Year 9 going")]),
    ("files stall bc searches come back late", [("said", "files stall because searches come back late")]),
    ("asked abt my gap year", [("asked", "about my gap year")]),
    ("she's from Ohio too", [("said", "you're from Ohio too")]),
    ("we talked about why I left my last job", [("question", "why I left my last job")]),
    ("showed me the wardrobe store", [("shown", "showing me the wardrobe store")]),
    ("- forecasting\n- the migration off Excel", [("thing", "forecasting and the migration off Excel")]),
    ("school visits dropped since covid", [("said", "school visits have dropped since Covid")]),
    ("Priya said they want two more analysts", [("said", "you want two more analysts")]),
    ("test rig", [("thing", "the test rig")]),
    ("n/a", []),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_a_field_is_read_into_its_topics(typed, expected):
    assert expected == [(topic.kind, topic.words) for topic in read_topics(typed, ("Priya",))]


@given(st.text(max_size=300))
def test_reading_never_fails(typed):
    read_topics(typed, ("Ann",))
