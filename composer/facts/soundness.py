"""Neighbours that no English sentence has: "the so", "will waits", "a six weeks contract".

What is read of a fact was mended by many small rules, and now and then they are wrong together. Each reader holds its
result against this, so that a slip is left out of the note and told instead of sent.
"""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.typed import clean, is_name

_DETERMINERS = frozenset("a an the my your our their its every".split())
_SUBJECTS = frozenset("i we he she they".split())
_BE = frozenset("is are was were am".split())
_MODALS = frozenset("will would could should must shall can might 'll".split())
_NOT_AFTER_DETERMINER = frozenset(
    "of to with from into about and or but so because if that's than is are was were am been has had does did will've "
    "would could should i we he they you me us them him this these those my your our their its a an the it".split()
)
_QUESTION_WORDS = frozenset("how why what when where who which whether".split())
_NO_END = frozenset("the a an and or my your our their because than every whether".split())
_BEFORE_A_THING = frozenset("about of for with at from into by during behind under".split())
_NOT_AFTER_PREPOSITION = _BE | _SUBJECTS | {"has", "have", "had", "will", "does"}
_ADVERBS = frozenset(
    "not also never always only just still even soon already often usually really probably rather".split()
)
_CAPITALS = frozenset("An The My Our Your And But So We It They He She This That There If When".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_COUNTS = _NUMBERS | {"many", "several", "both", "these", "those"}
_ENDS = re.compile(
    r"$|[.,;!?]|(?: (?:of|in|at|for|with|and|on|to|from|by|who|which|that|when|where|is|are|was|were))\b"
)
_UNITS = frozenset(
    "km kg mm cm ml hz kw kv kb mb gb tb pt ft lb lbs mph rpm wpm bpm psi mg kwh pm hr hrs vs nth th dbt".split()
)
_TOKEN = re.compile(r"(?P<word>[A-Za-z][\w'’&/.-]*\w|[A-Za-z]|\d[\d.,:%]*\w*)|(?P<mark>[.,;:!?()\"“”])")


def flaw(text: str) -> str:
    """Give the first words of `text` that cannot stand beside each other in English; empty where there are none."""
    before = ""
    last = ""
    for found in _TOKEN.finditer(text):
        if found["mark"]:
            if before in _NO_END - {"and", "or"} and found["mark"] in ".,;!?":
                return f"{before}{found['mark']}"
            last, before = "", ""
            continue
        word = found["word"].replace("’", "'")
        following = text[found.end() :]
        if before and not (before == "A" and last) and _clash(last.lower(), before.lower(), word, following):
            return f"{before} {word}"
        if _is_clipped(word):
            return word
        last, before = before, word
    return before if before in _NO_END else ""


def _clash(last: str, first: str, word: str, following: str) -> bool:
    low = "" if len(word) > 1 and word.isupper() else word.lower()  # IT is no "it", and US no "us"
    if low == first and low not in {"that", "had", "very", "bye", "so"} and low.isalpha():
        return True
    if (word in _CAPITALS or (word == "A" and first in english.PREPOSITIONS)) and re.match(
        r" [a-z]", following
    ):
        return True
    counted = (first in _COUNTS and last not in _SUBJECTS) or (
        last in {"many", "several"} and english.kinds(first).startswith("noun")
    )
    if counted and _is_single(low) and _ENDS.match(following):
        return True
    if first in {"a", "an"} and english.is_plural(low) and _ENDS.match(following):
        return True
    if (
        last in {"a", "an"}
        and first in _NUMBERS
        and english.is_plural(low)
        and re.match(r" [a-z]", following)
    ):
        return True
    if first in _DETERMINERS:
        return low in _NOT_AFTER_DETERMINER or (
            low in _QUESTION_WORDS and first in {"a", "an", "the"} and not re.match(r",| and |$", following)
        )
    if first in _BE and low in _BE | {"be"}:
        return last not in {"it", "that", "what", "this"}
    if first in _MODALS and last not in {"the", "a", "my", "your", "this", "trash", "tin"}:
        return low not in _ADVERBS and low.isalpha() and _is_bent(low)
    if first in {"don't", "doesn't", "didn't", "won't", "can't", "couldn't", "wouldn't"}:
        return _is_bent(low)
    if first in _SUBJECTS and last not in _BE:
        return bool(english.gerund_base(low)) and low != "bring"
    if first == "you" and last in {"that", "how", "why", "when", "what", "if"}:
        return bool(english.gerund_base(low))
    return first in _BEFORE_A_THING and low in _NOT_AFTER_PREPOSITION


def _is_single(low: str) -> bool:
    """Whether a word is a thing that there can be two of, and names one of it."""
    return english.is_countable(low) and not english.is_plural(low) and "adjective" not in english.kinds(low)


def _is_bent(low: str) -> bool:
    """Whether a verb's form cannot follow "will": "waits", "went", "running"; nouns and bare verbs can be."""
    if english.is_verb(low) or english.kinds(low):
        return False
    return bool(english.past_base(low) or english.third_base(low) or english.gerund_base(low))


def _is_clipped(word: str) -> bool:
    """Whether a word is an abbreviation that nobody spelt out: "pts", "mgr"."""
    return (
        bool(re.fullmatch(r"[bcdfghjklmnpqrstvwxz]{2,4}s?", word))
        and word not in _UNITS
        and clean(word) == word
        and not is_name(word)
    )
