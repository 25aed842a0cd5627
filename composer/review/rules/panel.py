"""The rule about a panel's notes: people who interview together compare what they got.

Source: hiring managers complain of the same note sent to all of a panel (career columns, recruiters' forums).
"""

from __future__ import annotations

from functools import lru_cache

from composer.review.letter import Letter
from composer.review.rules.case import Case, Findings
from composer.review.rules.names import all_parts, mention
from composer.review.rules.text import read, sentences_of
from composer.review.rules.words import exact, runs, spelt
from composer.same import Same

SHORTEST = 4
"""Sentences with fewer words than this are anybody's, such as "Thank you again"."""

ALIKE = 0.6
"""From this share of a sentence's runs of words on, it was copied and changed a little."""


def shared_sentence(case: Case) -> Findings:
    """No sentence also stands in the note to a colleague, but for the names (the module's source).

    What the builder wrote of no one in particular may be the same in all; so only where a note was edited are
    sentences also looked for that were copied and changed a little.
    """
    own = Same(case.letter)
    general = _general(own)
    left = {key: span for key, span in _places(case.body, _names(own)).items() if key not in general}
    for colleague in case.context.colleagues:
        other = Same(colleague)
        theirs = _sentences(other)
        edited = _edited(own) or _edited(other)
        if not edited and left.keys().isdisjoint(theirs):
            continue
        if colleague.to == case.readers or colleague.draft.step != case.step:
            continue
        alike = _alike(own, other, fact_runs(case.facts.texts)) if edited else ()
        for key in (*(left.keys() & theirs), *alike):
            if span := left.pop(key, None):
                nearly = "" if key in theirs else " nearly"
                yield case.finding(
                    "shared sentence",
                    "warning",
                    f"{_reader(colleague)} gets{nearly} this sentence too, and panels compare their notes.",
                    span,
                )


def _reader(letter: Letter) -> str:
    return mention(letter.to[0]) if letter.to else "A colleague"


@lru_cache(maxsize=128)
def _names(letter: Same[Letter]) -> frozenset[str]:
    return frozenset(exact(part) for person in letter.value.to for part in all_parts(person))


@lru_cache(maxsize=128)
def _edited(letter: Same[Letter]) -> frozenset[str]:
    """Give the sentences that the builder did not write."""
    if _is_built(letter.value):
        return frozenset()
    built = {sentence.text for sentence in letter.value.draft.sentences}
    return frozenset(passage.text for passage in read(letter.value.body).sentences) - built


@lru_cache(maxsize=128)
def _general(letter: Same[Letter]) -> frozenset[str]:
    """Give the words of the builder's sentences that come from no fact of one reader's: thanks, a look ahead."""
    return frozenset().union(
        *[
            _keys(sentence.text, _names(letter))
            for sentence in letter.value.draft.sentences
            if not any(
                field.startswith(("people", "coordinator")) or field == "fit" for field in sentence.fields
            )
        ]
    )


def _is_built(letter: Letter) -> bool:
    return letter.body == letter.draft.body


@lru_cache(maxsize=128)
def _sentences(letter: Same[Letter]) -> frozenset[str]:
    """Give each sentence's words without the reader's names.

    Of a letter that nobody edited the sentences are known. Most of them are the same as one key before, so they
    need not be found in its text again.
    """
    names = _names(letter)
    if not _is_built(letter.value):
        return frozenset(_places(letter.value.body, names))
    return frozenset().union(
        *[
            _keys(sentence.text, names)
            for sentence in letter.value.draft.sentences
            if sentence.purpose not in {"greeting", "sign-off"}
        ]
    )


@lru_cache(maxsize=2048)
def _keys(written: str, names: frozenset[str]) -> frozenset[str]:
    rows = [spelt(text, names) for text, _ in sentences_of(written)]
    return frozenset([" ".join(row) for row in rows if len(row) >= SHORTEST])


@lru_cache(maxsize=256)
def _places(body: str, names: frozenset[str]) -> dict[str, tuple[int, int]]:
    """Give each sentence's words without the reader's names, and where it is."""
    rows = ((spelt(passage.text, names), passage.span) for passage in read(body).sentences)
    return {" ".join(row): span for row, span in rows if len(row) >= SHORTEST}


@lru_cache(maxsize=256)
def _alike(own: Same[Letter], other: Same[Letter], facts: frozenset[str]) -> tuple[str, ...]:
    """Give the own sentences that have most of their runs of words, but for `facts`, in common with a colleague's.

    One of the two sentences must be the candidate's.
    """
    edited = _runs_of(_edited(other), _names(other))
    written = _runs_of(frozenset(p.text for p in read(other.value.body).sentences), _names(other))
    found = []
    for passage in read(own.value.body).sentences:
        free = runs(passage.text, _names(own)) - facts
        common = free & (written if passage.text in _edited(own) else edited)
        if len(free) >= SHORTEST and len(common) >= ALIKE * len(free):
            found.append(" ".join(spelt(passage.text, _names(own))))
    return tuple(found)


@lru_cache(maxsize=256)
def _runs_of(sentences: frozenset[str], names: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(runs(sentence, names) for sentence in sentences))


@lru_cache(maxsize=16)
def fact_runs(texts: tuple[str, ...]) -> frozenset[str]:
    """Give the runs of words that stand so in the record: two notes may have a fact in common."""
    return frozenset().union(*(runs(text) for text in texts))
