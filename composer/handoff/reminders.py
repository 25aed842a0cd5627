"""Reminders: the moments of a schedule as events for a calendar (iCalendar, RFC 5545).

`icalendar` writes the file: it escapes, folds and puts together. It takes a while to import, so it is imported only
when a file is really made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote
from uuid import UUID, uuid5

from composer.interview import Candidate, Interview, Step
from composer.notes.draft import Draft
from composer.notes.message import write_all
from composer.notes.revision import applied, find
from composer.notes.scenario import followed
from composer.schedule.moment import Moment, Schedule
from composer.schedule.schedule import schedule
from composer.text.file_names import slug
from composer.text.printable import printable

if TYPE_CHECKING:
    from icalendar import Event

Method = Literal["PUBLISH", "CANCEL"]

DURATION = timedelta(minutes=15)
"""How long an event lasts in the calendar: enough to read a note once more and send it."""

_PRODUCT = "-//After the Interview//Reminders//EN"
_NAMESPACE = UUID("2b0c5f0e-6f5c-5d0c-9c7e-1d5b7a3f4e21")
_TASKS: dict[Step, str] = {
    "thank-you": "Send a thank-you to",
    "follow-up": "Follow up with",
    "final follow-up": "Follow up one last time with",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the reminders of one interview are made of.

    Attributes:
        interview: The interview; its id makes the events' UIDs.
        schedule: Its moments.
        drafts: The notes to put into the events.
        sequence: How often the reminders were changed since they were first made (RFC 5545 section 3.8.7.4).
        reminder_minutes: How long before each event the calendar rings.
    """

    interview: Interview
    schedule: Schedule
    drafts: tuple[Draft, ...] = ()
    sequence: int = 0
    reminder_minutes: int = 15


