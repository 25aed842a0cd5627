"""Reading a plain text: its words, its sentences, and where greeting and sign-off are.

A body is read once and the reading kept, since most of a note stays the same from one keystroke to the next.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

Kind = Literal["greeting", "sentence", "sign-off"]

_BETWEEN = r"\s,;:!?()\"\u201c\u201d\u201e\u00ab\u00bb<>\[\]{}\u2026\u2013\u2014/="
_EDGES = r".'\u2018\u2019`*_#&\u2066-\u2069\u200e\u200f-"
_WORD = re.compile(rf"[^{_BETWEEN}{_EDGES}](?:[^{_BETWEEN}]*[^{_BETWEEN}{_EDGES}])?")
_TELEPHONE = re.compile(r"\+?[\d.-]{7,}")
_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[-*\u2022\u00b7] )")
_STOP = re.compile(
    r"(?:[!?]+|(?<!\.)\.)[\"'\u201d\u2019)\]]*(?=\s)|(?:\.{2,}|\u2026)(?=\s+[^a-z\s])|[\u3002\uff01\uff1f]"
)
_TITLE_BEFORE = re.compile(
    r"(?:^|[\s(])(?:dr|mr|mrs|ms|mx|prof|st|vs|e\.g|i\.e|no|approx|fig|vol|hon|rev|gen|[^\W\d_])$",
    re.IGNORECASE,
)
_SHORT_BEFORE = re.compile(
    r"(?:^|[\s(])(?:etc|a\.m|p\.m|inc|ltd|co|corp|dept|ext|est|min|max|avg|jr|sr)$", re.IGNORECASE
)
_GREETING = re.compile(
    r"\s*(?P<hello>(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|to)\b(?: there\b)?)?"
    r"[ \t,]*(?P<names>[^,:!\n]*?)[ \t]*(?:[,:!\n]|[ \t][-\u2013\u2014][ \t]|$)",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"^[ \t]*(?:(?:(?:with|my|many|kind|kindest|warm|warmest|best|very|all|yours?|again|and)[ ,]+){0,3}"
    r"(?:regards?|wishes|thank['\u2019]?s|thank you|appreciation|gratitude|sincerely|respectfully|truly|faithfully"
    r"|cordially|cheers|gratefully|warmly|the best|best|yours|take care)"
    r"(?:[ ,]+(?:again|and|so|very|much|yours|regards|wishes|best|warmly)){0,3})[ \t]*[,.!]?[ \t]*(?:\n|$)",
    re.IGNORECASE | re.MULTILINE,
)
_LAST_LINE = re.compile(r"(?:^|\n)[ \t]*[-\u2013\u2014]?[ \t]*[^\s.!?,]+(?:[ \t]+[^\s!?,]+){0,3}[ \t]*\Z")


def word_set(text: str) -> frozenset[str]:
    """Give the words of a list that is written as running text."""
    return frozenset(text.split())


class Cue:
    """A pattern to look for; known by identity, since hashing a long pattern costs more than a search."""

    def __init__(self, pattern: re.Pattern[str], *, lower: bool = False) -> None:
        """Take the compiled pattern; with `lower`, texts are searched in lower case."""
        self.pattern = pattern
        self.lower = lower

    def text(self, sentence: str) -> str:
        """Give the sentence as it is searched."""
        return lowered(sentence) if self.lower else sentence


def phrases(lines: str) -> Cue:
    """Compile a list of phrases, one a line, in lower case, that begin at a word; they are met in any case.

    A line is a pattern in which parentheses only group and an apostrophe stands for either form of it.
    """
    written = lines.strip().replace("'", "['\u2019]")
    alternatives = "|".join(_GROUP.sub("(?:", written).splitlines())
    # Searching a text in lower case takes a third of the time that ignoring case takes.
    return Cue(re.compile(rf"(?<!\w)(?:{alternatives})"), lower=True)


@lru_cache(maxsize=4096)
def lowered(text: str) -> str:
    """Give `text` in lower case, each character still in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[0] for char in text)


