"""What was found in something brought: each proposal with the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from composer.record.record import Record

Kind = Literal["invitation", "mail", "people", "interviews", "talk", "backup", "nothing"]
Part = Literal["interview", "person", "coordinator", "candidate", "talk"]

LONGEST_QUOTE = 160
"""Characters of a quotation that are shown; what is longer is cut around what was read."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Where something was found.

    Attributes:
        words: The words themselves, on one line, as they stood there.
        place: What they stood in: "Title", "From", "line 12".
    """

    words: str
    place: str


NOWHERE = Quote("", "")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to take or to leave.

    Attributes:
        part: What of the record it belongs to.
        values: The text of each field by its name, as a person would type it: {"company": "Lumen Health"},
            or a person's {"name": …, "title": …, "email": …}.
        quote: Where it was found.
        doubt: A sentence where it may be meant otherwise; the proposal then starts without its tick.
    """

    part: Part
    values: dict[str, str]
    quote: Quote
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An appointment as an invitation tells it.

    Attributes:
        uid: Its identifier, the same in each later version (RFC 5545 section 3.8.4.7); empty outside calendars.
        is_cancelled: Whether it is called off.
        starts: A naive datetime on the clock of `zone`, or an aware one in UTC where no zone is told.
        minutes: How long it lasts; none where that is not told.
        zone: IANA name, or empty.
    """

    uid: str = ""
    is_cancelled: bool = False
    starts: datetime | None = None
    minutes: int | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """All that was read from one thing brought.

    Attributes:
        kind: What it is.
        proposals: What it says, in the order of the form.
        remarks: Sentences on what was not read, or was read in one of two ways.
        event: The appointment, where there is one.
        records: Interviews, where it is a table of them: records as typed.
        matched: Of a table, its columns that were understood: (what it calls them, what they are here).
    """

    kind: Kind
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[str, ...] = ()
    event: Event = Event()
    records: tuple[Record, ...] = ()
    matched: tuple[tuple[str, str], ...] = ()


def quoted(text: str, place: str, start: int = 0, end: int | None = None) -> Quote:
    """Quote ``text[start:end]`` with what stands around it in its line, cut to `LONGEST_QUOTE`."""
    end = len(text) if end is None else end
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if last - first > LONGEST_QUOTE:
        spare = max(0, LONGEST_QUOTE - (end - start)) // 2
        cut_first, cut_last = max(first, start - spare), min(last, end + spare, start + LONGEST_QUOTE)
        words = text[cut_first:cut_last]
        words = f"{'… ' if cut_first > first else ''}{words}{' …' if cut_last < last else ''}"
    else:
        words = text[first:last]
    return Quote(" ".join(words.split()), place)
