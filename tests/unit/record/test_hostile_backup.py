"""Backups from strangers: refused or cleaned with a sentence, soon, and nothing else is changed."""

from __future__ import annotations

import copy
import json

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
        '{"interviews": [{"company": 1' + "0" * 5_000 + "}]}",
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
    ["\u202e", "\u202d", "\u2066", "\u2069", "\ud800", "\x00", "\x1b", "\x7f", "\x9b", "\u2028"],
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
    ["one\ntwo\tthree\r\nfour", "👨‍👩‍👧", "می‌خواهم", "\u200fשלמה\u200e", "e\u0301", "soft\u00adhyphen", "ﷺ"],
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


def test_of_a_file_of_ours_there_is_nothing_to_remark():
    file = export(HERE, candidate_as_typed(CANDIDATE))
    assert () == read(file, [], {}).remarks


def test_a_newer_file_is_refused_and_says_so():
    with pytest.raises(RefusedImportError, match="newer version"):
        read('{"schema": 99, "interviews": []}', HERE, CANDIDATE)
