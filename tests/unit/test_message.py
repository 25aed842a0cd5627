from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.interview import Candidate, Concern, Interview, Person
from composer.message import write, write_all

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
MAYA = Candidate(name="Maya Okonkwo-Reyes", phone="+1 415 555 0134", link="https://maya.example.org")
PANEL = Interview(
    company="Zürcher & Söhne AG",
    role="Leiter:in Einkauf",
    format="onsite panel",
    starts=datetime(2026, 11, 24, 14),  # noqa: DTZ001
    time_zone="Europe/Zurich",
    people=(
        Person("Dr. Anneliese Brändli", "CFO", talked_about="currency risk in supplier contracts"),
        Person("Jean-Luc d'Aubigné", "Head of Logistics", talked_about="the Basel warehouse move"),
        Person("Müge Öztürk", "Senior Buyer", talked_about="training new buyers"),
    ),
    fit=("renegotiated 40 supplier contracts in two years", "fluent in German and French"),
    concern=Concern("no experience with SAP Ariba", "led a Coupa roll-out"),
)


def test_each_interviewer_gets_a_note_on_their_own_subject():
    drafts = write_all(PANEL, MAYA, None, now=NOW)[:3]

    for draft, person in zip(drafts, PANEL.people, strict=True):
        assert (person,) == draft.to
        assert person.talked_about in draft.body


@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
def test_colleagues_read_no_sentence_twice(tone):
    drafts = write_all(replace(PANEL, tone=tone), MAYA, None, now=NOW)[:3]
    sentences = [
        sentence.text
        for draft in drafts
        for sentence in draft.sentences
        if sentence.purpose not in {"greeting", "sign-off"}
    ]

    assert len(set(sentences)) == len(sentences)


def test_more_than_three_days_late_the_note_is_the_late_one():
    late = write(PANEL, MAYA, step="thank-you", to=PANEL.people[:1], now=NOW, ends=NOW - timedelta(days=4))

    assert late.scenario == "late-thank-you"


def test_a_company_and_a_name_are_enough_for_a_note():
    draft = write(
        Interview(company="Lumen Health", people=(Person("Priya Raman"),)),
        Candidate(),
        step="thank-you",
        to=(Person("Priya Raman"),),
        now=NOW,
    )

    assert draft.body.startswith("Dear Priya,\n\n")
    assert "Lumen Health" in draft.body
