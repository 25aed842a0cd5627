"""What the page asks about all interviews together; `composer.app` is the door to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from composer.hosting import installed
from composer.interview import STEPS, Candidate, Interview, Step
from composer.notes.message import readers
from composer.notes.scenario import followed
from composer.page import overview
from composer.page.request import HOST, Answer, Request, candidate_of, days_off_in, need_days_off, now_of
from composer.record.record import SCHEMA, as_typed, parse_interview
from composer.schedule.schedule import recipient_country, schedule
from composer.search.backup import Backup
from composer.search.board import board
from composer.search.deeds import CannotBeError, Occasion, done
from composer.search.line import key, line
from composer.search.listing import Wanted
from composer.search.log import log, table
from composer.text.wall_clock import instant


def _overview(request: Request) -> Answer:
    known = board(request["board"])
    now = now_of(request)
    candidate, _ = candidate_of(request)
    right = key(candidate)
    wanted = Wanted.from_typed(**request["search"])
    return {
        "parts": {
            "ati-today": overview.today(known, now, count=request["count"]),
            "ati-due": overview.due(known, now),
            "ati-due-below": overview.due(known, now),
            "ati-interviews": overview.interviews(
                known,
                wanted,
                now,
                is_open=request["open"],
                count=request["count"],
                style=candidate.time_style,
            ),
        },
        "stale": [*(entry.id for entry in known.lines if entry.key != right), *sorted(known.unread)],
    }


def _lines(request: Request) -> Answer:
    candidate, _ = candidate_of(request)
    now = now_of(request)
    made, upgraded = [], []
    read = [(record, parse_interview(record).value) for record in request["interviews"]]
    need_days_off((recipient_country(interview, candidate) for _, interview in read), request)
    for record, interview in read:
        holidays = days_off_in(recipient_country(interview, candidate), request)
        writer = followed(interview, candidate, installed().folder)
        times = schedule(interview, writer, now=now, holidays=holidays)
        made.append(line(interview, candidate, times, record=record).as_kept())
        if record.get("schema") != str(SCHEMA):
            upgraded.append(as_typed(record))
    return {"lines": made, "upgraded": upgraded}


def _deed(request: Request) -> Answer:
    try:
        interviews = done(request["deed"], request["interview"], _occasion(request))
    except CannotBeError as error:
        return {"problem": str(error)}
    *_, last = interviews
    is_replied = request["deed"] != "offer" or request.get("reply")
    shows = _SHOWN_AFTER.get(request["deed"], "") if is_replied else ""
    return {"interviews": interviews, "open": last["id"], "shows": shows}


_SHOWN_AFTER = {
    "not sent": "ati-letters",
    "invited again": "ati-form",
    "offer": "ati-letters",
    "rejected": "ati-letters",
}
"""The part of the page that a person goes on with after a deed, by its id; after the others they stay where they are."""


def _occasion(request: Request) -> Occasion:
    candidate, _ = candidate_of(request)
    now = now_of(request)
    zone = ZoneInfo(candidate.time_zone or "UTC")
    interview = parse_interview(request["interview"]).value
    times = schedule(interview, candidate, now=now)
    step: Step = next((known for known in STEPS if known == request.get("step")), "thank-you")
    ends = times.ends if times else None
    return Occasion(
        request["now"],
        request.get("new_id", ""),
        step,
        readers(interview, step, ends=ends, now=now, folder=HOST.folder),
        _when(request.get("when", ""), zone),
        times.starts if times else None,
        now.astimezone(zone).date(),
        request.get("until", ""),
        request.get("reply", ""),
    )


def _when(typed: str, zone: ZoneInfo) -> datetime | None:
    """Read when a message went out, off the candidate's clock; nothing typed is now."""
    if not typed:
        return None
    try:
        return instant(datetime.fromisoformat(typed).replace(tzinfo=None), zone)
    except ValueError:
        raise CannotBeError("Write date and time like 2026-11-24T16:30.") from None


def _debrief(request: Request) -> Answer:
    return {"parts": {"ati-debrief": overview.debrief(as_typed(request["interview"]))}}


def _log(request: Request) -> Answer:
    """Give the log of all interviews: as a part to print, or as a table to download."""
    candidate, _ = candidate_of(request)
    zone = ZoneInfo(candidate.time_zone or "UTC")
    entries = log(
        [
            (interview, _starts(interview, candidate))
            for record in request["interviews"]
            for interview in [parse_interview(record).value]
        ],
        zone=zone,
        now=now_of(request),
    )
    if request["form"] == "table":
        name = f"job-search-log-{now_of(request).astimezone(zone):%Y-%m-%d}.csv"
        return {"file": {"name": name, "type": "text/csv;charset=utf-8", "text": table(entries)}}
    return {"parts": {"ati-log": overview.report(entries, candidate, now_of(request), zone)}}


def _starts(interview: Interview, candidate: Candidate) -> datetime | None:
    zone = interview.time_zone or candidate.time_zone
    return instant(interview.starts, ZoneInfo(zone)) if interview.starts and zone else None


def _storage(request: Request) -> Answer:
    return {"parts": overview.storage(Backup.of(request), request["asides"])}


KINDS: dict[str, Callable[[Request], Answer]] = {
    "overview": _overview,
    "lines": _lines,
    "deed": _deed,
    "debrief": _debrief,
    "log": _log,
    "storage": _storage,
}
