"""A doubt and its answer, as people type them, and how they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.concern import read_concern

READ = [
    ("no kubernetes experience", "took the CKA course", "lack", "I don't have Kubernetes experience yet"),
    ("never managed people", "trained 6 interns", "lack", "I haven't managed people before"),
    ("gap in my resume", "took care of my dad", "gap", "the gap in my resume"),
    ("window functions, I froze", "partition by claim id", "weak answer", "window functions"),
    ("slow on the fish", "booked 2 mornings w a fishmonger", "slip", "I was slow on the fish"),
    ("said 60k but want 65", "", "money", "said 60k but want 65"),
    ("only 3 days", "can swap", "limit", "I can work 3 days a week"),
]


@pytest.mark.parametrize(("raised", "answer", "kind", "words"), READ)
def test_a_doubt_is_read_with_its_kind(raised, answer, kind, words):
    concern = read_concern(raised, answer)
    assert concern is not None
    assert (kind, words) == (concern.kind, concern.words)


@pytest.mark.parametrize("nothing", ["", "n/a", "none"])
def test_nothing_is_no_doubt(nothing):
    assert read_concern(nothing, "") is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_reading_never_fails(raised, answered):
    read_concern(raised, answered, ("Ann",))
