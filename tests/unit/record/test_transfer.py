import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.record.record import as_typed, candidate_as_typed
from composer.record.transfer import LARGEST, NoJsonError, RefusedImportError, export, read
from tests.fuzz.records import typed

RECORDS = st.lists(
    st.builds(
        lambda id_, company: as_typed({"id": id_, "company": company}),
        st.uuids().map(str),
        st.text(st.characters(codec="utf-8")),
    ),
    unique_by=lambda record: record["id"],
    max_size=5,
)


@given(RECORDS)
def test_an_export_reads_back_equal_but_for_what_nobody_types(records):
    text = export(records, candidate_as_typed({"name": "Maya"}))
    brought = read(text, [], {})
    assert tuple(map(typed, records)) == brought.interviews
    assert "Maya" == brought.candidate["name"]


@given(RECORDS)
def test_importing_ones_own_export_changes_nothing(records):
    brought = read(export(records, {}), records, {})
    assert () == brought.interviews
    assert (0, 0, len(records)) == (brought.added, brought.updated, brought.unchanged)


def test_of_a_file_too_long_to_be_handed_on_its_length_is_enough():
    with pytest.raises(RefusedImportError, match="too large"):
        read("", [], {}, length=2**23 + 1)


def test_the_dictionary_goes_along_and_adds_to_the_one_that_is_here():
    text = export([], {}, {"words": ["dbt", "Ariba"], "ignored": ["a remark"], "allowed": True})
    brought = read(text, [], {}, {"words": ["dbt"], "ignored": []})
    assert {"words": ["dbt", "Ariba"], "ignored": ["a remark"]} == brought.dictionary
    assert 1 == brought.new_words
    assert read(text, [], {}, brought.dictionary).dictionary is None


@pytest.mark.parametrize("told", [None, 3, [], {"words": "dbt"}, {"words": [True, None, "", "x" * 201]}])
def test_what_is_no_dictionary_brings_none(told):
    assert read(json.dumps({"interviews": [], "dictionary": told}), [], {}).dictionary is None


def test_an_interview_without_an_id_gets_the_same_one_each_time(interviews):
    text = json.dumps(interviews)
    first = read(text, [], {})
    assert 8 == first.added == len({record["id"] for record in first.interviews})
    assert 8 == read(text, first.interviews, {}).unchanged


def test_of_two_versions_the_later_one_stays():
    old, new = ({"id": "a", "changed": f"2026-11-2{day}T00:00:00.000Z", "role": str(day)} for day in (1, 2))
    assert 1 == read(json.dumps([new]), [old], {}).updated
    assert 1 == read(json.dumps([old]), [new], {}).unchanged


def test_what_the_candidate_typed_here_wins_over_the_file():
    here = {"name": "Maya", "phone": "", "preferences": {"earliest": "09:00"}}
    brought = {"name": "Someone", "phone": "123", "preferences": {"earliest": "07:00", "latest": "21:00"}}
    candidate = read(json.dumps({"interviews": [], "candidate": brought}), [], here).candidate
    assert ("Maya", "123") == (candidate["name"], candidate["phone"])
    assert ("09:00", "21:00") == (candidate["preferences"]["earliest"], candidate["preferences"]["latest"])


@pytest.mark.parametrize("text", ["not json", "BEGIN:VCALENDAR", "Company,Role\nLumen,Analyst", "Hello\n{"])
def test_a_file_of_another_kind_is_told_apart(text):
    with pytest.raises(NoJsonError):
        read(text, [], {})
    with pytest.raises(NoJsonError):
        read(text, [], {}, length=LARGEST + 1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "empty or damaged"),
        ("[" * 200_000, "nested too deeply"),
        ('"text"', "no list"),
        ('{"interviews": {}}', "no list"),
        ('{"interviews": ["text"]}', "not an interview"),
        ('{"interviews": [], "schema": 2}', "newer version"),
        ('{"interviews": [{"schema": "99"}]}', "newer version"),
        (" " * (8 * 1024 * 1024 + 1), "too large"),
    ],
    ids=["empty", "deep", "text", "no list", "not an object", "newer file", "newer record", "large"],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(text, sentence):
    with pytest.raises(RefusedImportError, match=sentence):
        read(text, [], {})
