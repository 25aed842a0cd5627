"""The list: all interviews, or those that a search and a stage leave, in some order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, get_args

from composer.search.line import Line
from composer.search.stage import STAGES, Stage, due_next, due_now, stage
from composer.text.folding import unmarked

Order = Literal["urgent", "newest", "company"]
ORDERS: tuple[Order, ...] = get_args(Order)

_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants to see.

    Attributes:
        words: What they search for; every word must be somewhere in the interview.
        stage: Only interviews at this stage; empty for all that are not put away.
        order: How to sort them.
        most: How many to show.
    """

    words: str = ""
    stage: Stage | Literal[""] = ""
    order: Order = "urgent"
    most: int = 50

    @classmethod
    def from_typed(cls, *, words: str, stage: str, order: str, most: int) -> Wanted:
        """Read what the page's controls say; what is not known counts as not said."""
        return cls(
            words,
            next((known for known in STAGES if known == stage), ""),
            next((known for known in ORDERS if known == order), "urgent"),
            max(1, most),
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One interview of the list."""

    line: Line
    stage: Stage


@dataclass(frozen=True, slots=True)
class Group:
    """The interviews of one company that stand together.

    Attributes:
        company: Its name; empty where the list is not in the order of companies.
        rows: They, first round first.
        people: Everybody met there, each once.
    """

    company: str
    rows: tuple[Row, ...]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows.

    Attributes:
        groups: The interviews, or the first of them.
        found: How many the search and the stage leave.
        all: How many there are.
    """

    groups: tuple[Group, ...]
    found: int
    all: int

    @property
    def shown(self) -> int:
        """How many are shown."""
        return sum(len(group.rows) for group in self.groups)


def haystack(line: Line) -> str:
    """Give the text that a search looks through."""
    return unmarked("\n".join((line.company, line.role, line.format, line.day, *line.people)))


def listing(lines: Sequence[Line], haystacks: Sequence[str], wanted: Wanted, now: str) -> Listing:
    """List `lines`, each with its `haystack` at the same place, as of `now`, ISO 8601 in UTC."""
    words = unmarked(wanted.words).split()
    rows = [
        Row(line, at)
        for line, text in zip(lines, haystacks, strict=True)
        if all(word in text for word in words)
        and (at := stage(line, now)) == (wanted.stage or at)
        and (wanted.stage or words or not line.archived)
    ]
    match wanted.order:
        case "urgent":
            rows.sort(key=lambda row: (_deadline(row, now), row.line.company.casefold(), row.line.id))
        case "newest":
            rows.sort(key=lambda row: (row.line.day, row.line.starts, row.line.id), reverse=True)
        case "company":
            rows.sort(key=lambda row: (row.line.company.casefold(), row.line.day or _LAST, row.line.id))
    shown = rows[: wanted.most]
    groups = _by_company(shown) if wanted.order == "company" else (Group("", tuple(shown)),) if shown else ()
    return Listing(groups, len(rows), len(lines))


def _deadline(row: Row, now: str) -> str:
    if row.stage in {"thank-you due", "follow-up due"} and (due := due_now(row.line, now)):
        return due.target
    if row.stage == "coming up":
        return row.line.starts
    if row.stage == "waiting" and (coming := due_next(row.line, now)):
        return coming.recommended
    # What asks for nothing comes last, by stage.
    return f"{_LAST}{STAGES.index(row.stage)}{row.line.day}"


def _by_company(rows: Sequence[Row]) -> tuple[Group, ...]:
    groups = []
    for _, together in groupby(rows, key=lambda row: row.line.company.casefold()):
        members = tuple(together)
        people = dict.fromkeys(name for row in members for name in row.line.people)
        groups.append(Group(members[0].line.company, members, tuple(people) if len(members) > 1 else ()))
    return tuple(groups)
