"""The facts that a note's sentences may use, each under the name that the wordings call it by."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from composer.interview import Interview, Person, Tone
from composer.names import full_name, join_names, salutation_name
from composer.phrases import first_person, is_clause, matter, phrase, thing

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
        "on_date": "starts",
        "topic": "talked_about",
        "i_fit": "fit",
        "fit_thing": "fit",
        "i_fit_also": "fit_also",
        "fit_also_thing": "fit_also",
        "concern": "concern.raised",
        "answer": "concern.answer",
        "i_answer": "concern.answer",
        "next_clause": "next_step",
        "next_thing": "next_step",
        "decision_day": "decision_by",
        "deadline_day": "deadline",
        "i_news": "news",
        "news_thing": "news",
    }.items()
}
"""Each fact and the fields of the record it comes from; two facts of one field are two shapes of it."""

MAY_BE_EMPTY = frozenset({"on_day", "on_date"})
"""Facts that a sentence can do without: where they are not known, it closes up around them."""

PERSONAL = frozenset({"salutation", "topic", "i_fit", "fit_thing", "i_fit_also", "fit_also_thing"})
"""The facts in which colleagues on a panel differ."""

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def gather(
    interview: Interview, to: Person, member: int, *, tone: Tone, now: datetime
) -> dict[str, str]:
    """Give the facts that are known for a note to `to`; what is not known is not in it.

    `member` is the reader's place on the panel: where the interview names several points of fit, each
    member reads another one, and a single reader two.
    """
    points = [point for typed in interview.fit if (point := phrase(typed))]
    own = phrase(to.fit)
    single = len(interview.people) < 2
    fit = own or (points[member % len(points)] if points else "")
    also = next((point for point in points if point != fit), "") if single else ""
    raised = interview.concern.raised if interview.concern else ""
    answered = interview.concern.answer if interview.concern else ""
    next_step = phrase(interview.next_step)
    facts = {
        "salutation": salutation_name(to, tone),
        "names": join_names([name for person in interview.people if (name := full_name(person))]),
        "company": interview.company,
        "role": interview.role,
        "short_role": short_role(interview.role),
        "topic": phrase(to.talked_about),
        "i_fit": first_person(fit),
        "fit_thing": thing(fit),
        "i_fit_also": first_person(also),
        "fit_also_thing": thing(also),
        "concern": matter(raised),
        "answer": first_person(answered) or phrase(answered),
        "i_answer": first_person(answered),
        "next_clause": next_step if is_clause(next_step) else "",
        "next_thing": "" if is_clause(next_step) else next_step,
        "decision_day": month_and_day(interview.decision_by),
        "deadline_day": month_and_day(interview.deadline),
        "i_news": first_person(interview.news),
        "news_thing": thing(interview.news),
    }
    facts["on_day"] = facts["on_date"] = ""
    if interview.starts:
        days = (_today(now, interview.time_zone) - interview.starts.date()).days
        facts["on_date"] = f"on {month_and_day(interview.starts)}"
        facts["on_day"] = f"on {_DAYS[interview.starts.weekday()]}" if days < 6 else facts["on_date"]
    role, company = (" ".join(text.split()) for text in (interview.role, interview.company))
    at = f" at {company}" if company else ""
    facts["position"] = f"{role} position{at}".lstrip()
    facts["interview"] = f"interview{f' for the {role} position' if role else ''}{at} {facts['on_date']}"
    facts["team"] = f"the team{at}" if company else "your team"
    return {
        fact: one_line
        for fact, text in facts.items()
        if (one_line := " ".join(text.split())) or fact in MAY_BE_EMPTY
    }


def month_and_day(day: date | None) -> str:
    """Give "December 11"; empty for none."""
    return f"{_MONTHS[day.month - 1]} {day.day}" if day else ""


@lru_cache(maxsize=256)
def short_role(role: str) -> str:
    """Give a role without what a subject line can spare: brackets, and all after a dash, comma or bar."""
    bare = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", role)
    return re.split(r"\s+[–—|-]\s+|,\s", bare)[0].strip() or role


def _today(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date() if zone else now.date()
