"""The page's parts as HTML, from the templates in parts/. What a person typed is always escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, ModuleLoader, PackageLoader, StrictUndefined

from composer.facts.names import join_names
from composer.handoff.calendar_links import CalendarLink, calendar_links
from composer.hosting import Host
from composer.interview import HONORIFICS, PLAIN, Candidate, Interview, Step, TimeStyle
from composer.notes.scenario import scenarios
from composer.page.timeline import Timeline, timeline
from composer.page.timetable import timetable
from composer.page.view import LetterView, View, title
from composer.record.record import SCHEMA, parse_candidate, text_at
from composer.record.transfer import LARGEST
from composer.review.letter import Finding, Where
from composer.review.proofreading import Remark, utf16
from composer.review.source import mended
from composer.schedule.clock_words import clock_words, day_words, long_day, time_words
from composer.schedule.moment import Schedule, State
from composer.schedule.schedule import recipient_country
from composer.search.deeds import KEPT_OF_A_PERSON
from composer.search.stage import STAGES
from composer.text.percent_encoding import encoded
from composer.text.utf16 import utf16_length
from composer.text.zones import clock_of

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

    return render(
        "composer.html",
        data={**data, "schema": str(SCHEMA), "largest-import": str(LARGEST)},
        stages=STAGES,
        orders=[("urgent", "Most urgent first"), ("newest", "Newest first"), ("company", "By company")],
        schedule=schedule(view),
        when=when(view),
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
        hours=hours(host, PLAIN),
        follow_ups=preferred("follow_ups", ("2", "Two"), ("1", "One"), ("0", "None")),
        countries=[("", "Not told"), *countries],
        dialects=("American", "British", "Canadian", "Australian", "Indian"),
        purposes=("thanks", "detail", "fit", "concern", "call to action"),
    )


def hours(host: Host, style: TimeStyle) -> dict[str, str]:
    """Give the hints on the earliest and the latest hour to send, as a reader writes times, by the element's id."""
    empty = parse_candidate({"preferences": host.preferences({})}).value.preferences
    return {
        f"ati-candidate.preferences.{name}-hint": f"Of their day. Empty means {time_words(hour, style)}."
        for name, hour in (("earliest", empty.earliest), ("latest", empty.latest))
    }


def parts(view: View) -> dict[str, str]:
    """Give the HTML that changes with each keystroke, by the id of the element it belongs in.

    Where `view` has some of its messages alone, each comes by itself, by the id of the element that it is.
    """
    times = {"ati-when-line": when(view), "ati-schedule": schedule(view), "ati-asked": asked(view)}
    if len(view.letters) == len(view.headings):
        return times | {"ati-drafts": notes(view)}
    tabs = zip(view.numbers, _tabs(view), strict=True)
    some = zip(view.numbers, _notes(view), strict=True)
    return (
        times
        | {f"ati-tab-{number}": render("tab.html", tab=tab) for number, tab in tabs}
        | {f"ati-note-{number}": note for number, note in some}
    )


def frame(view: View) -> list[str]:
    """Tell messages by what they are and for whom; while this stays the same, each can be shown by itself."""
    return ["example" if view.is_example else "own", *view.headings, *map(view.of_reader, view.drafts)]


def problems(view: View) -> dict[str, str]:
    """Give the sentence beside each field that needs one, by the field's name. It is text, not HTML."""
    return {problem.field: problem.message for problem in view.problems}


def said(view: View) -> dict[str, str]:
    """Give the sentence that each answer has become, by the field's name. It is text, not HTML."""
    return {} if view.is_example else view.said


def left_out(view: View) -> dict[str, dict[str, str]]:
    """Give what stands beside a field of which something is left out, by the field's name. It is text, not HTML.

    `text` is what the field holds once the sentence that is asked about was taken; empty where none is asked about.
    """
    return {
        path: {
            "told": f"{left.told} Shall I write “{left.proposal.sentence}”" if left.proposal else left.told,
            "text": left.proposal.text if left.proposal else "",
        }
        for path, left in view.left_out.items()
    }


