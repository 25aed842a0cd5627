from contextlib import suppress
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.text import zone_table
from composer.text.zones import city, clock_of, read_zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("America/New_York", "America/New_York"),
        ("america/new york", "America/New_York"),
        ("New York", "America/New_York"),
        ("new york city", "America/New_York"),
        ("London time", "Europe/London"),
        ("Zürich", "Europe/Zurich"),
        ("sao paulo", "America/Sao_Paulo"),
        ("PST", "America/Los_Angeles"),
        ("EST", "America/New_York"),
        ("ET", "America/New_York"),
        ("Eastern Standard Time", "America/New_York"),
        ("Pacific time", "America/Los_Angeles"),
        ("CEST", "Europe/Berlin"),
        ("GMT", "Europe/London"),
        ("UTC", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT-5", "Etc/GMT+5"),
        ("Boston, Massachusetts (America/New_York)", "America/New_York"),
        ("somewhere (UTC)", "UTC"),
    ],
)
def test_a_zone_is_read_as_people_name_it(typed, zone):
    assert zone == read_zone(typed)


@pytest.mark.parametrize(
    "typed", ["Boston", "", "Mars/Olympus", "Etc/Unknown", "Boston (Mars/Olympus)", "+05:30", "UTC+99", "IST"]
)
def test_what_is_no_zone_is_asked_for(typed):
    with pytest.raises(ValueError, match=r"choose|city"):
        read_zone(typed)


@given(st.sampled_from(sorted(zone for zone in available_timezones() if "/" in zone)))
def test_every_zone_of_the_database_is_read_as_itself_and_in_brackets(zone):
    assert zone == read_zone(zone)
    assert zone == read_zone(f"Somewhere, 北 ({zone})")
    assert clock_of(zone)


@given(st.text(max_size=150))
def test_any_text_is_a_zone_of_the_database_or_asked_for(typed):
    with suppress(ValueError):
        assert read_zone(typed) in available_timezones()


def test_a_clock_is_named_by_its_place_of_today():
    assert "Buenos Aires" == city("America/Argentina/Buenos_Aires")
    assert "Kolkata's clock" == clock_of("Asia/Calcutta")
    assert "Los Angeles's clock" == clock_of("US/Pacific")
    assert "UTC" == clock_of("UTC") == clock_of("Etc/UTC")
    assert "UTC-5, the same all year" == clock_of("Etc/GMT+5")


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("America/New_York", "US"),
        ("Asia/Calcutta", "IN"),
        ("Europe/Oslo", "NO"),
        ("US/Eastern", "US"),
        ("UTC", ""),
        ("Etc/GMT-5", ""),
    ],
)
def test_a_zone_tells_its_country(zone, country):
    assert country == zone_table.country(zone)
