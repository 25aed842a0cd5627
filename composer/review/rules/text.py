"""Reading a plain text: its sentences, and where greeting and sign-off are.

A body is read once and the reading kept, since most of a note stays the same from one keystroke to the next.
Each pattern here takes time in proportion to the text, whatever the text is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from composer.facts.name_words import TITLE_ABBREVIATIONS
from composer.review.rules.words import keys

Kind = Literal["greeting", "sentence", "sign-off"]

LINE = 160
"""No greeting is longer than this many characters."""

TAIL = 400
"""No sign-off is longer than this: some 30 words, with a link."""

_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[-*\u2022\u00b7] )")
_STOP = re.compile(
    r"(?:(?<![!?])[!?]+|(?<!\.)\.)[\"'\u201d\u2019)\]]*(?=\s)"
    r"|(?:(?<!\.)\.{2,}|\u2026)(?=\s+[^a-z\s])|[\u3002\uff01\uff1f]"
)
_INNER_STOP = re.compile(r"[.!?\u2026\u3002\uff01\uff1f].", re.DOTALL)
_TITLE_BEFORE = re.compile(
    rf"(?:^|[\s(])(?:{'|'.join(sorted(TITLE_ABBREVIATIONS))}|st|vs|e\.g|i\.e|no|approx|fig|vol|[^\W\d_])$",
    re.IGNORECASE,
)
_SHORT_BEFORE = re.compile(
    r"(?:^|[\s(])(?:etc|a\.m|p\.m|inc|ltd|co|corp|dept|ext|est|min|max|avg|jr|sr)$", re.IGNORECASE
)
_NEXT = re.compile(r"\s*(\S?)")
_GREETING = re.compile(
    r"(?P<hello>(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|to)\b(?: there\b)?)?"
    r"[ \t,]*(?P<names>(?:(?![ \t][-\u2013\u2014][ \t])[^,:!])*)(?P<stop>[,:!]|[ \t][-\u2013\u2014][ \t]|$)",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"^[ \t]{0,8}(?:(?:with|my|many|kind|kindest|warm|warmest|best|very|all|yours?|again|and)[ ,]{1,2}){0,3}"
    r"(?:regards?|wishes|thank['\u2019]?s|thank you|appreciation|gratitude|sincerely|respectfully|truly|faithfully"
    r"|cordially|cheers|gratefully|warmly|the best|best|yours|take care)"
    r"(?:[ ,]{1,2}(?:again|and|so|very|much|yours|regards|wishes|best|warmly)){0,3}[ \t]{0,8}[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_NAME = re.compile(r"[-\u2013\u2014]?[ \t]*[^\s.!?,]+(?:[ \t]+[^\s!?,]+){0,3}")


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
            Passage(text, begin + start, "sentence") for text, start in sentences_of(body[begin:stop])
        ]
        begin = block.end() if block else end
    closing = [Passage(body[end:].rstrip(), end, "sign-off")] if body[end:].strip() else []
    return Reading(salutation, (*greeting, *sentences, *closing), tuple(sentences))


def _salutation(body: str) -> Salutation | None:
    start = len(body) - len(body.lstrip())
    line = body[start : start + LINE].split("\n", 1)[0]
    match = _GREETING.match(line)
    if not line or not match:
        return None
    hello, names = match["hello"] or "", match["names"].rstrip()
    # Without "Dear" or "Hi", only a few words before a comma are taken for an address.
    most = 12 if hello else 7 if match.end() == len(line) else 4
    if len(names.split()) > most or not (hello or match["stop"] in {",", ":"}):
        return None
    begin = start if hello else start + match.start("names")
    return Salutation(begin, start + match.end(), hello, start + match.start("names"), names)


def _sign_off(body: str, begin: int) -> int:
    """Find where the sign-off begins; at the end of the body where there is none."""
    tail = max(begin, len(body) - TAIL)
    for match in _SIGN_OFF.finditer(body, tail):
        if len(body[match.start() :].split()) <= 30 and body[match.start() - 1 : match.start()] in {"", "\n"}:
            return match.start()
    end = len(body.rstrip())
    last = body.rfind("\n", begin, end) + 1
    if last > begin and end - last < LINE and _BARE_NAME.fullmatch(body[last:end].strip()):
        return last
    return len(body)


@lru_cache(maxsize=2048)
def sentences_of(block: str) -> tuple[tuple[str, int], ...]:
    """Split a paragraph into its sentences, each with its place in it."""
    # Most of what is split is one sentence of the builder's, where looking for a stop before the end is enough.
    inner = _STOP.finditer(block) if _INNER_STOP.search(block) else ()
    stops = [stop.end() for stop in inner if _ends(block, stop)]
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
    before = block[max(0, at - 8) : at]
    if _TITLE_BEFORE.search(before):
        return False
    following = _NEXT.match(block, stop.end())
    return not _SHORT_BEFORE.search(before) or not (following and following[1].islower())


@lru_cache(maxsize=512)
def all_keys(text: str) -> frozenset[str]:
    """Give the words of a long text as `keys` does, sentence by sentence."""
    return frozenset().union(*(keys(passage.text) for passage in read(text).passages))
