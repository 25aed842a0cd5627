from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.text.lengths import LONGEST, length_words, minutes


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45m", 45),
        ("45'", 45),
        ("90 mins.", 90),
        ("forty-five minutes", 45),
        ("1h", 60),
        ("an hour", 60),
        ("1 Hour", 60),
        ("3 hrs", 180),
        ("1:30", 90),
        ("1:30h", 90),
        ("0:45", 45),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1 hr 15 mins", 75),
        ("1 hour, 30 minutes", 90),
        ("two hours and 5 minutes", 125),
        ("1.5h", 90),
        ("1,5 hours", 90),
        ("1½ h", 90),
        ("1 1/2 hours", 90),
        ("½ hour", 30),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("two and a half hours", 150),
        ("three quarters of an hour", 45),
        ("a quarter of an hour", 15),
        ("about 45 min", 45),
        ("~1h", 60),
        ("10:30–11:15", 45),
        ("10:30 - 11:15", 45),
        ("from 10:30am to 11:15 a.m.", 45),
        ("10.30-11.15", 45),
        ("14h–15h", 60),
        ("11:30-12:15", 45),
        ("12:30–1:15", 45),
        ("2-3pm", 60),
        ("11am-1pm", 120),
        ("noon to 1pm", 60),
        ("9:00–22:00", 780),
        ("23:30–0:30", 60),
    ],
)
def test_a_length_is_read_as_people_write_it(typed, length):
    assert length == minutes(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0",
        "1441",
        "-5",
        "soon",
        "10–11",
        "45-60 min",
        "1h90",
        "1,5",
        "2 days",
        "25:00–26:00",
        "13pm-14pm",
        "10:30–10:30",
    ],
)
def test_what_says_no_length_or_several_is_asked_for(typed):
    with pytest.raises(ValueError, match="45 min"):
        minutes(typed)


@given(st.integers(1, LONGEST))
def test_every_length_is_read_back_from_its_words(length):
    hours, rest = divmod(length, 60)
    for words in (
        str(length),
        f"{length} min",
        length_words(length),
        f"{hours}h{rest:02}",
        f"{hours}:{rest:02}",
    ):
        assert length == minutes(words)


@given(st.integers(0, 1439), st.integers(1, 719))
def test_a_stretch_lasts_from_its_beginning_to_its_end(start, length):
    end = (start + length) % 1440

    def clock(minute):
        return f"{minute // 60 % 12 or 12}:{minute % 60:02}{'ap'[minute >= 720]}m"

    assert length == minutes(f"{clock(start)} – {clock(end)}")


@given(st.text(max_size=100))
def test_any_text_is_a_length_within_a_day_or_asked_for(typed):
    with suppress(ValueError):
        assert 1 <= minutes(typed) <= LONGEST
