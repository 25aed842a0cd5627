"""Deeds: what a person does with a whole interview, as changes of its record as typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from composer.interview import REPLIES
from composer.record.record import Record, as_typed
from composer.schedule.clock_words import iso

KEPT_OF_A_PERSON = ("name", "title", "email", "honorific", "introduced_as")
"""What stays the same of a person from one interview to the next."""

_KEPT_FOR_THE_NEXT_ROUND = ("company", "role", "time_zone", "country", "tone")
_ANSWERS = {
    "invited again": "an invitation to another round",
    "rejected": "a rejection",
    "offer": "an offer",
}


class CannotBeError(ValueError):
    """What the person told cannot be; the text is one kind sentence."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a deed needs besides the record.

    Attributes:
        at: The present, ISO 8601 in UTC, as text.
        new_id: An identifier for a record that is made.
        step: Which message, where it is about one.
        readers: The names of those whom the messages of that step are for; empty text for one to several.
        when: When it went out, aware; None for now.
        starts: When the interview began, aware; None where it is not known.
        today: The present day on the candidate's clock.
        until: The day they want to decide by, ISO 8601, as text; empty where they named none.
        reply: The scenario of the note that answers an offer; empty while that is open.
    """

    at: str
    new_id: str = ""
    step: str = ""
    readers: tuple[str, ...] = ("",)
    when: datetime | None = None
    starts: datetime | None = None
    today: date | None = None
    until: str = ""
    reply: str = ""


def sent(record: Record, occasion: Occasion) -> Record:
    """Mark a message as sent, by e-mail, to each who should have it and has not."""
    at = iso(occasion.when) if occasion.when else occasion.at
    if occasion.when and occasion.when > datetime.fromisoformat(occasion.at):
        raise CannotBeError("That is still to come: tell when it went out, or that it has not yet.")
    if occasion.when and occasion.starts and occasion.when < occasion.starts:
        raise CannotBeError("That is before the interview began; check the day and the time.")
    have = {entry["person"] for entry in record["sent"] if entry["step"] == occasion.step}
    entries = [
        {"step": occasion.step, "person": name, "at": at, "channel": "email"}
        for name in occasion.readers
        if not have & {name, ""}
    ]
    return record | {"sent": [*record["sent"], *entries]}


def not_sent(record: Record, occasion: Occasion) -> Record:
    """Note that what was due has not gone out yet."""
    return record | {"unsent": occasion.at}


def invited_again(record: Record, occasion: Occasion) -> Record:
    """Note that they want to meet again; the next round is a record of its own, see `next_round`."""
    return _answered(record, occasion, "invited again", "")


def offered(record: Record, occasion: Occasion) -> Record:
    """Note that an offer came, and choose the note that answers it."""
    return _answered(record, occasion, "offer", occasion.reply if occasion.reply in REPLIES else "")


def rejected(record: Record, occasion: Occasion) -> Record:
    """Note that it is a no, and choose the note that answers one."""
    return _answered(record, occasion, "rejected", "after-rejection")


def _answered(record: Record, occasion: Occasion, what: str, scenario: str) -> Record:
    known = record["answer"]
    is_ours = known in _ANSWERS.values()
    return record | {
        "answered": record["answered"] if known == _ANSWERS[what] and record["answered"] else occasion.at,
        "answer": known if known and not is_ours else _ANSWERS[what],
        "scenario": scenario or _without_reply(record),
    }


def not_answered(record: Record, occasion: Occasion) -> Record:  # noqa: ARG001 -- all deeds are alike
    """Take an answer back, with what the deed that noted it has filled in."""
    return record | {
        "answered": "",
        "answer": "" if record["answer"] in _ANSWERS.values() else record["answer"],
        "scenario": _without_reply(record),
    }


def _without_reply(record: Record) -> str:
    """Give the scenario that the candidate chose; one that answers what came back is none of theirs."""
    chosen: str = record["scenario"]
    return "" if chosen in REPLIES else chosen


def deciding(record: Record, occasion: Occasion) -> Record:
    """Note that they are still deciding, and until when; a date that was named before holds no longer."""
    if occasion.until:
        try:
            until = date.fromisoformat(occasion.until)
        except ValueError:
            raise CannotBeError("Write the date like 2026-12-11, or leave it empty.") from None
        if occasion.today and until < occasion.today:
            raise CannotBeError("That day has passed; check the date, or leave it empty if they named none.")
    delay = {"at": occasion.at, "until": occasion.until}
    return record | {"decision_by": occasion.until, "delays": [*record["delays"], delay]}


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
            "changed": occasion.at,
            "follows": record["id"],
            "people": people,
            "coordinator": coordinator,
        }
    )


DEEDS: dict[str, Callable[[Record, Occasion], Record]] = {
    "sent": sent,
    "not sent": not_sent,
    "invited again": invited_again,
    "offer": offered,
    "rejected": rejected,
    "not answered": not_answered,
    "deciding": deciding,
    "archive": archived,
    "unarchive": unarchived,
}


def done(name: str, record: Mapping[str, Any], occasion: Occasion) -> list[Record]:
    """Do the deed `name` to a record and give what comes of it, changed at the occasion: the record, and a next round.

    Raises:
        KeyError: There is no such deed.
        CannotBeError: What the person told cannot be.
    """
    before = as_typed(record)
    after = DEEDS[name](before, occasion) | {"changed": max(occasion.at, before["changed"])}
    return [after, next_round(before, occasion)] if name == "invited again" else [after]
