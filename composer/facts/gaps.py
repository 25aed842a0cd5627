"""What is missing in a phrase: an article, what links two clauses, its end; and whether it is one thing at all."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import finite
from composer.facts.english import DAY

_BEFORE_A_DAY = frozenset(
    "on by next this last until till from of and or to at every before after the through each early late".split()
)
_ALWAYS_VERBS = frozenset(
    "wear bring take send have make give write tell let ask need want know get go come keep".split()
)
_RELATIVE = re.compile(r"\b(?:that|which|who|where|how|why|what|when|whether|I|you|we) .*$")
_CUT_OFF = re.compile(
    r"(?:^|\s)(?:a|an|the|my|your|of|to|in|on|at|for|with|by|from|and|or|but|if|as|than|is|are|has|do|does)$"
)
_DOUBLE = re.compile(r"\b(?:a|an|the) (?:a|an|the|my|your)\b|\b(\w+) \1\b")


def is_thing(words: str) -> bool:
    """Tell whether words are one noun phrase, with nothing loose in it: no verb of its own, no bare day, no end cut off."""
    bare = _RELATIVE.sub("", words)
    tokens = re.findall(r"[\w'-]+|,", bare)
    if not tokens or _CUT_OFF.search(words) or _DOUBLE.search(words):
        return False
    at = finite(bare.split())
    verb, after = (bare.split()[at], bare.split()[at + 1 : at + 2]) if at else ("", [])
    described = (
        english.participle_base(verb)
        and after
        and (english.is_countable(after[0]) or english.is_plural(after[0]))
    )
    if at and not described:
        return False  # "the small paid test" is a thing, "the boss has to sign" is none
    for before, word in zip(["", *tokens], tokens, strict=False):
        low = word.lower()
        if re.fullmatch(DAY, word) and before and before.lower() not in _BEFORE_A_DAY and before != ",":
            return False
        if before and before.lower() not in {"to", "and", "or", ","} and low in _ALWAYS_VERBS:
            return False
    return True


def in_place(text: str) -> str:
    """Give a place of work the article that was left out: "bring my papers to office" gives "to the office"."""
    return _PLACED.sub(
        r"\1 the \2",
        re.sub(
            r"\b(in|during|at|on) (test|exam|meeting|lesson|presentation|call)(?=$|[,.;]| (?:and|because|when)\b)",
            r"\1 the \2",
            text,
        ),
    )


_PLACED = re.compile(
    r"\b(to|in|at|from|for|of|near) (office|shop|warehouse|factory|restaurant|hotel|clinic|kitchen|company|lab|laboratory|salon|workshop|garage|bakery|studio|department|agency|museum|library|theatre|farm|depot|bank|pharmacy|branch|plant)\b(?=$|[,.;]| (?:and|or|on|at|with|for|to|from|by|in|before|after|next|tomorrow)\b)"
)


_IDIOMS = frozenset(
    "home person phone email e-mail mail post call court paper stage board hospital school church prison town college university "
    "campus tour trial request demand target budget average video text letter date term class form foot bus train car plane bike "
    "boat hand site time duty work law lunch dinner breakfast review approval signature reference hire sale interview practice "
    "detail writing touch place order house fact case question particular general short contact charge control front line top "
    "night day noon midday sight name heart mind use need chief example instance paid full part leave holiday vacation notice "
    "production design development business industry nature theory office risk doubt purpose support track schedule record "
    "experience service training education management research science statistics law audit tax finance medicine nursing".split()
)
"""What stands behind a preposition without an article: "by phone", "on site"."""
_BARE = re.compile(
    r"\b(?:on|at|with|to|for|near|under) (?P<noun>(?![a-z]+(?:ion|ment|ness|ity|ory|ess|ance|ence|ism|ics|ship|ure|ing|al|age)\b)[a-z]{3,})(?=$|[,.;]| (?:and|or|but|so|because|when|for|since|until|last|next|yesterday|today|now|then|too|here|there)\b)"
)


def lacks_article(text: str) -> bool:
    """Tell whether one thing stands behind a preposition without an article: "tattoo on wrist", "covered with watch"."""
    return any(
        english.is_countable(found["noun"])
        and english.kinds(found["noun"]).startswith("noun")
        and found["noun"] not in _IDIOMS
        for found in _BARE.finditer(text)
    )


_LINK = re.compile(
    r",|;|\.|\b(?:and|but|because|which|that|who|when|if|so|while|where|although|though|since|until|once|as|after|before|than|how|what|why|whether|or|then|for)\b"
)
_BE = frozenset("am is are was were has have had will would can could should must do does did".split())


def runs_on(text: str) -> bool:
    """Tell whether two clauses stand side by side with nothing between: "two were contracts one company closed"."""
    for part in _LINK.split(text):
        words = re.findall(r"[\w'-]+", part)
        verbs = 0
        for before, word in zip(["", *words], words, strict=False):
            low = word.lower()
            said_of_noun = before.lower() not in _BE | {
                "not",
                "been",
                "being",
                "be",
                "to",
                "never",
                "also",
                "",
            }
            if (low in _BE and before.lower() not in _BE | {"i", "we", "they", "he", "she", "you", "it"}) or (
                english.past_base(low)
                and english.participle_base(low) != low
                and low not in english.ADJECTIVES_IN_ED
                and said_of_noun
                and english.is_verb(english.past_base(low))
                and word == words[-1]
            ):
                verbs += 1
        if verbs > 1:
            return True
    return False


_IS_A = re.compile(
    r"\b(am|is|was|become|became) (?P<what>(?!worth)[a-z]{4,}(?:er|or|ist|ian|se|ect|ef))(?=$|[,.;]| (?:and|or|but|here|there|now|at|in|for|with|too)\b)"
)


_GETS = re.compile(
    r"\b(get|getting|got|buy|buying|bought|rent|renting|need|book|booked) ([a-z]{3,})(?=$|,| (?:this|next|last|in|on|for|from|and)\b)"
)


def with_calling(text: str) -> str:
    """Give a calling its article: "she is doctor here" gives "she is a doctor here"."""

    def one(found: re.Match[str]) -> str:
        noun = found["what"]
        known = english.is_countable(noun) and re.match("noun|$", english.kinds(noun))
        return f"{found[1]} {english.an(noun)}" if known else found[0]

    return _GETS.sub(
        lambda m: (
            f"{m[1]} {english.an(m[2])}"
            if english.is_countable(m[2]) and english.kinds(m[2]).startswith("noun")
            else m[0]
        ),
        _IS_A.sub(one, text),
    )


def is_said_well(text: str) -> bool:
    """Tell whether a clause can go out: nothing cut off, doubled, run together or without its article."""
    return not (
        _DOUBLE.search(text)
        or re.search(r" (?:a|an|the|my|your|of|with|and|or|but|for)$", text)
        or lacks_article(text)
        or runs_on(text)
        or re.search(r"[/?=<>]|\bfor (?:make|do|see|try|fix|get|say|take|meet)\b", text)
    )
