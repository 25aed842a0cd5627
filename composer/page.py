"""The page's parts as HTML, from the templates in parts/. What a person typed is always escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from jinja2 import Environment, PackageLoader, StrictUndefined

from composer.interview import HONORIFICS, Interview
from composer.scenario import scenarios
from composer.timeline import timeline
from composer.view import View

SEVERITIES = {"error": "Mend", "warning": "Check", "advice": "Better"}
FORMATS = (
    "phone screen",
    "first interview, video",
    "onsite panel",
    "second interview, onsite",
    "technical interview, video",
    "final round, onsite",
    "informational chat",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list of interviews."""

    id: str
    company: str
    role: str
    day: str
    is_open: bool


def entry(interview: Interview, *, is_open: bool) -> Entry:
    """Sum `interview` up for the list."""
    day = interview.starts.strftime("%d %b %Y").lstrip("0") if interview.starts else ""
    return Entry(interview.id, interview.company, interview.role, day, is_open)


def composer(view: View, data: Mapping[str, str]) -> str:
    """Give the composer as it stands before any script has run, with `view` in its sheets.

    `data` becomes data attributes of the root element, for the page's script.
    """
    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return _render(
        "composer.html",
        data=data,
        interviews=interviews(()),
        schedule=schedule(view),
        notes=notes(view),
        formats=FORMATS,
        honorifics=[(name, name or "None") for name in HONORIFICS],
        folds=[("0", "The first time, before the clocks went back"), ("1", "The second time")],
        tones=[("warm", "Warm"), ("formal", "Formal"), ("brief", "Brief")],
        scenarios=[("", "Choose for me"), *((scenario.id, scenario.title) for scenario in scenarios())],
        targets=[("24", "24 hours"), ("48", "48 hours")],
        weekends=[("no", "No, where 48 hours allow it"), ("yes", "Yes")],
        weeks=[("1", "One week"), ("2", "Two weeks")],
        follow_ups=[("2", "Two"), ("1", "One"), ("0", "None")],
        zones=zones,
    )


def parts(view: View) -> dict[str, str]:
    """Give the HTML that changes with each keystroke, by the id of the element it belongs in."""
    return {"ati-schedule": schedule(view), "ati-drafts": notes(view)}


def problems(view: View) -> dict[str, str]:
    """Give the sentence beside each field that needs one, by the field's name. It is text, not HTML."""
    return {problem.field: problem.message for problem in view.problems}


def interviews(entries: Sequence[Entry]) -> str:
    """Give the list of saved interviews."""
    return _render("interviews.html", entries=entries)


def schedule(view: View) -> str:
    """Give the moments to act, as a picture and as a table."""
    picture = timeline(view.schedule, now=view.now, country=view.interview.country) if view.schedule else None
    return _render("schedule.html", schedule=view.schedule, timeline=picture)


def notes(view: View) -> str:
    """Give every letter with its review."""
    return _render(
        "notes.html",
        letters=view.letters,
        interview=view.interview,
        candidate=view.candidate,
        is_example=view.is_example,
        severities=SEVERITIES,
    )


def report(outcome: Mapping[str, Any]) -> str:
    """Tell what an import did."""
    return _render("report.html", **outcome)


def _render(name: str, **values: Any) -> str:
    return _environment().get_template(name).render(values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("composer", "parts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
