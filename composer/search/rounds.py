"""Rounds: the interviews for one position, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from composer.interview import Interview
from composer.search.line import Line


class Round(NamedTuple):
    """One interview of several for a position: its id, and its day, ISO 8601, empty where that is not known."""

    id: str
    day: str


def rounds(lines: Sequence[Line], interview: Interview) -> tuple[Round, ...]:
    """Give the rounds that `interview` is one of, first round first; those that are not among `lines` are left out."""
    known = {line.id: line for line in lines}
    found = [Round(interview.id, interview.starts.date().isoformat() if interview.starts else "")]
    seen = {interview.id}
    before = interview.follows
    while before in known and before not in seen:
        seen.add(before)
        found.insert(0, Round(before, known[before].day))
        before = known[before].follows
    after: Line | None = known.get(interview.id)
    while after := next(
        (line for line in lines if line.follows == found[-1].id and line.id not in seen), None
    ):
        seen.add(after.id)
        found.append(Round(after.id, after.day))
    return tuple(found)
