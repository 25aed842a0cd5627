"""The page's parts as HTML, from the templates in parts/. What a person typed is always escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from jinja2 import Environment, ModuleLoader, PackageLoader, StrictUndefined

from composer.handoff.calendar_links import CalendarLink, calendar_links
from composer.hosting import Host
from composer.interview import HONORIFICS, Preferences
from composer.notes.scenario import scenarios
from composer.page.timeline import Timeline, timeline
from composer.page.view import LetterView, View
from composer.record.record import SCHEMA
from composer.record.transfer import LARGEST
from composer.review.letter import Where
from composer.review.proofreading import Remark, utf16
from composer.schedule.clock_words import clock_words, short_day
from composer.search.deeds import KEPT_OF_A_PERSON
from composer.search.stage import STAGES
from composer.text.percent_encoding import encoded
from composer.text.utf16 import utf16_length

COMPILED = Path(__file__).parent / "compiled_parts"
"""Where the browser has the parts: as `compile_parts` makes them, for compiling takes long there."""

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


def composer(
    view: View,
    data: Mapping[str, str],
    host: Host | None = None,
    countries: Sequence[tuple[str, str]] = (),
) -> str:
    """Give the composer as it stands before any script has run, with `view` in its sheets.

    Args:
        view: What the sheets show.
        data: Becomes data attributes of the root element, for the page's script.
        host: Whose site it is; what they prefer stands first among its choices, which is what the form shows
            until the candidate chooses.
        countries: Those whose public holidays are known: ISO 3166-1 alpha-2 code and name.
    """
    host = host or Host()

    def preferred(name: str, *choices: tuple[str, str]) -> list[tuple[str, str]]:
        return sorted(choices, key=lambda choice: choice[0] != host.policy.get(name))

    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    return render(
        "composer.html",
        data={**data, "schema": str(SCHEMA), "largest-import": str(LARGEST)},
        stages=STAGES,
        orders=[("urgent", "Most urgent first"), ("newest", "Newest first"), ("company", "By company")],
        schedule=schedule(view),
        notes=notes(view),
        formats=FORMATS,
        kept_of_a_person=KEPT_OF_A_PERSON,
        honorifics=[(name, name or "None") for name in HONORIFICS],
        folds=[("0", "The first time, before the clocks went back"), ("1", "The second time")],
        tones=[("warm", "Warm"), ("formal", "Formal"), ("brief", "Brief")],
        scenarios=[("", "Choose for me"), *((kind.id, kind.title) for kind in scenarios(host.folder))],
        targets=preferred("target_hours", ("24", "24 hours"), ("48", "48 hours")),
        weekends=preferred("weekends", ("no", "No, where 48 hours allow it"), ("yes", "Yes")),
        weeks=preferred("follow_up_weeks", ("1", "One week"), ("2", "Two weeks")),
        hours={
            name: host.policy.get(name) or getattr(Preferences(), name).isoformat("minutes")
            for name in ("earliest", "latest")
        },
        follow_ups=preferred("follow_ups", ("2", "Two"), ("1", "One"), ("0", "None")),
        zones=zones,
        countries=[("", "Not told"), *countries],
        dialects=("American", "British", "Canadian", "Australian", "Indian"),
        purposes=("thanks", "detail", "fit", "concern", "call to action"),
    )


def parts(view: View) -> dict[str, str]:
    """Give the HTML that changes with each keystroke, by the id of the element it belongs in.

    Where `view` has some of its messages alone, each comes by itself, by the id of the element that it is.
    """
    if len(view.letters) == len(view.headings):
        return {"ati-schedule": schedule(view), "ati-drafts": notes(view)}
    some = zip(view.numbers, _notes(view), strict=True)
    return {"ati-schedule": schedule(view), **{f"ati-note-{number}": note for number, note in some}}


def frame(view: View) -> list[str]:
    """Tell messages by what they are and for whom; while this stays the same, each can be shown by itself."""
    return ["example" if view.is_example else "own", *view.headings]


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
    links = tuple(
        (moment.step, calendar_links(interview, moment, page=view.page))
        for moment in times.moments
        if moment.state not in {"done", "dropped"}
    )
    return _schedule(times.notes, times.candidate_zone, picture, links, interview.answered, view.is_example)


def notes(view: View) -> str:
    """Give every message with its review."""
    return render(
        "notes.html",
        headings=view.headings,
        notes=_notes(view),
        interview=view.interview,
        candidate=view.candidate,
        is_example=view.is_example,
    )


def _notes(view: View) -> list[str]:
    zone = view.schedule.candidate_zone if view.schedule else view.candidate.time_zone or "UTC"
    return [
        _note(letter, number, zone, view.is_example)
        for number, letter in zip(view.numbers, view.letters, strict=True)
    ]


# A keystroke changes one sentence of one note; what stays the same is not rendered again.


@lru_cache(maxsize=4)
def _schedule(
    notes: tuple[str, ...],
    zone: str,
    picture: Timeline,
    links: tuple[tuple[str, tuple[CalendarLink, ...]], ...],
    answered: datetime | None,
    is_example: bool,  # noqa: FBT001 -- passed on by position
) -> str:
    return render(
        "schedule.html",
        schedule=picture.timetable,
        notes=notes,
        timeline=picture,
        links=links,
        answered=answered,
        zone=ZoneInfo(zone),
        is_example=is_example,
    )


@lru_cache(maxsize=64)
def _note(letter: LetterView, number: int, zone: str, is_example: bool) -> str:  # noqa: FBT001 -- as above
    return render(
        "note.html",
        letter=letter,
        number=number,
        zone=ZoneInfo(zone),
        is_example=is_example,
        severities=SEVERITIES,
        channels=CHANNELS,
    )


def remarks(found: Sequence[Remark], texts: Mapping[Where, str]) -> str:
    """Give the one list of what the review and the grammar engine found in a letter of these `texts`."""
    places = [(utf16(texts[one.where], one.start), utf16(texts[one.where], one.end)) for one in found]
    return render(
        "remarks.html", remarks=tuple(zip(found, places, strict=True)), texts=texts, severities=SEVERITIES
    )


def report(outcome: Mapping[str, Any]) -> str:
    """Tell what an import did."""
    return render("report.html", **outcome)


def render(name: str, **values: Any) -> str:
    """Render the part that the template `name` gives."""
    return _environment().get_template(name).render(values)


def compile_parts(folder: Path) -> None:
    """Write every part into `folder` as a Python module, for Jinja2's `ModuleLoader`."""
    _environment().compile_templates(folder, zip=None)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ModuleLoader(COMPILED) if COMPILED.is_dir() else PackageLoader("composer.page", "parts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "clock": clock_words,
        "day": _day,
        "utf16_length": utf16_length,
        "urlencode": encoded,  # Jinja2's own fails at a lone surrogate
    }
    return environment


def _day(iso: str) -> str:
    """Give an ISO date as "24 Nov 2026"."""
    day = date.fromisoformat(iso)
    return f"{short_day(day)} {day.year}"
