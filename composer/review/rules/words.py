"""The words of a text: as they are spelt, as they are folded for comparison, and those that carry meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from composer.text.folding import unmarked

_BETWEEN = r"\s,;:!?()\"\u201c\u201d\u201e\u00ab\u00bb<>\[\]{}\u2026\u2013\u2014/="
_EDGES = r".'\u2018\u2019`*_#&\u2066-\u2069\u200e\u200f-"
_WORD = re.compile(rf"[^{_BETWEEN}{_EDGES}](?:[^{_BETWEEN}]*[^{_BETWEEN}{_EDGES}])?")
_TELEPHONE = re.compile(r"\+?[\d.-]{7,}")


def word_set(text: str) -> frozenset[str]:
    """Give the words of a list that is written as running text."""
    return frozenset(text.split())


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
    return unmarked(exact(word))


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
    return tuple([key for word in _WORD.findall(text) if (key := exact(word)) not in without])


RUN = 4
"""How many words in a row two authors seldom have in common."""


@lru_cache(maxsize=4096)
def runs(text: str, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Give every run of `RUN` words of a text, as `spelt` gives them."""
    row = spelt(text, without)
    return frozenset(" ".join(row[i : i + RUN]) for i in range(len(row) - RUN + 1))


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
