"""What shape a typed phrase has, so that a sentence can be built around it.

People describe themselves in verb phrases ("renegotiated 40 contracts"), adjective phrases ("fluent in
German"), noun phrases ("five years of SQL reporting") and whole clauses ("I ran a plant"). The functions here
tell these apart by their first words and are careful: what they are not sure of they leave alone, and the
wordings for such a phrase set it off with a colon.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_PAST_VERBS = _words(
    "became began bought broke brought built came caught chose cut did drew drove fought found gave got "
    "grew had held helped hit kept knew laid led left lent let lost made met oversaw overcame paid put "
    "ran rebuilt rewrote rose said sat saw sold sent set shot shut spent split spoke spun stood stuck "
    "swam sped taught thought threw told took understood underwent undertook went withdrew won wrote "
    "co-led co-wrote"
)
_PRESENT_VERBS = _words("am have know speak run lead manage teach hold")
_ED_ADJECTIVES = _words(
    "accredited advanced aged applied automated based certified chartered committed dedicated detailed "
    "devoted distributed educated embedded experienced gifted interested licensed motivated proven "
    "qualified registered related seasoned self-taught structured skilled talented trusted varied"
)
_ADJECTIVES = _words(
    "able accustomed adept aware bilingual comfortable confident conversant eager experienced familiar "
    "fluent good happy interested keen passionate proficient qualified ready skilled strong trained "
    "trilingual used well-versed willing certified licensed committed dedicated"
)
_LINKS = _words("about across and as at both for in of on to when with")
_SUBJECTS = _words("i you we they he she it there")
_ASKING = _words("whether if how why what when who lack lacking never forgot")
_LOWERED = _words(
    "a an the my our your their his her its this that these those how why what when whether where some "
    "any no one two three four five six seven eight nine ten eleven twelve over almost nearly more "
    "hands-on experience knowledge extensive deep broad solid direct practical"
)
_ABILITIES = ("experience", "skills", "knowledge", "background", "expertise", "systems")
_RELATIVE = re.compile(r"\b(?:that|which|who)\b.*", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:[0-9]|(?:an?|the|our|my|all|over|more|two|three)\b)", re.IGNORECASE)
_NOT_PAST = ("eed", "hundred", "bed")
_POSSESSION = re.compile(
    r"(?:(?:over|almost|nearly|about|around|more than|some) )?[\w-]+ (?:years?|months|decades?)\W? |"
    r"(?:(?:hands-on|extensive|deep|broad|solid|direct|practical|much|long) )*(?:experience|knowledge) |"
    r"an? (?:[\w-]+ ){0,3}(?:mba|phd|degree|diploma|certificate|certification|background|master's|"
    r"licen[cs]e|track record|doctorate|qualification)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|should|shall|can|could|may|might|must|has|have|had|does|do|did|"
    r"starts|begins|takes|follows|comes|decides|meets|works|fixes|needs|wants|expects|plans)\b|"
    r"\w['\u2019](?:ll|re)\b",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"(?:(?:no|little|limited|not (?:enough|much)|(?:my |a )?lack of|missing|too little|less|"
    r"only (?:\w+ ){1,3}of|(?:an? |the )?gaps? in)\s+)"
    r"(?:(?:direct|hands-on|formal|prior|recent|real|practical|work|working|professional|industry|much|any)\s+)*"
    r"(?:(?:experience|knowledge|background|exposure|training|practice|expertise|familiarity)\s+"
    r"(?:with|in|of|on|to|using)\s+)?(?P<about>.+)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:they|he|she|you|we)\s+(?:\w+\s+)?(?:asked|talked|worried|wondered|concerned|unsure)\s+about\s+(?P<about>.+)",
    re.IGNORECASE,
)
_TALKED = re.compile(
    r"(?:(?:we |i )?(?:talked|spoke|chatted)(?: a lot)? about|(?:we )?discussed|about) ", re.IGNORECASE
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
    text = re.sub(r"[\s.…,;:!?]+$", "", " ".join(typed.split()))
    first, space, rest = text.partition(" ")
    ordinary = first.lower() in _LOWERED | _PAST_VERBS | _ADJECTIVES | _ED_ADJECTIVES
    if (first == "A" or (first[:1].isupper() and first[1:].islower())) and (ordinary or _is_past(first)):
        return first.lower() + space + rest
    return text


@lru_cache(maxsize=1024)
def first_person(typed: str) -> str:
    """Make a clause with "I" of a phrase about the candidate; empty where the shape is in doubt.

    "led a team" gives "I led a team", "fluent in German" "I am fluent in German", "five years of SQL"
    "I have five years of SQL"; "I ran a plant" stays.
    """
    text = phrase(typed)
    first, _, rest = text.partition(" ")
    first = first.lower()
    second = rest.partition(" ")[0].lower()
    if not rest:
        return ""
    if re.match(r"i(?:['\u2019](?:ve|m|d))?$", first):
        return "I" + text[1:]
    if first in _ADJECTIVES and second in _LINKS:
        return f"I am {text}"
    determined = _DETERMINED.match(rest)
    if first in _ED_ADJECTIVES or (
        first not in _PAST_VERBS and text.endswith(_ABILITIES) and text.count(" ") < 4
    ):
        did = bool(determined) and _is_past(first, surely=True)
    else:
        did = first in _PRESENT_VERBS or (_is_past(first) and second != "by")
    if did:
        return f"I {text}"
    return f"I have {text}" if _POSSESSION.match(text) and not _FINITE.search(text) else ""


@lru_cache(maxsize=1024)
def thing(typed: str) -> str:
    """Give a phrase that can be named after a colon: any but those that need an "I" to make sense."""
    text = phrase(typed)
    clause = first_person(text)
    return "" if clause and not clause.startswith("I have ") else text


@lru_cache(maxsize=1024)
def is_clause(typed: str) -> bool:
    """Tell whether a phrase is a whole clause with a verb of its own ("a call is set up this week")."""
    first, _, rest = phrase(typed).partition(" ")
    return " " in rest and (first.lower() in _SUBJECTS or bool(_FINITE.search(_RELATIVE.sub("", rest))))


@lru_cache(maxsize=1024)
def topic(typed: str) -> str:
    """Give what somebody spoke of as a thing: "we talked about the Basel move" gives "the Basel move"."""
    return phrase(_TALKED.sub("", phrase(typed), count=1) if _TALKED.match(phrase(typed)) else typed)


@lru_cache(maxsize=1024)
def matter(raised: str) -> str:
    """Give what a concern is about, without its reproach; empty where that cannot be read off.

    "no experience with SAP Ariba" is about "SAP Ariba", "my answer on priority inversion was muddled" about
    "priority inversion". A sentence can then turn to the matter itself, with no second apology.
    """
    text = phrase(raised)
    for shape in (_ASKED, _MUDDLED, _LACK):
        if found := shape.fullmatch(text):
            text = phrase(found["about"])
            break
    words = text.lower().split()
    if not words or len(words) > 8 or words[0] in _SUBJECTS | _ASKING or _is_past(words[0]):
        return ""
    if _FINITE.search(text) or re.search(r"[;:?!,()]|\b(?:not|no|too)\b|n['\u2019]t\b", text, re.IGNORECASE):
        return ""
    return text


def _is_past(word: str, *, surely: bool = False) -> bool:
    """Tell whether a word looks like a verb in the past; `surely` where what follows leaves no doubt."""
    word = word.lower()
    return word in _PAST_VERBS or (
        word.endswith("ed")
        and len(word) > 4
        and word.replace("-", "").isalpha()
        and (surely or word not in _ED_ADJECTIVES)
        and not word.endswith(_NOT_PAST)
    )
