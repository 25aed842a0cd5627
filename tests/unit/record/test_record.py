import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.interview import Interview, Person
from composer.record.record import (
    SCHEMA,
    InvalidRecordError,
    as_typed,
    candidate_as_typed,
    one_line,
    parse_candidate,
    parse_interview,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
FIELDS = tuple(as_typed({}))
OBJECTS = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=8), JSON, max_size=8)


def texts(value):
    match value:
        case dict():
            return [text for item in value.values() for text in texts(item)]
        case list():
            return [text for item in value for text in texts(item)]
        case str():
            return [value] if value else []
    return []


@given(OBJECTS)
def test_bringing_an_object_into_shape_loses_no_text(value):
    value.pop("schema", None)
    kept = json.dumps(as_typed(value), ensure_ascii=False)
    for text in texts(value):
        assert json.dumps(text, ensure_ascii=False)[1:-1] in kept


@given(OBJECTS)
def test_a_record_in_shape_stays_as_it_is(value):
    record = as_typed(value)
    assert record == as_typed(record)
    assert str(SCHEMA) == record["schema"]


@given(OBJECTS)
def test_any_object_parses_without_an_exception_and_names_existing_fields(value):
    parsed = parse_interview(value)
    assert isinstance(parsed.value, Interview)
    record = as_typed(value)
    for problem in parsed.problems:
        part = record
        for key in problem.field.split("."):
            part = part[int(key)] if isinstance(part, list) else part[key]
        assert isinstance(part, str)


@given(
    st.dictionaries(st.sampled_from(tuple(candidate_as_typed({}))) | st.text(max_size=8), JSON, max_size=6)
)
def test_any_object_parses_as_a_candidate(value):
    preferences = parse_candidate(value).value.preferences
    assert preferences.earliest < preferences.latest
    assert preferences.target_hours in {24, 48}


def test_all_eight_interviews_are_read(interviews):
    for value in interviews["interviews"]:
        interview = parse_interview(value).value
        assert value["company"] == interview.company
        assert value["starts"] == f"{interview.starts:%Y-%m-%dT%H:%M}"
        assert [person["name"] for person in value["people"]] == [person.name for person in interview.people]


def test_the_hostile_interview_has_a_problem_for_each_part_that_cannot_be_used(interviews):
    parsed = parse_interview(interviews["interviews"][7])
    assert {"people.0.email", "people.0.title"} == {problem.field for problem in parsed.problems}
    assert "" == parsed.value.people[0].email
    assert "CTO Bcc: everyone@example.com" == parsed.value.people[0].title


@pytest.mark.parametrize(
    ("field", "typed", "hint"),
    [
        ("starts", "tomorrow", "2026-11-24T10:30"),
        ("starts", "2026-11-24", "Add the time"),
        ("starts", "2026-11-24T10:30+01:00", "UTC offset"),
        ("starts", "0026-11-24T10:30", "year"),
        ("starts", "T10:30", "Add the day"),
        ("minutes", "quite long", "45 min"),
        ("minutes", "0", "45 min"),
        ("minutes", "9" * 5000, "45 min"),
        ("time_zone", "Mars/Olympus", "choose a place from the list"),
        ("time_zone", "IST", "Dublin"),
        ("time_zone", "x" * 100_000, "choose a place from the list"),
        ("country", "Switzerland", "two letters"),
        ("decision_by", "2026-13-01", "2026-12-11"),
        ("tone", "angry", "warm, formal, brief"),
    ],
)
def test_what_cannot_be_used_gets_a_hint_that_helps(field, typed, hint):
    (problem,) = parse_interview({field: typed}).problems
    assert field == problem.field
    assert hint in problem.message


def test_reading_strictly_raises_all_problems_at_once():
    with pytest.raises(InvalidRecordError) as raised:
        parse_interview({"starts": "soon", "minutes": "many"}).strict()
    assert ["starts", "minutes"] == [problem.field for problem in raised.value.problems]


def test_the_second_pass_of_a_repeated_hour_is_a_fold():
    assert 1 == parse_interview({"starts": "2026-11-01T01:30", "fold": "1"}).value.starts.fold
    assert 0 == parse_interview({"starts": "2026-11-01T01:30"}).value.starts.fold


def test_points_come_from_lines_or_from_a_list_as_they_were_typed():
    assert ("one.", "two;") == parse_interview({"fit": "one.\n\n two;"}).value.fit
    assert ("one", "two") == parse_interview({"fit": ["one", "two"]}).value.fit


def test_an_empty_person_is_nobody():
    assert (Person(name="Ann"),) == parse_interview({"people": [{"name": ""}, {"name": "Ann"}]}).value.people


def test_a_field_that_is_not_known_is_written_out_in_the_notes():
    record = as_typed({"salary": 100, "notes": "mine", "people": [{"shoe": "42"}]})
    assert "mine\nsalary: 100\npeople.0.shoe: 42" == record["notes"]


@given(st.text())
def test_one_line_has_no_control_characters_and_is_settled(text):
    line = one_line(text)
    assert line == one_line(line)
    assert not set(line) & set(string.whitespace.replace(" ", "") + "\x00\x85\u2028")


@pytest.mark.parametrize(
    ("text", "round_", "medium"),
    [
        ("phone screen", "screen", "phone"),
        ("technical interview, video", "technical", "video"),
        ("final round, onsite", "final", "onsite"),
        ("informational chat", "informational", ""),
        ("second interview, on-site", "second", "onsite"),
        ("panel of nine, video", "first", "video"),
        ("", "first", ""),
        ("Take-home task", "technical", ""),
        ("Zoom call", "first", "video"),
    ],
)
def test_round_and_medium_are_read_from_the_format(text, round_, medium):
    interview = Interview(format=text)
    assert (round_, medium) == (interview.round, interview.medium)


def test_fields_take_what_people_type():
    interview = parse_interview(
        {
            "starts": "2026-07-24T10:30",
            "minutes": "10:30–11:15",
            "time_zone": "EST",
            "people": [
                {"email": "Dana Cole <dana@acme.com>"},
                {"name": "Omar Haddad <omar@acme.com>"},
                {"name": "Lucy Park", "email": "mailto:lucy@acme.com"},
                {"name": "Dr. Ito", "email": '"Ito, Ken" <ken@acme.com>'},
            ],
        }
    ).strict()
    assert 45 == interview.minutes
    assert "America/New_York" == interview.time_zone
    assert [
        ("Dana Cole", "dana@acme.com"),
        ("Omar Haddad", "omar@acme.com"),
        ("Lucy Park", "lucy@acme.com"),
        ("Dr. Ito", "ken@acme.com"),
    ] == [(person.name, person.email) for person in interview.people]


def test_what_was_sent_to_a_name_with_an_address_still_counts_as_sent_to_that_person():
    typed = "Omar Haddad <omar@acme.com>"
    sent = {"step": "thank-you", "person": typed, "at": "2026-11-24T18:00:00Z"}
    interview = parse_interview({"people": [{"name": typed}], "sent": [sent]}).value
    assert interview.people[0].name == interview.sent[0].person


def test_a_zone_that_is_not_understood_is_remembered_as_typed():
    interview = parse_interview({"time_zone": "Bostn"}).value
    assert ("", "Bostn") == (interview.time_zone, interview.unread_zone)
    assert "" == parse_interview({"time_zone": "Boston (America/New_York)"}).value.unread_zone
