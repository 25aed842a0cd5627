"""The board: the lines of all interviews, as the worker has them between two requests.

The page keeps the lines and says with each request which version of them it means. Where the worker has that
version, or the one before it, only what changed crosses; where it has not (it was just started), it asks for all.
So nothing depends on what the worker remembers: it only saves time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from composer.interview import Interview, Person
from composer.search.line import Line, from_kept
from composer.search.listing import haystack


class UnknownBoardError(LookupError):
    """The worker has not the version that the page speaks of; the page sends all lines."""


@dataclass(frozen=True)
class Board:
    """All lines of one version."""

    lines: tuple[Line, ...]
    unread: frozenset[str] = frozenset()
    """The ids of lines of another shape, as an earlier release kept them: they have to be made anew."""

    @cached_property
    def haystacks(self) -> tuple[str, ...]:
        """What a search looks through, a text for each line."""
        return tuple(haystack(line) for line in self.lines)

    @cached_property
    def names(self) -> tuple[Interview, ...]:
        """The interviews with nothing but the names in them, for the review to know them in a note."""
        return tuple(
            Interview(
                id=line.id,
                company=line.company,
                role=line.role,
                people=tuple(Person(name=name) for name in line.people),
            )
            for line in self.lines
        )


EMPTY = Board(())
_known: dict[str, Board] = {"": EMPTY}


def board(told: Mapping[str, Any]) -> Board:
    """Give the board that the page speaks of.

    `told` has ``version``; it may have ``lines`` (all of them as kept), or ``since`` (a version), ``changed``
    (lines as kept) and ``gone`` (ids).

    Raises:
        UnknownBoardError: It cannot be made from what is told and what is known.
    """
    version = str(told["version"])
    if version in _known:
        return _known[version]
    if "lines" in told:
        made = Board(*_read(told["lines"]))
    elif (before := _known.get(str(told.get("since", "")))) is not None and "since" in told:
        read, unread = _read(told["changed"])
        changed = {line.id: line for line in read}
        gone = set(told["gone"]) | changed.keys()
        made = Board(
            (*(line for line in before.lines if line.id not in gone), *changed.values()),
            (before.unread - gone) | unread,
        )
    else:
        raise UnknownBoardError
    _known.clear()
    _known[version] = made
    return made


def _read(kept: Sequence[Any]) -> tuple[tuple[Line, ...], frozenset[str]]:
    lines, unread = [], set()
    for values in kept:
        try:
            lines.append(from_kept(values))
        except ValueError:
            if isinstance(values, list) and values and isinstance(values[0], str):
                unread.add(values[0])
    return tuple(lines), frozenset(unread)
