from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from composer.interview import TimeStyle
from composer.schedule.clock_words import clock_words, countdown, duration, iso, long_day, time_words
from composer.schedule.moment import Moment

BEST = datetime(2026, 11, 24, 21, 30, tzinfo=UTC)
THANKS = Moment(
    "thank-you",
    BEST - timedelta(hours=4),
    BEST,
    BEST + timedelta(hours=18),
    BEST + timedelta(hours=42),
    "",
    None,
    "now",
    None,
)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(), "0 minutes"),
        (timedelta(seconds=59), "1 minute"),
        (timedelta(minutes=59), "59 minutes"),
        (timedelta(minutes=60), "1 hour"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(hours=48), "2 days"),
        (timedelta(days=-8), "8 days"),
    ],
)
def test_a_duration_in_its_largest_unit(span, words):
    assert duration(span) == words


@pytest.mark.parametrize(
    ("state", "later", "words", "until"),
    [
        ("not yet", timedelta(hours=-5), "not yet, best in 5 hours", BEST),
        ("now", timedelta(hours=-3), "due in 3 hours", BEST),
        ("now", timedelta(), "now", None),
        ("late", timedelta(hours=20), "late by 2 hours", THANKS.target),
        ("missed", timedelta(hours=43), "missed by 1 hour", THANKS.closes),
        ("done", timedelta(), "done", None),
        ("dropped", timedelta(), "no longer needed", None),
    ],
)
def test_how_a_moment_stands(state, later, words, until):
    counted = countdown(replace(THANKS, state=state), BEST + later)
    assert str(counted) == words
    assert counted.until == until


def test_an_instant_on_a_wall_clock_and_for_a_machine():
    assert clock_words(BEST, ZoneInfo("America/New_York")) == "Tue 24 Nov, 16:30"
    assert clock_words(BEST, ZoneInfo("Pacific/Auckland")) == "Wed 25 Nov, 10:30"
    assert iso(BEST.astimezone(ZoneInfo("Asia/Kolkata"))) == "2026-11-24T21:30:00Z"


def test_times_are_written_as_the_reader_is_used_to():
    at, zone = datetime(2026, 11, 24, 21, 30, tzinfo=UTC), ZoneInfo("America/New_York")
    american = TimeStyle(half_days=True, month_first=True)
    assert clock_words(at, zone) == "Tue 24 Nov, 16:30"
    assert clock_words(at, zone, american) == "Tue Nov 24, 4:30 pm"
    assert clock_words(at, zone, TimeStyle(half_days=True)) == "Tue 24 Nov, 4:30 pm"
    assert long_day(date(2026, 11, 24)) == "24 Nov 2026"
    assert long_day(date(2026, 11, 24), american) == "Nov 24, 2026"


@pytest.mark.parametrize(
    ("at", "words"),
    [(time(0), "12:00 am"), (time(9, 5), "9:05 am"), (time(12), "12:00 pm"), (time(23, 59), "11:59 pm")],
)
def test_noon_and_midnight_have_their_halves(at, words):
    assert time_words(at, TimeStyle(half_days=True)) == words