def when(view: View) -> str:
    """Give one line for each step that says when to send it; the page shows that of the chosen message."""
    times = view.schedule
    if times is None:
        return render("when.html", rows=(), is_example=view.is_example)
    table = timetable(times, now=view.now)
    return render(
        "when.html",
        rows=[(moment.step, row) for moment, row in zip(times.moments, table.rows, strict=True)],
        place=table.recipient,
        is_example=view.is_example,
        days={} if view.is_example else _near_days(times, view.now),
        holds_until=table.holds_until,
    )


def _near_days(times: Schedule, now: datetime) -> dict[str, str]:
    """Give the days around `now` that have a name of their own, as they are written; none where it is not the same day."""
    here, there = (now.astimezone(ZoneInfo(zone)).date() for zone in (times.candidate_zone, times.zone))
    if here != there:
        return {}
    names = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return {day_words(here + timedelta(days), times.time_style): name for days, name in names.items()}


def asked(view: View) -> str:
    """Ask whether a message went out, where that is not known and its time has passed."""
    times = view.schedule
    if view.is_example or times is None or times.question is None:
        return render("asked.html", question=None)
    supposed = times.question.supposed.astimezone(ZoneInfo(times.candidate_zone))
    return render(
        "asked.html",
        question=times.question,
        people=join_names(times.question.people),
        supposed=f"{supposed:%Y-%m-%dT%H:%M}",
        id=view.interview.id,
    )


def schedule(view: View) -> str:
    """Give the moments to act, as a picture and as a table."""
    times, interview = view.schedule, view.interview
    if times is None:
        return render("schedule.html", schedule=None)
    picture = timeline(
        times,
        now=view.now,
        country=recipient_country(interview, view.candidate),
        holidays=view.holidays,
        decision_by=interview.decision_by,
    )
    links = tuple(
        (moment.step, calendar_links(interview, moment, page=view.page))
        for moment in times.moments
        if moment.state not in {"done", "dropped"} and not view.is_zone_unsure
    )
    return _schedule(
        times.notes,
        times.candidate_zone,
        picture,
        links,
        interview.answered,
        _named(interview),
        view.is_example,
        times.time_style,
        offered="offer" in interview.answer.casefold(),
    )


def _named(interview: Interview) -> tuple[str, str]:
    """Give by which id, and by which name, a deed calls the interview."""
    return interview.id, interview.company or "them"


def notes(view: View) -> str:
    """Give every message with its review."""
    return render(
        "notes.html",
        first=view.first,
        tabs=_tabs(view),
        notes=_notes(view),
    )


@dataclass(frozen=True, slots=True)
class Tab:
    """What the tab of one message shows.

    Attributes:
        number: Which of the messages it is.
        heading: What it is and for whom: "Thank-you to Priya Raman".
        step: Which message of the sequence.
        name: What tells it from its neighbours: "Priya Raman", or the step where it is alone in it.
        leads: Whether it is the first of several of its step, and names the step for them.
        of: The dotted path of its reader; empty where it is for several.
        state: Where it stands; None while no schedule tells.
        mends: How much the review has found that must be mended.
    """

    number: int
    heading: str
    step: Step
    name: str
    leads: bool
    of: str
    state: State | None
    mends: int


def _tabs(view: View) -> list[Tab]:
    tabs = []
    for number, letter in zip(view.numbers, view.letters, strict=True):
        draft = letter.draft
        colleagues = [other for other in view.drafts if other.step == draft.step]
        names = [person.name for person in draft.to if person.name]
        tabs.append(
            Tab(
                number,
                letter.heading,
                draft.step,
                names[0] if len(colleagues) > 1 and names else title(draft),
                len(colleagues) > 1 and colleagues[0] is draft,
                view.of_reader(draft),
                view.state(draft),
                sum(finding.severity == "error" for finding in letter.findings),
            )
        )
    return tabs


