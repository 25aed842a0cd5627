"""What a reader said that stayed with the candidate, and why it matters to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from composer.facts import english
from composer.facts.point import Point
from composer.facts.points import read_points
from composer.facts.topic import Topic
from composer.facts.topics import read_topics
from composer.facts.typed import clean, items


@dataclass(frozen=True, slots=True)
class Stayed:
    """What stayed, why, and what of it is not understood.

    Attributes:
        topic: What they said; None where it is not told or not understood.
        why: Why it matters, as points about me; empty where it is not told.
        is_because: Whether the reason was given as one, and not as a sentence of its own.
        unread: What is not understood, as typed.
    """

    topic: Topic | None = None
    why: tuple[Point, ...] = ()
    is_because: bool = False
    unread: tuple[str, ...] = ()


_BECAUSE = re.compile(
    r",?\s+(?:because|since|as)\s+(?=(?:I|I'm|I've|my|it|that|that's|this|our|we)\b)", re.IGNORECASE
)
_NEXT = re.compile(
    r"(?<=[\w)\"'])(?:[.;]\s+|(?:,|\s[-–—]|,? and)\s+(?=(?:that's|that is|it's|it is|which is) (?:how|why|what|where|also)\b))",
    re.IGNORECASE,
)
_SAID = frozenset(("said", "question", "asked", "advised"))


@lru_cache(maxsize=256)
def read_stayed(text: str, names: tuple[str, ...] = ()) -> Stayed:
    """Read both halves of the answer: what they said, and behind "because" or in a sentence of its own, why.

    >>> read_stayed("nobody eats lunch alone, because I left a place where nobody talked").topic.words
    'nobody eats lunch alone'
    """
    typed = clean(" ".join(f"{item.rstrip('.;,')}." for item in items(text)).removesuffix("."))
    parts = _BECAUSE.split(typed, maxsplit=1)
    is_because = len(parts) > 1
    if not is_because:
        parts = _NEXT.split(typed, maxsplit=1)
    topics = read_topics(parts[0], names)
    if not topics:
        return Stayed()
    topic = topics[0]
    if len(topics) > 1 or not (
        topic.kind in _SAID or (topic.kind == "thing" and english.starts_determined(topic.words))
    ):
        return Stayed(unread=(text.strip(),))
    why = tuple(read_points(parts[1])) if len(parts) > 1 else ()
    if not all(point.is_told for point in why) or len(why) > 2:
        return Stayed(topic, unread=(parts[1],))
    return Stayed(topic, why, is_because)
