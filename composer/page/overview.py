"""The parts of the page that speak of all interviews: today, the list, the storage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from composer.interview import PLAIN, Candidate, Interview, TimeStyle
from composer.page.page import render
from composer.record.conflicts import choices
from composer.record.record import Record
from composer.schedule.clock_words import iso
from composer.search import rounds as rounds_
from composer.search import today as today_
from composer.search.backup import Backup
from composer.search.board import Board
from composer.search.listing import Wanted, listing
from composer.search.log import HEAD, LogEntry, days
from composer.text.zones import city

_MOST_NOW = 12
_MOST_COMING = 5


def today(board: Board, now: datetime, *, count: int) -> str:
    """Give what to do now, next and later, of `count` saved interviews; where there is none, an invitation."""
    tasks = today_.today(board.lines, now)
    sections = [
        ("Now", tasks.now, _MOST_NOW),
        ("Next", tasks.next, _MOST_COMING),
        ("Later", tasks.later, _MOST_COMING),
    ]
    shown = [
        (title, section[:most], max(0, len(section) - most)) for title, section, most in sections if section
    ]
    return render(
        "today.html",
        count=count,
        now=iso(now),
        holds_until=iso(today_.tasks_hold_until((task for _, some, _ in shown for task in some), now)),
        sections=[
            (title, [(task, task.countdown(now)) for task in some], more) for title, some, more in shown
        ],
    )


def due(board: Board, now: datetime) -> str:
    """Give how many things are to be done now; nothing where there are none."""
    return render("due.html", count=len(today_.today(board.lines, now).now))


def interviews(
    board: Board, wanted: Wanted, now: datetime, *, is_open: str, count: int, style: TimeStyle = PLAIN
) -> str:
    """Give the list that is `wanted`; `is_open` is the id of the open interview, `count` how many are saved."""
    return render(
        "interviews.html",
        listing=listing(board.lines, board.haystacks, wanted, iso(now)),
        now=iso(now),
        wanted=wanted,
        open=is_open,
        style=style,
        count=count,
        unread=max(0, count - len(board.lines)),
    )


def conflicts(interview: Mapping[str, Any], candidate: Mapping[str, Any]) -> str:
    """Give what two tabs typed into one field, of an interview and the candidate, both as typed."""
    return render("conflicts.html", choices=choices(interview, candidate))


def rounds(board: Board, interview: Interview, style: TimeStyle = PLAIN) -> str:
    """Give links between the rounds that `interview` is one of, days in the candidate's `style`."""
    return render(
        "rounds.html", rounds=rounds_.rounds(board.lines, interview), open=interview.id, style=style
    )


def debrief(record: Record) -> str:
    """Give the guided questions about one interview, with what `record` says already."""
    return render("debrief.html", record=record)


def report(entries: Sequence[LogEntry], candidate: Candidate, now: datetime, zone: ZoneInfo) -> str:
    """Give the log as a dated report of `candidate`, made at the aware instant `now` on the clock of `zone`."""
    return render(
        "log.html",
        entries=entries,
        head=HEAD,
        days=days(entries),
        candidate=candidate,
        today=f"{now.astimezone(zone):%Y-%m-%d}",
        zone=city(zone.key),
        style=candidate.time_style,
    )


def storage(backup: Backup, asides: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Give how safe everything is, and what was put aside, by the id of the element it belongs in."""
    return {
        "ati-storage": render("storage.html", backup=backup, asides=asides),
        "ati-backup-age": render("backup_age.html", backup=backup),
    }