def _notes(view: View) -> list[str]:
    zone = view.schedule.candidate_zone if view.schedule else view.candidate.time_zone or "UTC"
    example = view.interview.company if view.is_example else ""
    named = _named(view.interview)
    waits = bool(view.interview.sent) and not view.interview.answered
    return [
        _note(letter, number, zone, view.first == number, example, view.candidate.time_style, named, waits)
        for number, letter in zip(view.numbers, view.letters, strict=True)
    ]


# A keystroke changes one sentence of one note; what stays the same is not rendered again.


@lru_cache(maxsize=4)
def _schedule(  # noqa: PLR0913 -- each is a part of the key
    notes: tuple[str, ...],
    zone: str,
    picture: Timeline,
    links: tuple[tuple[str, tuple[CalendarLink, ...]], ...],
    answered: datetime | None,
    named: tuple[str, str],
    is_example: bool,  # noqa: FBT001 -- passed on by position
    style: TimeStyle,
    *,
    offered: bool,
) -> str:
    return render(
        "schedule.html",
        schedule=picture.timetable,
        notes=notes,
        timeline=picture,
        links=links,
        answered=answered,
        id=named[0],
        company=named[1],
        zone=ZoneInfo(zone),
        style=style,
        is_example=is_example,
        offered=offered,
    )


@lru_cache(maxsize=64)
def _note(
    letter: LetterView,
    number: int,
    zone: str,
    is_first: bool,  # noqa: FBT001 -- as above
    example: str,
    style: TimeStyle,
    named: tuple[str, str],
    waits: bool,  # noqa: FBT001 -- as above
) -> str:
    return render(
        "note.html",
        id=named[0],
        company=named[1],
        waits=waits,
        letter=letter,
        findings=sorted(letter.findings, key=_weight),
        number=number,
        zone=ZoneInfo(zone),
        style=style,
        is_first=is_first,
        example=example,
        severities=SEVERITIES,
        channels=CHANNELS,
    )


def remarks(found: Sequence[Remark], texts: Mapping[Where, str], record: Mapping[str, Any]) -> str:
    """Give the one list of what the review and the grammar engine found in a letter of these `texts`.

    Where the words were typed into the form, they can be mended there, in `record`, and so in every note.
    """
    listed = sorted(found, key=_weight)
    places = [(utf16(texts[one.where], one.start), utf16(texts[one.where], one.end)) for one in listed]
    typed = [_in_the_form(one, texts[one.where], record) for one in listed]
    return render(
        "remarks.html",
        remarks=tuple(zip(listed, places, typed, strict=True)),
        texts=texts,
        severities=SEVERITIES,
    )


def _in_the_form(remark: Remark, text: str, record: Mapping[str, Any]) -> tuple[str, str] | None:
    """Give the field that the words of a remark were typed into, and its text with the first suggestion in it."""
    said = text[remark.start : remark.end]
    if not remark.fields or not remark.suggestions or not remark.suggestions[0]:
        return None
    field = remark.fields[0]
    typed = text_at(record, field)
    better = mended(typed, said, remark.suggestions[0])
    return (field, better) if better != typed else None


def _weight(found: Finding | Remark) -> int:
    """Order a list under a letter: the most important first, and of one importance as they came."""
    return list(SEVERITIES).index(found.severity)


def unsure(interviews: Sequence[Interview], candidate: Candidate) -> str:
    """Ask for the zones of `interviews` before there are reminders, which would go by the candidate's."""
    return render("unsure_zone.html", interviews=interviews, clock=clock_of(candidate.time_zone))


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
        "time": _time,
        "utf16_length": utf16_length,
        "urlencode": encoded,  # Jinja2's own fails at a lone surrogate
    }
    return environment


def _day(iso: str, style: TimeStyle) -> str:
    return long_day(date.fromisoformat(iso), style)


def _time(iso: str, style: TimeStyle) -> str:
    return time_words(time.fromisoformat(iso), style)
