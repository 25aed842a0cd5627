"""What happened after the interview: news, reasons, what was agreed with an offer, what is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from composer.facts import english
from composer.facts.point import Point
from composer.facts.times import DATE
from composer.facts.typed import clean, items, joined, split_commas

_PAST_TIME = re.compile(
    rf"\b(?:yesterday|last (?!to\b)\w+|ago|today|this morning|(?:on|in|at|over) (?:the )?(?:\d+\w*|{english.DAY}|{english.MONTH}|weekend))\b",
    re.IGNORECASE,
)
_NOT_OVER = frozenset("be have want need feel think like love prefer know hope do work live".split())
"""What was so for a time, and is no deed that stands now."""


_DANGLING = re.compile(r"\w+ (?:\w+ )?(?:them|it|that|those|one)\b(?! (?:was|is|the))")


def whole(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Say what was done to what: "handed in yesterday" to what was told before it; "turned them down" is not understood."""
    handed = (
        replace(point, words=_GIVEN_OUT.sub(r"\1 it\2 ", point.words))
        if number and point.kind == "did"
        else point
        for number, point in enumerate(points)
    )
    return tuple(
        replace(point, kind="unsure")
        if point.kind == "did" and _DANGLING.match(point.words) and not _GIVEN_OUT.match(read.words)
        else point
        for point, read in zip(handed, points, strict=True)
    )


_GIVEN_OUT = re.compile(r"^(handed|sent|turned)( in| off| out) (?=yesterday|today|last |this |on )")
"""What was given out of hands, which what was told before it names: "handed in yesterday"."""


def is_dated(points: tuple[Point, ...]) -> bool:
    """Tell whether something is told with the time that it happened at, so that "since" does not go with it."""
    return any(_PAST_TIME.search(point.words) for point in points)


def so_far(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Tell deeds as what I have done by now: "took a job closer to home" is "I have taken a job closer to home"."""
    if is_dated(points):
        return points
    return tuple(_done(point) if point.kind == "did" else point for point in points)


def _done(point: Point) -> Point:
    verb, _, rest = point.words.partition(" ")
    base = english.past_base(verb)
    _, another, second = rest.rpartition(" and ")
    if not base or base in _NOT_OVER or (another and english.past_base(second.partition(" ")[0])):
        return point
    passive = base == "get" and english.participle_base(rest.partition(" ")[0])
    return replace(
        point, kind="done", words=f"{'been' if passive else english.participle(base)} {rest}".strip()
    )


_MONEY = re.compile(r"[£$€]|\d ?k\b|/hr|salary|\bpay\b|\ban hour\b")


@lru_cache(maxsize=256)
def parts_of(text: str) -> tuple[str, ...]:
    """Give what is listed in a field, put right; money stays out, it stands in the offer."""
    return tuple(
        part
        for item in items(text)
        for part in split_commas(clean(item))
        if not _MONEY.search(part) and part.strip()
    )


_TERMS = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (r"(?:on )?(?:an? )?perm(?:anent)?(?: contract)?", "on a permanent contract"),
        (
            r"(?:on )?(?:an? )?(\d+|[a-z]+)[- ](month|year)s?(?: (?:fixed[- ]term )?contract)",
            r"on a \1-\2 contract",
        ),
        (r"(?:for )?([\d.]+) ?(?:hours?|hrs?)(?: (?:a|per) |/)(?:week|wk)", r"for \1 hours a week"),
        (r"(full|part)[- ]time", r"\1-time"),
        (r"((?:\d|[a-z]+) days) (?:a|per) week", r"\1 a week"),
        (r"(?:from )?(\d{1,2}(?:[:.]\d\d)?) ?(?:-|–|to) ?(\d{1,2}(?:[:.]\d\d)?)", r"from \1 to \2"),
        (r"((?:\w+|\d) days(?: a week)? (?:in the office|on site|from home|at home|remote))", r"with \1"),
        (r"(\d+|[a-z]+) on,? (?:and )?(\d+|[a-z]+) off", r"\1 on and \2 off"),
        (
            r"(?:with )?(\d+|[a-z]+) (days|weeks)(?: of)? (holiday|leave|vacation|PTO)(?: a year)?",
            r"with \1 \2 of \3",
        ),
        (r"(?:fully )?remote(?:ly)?", "remotely"),
        (r"((?:in|at) (?:the |your )?[\w ]+)", r"\1"),
    )
)
_STARTS = re.compile(r"(?:I )?(?:will )?start(?:ing|s)?(?: date)?(?: is)?:? (?P<when>.+)", re.IGNORECASE)


@lru_cache(maxsize=256)
def read_agreed(text: str) -> tuple[str, tuple[str, ...]]:
    """Read what was agreed with an offer: a clause after "as agreed", and what of it is not understood.

    >>> read_agreed("start Jan 11, 35 hours a week, $48k")
    ('I will start on January 11, for 35 hours a week', ())
    """
    start, terms, unread = "", [], []
    for part in parts_of(text):
        found = _STARTS.fullmatch(part) or re.fullmatch(rf"(?P<when>(?:{english.DAY}|{DATE})\b.*)", part)
        if found and not start:
            start = re.sub(rf"^(?={english.DAY}|\d|{english.MONTH})", "on ", found["when"])
            start = re.sub(r"(?<=[\w]) (?<!at )(?=\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b)", " at ", start)
            start = re.sub(
                r"(?<=[ap]m) (pier|gate|room|building|depot|dock) (?=\d)",
                lambda place: f" at {place[1].capitalize()} ",
                start,
                flags=re.IGNORECASE,
            )
            continue
        said = next((form.sub(said, part) for form, said in _TERMS if form.fullmatch(part)), "")
        terms.append(said) if said else unread.append(part)
    if not start and terms:
        return "", tuple(parts_of(text))
    return (", ".join([f"I will start {start}", *terms]) if start else ""), tuple(unread)


def until(text: str) -> str:
    """Give the day until which more time is asked for, as an answer comes by it: "by Friday the 11th"."""
    found = re.match(r"(?:more time )?(?:until|by|till) (?P<day>.+)$", clean(text))
    return f"by {found['day']}" if found else ""


def feedback(text: str) -> str:
    """Give the feedback that is asked for, "feedback on my edit test"; empty where something else is."""
    first = next(iter(parts_of(text)), "")
    return first if re.match(r"feedback\b(?! (?:is|was))", first) else ""


def because(reason: str) -> str:
    """Give why I would rather come, from "because": "because of the test rig"; empty where it is not told or not of them."""
    found = re.search(r"\bbecause .+$", clean(reason))
    return "" if not found or _MONEY.search(found[0]) or _of_others(found[0]) else found[0].rstrip(".")


def _of_others(text: str) -> bool:
    """Tell whether somebody stands in it as "they" or "she"."""
    return bool(re.search(r"\b(?:they|their|them|she|her|he|his|him)\b", text))


def asked(text: str) -> str:
    """Give what is asked for, as one list."""
    return joined(list(parts_of(text)))
