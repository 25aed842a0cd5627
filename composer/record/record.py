"""From what was typed to what can be used.

A record *as typed* is plain JSON whose leaves are all text; it is what the page keeps and shows, and nothing
in it is ever changed or dropped. `as_typed` brings any JSON object into that shape, `parse_interview` and
`parse_candidate` read it and say, field by field, what they could not use.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from composer.interview import (
    CHANNELS,
    HONORIFICS,
    STEPS,
    TONES,
    Candidate,
    Concern,
    Conflict,
    Delay,
    Interview,
    Person,
    Preferences,
    Revision,
    Sent,
    Wording,
)
from composer.text.email_address import Mailbox, mailbox
from composer.text.lengths import minutes
from composer.text.zones import read_zone

SCHEMA = 1
"""The version of the shape below. A record with a higher one was written by a newer page than this."""

type Record = dict[str, Any]
"""A record as typed: JSON values, all leaves text."""

_PERSON: Record = dict.fromkeys(
    ("name", "title", "email", "honorific", "introduced_as", "talked_about", "stayed", "fit"), ""
)
_INTERVIEW: Record = {
    "id": "",
    "schema": "",
    "created": "",
    "changed": "",
    "company": "",
    "role": "",
    "format": "",
    "starts": "",
    "fold": "",
    "minutes": "",
    "time_zone": "",
    "country": "",
    "people": [_PERSON],
    "coordinator": _PERSON,
    "fit": "",
    "concern": {"raised": "", "answer": ""},
    "next_step": "",
    "decision_by": "",
    "news": "",
    "tone": "",
    "scenario": "",
    "sent": [{"step": "", "person": "", "at": "", "channel": ""}],
    "answered": "",
    "revisions": [
        {
            "step": "",
            "person": "",
            "channel": "",
            "subject": "",
            "body": "",
            "base_subject": "",
            "base_body": "",
        }
    ],
    "deadline": "",
    "answer": "",
    "archived": "",
    "conflicts": [{"field": "", "text": "", "at": ""}],
    "reason": "",
    "agreed": "",
    "ask": "",
    "wordings": [{"step": "", "person": "", "channel": "", "block": "", "choice": ""}],
    "unsent": "",
    "delays": [{"at": "", "until": ""}],
    "follows": "",
    # The UID of the invitation that it came from (RFC 5545 section 3.8.4.7), by which a later version finds it.
    "invitation": "",
    "notes": "",
}
_CANDIDATE: Record = {
    "name": "",
    "email": "",
    "phone": "",
    "link": "",
    "time_zone": "",
    "preferences": {
        "target_hours": "",
        "weekends": "",
        "earliest": "",
        "latest": "",
        "follow_up_weeks": "",
        "follow_ups": "",
        "reminder_minutes": "",
    },
    "changed": "",
    "conflicts": [{"field": "", "text": "", "at": ""}],
    "notes": "",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of a record that could not be used as it was typed.

    Attributes:
        field: The dotted path of the field, as the form names it: ``people.0.email``.
        message: One kind sentence: what is wrong and what to do.
    """

    field: str
    message: str


