"""Proofreading as the page does it, on sentences that people write; ``python -m tests.proofreading.measure`` prints it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from composer.interview import TONES
from composer.notes.message import write
from composer.notes.scenario import scenarios
from tests.conftest import ROOT
from tests.proofreading import corpus, engine
from tests.proofreading.measure import everything
from tests.unit.notes.test_message_grammar import CANDIDATE, ENDS, FACTS

TUNED, UNTUNED = corpus.tuned_and_not()
FRESH = list(corpus.mistakes("fresh.txt"))


@pytest.fixture(scope="module")
def measured():
    return everything(alone=False)


def test_the_corpus_is_large_and_names_who_describes_each_mistake():
    mistakes = [*corpus.mistakes(), *TUNED, *UNTUNED, *FRESH]
    assert 240 <= len(TUNED + UNTUNED)
    assert 200 <= len(corpus.clean("slips_clean.txt"))
    assert 12 <= len({mistake.group for mistake in TUNED + UNTUNED})
    assert all(mistake.source and mistake.meant for mistake in mistakes)
    assert len(mistakes) == len({mistake.written for mistake in mistakes})


def test_no_clean_sentence_is_also_a_mistake():
    clean = {*corpus.clean("clean.txt"), *corpus.clean("slips_clean.txt")}
    assert clean.isdisjoint(mistake.written for mistake in (*corpus.mistakes(), *TUNED, *UNTUNED))


def test_the_guide_tells_the_figures_that_were_measured(measured):
    text = (ROOT / "docs" / "help-proofreading.md").read_text(encoding="utf-8")
    parts = {
        "with our words and rules": [*corpus.mistakes(), *TUNED],
        "with our words and rules, on other mistakes": UNTUNED,
        "with our words and rules, on fresh mistakes": FRESH,
    }
    for name, part in parts.items():
        of = measured.of(part)
        row = f"| {name} | {100 * of.found:.0f} % | {100 * of.mended:.0f} % | {measured.alarms:.1f} |"
        assert row in text


@pytest.mark.parametrize("part", [[*corpus.mistakes(), *TUNED], UNTUNED], ids=["tuned on", "not tuned on"])
def test_nine_of_ten_mistakes_are_found_and_the_first_suggestion_is_right_for_four_of_five(measured, part):
    assert 0.90 <= measured.of(part).found, measured.of(part).missed
    assert 0.80 <= measured.of(part).mended, measured.of(part).ill_mended


@pytest.mark.parametrize("kind", dict.fromkeys(mistake.group for mistake in UNTUNED))
def test_of_no_kind_is_less_than_half_found(measured, kind):
    some = measured.of([mistake for mistake in UNTUNED if mistake.group == kind])
    assert 0.5 <= some.found, some.missed


def test_hardly_ever_is_a_right_sentence_flagged(measured):
    assert 2 >= measured.alarms, measured.false_alarms


def test_the_page_s_engine_finds_nothing_in_the_built_in_notes():
    paragraphs: dict[str, None] = {}
    for told, tone, kind in product(FACTS, TONES, scenarios()):
        interview = replace(told, tone=tone, scenario=kind.id)
        draft = write(
            interview,
            CANDIDATE,
            step=kind.steps[0],
            to=interview.people[:1],
            now=ENDS + timedelta(hours=3),
            ends=ENDS,
            channel=kind.channels[0],
        )
        paragraphs |= dict.fromkeys(" ".join(one.text for one in paragraph) for paragraph in draft.paragraphs)
        paragraphs[draft.subject] = None
    texts = list(paragraphs)
    answers = engine.check(texts, ["Lumen", "Martha"])
    assert 250 < len(texts)
    assert {} == {
        text[max(0, lint.start - 40) : lint.end + 40]: lint
        for text, lints in zip(texts, answers, strict=True)
        for lint in lints
    }
