"""The review against seeded mistakes and their near misses.

``review/notes.toml`` has good notes; the other files there change a few words of one. What breaks a rule must
be found by that rule and by no other, at a place whose fix repairs it; what keeps it must be found by none.
"""

import tomllib
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

from composer.notes.draft import Draft
from composer.record.record import parse_candidate, parse_interview
from composer.review.letter import Finding
from composer.review.review import RULES, Context, Letter, review
from composer.schedule.schedule import Moment, Schedule

DATA = Path(__file__).parent
NOTES = tomllib.loads((DATA / "notes.toml").read_text(encoding="utf-8"))
FAULTS = tomllib.loads((DATA / "human" / "spoilt.toml").read_text(encoding="utf-8"))["fault"]
CANDIDATE = NOTES.pop("candidate")


@dataclass(frozen=True)
class Example:
    """A changed note, and the rule it breaks or nearly breaks."""

    file: str
    rule: str
    breaks: bool
    letter: Letter
    context: Context
    fix: str | None
    also: frozenset[str]

    @property
    def title(self):
        first = next(line for line in self.letter.body.splitlines() if line)
        return f"{self.rule}: {'breaks' if self.breaks else 'keeps'}: {self.letter.subject} / {first}"


def letter_and_context(note, change=None):
    """Build a note of the data, with the words changed that an example changes."""
    change = change or {}
    base = NOTES[note]
    shared = NOTES[base.get("record", note)]
    record = shared["interview"] | change.get("record", {})
    interview = parse_interview(record).value
    candidate = parse_candidate(CANDIDATE | change.get("candidate", {})).value
    body = base["body"].removeprefix("\n")
    for old, new in change.get("replace", []):
        assert old in body, f"{note}: {old!r} is not in the note"
        body = body.replace(old, new)
    for old, new in [change["repeat"]] if "repeat" in change else []:
        assert old in body
        body = body.replace(old, " and ".join([new] * 3))
    if drop := change.get("drop"):
        paragraphs = body.split("\n\n")
        assert any(paragraph.startswith(drop) for paragraph in paragraphs)
        body = "\n\n".join(paragraph for paragraph in paragraphs if not paragraph.startswith(drop))
    body = change.get("body", body)
    to = tuple(interview.people[i] for i in change.get("to", base["to"]))
    draft = Draft(
        change.get("step", base["step"]),
        change.get("scenario", base["scenario"]),
        change.get("channel", "email"),
        change.get("tone", "warm"),
        to,
        "",
        (),
    )
    letter = Letter(draft, change.get("subject", base["subject"]), body)
    now = change.get("now")
    return letter, Context(
        interview,
        candidate,
        colleagues=tuple(letter_and_context(name)[0] for name in change.get("colleagues", [])),
        others=tuple(other_interview(other) for other in change.get("others", [])),
        schedule=schedule_of(shared["schedule"]) if now else None,
        now=now,
    )


def other_interview(told):
    return parse_interview(NOTES[told]["interview"] if isinstance(told, str) else told).value


def schedule_of(told):
    moments = [
        Moment(
            step=moment["step"],
            opens=moment["opens"],
            recommended=moment["target"],
            target=moment["target"],
            closes=moment["closes"],
            reason="",
            alternative=None,
            state="now",
            done_at=None,
        )
        for moment in told["moments"]
    ]
    return Schedule(
        told["starts"], told["ends"], told["zone"], told["zone"], tuple(moments), (), told["let_go"]
    )


def examples():
    for path in sorted(DATA.glob("*.toml")):
        if path.name == "notes.toml":
            continue
        for rule, both in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for kind in ("breaks", "keeps"):
                for change in both[kind]:
                    letter, context = letter_and_context(change["note"], change)
                    also = frozenset(change.get("also", []))
                    yield Example(path.stem, rule, kind == "breaks", letter, context, change.get("fix"), also)


EXAMPLES = tuple(examples())


@pytest.mark.parametrize("note", NOTES)
def test_a_good_note_is_clean(note):
    assert review(*letter_and_context(note)) == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_an_example_is_found_by_its_rule_alone_or_by_none(example):
    found = review(example.letter, example.context)
    assert {finding.rule for finding in found} == expected(example), found


@pytest.mark.parametrize(
    "example", [example for example in EXAMPLES if example.fix], ids=lambda example: example.title
)
def test_a_fix_repairs_what_was_found(example):
    (finding,) = review(example.letter, example.context)
    repaired = apply(finding, example.letter)
    assert example.fix in getattr(repaired, finding.where)
    assert review(repaired, example.context) == ()


def test_precision_and_recall_are_both_one(capsys):
    """Of what is found, how much is right; of what is wrong, how much is found: for each rule."""
    right, wrong, missed = Counter(), Counter(), Counter()
    for example in EXAMPLES:
        found = {finding.rule for finding in review(example.letter, example.context)}
        right.update(found & expected(example))
        wrong.update(found - expected(example))
        missed.update(expected(example) - found)
    rules = sorted({example.rule for example in EXAMPLES})
    lines = [f"{'rule':32}{'broken':>8}{'kept':>6}{'precision':>11}{'recall':>8}"]
    for rule in rules:
        of_rule = [example for example in EXAMPLES if example.rule == rule]
        broken = sum(example.breaks for example in of_rule)
        precision = right[rule] / max(1, right[rule] + wrong[rule])
        recall = right[rule] / max(1, right[rule] + missed[rule])
        lines.append(f"{rule:32}{broken:>8}{len(of_rule) - broken:>6}{precision:>11.2f}{recall:>8.2f}")
    with capsys.disabled():
        print("\n" + "\n".join(lines))
    assert (wrong, missed) == (Counter(), Counter())


def test_every_rule_has_at_least_three_examples_of_either_kind():
    """Those planted in whole notes count as well; where a rule has no near misses here, the human notes are those."""
    count = Counter((example.rule, example.breaks) for example in EXAMPLES)
    planted = Counter(fault["rule"] for fault in FAULTS)
    rules = set(chain.from_iterable([named(rule) for rule in RULES]))
    assert {rule for rule, _ in count} | set(planted) == rules
    assert not [rule for rule in rules if count[rule, True] + planted[rule] < 3]
    assert not [rule for rule in rules if count[rule, False] < 3 and not planted[rule]]


def expected(example):
    return {example.rule, *example.also} if example.breaks else set()


def named(rule):
    """Say by which name a rule's findings go: the function's own."""
    return [rule.__name__.replace("_", " ")]


def apply(finding: Finding, letter: Letter):
    text = getattr(letter, finding.where)
    text = text[: finding.start] + finding.fix + text[finding.end :]
    return Letter(
        letter.draft,
        text if finding.where == "subject" else letter.subject,
        text if finding.where == "body" else letter.body,
    )
