"""The review measured: on notes as people write them it is silent, and what is wrong in them it finds."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from composer.notes.draft import Draft
from composer.record.record import parse_candidate, parse_interview
from composer.review.review import Context, Letter, ready, review

DATA = Path(__file__).parent / "human"
NOTES = tomllib.loads((DATA / "notes.toml").read_text(encoding="utf-8"))
SPOILT = tomllib.loads((DATA / "spoilt.toml").read_text(encoding="utf-8"))
FAULTS, NEAR_MISSES = SPOILT["fault"], SPOILT["near_miss"]
MOST_WRONG = 2
LEAST_FOUND = 0.9


def letter_and_context(note, body=None):
    told = NOTES[note]
    record = told["record"]
    reader = {"name": record["people"], "talked_about": record["talked_about"]}
    known = record | {"people": [reader], "time_zone": "Europe/London"}
    interview = parse_interview(known).value
    body = told["body"] if body is None else body
    name = told["body"].rstrip().split("\n")[-1] if "\n\n" in told["body"] else told["body"]
    candidate = parse_candidate({"name": " ".join(name.split()[-2:])}).value
    draft = Draft(
        told.get("step", "thank-you"),
        told.get("scenario", "first-interview"),
        told.get("channel", "email"),
        "brief",
        interview.people,
        "",
        (),
    )
    return Letter(draft, told["subject"], body), Context(interview, candidate)


def spoil(fault):
    body = NOTES[fault["note"]]["body"]
    if "replace" in fault:
        old, new = fault["replace"]
        assert old in body, (fault["note"], old)
        return body.replace(old, new)
    if "add" in fault:
        head, end = body.rsplit("\n\n", 1)
        return f"{head} {fault['add']}\n\n{end}"
    return fault["body"]


def found(note, body=None):
    return review(*letter_and_context(note, body))


def is_found(fault):
    return fault["rule"] in {finding.rule for finding in found(fault["note"], spoil(fault))}


def test_the_set_is_large_enough():
    assert len(NOTES) >= 30
    assert len(FAULTS) >= 30
    assert min(Counter(fault["rule"] for fault in FAULTS).values()) >= 1


def test_good_notes_are_left_alone_and_planted_faults_are_found(capsys):
    """At most two wrong warnings on thirty good notes; nine of ten faults found."""
    wrong = [(note, finding) for note in NOTES for finding in found(note) if finding.severity != "advice"]
    planted, seen = Counter(), Counter()
    for fault in FAULTS:
        planted[fault["rule"]] += 1
        seen[fault["rule"]] += is_found(fault)
    lines = [f"{'fault':20}{'planted':>9}{'found':>7}"]
    lines += [f"{rule:20}{number:>9}{seen[rule]:>7}" for rule, number in sorted(planted.items())]
    lines += [
        f"{'all':20}{planted.total():>9}{seen.total():>7}",
        f"wrong on {len(NOTES)} good notes: {len(wrong)}",
    ]
    with capsys.disabled():
        print("\n" + "\n".join(lines))
    assert len(wrong) <= MOST_WRONG, wrong
    assert seen.total() >= LEAST_FOUND * planted.total()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault['rule']}: {fault['note']}")
def test_nothing_to_mend_is_not_said_of_a_spoilt_note(fault):
    if is_found(fault):
        letter, context = letter_and_context(fault["note"], spoil(fault))
        assert not ready(letter, review(letter, context))


@pytest.mark.parametrize("near", NEAR_MISSES, ids=lambda near: near["add"])
def test_a_sentence_that_only_looks_like_a_fault_is_left_alone(near):
    assert [finding for finding in found(near["note"], spoil(near)) if finding.severity != "advice"] == []
