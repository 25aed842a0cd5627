"""Rules about a letter's outer shape: subject, length, unfilled places, doubled words and spaces."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.notes.message import SUBJECT_LENGTH
from composer.review.letter import Finding
from composer.review.rules.case import Case, Findings, in_record
from composer.review.rules.cue import Cue, spans
from composer.review.rules.words import exact, words

SIGNATURE = 300
"""In so many last characters the writer's name stands: a sign-off with a link and a P.S."""

_BRACKETED = re.compile(
    r"\[(?!\d+\]|sic\]|\.\.\.\])[^\[\]\n]{1,40}\]"
    r"|\{\{?[^{}\n]{1,40}\}\}?|\{%[^%\n]{1,40}%\}|%\([a-z_]+\)s|\$\{?[A-Z_]{3,}\}?"
    r"|<(?!https?:)[A-Za-z][^<>@\n]{1,40}>|_{3,}|\((?i:insert|enter|add|fill in|your)\b[^()\n]{1,40}\)"
)
_BLANK = Cue(
    re.compile(
        r"\b(?:(?<![A-Z][a-z] )(?<!Bowl )[Xx]{2,}(?!\w)|TODO\b|TBD\b|TBA\b|FIXME\b|TKTK\b|[Ll]orem ipsum\b"
        r"|(?:Company|Your|(?:Interviewer|Manager)(?:[\u2019']s)?|Position|Job|Role|Recipient|First|Last|Candidate)"
        r" (?:Name|Title)\b"
        r"|(?:insert|enter|add) (?:your |the |a )?(?:name|company|role|position|title|topic|date)s? here\b)"
    )
)
_TWICE = Cue(
    re.compile(
        r"\b(?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)?)\s+(?P=word)\b(?!['\u2019-])",
        re.IGNORECASE,
    )
)
_SPACES = re.compile(r"(?<=\S)(?:[ \t\u00a0]{2,}(?=\S)|[ \t\u00a0]+(?=[,.;:!?](?:\s|$)))")
_SPACE_SIGNS = ("  ", "\t", "\u00a0", " ,", " .", " ;", " :", " !", " ?")
_FINE_TWICE = frozenset(("had", "that"))


def empty(case: Case) -> Findings:
    """There is something to send."""
    if not case.sentences:
        yield Finding("empty", "error", "body", 0, 0, "There is nothing in this note yet to send.")


def unsigned(case: Case) -> Findings:
    """It ends with the writer's name (any letter-writing guide)."""
    if not case.sentences:
        return
    end = {exact(word) for word, _, _ in words(case.body[-SIGNATURE:])}
    own = {exact(part) for part in case.candidate_parts}
    if own & end or (not own and any(passage.kind == "sign-off" for passage in case.reading.passages)):
        return
    message = "Sign it with your name, so that the reader knows whose it is."
    yield Finding("unsigned", "warning", "body", 0, 0, message)


def subject_missing(case: Case) -> Findings:
    """A mail has a subject (without one, filters and readers pass it over)."""
    if case.channel == "email" and not case.subject.strip():
        yield Finding(
            "subject missing",
            "error",
            "subject",
            0,
            0,
            "Give the mail a subject, such as thank you and the role, so that it is opened and found again.",
        )


def subject_too_long(case: Case) -> Findings:
    """The subject is 60 characters at most, so that it is read whole on a phone (career columns)."""
    length = len(case.subject.strip())
    if case.channel == "email" and length > SUBJECT_LENGTH:
        yield Finding(
            "subject too long",
            "advice",
            "subject",
            SUBJECT_LENGTH,
            len(case.subject),
            f"Phones cut a subject after about {SUBJECT_LENGTH} characters, and yours has {length}.",
        )


def subject_on_several_lines(case: Case) -> Findings:
    """The subject is one line (RFC 5322 section 2.2)."""
    if len(case.subject.strip().splitlines()) > 1:
        yield Finding(
            "subject on several lines",
            "error",
            "subject",
            0,
            len(case.subject),
            "A subject is one line; the rest would be lost on the way.",
            " ".join(case.subject.split()),
        )


def placeholder(case: Case) -> Findings:
    """Nothing is left to fill in (the mistake that hiring managers quote most from templates)."""
    for where, text in case.texts:
        bracketed = _bracketed(text)
        bare = (
            (start, end)
            for start, end in spans(_BLANK, text)
            if not any(low <= start < high for low, high in bracketed)
        )
        for start, end in (*bracketed, *bare):
            if not in_record(case, text, start, end):
                yield Finding(
                    "placeholder",
                    "error",
                    where,
                    start,
                    end,
                    f"Fill in {text[start:end]}; a place left open tells the reader that they got a template.",
                )


def doubled_word(case: Case) -> Findings:
    """No word stands twice in a row (the seed chapter's "proofread carefully")."""
    for where, text in case.texts:
        for start, end in spans(_TWICE, text):
            word = text[start:end].split()[0]
            if word.lower() not in _FINE_TWICE and not in_record(case, text, start, end):
                yield Finding(
                    "doubled word", "warning", where, start, end, f"\u201c{word}\u201d stands twice.", word
                )


def doubled_space(case: Case) -> Findings:
    """No space stands twice or before a comma (the seed chapter's "proofread carefully")."""
    for where, text in case.texts:
        for start, end in _loose_spaces(text):
            mark = text[end] in ",.;:!?"
            message = "No space is needed before this mark." if mark else "There is a space too many here."
            yield Finding("doubled space", "advice", where, start, end, message, "" if mark else " ")


@lru_cache(maxsize=1024)
def _bracketed(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _BRACKETED.finditer(text))


@lru_cache(maxsize=1024)
def _loose_spaces(text: str) -> tuple[tuple[int, int], ...]:
    if not any(sign in text for sign in _SPACE_SIGNS):
        return ()
    return tuple(match.span() for match in _SPACES.finditer(text))
