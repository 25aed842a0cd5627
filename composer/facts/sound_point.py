"""Whether the words of a point can stand in a sentence: what could not is better left out than pasted."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import finite
from composer.facts.phrase import HAVE_NOUN
from composer.facts.point import Point
from composer.facts.soundness import flaw
from composer.facts.verb_phrase import AGENT


def sound(point: Point) -> Point:
    """Take a point for not understood where its words could not stand in a sentence."""
    if not point.is_told:
        return point
    odd = (
        bool(_SINCE_SPAN.search(point.words))
        if point.kind == "sentence"
        else _odd(point.kind, point.words) or _has_odd_article(point)
    )
    return Point("unsure", point.words, point.typed) if odd else point


def _has_odd_article(point: Point) -> bool:
    """Tell whether an article that was put in stands before a plural: "a spaces ticket"."""
    typed = point.typed.lower()
    return any(
        english.is_plural(found[1]) and found[1] not in _BEFORE_NOUNS and found[0] not in typed
        for found in re.finditer(r"\ban? ([a-z]+s) (?=[a-z])", point.words)
    )


_BEFORE_NOUNS = frozenset(
    "sales sports news operations systems claims accounts communications logistics goods parts needs customs savings arts economics".split()
)
"""What stands before another noun in the plural: "a sales team"."""


def _odd(kind: str, words: str) -> bool:
    if _SINCE_SPAN.search(words) or flaw(words):
        return True
    if len(words.split()) > 30 or _has_shorthand(words) or re.search(r"[#_|~\\^]|(?<!\bA)\*", words):
        return True
    match kind:
        case "have":
            return _odd_state(words) or _odd_possession(words)
        case "am" | "can":
            return (
                _odd_state(words)
                or bool(_NO_OBJECT.fullmatch(words) and kind == "can")
                or bool(
                    kind == "am"
                    and re.match(r"an? .* and ", words)
                    and not (len(words.split()) < 7 and AGENT.match(words.rsplit(maxsplit=1)[-1]))
                )
            )
        case "result":
            return bool(
                _ODD_DEED.search(words)
                or _ODD_RESULT.search(words)
                or (
                    re.match(r"(?!AI|IT|HR)[A-Z]{2,}\b (?!went )", words)
                    and not english.is_plural(words.split(maxsplit=1)[0].lower())
                )
            )
        case "did" | "done" | "do":
            return bool(
                _ODD_DEED.search(words)
                or (kind == "do" and re.search(r"\b(?:always|never|often) \w+ed\b| x \d", words))
                or re.search(
                    r"\b(?:ok|okay)$| (?:and|so) (?:no|not|nobody|nothing)\b| but [a-z]+ now$", words
                )
            )
    return False


_NO_OBJECT = re.compile(
    r"(?:send|bring|give|take|make|get|put|provide|offer|show|handle|manage|do|use|have|lift|hold|carry)"
)
"""What nobody can do without saying to what."""

_SINCE_SPAN = re.compile(
    r"\b[Ss]ince (?:many|several|some|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months|weeks|days)\b(?! ago)"
)
"""What has no tense in English; other languages say it with the present."""

_ODD_DEED = re.compile(r"(?<!\d):|:(?!\d)|[=<>]|\b(?:a|an|the) (?:a|an|the)\b")
_ODD_STATE = re.compile(
    r"(?<!\d):|:(?!\d)|\bI\b|\b(?:a|an|the) (?:a|an|the|my|your)\b|[=<>]|/{2,}|\?|\b(?:ok|okay|fine|done)$"
)
_ODD_RESULT = re.compile(
    r"^the (?:they|we|he|she|it|you|this|that)\b|"
    r"^(?:not|done|going|been|being|got|very|really|too|just|like|also|maybe|yes|no,)(?:\b|$)|"
    r"^(?=\d)(?!\d+(?: in \d+| of|%))|\b(?:last|first|next) \d+$",
    re.IGNORECASE,
)
_NO_FIELD = re.compile(
    r"\d|\b(?:no|not|each|every|(?<!-)of(?!-)|is|are|was|one|that|which|who)\b|(?:\S+ ){5}"
)


def _odd_state(words: str) -> bool:
    return bool(_ODD_STATE.search(words))


def _odd_possession(words: str) -> bool:
    years = re.match(r".*?\b(?:years?|months?|weeks?|seasons?) of (?P<what>.+?) experience\b", words)
    return bool(
        (words.startswith("experience ") and finite(words.split(), 2))
        or re.search(r"\b(?:yes|no)\b(?! accidents| complaints| gaps| \w+s\b)", words)
        or re.match(
            r"(?:one|some|both|most|all|the (?:last|other|first)(?: \w+)?) (?:with|of|in|on|at|now|as)\b",
            words,
        )
        or re.fullmatch(r"no (?:complaints|problems|issues|errors|mistakes|drama|bother|fuss)", words)
        or re.search(
            r"\w+ed (?:me|us|him|them)\b|^[^,]*\b(?:back|again|soon|pending)\b|years? (?:running|straight)$",
            words,
        )
        or _unjoined(words)
        or (years and _NO_FIELD.search(years["what"]))
        or (words.startswith("the ") and not HAVE_NOUN.search(words))
        or (
            re.fullmatch(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten) [a-z]+s", words)
            and not _OWNED.search(words)
        )
        or _lacks_article(words)
    )


_OWNED = re.compile(
    r"(?:kids|children|years|months|reports|staff|licen[cs]es|certificates|qualifications|degrees|languages|dogs|references|patents|weeks|points|apprentices|offers|tickets|cards|seasons|cats|clients|customers)$"
)


def _lacks_article(words: str) -> bool:
    """Tell whether one thing is had that English does not have without an article: "clean licence", "master tech"."""
    if english.starts_determined(words) or words[:1].isupper():
        return False
    noun = english.head(words)
    return not (
        english.is_plural(noun)
        or english.is_mass(noun)
        or noun.endswith("ing")
        or HAVE_NOUN.search(words)
        or not noun.isalpha()
    )


_SHORTHAND = re.compile(r"(?<![\w'.@&/£$€-])(?:[a-z]{1,3}|[a-z]\d[a-z])(?![\w'@&/]|\.\w)")
_SHORT_WORDS = frozenset(
    "i you me they them he she we us him how why who a app ad ads ale ark art ask bee bio cab cad co cop cub dad dev dig "
    "etc fed gel gym hen id ink jam jet lab law led les med mop mum mom nan non nil oak oat ops org owl pet pie pig pre pro pub "
    "pup ram rig rug rye sac sim ski spa tax tea tug uni ute van vet vow web wet wig yes zip zoo de la le van von der am pm kg km "
    "ml mg cm mm mph dbt per non via vs ones less best x de jr sr sea bar bat bay bed bus cat cow day dog ear egg elm fox fur gap hay hat ice "
    "kit leg lip log map mud nut pan paw pea pen pit pot rat rod row sap saw sky soy tap tin toe toy urn vat wax ten six two one "
    "co re ex un bi own new few all any big bad hot cold dry fat fit ill mad old raw red sad shy sly top too yet ago now far off out not nor".split()
)


def _has_shorthand(words: str) -> bool:
    """Tell whether a word is an abbreviation that no list knows: "ig", "fc", "d2d"."""
    return any(
        not (
            word in _SHORT_WORDS
            or word in english.PREPOSITIONS
            or word in english.AUXILIARIES
            or english.starts_determined(word)
            or english.is_known(word)
        )
        for word in _SHORTHAND.findall(words)
    )


_ARTICLES = frozenset("a an the my our".split())


def _unjoined(phrase: str) -> bool:
    """Tell whether two noun phrases stand side by side with nothing between them, which no sentence has."""
    if re.match(r"(?:one|two|three|an?|the|my) [a-z]+ (?:an?|the|my|our) ", phrase):
        return True
    words = re.sub(r"[^\w\s'-]", " ,", phrase).lower().split()
    return any(
        article in _ARTICLES
        and not (
            before in english.PREPOSITIONS
            or before in english.AUXILIARIES
            or before in {"all", "both", "half", "such", "not", ","}
            or before.endswith("ly")
            or english.base_of(before)
            or after in _EACH
        )
        for before, article, after in zip(words, words[1:], words[2:], strict=False)
    )


_EACH = frozenset("half few day week month year time shift night patient head piece hour".split())
"""What an article stands before for "each": "twelve a day"."""
