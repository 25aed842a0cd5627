"""The pictures of the timing page, drawn by the composer when the site is built.

The page asks for one with an empty element, `<div class="ati-drawn" data-interview="friday"></div>`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from composer.interview import Candidate, Interview
from composer.page.timeline import timeline
from composer.schedule.schedule import schedule
from overrides.hooks.guide.partials import partial

_LONG_BEFORE = timedelta(days=30)
"""Seen from so early, nothing is due yet and the picture has no present."""

_MARKER = re.compile(r'<div class="ati-drawn" data-interview="(?P<name>[^"]*)"></div>')


@dataclass(frozen=True, slots=True)
class Typical:
    """An interview as the guide tells it."""

    title: str
    interview: Interview


def _typical(title: str, starts: str, format_: str = "", decision_by: date | None = None) -> Typical:
    interview = Interview(
        format=format_,
        starts=datetime.fromisoformat(starts),
        time_zone="Europe/London",
        country="GB",
        decision_by=decision_by,
    )
    return Typical(title, interview)


TYPICAL = {
    "tuesday": _typical("Tuesday, 10:00 to 11:00. No date was named.", "2026-10-06T10:00"),
    "friday": _typical(
        "Friday, 14:00 to 15:00. They decide by Wednesday the 14th.",
        "2026-10-02T14:00",
        decision_by=date(2026, 10, 14),
    ),
    "wednesday": _typical(
        "Wednesday, 16:30 to 17:30. A final round, no date named.", "2026-10-07T16:30", "final round, onsite"
    ),
}


def in_html(html: str) -> str:
    """Put pictures where `html` asks for them.

    Raises:
        LookupError: There is no such interview.
    """
    return _MARKER.sub(lambda found: picture(found["name"]), html)


def picture(name: str) -> str:
    """Draw the schedule of a typical interview, with its moments in words below."""
    typical = TYPICAL[name]
    start = typical.interview.starts
    now = datetime.fromisoformat(f"{start}+00:00") - _LONG_BEFORE
    plan = schedule(typical.interview, Candidate(), now=now)
    if plan is None:
        raise LookupError(f"The interview {name!r} has no schedule.")
    drawn = timeline(
        plan, now=now, country=typical.interview.country, decision_by=typical.interview.decision_by
    )
    return partial("timing.html").render(title=typical.title, timeline=drawn)
