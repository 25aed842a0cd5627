"""Rules about what does not fit the interview: another day, another time of day, another position.

Source: the mistake recruiters tell of most, a reused note that was changed in all places but one.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from composer.review.letter import Finding
from composer.review.rules.case import Case, Findings
from composer.review.rules.courtesy import own_words
from composer.review.rules.words import content, fold, words

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_DAY = "|".join(_DAYS)
_MONTH = "|".join(_MONTHS)
_MET = (
    r"(?:thank(?:s| you)|grateful|enjoyed|appreciated?|met|spoke|talked|interview(?:ed)?|conversation|chat"
    r"|(?:good|great|nice|lovely) to (?:talk|meet|speak|see)|pleasure)"
)
_AHEAD = re.compile(
    r"\b(?:forward|next|by|until|before|till|will|'ll|see you|come|free|available|could|can)\b", re.IGNORECASE
)
_ON_DAY = re.compile(rf"\b{_MET}\b(?P<between>[^.!?\n]{{0,90}}?)\b(?P<day>{_DAY})\b", re.IGNORECASE)
_ON_DATE = re.compile(
    rf"\b{_MET}\b(?P<between>[^.!?\n]{{0,90}}?)\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    rf"\b{_MET}\b[^.!?\n]{{0,90}}?\b(?P<part>(?:this|yesterday) (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_DECIDE = re.compile(
    rf"\b(?:hear(?:ing)? (?:back )?from you|decision|decide)\b(?P<between>[^.!?\n]{{0,30}}?)\b(?:by|on|before) (?P<day>{_DAY})\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:about|for|in|regarding|fill|be your|as|as your|take on|considering me for) (?:the|your|a|an) "
    r"(?P<role>(?:[\w/&+#'\u2019:.-]+ ){1,6}?)(?:role|position|job|post|opening|vacancy|internship)\b",
    re.IGNORECASE,
)
_BE_YOUR = re.compile(
    r"\b(?:be|become) your (?:next |new )?(?P<role>(?:[\w-]+ ){0,3}[\w-]{0,20}?(?:er|or|ist|ant|yst|ian|chef|nurse|cook|clerk|pilot))"
    r"(?=[.,;!?]|$| at\b| and\b| in\b)",
    re.IGNORECASE,
)
_LAST_THE = re.compile(r"^.*\b(?:the|for|you|your|my|a|an|of)\b", re.IGNORECASE)
_NOON, _EVENING = 12, 17


def wrong_day(case: Case) -> Findings:
    """The day it names is the interview's, or the promised decision's (the module's source)."""
    starts = case.interview.starts
    for passage in case.sentences:
        for start, end, meant in _misdated(passage.text, starts) if starts else ():
            yield _misfit(
                "wrong day", passage.start + start, passage.start + end, f"The interview was {meant}."
            )
        for match in _DECIDE.finditer(passage.text):
            right = _promised(case.interview.decision_by, case.interview.next_step)
            if right and _DAYS.index(match["day"].lower()) not in right:
                said = match["day"]
                yield _misfit(
                    "wrong day",
                    passage.start + match.start("day"),
                    passage.start + match.end("day"),
                    f"The record has another day for their answer than {said}.",
                )


def wrong_role(case: Case) -> Findings:
    """The position it names is the interview's (the module's source)."""
    told = _stems(case.interview.role)
    if not told:
        return
    for passage in case.sentences:
        for match in (*_ROLE.finditer(passage.text), *_BE_YOUR.finditer(passage.text)):
            named = _LAST_THE.sub("", match["role"])
            said = _stems(named)
            own = own_words(named)
            known = told | _stems(case.interview.company)
            if _is_of_another(case, match["role"]):
                continue
            if own and not any(_alike(one, other) for one in said for other in known):
                start = passage.start + match.start("role")
                yield _misfit(
                    "wrong role",
                    start,
                    start + len(match["role"].rstrip()),
                    f"The record has \u201c{case.interview.role}\u201d as the role.",
                )


def _is_of_another(case: Case, said: str) -> bool:
    """Tell whether the role is another saved interview's, which another rule tells of."""
    return any(_stems(other.role) and _stems(other.role) <= _stems(said) for other in case.context.others)


def _misfit(rule: str, start: int, end: int, message: str) -> Finding:
    return Finding(rule, "warning", "body", start, end, message)


@lru_cache(maxsize=2048)
def _misdated(text: str, starts: datetime) -> tuple[tuple[int, int, str], ...]:
    day = _DAYS[starts.weekday()].capitalize()
    found = [
        (*match.span("day"), f"on a {day}")
        for match in _ON_DAY.finditer(text)
        if match["day"].lower() != day.lower() and not _AHEAD.search(match["between"])
    ]
    for match in _ON_DATE.finditer(text):
        number, month = int(match["d1"] or match["d2"]), (match["m1"] or match["m2"]).lower()
        if (number, _MONTHS.index(month) + 1) != (starts.day, starts.month) and not _AHEAD.search(
            match["between"]
        ):
            begin = match.start("d1") if match["d1"] else match.start("m2")
            found.append((begin, match.end(), f"on {starts.day} {_MONTHS[starts.month - 1].capitalize()}"))
    for match in _THIS.finditer(text):
        part = match["part"].split()[1].lower()
        early = part == "morning" and starts.hour >= _NOON
        late = part in {"afternoon", "evening"} and starts.hour < _NOON - (part == "afternoon")
        if early or late or (part == "evening" and starts.hour < _EVENING - 1):
            found.append((*match.span("part"), f"at {starts:%H:%M}"))
    return tuple(found)


def _promised(decision: date | None, next_step: str) -> frozenset[int]:
    days = {decision.weekday()} if decision else set()
    return frozenset(
        days | {i for i, day in enumerate(_DAYS) if re.search(rf"\b{day[:3]}", next_step, re.IGNORECASE)}
    )


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word, _, _ in words(text.replace("/", " "))) - _SMALL


_SMALL = frozenset("a an the of for and in at to".split())
_PREFIX = 3


def _alike(one: str, other: str) -> bool:
    """Tell whether two words are one, perhaps cut short: \u201cmech\u201d and \u201cmechanical\u201d."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return (len(short) >= _PREFIX and long.startswith(short)) or bool(content(one) & content(other))
