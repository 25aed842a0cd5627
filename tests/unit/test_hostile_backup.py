"""Backups from strangers: refused or cleaned with a sentence, soon, and nothing else is changed."""

from __future__ import annotations

import copy
import json

import pytest

from composer.app import handle
from composer.record import as_typed
from composer.transfer import RefusedImportError, read

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
        "\x00",
        "[NaN",
        '{"interviews": [{"company": 1' + "0" * 5_000 + "}]}",
    ],
    ids=range(17),
)
def test_a_file_that_is_no_backup_is_refused_with_a_sentence(text):
    before = copy.deepcopy(HERE)
    answer = ask(text)
    assert [] == answer["interviews"]
    assert answer["candidate"] is None
    assert "." in answer["parts"]["ati-report"]
    assert before == HERE


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


@pytest.mark.parametrize("text", ["\u202eevil", "\ud800", "\x00", "\x1b[31m", "\u2028"])
def test_odd_characters_are_kept_as_typed_and_shown_as_nothing_that_acts(text):
    (record,) = ask(json.dumps({"interviews": [{"company": f"A{text}B"}]}))["interviews"]
    assert f"A{text}B" == record["company"]


def test_a_newer_file_is_refused_and_says_so():
    with pytest.raises(RefusedImportError, match="newer version"):
        read('{"schema": 99, "interviews": []}', HERE, CANDIDATE)