def entry(
    interview: Interview,
    candidate: Candidate,
    *,
    now: datetime,
    sequence: int,
    holidays: frozenset[date] = frozenset(),
    folder: Path | None = None,
) -> Entry | None:
    """Gather what the reminders of `interview` are made of: its schedule, and its notes as they would go out.

    Args:
        interview: The interview.
        candidate: Who writes, and how long before each event their calendar should ring.
        now: The present, an aware datetime.
        sequence: See `Entry.sequence`.
        holidays: The public holidays where the recipient is.
        folder: A host's own sheets.

    Returns:
        The entry, or ``None`` where the interview has no start or neither side has a zone.
    """
    candidate = followed(interview, candidate, folder)
    times = schedule(interview, candidate, now=now, holidays=holidays)
    if times is None:
        return None
    drafts = write_all(interview, candidate, times, now=now, folder=folder)
    found = ((draft, find(interview, draft)) for draft in drafts)
    final = tuple(applied(revision, draft) if revision else draft for draft, revision in found)
    return Entry(interview, times, final, sequence, candidate.preferences.reminder_minutes)


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file to download: a safe name, and the text with CRLF line ends, folded to 75 octets."""

    name: str
    text: str


def reminders(entries: Sequence[Entry], *, now: datetime, page: str, step: str = "") -> CalendarFile | None:
    """Make a file with an event for every message that is still to be sent, or for that of one `step` alone.

    A file with a single event is for calendars that open one of several as a new calendar.

    Importing a later file with a higher `Entry.sequence` updates the events of an earlier one, as their UIDs
    depend on the interview and the step alone. An event that would still ring for a message that has gone out
    meanwhile is marked as cancelled in it.

    Args:
        entries: One for each interview.
        now: The present, an aware datetime; it becomes DTSTAMP (RFC 5545 section 3.8.7.2).
        page: Address of the composer page, for the link back.
        step: The message that the file is about; empty for all of them.

    Returns:
        The file, or ``None`` where nothing is left to be sent: a calendar needs at least one event (RFC 5545
        section 3.6).
    """
    return _file(entries, "PUBLISH", now, page, slug(step) if step else "reminders", step)


def cancellations(entries: Sequence[Entry], *, now: datetime, page: str) -> CalendarFile | None:
    """Make a file that takes the events of messages that were not sent off the calendar again.

    It is for an interview that was answered or deleted: METHOD:CANCEL and STATUS:CANCELLED with the UIDs of
    the reminders and a higher SEQUENCE (RFC 5546 section 3.2.5). `Entry.sequence` must be higher than in the
    file that is to be cancelled.

    Args:
        entries: One for each interview whose events should go.
        now: The present, an aware datetime.
        page: Address of the composer page.

    Returns:
        The file, or ``None`` where there is nothing to cancel.
    """
    return _file(entries, "CANCEL", now, page, "cancelled-reminders")


def summary(interview: Interview, step: Step, *, is_reply: bool = False) -> str:
    """Say what to do and for whom, on one line; `is_reply` where the message answers what came back."""
    people = [person.name for person in interview.people if person.name]
    where = interview.company or interview.role or "the interviewers"
    if len(people) == 1:
        whom = f"{people[0]} ({interview.company})" if interview.company else people[0]
    elif len(people) > 1 and step == "thank-you":
        whom = f"{len(people)} people at {where}"
    else:
        whom = where
    return _line(f"{'Answer' if is_reply else _TASKS[step]} {whom}")


def link(interview: Interview, page: str) -> str:
    """Give the address of the composer with this interview open."""
    return f"{page}#interview={quote(interview.id, safe='', errors='replace')}" if interview.id else page


def uid(interview: Interview, step: Step) -> str:
    """Give the lasting identifier of an event (RFC 7986 section 5.3), which names nobody.

    It depends on the interview's id and the step; without an id, on the company, the role and the start.
    """
    known = interview.id or f"{interview.company}\n{interview.role}\n{interview.starts}"
    return str(uuid5(_NAMESPACE, f"{known}\n{step}".encode(errors="surrogatepass")))


def _file(
    entries: Sequence[Entry], method: Method, now: datetime, page: str, what: str, step: str = ""
) -> CalendarFile | None:
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", method)
    is_needed = False
    for entry in entries:
        for moment in entry.schedule.moments:
            if step and moment.step != step:
                continue
            due = moment.state not in {"done", "dropped"}
            if method == "PUBLISH" and due:
                calendar.add_component(_event(entry, moment, now, page))
                is_needed = True
            elif _would_ring(entry, moment, method, now):
                calendar.add_component(_cancelled(entry, moment, now))
                is_needed |= method == "CANCEL"
    text = calendar.to_ical(sorted=False).decode() if is_needed else ""
    return CalendarFile(f"{_slug(entries)}-{what}.ics", text) if text else None


def _would_ring(entry: Entry, moment: Moment, method: Method, now: datetime) -> bool:
    """Tell whether an earlier file may have left an event that should not ring any more."""
    if method == "CANCEL":
        return moment.state != "done"
    return entry.sequence > 0 and moment.recommended > now


def _cancelled(entry: Entry, moment: Moment, now: datetime) -> Event:
    """Make the event that takes another with its UID off the calendar: no alarm, and nothing of the draft."""
    event = _bare_event(entry, moment, now)
    event.add("STATUS", "CANCELLED")
    return event


def _event(entry: Entry, moment: Moment, now: datetime, page: str) -> Event:
    from icalendar import Alarm  # noqa: PLC0415

    from composer.handoff.typed_text import TypedText  # noqa: PLC0415

    event = _bare_event(entry, moment, now)
    event.add("DESCRIPTION", TypedText(description(entry, moment, page)))
    event.add("URL", link(entry.interview, page))
    event.add("TRANSP", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", timedelta(minutes=-entry.reminder_minutes))
    alarm.add("DESCRIPTION", event["SUMMARY"])
    event.add_component(alarm)
    return event


def _bare_event(entry: Entry, moment: Moment, now: datetime) -> Event:
    from icalendar import Event  # noqa: PLC0415

    from composer.handoff.typed_text import TypedText  # noqa: PLC0415

    event = Event()
    event.add("UID", uid(entry.interview, moment.step))
    event.add("DTSTAMP", now.astimezone(UTC))
    event.add("SEQUENCE", entry.sequence)
    event.add("DTSTART", moment.recommended)
    event.add("DURATION", DURATION)
    event.add(
        "SUMMARY",
        TypedText(summary(entry.interview, moment.step, is_reply=moment.step == entry.schedule.reply)),
    )
    return event


def description(entry: Entry, moment: Moment, page: str) -> str:
    """Say why, where to go, and what to send: the reason, the link back and the drafts of one moment."""
    parts = [moment.reason, link(entry.interview, page)]
    for draft in entry.drafts:
        if draft.step == moment.step:
            to = ", ".join(person.name for person in draft.to if person.name)
            head = [f"To: {to}"] if to else []
            head += [f"Subject: {draft.subject}"] if draft.subject else []
            parts += ["\n".join(head), draft.body]
    return printable("\n\n".join(filter(None, parts)))


def _line(value: str) -> str:
    return " ".join(printable(value).split())


def _slug(entries: Sequence[Entry]) -> str:
    """Name the interview, or say how many there are."""
    if len(entries) != 1:
        return f"{len(entries)}-interviews"
    interview = entries[0].interview
    return slug(interview.company, interview.role)
