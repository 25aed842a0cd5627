"""One thing that comes next: its kind, its words, when it is and who acts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from composer.facts import english
from composer.facts.step_words import (
    joined_when,
)

Kind = Literal[
    "hear",
    "call",
    "meeting",
    "check",
    "i do",
    "i can",
    "they send",
    "back",
    "intro",
    "clause",
    "money",
    "nothing",
    "unsure",
]
"""hear: after "hearing from you"; call: the reader's, or of somebody who is named; meeting: what one looks forward
to; check: what one is ready for, as nobody looks forward to a drug test; i do: after "I will"; i can: after "I can";
they send: what to look out for; back: when that is returned; intro: after "offering to"; clause: said of somebody
else, after "I understand that"; money: stays out of a note."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing that comes next.

    Attributes:
        kind: What it is.
        words: Its words as they follow what its kind says.
        when: When, with its preposition: "by Friday", "early next week", "once you have spoken to my referees".
        who: Who acts, where it is not the reader: "the recruiter".
        typed: What it was read from.
    """

    kind: Kind
    words: str
    when: str = ""
    who: str = ""
    typed: str = ""


def word_after(condition: str, when: str, typed: str) -> NextStep:
    """Give the wait for the reader's word, which comes after something: "once you have seen the others"."""
    condition = re.sub(r"\b(spoken (?:to|with) my )references\b", r"\1referees", condition)
    return NextStep("hear", "", joined_when(condition, when), typed=typed)


def through(check: str) -> str:
    """Give a check as what comes before their word: "does a credit check" gives "once the credit check is through"."""
    what = re.sub(r"^(?:the |a |an |my |do |does |doing |run |runs |running )+", "", check)
    what = re.sub(r" (?:first|is|to|gets?|goes|comes?|through|back|clears?|done|in)(?: .*)?$", "", what)
    what = re.sub(r"^occupational health$", "occupational health check", what)
    state = "in" if what == "references" else "through"
    return f"once the {what} {'are' if english.is_plural(english.head(what)) else 'is'} {state}"
