"""Invitations as programs send them: what they say is read, and nothing else is proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.intake.reading import read
from tests.unit.intake.reading_cases import CANDIDATE, EXPECTED, FOLDER, NOW, content, read_case, told

NAMES = sorted(EXPECTED)


@pytest.mark.parametrize("name", NAMES)
def test_what_an_invitation_says_is_read(name):
    expected = {key: value for key, value in EXPECTED[name].items() if key != "origin"}
    assert expected == told(read_case(name))


def test_there_are_invitations_of_many_origins():
    assert sorted(path.name for path in FOLDER.iterdir()) == NAMES
    assert len(NAMES) >= 25
    assert len({EXPECTED[name]["origin"].split(",")[0].split(" with")[0] for name in NAMES}) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_each_proposal_quotes_what_stands_in_it(name):
    """A quotation is a piece of the invitation, cut where it is long, and no more than white space is changed."""
    brought = read_case(name)
    assert all(proposal.quote.words and proposal.quote.place for proposal in brought.proposals)
    if name.endswith(".txt"):
        whole = " ".join(content(name).decode().split())
        for proposal in brought.proposals:
            for quoted in map(str.strip, proposal.quote.words.split("…")):
                # The lines of a signature are quoted as one.
                assert quoted in whole or all(part in whole for part in quoted.split(", ")), quoted


@pytest.mark.parametrize("name", NAMES)
def test_who_is_known_is_not_proposed_as_somebody_they_met(name):
    known = replace(CANDIDATE, name="Maya Okonkwo-Reyes", email="maya@okonkwo-reyes.example")
    found = told(read(content(name), known, NOW))
    assert "you" not in found
    assert "Maya" not in str(found.get("people", "")) + str(found.get("coordinator", ""))
    assert {**told(read_case(name)), "you": 0} == {**found, "you": 0}


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".ics")])
def test_line_ends_do_not_matter(name):
    text = content(name)
    assert told(read_case(name)) == told(read(text.replace(b"\n", b"\r\n"), CANDIDATE, NOW))


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".ics")])
def test_a_calendar_among_other_words_is_found(name):
    text = b"Here is the invitation:\n\n" + content(name)
    assert told(read_case(name)) == told(read(text, CANDIDATE, NOW))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_may_have_any_encoding(encoding):
    text = content("outlook-customized-zone.ics").decode()
    assert told(read_case("outlook-customized-zone.ics")) == told(read(text.encode(encoding), CANDIDATE, NOW))
