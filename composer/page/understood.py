"""What was taken of the fields that people fill in their own way, to be said beside each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from composer.interview import Candidate, Interview
from composer.record.record import one_line, text_at
from composer.text import zone_table
from composer.text.email_address import mailbox
from composer.text.lengths import length_words, minutes
from composer.text.zones import clock_of


def understood(record: Mapping[str, Any], interview: Interview, candidate: Candidate) -> dict[str, str]:
    """Say what was taken, by the dotted path of each field whose text says it otherwise.

    Args:
        record: The interview as typed, with the candidate's record under ``candidate``.
        interview: What was read of it.
        candidate: And of theirs.
    """
    found = {}
    if interview.time_zone:
        found["time_zone"] = f"{clock_of(interview.time_zone)}."
        country = zone_table.country(interview.time_zone)
        if country and not interview.country:
            name = zone_table.country_name(country)
            found["country"] = f"Until you choose one: {name}, where the time zone lies."
    if one_line(text_at(record, "candidate.time_zone")):
        found["candidate.time_zone"] = f"{clock_of(candidate.time_zone)}."
    if (length := one_line(text_at(record, "minutes"))) and not length.isdecimal() and _is_length(length):
        found["minutes"] = f"{length_words(interview.minutes)}."
    people = record.get("people")
    count = len(people) if isinstance(people, list) else 0
    for path in (*(f"people.{number}" for number in range(count)), "coordinator", "candidate"):
        typed = one_line(text_at(record, f"{path}.email"))
        told = mailbox(typed)
        if told and told.address != typed:
            found[f"{path}.email"] = f"{told.name}, {told.address}." if told.name else f"{told.address}."
    return found


def _is_length(typed: str) -> bool:
    try:
        return minutes(typed) > 0
    except ValueError:
        return False
