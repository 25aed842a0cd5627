"""A sentence for what was not understood, for the person to take or to change: "Shall I write: I have a moped?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from composer.facts import english
from composer.facts.clause import finite
from composer.facts.likely import likely_answer, likely_doubt, likely_step
from composer.facts.names import reader_names
from composer.facts.point import Point
from composer.facts.points import read_news, read_points
from composer.facts.typed import clean, items, split_commas
from composer.interview import Interview


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence in the first person, and its field's whole text with the sentence where the fragment stood."""

    sentence: str
    text: str


def proposals(interview: Interview) -> dict[str, Proposal]:
    """Propose one sentence a field, by the field's dotted path, where something of the candidate's was not understood.

    Taken, it stands in the field as if it had been typed there: the record needs nothing else to remember it.
    """
    fields = {"fit": "\n".join(interview.fit), "news": interview.news}
    fields |= {
        f"{interview.path_of(number)}.fit": person.fit for number, person in enumerate(interview.people)
    }
    found = {
        path: proposed for path, text in fields.items() if (proposed := _proposed(text, news=path == "news"))
    }
    names = reader_names(interview.people[0]) if interview.people else ()
    likely = {"next_step": likely_step(interview.next_step, names)}
    if interview.concern:
        raised, answer = interview.concern.raised, interview.concern.answer
        likely["concern.raised"] = likely_doubt(raised, answer, names)
        likely["concern.answer"] = likely_answer(raised, answer, names)
    return found | {path: Proposal(*both) for path, both in likely.items() if both[0]}


@lru_cache(maxsize=256)
def _proposed(text: str, *, news: bool = False) -> Proposal | None:
    for point in read_news(text) if news else read_points(text):
        if point.kind not in {"thing", "unsure"}:
            continue
        sentence = _sentence(point)
        fragment = _as_typed(point.typed, text)
        if fragment and sentence and all(read.is_told for read in read_points(sentence)):
            return Proposal(f"{sentence}.", text.replace(fragment, sentence, 1))
    return None


def _sentence(point: Point) -> str:
    """Say a fragment as a person would most likely have meant it; empty where nothing is likely."""
    words = point.words
    first = words.split(" ", 1)[0].lower()
    if not words or re.search(r"[:=<>?]", words):
        return ""
    if first == "not" and english.participle_base(words.split(" ")[1] if " " in words else ""):
        return f"I have {words}"
    if point.kind == "unsure":
        return f"I {words}" if english.past_base(first) or english.mostly_verb(first) else ""
    if re.fullmatch(r"[A-Z][a-z]+(?:(?:,| and) [A-Z][a-z]+)+", words):
        return f"I know {words}"
    if re.match(r"\d+\+? [a-z]", words):
        return f"I have done {words}"
    if (
        len(words.split()) > 8
        or re.search(r"[\d%]$", words)
        or first
        in english.PREPOSITIONS
        | english.AUXILIARIES
        | {"not", "last", "next", "average", "never", "maybe", "about"}
        or finite(words.split())
    ):
        return ""
    return (
        f"I have {english.with_article(words[0].lower() + words[1:] if english.is_listed(first) else words)}"
    )


def _as_typed(said: str, text: str) -> str:
    """Find the part of a field that was put right to `said`, as it was typed."""
    for item in items(text):
        for part in split_commas(item):
            bare = re.sub(r"^(?:and|then|also|plus) ", "", part, flags=re.IGNORECASE)
            if clean(bare) == clean(said):
                return bare
    return ""
