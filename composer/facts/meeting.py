"""The meeting that a note gives thanks for: what it was, when it was, how the thanks name it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from composer.facts import english

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day_words(day: date, *, american: bool, weekday: bool = False) -> str:
    """Give "December 4" or "4 December", with its weekday where wanted."""
    said = f"{_MONTHS[day.month - 1]} {day.day}" if american else f"{day.day} {_MONTHS[day.month - 1]}"
    name = _DAYS[day.weekday()]
    return (f"{name}, {said}" if american else f"{name} {said}") if weekday else said


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting in words.

    Attributes:
        what: What the thanks are for, after "Thank you for": "speaking with me".
        noun: The meeting itself: "interview", "call", "trial shift".
        when: "today", "this morning", "yesterday", "on Tuesday", "on 17 November"; empty where it is not known.
        is_talk: Whether "about the role" can follow `what`.
    """

    what: str
    noun: str
    when: str
    is_talk: bool = True


def _when(starts: datetime | None, today: date, *, american: bool) -> str:
    if starts is None:
        return ""
    days = (today - starts.date()).days
    if days == 0:
        clock = starts.time()
        return (
            "this morning"
            if clock < time(11, 30)
            else "this afternoon"
            if time(12, 30) <= clock < time(16, 30)
            else "today"
        )
    if days == 1:
        return "yesterday"
    if 1 < days < 6:
        return f"on {_DAYS[starts.weekday()]}"
    return f"on {day_words(starts.date(), american=american)}"


_Read = tuple[str, str, bool] | None
"""What the thanks are for, the meeting's noun, and whether it is a talk; none where a reader does not know it."""

_REMOTE = re.compile(
    r"\b(?:video ?(?:call|chat|conference)?|videocall|zoom|teams|google meet|webex|skype|facetime|whatsapp|hangouts?|remote|online|virtual)\b"
)
_NOT_A_PLACE = re.compile(
    r"(?:head )?offices?\b|phone\b|(?:early |late )?(?:morning|afternoon|evening|night|day)s?\b|end\b|beginning\b|start\b|same\b|"
    r"moment\b|time\b|video\b|company\b|panel\b|interview\b|person\b|round\b|(?:board ?|meeting |interview |conference )?room\b|lobby\b|corridor\b|car park\b|basement\b|call\b|line\b|first\b|second\b|final\b|"
    r"middle\b|next\b|last\b|other\b|spot\b|bus\b|train\b|language\b|style\b"
)
_PLACES = (
    r"workshop|studio|shop|store|yard|kitchen|canteen|garage|salon|lab|laboratory|clinic|surgery|ward|hangar|depot|warehouse|"
    r"farm|barn|bakery|gallery|library|museum|theatre|theater|nursery|classroom|school|gym|plant|factory|showroom|office|"
    r"restaurant|bar|cafe|café|pub|hotel|practice|pharmacy|church|hall|field|greenhouse|vineyard|boatyard|stables"
)
_VEHICLES = r"van|truck|lorry|car|cab|ute|pickup|boat|tractor"
_SHOWN = (
    r"(?:walk(?:ed|ing)?|show(?:ed|n|ing)?|tour(?:ed|ing)?|look(?:ed)?|drove|driven|saw|took|taken|guided tour|site tour)"
    r"(?: me| us)?(?: (?:a ?round|round|through|over|of|about))?"
)
# With whom it was done: "I baked with them one night".
_WITH_THEM = re.compile(
    r"^(?:i |we )?(?P<verb>[a-z]+ed|[a-z]+)(?: (?P<what>(?:an? |the )?[a-z]+))? (?:along )?with (?:them|him|her|the (?:team|crew|staff|guys|boys|girls|band))\b"
    r"(?: for)?(?: (?P<time>(?:one|an?|the|two|three|half an?) (?:morning|afternoon|evening|night|day|shift|hour|hours|days|shifts)))?"
)
_TESTS = re.compile(
    r"\b(?P<what>(?:[a-z-]+ )?(?:test|audition|assessment|exercise|practical|ride-?along|tasting|tryout|try-out|check ride|"
    r"lesson observation|workshop task|trade test|casting|screen test))\b(?! (?:later|next|to come|tomorrow))"
)
_NO_THANKS_FOR = frozenset(
    "coding technical programming personality drug psychometric online aptitude english typing case take-home".split()
)
_SPELT = {
    "sim": "simulator",
    "cuppa": "cup of tea",
    "brew": "cup of tea",
    "tea": "cup of tea",
    "beers": "drink",
    "beer": "drink",
    "pint": "drink",
    "drinks": "drink",
}


