"""What candidates say of themselves, as they type it, and how it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.point import read_points

READ = [
    ("8 yrs python and go", [("have", "8 years of Python and Go experience")]),
    ("ran the payments team at Acme", [("did", "ran the payments team at Acme")]),
    ("cut p99 latency 40%", [("did", "cut p99 latency by 40%")]),
    ("built idempotent retry layer", [("did", "built an idempotent retry layer")]),
    ("managing a team of 12 at Target", [("have", "experience managing a team of 12 at Target")]),
    ("MANAGED BUDGETS OF $2M", [("did", "managed budgets of $2M")]),
    ("ive done tutoring since hs", [("done", "done tutoring since high school")]),
    ("can start immediately", [("can", "start immediately")]),
    ("fluent in German", [("am", "fluent in German")]),
    ("xero certified", [("am", "Xero certified")]),
    ("bookkeeper 11 yrs", [("done", "been a bookkeeper for 11 years")]),
    ("- CPA\n- 10 yrs audit", [("am", "a CPA"), ("have", "10 years of audit experience")]),
    ("hard worker, team player", [("trait", "hard worker"), ("trait", "team player")]),
    ("sign off from 3 wks to 8 days", [("result", "sign-off went from 3 weeks to 8 days")]),
    ("taught there 3 yrs", [("did", "taught there for 3 years")]),
    ("ran late dock, crew of 14", [("did", "ran the late dock with a crew of 14")]),
    ("n/a", []),
    ("idk", []),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_a_field_is_read_into_its_points(typed, expected):
    assert expected == [(point.kind, point.words) for point in read_points(typed)]


@given(st.text(max_size=300))
def test_reading_never_fails_and_gives_single_lines(typed):
    for point in read_points(typed):
        assert "\n" not in point.words
