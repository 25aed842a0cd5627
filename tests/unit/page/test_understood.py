from hypothesis import given
from hypothesis import strategies as st

from composer.page.understood import understood
from composer.record.record import parse_candidate, parse_interview


def told(record, candidate=None):
    candidate = candidate or {}
    read = parse_interview(record).value, parse_candidate(candidate).value
    return understood({**record, "candidate": candidate}, *read)


def test_what_was_taken_is_said_beside_each_field():
    record = {
        "time_zone": "EST",
        "minutes": "10:30–11:15",
        "people": [{"name": "Ann"}, {"email": "Dana Cole <dana@acme.com>"}],
        "coordinator": {"email": "mailto:lucy@acme.com"},
    }
    assert {
        "time_zone": "New York's clock.",
        "country": "Until you choose one: the United States, where the time zone lies.",
        "minutes": "45 minutes.",
        "people.1.email": "Dana Cole, dana@acme.com.",
        "coordinator.email": "lucy@acme.com.",
        "candidate.time_zone": "Berlin's clock.",
    } == told(record, {"time_zone": "Berlin"})


def test_what_is_plain_or_not_understood_has_nothing_said_of_it():
    record = {
        "time_zone": "Bostn",
        "minutes": "45",
        "people": [{"email": "dana@acme.com"}, {"email": "dana"}],
    }
    assert {} == told(record)
    assert {} == told({"minutes": "quite long"})
    assert "country" not in told({"time_zone": "EST", "country": "CA"})


@given(
    st.dictionaries(
        st.sampled_from(("time_zone", "minutes", "people", "coordinator")),
        st.none()
        | st.integers()
        | st.text(max_size=9)
        | st.lists(
            st.integers() | st.dictionaries(st.just("email"), st.text(max_size=9), max_size=1), max_size=3
        ),
    )
)
def test_a_record_of_any_shape_is_taken(record):
    assert all(isinstance(sentence, str) for sentence in told(record).values())