@lru_cache(maxsize=256)
def read_meeting(
    format_: str, medium: str, starts: datetime | None, today: date, *, american: bool
) -> Meeting:
    """Put a meeting in words; what is not understood gives plain thanks for meeting or talking.

    Args:
        format_: How it was held, as typed.
        medium: "phone", "video", "onsite" or empty, as the format was read.
        starts: When it started, on the reader's wall clock.
        today: The date on which the note is written, for the reader.
        american: Whether the reader writes American English.
    """
    when = _when(starts, today, american=american)
    typed = " ".join(format_.split())
    low = re.sub(r"\bw/\s?|\bw (?=\w)", "with ", typed.lower())
    plain = low if typed.isupper() else re.sub(r"\bw/\s?|\bw (?=\w)", "with ", typed)
    for read in (_trial, _lesson, _tested, _shown, _done_together, _introduced, _fair, _table, _place):
        if found := read(low, plain, american=american):
            what, noun, is_talk = found
            # "for a night" tells the time already.
            return Meeting(what, noun, "" if " with you for " in what else when, is_talk=is_talk)
    if medium == "phone" or re.search(r"\bcall(?:ed)?\b|\bphone\b", low):
        return (
            Meeting("the call", "call", when)
            if not re.search(r"screen|interview", low)
            else Meeting("speaking with me", "call", when)
        )
    if medium == "video" or not low or _REMOTE.search(low):
        return Meeting("speaking with me", "conversation", when)
    return Meeting("meeting with me" if american else "meeting me", "interview", when)


def _trial(low: str, plain: str, *, american: bool) -> _Read:
    """Read a trial: "trial shift", "working interview", "trial in the kitchen"."""
    del plain, american
    if found := re.search(
        r"\b(working interview|trial (?:shift|day|morning|afternoon|evening|week|session|service))\b(?!.{0,9}\b(?:next|later|tomorrow)\b)",
        low,
    ):
        return f"having me in for the {found[1]}", found[1], False
    if re.search(
        r"\btrial\b(?! (?:lesson|class))(?!.{0,9}\b(?:next|later|tomorrow)\b)|^(?:kitchen )?stage\b(?! \d| interview)",
        low,
    ):
        return "having me in for the trial", "trial", False
    if found := re.search(r"\bassessment (day|cent(?:re|er))", low):
        the = "the" if found[1] == "day" else "having me at the"
        return f"{the} assessment {found[1]}", f"assessment {found[1]}", False
    return None


def _lesson(low: str, plain: str, *, american: bool) -> _Read:
    """Read what the candidate did before an audience: a lesson, a presentation."""
    del plain, american
    if re.search(
        r"(?:taught|teach|demo|model|sample|trial|micro.?teach)\b.*\b(?:lesson|class|year|yr)|lesson observation|micro.?teach",
        low,
    ):
        return "letting me teach a lesson", "lesson", False
    if re.search(r"\b(?:presentation|presented|job talk|pitch(?:ed)?|research talk)\b", low):
        return "hearing my presentation", "presentation", False
    return None


def _tested(low: str, plain: str, *, american: bool) -> _Read:
    """Read a test, with a walk round where both were named: "weld test and walked the shop"."""
    found = _TESTS.search(low)
    if not found:
        return None
    words = [
        word for word in found["what"].split() if word not in {"a", "an", "the", "did", "and", "then", "with"}
    ]
    if set(words) & _NO_THANKS_FOR or "self" in words[0]:
        return None
    test = " ".join(_SPELT.get(word, word) for word in words)
    place = _shown_place(low, plain)
    round_ = "around" if american else "round"
    walk = f" and the walk {round_} the {place}" if place else ""
    return f"the {test}{walk}", test, False


def _shown(low: str, plain: str, *, american: bool) -> _Read:
    """Read a walk or drive round a place: "walked me round", "drove round the place with him", "tour of the hotel"."""
    round_ = "around" if american else "round"
    shows = re.search(
        rf"\b{_SHOWN} (?:me )?(?:a ?round|round|the|their|his|her)\b|\btour\b|\bshowed (?:me|us)\b|\bguided\b",
        low,
    )
    if not shows:
        return None
    if re.search(r"\bdr(?:ove|iven?|iving)\b", low):
        return f"driving me {round_}", "visit", False
    place = _shown_place(low, plain)
    return f"showing me {round_}{' the ' + place if place else ''}", "visit", False


