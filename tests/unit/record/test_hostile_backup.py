"""Backups from strangers: refused or cleaned with a sentence, soon, and nothing else is changed."""

from __future__ import annotations

import copy
import json
import re

import pytest

from composer.app import handle
from composer.record.record import as_typed, candidate_as_typed
from composer.record.transfer import RefusedImportError, export, read

HERE = [as_typed({"id": "mine", "company": "Lumen Health", "changed": "2026-11-24T10:00:00Z"})]
CANDIDATE = {"name": "Maya"}


def ask(text):
    request = {"kind": "import", "text": text, "interviews": HERE, "candidate": CANDIDATE}
    return json.loads(handle(json.dumps(request)))["ok"]


def nested(depth, opening="[", closing="]"):
    return opening * depth + closing * depth


@pytest.mark.parametrize(
    "text",
    [
        '{"interviews": [' + '{"company": "' + "a" * 50_000_000 + '"}]}',
        '{"interviews": [' + ",".join(['{"company": "a"}'] * 3_000_000) + "]}",
        '{"interviews": [{"x": [' + "1," * 3_000_000 + "1]}]}",
        nested(1_000_000),
        '{"interviews": [{"company": ' + nested(100_000) + "}]}",
        '{"interviews": [{"x": ' + nested(5_000) + "}]}",
        '{"interviews": [{"x": ' + nested(900) + "}]}",
        '{"interviews": [{"x": ' + '{"y": ' * 900 + "1" + "}" * 900 + "}]}",
        '{"interviews": {"0": {}}}',
        '{"interviews": ["text"]}',
        '{"interviews": [null]}',
        '{"interviews": 7}',
        "null",
        '"interviews"',
        "",
        "[NaN",
    ],
    ids=range(16),
)
def test_a_file_that_is_no_backup_is_refused_with_a_sentence(text):
    before = copy.deepcopy(HERE)
    answer = ask(text)
    assert [] == answer["interviews"]
    assert answer["candidate"] is None
    assert "." in answer["parts"]["ati-report"]
    assert before == HERE


def test_what_is_no_json_may_be_something_else_that_is_brought():
    answer = ask("\x00")
    assert ([], None, True) == (answer["interviews"], answer["candidate"], answer["other"])


def test_keys_of_prototypes_are_only_words():
    text = '{"interviews": [{"__proto__": {"company": "Evil"}, "constructor": "x", "company": "Plain", "people": [{"__proto__": {"name": "Evil"}}]}]}'
    (record,) = ask(text)["interviews"]
    assert set(record) == set(as_typed({}))
    assert "Plain" == record["company"]
    assert "Evil" in record["notes"]


def test_of_two_records_with_one_id_one_stays():
    items = [
        {"id": "a", "company": "First", "changed": "2026-01-02"},
        {"id": "a", "company": "Second", "changed": "2026-01-01"},
    ]
    (record,) = ask(json.dumps({"interviews": items}))["interviews"]
    assert "First" == record["company"]


@pytest.mark.parametrize(
    "character",
    [
        *("\u202e", "\u202d", "\u2066", "\u2069", "\ud800", "\x00", "\x1b", "\x7f", "\x9b", "\u2028"),
        *("\u200b", "\u2060", "\u2062", "\u206a", "\ufeff", "\ufff9", "\u3164", "\U000e0041", "\ufffe"),
    ],
)
def test_characters_that_nobody_types_are_taken_out_and_the_report_says_so(character):
    brought = {
        "interviews": [{"company": f"A{character}B", "people": [{"name": f"{character}Priya"}]}],
        "candidate": {"phone": f"1{character}2"},
        "dictionary": {"words": [f"d{character}bt"]},
    }
    answer = ask(json.dumps(brought))
    (record,) = answer["interviews"]
    assert ("AB", "Priya") == (record["company"], record["people"][0]["name"])
    assert "12" == answer["candidate"]["phone"]
    assert ["dbt"] == answer["dictionary"]["words"]
    assert "taken out" in answer["parts"]["ati-report"]


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo\tthree\r\nfour",
        "👨‍👩‍👧",
        "می‌خواهم",
        "\u200fשלמה\u200e",
        "e\u0301",
        "soft\u00adhyphen",
        "ﷺ",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "❤️",
    ],
)
def test_what_people_type_in_any_language_is_kept_as_it_is(text):
    answer = ask(json.dumps({"interviews": [{"notes": text}]}))
    assert text == answer["interviews"][0]["notes"]
    assert "taken out" not in answer["parts"]["ati-report"]


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        ([{"company": {"name": "A"}}], "One interview has what is no field here"),
        ([{"company": "A", "salary": 1}, {"__proto__": "x"}], "2 interviews have what is no field here"),
        ([{"id": "a", "company": "A"}, {"id": "a", "company": "B"}], "in the file more than once"),
    ],
)
def test_what_was_not_taken_as_it_stood_is_reported(items, sentence):
    assert sentence in ask(json.dumps({"interviews": items}))["parts"]["ati-report"]