class InvalidRecordError(ValueError):
    """A record with parts that cannot be used; it carries every one of them, not just the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep `problems`, and say them all in the exception's text."""
        super().__init__("; ".join(f"{problem.field}: {problem.message}" for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Parsed[T]:
    """A record as far as it could be read, and what could not be."""

    value: T
    problems: tuple[Problem, ...] = ()

    def strict(self) -> T:
        """Give the value where all of the record could be read.

        Raises:
            InvalidRecordError: Some part of it could not; the error lists all such parts.
        """
        if self.problems:
            raise InvalidRecordError(self.problems)
        return self.value


def as_typed(value: Mapping[str, Any]) -> Record:
    """Bring an interview from any JSON object into the record's shape, losing no word of it.

    Numbers become text, ``null`` becomes empty, a list of texts becomes one text with a line for each, and
    what this version has no field for is written out in ``notes``.
    """
    return _shape(value, _INTERVIEW)


def candidate_as_typed(value: Mapping[str, Any]) -> Record:
    """Bring a candidate from any JSON object into the record's shape, as `as_typed` does an interview."""
    return _shape(value, _CANDIDATE)


def text_at(record: Mapping[str, Any], path: str) -> str:
    """Give the text at a dotted path of a record as typed, such as "people.0.name"; empty where there is none."""
    value: Any = record
    for name in path.split("."):
        try:
            value = value[int(name)] if isinstance(value, list) else value[name]
        except (KeyError, IndexError, ValueError, TypeError):
            return ""
    return value if isinstance(value, str) else ""


def parse_interview(record: Mapping[str, Any]) -> Parsed[Interview]:
    """Read an interview from a record as typed (or any JSON object, see `as_typed`).

    What cannot be used is left out of the interview and named in the problems, whose fields are paths like
    ``people.0.email``.
    """
    read = _Reader(as_typed(record))
    people, places = read.people()
    interview = Interview(
        id=read.line("id"),
        changed=read.line("changed"),
        company=read.line("company"),
        role=read.line("role"),
        format=read.line("format"),
        starts=read.with_fold(read.value("starts", _local_time)),
        minutes=read.value("minutes", minutes) or 60,
        time_zone=(zone := read.value("time_zone", read_zone) or ""),
        unread_zone="" if zone else one_line(read.text("time_zone")),
        country=read.value("country", _country) or "",
        people=people,
        places=places,
        coordinator=read.coordinator(),
        fit=tuple(read.lines("fit")),
        concern=concern
        if (concern := Concern(read.phrases("concern.raised"), read.phrases("concern.answer"))) != Concern()
        else None,
        next_step=read.phrases("next_step"),
        decision_by=read.value("decision_by", _date),
        news=read.phrases("news"),
        tone=read.value("tone", _one_of(TONES)) or "warm",
        scenario=read.line("scenario"),
        sent=tuple(sent for i in range(read.count("sent")) if (sent := read.sent(f"sent.{i}"))),
        answered=read.value("answered", _instant),
        revisions=tuple(
            revision for i in range(read.count("revisions")) if (revision := read.revision(f"revisions.{i}"))
        ),
        notes=read.text("notes"),
        deadline=read.value("deadline", _date),
        answer=read.line("answer"),
        archived=read.value("archived", _instant),
        conflicts=tuple(
            Conflict(*(read.text(f"conflicts.{i}.{name}") for name in ("field", "text", "at")))
            for i in range(read.count("conflicts"))
        ),
        reason=read.phrases("reason"),
        agreed=read.phrases("agreed"),
        ask=read.phrases("ask"),
        wordings=tuple(
            wording for i in range(read.count("wordings")) if (wording := read.wording(f"wordings.{i}"))
        ),
        unsent=read.value("unsent", _instant),
        delays=tuple(delay for i in range(read.count("delays")) if (delay := read.delay(f"delays.{i}"))),
        follows=read.line("follows"),
    )
    return Parsed(interview, tuple(read.problems))


def parse_candidate(record: Mapping[str, Any]) -> Parsed[Candidate]:
    """Read a candidate; the problems' fields are paths like ``preferences.earliest``."""
    read = _Reader(candidate_as_typed(record))
    default = Preferences()
    earliest = read.value("preferences.earliest", _clock) or default.earliest
    latest = read.value("preferences.latest", _clock) or default.latest
    if earliest >= latest:
        read.problems.append(
            Problem(
                "preferences.latest",
                "The latest hour must come after the earliest; both are left at 8 to 20.",
            )
        )
        earliest, latest = default.earliest, default.latest
    follow_ups = read.value("preferences.follow_ups", _whole(0, 2))
    reminder = read.value("preferences.reminder_minutes", _whole(0, 7 * 24 * 60))
    name, email = read.mailbox()
    candidate = Candidate(
        name=name,
        email=email,
        phone=read.line("phone"),
        link=read.value("link", _link) or "",
        time_zone=read.value("time_zone", read_zone) or "",
        preferences=Preferences(
            target_hours=int(read.value("preferences.target_hours", _one_of(("24", "48"))) or 24),
            weekends=read.line("preferences.weekends") in {"yes", "on", "true", "True"},
            earliest=earliest,
            latest=latest,
            follow_up_weeks=read.value("preferences.follow_up_weeks", _whole(1, 2))
            or default.follow_up_weeks,
            follow_ups=default.follow_ups if follow_ups is None else follow_ups,
            reminder_minutes=default.reminder_minutes if reminder is None else reminder,
        ),
    )
    return Parsed(candidate, tuple(read.problems))


def _shape(value: Mapping[str, Any], shape: Record) -> Record:
    spare: list[str] = []
    record: Record = _fit(value, shape, "", spare)
    if "schema" in shape:
        record["schema"] = str(SCHEMA)
    record["notes"] = "\n".join(filter(None, [record["notes"], *spare]))
    return record


def _fit(value: Any, shape: Any, path: str, spare: list[str]) -> Any:
    """Fit `value` to `shape`; the words that find no place in it go to `spare` with their path."""
    if isinstance(shape, str) and (value is None or isinstance(value, str)):
        return value or ""
    inner = f"{path}." if path else ""
    match shape, value:
        case dict(), Mapping():
            for key in value:
                if key not in shape:
                    _spare(value[key], f"{inner}{key}", spare)
            # Most are text already; a large backup has a quarter of a million.
            return {
                key: told or ""
                if isinstance(part, str) and isinstance(told := value.get(key, ""), str)
                else _fit(value.get(key), part, f"{inner}{key}", spare)
                for key, part in shape.items()
            }
        case [part], list():
            return [_fit(item, part, f"{inner}{i}", spare) for i, item in enumerate(value)]
        case str(), list() if not any(isinstance(item, Mapping | list) for item in value):
            return "\n".join(_text(item) for item in value)
        case str(), int() | float():
            return _text(value)
    _spare(value, path, spare)
    return [] if isinstance(shape, list) else _fit({}, shape, path, spare) if isinstance(shape, dict) else ""


def _spare(value: Any, path: str, spare: list[str]) -> None:
    match value:
        case Mapping():
            for key, item in value.items():
                _spare(item, f"{path}.{key}", spare)
        case list():
            for i, item in enumerate(value):
                _spare(item, f"{path}.{i}", spare)
        case _ if text := _text(value):
            spare.append(f"{path}: {text}")


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


class _Reader:
    """Reads a record's fields by path, and collects what is wrong with them."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.problems: list[Problem] = []

    def at(self, path: str) -> Any:
        value: Any = self.record
        for key in path.split("."):
            value = value[int(key)] if isinstance(value, list) else value[key]
        return value

    def text(self, path: str) -> str:
        return str(self.at(path))

    def count(self, path: str) -> int:
        return len(self.record[path])

    def line(self, path: str) -> str:
        """Give the text as one line: control characters and runs of white space become one space."""
        typed = self.text(path).strip()
        if "\r" in typed or "\n" in typed:
            self.problems.append(
                Problem(path, "This is used as one line; the line breaks are read as spaces.")
            )
        return one_line(typed)

    def phrases(self, path: str) -> str:
        """Give a text that may list things, a line for each; control characters become spaces."""
        return "\n".join(self.lines(path))

    def lines(self, path: str) -> list[str]:
        return [line for typed in self.text(path).splitlines() if (line := one_line(typed))]

    def value[T](self, path: str, read: Callable[[str], T]) -> T | None:
        """Give what `read` makes of the text; where it raises ValueError, its sentence is the problem."""
        typed = one_line(self.text(path))
        if not typed:
            return None
        try:
            return read(typed)
        except ValueError as error:
            self.problems.append(Problem(path, str(error)))
            return None

    def mailbox(self, path: str = "") -> tuple[str, str]:
        """Give name and address, wherever the two were typed together: a name that has a field of its own wins."""
        name, beside = self.name(f"{path}name"), mailbox(self.line(f"{path}name"))
        told = self.value(f"{path}email", _mailbox) or beside or Mailbox("", "")
        return name or told.name, told.address

    def name(self, path: str) -> str:
        """Give somebody's name, without the address that may have come with it."""
        typed = self.line(path)
        found = mailbox(typed)
        return found.name if found and found.name else typed

    def with_fold(self, starts: datetime | None) -> datetime | None:
        return starts and starts.replace(fold=1 if self.text("fold").strip() == "1" else 0)

    def people(self) -> tuple[tuple[Person, ...], tuple[int, ...]]:
        people, places, problems = _people(tuple([tuple(person.items()) for person in self.record["people"]]))
        self.problems += problems
        return people, places if places != tuple(range(len(people))) else ()

    def coordinator(self) -> Person | None:
        person, problems = _person(tuple(self.record["coordinator"].items()), "coordinator")
        self.problems += problems
        return person if person != Person() else None

    def sent(self, path: str) -> Sent | None:
        step = self.value(f"{path}.step", _one_of(STEPS))
        at = self.value(f"{path}.at", _instant)
        channel = self.value(f"{path}.channel", _one_of(CHANNELS)) or "email"
        return Sent(step, at, self.name(f"{path}.person"), channel) if step and at else None

    def delay(self, path: str) -> Delay | None:
        at = self.value(f"{path}.at", _instant)
        return Delay(at, self.value(f"{path}.until", _date)) if at else None

    def wording(self, path: str) -> Wording | None:
        step = self.value(f"{path}.step", _one_of(STEPS))
        channel = self.value(f"{path}.channel", _one_of(CHANNELS)) or "email"
        choice = self.value(f"{path}.choice", _whole(0, 99))
        if step is None or choice is None:
            return None
        return Wording(step, self.name(f"{path}.person"), channel, self.line(f"{path}.block"), choice)

    def revision(self, path: str) -> Revision | None:
        step = self.value(f"{path}.step", _one_of(STEPS))
        channel = self.value(f"{path}.channel", _one_of(CHANNELS)) or "email"
        words = [self.text(f"{path}.{name}") for name in ("subject", "body", "base_subject", "base_body")]
        return Revision(step, self.name(f"{path}.person"), channel, *words) if step else None


type _Typed = tuple[tuple[str, str], ...]


@lru_cache(maxsize=64)
def _people(typed: tuple[_Typed, ...]) -> tuple[tuple[Person, ...], tuple[int, ...], tuple[Problem, ...]]:
    """Read a panel once: at most keys of its record only another field has changed, and then it stays the same object."""
    read = [_person(person, f"people.{number}") for number, person in enumerate(typed)]
    return (
        tuple(person for person, _ in read if person != Person()),
        tuple(number for number, (person, _) in enumerate(read) if person != Person()),
        tuple(problem for _, problems in read for problem in problems),
    )


@lru_cache(maxsize=256)
def _person(typed: _Typed, path: str) -> tuple[Person, tuple[Problem, ...]]:
    read = _Reader(dict(typed))
    name, email = read.mailbox()
    person = Person(
        name=name,
        title=read.line("title"),
        email=email,
        honorific=read.value("honorific", _one_of(HONORIFICS)) or "",
        introduced_as=read.line("introduced_as"),
        talked_about=read.phrases("talked_about"),
        stayed=read.phrases("stayed"),
        fit=read.phrases("fit"),
    )
    return person, tuple(Problem(f"{path}.{problem.field}", problem.message) for problem in read.problems)


def one_line(text: str) -> str:
    """Give `text` on one line, without control characters and lone surrogates, composed (NFC), its white space single."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    printable = "".join(
        " " if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} else char for char in text
    )
    return unicodedata.normalize("NFC", " ".join(printable.split()))


def _local_time(typed: str) -> datetime:
    if re.fullmatch(r"T\d\d:\d\d(?::\d\d)?", typed):
        raise ValueError("Add the day it was: without it nobody can say when to send.")
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise ValueError("Write date and time like 2026-11-24T10:30.") from None
    if moment.tzinfo:
        raise ValueError("Leave the UTC offset out; the time zone has a field of its own.")
    if "T" not in typed and ":" not in typed:
        _sensible_year(moment)
        raise ValueError("Add the time it started: from the day alone nobody can say when to send.")
    return _sensible_year(moment)


def _date(typed: str) -> date:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise ValueError("Write the date like 2026-12-11.") from None
    return _sensible_year(day)


def _sensible_year[D: date](day: D) -> D:
    if not 1990 <= day.year <= 2200:
        raise ValueError("Check the year; it should lie between 1990 and 2200.")
    return day


def _instant(typed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ValueError("Write the instant like 2026-11-24T18:05:00Z.")
    return _sensible_year(moment)


def _clock(typed: str) -> time:
    try:
        return time.fromisoformat(typed).replace(tzinfo=None)
    except ValueError:
        raise ValueError("Write the hour like 08:30.") from None


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(typed: str) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", typed) or not least <= int(typed) <= most:
            raise ValueError(f"Write a whole number from {least} to {most}.")
        return int(typed)

    return read


def _one_of[T: str](choices: Sequence[T]) -> Callable[[str], T]:
    def read(typed: str) -> T:
        for choice in choices:
            if choice.casefold() == typed.casefold():
                return choice
        raise ValueError(f"Choose one of: {', '.join(filter(None, choices))}.")

    return read


def _country(typed: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2}", typed):
        raise ValueError("Write the country as its two letters, like CH.")
    return typed.upper()


def _mailbox(typed: str) -> Mailbox:
    found = mailbox(typed)
    if found is None:
        raise ValueError("This does not look like an e-mail address; the note will open without one.")
    return found


def _link(typed: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", typed):
        raise ValueError("Write the whole address, with https:// in front.")
    return typed
