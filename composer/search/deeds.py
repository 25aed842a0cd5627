"""Deeds: what a person does with a whole interview, as changes of its record as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from composer.record.record import Record, as_typed

KEPT_OF_A_PERSON = ("name", "title", "email", "honorific", "introduced_as")
"""What stays the same of a person from one interview to the next."""

_KEPT_FOR_THE_NEXT_ROUND = ("company", "role", "time_zone", "country", "fit", "tone", "minutes")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a deed needs besides the record.

    Attributes:
        at: The present, ISO 8601 in UTC, as text.
        new_id: An identifier for a record that is made.
        step: Which message, where it is about one.
    """

    at: str
    new_id: str = ""
    step: str = ""


def sent(record: Record, occasion: Occasion) -> Record:
    """Mark a message as sent to everybody who should have it, by e-mail."""
    entry = {"step": occasion.step, "person": "", "at": occasion.at, "channel": "email"}
    return record | {"sent": [*record["sent"], entry]}


def invited_again(record: Record, occasion: Occasion) -> Record:
    """Note that they want to meet again; the next round is a record of its own, see `next_round`."""
    return record | {"answered": occasion.at, "answer": record["answer"] or "an invitation to another round"}


def offered(record: Record, occasion: Occasion) -> Record:
    """Note that an offer came."""
    return record | {"answered": occasion.at, "answer": record["answer"] or "an offer"}


def rejected(record: Record, occasion: Occasion) -> Record:
    """Note that it is a no, and choose the note that answers one."""
    answer = record["answer"] or "a rejection"
    return record | {"answered": occasion.at, "answer": answer, "scenario": "after-rejection"}


def archived(record: Record, occasion: Occasion) -> Record:
    """Put the interview away; it stays saved and can be searched for."""
    return record | {"archived": occasion.at}


def unarchived(record: Record, occasion: Occasion) -> Record:  # noqa: ARG001 -- all deeds are alike
    """Take the interview out again."""
    return record | {"archived": ""}


def next_round(record: Record, occasion: Occasion) -> Record:
    """Begin the record of the next round: the same place and people, nothing of what was said or sent."""
    fresh = as_typed({name: record[name] for name in _KEPT_FOR_THE_NEXT_ROUND})
    people = [{name: person[name] for name in KEPT_OF_A_PERSON} for person in record["people"]]
    coordinator = {name: record["coordinator"][name] for name in KEPT_OF_A_PERSON}
    return as_typed(
        fresh
        | {
            "id": occasion.new_id,
            "created": occasion.at,
            "people": people,
            "coordinator": coordinator,
        }
    )


DEEDS: dict[str, Callable[[Record, Occasion], Record]] = {
    "sent": sent,
    "invited again": invited_again,
    "offer": offered,
    "rejected": rejected,
    "archive": archived,
    "unarchive": unarchived,
    "next round": next_round,
}


def done(name: str, record: Mapping[str, Any], occasion: Occasion) -> Record:
    """Do the deed `name` to a record and give the record that comes of it, changed at the occasion.

    Raises:
        KeyError: There is no such deed.
    """
    before = as_typed(record)
    return DEEDS[name](before, occasion) | {"changed": max(occasion.at, before["changed"])}
