"""The grammar engine Harper reads the notes and finds nothing.

This is PyPI's harper-py; `test_weirpack` tells how near it is to the page's harper.js, and
`test_proofreading_corpus` lets that very engine read notes too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from harper import Dialect, Language, Linter

import composer
from composer.interview import TONES, Candidate, Concern, Interview, Person
from composer.notes.message import write
from composer.notes.scenario import scenarios

OUTLINES = Path(composer.__file__).parent / "notes" / "outlines"
ENDS = datetime(2026, 11, 24, 16, tzinfo=UTC)
CANDIDATE = Candidate(name="Martha Lane", phone="+1 415 555 0134", link="https://martha.example.org")
TOPICS = (
    "currency risk in supplier contracts",
    "the Boston warehouse move",
    "training new buyers",
    "keeping experienced staff through the changes",
    "the move from spreadsheets to a database",
    "the watchdog timer bug in the motor controller",
    "the new supplier portal",
    "quality checks at the dock",
    "applying for a fellowship before looking for posts",
)
NAMES = ("Anna", "Robert", "Carl", "Laura", "Eva", "Frank", "George", "Henry", "Irene")
PEOPLE = tuple(
    Person(f"{name} Walker", talked_about=topic) for name, topic in zip(NAMES, TOPICS, strict=True)
)
VERBS = Interview(
    company="Lumen Health",
    role="Data Analyst",
    starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001
    people=PEOPLE,
    fit=("renegotiated 40 supplier contracts in two years",),
    concern=Concern("no experience with databases", "led a small project, and finished a course last month"),
    next_step="a technical interview is set up this week",
    news="finished a course on process safety",
    deadline=date(2026, 12, 9),
)
NOUNS = replace(
    VERBS,
    company="Amber Trust",
    role="Embedded Software Engineer",
    fit=("five years of reporting for hospital finance teams",),
    concern=Concern("I spoke too fast", "the lock fixes it; I wrote the example up the next day"),
    next_step="a call with the director",
    news="a certificate in process safety",
    deadline=None,
)
PLAIN = replace(
    VERBS,
    company="City of Boston",
    role="",
    starts=None,
    fit=("patience with unclear requirements",),
    concern=None,
    next_step="",
    decision_by=date(2026, 12, 11),
    news="",
    people=tuple(replace(person, honorific="Ms.") for person in PEOPLE[:3]),
)
ADJECTIVES = replace(
    VERBS, people=PEOPLE[3:6], fit=("fluent in German and French",), company="", news="", next_step=""
)
BARE = Interview(company="Lumen Health", people=PEOPLE[:1])
SINGLE = replace(VERBS, people=PEOPLE[:1], fit=("ran a large plant", "ten years in retail"))
FACTS = (VERBS, NOUNS, PLAIN, ADJECTIVES, BARE, SINGLE, replace(SINGLE, fit=SINGLE.fit[::-1]))


@cache
def linter(dialect):
    return Linter(dialect=dialect)


def findings(paragraphs):
    """Give what the engine marks, with the words around it."""
    text = "\n\n".join(paragraphs)
    lints = linter(Dialect.AMERICAN).lint(text, language=Language.PLAINTEXT)
    return {
        (lint.problem_text, lint.message): text[max(0, lint.span.start - 60) : lint.span.end + 40]
        for lint in lints
    }


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("kind", scenarios(), ids=lambda kind: kind.id)
def test_the_grammar_engine_finds_nothing(kind, tone):
    paragraphs = {}
    for told in FACTS:
        interview = replace(told, tone=tone, scenario=kind.id)
        for channel, person in product(kind.channels, interview.people):
            draft = write(
                interview,
                CANDIDATE,
                step=kind.steps[0],
                to=(person,),
                now=ENDS + timedelta(hours=3),
                ends=ENDS,
                channel=channel,
            )
            said = (" ".join(sentence.text for sentence in paragraph) for paragraph in draft.paragraphs)
            paragraphs |= dict.fromkeys([draft.subject, *said])

    assert findings(paragraphs) == {}


@pytest.mark.parametrize("dialect", [Dialect.AMERICAN, Dialect.BRITISH])
def test_our_words_are_spelled_alike_on_both_sides_of_the_atlantic(dialect):
    outlines = "\n".join(path.read_text(encoding="utf-8") for path in sorted(OUTLINES.rglob("*/*.txt")))
    said = re.findall(r"(?m)^(?:\[[a-z -]+\]|\|) (.*)", re.sub(r"\{%.*?%\}", " ", outlines))
    words = " ".join(re.sub(r"\{\{.*?\}\}", " Anna ", text) for text in said)
    misspelled = [
        lint.problem_text
        for lint in linter(dialect).lint(words, language=Language.PLAINTEXT)
        if "spell" in lint.message
    ]

    assert len(words) > 5_000
    assert misspelled == []


def test_the_engine_does_find_what_is_wrong():
    assert findings(["Thank you for you time and and for an conversation."])
