"""Proofreading: what the grammar engine found, in one list with what the review found.

The engine runs outside Python, in a worker of its own; here its findings are read, weighed against the review's
and put in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Any, Literal

from composer.facts import english
from composer.interview import Candidate, Interview, Person
from composer.review.letter import Finding, Severity, Where
from composer.review.rules.names import near_miss
from composer.review.source import fields
from composer.review.wording import is_finite, worded

Source = Literal["engine", "review"]

MOST_WORDS = 5_000
"""Words given to the engine at most: a job search has some hundred, a hostile import any number."""

OURS = "Letter"
"""With this the names of our rules begin."""

_GUESSES = ("SpellCheck", "SplitWords", "WrongNegative")
"""The engine's rules that guess at a word which another rule may know: they yield to any other finding."""
_BETWEEN_WORDS = re.compile(r"[\s/\\\-–—_,;:!?()\[\]{}<>\"“”„«»…|=+*#@&.]+")
_VOWELS = frozenset("aeiouyAEIOUY")
_LONGEST_WORD = 40
_NARROW = 3
_IN_BACKTICKS = re.compile(r"`([^`]*)`")
_NEIGHBOUR = re.compile(r"\w+")
_IN_A_WORD = ("-", "'", "’", "/", "@", "_")
_WORD_BEFORE = re.compile(r"([\w'’-]+)\s+\Z")
_WORD_AND_SPACE = re.compile(r"\S+ ")


@dataclass(frozen=True, slots=True)
class Lint:
    """One finding of the engine.

    Attributes:
        rule: The engine's name of the rule.
        kind: Its kind, such as "Spelling" or "WordChoice".
        start: Where the span begins, in characters of the text.
        end: Where it ends.
        message: What is wrong, in the engine's words, or those of our own rules.
        suggestions: What to put in the span's place, the likeliest first.
    """

    rule: str
    kind: str
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """One entry of the list beside a letter, whoever found it.

    Attributes:
        source: Who found it.
        rule: That one's name of the rule.
        severity: How much it matters.
        where: Which text the span lies in.
        start: Where the span begins, in characters of that text.
        end: Where it ends; 0 and 0 stand for the whole text.
        message: One sentence: what and why.
        suggestions: What to put in the span's place, the likeliest first.
        key: What "ignore this" remembers: the rule, the words, and the word on each side.
        fields: The fields of the record in which the words were typed, as dotted paths.
        word: The word that "add to my dictionary" would add; empty where it is no matter of spelling.
    """

    source: Source
    rule: str
    severity: Severity
    where: Where
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]
    key: str
    word: str = ""
    fields: tuple[str, ...] = ()


def words(interviews: Iterable[Interview], candidate: Candidate) -> tuple[str, ...]:
    """Give the words of saved interviews that are no mistakes: names, companies, roles and terms.

    Every word of a name, a title, a company or a role counts. Of what is told in sentences (what was talked
    about, the fit, a concern) only what looks like a term does, with a capital or without a vowel, so that a
    slip typed there is still found in the letter.
    """
    found: dict[str, None] = {}
    for word in islice(_all_words(interviews, candidate), MOST_WORDS * 4):
        if len(word) <= _LONGEST_WORD and not word.isdecimal():
            found[word] = None
    return tuple(islice(found, MOST_WORDS))


def read(found: Sequence[Mapping[str, Any]], text: str) -> tuple[Lint, ...]:
    """Read the engine's findings as the page hands them on.

    Their places count UTF-16 units, as JavaScript does; those of the result count characters of `text`.
    What lies outside `text` belongs to an older one and is left out. Suggestions of our rules are put into words;
    a finding goes where none is left of them. Of findings that overlap one is left: our rules come before the
    engine's, both before its guesses.
    """
    place = _characters(text)
    lints = (
        _worded(
            Lint(
                str(entry["rule"]),
                str(entry["kind"]),
                place[entry["start"]],
                place[entry["end"]],
                str(entry["message"]),
                tuple(map(str, entry["suggestions"])),
            ),
            text,
        )
        for entry in found
        if entry["start"] in place and entry["end"] in place
    )
    left: list[Lint] = []
    for lint in sorted(filter(None, lints), key=lambda lint: (_rank(lint.rule), lint.start, -lint.end)):
        if all(lint.end <= other.start or other.end <= lint.start for other in left):
            left.append(lint)
    return tuple(sorted(left, key=lambda lint: lint.start))


