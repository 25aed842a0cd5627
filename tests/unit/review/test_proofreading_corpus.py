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
from tests.proofreading.measure import figures
from tests.unit.notes.test_message_grammar import CANDIDATE, ENDS, FACTS


@pytest.fixture(scope="module")
def measured():
    return figures(list(corpus.mistakes()), corpus.clean("clean.txt"), alone=False)


def test_the_corpus_is_large_and_names_who_describes_each_mistake():
    mistakes = list(corpus.mistakes())
    assert 150 <= len(mistakes)
    assert 150 <= len(corpus.clean("clean.txt"))
    assert all(mistake.source and mistake.meant for mistake in mistakes)
    assert len(mistakes) == len({mistake.written for mistake in mistakes})


def test_no_clean_sentence_is_also_a_mistake():
    assert {mistake.written for mistake in corpus.mistakes()}.isdisjoint(corpus.clean("clean.txt"))


def test_the_guide_tells_the_figures_that_were_measured(measured):
    text = (ROOT / "docs" / "help-proofreading.md").read_text(encoding="utf-8")
    assert f"We wrote {measured.mistakes} sentences" in text
    assert f"and {measured.clean} clean ones" in text
    row = f"{100 * measured.found:.0f} % | {100 * measured.mended:.0f} % | {measured.alarms:.1f} |"
    assert f"| with our words and rules | {row}" in text


def test_nine_of_ten_mistakes_are_found(measured):
    assert 0.90 <= measured.found, measured.missed


def test_the_first_suggestion_is_right_for_four_of_five(measured):
    assert 0.80 <= measured.mended, measured.ill_mended


def test_hardly_ever_is_a_right_sentence_flagged(measured):
    assert 2 > measured.alarms, measured.false_alarms


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