def brought(*items):
    return ask(json.dumps({"interviews": items}))


def test_a_number_of_any_length_is_taken_as_it_is_written():
    digits = "1" + "0" * 5_000
    answer = ask('{"interviews": [{"company": ' + digits + ', "minutes": 1e999}]}')
    assert (digits, "1e999") == tuple(answer["interviews"][0][name] for name in ("company", "minutes"))
    assert "newer version" in ask('{"interviews": [], "schema": ' + digits + "}")["parts"]["ati-report"]


@pytest.mark.parametrize("id_", ["candidate", "a&b", "a#b", "../x", "7", 7, "x" * 300, "__proto__", "\u200b"])
def test_an_id_that_is_none_of_ours_becomes_one_and_always_the_same(id_):
    first, again = (brought({"id": id_, "company": "A"})["interviews"][0] for _ in range(2))
    assert first == again
    assert re.fullmatch(r"[0-9a-f-]{36}", first["id"])


def test_an_id_of_ours_stays_and_so_does_one_that_is_here():
    own = "0b7d3c3e-5b1c-4a54-9d0f-8c1f5a2f7e11"
    (first,) = brought({"id": own, "company": "A"})["interviews"]
    (second,) = brought({"id": "mine", "company": "A", "changed": "2027-01-01T00:00:00.000Z"})["interviews"]
    assert (own, "mine") == (first["id"], second["id"])


@pytest.mark.parametrize(
    "changed",
    ["+275760-09-13T00:00:00.001Z", "9" * 30, "tomorrow", "2026-11-24", "-000001-01-01T00:00:00Z", 5],
)
def test_a_moment_of_change_that_no_clock_shows_is_none(changed):
    assert "" == brought({"company": "A", "changed": changed})["interviews"][0]["changed"]


def test_a_crowd_stays_in_the_notes():
    people = [{"name": f"Person {i}", "talked_about": "words"} for i in range(1_000)]
    answer = brought({"company": "A", "people": people})
    (record,) = answer["interviews"]
    assert 50 == len(record["people"])
    assert "Person 999" in record["notes"]
    assert "more than 50 people" in answer["parts"]["ati-report"]


def test_what_is_too_large_is_left_out_and_the_rest_is_taken():
    answer = brought({"company": "Large", "notes": "x" * 500_000}, {"company": "Small"})
    assert ["Small"] == [record["company"] for record in answer["interviews"]]
    assert "larger than a browser can keep" in answer["parts"]["ati-report"]


def test_of_very_many_those_are_taken_that_a_browser_has_room_for():
    assert [] == brought(*[{}] * 600_000)["interviews"]
    answer = brought(*({"company": f"{i}"} for i in range(5_003)))
    assert 5_000 == len(answer["interviews"])
    assert "3 interviews more than can be taken" in answer["parts"]["ati-report"]


def test_of_a_file_of_ours_there_is_nothing_to_remark():
    file = export(HERE, candidate_as_typed(CANDIDATE))
    assert () == read(file, [], {}).remarks


def test_a_newer_file_is_refused_and_says_so():
    with pytest.raises(RefusedImportError, match="newer version"):
        read('{"schema": 99, "interviews": []}', HERE, CANDIDATE)
