"""From what was brought to proposals: what kind of thing it is, and what it says about one interview."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from composer.intake import calendar_file, dates, mail_file, occasion, people, table, talk, zones
from composer.intake.calendar_file import Appointment
from composer.intake.html_text import is_html, seen
from composer.intake.occasion import Source
from composer.intake.people import Found
from composer.intake.proposal import NOWHERE, Brought, Event, Proposal, Quote, quoted
from composer.interview import Candidate
from composer.record.record import Record, as_typed

Purpose = Literal["", "talk", "names"]

OWN_CLOCK = "your own clock, or on theirs if their time zone is in the form already"
LONGEST_TEXT = 20_000
"""Characters of running text that are read: a mail with all that was answered before it."""


_CANDIDATE_LINE = re.compile(
    r"^\s*candidate(?: name)?\s*[:\t]\s*([^\W\d_][^\n,;:|(<]{2,50})$", re.IGNORECASE | re.MULTILINE
)
_WROTE = re.compile(r"^\s*On .{6,120} wrote:\s*$")
_TITLE_LINE = re.compile(
    r"^\s*(subject|title|betreff|what|event(?: name| type)?|re)\s*:\s*(.{3,200})$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(slots=True)
class _Material:
    """What is known of one interview before it is sorted."""

    sources: list[Source] = field(default_factory=list)
    people: list[Found] = field(default_factory=list)
    candidates: list[Found] = field(default_factory=list)
    event: Event = field(default_factory=Event)
    event_quote: Quote = NOWHERE
    place: str = ""
    link: str = ""
    remarks: list[str] = field(default_factory=list)
    domains: list[str] = field(default_factory=list)
    length_quote: Quote | None = None
    zone_quote: Quote | None = None
    start_doubt: str = ""


def read(
    content: bytes,
    candidate: Candidate,
    now: datetime,
    *,
    record: Record | None = None,
    purpose: Purpose = "",
) -> Brought:
    """Read what was brought: a mail, a calendar, a table, a transcript, or text in any encoding.

    Args:
        content: Its bytes; of a text that was pasted, in UTF-8.
        candidate: Who brings it; `time_zone` is their clock.
        now: An aware instant, for days without a year.
        record: The open interview, which a transcript or notes are about.
        purpose: "talk" where it is told that it is a transcript or notes, "names" where it was put into a name's field.
    """
    if purpose == "" and mail_file.is_mail(content):
        return read_mail(content, candidate, now)
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if purpose == "names":
        found = people.listed(text)
        return Brought("people", tuple(_of_people(found, (), candidate))) if found else Brought("nothing")
    if purpose == "talk" or talk.is_transcript(text):
        proposals, remarks = talk.read(text, record or as_typed({}), candidate)
        return Brought("talk", proposals, remarks)
    if calendar_file.is_calendar(text):
        return _of_calendar(text[_begin(text) :], candidate)
    if re.match(r"\s*[{\[]", text):
        return Brought("backup")
    if table.is_table(text):
        found_in = table.read(text, candidate, now)
        return Brought(
            "interviews", remarks=found_in.remarks, records=found_in.records, matched=found_in.matched
        )
    return _of_running_text(text, candidate, now)


def read_mail(content: bytes, candidate: Candidate, now: datetime) -> Brought:
    """Read a mail with all its parts."""
    mail = mail_file.read(content)
    material = _Material(remarks=list(mail.remarks))
    reference = mail.sent or now
    text = _without_quoted(mail.text)[:LONGEST_TEXT]
    for calendar in mail.calendars[:3]:
        appointments, remarks = calendar_file.read(calendar, candidate.time_zone)
        material.remarks += remarks
        if appointments:
            _add_appointment(material, appointments, candidate, f"{text}\n{mail.subject}")
            break
    material.sources.append(Source("Subject", mail.subject, is_title=True))
    _add_titles(material, text)
    material.sources.append(Source("Text", text))
    _add_times(material, text, candidate, reference)
    _add_people_of(material, text, candidate)
    sender = _sender("From", mail.sender) or _sender("Reply-To", mail.reply_to)
    signer = people.signed(text, "Text")
    if sender is None and mail.sender[0]:
        # A tool shows the company's name beside its own address.
        material.sources.insert(0, Source("From", mail.sender[0], is_title=True))
        if domain := people.domain_of(mail.sender[1]):
            material.domains.append(domain)
    material.people += [
        replace(one, is_sender=True) for one in (sender, signer) if one and not _is_candidate(one, candidate)
    ]
    for name, address in mail.to:
        found = people.of_address(name, address, Quote(f"{name} <{address}>".strip(), "To"))
        if found is None:
            continue
        if _is_candidate(found, candidate) or len(mail.to) == 1:
            material.candidates.append(found)
        else:
            material.people.append(found)
    if not material.candidates:
        _tell_candidate(material)
    return _sorted("mail" if not mail.calendars else "invitation", material, candidate)


def _sender(header: str, sender: tuple[str, str]) -> Found | None:
    name, address = sender
    return (
        people.of_address(name, address, Quote(f"{name} <{address}>".strip(), header), is_sender=True)
        if address
        else None
    )


def _of_calendar(text: str, candidate: Candidate) -> Brought:
    appointments, remarks = calendar_file.read(text, candidate.time_zone)
    material = _Material(remarks=list(remarks))
    if not appointments:
        return Brought("nothing", remarks=tuple(remarks))
    _add_appointment(material, appointments, candidate)
    return _sorted("invitation", material, candidate)


def _of_running_text(text: str, candidate: Candidate, now: datetime) -> Brought:
    if is_html(text):
        text = seen(text)
    material = _Material()
    if len(text) > LONGEST_TEXT:
        material.remarks.append("This text is long; the beginning of it was read.")
        text = text[:LONGEST_TEXT]
    text = _without_quoted(text)
    first, _, rest = text.strip().partition("\n")
    headed = re.match(r"\s*(?:subject|title|betreff)\s*:\s*(.{3,200})$", first, re.IGNORECASE)
    if headed or (
        len(first) <= 120
        and rest.strip()
        and not people.listed(first)
        and not first.rstrip().endswith((",", "."))
    ):
        material.sources.append(
            Source("Subject" if headed else "First line", headed[1] if headed else first, is_title=True)
        )
    _add_titles(material, text)
    material.sources.append(Source("Text", text))
    _add_times(material, text, candidate, now)
    _add_people_of(material, text, candidate)
    listed = people.listed(text) if len(text) <= people.LONGEST_LIST and not material.event.starts else ()
    if (
        listed
        and (len(listed) > 1 or listed[0].title or listed[0].email)
        and len(listed) >= len(material.people)
    ):
        material.people = list(listed)
        return Brought(
            "people",
            tuple(_of_people(material.people, material.candidates, candidate)),
            tuple(material.remarks),
        )
    if signer := people.signed(text, "Text"):
        material.people.append(replace(signer, is_sender=True))
    return _sorted("mail", material, candidate)


def _add_titles(material: _Material, text: str) -> None:
    """Take lines that name the talk: "Event Name: Recruiter Screen", "RE: Staff Nurse"."""
    for name, title in _TITLE_LINE.findall(text):
        material.sources.append(Source(name.capitalize(), title, is_title=True))


def _add_appointment(
    material: _Material, appointments: Sequence[Appointment], candidate: Candidate, beside: str = ""
) -> None:
    first, *others = appointments
    material.event = first.event
    material.event_quote = Quote(first.written, "Start")
    if first.title:
        material.sources.append(Source("Title", first.title, is_title=True))
    description = first.description[:LONGEST_TEXT]
    _add_titles(material, description)
    material.sources.append(Source("Description", description))
    material.place, material.link = first.place, first.link
    for one in first.attendees:
        quote = Quote(
            f"{one.name} <{one.email}>" if one.name and one.name != one.email else one.email or one.name,
            "Organiser" if one.is_organizer else "Guests",
        )
        found = (
            people.of_address(one.name, one.email, quote, is_sender=one.is_organizer)
            if one.is_person
            else None
        )
        if found is None:
            if one.is_organizer:
                material.remarks.append(
                    f"The organiser, {one.name or one.email}, looks like a scheduling tool or a shared mailbox, so nobody is taken from it."
                )
                if domain := people.domain_of(one.email):
                    material.domains.append(domain)
                material.sources.append(Source("Organiser", one.name, is_title=True))
            continue
        if _is_candidate(found, candidate):
            material.candidates.append(found)
        else:
            material.people.append(found)
    if not material.candidates:
        _tell_candidate(material)
    _add_people_of(material, first.description, candidate)
    if first.left_out:
        material.remarks.append(
            f"It names {first.left_out + calendar_file.MOST_PEOPLE} people; the first {calendar_file.MOST_PEOPLE} were looked at."
        )
    if first.is_repeated:
        material.remarks.append("It repeats; its first time was taken.")
    if others:
        material.remarks.append(
            "There is another event in this file; the first one was taken."
            if len(others) == 1
            else f"There are {len(others)} more events in this file; the first one was taken."
        )
    if (day := calendar_file.day_of(first)) is not None:
        material.remarks.append(
            f"It is for the whole of {day.day} {day:%B %Y}, without an hour: add when the talk began."
        )
    _explain_zone(material, first, beside)


def _tell_candidate(material: _Material) -> None:
    """Tell who is interviewed: the one guest whose address is not where all the others are, nor the organiser's."""
    addressed = [one for one in material.people if one.email]
    domains = [one.email.rpartition("@")[2].casefold() for one in addressed] + material.domains
    home = next(
        (one.email.rpartition("@")[2].casefold() for one in addressed if one.is_sender),
        max(domains, key=domains.count, default=""),
    )
    outside = [
        one for one in addressed if one.email.rpartition("@")[2].casefold() != home and not one.is_sender
    ]
    if len(outside) == 1 and len(domains) > 1:
        material.candidates = outside
        material.people = [one for one in material.people if one is not outside[0]]


