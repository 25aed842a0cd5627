"""The page's parts as HTML, from the templates in parts/. What a person typed is always escaped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from jinja2 import Environment, PackageLoader, StrictUndefined

from composer.calendar_links import calendar_links
from composer.clock_words import clock_words, short_day
from composer.interview import HONORIFICS
from composer.record import SCHEMA
from composer.scenario import scenarios
from composer.stage import STAGES
from composer.timeline import timeline
from composer.view import View

SEVERITIES = {"error": "Mend", "warning": "Check", "advice": "Better"}
CHANNELS = {"linkedin": "LinkedIn note", "card": "Handwritten card"}
FORMATS = (
    "phone screen",
    "first interview, video",
    "onsite panel",
    "second interview, onsite",
    "technical interview, video",
    "final round, onsite",
    "informational chat",
)


def composer(view: View, data: Mapping[str, str]) -> str:
    """Give the composer as it stands before any script has run, with `view` in its sheets.

    `data` becomes data attributes of the root element, for the page's script.
    """
    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return render(
        "composer.html",
        data={**data, "schema": str(SCHEMA)},
        stages=STAGES,
        orders=[("urgent", "Most urgent first"), ("newest", "Newest first"), ("company", "By company")],
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
        purposes=("thanks", "detail", "fit", "concern", "call to action"),
    )


def parts(view: View) -> dict[str, str]:
    """Give the HTML that changes with each keystroke, by the id of the element it belongs in."""
    return {"ati-schedule": schedule(view), "ati-drafts": notes(view)}


def problems(view: View) -> dict[str, str]:
    """Give the sentence beside each field that needs one, by the field's name. It is text, not HTML."""
    return {problem.field: problem.message for problem in view.problems}


def schedule(view: View) -> str:
    """Give the moments to act, as a picture and as a table."""
    times, interview = view.schedule, view.interview
    if times is None:
        return render("schedule.html", schedule=None)
    picture = timeline(
        times,
        now=view.now,
        country=interview.country,
        holidays=view.holidays,
        decision_by=interview.decision_by,
    )
    open_moments = [moment for moment in times.moments if moment.state not in {"done", "dropped"}]
    return render(
        "schedule.html",
        schedule=times,
        timeline=picture,
        links=[(moment.step, calendar_links(interview, moment, page=view.page)) for moment in open_moments],
        answered=interview.answered,
        zone=ZoneInfo(times.candidate_zone),
        is_example=view.is_example,
    )


def notes(view: View) -> str:
    """Give every message with its review."""
    return render(
        "notes.html",
        letters=view.letters,
        interview=view.interview,
        candidate=view.candidate,
        is_example=view.is_example,
        severities=SEVERITIES,
        channels=CHANNELS,
        zone=ZoneInfo(view.schedule.candidate_zone if view.schedule else view.candidate.time_zone or "UTC"),
    )


def report(outcome: Mapping[str, Any]) -> str:
    """Tell what an import did."""
    return render("report.html", **outcome)


def render(name: str, **values: Any) -> str:
    """Render the part that the template `name` gives."""
    return _environment().get_template(name).render(values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("composer", "parts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {"clock": clock_words, "day": _day, "utf16_length": _utf16_length}
    return environment


def _utf16_length(text: str) -> int:
    """Count as LinkedIn does: an emoji counts two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _day(iso: str) -> str:
    """Give an ISO date as "24 Nov 2026"."""
    day = date.fromisoformat(iso)
    return f"{short_day(day)} {day.year}"
