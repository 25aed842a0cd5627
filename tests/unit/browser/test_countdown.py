"""Countdowns: the page words a duration as Python does, and Python says until when its other words hold."""

from __future__ import annotations

import json
import random
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from composer.interview import Candidate, Interview
from composer.schedule.clock_words import Countdown, countdown, holds_until
from composer.schedule.schedule import schedule

SCRIPT = Path(__file__).parent / "countdown_words.mjs"
START = datetime(2026, 11, 24, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def pairs():
    """Give an instant and a present: every minute of five days both ways, then any, to the millisecond."""
    rng = random.Random(20261124)
    for minutes in range(-5 * 24 * 60, 5 * 24 * 60):
        yield START + minutes * MINUTE, START
    for _ in range(10_000):
        until = START + timedelta(milliseconds=rng.randrange(-400 * 86_400_000, 400 * 86_400_000))
        yield until, START + timedelta(milliseconds=rng.randrange(86_400_000))
    for days in (999, 1_000, 12_345):
        yield START + timedelta(days=days), START


def test_the_page_words_a_duration_as_python_does():
    counted = [(Countdown.to(until, now, "due in"), now) for until, now in pairs()]
    asked = json.dumps([(one.iso, now.isoformat()) for one, now in counted])
    result = subprocess.run(["node", str(SCRIPT)], input=asked, capture_output=True, text=True, check=True)
    assert [one.duration for one, _ in counted] == json.loads(result.stdout)


@given(
    st.builds(
        Interview,
        # On a wall clock, in whole minutes, as records have it.
        starts=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
            lambda at: at.replace(second=0, microsecond=0)
        ),
        minutes=st.integers(10, 300),
        time_zone=st.sampled_from(("America/New_York", "Europe/Zurich", "Asia/Kathmandu")),
        answered=st.sampled_from((None, START)),
    ),
    st.timedeltas(timedelta(days=-2), timedelta(days=40)),
    st.floats(0, 1),
)
def test_until_then_nothing_but_durations_changes(interview, after, share):
    def told(now):
        moments = schedule(interview, Candidate(), now=now).moments
        return [(moment.state, countdown(moment, now).before) for moment in moments]

    # The page asks at full minutes, and a limit still counts as kept in its own minute.
    now = (interview.starts.replace(tzinfo=UTC) + after).replace(second=0, microsecond=0)
    until = holds_until(schedule(interview, Candidate(), now=now).moments, now)
    assert now - MINUTE < until <= now + timedelta(hours=1)
    later = max(now, now + share * (until - now - timedelta(seconds=1)))
    assert told(now) == told(later.replace(second=0, microsecond=0))