def _explain_zone(material: _Material, first: Appointment, beside: str) -> None:
    event = first.event
    if event.starts is None:
        if not calendar_file.is_whole_day(first):
            material.remarks.append("No start could be read from it.")
        return
    text = "\n".join((first.title, first.description[:LONGEST_TEXT], beside))
    if event.starts.tzinfo:
        zone, start, end = zones.spoken(text)
        told = [when for when in dates.find(text, event.starts.date()) if when.zone and when.zone != "UTC"]
        if told and told[0].starts.replace(tzinfo=ZoneInfo(told[0].zone)) == event.starts:
            zone, (start, end) = told[0].zone, told[0].zone_at
        elif told:
            zone = ""
        if zone and zone != "UTC":
            material.event = replace(
                event, starts=event.starts.astimezone(ZoneInfo(zone)).replace(tzinfo=None), zone=zone
            )
            material.zone_quote = quoted(text, "Text" if beside else "Description", start, end)
        else:
            material.remarks.append(f"It gives the hour without a place: the start is on {OWN_CLOCK}.")
    elif first.clock and event.zone:
        material.remarks.append(
            f"Its calendar calls the zone “{first.clock}”; its clock runs as in {event.zone}."
        )
    elif first.clock:
        material.remarks.append(
            f"Its calendar calls the zone “{first.clock}”, which says nothing here: check the time zone."
        )
    elif not event.zone:
        material.remarks.append("It gives the hour without a time zone: check whose clock it is on.")
    if material.event.zone and not material.zone_quote:
        material.zone_quote = Quote(first.written, "Start")


