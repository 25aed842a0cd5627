"""Rules about the reader's name.

Sources: the seed chapter ("addressing the interviewer(s) by name"); hiring managers' complaint of notes with
a misspelt or a colleague's name, in the TopResume survey of 2017 and in career offices' checklists.
"""

from __future__ import annotations

from functools import lru_cache

from composer.facts.name_words import TITLE_ABBREVIATIONS
from composer.review.rules.case import Case, Findings, people_of
from composer.review.rules.cue import phrases, spans
from composer.review.rules.names import (
    all_parts,
    call,
    is_title,
    mention,
    near_miss,
    same_name,
    same_title,
    slips,
)
from composer.review.rules.strangers import names_stranger
from composer.review.rules.words import exact, fold, word_set, words

_TO_ALL = word_set("all everyone everybody team panel both colleagues committee group hiring search")
_VOCATIVE = phrases(r"""
(thank you|thanks)( (so|very) much| again)?, [^\s,.!?]+( [^\s,.!?]+)?[,.!?]
""")


def name_missing(case: Case) -> Findings:
    """The note starts with its reader's name (the seed chapter; every career office)."""
    greeting = case.reading.salutation
    if not case.body.strip():
        return
    if not any(case.reader_parts):
        if greeting and any(_may_be_name(word) for word, _, _ in _addressed(greeting.names)):
            return
        yield case.finding(
            "name missing",
            "advice",
            "Add the reader's name to the form; only a note with a name on it reads as meant for somebody.",
        )
        return
    if greeting:
        addressed = _addressed(greeting.names)
        if any(
            _is_reader(case, word) or near_part(case, word) or other_person(case, word)
            for word, _, _ in addressed
        ):
            return
        if names_stranger(case, greeting.start, greeting.end):
            return
        if len(case.readers) > 1 and any(fold(word) in _TO_ALL for word, _, _ in words(greeting.names)):
            return
    reader = case.readers[0]
    span, fix = (0, 0), None
    if greeting and greeting.hello:
        span = (greeting.start, greeting.end)
        tail = case.body[greeting.names_start + len(greeting.names) : greeting.end] or ","
        hello = "Dear" if fold(greeting.hello) == "to" else greeting.hello.removesuffix(" there")
        fix = f"{hello} {call(reader)}{tail}" if len(case.readers) == 1 else None
    yield case.finding(
        "name missing",
        "error",
        f"Greet {mention(reader)} by name; without one the note reads as if it went to everybody.",
        span,
        fix,
    )


def name_misspelt(case: Case) -> Findings:
    """The reader's name is spelt as in the record (the seed chapter's "proofread carefully")."""
    if greeting := case.reading.salutation:
        at = greeting.names_start
        for word, start, end in _addressed(greeting.names):
            if part := near_part(case, word):
                yield case.finding(
                    "name misspelt", "error", _misspelt(word, part), (at + start, at + end), part
                )
    long = tuple(part for part in case.reader_parts if len(part) >= 4)
    for passage in case.sentences:
        for word, start, end, part in slips(passage.text, long):
            # A sentence's first word has its capital for another reason.
            if start and exact(word) not in case.facts.keys:
                span = passage.start + start, passage.start + end
                yield case.finding("name misspelt", "warning", _misspelt(word, part), span, part)


def wrong_name(case: Case) -> Findings:
    """The note is addressed to its reader and not to a colleague (a mix-up panels notice first)."""
    greeting = case.reading.salutation
    places = [(greeting.names, greeting.names_start)] if greeting else []
    for start, end in spans(_VOCATIVE, case.body):
        text = case.body[start:end]
        comma = text.index(",") + 1
        places.append((text[comma:], start + comma))
    for text, at in places:
        for word, start, end in _addressed(text):
            if not _is_reader(case, word) and (other := other_person(case, word)):
                reader = case.readers[0] if len(case.readers) == 1 else None
                yield case.finding(
                    "wrong name",
                    "error",
                    f"{other} is somebody else; this note goes to {mention(reader) if reader else 'others'}.",
                    (at + start, at + end),
                    case.reader_parts[0] if reader and case.reader_parts else None,
                )


def introduced_as(case: Case) -> Findings:
    """Somebody who said what to call them is called that (common courtesy; the record's own field)."""
    greeting = case.reading.salutation
    if not greeting or len(case.readers) != 1 or not case.readers[0].introduced_as:
        return
    asked = case.readers[0].introduced_as
    used = {exact(word) for word, _, _ in words(greeting.names)}
    wanted = {exact(word) for word, _, _ in words(asked)}
    if used & case.reader_keys and not used & wanted:
        at = greeting.names_start
        yield case.finding(
            "introduced as",
            "advice",
            f"They introduced themselves as {asked}, and using that shows you listened.",
            (at, at + len(greeting.names)),
            asked,
        )


def wrong_title(case: Case) -> Findings:
    """A title is the one they chose or earned (career offices: never guess one from a name)."""
    greeting = case.reading.salutation
    if not greeting or len(case.readers) != 1 or case.readers[0].introduced_as:
        return
    reader = case.readers[0]
    told = [word for word, _, _ in words(f"{reader.honorific} {reader.name}") if is_title(word)]
    used = [word for word in words(greeting.names) if is_title(word[0])]
    if not told or not used or any(same_title(word, title) for word, _, _ in used for title in told):
        return
    word, start, end = used[0]
    dot = "." if greeting.names[end : end + 1] == "." else ""
    at = greeting.names_start
    yield case.finding(
        "wrong title",
        "warning",
        f"{mention(reader)} goes by {told[0]} in the record, not by {word}; people notice their own title.",
        (at + start, at + end + len(dot)),
        f"{told[0]}." if fold(told[0]) in TITLE_ABBREVIATIONS else told[0],
    )


def near_part(case: Case, word: str) -> str:
    """Give the reader's name part that `word` misspells, or nothing."""
    if _is_reader(case, word) or other_person(case, word):
        return ""
    return next((part for part in case.reader_parts if near_miss(word, part)), "")


def other_person(case: Case, word: str) -> str:
    """Name the other person of this interview whose name has `word`, or nothing."""
    key = exact(word)
    readers = set(case.readers)
    for person in people_of(case.interview):
        if person not in readers and key in map(exact, all_parts(person)):
            return call(person)
    return ""


@lru_cache(maxsize=1024)
def _addressed(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple(word for word in words(text) if not is_title(word[0]))


def _may_be_name(word: str) -> bool:
    """Tell whether a word in a greeting names somebody, where the record names nobody."""
    return word[0].isupper() and fold(word) not in _NOBODY | _TO_ALL


_NOBODY = word_set(
    "sir madam sirs hiring manager recruiter recruitment human resources hr whom department there to"
)


def _is_reader(case: Case, word: str) -> bool:
    key = exact(word)
    if any(same_name(key, part) for part in case.reader_keys):
        return True
    # A short form counts: Rob for Robert, Chris for Christine.
    return key in case.reader_keys or any(
        len(key) >= 2 and len(part) - len(key) >= 2 and part.startswith(key) for part in case.reader_keys
    )


def _misspelt(word: str, part: str) -> str:
    return f"The record spells it {part}, not {word}, and a name is the first thing its owner checks."
