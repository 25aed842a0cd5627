"""The rule about a panel's notes: people who interview together compare what they got.

Source: hiring managers complain of the same note sent to all of a panel (career columns, recruiters' forums).
"""

from __future__ import annotations

from functools import lru_cache

from composer.interview import Person
from composer.letter import Letter
from composer.rules.case import Case, Findings, Same
from composer.rules.names import all_parts, mention
from composer.rules.text import exact, read, words

SHORTEST = 4
"""Sentences with fewer words than this are anybody's, such as "Thank you again"."""


def shared_sentence(case: Case) -> Findings:
    """No sentence also stands in the note to a colleague, but for the names (the module's source)."""
    own = dict(_sentences_of(Same(case.letter)))
    for other in case.context.colleagues:
        theirs = _sentences_of(Same(other))
        if own.keys().isdisjoint(theirs) or other.to == case.readers or other.draft.step != case.step:
            continue
        for key in own.keys() & theirs.keys():
            yield case.finding(
                "shared sentence",
                "warning",
                f"{_reader(other)} gets this sentence too, and panels compare their notes.",
                own.pop(key),
            )


def _reader(letter: Letter) -> str:
    return mention(letter.to[0]) if letter.to else "A colleague"


@lru_cache(maxsize=128)
def _sentences_of(letter: Same[Letter]) -> dict[str, tuple[int, int]]:
    return sentences(letter.value.body, _keys_of(letter.value.to))


@lru_cache(maxsize=512)
def sentences(body: str, names: frozenset[str]) -> dict[str, tuple[int, int]]:
    """Give each sentence of a body, as its words without `names`, with its span."""
    found = {}
    for passage in read(body).sentences:
        key = [word for word in spelt(passage.text) if word not in names]
        if len(key) >= SHORTEST:
            found[" ".join(key)] = passage.span
    return found


@lru_cache(maxsize=4096)
def spelt(text: str) -> tuple[str, ...]:
    """Give the words of a text so that only their spelling counts."""
    return tuple(exact(word) for word, _, _ in words(text))


def _keys_of(people: tuple[Person, ...]) -> frozenset[str]:
    return frozenset(exact(part) for person in people for part in all_parts(person))
