from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from composer.interview import Preferences
from composer.schedule.sending_hours import sending_hours

ZURICH = ZoneInfo("Europe/Zurich")
DAY = date(2026, 11, 27)
EVER = {"after": datetime(2026, 1, 1, tzinfo=UTC), "before": datetime(2027, 1, 1, tzinfo=UTC)}


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock), ZURICH)


@pytest.mark.parametrize(
    ("earliest", "latest", "first", "last", "is_preferred"),
    [
        (time(8), time(20), time(8), time(20), True),
        (time(4), time(23), time(6), time(21, 59), True),
        (time(22), time(23), time(6), time(21, 59), False),
        (time(1), time(5), time(6), time(21, 59), False),
    ],
)
def test_the_night_is_cut_from_the_preferred_hours(earliest, latest, first, last, is_preferred):
    hours, kept = sending_hours(ZURICH, Preferences(earliest=earliest, latest=latest))
    assert (hours.earliest, hours.latest, kept) == (first, last, is_preferred)


@pytest.mark.parametrize(
    ("wanted", "found"), [("07:00", "08:00"), ("16:30", "16:30"), ("20:00", "20:00"), ("21:00", "20:00")]
)
def test_the_nearest_allowed_time_is_found(wanted, found):
    hours, _ = sending_hours(ZURICH, Preferences())
    assert hours.fit(DAY, time.fromisoformat(wanted), **EVER) == at(found)


def test_a_window_that_leaves_no_time_of_the_day_finds_none():
    hours, _ = sending_hours(ZURICH, Preferences())
    late = at("20:01")
    assert hours.fit(DAY, time(16), after=late, before=late + timedelta(hours=2)) is None
    assert hours.fit(DAY, time(16), after=at("20:00"), before=late) == at("20:00")
    assert hours.fit(DAY, time(16), after=at("06:00"), before=at("07:59")) is None
