"""The rule about a panel's notes: people who interview together compare what they got.

Source: hiring managers complain of the same note sent to all of a panel (career columns, recruiters' forums).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from composer.letter import Letter
from composer.rules.case import Case, Findings, Same
from composer.rules.names import all_parts, mention
from composer.rules.text import exact, read, runs, spelt

SHORTEST = 4
"""Sentences with fewer words than this are anybody's, such as "Thank you again"."""

ALIKE = 0.6
"""From this share of a sentence's runs of words on, it was copied and changed a little."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A letter's sentences, without its reader's names.

    Attributes:
        places: Each sentence's words, and where it is.
        runs: Each sentence's runs of words, but for those that stand so in the record: facts are no copying.
        all_runs: The runs of all sentences.
        edited: The runs of the sentences that the builder did not write.
    """

    places: dict[str, tuple[int, int]]
    runs: dict[str, frozenset[str]]
    all_runs: frozenset[str]
    edited: frozenset[str]


def shared_sentence(case: Case) -> Findings:
    """No sentence also stands in the note to a colleague, but for the names (the module's source)."""
    own = _told(Same(case.letter), case.facts.runs)
    left = dict(own.places)
    for other in case.context.colleagues:
        theirs = _told(Same(other), case.facts.runs)
        same = not left.keys().isdisjoint(theirs.places)
        alike = not own.all_runs.isdisjoint(theirs.edited) or not own.edited.isdisjoint(theirs.all_runs)
        if not (same or alike) or other.to == case.readers or other.draft.step != case.step:
            continue
        for key in (*(left.keys() & theirs.places.keys()), *_alike(own, theirs)):
            if span := left.pop(key, None):
                nearly = "" if key in theirs.places else " nearly"
                yield case.finding(
                    "shared sentence",
                    "warning",
                    f"{_reader(other)} gets{nearly} this sentence too, and panels compare their notes.",
                    span,
                )


def _alike(own: _Told, theirs: _Told) -> list[str]:
    """Give the sentences that are nearly the same as one of the colleague's.

    The builder's own sentences are different by design, so one of the two must be the candidate's.
    """
    found = []
    for key, sentence in own.runs.items():
        those = theirs.all_runs if sentence <= own.edited else theirs.edited
        if len(sentence) >= SHORTEST and len(sentence & those) >= ALIKE * len(sentence):
            found.append(key)
    return found


def _reader(letter: Letter) -> str:
    return mention(letter.to[0]) if letter.to else "A colleague"


@lru_cache(maxsize=128)
def _told(letter: Same[Letter], facts: frozenset[str]) -> _Told:
    names = frozenset(exact(part) for person in letter.value.to for part in all_parts(person))
    built = frozenset(sentence.text for sentence in letter.value.draft.sentences)
    return _read(letter.value.body, names, built, facts)


@lru_cache(maxsize=256)
def _read(body: str, names: frozenset[str], built: frozenset[str], facts: frozenset[str]) -> _Told:
    places, of_each, edited = {}, {}, []
    for passage in read(body).sentences:
        row = spelt(passage.text, names)
        if len(row) < SHORTEST:
            continue
        key = " ".join(row)
        places[key] = passage.span
        of_each[key] = runs(passage.text, names) - facts
        if passage.text not in built:
            edited.append(of_each[key])
    return _Told(places, of_each, frozenset().union(*of_each.values()), frozenset().union(*edited))
