"""One thing that a candidate says of themselves: its kind, and its words in the shape that sentences need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from composer.facts import english

Kind = Literal[
    "did",
    "done",
    "do",
    "am",
    "have",
    "can",
    "doing",
    "result",
    "clause",
    "sentence",
    "trait",
    "thing",
    "question",
    "nothing",
    "unsure",
]
"""did: a past deed ("ran the payments team"); done: up to now ("been a bookkeeper for 11 years", after "have");
do: a habit ("manage a team"); am: what I am; have: what I have; can: what I can ("start in May"); doing: a deed
in -ing; result: a clause about what came of it; clause: a whole clause; sentence: one or more clauses that were written as a sentence and stand as typed; trait: a claim about character that only a
deed could show; thing: a noun phrase that no verb goes with by itself; unsure: not understood."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was said: its kind, and its words as they follow "I", "I have", "I am", "I can" or nothing."""

    kind: Kind
    words: str
    typed: str = ""

    @property
    def is_told(self) -> bool:
        """Whether a note may say it as it was read."""
        return self.kind not in {"trait", "thing", "question", "nothing", "unsure"}


_STEMS = re.compile(r"(?:s|es|ed|ing|er|ers|'s)$")


def shared(first: str, second: str) -> int:
    """Count the words that two phrases share, whatever their endings; small and common words do not count."""

    def stems(text: str) -> set[str]:
        return {
            _STEMS.sub("", word)
            for word in re.findall(r"[\w]{4,}", text.lower())
            if word not in english.PREPOSITIONS
            and word not in english.AUXILIARIES
            and word
            not in {
                "your",
                "years",
                "about",
                "with",
                "team",
                "work",
                "this",
                "that",
                "them",
                "they",
                "experience",
                "company",
            }
        }

    return len(stems(first) & stems(second))
