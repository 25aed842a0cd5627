"""Conflicts: what two tabs typed into one field at the same time, for the person to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from composer.record.record import Record, as_typed, candidate_as_typed, text_at


@dataclass(frozen=True, slots=True)
class Choice:
    """Two texts of one field.

    Attributes:
        field: The path of the field, as the form names it.
        label: The field in words.
        here: What stands there now.
        other: What gave way.
        list: The path of the list that keeps it.
        index: Its place in that list.
    """

    field: str
    label: str
    here: str
    other: str
    list: str
    index: int


def choices(interview: Mapping[str, Any], candidate: Mapping[str, Any]) -> tuple[Choice, ...]:
    """Give what there is to choose in an interview and in the candidate, both as typed."""
    # Few records have any, and this is asked at each key.
    return (
        *(_choices(as_typed(interview), "") if interview.get("conflicts") else ()),
        *(_choices(candidate_as_typed(candidate), "candidate.") if candidate.get("conflicts") else ()),
    )


def _choices(record: Record, owner: str) -> Iterator[Choice]:
    for i, conflict in enumerate(record["conflicts"]):
        field, text = conflict["field"], conflict["text"]
        here = text_at(record, field)
        if text and text != here:
            yield Choice(owner + field, _label(field), here, text, f"{owner}conflicts", i)


def _label(path: str) -> str:
    """Give "person 2 talked about" for ``people.1.talked_about``."""
    words = path.replace("people.", "person.").split(".")
    counted = [str(int(word) + 1) if word.isdecimal() else word.replace("_", " ") for word in words]
    return " ".join(counted)
