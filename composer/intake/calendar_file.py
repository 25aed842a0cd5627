"""An invitation as a calendar file (RFC 5545, RFC 5546): read by `icalendar`, after what nobody needs is left out.

A file may hold a thousand people or a repetition without end. Only so much of it is handed on: the first events, some
people of each, the lines that say something here.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from icalendar import Calendar, Component
from icalendar.prop import vBroken

from composer.intake import zones
from composer.intake.html_text import is_html, seen
from composer.intake.proposal import Event
from composer.record.record import one_line

LONGEST = 8_000_000
"""Characters of a file that are looked at."""
MOST_LINES = 120_000
"""And lines: a description of five megabytes has seventy thousand."""
LONGEST_LINE = 12_000
"""Characters of one content line, unfolded, that are kept: a description of some six pages."""
MOST_PEOPLE = 40
MOST_EVENTS = 20
MOST_ZONES = 8
_MOST_RULES = 24
"""Of one zone: a clock's changes, those of earlier years too."""

_WANTED = frozenset(
    "ATTENDEE DESCRIPTION DTEND DTSTART DURATION LOCATION ORGANIZER RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY UID URL "
    "X-ALT-DESC X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL".split()
)
_OF_CALENDAR = frozenset("METHOD PRODID VERSION X-WR-TIMEZONE X-WR-CALNAME".split())
_OF_ZONE = frozenset("TZID X-LIC-LOCATION DTSTART TZOFFSETFROM TZOFFSETTO TZNAME RRULE RDATE".split())

