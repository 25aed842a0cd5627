"""The facts that a note's sentences may use, each under the name that the wordings call it by."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from composer.facts.names import full_name, is_american, join_names, salutation_name
from composer.facts.phrases import first_person, is_clause, matter, phrase, thing, topic
from composer.interview import Interview, Person, Tone
from composer.same import Same

FACTS: dict[str, frozenset[str]] = {
    fact: frozenset(fields.split())
    for fact, fields in {
        "salutation": "name",
        "names": "people",
        "position": "role company",
        "interview": "role company starts",
        "team": "company",
        "company": "company",
        "role": "role",
        "short_role": "role",
        "on_day": "starts",
        "topic": "talked_about",
        "i_fit": "fit",
        "fit_thing": "fit",
        "i_fit_also": "fit_also",
        "fit_also_thing": "fit_also",
        "concern": "concern.raised",
        "answer": "concern.answer",
        "next_clause": "next_step",
        "next_thing": "next_step",
        "decision_day": "decision_by",
        "deadline_day": "deadline",
        "i_news": "news",
        "news_thing": "news",
    }.items()
}
"""Each fact and the fields of the record it comes from; two facts of one field are two shapes of it."""

PERSONAL = frozenset({"salutation", "topic", "i_fit", "fit_thing", "i_fit_also", "fit_also_thing"})
"""The facts in which colleagues on a panel differ."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def gather(interview: Interview, to: Person, member: int, *, tone: Tone, now: datetime) -> dict[str, str]:
    """Give the facts that are known for a note to `to`; what is not known is not in it.

    `member` is the reader's place on the panel: where the interview names several points of fit, each
    member reads another one, and a single reader two.
    """
    points = [point for typed in interview.fit if (point := phrase(typed))]
    fit = phrase(to.fit) or (points[member % len(points)] if points else "")
    also = next((point for point in points if point != fit), "") if len(interview.people) < 2 else ""
    return (
        _shared(Same(interview), _today(now, interview.time_zone))
        | _of_reader(
            Same(interview.people), to, tone, american=is_american(interview.time_zone, interview.country)
        )
        | _of_fit(fit, also)
    )


@lru_cache(maxsize=64)
def _of_reader(people: Same[tuple[Person, ...]], to: Person, tone: Tone, *, american: bool) -> dict[str, str]:
    return _known(
        salutation=salutation_name(to, tone, american=american),
        names=join_names(
            tuple([full_name(person, american=american) for person in people.value if person.name != to.name])
        ),
        topic=topic(to.talked_about),
    )


@lru_cache(maxsize=64)
def _of_fit(fit: str, also: str) -> dict[str, str]:
    """Give what is the same for all readers whose notes speak of the same points."""
    return _known(
        i_fit=first_person(fit),
        fit_thing=thing(fit),
        i_fit_also=first_person(also),
        fit_also_thing=thing(also),
    )


@lru_cache(maxsize=16)
def _shared(known: Same[Interview], today: date) -> dict[str, str]:
    """Give what is the same for all readers; `on_day` may be empty, and a sentence closes up around it."""
    interview = known.value
    raised = interview.concern.raised if interview.concern else ""
    answered = interview.concern.answer if interview.concern else ""
    next_step = phrase(interview.next_step)
    role, company = one_spaced(interview.role), one_spaced(interview.company)
    at = f" at {company}" if company else ""
    on_day = on_date = ""
    if interview.starts:
        on_date = f"on {month_and_day(interview.starts)}"
        recent = (today - interview.starts.date()).days < 6
        on_day = f"on {_DAYS[interview.starts.weekday()]}" if recent else on_date
    return {"on_day": on_day} | _known(
        company=company,
        role=role,
        short_role=short_role(role),
        position=f"{role} position{at}",
        interview=f"interview{f' for the {role} position' if role else ''}{at} {on_date}",
        team=f"the team{at}" if company else "your team",
        concern=matter(raised),
        answer=first_person(answered) or phrase(answered),
        next_clause=next_step if is_clause(next_step) else "",
        next_thing="" if is_clause(next_step) else next_step,
        decision_day=month_and_day(interview.decision_by),
        deadline_day=month_and_day(interview.deadline),
        i_news="" if thing(interview.news) else first_person(interview.news),
        news_thing=thing(interview.news),
    )


def _known(**facts: str) -> dict[str, str]:
    return {fact: line for fact, text in facts.items() if (line := one_spaced(text))}


def one_spaced(text: str) -> str:
    """Give `text` as one line with single spaces, so that a note has no hole where none was typed."""
    return " ".join(text.split())


def month_and_day(day: date | None) -> str:
    """Give "December 11"; empty for none."""
    return f"{_MONTHS[day.month - 1]} {day.day}" if day else ""


@lru_cache(maxsize=256)
def short_role(role: str) -> str:
    """Give a role without what a subject line can spare: brackets, and all after a dash, comma or bar."""
    bare = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", role)
    return re.split(r"\s+[\u2013\u2014|-]\s+|,\s", bare)[0].strip() or role


def _today(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date() if zone else now.date()