def _add_times(material: _Material, text: str, candidate: Candidate, reference: datetime) -> None:
    """Read day, hour and length from running text; a calendar that came along knows better."""
    if material.event.starts is None:
        day = reference.astimezone(ZoneInfo(candidate.time_zone or "UTC")).date()
        subject = "\n".join(source.text for source in material.sources if source.is_title)
        for place, words in (("Text", text), ("Subject", subject)):
            found = dates.find(words, day)
            if found:
                when, is_several = dates.together(found)
                zone = when.zone
                if zone == "UTC":
                    material.event = replace(
                        material.event, starts=when.starts.replace(tzinfo=UTC), minutes=when.minutes
                    )
                    material.remarks.append(f"It gives the hour in UTC: the start is on {OWN_CLOCK}.")
                else:
                    material.event = replace(
                        material.event, starts=when.starts, minutes=when.minutes, zone=zone
                    )
                    if zone:
                        material.zone_quote = quoted(words, place, *when.zone_at)
                    else:
                        material.remarks.append(
                            "It gives the hour without a time zone: check whose clock it is on."
                        )
                material.event_quote = quoted(words, place, when.start, when.end)
                material.start_doubt = when.doubt
                if is_several:
                    material.remarks.append("It names several days; the first was taken.")
                break
    if material.event.minutes is None and material.event.starts is not None and (told := dates.length(text)):
        material.event = replace(material.event, minutes=told[0])
        material.length_quote = quoted(text, "Text", told[1], told[2])


def _add_people_of(material: _Material, text: str, candidate: Candidate) -> None:
    for name in _CANDIDATE_LINE.findall(text[:LONGEST_TEXT])[:1]:
        material.candidates.append(Found(name.strip(), quote=Quote(name.strip(), "Candidate")))
    for found in people.in_text(text[:LONGEST_TEXT], "Text"):
        if not _is_candidate(found, candidate) and not any(_same(found, one) for one in material.candidates):
            material.people.append(found)


def _same(one: Found, other: Found) -> bool:
    return len(people.together([one, other])) == 1


def _is_candidate(found: Found, candidate: Candidate) -> bool:
    if found.email and found.email.casefold() == candidate.email.casefold():
        return True
    return bool(candidate.name) and _same(replace(found, email=""), Found(candidate.name))