def _worded(lint: Lint, text: str) -> Lint | None:
    """Put the suggestions into words, and leave the span what they change; None where the rule does not hold."""
    written = text[lint.start : lint.end]
    before = _WORD_BEFORE.search(text[max(0, lint.start - _BACK) : lint.start])
    told = [
        (suggestion, worded(suggestion, written, before[1] if before else ""))
        for suggestion in lint.suggestions
    ]
    suggestions = [words for _, words in told if words is not None]
    if not lint.suggestions or suggestions == list(lint.suggestions):
        return lint
    if not suggestions or text[max(0, lint.start - 1) : lint.start] in _IN_A_WORD:
        return None
    lead = _same_words(written, suggestions)
    tail = _same_words(written[lead:][::-1], [words[lead:][::-1] for words in suggestions])
    cut = slice(lead, -tail or None)
    return replace(
        lint,
        start=lint.start + lead,
        end=lint.end - tail,
        suggestions=tuple(words[cut] for words in suggestions),
    )


def _same_words(written: str, others: Sequence[str]) -> int:
    """Give how many characters of whole words, and the space after them, all texts have at their beginning."""
    return max(
        (
            end
            for end in (found.end() for found in _WORD_AND_SPACE.finditer(written))
            if all(other.startswith(written[:end]) for other in others)
            and end < min(len(written), *map(len, others))
        ),
        default=0,
    )


def _rank(rule: str) -> int:
    if rule.startswith(OURS):
        return -1
    return _GUESSES.index(rule) + 1 if rule in _GUESSES else 0


def utf16(text: str, place: int) -> int:
    """Give a place in `text` as JavaScript counts it."""
    return place + sum(char > "\uffff" for char in text[:place])


def merge(
    texts: Mapping[Where, str],
    findings: Iterable[Finding],
    lints: Mapping[Where, Sequence[Lint]],
    *,
    interview: Interview | None = None,
    known: Sequence[str] = (),
    ignored: frozenset[str] = frozenset(),
) -> tuple[Remark, ...]:
    """Put both lists into one, in the order of the text, saying nothing twice.

    Where both speak of one place the review is heard, for it knows the interview. A misspelling of one of the
    `known` words is told with the spelling that was saved. Other words with a capital inside a sentence are taken
    for names, which no dictionary has all of, unless they look like a day, a month or a language.

    Args:
        texts: The letter's subject and body as they stand.
        findings: The review's.
        lints: The engine's, by the text they are about.
        interview: The record, so that a misspelling is told with the field it was typed in.
        known: The words of the saved interviews.
        ignored: The keys of the remarks that the person wants to hear no more.

    Returns:
        The remarks, subject before body; those about a whole text before those about a place in it.
    """
    told = tuple(findings)
    remarks = [_of_finding(texts[finding.where], finding) for finding in told]
    for where, found in lints.items():
        narrow = [(f.start, f.end) for f in told if f.where == where and _is_narrow(texts[where], f)]
        remarks += [
            remark
            for lint in found
            if not any(start < lint.end and lint.start < end for start, end in narrow)
            and (remark := _of_lint(texts[where], where, lint, tuple(known)))
        ]
    heard = (remark for remark in remarks if remark.key not in ignored)
    return tuple(sorted((_traced(remark, texts, interview) for remark in heard), key=_place))


def _traced(remark: Remark, texts: Mapping[Where, str], interview: Interview | None) -> Remark:
    """Give the remark with the fields that its words come from."""
    if interview is None or remark.fields:
        return remark
    told = fields(interview, texts[remark.where][remark.start : remark.end])
    return replace(remark, fields=told) if told else remark


def _of_finding(text: str, finding: Finding) -> Remark:
    return Remark(
        "review",
        finding.rule,
        finding.severity,
        finding.where,
        finding.start,
        finding.end,
        finding.message,
        () if finding.fix is None else (finding.fix,),
        _key(finding.rule, text, finding.start, finding.end),
    )


def _of_lint(text: str, where: Where, lint: Lint, known: tuple[str, ...]) -> Remark | None:
    written = text[lint.start : lint.end]
    is_spelling = lint.kind == "Spelling" and " " not in written
    message, suggestions = _IN_BACKTICKS.sub(r"“\1”", lint.message), lint.suggestions
    if is_spelling and (saved := _saved(written, known)):
        message = f"Did you mean “{saved}”? That is how you saved it."
        suggestions = (saved, *(other for other in suggestions if other != saved))
    elif is_spelling and _is_name(text, lint):
        return None
    return Remark(
        "engine",
        lint.rule,
        "advice" if lint.kind in _TASTE else "warning",
        where,
        lint.start,
        lint.end,
        message,
        suggestions,
        _key(lint.rule, text, lint.start, lint.end),
        written if is_spelling else "",
    )


