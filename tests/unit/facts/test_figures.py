"""Numbers as a letter writes them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.figures import in_words

WRITTEN = [
    ("6 years of SQL", "six years of SQL"),
    ("the close went from 9 days to 5", "the close went from nine days to five"),
    ("visits went from 4 to 19 schools in 2 years", "visits went from 4 to 19 schools in two years"),
    ("from 8 to 3", "from eight to three"),
    ("from 3% to 5%", "from 3% to 5%"),
    ("1 in 8 jobs", "one in eight jobs"),
    ("cut 40 dashboards to 9", "cut 40 dashboards to nine"),
    ("2 of your designers", "two of your designers"),
    ("Level 3", "Level 3"),
    ("band 5 staff nurse", "band 5 staff nurse"),
    ("Monday 7 December", "Monday 7 December"),
    ("December 9", "December 9"),
    ("300 coffees before 9", "300 coffees before 9"),
    ("the queue was gone by 11", "the queue was gone by 11"),
    ("Thursday at 6am", "Thursday at 6am"),
    ("CILEX 3", "CILEX 3"),
    ("keep row 1", "keep row 1"),
    ("a 5 star hotel", "a 5 star hotel"),
    ("1100 people", "1,100 people"),
    ("in 2019 people left", "in 2019 people left"),
]


@pytest.mark.parametrize(("typed", "written"), WRITTEN)
def test_counts_are_words_and_names_stay_figures(typed, written):
    assert written == in_words(typed)


@given(st.text("abc 0123456789.,:%-£", max_size=60))
def test_nothing_but_the_figures_from_one_to_nine_and_commas_changes(typed):
    words = re.compile(r"one|two|three|four|five|six|seven|eight|nine|,")
    assert re.sub(r"[1-9,]", "", typed) == re.sub(r"[1-9,]", "", words.sub("", in_words(typed)))
