"""The meeting that a note gives thanks for: what it was, when it was, how the thanks name it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

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
        what: What the thanks are for, after "Thank you for": "talking with me".
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


@lru_cache(maxsize=256)
def read_meeting(
    format_: str, medium: str, starts: datetime | None, today: date, *, american: bool
) -> Meeting:
    """Put a meeting in words.

    Args:
        format_: How it was held, as typed.
        medium: "phone", "video", "onsite" or empty, as the format was read.
        starts: When it started, on the reader's wall clock.
        today: The date on which the note is written, for the reader.
        american: Whether the reader writes American English.
    """
    when = _when(starts, today, american=american)
    low = " ".join(format_.lower().split())
    if found := re.search(r"trial (shift|day)", low):
        return Meeting(f"having me in for the trial {found[1]}", f"trial {found[1]}", when, is_talk=False)
    if found := re.search(r"assessment (day|cent(?:re|er))", low):
        return Meeting(f"the assessment {found[1]}", f"assessment {found[1]}", when, is_talk=False)
    if re.search(r"(?:taught|teach|demo|model|sample|trial)\b.*\b(?:lesson|class)", low):
        return Meeting("letting me teach a lesson", "lesson", when, is_talk=False)
    if re.search(r"walked me (?:round|around)|showed me (?:round|around)|\btour\b", low):
        return Meeting("showing me around" if american else "showing me round", "visit", when, is_talk=False)
    if found := re.search(
        r"\b(?:at|in) (?:the|their) (?!office|phone|morning|afternoon|end\b|video|company)([a-z]+)\b", low
    ):
        return Meeting(f"having me at the {found[1]}", "visit", when, is_talk=False)
    if found := re.search(r"\b(lunch|coffee)\b", low):
        return Meeting(
            f"the {found[1]}" if "chat" not in low else "talking with me", f"{found[1]}", when, "chat" in low
        )
    if medium == "phone" or re.search(r"\bcall\b|\bphone\b", low):
        return (
            Meeting("the call", "call", when)
            if not re.search(r"screen|interview", low)
            else Meeting("talking with me", "call", when)
        )
    if medium == "video" or not low:
        return Meeting("talking with me", "conversation", when)
    return Meeting("meeting with me" if american else "meeting me", "interview", when)