_GROUP = re.compile(r"(?<!\\)\((?!\?)")


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
    """One sentence of a text, or its greeting or sign-off, with its place."""

    text: str
    start: int
    kind: Kind

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read: its salutation, all passages in order, and those between greeting and sign-off."""

    salutation: Salutation | None
    passages: tuple[Passage, ...]
    sentences: tuple[Passage, ...]


@lru_cache(maxsize=512)
def read(body: str) -> Reading:
    """Read a body: salutation, sentences, sign-off."""
    salutation = _salutation(body)
    begin = salutation.end if salutation else 0
    end = _sign_off(body, begin)
    greeting = (
        [Passage(body[salutation.start : salutation.end], salutation.start, "greeting")] if salutation else []
    )
    sentences = []
    for block in [*_BLOCK.finditer(body, begin, end), None]:
        stop = block.start() if block else end
        sentences += [
            Passage(text, begin + start, "sentence") for text, start in _sentences(body[begin:stop])
        ]
        begin = block.end() if block else end
    closing = [Passage(body[end:].rstrip(), end, "sign-off")] if body[end:].strip() else []
    return Reading(salutation, (*greeting, *sentences, *closing), tuple(sentences))


def _salutation(body: str) -> Salutation | None:
    match = _GREETING.match(body)
    if not match or not body.strip():
        return None
    hello, names = match["hello"] or "", match["names"]
    # Without "Dear" or "Hi", only a few words before a comma are taken for an address.
    most = 7 if body[match.end() :].startswith("\n") else 4
    if not hello and (len(names.split()) > most or body[match.end() - 1 : match.end()] not in {",", ":"}):
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


@lru_cache(maxsize=2048)
def _sentences(block: str) -> tuple[tuple[str, int], ...]:
    """Split a paragraph into its sentences, each with its place in it."""
    stops = [stop.end() for stop in _STOP.finditer(block) if _ends(block, stop)]
    found = []
    for start, end in pairwise([0, *stops, len(block)]):
        text = block[start:end]
        if bare := text.lstrip():
            found.append((bare.rstrip(), end - len(bare)))
    return tuple(found)


def _ends(block: str, stop: re.Match[str]) -> bool:
    """Tell whether a full stop ends a sentence, and not just an abbreviation."""
    at = stop.start()
    if block[at] != "." or stop[0].startswith(".."):
        return True
    if _TITLE_BEFORE.search(block, 0, at):
        return False
    return not _SHORT_BEFORE.search(block, 0, at) or not block[stop.end() :].lstrip()[:1].islower()


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[tuple[str, int, int], ...]:
    """Give each word of `text` with its span, without the punctuation around it."""
    return tuple((match[0], match.start(), match.end()) for match in _WORD.finditer(text))


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
def capitals(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """Give the words with a capital, which may be names, with their spans and without a possessive's end."""
    return tuple(
        (bare, start, start + len(bare))
        for word, start, _ in words(sentence)
        if word[0].isupper() and (bare := word.removesuffix("'s").removesuffix("\u2019s"))
    )


@lru_cache(maxsize=4096)
def keys(text: str) -> frozenset[str]:
    """Give all words of `text`, so that only their spelling counts."""
    return frozenset(exact(word) for word, _, _ in words(text))


@lru_cache(maxsize=4096)
def spelt(text: str, without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Give the words of a text, so that only their spelling counts, but for those `without`."""
    return tuple(key for word, _, _ in words(text) if (key := exact(word)) not in without)


RUN = 4
"""How many words in a row two authors seldom have in common."""


@lru_cache(maxsize=4096)
def runs(text: str, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Give every run of `RUN` words of a text, as `spelt` gives them."""
    row = spelt(text, without)
    return frozenset(" ".join(row[i : i + RUN]) for i in range(len(row) - RUN + 1))


@lru_cache(maxsize=512)
def all_keys(text: str) -> frozenset[str]:
    """Give the words of a long text as `keys` does, sentence by sentence."""
    return frozenset().union(*(keys(passage.text) for passage in read(text).passages))


@lru_cache(maxsize=8192)
def spans(cue: Cue, text: str) -> tuple[tuple[int, int], ...]:
    """Give where `cue` is met in `text`, found sentence by sentence.

    Most sentences stay as they are from one keystroke to the next, and those are not searched again.
    """
    return tuple(
        (passage.start + start, passage.start + end)
        for passage in read(text).passages
        for start, end in _spans(cue, passage.text)
    )


def met(cue: Cue, sentence: str) -> bool:
    """Tell whether `cue` is met in a sentence."""
    return cue.pattern.search(cue.text(sentence)) is not None


@lru_cache(maxsize=32768)
def _spans(cue: Cue, sentence: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in cue.pattern.finditer(cue.text(sentence)))


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """Give the stems of the words that carry meaning."""
    return frozenset(
        stem(word)
        for word, _, _ in words(text)
        if fold(word) not in _FUNCTION and len(word) > 1 and not _TELEPHONE.fullmatch(word)
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
