"""Transcripts and own notes: each proposal is a piece of the text, and belongs to who said it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.intake import talk
from composer.interview import Candidate
from composer.record.record import as_typed

CANDIDATE = Candidate(name="Maya Okonkwo-Reyes")
RECORD = as_typed({"people": [{"name": "Dana Whitfield"}, {"name": "Priya Raman"}]})
SAID = [
    ("Priya Raman", "Thanks for coming. We're moving from spreadsheets to dbt this year."),
    ("Maya Okonkwo-Reyes", "I haven't used dbt in production, but I led a pilot."),
    ("Lucy Chen", "Our biggest challenge is the data of two hundred clinics."),
    ("Maya Okonkwo-Reyes", "We talked about my own flat."),
    ("Priya Raman", "We'll get back to you by Friday. Do you have a question?"),
]
VTT = "WEBVTT\n\n" + "".join(
    f"00:0{at}.000 --> 00:0{at}.900\n<v {who}>{words}</v>\n\n" for at, (who, words) in enumerate(SAID)
)
COLONS = "".join(f"{who}: {words}\n" for who, words in SAID)
ABOVE = "".join(f"{who}  0:0{at}\n{words}\n\n" for at, (who, words) in enumerate(SAID))


@pytest.mark.parametrize("text", [VTT, COLONS, ABOVE])
def test_who_said_what_is_told_apart(text):
    assert talk.is_transcript(text)
    proposals, _ = talk.read(text, RECORD, CANDIDATE)
    assert [
        ("person", {"name": "Priya Raman"}),
        ("person", {"name": "Lucy Chen"}),
        ("talk", {"people.1.talked_about": "moving from spreadsheets to dbt this year"}),
        ("talk", {"people.2.talked_about": "the data of two hundred clinics"}),
        ("talk", {"next_step": "We'll get back to you by Friday"}),
        ("talk", {"concern.raised": "haven't used dbt in production"}),
    ] == [(proposal.part, proposal.values) for proposal in proposals]


def test_own_notes_say_by_their_headings_what_they_are():
    notes = "talked about the new clinic in Basel\nNext: second round with the team on Thursday\nThey liked: led the move\n- concern: no SAP\n"
    proposals, _ = talk.read(notes, as_typed({}), CANDIDATE)
    assert [
        {"people.0.talked_about": "the new clinic in Basel"},
        {"next_step": "second round with the team on Thursday"},
        {"fit": "led the move"},
        {"concern.raised": "no SAP"},
    ] == [proposal.values for proposal in proposals]


def test_an_invitation_is_no_transcript():
    assert not talk.is_transcript("When: Tuesday\nWhere: Zoom\nSubject: Interview\nHost: Ann\n")


def test_where_nothing_is_recognised_that_is_said():
    assert talk.read("a nice day\n", as_typed({}), CANDIDATE)[1]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Priya Raman", "Lucy Chen", "Maya Okonkwo-Reyes"]),
            st.text("abc we'.I haven't next step by friday", max_size=80),
        ),
        max_size=12,
    )
)
def test_every_proposal_is_a_quotation(said):
    text = "".join(f"{who}: {words}\n" for who, words in said)
    proposals, _ = talk.read(text, RECORD, CANDIDATE)
    whole = " ".join(text.split())
    for proposal in proposals:
        for value in proposal.values.values():
            assert " ".join(value.split()) in whole
