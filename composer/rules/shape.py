"""Rules about a letter's outer shape: subject, length, unfilled places, doubled words and spaces."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.letter import Finding
from composer.rules.case import Case, Findings, in_record

SUBJECT_LENGTH = 60
"""Characters of a subject that phones show; the rest is cut (mail client documentation, career columns)."""

_PLACEHOLDER = re.compile(
    r"\[(?!\d+\]|sic\]|\.\.\.\])[^\[\]\n]{1,40}\]"
    r"|\{\{?[^{}\n]{1,40}\}\}?|\{%[^%\n]{1,40}%\}|%\([a-z_]+\)s|\$\{?[A-Z_]{3,}\}?"
    r"|<(?!https?:)[A-Za-z][^<>@\n]{1,40}>"
    r"|\b[Xx]{2,}(?!\w)|_{3,}"
    r"|\b(?:TODO|TBD|TBA|FIXME|TKTK|[Ll]orem ipsum)\b"
    r"|\b(?:Company|Interviewer(?:[\u2019']s)?|Your|(?:Hiring )?Manager(?:[\u2019']s)?|Position|Job|Role|Recipient"
    r"|First|Last|Candidate) (?:Name|Title)\b"
    r"|\b(?:insert|enter|add) (?:your |the |a )?(?:name|company|role|position|title|topic|date)s? here\b",
)
_REAL_X = re.compile(r"XX+(?:th|nd|rd|st|X?L)?$")
_DOUBLED = re.compile(
    r"\b(?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)?)(?:[ \t]+|[ \t]*\n[ \t]*)(?P=word)\b(?!['\u2019-])",
    re.IGNORECASE,
)
_SPACES = re.compile(r"(?<=\S)(?:[ \t\u00a0]{2,}(?=\S)|[ \t\u00a0]+(?=[,.;:!?](?:\s|$)))")
_FINE_TWICE = frozenset(("had", "that"))


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
    for where, text in (("subject", case.subject), ("body", case.body)):
        for start, end in _places(_PLACEHOLDER, text):
            found = text[start:end]
            if _is_number(found, text, start) or in_record(case, text, start, end):
                continue
            yield Finding(
                "placeholder",
                "error",
                "subject" if where == "subject" else "body",
                start,
                end,
                f"{found} is still to be filled in; a placeholder tells the reader that they got a template.",
            )


def doubled_word(case: Case) -> Findings:
    """No word stands twice in a row (the seed chapter's "proofread carefully")."""
    for where, text in (("subject", case.subject), ("body", case.body)):
        for match in _DOUBLED.finditer(text):
            start, end = match.span()
            word = match["word"]
            if word.lower() in _FINE_TWICE or in_record(case, text, start, end):
                continue
            yield Finding(
                "doubled word",
                "warning",
                "subject" if where == "subject" else "body",
                start,
                end,
                f"\u201c{word}\u201d stands twice.",
                word,
            )


def doubled_space(case: Case) -> Findings:
    """No space stands twice or before a comma (the seed chapter's "proofread carefully")."""
    for where, text in (("subject", case.subject), ("body", case.body)):
        for start, end in _places(_SPACES, text):
            after = text[end]
            yield Finding(
                "doubled space",
                "advice",
                "subject" if where == "subject" else "body",
                start,
                end,
                "There is a space too many here."
                if after not in ",.;:!?"
                else "No space is needed before this mark.",
                "" if after in ",.;:!?" else " ",
            )


@lru_cache(maxsize=1024)
def _places(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in pattern.finditer(text))


def _is_number(found: str, text: str, start: int) -> bool:
    """Tell Roman numerals and sizes from a row of x: "Super Bowl XX", "XXL"."""
    return bool(_REAL_X.match(found)) and bool(re.search(r"\b[A-Z][\w']+ $", text[:start])) and found == "XX"
