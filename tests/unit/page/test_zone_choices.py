import json
from datetime import UTC, datetime

import pytest

from composer.app import handle
from composer.interview import TimeStyle
from composer.page.zone_choices import taken, zone_choices
from overrides.hooks.web.places import places

NOW = datetime(2026, 7, 1, 19, 42, tzinfo=UTC)


@pytest.fixture(scope="module")
def listed():
    return places().decode()


def test_each_choice_says_whose_clock_it_is_and_what_that_shows(listed):
    first = zone_choices("bost", listed, NOW)[0]
    assert "Boston, Massachusetts, United States" == first.label
    assert "New York's clock, now 15:42" == first.clock
    first = zone_choices("bost", listed, NOW, TimeStyle(half_days=True))[0]
    assert "New York's clock, now 3:42 pm" == first.clock


def test_what_is_understood_as_it_is_comes_first_and_stays_as_typed(listed):
    first = zone_choices("EST", listed, NOW)[0]
    assert ("EST", "New York's clock, now 15:42") == (first.typed, first.clock)
    assert "EST" == taken("EST", listed)


def test_letters_of_several_clocks_are_left_to_be_chosen(listed):
    clocks = [choice.clock.partition("'")[0] for choice in zone_choices("IST", listed, NOW)[:3]]
    assert ["Kolkata", "Dublin", "Jerusalem"] == clocks
    assert "IST" == taken("IST", listed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Munich", "Munich, Germany (Europe/Berlin)"),
        ("Springfield", "Springfield"),
        ("Bostn", "Bostn"),
        ("London time", "London time"),
        ("", ""),
    ],
)
def test_of_itself_only_the_place_is_taken_that_is_meant_beyond_doubt(typed, kept, listed):
    assert kept == taken(typed, listed)


def test_without_the_list_there_is_what_is_known_anyway():
    assert ["London time"] == [choice.typed for choice in zone_choices("London time", "", NOW)]
    assert () == zone_choices("Munich", "", NOW)


def test_what_is_typed_is_escaped_in_the_list(listed):
    typed = '"><b>(UTC)'
    request = {
        "kind": "zone",
        "field": "time_zone",
        "typed": typed,
        "places": listed,
        "now": "2026-07-01T19:42:00Z",
    }
    answer = json.loads(handle(json.dumps(request)))["ok"]
    assert "<b>" not in answer["parts"]["ati-time_zone-options"]
