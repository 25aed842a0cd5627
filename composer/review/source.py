"""Where the words of a finding come from: the fields of the record in which they were typed.

A slip that is mended in its field is mended in every note that speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.interview import Interview, Person
from composer.same import Same

LONGEST = 80
"""Words of more characters than this are the note's, not a slip in a field."""


def fields(interview: Interview, said: str) -> tuple[str, ...]:
    """Give the fields in which the words stand just so.

    Args:
        interview: The record.
        said: The words of a finding, at most `LONGEST` characters.

    Returns:
        Dotted paths such as "people.0.talked_about"; none where the words are the note's own.
    """
    if not said.strip() or len(said) > LONGEST:
        return ()
    return tuple(path for path, text in _texts(Same(interview)) if holds(text, said))


def mended(typed: str, said: str, fix: str) -> str:
    """Give a field's text with `fix` wherever it has the words `said` as whole words."""
    return re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", lambda _: fix, typed)


def holds(text: str, said: str) -> bool:
    """Tell whether `said` stands in `text` as whole words."""
    at = text.find(said)
    while at >= 0:
        end = at + len(said)
        begins = not (said[0].isalnum() and text[at - 1 : at].isalnum())
        ends = not (said[-1].isalnum() and text[end : end + 1].isalnum())
        if begins and ends:
            return True
        at = text.find(said, at + 1)
    return False


@lru_cache(maxsize=16)
def _texts(interview: Same[Interview]) -> tuple[tuple[str, str], ...]:
    return tuple((path, text) for path, text in _all(interview.value) if text)


def _all(interview: Interview) -> Iterator[tuple[str, str]]:
    yield "company", interview.company
    yield "role", interview.role
    for number, person in enumerate(interview.people):
        yield from _of_person(interview.path_of(number), person)
    if interview.coordinator:
        yield from _of_person("coordinator", interview.coordinator)
    yield "fit", "\n".join(interview.fit)
    if interview.concern:
        yield "concern.raised", interview.concern.raised
        yield "concern.answer", interview.concern.answer
    yield "next_step", interview.next_step
    yield "news", interview.news


def _of_person(path: str, person: Person) -> Iterator[tuple[str, str]]:
    yield f"{path}.name", person.name
    yield f"{path}.title", person.title
    yield f"{path}.introduced_as", person.introduced_as
    yield f"{path}.talked_about", person.talked_about
    yield f"{path}.stayed", person.stayed
    yield f"{path}.fit", person.fit
