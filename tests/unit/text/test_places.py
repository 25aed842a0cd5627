import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.text.places import find_places, the_place
from composer.text.zones import read_zone
from overrides.hooks.web.places import cut, places


@pytest.fixture(scope="module")
def listed():
    return places().decode()


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("New York", "America/New_York"),
        ("Mumbai", "Asia/Kolkata"),
        ("Bombay", "Asia/Kolkata"),
        ("Bangalore", "Asia/Kolkata"),
        ("Boston", "America/New_York"),
        ("boston, ma", "America/New_York"),
        ("Munich", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Beijing", "Asia/Shanghai"),
        ("Peking", "Asia/Shanghai"),
        ("Germany", "Europe/Berlin"),
        ("India", "Asia/Kolkata"),
        ("China", "Asia/Shanghai"),
        ("UK", "Europe/London"),
        ("Spain", "Europe/Madrid"),
        ("Texas", "America/Chicago"),
        ("Portland", "America/Los_Angeles"),
        ("Portland, Maine", "America/New_York"),
        ("Cambridge UK", "Europe/London"),
        ("springfield il", "America/Chicago"),
        ("Paris, Texas", "America/Chicago"),
        ("Washington DC", "America/New_York"),
        ("NYC", "America/New_York"),
        ("SF", "America/Los_Angeles"),
        ("Palo Alto", "America/Los_Angeles"),
        ("Galway", "Europe/Dublin"),
        ("ft worth", "America/Chicago"),
    ],
)
def test_a_place_that_is_meant_beyond_doubt_is_found(typed, zone, listed):
    place = the_place(find_places(typed, listed))
    assert place is not None
    assert zone == place.zone == read_zone(place.typed)


@pytest.mark.parametrize(
    "typed",
    ["Springfield", "Cambridge", "Georgia", "Washington", "US", "Canada", "Australia", "bost", "xyzzy", ""],
)
def test_what_could_be_several_places_is_left_to_be_chosen(typed, listed):
    assert the_place(find_places(typed, listed)) is None


def test_the_beginning_of_a_name_finds_the_largest_first(listed):
    assert "Boston, Massachusetts, United States" == find_places("bost", listed)[0].label
    assert {"America/New_York", "America/Chicago"} <= {
        place.zone for place in find_places("springfield", listed)
    }


def test_each_clock_of_a_country_can_be_chosen(listed):
    zones = [place.zone for place in find_places("USA", listed)]
    assert ["America/New_York", "America/Chicago", "America/Los_Angeles", "America/Denver"] == zones[:4]


@given(st.text(max_size=60))
def test_every_place_that_is_offered_is_read_when_it_is_chosen(typed):
    for place in find_places(typed, places().decode()):
        assert place.zone == read_zone(place.typed)


def test_the_list_is_cut_in_the_same_way_each_time():
    city = {
        "name": "Exampleton",
        "countrycode": "US",
        "admin1code": "MA",
        "timezone": "America/New_York",
        "population": 700_000,
        "alternatenames": ["Ejemplo", "примерск", "xmpl", "Exampleton"],
    }
    small = {**city, "name": "Smallton", "population": 10}
    text = cut([small, city], {"MA": "Massachusetts"})
    assert "Smallton" not in text
    assert "\nexampleton|ejemplo\t\tMassachusetts · MA\tUnited States\tAmerica/New_York\t58" in text
    assert cut([city, small], {"MA": "Massachusetts"}) == text
