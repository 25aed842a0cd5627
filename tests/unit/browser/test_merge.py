"""Two versions of a record become one: by the laws of merging, over records that Hypothesis makes."""

import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

SCRIPT = Path(__file__).parent / "merge_records.mjs"
TEXT = st.text("abc", max_size=2)
PERSON = st.fixed_dictionaries({"name": TEXT, "talked_about": TEXT})
RECORD = st.fixed_dictionaries(
    {
        "company": TEXT,
        "role": TEXT,
        "concern": st.fixed_dictionaries({"raised": TEXT, "answer": TEXT}),
        "people": st.lists(PERSON, max_size=3),
    },
    optional={"fit": TEXT},
)
CASE = st.fixed_dictionaries({"base": RECORD, "mine": RECORD, "theirs": RECORD, "isMineNewer": st.booleans()})


def merge(cases):
    """Merge all cases in one process, as starting one takes longest."""
    text = json.dumps(cases)
    command = ["node", str(SCRIPT)]
    return json.loads(subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout)


def flat(value, path=""):
    match value:
        case dict():
            return {
                key: text
                for name, item in value.items()
                for key, text in flat(item, f"{path}.{name}").items()
            }
        case list():
            return {
                key: text for i, item in enumerate(value) for key, text in flat(item, f"{path}.{i}").items()
            }
        case _:
            return {path: value} if value else {}


def texts(value):
    return set(flat(value).values())


@settings(max_examples=10, deadline=None)
@given(st.lists(CASE, min_size=40, max_size=60))
def test_both_tabs_come_to_the_same_record(cases):
    mirrored = [
        {
            "base": case["base"],
            "mine": case["theirs"],
            "theirs": case["mine"],
            "isMineNewer": not case["isMineNewer"],
        }
        for case in cases
    ]
    for one, other in zip(merge(cases), merge(mirrored), strict=True):
        assert flat(one["merged"]) == flat(other["merged"])


@settings(max_examples=10, deadline=None)
@given(st.lists(CASE, min_size=40, max_size=60))
def test_no_text_that_either_tab_typed_is_lost(cases):
    for case, outcome in zip(cases, merge(cases), strict=True):
        kept = texts(outcome["merged"]) | {loser["text"] for loser in outcome["overruled"]}
        for side in ("mine", "theirs"):
            assert texts(case[side]) - texts(case["base"]) <= kept


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(RECORD, RECORD), min_size=40, max_size=60))
def test_where_one_tab_changed_nothing_the_other_stands(pairs):
    cases = [
        {"base": base, "mine": mine, "theirs": theirs, "isMineNewer": is_newer}
        for base, changed in pairs
        for mine, theirs in ((base, changed), (changed, base))
        for is_newer in (True, False)
    ]
    outcomes = iter(merge(cases))
    for _, changed in pairs:
        for _ in range(4):
            outcome = next(outcomes)
            assert flat(changed) == flat(outcome["merged"])
            assert [] == outcome["overruled"]


BASE = {"people": [{"name": "Ann", "talked_about": ""}, {"name": "Bo", "talked_about": ""}]}
ANN, BO = BASE["people"]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ([ANN, BO, {"name": "Cy"}], [ANN, BO, {"name": "Di"}], ["Ann", "Bo", "Di", "Cy"]),
        ([BO], [ANN, BO, {"name": "Di"}], ["Bo", "Di"]),
        ([ANN], [ANN, BO | {"talked_about": "pumps"}], ["Ann", "Bo"]),
        ([], [ANN, BO], []),
        ([ANN | {"talked_about": "pumps"}, BO], [ANN | {"email": "a@b.example"}, BO], ["Ann", "Bo"]),
    ],
    ids=[
        "both add",
        "one removes, one adds",
        "one removes what the other changed",
        "one empties",
        "one person",
    ],
)
def test_people_are_merged_one_by_one(mine, theirs, expected):
    case = {"base": BASE, "mine": {"people": mine}, "theirs": {"people": theirs}, "isMineNewer": True}
    (outcome,) = merge([case])
    assert expected == [person["name"] for person in outcome["merged"]["people"]]
    assert [] == outcome["overruled"]


def test_of_two_texts_in_one_field_the_newer_stands_and_the_other_is_handed_back():
    case = {"base": {"role": ""}, "mine": {"role": "Lead"}, "theirs": {"role": "Chief"}, "isMineNewer": False}
    (outcome,) = merge([case])
    assert {"role": "Chief"} == outcome["merged"]
    assert [{"field": "role", "text": "Lead"}] == outcome["overruled"]


def test_the_time_of_change_is_the_later_one_and_no_conflict():
    case = {
        "base": {"changed": "1"},
        "mine": {"changed": "3"},
        "theirs": {"changed": "2"},
        "isMineNewer": False,
    }
    (outcome,) = merge([case])
    assert {"merged": {"changed": "3"}, "overruled": []} == outcome


@pytest.mark.parametrize(
    "text",
    [
        '{"id":"x"}',
        '{"id":"x","company":"Before","people":[{"name":"Ann"}]}',
        '{"id":"x","company":"Before","stored":{"lineage":["first"],"sum":"4xsab4"}}',
    ],
    ids=["empty", "of a page that named no versions", "with a named version"],
)
def test_two_tabs_that_write_in_the_same_instant_keep_both_fields(text):
    """Neither has heard of the other; then both bring the same together, and hear of that."""
    edits = [
        {"company": "Lumen Health", "changed": "2026-11-24T18:00:00.001Z"},
        {"role": "Analyst", "changed": "2026-11-24T18:00:00.002Z"},
    ]
    command = ["node", str(SCRIPT.with_name("two_shelves.mjs"))]
    told = json.dumps({"text": text, "edits": edits})
    output = subprocess.run(command, input=told, capture_output=True, text=True, check=True).stdout
    for record in json.loads(output):
        assert ("x", "Lumen Health", "Analyst") == (record["id"], record["company"], record["role"])
        assert not record.get("conflicts")
