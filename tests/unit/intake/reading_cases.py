"""The invitations that the tests read, and what they say."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from composer.intake.proposal import Brought
from composer.intake.reading import read
from composer.interview import Candidate

FOLDER = Path(__file__).with_name("invitations")
NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
CANDIDATE = Candidate(time_zone="America/Los_Angeles")
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("invitations.toml").read_text(encoding="utf-8")
)
_LISTS = {"person": "people", "candidate": "you"}


def content(name: str) -> bytes:
    """Give an invitation as a browser would have it."""
    return (FOLDER / name).read_bytes()


def told(brought: Brought) -> dict[str, Any]:
    """Give what was read in the form of the list of what is expected."""
    found: dict[str, Any] = {}
    for proposal in brought.proposals:
        if proposal.part == "interview":
            found |= proposal.values
            continue
        person = " | ".join(proposal.values.get(name, "") for name in ("name", "title", "email"))
        found.setdefault(_LISTS.get(proposal.part, proposal.part), []).append(person)
    if brought.event.is_cancelled:
        found["cancelled"] = True
    if doubts := [proposal.doubt for proposal in brought.proposals if proposal.doubt]:
        found["doubts"] = doubts
    if brought.remarks:
        found["remarks"] = list(brought.remarks)
    return found


def read_case(name: str, candidate: Candidate = CANDIDATE) -> Brought:
    """Read one of the invitations."""
    return read(content(name), candidate, NOW)
