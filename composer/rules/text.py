"""Reading a plain text: its words, its sentences, and where greeting and sign-off are.

A body is read once and the reading kept, since most of a note stays the same from one keystroke to the next.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["greeting", "sentence", "sign-off"]

_WORD = re.compile(r"[^\s,;:!?()\"\u201c\u201d\u201e\u00ab\u00bb<>\[\]{}\u2026\u2013\u2014/=]+")
_EDGES = ".'\u2018\u2019`*_#-&\u2066\u2067\u2068\u2069\u200e\u200f"
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[-*\u2022\u00b7] )")
_STOP = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019)\]]*(?=\s+[^a-z\s])|[\u3002\uff01\uff1f]")
_NO_STOP = re.compile(
    r"(?:^|[\s(])(?:dr|mr|mrs|ms|mx|prof|st|jr|sr|vs|e\.g|i\.e|etc|a\.m|p\.m|no|approx|inc|ltd|co|corp|\w)$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\s*(?P<hello>(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|to)\b(?: there\b)?)?"
    r"[ \t,]*(?P<names>[^,:;!\n]*?)[ \t]*(?:[,:;!\n]|[ \t][-\u2013\u2014][ \t]|$)",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"^[ \t]*(?:(?:(?:with|my|many|kind|kindest|warm|warmest|best|very|all|yours?|again|and)[ ,]+){0,3}"
    r"(?:regards?|wishes|thanks|thank you|appreciation|gratitude|sincerely|respectfully|truly|faithfully"
    r"|cordially|cheers|gratefully|warmly|the best|best|yours|take care)"
    r"(?:[ ,]+(?:again|and|so|very|much|yours|regards|wishes|best|warmly)){0,3})[ \t]*[,.!]?[ \t]*(?:\n|$)",
    re.IGNORECASE | re.MULTILINE,
)
_LAST_LINE = re.compile(r"(?:^|\n)[ \t]*[-\u2013\u2014]?[ \t]*[^\s.!?,]+(?:[ \t]+[^\s!?,]+){0,3}[ \t]*\Z")


def word_set(text: str) -> frozenset[str]:
    """Give the words of a list that is written as running text."""
    return frozenset(text.split())


def phrases(*alternatives: str) -> re.Pattern[str]:
    """Compile a pattern of phrases that begin at a word, in any case."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Salutation:
    """The opening address: its span, the greeting word, and the span of what follows it."""

    start: int
    end: int
    hello: str
    names_start: int
    names: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a body, with its place."""

    text: str
    start: int
    kind: Kind

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A body as read."""

    salutation: Salutation | None
    passages: tuple[Passage, ...]

    @property
    def sentences(self) -> Iterator[Passage]:
        """What stands between greeting and sign-off."""
        return (passage for passage in self.passages if passage.kind == "sentence")


@lru_cache(maxsize=512)
def read(body: str) -> Reading:
    """Read a body: salutation, sentences, sign-off."""
    salutation = _salutation(body)
    begin = salutation.end if salutation else 0
    end = _sign_off(body, begin)
    passages = []
    if salutation:
        passages.append(Passage(body[salutation.start : salutation.end], salutation.start, "greeting"))
    passages += _sentences(body, begin, end)
    if body[end:].strip():
        passages.append(Passage(body[end:].rstrip(), end, "sign-off"))
    return Reading(salutation, tuple(passages))


def _salutation(body: str) -> Salutation | None:
    match = _GREETING.match(body)
    if not match or not body.strip():
        return None
    hello, names = match["hello"] or "", match["names"]
    # Without "Dear" or "Hi", only a few words before a comma are taken for an address.
    if not hello and (len(names.split()) > 4 or body[match.end() - 1 : match.end()] not in {",", ":"}):
        return None
    if hello and len(names.split()) > 12:
        return None
    start = match.start("hello") if hello else match.start("names")
    return Salutation(start, match.end(), hello, match.start("names"), names)


def _sign_off(body: str, begin: int) -> int:
    """Find where the sign-off begins; at the end of the body where there is none."""
    last = None
    for last in _SIGN_OFF.finditer(body, begin):
        if len(body[last.start() :].split()) <= 30:
            return last.start()
    match = _LAST_LINE.search(body, begin)
    return match.start() if match and match.start() > begin else len(body)


def _sentences(body: str, begin: int, end: int) -> Iterator[Passage]:
    block_start = begin
    for block in [*_BLOCK.finditer(body, begin, end), None]:
        block_end = block.start() if block else end
        start = block_start
        for stop in _STOP.finditer(body, block_start, block_end):
            if body[stop.start()] == "." and _NO_STOP.search(body, start, stop.start()):
                continue
            yield from _passage(body, start, stop.end())
            start = stop.end()
        yield from _passage(body, start, block_end)
        block_start = block.end() if block else end


def _passage(body: str, start: int, end: int) -> Iterator[Passage]:
    text = body[start:end]
    if stripped := text.strip():
        yield Passage(stripped, start + text.index(stripped[0]), "sentence")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[tuple[str, int, int], ...]:
    """Give each word of `text` with its span, without the punctuation around it."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0].lstrip(_EDGES)
        start = match.end() - len(word)
        if word := word.rstrip(_EDGES):
            found.append((word, start, start + len(word)))
    return tuple(found)


@lru_cache(maxsize=8192)
def exact(word: str) -> str:
    """Give `word` so that only its spelling counts: no case, one kind of apostrophe, no possessive."""
    word = unicodedata.normalize("NFC", word).casefold().replace("\u2019", "'")
    return word.removesuffix("'s").rstrip("'")


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Give `word` as `exact` does, and without its marks: Brändli and Brandli are one."""
    word = exact(word)
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(char for char in parts if not unicodedata.combining(char)).translate(_LETTERS)


# Letters with strokes and joined letters, which normalisation leaves whole.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "\u0131": "i"}
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Give a rough stem: enough to see that "buyers" and "buyer" are one word."""
    word = fold(word)
    for ending in ("ings", "ing", "ies", "ied", "ers", "ed", "er", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """Give the stems of the words that carry meaning."""
    return frozenset(
        stem(word) for word, _, _ in words(text) if fold(word) not in _FUNCTION and len(word) > 1
    )


def contents(texts: Iterable[str]) -> frozenset[str]:
    """Give the stems of several texts together."""
    return frozenset().union(*(content(text) for text in texts))


_FUNCTION = word_set("""
a about above after again all also am an and any are as at be because been before being both but by
can could did do does doing done during each else even ever every few for from further had has have
having he her here hers him his how however i i'd i'll i'm i've if in into is it it's its just let
me more most much my no nor not now of off on once one only onto or other our ours out over own per
same she should since so some such than that that's the their them then there these they this those
through to too toward towards under until up upon us very was we we'd we'll we've were what when
where whether which while who whom whose why will with within without would yes yet you you'd you'll
you've your yours
""")
