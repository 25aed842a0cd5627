"""The log: what was really sent, when, to whom and how, and what came back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from unicodedata import category, normalize
from zoneinfo import ZoneInfo

from composer.interview import Interview

HEAD = ("Date", "Time", "Company", "Role", "What", "With or to", "Channel")
_FORMULA = set("=+-@\u2212")
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"}
_FILLERS = set("\u115f\u1160\u3164\uffa0")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the log, all text.

    Attributes:
        day: ISO 8601, on the candidate's clock.
        time: Hours and minutes there.
        company: The organisation.
        role: The position.
        what: "Interview", the message, or what came back.
        people: Whom it was with, or to.
        channel: How: by e-mail, LinkedIn or card; how the interview was held.
    """

    day: str
    time: str
    company: str
    role: str
    what: str
    people: str
    channel: str


def log(
    interviews: Iterable[tuple[Interview, datetime | None]], *, zone: ZoneInfo, now: datetime
) -> tuple[LogEntry, ...]:
    """Give all that happened until the aware instant `now`, in order, on the clock of `zone`.

    Each interview comes with the aware instant of its start, if that is known.
    """
    entries = [
        entry
        for interview, starts in interviews
        for entry in _entries(interview, starts if starts and starts <= now else None, zone)
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.day, entry.time, entry.company, entry.what)))


def table(entries: Sequence[LogEntry]) -> str:
    """Write the log as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read it as that.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection).
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows([_cell(value) for value in astuple(entry)] for entry in entries)
    return "\ufeff" + text.getvalue()


def days(entries: Sequence[LogEntry]) -> tuple[date, date] | None:
    """Give the first and the last day of the log."""
    return (date.fromisoformat(entries[0].day), date.fromisoformat(entries[-1].day)) if entries else None


def _cell(value: str) -> str:
    """Give a cell's text. Some spreadsheets read full-width signs too, and past what cannot be seen."""
    seen = (letter for letter in value if category(letter) not in _UNSEEN and letter not in _FILLERS)
    first = normalize("NFKC", next(seen, ""))
    return f"'{value}" if value[:1] in {"\t", "\r"} or first[:1] in _FORMULA else value


def _entries(interview: Interview, starts: datetime | None, zone: ZoneInfo) -> Iterable[LogEntry]:
    met = ", ".join(person.name for person in interview.people if person.name)

    def entry(at: datetime, what: str, people: str, channel: str) -> LogEntry:
        local = at.astimezone(zone)
        return LogEntry(
            local.date().isoformat(),
            f"{local:%H:%M}",
            interview.company,
            interview.role,
            what,
            people,
            channel,
        )

    if starts:
        yield entry(starts, "Interview", met, interview.format)
    for sent in interview.sent:
        yield entry(sent.at, sent.step.capitalize(), sent.person or met, _CHANNELS[sent.channel])
    if interview.answered:
        what = f"Answer: {interview.answer}" if interview.answer else "Answer"
        yield entry(interview.answered, what, "", "")


_CHANNELS = {"email": "E-mail", "linkedin": "LinkedIn", "card": "Card"}