def _sorted(kind: str, material: _Material, candidate: Candidate) -> Brought:
    """Put what is known in the order of the form."""
    met = _met(material)
    domains = [people.domain_of(one.email) for one in met if people.domain_of(one.email)] + material.domains
    names = [one.name for one in met if one.name and not one.is_weak]
    names += [one.name for one in material.candidates if one.name]
    company = occasion.company(material.sources, list(dict.fromkeys(domains)), names, candidate.name)
    # "Interview with Cascadia Freight" names no person where that is the company.
    met = [
        one for one in met if not (one.is_weak and company and one.name.casefold() == company.text.casefold())
    ]
    position = occasion.role(material.sources, company.text if company else "")
    talk = occasion.kind(material.sources, material.link, material.place)
    proposals: list[Proposal] = []
    for name, read in (("company", company), ("role", position), ("format", talk)):
        if read:
            proposals.append(Proposal("interview", {name: read.text}, read.quote, read.doubt))
    event = material.event
    if event.starts:
        proposals.append(
            Proposal(
                "interview",
                {"starts": on_clock(event.starts, candidate.time_zone)},
                material.event_quote,
                material.start_doubt,
            )
        )
        if event.zone:
            proposals.append(
                Proposal("interview", {"time_zone": event.zone}, material.zone_quote or material.event_quote)
            )
        if event.minutes:
            proposals.append(
                Proposal(
                    "interview",
                    {"minutes": str(event.minutes)},
                    material.length_quote or material.event_quote,
                )
            )
    proposals += _of_people(met, _own_name(material), candidate)
    if not proposals:
        remark = "Nothing about an interview was found in it: no company, no hour, no names."
        return Brought("nothing", remarks=(*material.remarks, remark))
    is_interview = any(proposal.part == "interview" for proposal in proposals)
    return Brought(
        "invitation" if kind == "invitation" else "mail" if is_interview else "people",
        tuple(proposals),
        tuple(dict.fromkeys(material.remarks)),
        event,
    )


def _met(material: _Material) -> list[Found]:
    """Give who is met, each once, and with their job where it stands in a text."""
    met = [
        one
        for one in people.together(material.people)
        if not any(_same(one, other) for other in material.candidates)
    ]
    text = "\n".join(source.text for source in material.sources if not source.is_title)
    return people.with_jobs(met, text)


def _own_name(material: _Material) -> list[Found]:
    """Give who is interviewed with the whole name where one stands in a title; one name alone signs no letter."""
    if not material.candidates:
        return []
    own = material.candidates[0]
    if len(own.name.split()) == 1:
        titles = "\n".join(source.text for source in material.sources)
        whole = re.search(rf"\b{re.escape(own.name)}(?:[ ][A-ZÀ-Þ][\w'’-]+){{1,3}}", titles)
        own = replace(own, name=whole[0] if whole else "")
    return [own]


def _of_people(met: Sequence[Found], own: Sequence[Found], candidate: Candidate) -> Iterator[Proposal]:
    others = [one for one in met if not one.is_sender]
    for one in met:
        # Who sends invitations to a talk with others, and has a job that does, has arranged it.
        arranged = one.is_sender and people.is_coordinator(one) and bool(others)
        yield Proposal("coordinator" if arranged else "person", one.values(), one.quote)
    for one in own[:1]:
        missing = {
            name: value
            for name, value in (("name", one.name), ("email", one.email))
            if value and not getattr(candidate, name)
        }
        if missing:
            yield Proposal("candidate", missing, one.quote)


def on_clock(starts: datetime, zone: str) -> str:
    """Give a start as the form takes it: an aware one on the clock of `zone`, any other as it stands."""
    if starts.tzinfo:
        starts = starts.astimezone(ZoneInfo(zone or "UTC")).replace(tzinfo=None)
    return starts.isoformat(timespec="minutes")


def _begin(text: str) -> int:
    match = re.search(r"^\s*BEGIN:VCALENDAR", text, re.MULTILINE | re.IGNORECASE)
    return match.start() if match else 0


def _without_quoted(text: str) -> str:
    """Leave out the lines that answer something: they begin with ">"; older mails below them are left too."""
    lines = [
        line for line in text.splitlines() if not line.lstrip().startswith(">") and not _WROTE.match(line)
    ]
    return (
        "\n".join(lines)
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("\u200b", "")
        .replace("\u200e", "")
    )


def _decoded(content: bytes) -> str:
    for mark, name in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if content.startswith(mark):
            return content.decode(name, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
