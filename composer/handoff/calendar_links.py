"""Calendar links: one moment as a link that fills in a new event in a calendar on the web.

None of these services documents its link as an interface, so each holds only what all have taken for years:
title, begin, end and a short description. The links hold no draft: what they hold goes to the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from composer.handoff.reminders import DURATION, link, summary
from composer.interview import Interview
from composer.schedule.clock_words import iso
from composer.schedule.moment import Moment
from composer.text.percent_encoding import query
from composer.text.printable import printable


@dataclass(frozen=True, slots=True)
class CalendarLink:
    """A link that opens a new event in the calendar of one service.

    Attributes:
        service: The service's name.
        url: The address.
    """

    service: str
    url: str


def calendar_links(interview: Interview, moment: Moment, *, page: str) -> tuple[CalendarLink, ...]:
    """Give the links to add `moment` to the calendars of Google, Outlook and Yahoo.

    Args:
        interview: The interview it belongs to.
        moment: What to add, at its recommended instant.
        page: Address of the composer page, for the link back.
    """
    # While somebody writes, these stay the same.
    return _links(
        summary(interview, moment.step),
        printable(f"{moment.reason}\n\n{link(interview, page)}"),
        moment.recommended,
    )


@lru_cache(maxsize=32)
def _links(title: str, details: str, begin: datetime) -> tuple[CalendarLink, ...]:
    end = begin + DURATION
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": title,
        "startdt": iso(begin),
        "enddt": iso(end),
        "body": details,
    }
    return (
        CalendarLink(
            "Google Calendar",
            _url(
                "https://calendar.google.com/calendar/render",
                action="TEMPLATE",
                text=title,
                dates=f"{_basic(begin)}/{_basic(end)}",
                details=details,
            ),
        ),
        CalendarLink("Outlook.com", _url("https://outlook.live.com/calendar/0/deeplink/compose", **outlook)),
        CalendarLink(
            "Microsoft 365", _url("https://outlook.office.com/calendar/0/deeplink/compose", **outlook)
        ),
        CalendarLink(
            "Yahoo Calendar",
            _url(
                "https://calendar.yahoo.com/",
                v="60",
                title=title,
                st=_basic(begin),
                et=_basic(end),
                desc=details,
            ),
        ),
    )


def _basic(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _url(address: str, **fields: str) -> str:
    # No form encoding: Outlook shows a plus sign where a form would have meant a space.
    return f"{address}?{query(**fields)}"
