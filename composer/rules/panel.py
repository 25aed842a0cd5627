"""The rule about a panel's notes: people who interview together compare what they got.

Source: hiring managers complain of the same note sent to all of a panel (career columns, recruiters' forums).
"""

from __future__ import annotations

from functools import lru_cache

from composer.interview import Person
from composer.letter import Letter
from composer.rules.case import Case, Findings
from composer.rules.names import all_parts, mention
from composer.rules.text import exact, read, words

SHORTEST = 4
"""Sentences with fewer words than this are anybody's, such as "Thank you again"."""


def shared_sentence(case: Case) -> Findings:
    """No sentence also stands in the note to a colleague, but for the names (the module's source)."""
    if not case.context.colleagues:
        return
    own = sentences(case.body, case.reader_keys)
    seen: set[int] = set()
    for other in case.context.colleagues:
        if other.draft.to == case.readers or other.draft.step != case.step or not other.body:
            continue
        theirs = sentences(other.body, keys_of(other.draft.to))
        for key in own.keys() & theirs.keys():
            start, end = own[key]
            if start not in seen:
                seen.add(start)
                yield case.finding(
                    "shared sentence",
                    "warning",
                    f"{_reader(other)} gets this sentence too, and panels compare their notes.",
                    (start, end),
                )


def _reader(letter: Letter) -> str:
    return mention(letter.draft.to[0]) if letter.draft.to else "A colleague"


@lru_cache(maxsize=512)
def sentences(body: str, names: frozenset[str]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Give each sentence of a body, as its words without `names`, with its span."""
    found = {}
    for passage in read(body).sentences:
        key = tuple(word for word in spelt(passage.text) if word not in names)
        if len(key) >= SHORTEST:
            found[key] = (passage.start, passage.end)
    return found


@lru_cache(maxsize=4096)
def spelt(text: str) -> tuple[str, ...]:
    """Give the words of a text so that only their spelling counts."""
    return tuple(exact(word) for word, _, _ in words(text))


@lru_cache(maxsize=256)
def keys_of(people: tuple[Person, ...]) -> frozenset[str]:
    """Give the name parts of several people, so that only their spelling counts."""
    return frozenset(exact(part) for person in people for part in all_parts(person))