_OF_YEARLY_RULE = {
    "FREQ": "YEARLY",
    "INTERVAL": "1",
    "WKST": "[A-Z]{2}",
    "BYMONTH": "0?[1-9]|1[0-2]",
    "BYDAY": "(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)",
    "BYMONTHDAY": r"-?(?:[01]?[1-9]|[12]0|2[1-8])(?:,-?\d\d?){0,6}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "COUNT": r"\d{1,3}",
}
"""How the changes of a clock are written (RFC 5545 section 3.3.10): one that comes in nearly every year."""
_LONGEST_RULE = 1_000
"""Characters of one line of a zone: some sixty days on which its clock changes."""
_BEFORE_1900 = re.compile(r"(?<=:)(?:0\d|1[0-8])\d\d(?=\d{4})")


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody an invitation names.

    Attributes:
        name: As the calendar has it; often the address.
        email: The address, or empty.
        is_person: Whether it is not a room, a resource or a group (CUTYPE, RFC 5545 section 3.2.3).
        is_organizer: Whether the invitation is theirs.
    """

    name: str
    email: str
    is_person: bool = True
    is_organizer: bool = False


@dataclass(frozen=True, slots=True)
class Appointment:
    """One event of a file.

    Attributes:
        event: When it is.
        written: The start as the file writes it.
        title, description, place: What it says in words.
        attendees: The organiser first.
        link: Where it is held on the web.
        is_repeated: Whether it repeats; only its first time is read.
        left_out: How many people were not read.
        clock: What the file calls a zone that nobody knows, with what its clock shows; empty elsewhere.
    """

    event: Event
    written: str
    title: str = ""
    description: str = ""
    place: str = ""
    attendees: tuple[Attendee, ...] = ()
    link: str = ""
    is_repeated: bool = False
    left_out: int = 0
    clock: str = ""


@dataclass(slots=True)
class _Kept:
    """What is handed on of a file."""

    lines: list[str] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    events: int = 0
    is_cut: bool = False
    has_long_text: bool = False


def is_calendar(text: str) -> bool:
    """Tell whether `text` is a calendar, or holds one after some other words."""
    return re.search(r"^\s*BEGIN:VCALENDAR\s*$", text[:200_000], re.MULTILINE | re.IGNORECASE) is not None


def read(text: str, home: str) -> tuple[tuple[Appointment, ...], tuple[str, ...]]:
    """Read a calendar: its appointments, the first first, and sentences on what was not read.

    `home` is the zone of the person, which is taken where only a zone's rules are known and it has the same.
    """
    kept = kept_lines(text)
    remarks: list[str] = []
    if kept.events > MOST_EVENTS:
        remarks.append(f"This file has more than {MOST_EVENTS} events; those that follow were not read.")
    elif kept.is_cut:
        remarks.append("This file is longer than any invitation; its beginning was read.")
    if kept.has_long_text:
        remarks.append("Its description is very long; the beginning of it was read.")
    # A zone that is damaged is not worth the appointment.
    calendar = _parsed(kept.lines) or _parsed(_without_zones(kept.lines))
    if calendar is None:
        return (), ("This looks like a calendar file, but what is in it could not be read.",)
    method = one_line(str(calendar.get("METHOD", ""))).upper()
    floating = zones.named(one_line(str(calendar.get("X-WR-TIMEZONE", ""))))
    rules = {one_line(str(zone.get("TZID", ""))): zone for zone in calendar.walk("VTIMEZONE")}
    found = []
    for event, people in zip(calendar.walk("VEVENT"), kept.people, strict=False):
        appointment = _appointment(event, method, floating, rules, home)
        found.append(_with_left_out(appointment, people))
    if not found:
        remarks.append("This calendar file has no event in it.")
    # What moved stands in the same file as the series it was taken from.
    found.sort(key=lambda one: (one.event.starts is None, one.is_repeated))
    return tuple(found), tuple(remarks)


def _parsed(lines: list[str]) -> Component | None:
    try:
        with warnings.catch_warnings():
            # That it guesses what a maker's prefix before a zone means; `zones` reads the zones here.
            warnings.simplefilter("ignore")
            return Calendar.from_ical("\r\n".join(lines) + "\r\n")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return None


def _without_zones(lines: list[str]) -> list[str]:
    kept: list[str] = []
    is_zone = False
    for line in lines:
        is_zone |= line == "BEGIN:VTIMEZONE"
        if not is_zone:
            kept.append(line)
        is_zone &= line != "END:VTIMEZONE"
    return kept


def kept_lines(text: str) -> _Kept:
    """Give what is handed on of a file: a bounded number of lines, each of a bounded length."""
    lines = text[:LONGEST].splitlines()
    kept = _Kept(is_cut=len(text) > LONGEST or len(lines) > MOST_LINES)
    path: list[str] = []
    zones_seen = zone_begins = 0
    for line in _unfolded(lines[:MOST_LINES]):
        name = re.split("[;:]", line, maxsplit=1)[0].strip().upper()
        value = line.partition(":")[2].strip().upper()
        if name == "BEGIN":
            path.append(value)
            if path == ["VCALENDAR", "VTIMEZONE"]:
                zones_seen += 1
                zone_begins = len(kept.lines)
            if path == ["VCALENDAR", "VEVENT"]:
                kept.events += 1
                kept.people.append(0)
                if kept.events > MOST_EVENTS:
                    break
        elif name != "END" and not _is_wanted(name, path):
            continue
        if not path or not _is_inside(path, kept.events, zones_seen):
            if name == "END" and path:
                path.pop()
            continue
        if name == "ATTENDEE":
            kept.people[-1] += 1
            if kept.people[-1] > MOST_PEOPLE:
                continue
        if name == "RRULE" and path[-1] == "VEVENT":
            # That it repeats is all that is asked of an event.
            line = "RRULE:FREQ=YEARLY;COUNT=2"  # noqa: PLW2901
        kept.has_long_text |= name in {"DESCRIPTION", "X-ALT-DESC"} and len(line) > LONGEST_LINE
        if name in {"BEGIN", "END"}:
            kept.lines.append(f"{name}:{value}")
        else:
            kept.lines.append(line[:LONGEST_LINE].rstrip("\\"))
        if name == "END":
            if path == ["VCALENDAR", "VTIMEZONE"]:
                kept.lines[zone_begins:] = _zone(kept.lines[zone_begins:])
            path.pop()
    # A file that breaks off is closed where it broke off.
    while path:
        if _is_inside(path, kept.events, zones_seen):
            kept.lines.append(f"END:{path[-1]}")
        if path == ["VCALENDAR", "VTIMEZONE"]:
            kept.lines[zone_begins:] = _zone(kept.lines[zone_begins:])
        path.pop()
    return kept


def _zone(lines: list[str]) -> list[str]:
    """Give the lines of a VTIMEZONE; none where its clock changes in no way that is worked out soon.

    Windows lets its rules begin in 1601, and every year since would be looked at.
    """
    rules = [line for line in lines if re.match("BEGIN:(?:STANDARD|DAYLIGHT)|RDATE", line, re.IGNORECASE)]
    is_sound = len(rules) <= _MOST_RULES and all(
        len(line) <= _LONGEST_RULE and (not re.match("RRULE", line, re.IGNORECASE) or _is_yearly(line))
        for line in lines
    )
    return [_BEFORE_1900.sub("1900", line) for line in lines] if is_sound else []


def _is_yearly(line: str) -> bool:
    parts = dict(part.partition("=")[::2] for part in line.partition(":")[2].strip().upper().split(";"))
    return (
        all(re.fullmatch(_OF_YEARLY_RULE.get(name, "$"), value) for name, value in parts.items())
        and parts.get("FREQ") == "YEARLY"
        # The second Sunday that is the 28th never comes.
        and not ("BYMONTHDAY" in parts and re.search(r"\d", parts.get("BYDAY", "")))
    )


def _is_wanted(name: str, path: list[str]) -> bool:
    match path:
        case ["VCALENDAR"]:
            return name in _OF_CALENDAR
        case ["VCALENDAR", "VEVENT"]:
            return name in _WANTED
        case ["VCALENDAR", "VTIMEZONE", *_]:
            return name in _OF_ZONE
    return False


def _is_inside(path: list[str], events: int, zones_seen: int) -> bool:
    match path:
        case ["VCALENDAR"]:
            return True
        case ["VCALENDAR", "VEVENT"]:
            return events <= MOST_EVENTS
        case ["VCALENDAR", "VTIMEZONE"] | ["VCALENDAR", "VTIMEZONE", "STANDARD" | "DAYLIGHT"]:
            return zones_seen <= MOST_ZONES
    return False


def _unfolded(lines: list[str]) -> Iterator[str]:
    """Give the content lines; what a mail program broke without the space of a fold is put together again."""
    whole: list[str] = []
    size = 0
    for line in lines:
        if line[:1] in {" ", "\t"} and whole:
            size += len(line) - 1
            # One more than is kept shows that there was more.
            if size <= LONGEST_LINE + len(line):
                whole.append(line[1:])
        elif line.strip() and not re.match(r"[A-Za-z][\w-]*[;:]", line) and whole:
            size += len(line)
            if size <= LONGEST_LINE + len(line):
                whole.append(f"\\n{line}")
        elif line.strip():
            if whole:
                yield "".join(whole)
            whole, size = [line.lstrip()], len(line)
    if whole:
        yield "".join(whole)


def _appointment(
    event: Component, method: str, floating: str, rules: dict[str, Component], home: str
) -> Appointment:
    starts, ends, duration = (_moment(event, name) for name in ("DTSTART", "DTEND", "DURATION"))
    name = one_line(str(event["DTSTART"].params.get("TZID", ""))) if starts is not None else ""
    description = _text(event, "DESCRIPTION")
    rich = _text(event, "X-ALT-DESC") if not description.strip() else ""
    if is_html(description) or rich:
        description = seen(rich or description)
    zone, clock = "", ""
    local: datetime | None = None
    if isinstance(starts, datetime):
        local, zone, clock = _on_clock(starts, name, floating, rules, home)
    status = one_line(str(event.get("STATUS", ""))).upper()
    organizer, attendees = _people(event)
    return Appointment(
        Event(
            one_line(str(event.get("UID", ""))),
            "CANCEL" in (method, status[:6]),
            local,
            _minutes(starts, ends, duration),
            zone,
        ),
        _written(event, name),
        _text(event, "SUMMARY"),
        description,
        _text(event, "LOCATION"),
        (*organizer, *attendees),
        _text(event, "X-GOOGLE-CONFERENCE")
        or _text(event, "X-MICROSOFT-SKYPETEAMSMEETINGURL")
        or _text(event, "URL"),
        event.get("RRULE") is not None,
        clock=clock,
    )


def _with_left_out(appointment: Appointment, people: int) -> Appointment:
    from dataclasses import replace  # noqa: PLC0415

    return replace(appointment, left_out=max(0, people - MOST_PEOPLE))


def _on_clock(
    starts: datetime, name: str, floating: str, rules: dict[str, Component], home: str
) -> tuple[datetime, str, str]:
    """Give (start, zone, name of a clock that is no known zone); without a zone the start is aware and in UTC."""
    zone = zones.named(name)
    naive = starts.replace(tzinfo=None)
    if zone == "UTC":
        return naive.replace(tzinfo=UTC), "", ""
    if zone:
        return naive, zone, ""
    if name:
        clock = _clock(rules.get(name))
        if clock is None:
            return naive, "", name
        zone = _own_name(rules.get(name)) or zones.alike(clock, naive, home)
        return (naive, zone, name) if zone else (naive.replace(tzinfo=clock).astimezone(UTC), "", name)
    if starts.tzinfo:
        return starts.astimezone(UTC), "", ""
    return naive, floating, ""


def _own_name(rule: Component | None) -> str:
    return zones.named(one_line(str(rule.get("X-LIC-LOCATION", "")))) if rule is not None else ""


def _clock(rule: Any) -> tzinfo | None:
    try:
        return None if rule is None else rule.to_tz(lookup_tzid=False)
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
        return None


def _moment(event: Component, name: str) -> Any:
    """Give a date, a time or a duration; none where it is not told, told twice, or damaged."""
    value = event.get(name)
    try:
        return None if isinstance(value, vBroken) else getattr(value, "dt", None)
    except (ValueError, TypeError):
        return None


def _written(event: Component, name: str) -> str:
    start = event.get("DTSTART")
    if _moment(event, "DTSTART") is None:
        return ""
    value = start.to_ical()
    text = value.decode() if isinstance(value, bytes) else str(value)
    return f"{text} ({name})" if name else text


def _minutes(starts: Any, ends: Any, duration: Any) -> int | None:
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        try:
            duration = ends - starts
        except TypeError:
            duration = ends.replace(tzinfo=None) - starts.replace(tzinfo=None)
    if not isinstance(duration, timedelta):
        return None
    minutes = int(duration / timedelta(minutes=1))
    return minutes if 1 <= minutes <= 24 * 60 else None


def _people(event: Component) -> tuple[list[Attendee], list[Attendee]]:
    organizer = event.get("ORGANIZER")
    told = event.get("ATTENDEE", [])
    attendees = [_attendee(one) for one in (told if isinstance(told, list) else [told])]
    if organizer is None:
        return [], attendees
    by = organizer[0] if isinstance(organizer, list) else organizer
    first = _attendee(by, is_organizer=True)
    return [first], [
        one for one in attendees if not one.email or one.email.casefold() != first.email.casefold()
    ]


def _attendee(address: Any, *, is_organizer: bool = False) -> Attendee:
    params = {} if isinstance(address, vBroken) else getattr(address, "params", {})
    value = re.sub(r"^mailto:", "", one_line(str(address)), flags=re.IGNORECASE)
    # Apple's calendar puts a path or an address of its own there, and the person's beside it (RFC 7986 section 6.2).
    email = one_line(str(params.get("EMAIL", ""))) or (value if "@" in value else "")
    kind = one_line(str(params.get("CUTYPE", "INDIVIDUAL"))).upper()
    return Attendee(
        one_line(str(params.get("CN", ""))), email, kind in {"INDIVIDUAL", "UNKNOWN"}, is_organizer
    )


def _text(event: Component, name: str) -> str:
    value = event.get(name)
    if isinstance(value, list):
        value = value[0] if value else None
    return str(value).replace("\r\n", "\n").replace("\r", "\n") if value is not None else ""


def is_whole_day(appointment: Appointment) -> bool:
    """Tell whether an appointment has a day and no hour."""
    return appointment.event.starts is None and bool(re.fullmatch(r"\d{8}.*", appointment.written))


def day_of(appointment: Appointment) -> date | None:
    """Give the day of an appointment of a whole day."""
    return date.fromisoformat(appointment.written[:8]) if is_whole_day(appointment) else None
