"""What shape a typed phrase has, so that a sentence can be built around it.

People describe themselves in verb phrases ("renegotiated 40 contracts"), adjective phrases ("fluent in
German"), noun phrases ("five years of SQL reporting") and whole clauses ("I ran a plant"). The functions here
tell these apart by their first words and are careful: what they are not sure of they leave alone, and the
wordings for such a phrase set it off with a colon.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PAST_VERBS = frozenset(
    "became began bought broke brought built came caught chose cut did drew drove fought found gave got grew "
    "had held helped hit kept knew laid led left lent let lost made met oversaw overcame paid put ran rebuilt "
    "rewrote rose said sat saw sold sent set shot shut spent split spoke spoke spun stood stuck swam taught "
    "thought threw told took understood underwent undertook went withdrew won wrote co-led co-wrote "
    "co-founded".split()
)
_ED_ADJECTIVES = frozenset(
    "advanced accredited aged based certified chartered committed dedicated detailed devoted educated "
    "experienced gifted interested licensed motivated need organised organized proven qualified registered "
    "seasoned self-taught skilled speed talented trusted used varied".split()
)
_ADJECTIVES = frozenset(
    "able accustomed adept aware bilingual comfortable confident conversant eager experienced familiar fluent "
    "good happy interested keen passionate proficient qualified ready skilled strong trained trilingual used "
    "well-versed willing".split()
)
_LINKS = frozenset("about across and as at both for in of on to when with".split())
_QUANTITIES = frozenset(
    "a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty over almost "
    "hands-on experience knowledge extensive deep broad solid direct practical".split()
)
_POSSESSION = re.compile(
    r"(?:(?:over|almost|nearly|about|around|more than|some) )?[\w-]+ (?:years?|months|decades?)['’]? |"
    r"(?:(?:hands-on|extensive|deep|broad|solid|direct|practical|much|long) )*(?:experience|knowledge) |"
    r"an? (?:[\w-]+ ){0,3}(?:mba|phd|degree|diploma|certificate|certification|background|master's|licen[cs]e|"
    r"track record|doctorate|qualification)\b",
    re.IGNORECASE,
)
_SUBJECTS = frozenset("i you we they he she it there".split())
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|should|shall|can|could|may|might|must|has|have|had|does|do|did|"
    r"starts|begins|takes|follows|comes|decides|meets|works|fixes|needs|wants|expects|plans)\b|\w'(?:ll|re|s an?)\b",
    re.IGNORECASE,
)
_LOWERED = frozenset(
    "a an the my our your their his her its this that these those how why what when whether where some any "
    "no one two three four five six seven eight nine ten more over".split()
)
_LACK = re.compile(
    r"(?:(?:no|little|limited|not (?:enough|much)|lack of|a lack of|my lack of|missing|too little|less|"
    r"only (?:\w+ ){1,3}of|gaps? in|a gap in|the gap in)\s+)(?:(?:direct|hands-on|formal|prior|recent|real|practical|"
    r"work|working|professional|industry|much|any)\s+)*"
    r"(?:(?:experience|knowledge|background|exposure|training|practice|expertise|familiarity)\s+"
    r"(?:with|in|of|on|to|using)\s+)?(?P<about>.+)",
    re.IGNORECASE,
)
_MUDDLED = re.compile(
    r"(?:my|the|our)\s+(?:\w+\s+)?(?:answer|reply|response|explanation|question|point|discussion|example)s?\s+"
    r"(?:on|to|about|of|regarding|concerning|around|for)\s+(?:the question (?:of|about|on)\s+)?(?P<about>.+?)"
    r"(?:\s+(?:was|were|is|sounded|seemed|came|could|did|wasn't|fell|went|lacked|missed)\b.*)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def phrase(typed: str) -> str:
    """Give `typed` as it stands inside a sentence: no full stop at its end, a function word not capitalised.

    Only words that are never names are lowered; the rest keeps the capitals it was typed with.
    """
    text = " ".join(typed.split())
    text = re.sub(r"(?:\s|\.\.\.|[.…,;:!?])+$", "", text) if text.strip(" .…,;:!?") else ""
    first, space, rest = text.partition(" ")
    lowered = first.lower()
    known = _LOWERED | _PAST_VERBS | _ADJECTIVES | _ED_ADJECTIVES | _QUANTITIES
    if (
        first[:1].isupper()
        and first[1:].islower() | (first == "A")
        and (lowered in known or _is_past(lowered))
    ):
        return lowered + space + rest
    return text


@lru_cache(maxsize=1024)
def first_person(typed: str) -> str:
    """Make a clause with "I" of a phrase about the candidate; empty where the shape is in doubt.

    "led a team" gives "I led a team", "fluent in German" "I am fluent in German", "five years of SQL"
    "I have five years of SQL"; "I ran a plant" stays.
    """
    text = phrase(typed)
    words = text.split()
    if not words:
        return ""
    first = words[0].lower()
    second = words[1].lower() if len(words) > 1 else ""
    if first == "i" or first.startswith(("i've", "i'm", "i’ve", "i’m")):
        return "I" + text[1:] if len(words) > 1 else ""
    if _FINITE.search(text) and first not in _PAST_VERBS and not _is_past(first):
        return ""
    if first in _ADJECTIVES and second in _LINKS | {"speaker"}:
        return "" if second == "speaker" else f"I am {text}"
    if first in _ED_ADJECTIVES or first in _ADJECTIVES:
        return ""
    if first.startswith("have ") or first in {"have", "am", "know", "speak", "work", "run", "lead", "manage"}:
        return f"I {text}"
    if (first in _PAST_VERBS or _is_past(first)) and second != "by":
        return f"I {text}"
    if _POSSESSION.match(text):
        return f"I have {text}"
    return ""


def thing(typed: str) -> str:
    """Give a phrase that can be named after a colon: any but those that need an "I" to make sense."""
    text = phrase(typed)
    clause = first_person(text)
    return "" if clause and not clause.startswith("I have ") else text


def is_clause(typed: str) -> bool:
    """Tell whether a phrase is a whole clause with a verb of its own ("a call is set up this week")."""
    text = phrase(typed)
    words = text.split()
    return len(words) > 2 and (
        (words[0].lower() in _SUBJECTS and len(words) > 2) or bool(_FINITE.search(" ".join(words[1:])))
    )


@lru_cache(maxsize=1024)
def matter(raised: str) -> str:
    """Give what a concern is about, without its reproach; empty where that cannot be read off.

    "no experience with SAP Ariba" is about "SAP Ariba", "my answer on priority inversion was muddled" about
    "priority inversion". A sentence can then turn to the matter itself, with no second apology.
    """
    text = phrase(raised)
    for shape in (_MUDDLED, _LACK):
        if found := shape.fullmatch(text):
            text = phrase(found["about"])
            break
    words = text.split()
    if (
        not words
        or len(words) > 8
        or _FINITE.search(text)
        or re.search(r"[;:?!,()]|\b(?:not|n't|no|too)\b", text)
    ):
        return ""
    if words[0].lower() in _SUBJECTS | {"whether", "if", "how", "why", "forgot", "lack", "lacking", "never"}:
        return ""
    if words[0].lower() in _PAST_VERBS or _is_past(words[0].lower()):
        return ""
    return text


def _is_past(word: str) -> bool:
    return (
        word.endswith("ed")
        and len(word) > 4
        and word.replace("-", "").isalpha()
        and word not in _ED_ADJECTIVES
        and not word.endswith(("eed", "hundred", "bed"))
    )