def _is_name(text: str, lint: Lint) -> bool:
    """Tell whether an unknown word with a capital is most likely a name.

    Inside a sentence it is, unless it looks like a day, a month or a language. At the beginning of one it is where
    no known word is near, or where it does something: "Patil told me", which "Patio" would not.
    """
    written = text[lint.start : lint.end]
    if not written[0].isupper() or not _CAPITALISED.isdisjoint(lint.suggestions):
        return False
    if not _BEGINNING.search(text[max(0, lint.start - _BACK) : lint.start]):
        return True
    near = [word.lower() for word in lint.suggestions if near_miss(written.lower(), word.lower())]
    after = _NEXT_WORD.match(text, lint.end)
    does_something = after is not None and is_finite(after[1].lower())
    return not near or (does_something and _SMALL_WORDS.isdisjoint(near))


_BEGINNING = re.compile(r"(?:^|(?<!\bM[rsx])(?<!\bMrs)(?<!\b[DS][rt])(?<!\bProf)[.!?:\n])[\s\"'“‘(]*\Z")
_BACK = 60
"""Characters before a word in which its sentence's beginning is looked for."""
_NEXT_WORD = re.compile(r" ([\w’']+)")
_SMALL_WORDS = (
    frozenset("i it he she we they this that these those there here who what which".split())
    | english.PREPOSITIONS
    | english.AUXILIARIES
)
"""Words that a slip at a sentence's beginning may stand for, whatever comes after it."""
_CAPITALISED = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August
    September October November December English French German Spanish Italian Portuguese Chinese Japanese Arabic
    Russian Hindi Dutch American British European Christmas Easter
    """.split()
)

_TASTE = frozenset(("Style", "Readability", "Enhancement", "Redundancy", "Regionalism", "Formatting"))
"""The engine's kinds that one may well see differently."""


@lru_cache(maxsize=1024)
def _saved(written: str, known: tuple[str, ...]) -> str:
    """Give the saved word that `written` is a near miss of; empty where it is of none."""
    return next(
        (
            word
            for word in known
            if len(word) > 2 and near_miss(written, word) and _begins_alike(written, word)
        ),
        "",
    )


def _begins_alike(written: str, word: str) -> bool:
    """Tell whether two words have their first letter in common, which hardly anybody misses or leaves out."""
    return written[:1].casefold() == word[:1].casefold() or len(written) == len(word)


def _key(rule: str, text: str, start: int, end: int) -> str:
    if start == end:
        return rule
    before = _NEIGHBOUR.findall(text[max(0, start - 40) : start])
    after = _NEIGHBOUR.findall(text[end : end + 40])
    return " | ".join((rule, *before[-1:], text[start:end], *after[:1])).casefold()


def _is_narrow(text: str, finding: Finding) -> bool:
    """Tell whether a finding of the review is about these very words, not about a sentence around them."""
    return finding.start < finding.end and (
        finding.fix is not None or len(text[finding.start : finding.end].split()) <= _NARROW
    )


def _place(remark: Remark) -> tuple[bool, int, int]:
    return remark.where == "body", remark.start, remark.end


def _characters(text: str) -> dict[int, int]:
    """Give the place in characters for each place in UTF-16 units that parts no character."""
    places, units = {0: 0}, 0
    for i, char in enumerate(text, 1):
        units += 2 if char > "\uffff" else 1
        places[units] = i
    return places


def _all_words(interviews: Iterable[Interview], candidate: Candidate) -> Iterator[str]:
    yield from _split(candidate.name)
    for interview in interviews:
        people = (*interview.people, *((interview.coordinator,) if interview.coordinator else ()))
        for text in (interview.company, interview.role, *(name for who in people for name in _names(who))):
            yield from _split(text)
        concern = (interview.concern.raised, interview.concern.answer) if interview.concern else ()
        told = (*(text for who in people for text in (who.talked_about, who.stayed, who.fit)), *interview.fit)
        for text in (*told, *concern, interview.next_step, interview.news):
            yield from filter(_is_term, _split(text))


def _is_term(word: str) -> bool:
    return any(map(str.isupper, word)) or _VOWELS.isdisjoint(word)


def _names(person: Person) -> tuple[str, ...]:
    return person.name, person.title, person.introduced_as


def _split(text: str) -> Iterator[str]:
    for word in _BETWEEN_WORDS.split(text):
        if stripped := word.strip("'’`"):
            yield stripped