def _shown_place(low: str, plain: str) -> str:
    found = re.search(
        rf"\b(?:{_SHOWN}|tour of) (?:the|their|his|her|our) (?P<place>[a-z]+(?: (?:floor|room|house|line|store|area|works))?)\b",
        low,
    )
    if not found or found["place"] in {"place", "whole", "team", "guys", "people", "way", "building"}:
        return ""
    return plain[found.start("place") : found.end("place")]


def _done_together(low: str, plain: str, *, american: bool) -> _Read:
    """Read work that was done together, or a time that was spent: "baked with them one night", "spent a morning there"."""
    del plain, american
    if re.search(
        r"\bspent (?:an?|the|half an?|one|two) (?:\w+ )?(?:morning|afternoon|evening|day|shift|hours?|week|night)\b",
        low,
    ):
        return "having me", "visit", False
    if re.search(r"\bshadow(?:ed|ing)?\b", low):
        return "letting me shadow your team", "visit", False
    found = _WITH_THEM.match(low)
    verb = found["verb"] if found else ""
    base = english.past_base(verb) or ""
    if (
        not found
        or not base
        or base in {"meet", "speak", "talk", "chat", "sit", "interview", "have", "discuss", "be", "go", "do"}
    ):
        return None
    what = f" {found['what']}" if found["what"] else ""
    time_ = found["time"] or ""
    spell = f" for {re.sub('^(?:one|the) ', 'a ', time_)}" if time_ else ""
    return f"letting me {base}{what} with you{spell}", "visit", False


def _introduced(low: str, plain: str, *, american: bool) -> _Read:
    del plain, american
    if re.search(
        r"\bmet (?:also |then )?(?:with )?(?:the|your|their) (?:whole )?team\b|\bmet the (?:crew|staff)\b",
        low,
    ):
        return "introducing me to your team", "visit", False
    return None


def _fair(low: str, plain: str, *, american: bool) -> _Read:
    del plain, american
    found = re.search(
        r"\b((?:job|career|careers|recruitment|hiring|trade) (?:fair|event|day)|open day|conference|meet-?up)\b",
        low,
    )
    return (f"speaking with me at the {found[1]}", "conversation", True) if found else None


def _table(low: str, plain: str, *, american: bool) -> _Read:
    """Read what was shared: a coffee, a lunch, a chat in the van."""
    del plain, american
    if re.search(r"\bwalk[- ]in\b", low):
        return None
    if found := re.search(rf"\bin (?:the|his|her|their) ({_VEHICLES})\b", low):
        return f"the chat in the {found[1]}", "chat", True
    if found := re.search(
        r"\b(lunch|coffee|dinner|breakfast|brunch|cuppa|brew|cup of tea|tea|pint|beers?|drinks?|walk)\b", low
    ):
        said = _SPELT.get(found[1], found[1])
        the = "" if said in {"lunch", "dinner", "breakfast", "brunch"} else "the "
        chat = "chat" in low
        return ("speaking with me" if chat else f"{the}{said}"), said, chat
    return None


def _place(low: str, plain: str, *, american: bool) -> _Read:
    """Read a place of theirs: "chat at the yard", "in their studio", "practice visit"."""
    del american
    if found := re.search(rf"\b({_PLACES}) visit\b", low):
        return ("the site visit" if found[1] == "site" else f"having me at the {found[1]}"), "visit", False
    for found in re.finditer(
        rf"\b(?P<at>at|in|on) (?:(?P<whose>the|their|his|her|your) (?P<place>[^\W\d_]+(?: (?:office|house|floor|room|hall|shop|centre|center|club))?)|(?P<bare>{_PLACES}))\b",
        low,
    ):
        group = "place" if found["place"] else "bare"
        if _NOT_A_PLACE.match(found[group]):
            continue
        place = plain[found.start(group) : found.end(group)]
        at = "on" if found["at"] == "on" else "at" if found[group] not in {"kitchen", "home"} else "in"
        whose = "your" if found["whose"] in {"their", "his", "her", "your"} else "the"
        return f"having me {at} {whose} {place}", "visit", False
    return None
