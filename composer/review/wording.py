"""Suggestions that a grammar rule leaves open, put into words: "(1 -ing)" for "meet" is "meeting".

The engine's rules replace by fixed words. Ours may also name the words that were found, by their number, and the
form they are to take: "(1) to (2 base)". A form tells as well which words it takes: where one refuses, the rule does
not hold at that place. So a rule can speak of all verbs or all plurals, which the engine's own rules cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from composer.facts import english

_SLOT = re.compile(r"\((?P<number>\d)(?: (?P<form>[^):]+))?(?::(?P<put>[^)]*))?\)")
_IRREGULAR_ADVERBS = {"good": "well", "fast": "fast", "hard": "hard", "true": "truly", "whole": "wholly"}


def worded(suggestion: str, written: str, before: str = "") -> str | None:
    """Put a suggestion into words.

    Args:
        suggestion: What a rule would put in the place of `written`, with or without open forms.
        written: The words that the rule found.
        before: The word before them, of which (0) tells what it may be; empty where a sentence or its part begins.

    Returns:
        The suggestion; None where a form refuses its word, or where it would change nothing.
    """
    if not _SLOT.search(suggestion):
        return suggestion
    words = written.replace("’", "'").split()
    slots = list(_SLOT.finditer(suggestion))
    if len(words) != max(int(slot["number"]) for slot in slots):
        return None
    filled = suggestion
    for slot in slots:
        number = int(slot["number"])
        word = words[number - 1] if number else before
        bent = _bent(word, slot["form"] or "", is_first=number < 2) if word else ""
        if not bent and word:
            return None
        filled = filled.replace(
            slot[0], "" if number == 0 else bent if slot["put"] is None else slot["put"], 1
        )
    filled = " ".join(filled.split())
    if words[0][:1].isupper():
        filled = filled[:1].upper() + filled[1:]
    return None if filled == " ".join(words) else filled


def _bent(word: str, form: str, *, is_first: bool) -> str:
    """Give a word in the form; as it stands where that is its form; empty where the form refuses it."""
    if form in _VERBAL and word[0].isupper() and not is_first:
        return ""
    if form in _AS_WRITTEN:
        return _AS_WRITTEN[form](word)
    low = word.lower()
    bent = _FORMS[form](low) if form in _FORMS else low if low in form.split("|") else ""
    return word if bent == low else bent


_ALSO_NOUNS = frozenset(
    """
    abandon approach attribute bend bite boil boost bounce break build bump bye call catch chop clamp climb close
    comment compound construct convert cover cross curb cut damp dare digest divide draw drum dump ease elect embrace
    escape export express extract fade file fill find finish fit fix float fly fold forge funnel go grab grasp grind
    guess handle hate hedge help highlight hinge hire hit hold hurt imprint insert interrupt jack kill knock launch lay
    lead leave lie lift lock look loom lure match mean melt mention mop mount offset pardon pass pay peg permit pick
    play plough ply polish prompt prop pull pump push quit quote ram reach read recall refuse regret rein relay remake
    rerun reset resolve ride rip run sail save say scare scream scrub secure set shake shave shout shut sink slap slash
    sleep slip snap soak spark spell spend spin spit spoil spur stand stare start stay steal steer stem stick stir stop
    strap survey suspect swell swim tackle tailor talk tap tear tick tint toss treat trigger trim try tuck turn update
    upgrade upset urge wait walk want wander watch weld win wipe wish worry wrap yield ai are don hark peter sally harry
    have be do get like prep live make waste
    """.split()
)
"""What the lexicon knows as verbs alone, and is often a noun, a name or an adjective as well."""
_NO_ACTION = frozenset(
    """
    training funding housing marketing engineering building planning banking coaching cleaning clothing advertising
    accounting pricing packaging parking lighting timing spelling feeling feelings beginning ending opening offering
    nothing something anything everything morning evening swimming nursing staffing catering nothing thing during
    """.split()
)
"""Words in -ing that are most often things."""


def _is_only_verb(word: str) -> bool:
    return english.is_verb(word) and word not in _ALSO_NOUNS and english.kinds(word) in ("verb", "")


def _base(word: str) -> str:
    """Give the base form of a verb in any other form, but not of a thing in -ing: "training"."""
    if english.is_verb(word) or word in _NO_ACTION:
        return ""
    base = english.participle_base(word) or english.base_of(word)
    return "like" if base == "lik" else base if english.is_verb(base) else ""


def _finite_base(word: str) -> str:
    """Give the base form of a verb in the past, or with the -s of he and she."""
    if english.gerund_base(word) or (english.third_base(word) and not english.mostly_verb(word)):
        return ""
    return _base(word)


def _gerund(word: str) -> str:
    return english.gerund(word) if english.is_verb(word) else ""


def _only_gerund(word: str) -> str:
    return english.gerund(word) if _is_only_verb(word) else ""


def _past(word: str) -> str:
    base = english.participle_base(word) or (word if english.is_verb(word) else "")
    return english.past(base) if base else ""


def _participle(word: str) -> str:
    base = english.past_base(word) or (word if english.is_verb(word) else "")
    return english.participle(base) if base else ""


def _participle_to_past(word: str) -> str:
    """Give the past tense of a participle that is none itself: "seen", but not "been"."""
    return "" if word == "been" else _past(word) if _distinct_participle(word) else ""


def _distinct_participle(word: str) -> str:
    return word if english.participle_base(word) and not english.past_base(word) else ""


def _perfect(word: str) -> str:
    """Give the participle of a past tense that is none itself, or of what can only be a verb."""
    base = english.past_base(word)
    if base and english.is_verb(base) and not english.participle_base(word):
        return english.participle(base)
    return english.participle(word) if _is_only_verb(word) else ""


def _any_perfect(word: str) -> str:
    return _perfect(word) or (english.participle(word) if english.is_verb(word) else "")


def _present_participle(word: str) -> str:
    """Give "interesting" for "interested"."""
    base = english.past_base(word)
    return english.gerund(base) if base else ""


def _past_participle(word: str) -> str:
    """Give "interested" for "interesting"."""
    base = english.gerund_base(word)
    return english.participle(base) if base else ""


def _third(word: str) -> str:
    is_now = english.is_verb(word) and english.mostly_verb(word) and not english.past_base(word)
    return english.third(word) if is_now and english.past(word) != word else ""


def _plural(word: str) -> str:
    """Give the word if it is a plural, and none of which people say `is` as well: "data"."""
    one = english.singular(word)
    return (
        word
        if english.is_plural(word) and one != word and _is_noun(one) and not english.is_mass(word)
        else ""
    )


def _singular(word: str) -> str:
    return word if _is_noun(word) and not english.is_plural(word) else ""


def _to_plural(word: str) -> str:
    """Give the plural of what can be counted, and is no adjective before a noun."""
    kinds = english.kinds(word)
    is_thing = kinds.startswith("noun") and "adjective" not in kinds and word not in _NO_PLURAL
    return english.plural(word) if is_thing and not english.is_plural(word) else ""


def _to_singular(word: str) -> str:
    return english.singular(word) if _plural(word) and english.singular(word) != word else ""


def _is_noun(word: str) -> bool:
    return "noun" in english.kinds(word) or english.is_countable(word)


def _with_article(word: str) -> str:
    return english.an(word) if english.is_countable(word) else ""


def _adverb(word: str) -> str:
    if word in _IRREGULAR_ADVERBS:
        return _IRREGULAR_ADVERBS[word]
    if "adjective" not in english.kinds(word) or word.endswith("ly"):
        return ""
    if word.endswith("ic"):
        return f"{word}ally"
    if word.endswith("le") and len(word) > 4:
        return f"{word[:-1]}y"
    return f"{word[:-1]}ily" if word.endswith("y") else f"{word}ly"


def _possessive(word: str) -> str:
    return f"{_to_singular(word)}'s" if _to_singular(word) else ""


def is_finite(word: str) -> bool:
    """Tell whether a word, in lower case, can be a verb with its subject before it: "asked", "leads", "has"."""
    return word in english.AUXILIARIES or bool(english.past_base(word) or english.third_base(word))


def _third_to_base(word: str) -> str:
    return english.third_base(word) if english.mostly_verb(word) else ""


def _quality(word: str) -> str:
    """Give the word if it can stand between an article and a noun."""
    return word if "adjective" in english.kinds(word) or _singular(word) or english.is_mass(word) else ""


_CLAUSE = frozenset(
    """
    but because that when where so think thought know knew hope believe believed said say feel felt as while since
    although though whether guess noticed sure glad show shows mean means
    """.split()
)
"""Words behind which a clause begins, so that a noun after them is its subject."""
_ASKING = frozenset(
    """
    wonder wondering wondered ask asked asking know sure see tell me us him her them you idea say said decide decided
    about understand explain on of day time moment date week question unclear clear remember discuss confirm check
    unsure even asks or
    """.split()
)
"""Words behind which `if` and `when` begin a question."""
_NO_PLURAL = frozenset("today tomorrow yesterday home percent staff people fish work".split())
_ONE = frozenset("the a an my your our their his her its this each every another".split())
_ALL = frozenset("the my your our their his her its these those both all some many most several".split())

_FORMS: dict[str, Callable[[str], str]] = {
    "": str,
    "base": _base,
    "finite base": _finite_base,
    "verb": lambda word: word if english.is_verb(word) and "adverb" not in english.kinds(word) else "",
    "only verb": lambda word: word if _is_only_verb(word) else "",
    "-ing": _gerund,
    "only -ing": _only_gerund,
    "past": _past,
    "participle": _participle,
    "perfect": _perfect,
    "any perfect": _any_perfect,
    "participle to past": _participle_to_past,
    "lone participle": _distinct_participle,
    "-ed to -ing": _present_participle,
    "-ing to -ed": _past_participle,
    "-s": _third,
    "verb participle": lambda word: english.participle(word) if english.is_verb(word) else "",
    "any -s": lambda word: english.third(word) if english.is_verb(word) else "",
    "third to base": _third_to_base,
    "clause": lambda word: word if word in _CLAUSE else "",
    "no question": lambda word: "" if word in _ASKING else word,
    "no thing": lambda word: "" if word in _ONE or "adjective" in english.kinds(word) else word,
    "and clause": lambda word: word if word in _CLAUSE or word in ("and", "or") else "",
    "any third to base": english.third_base,
    "lone to plural": lambda word: _to_plural(word) if english.kinds(word) == "noun" else "",
    "many": lambda word: "" if english.is_mass(word) else _to_plural(word),
    "one": lambda word: word if word in _ONE else "",
    "all": lambda word: word if word in _ALL else "",
    "quality": _quality,
    "uncountable": lambda word: word if english.is_mass(word) else "",
    "third to participle": lambda word: (
        english.participle(english.third_base(word)) if word != "has" and english.third_base(word) else ""
    ),
    "adjective": lambda word: word if "adjective" in english.kinds(word) else "",
    "lone plural": lambda word: (
        word if _plural(word) and english.kinds(english.singular(word)) == "noun" else ""
    ),
    "plural": _plural,
    "singular": _singular,
    "to plural": _to_plural,
    "to singular": _to_singular,
    "a": _with_article,
    "adjective a": lambda word: english.an(word) if "adjective" in english.kinds(word) else "",
    "finite": lambda word: word if is_finite(word) else "",
    "true participle": lambda word: word if english.participle_base(word) else "",
    "-ly": _adverb,
    "no 's": lambda word: english.plural(word[:-2]) if word.endswith("'s") and _to_plural(word[:-2]) else "",
    "'s": _possessive,
}
_AS_WRITTEN: dict[str, Callable[[str], str]] = {
    "name": lambda word: word if word[0].isupper() else "",
    "capital": lambda word: word if word != word.lower() else word.capitalize(),
}
_VERBAL = frozenset(
    form for form in _FORMS if form not in ("", "capital", "'s", "clause", "and clause", "one", "all")
)
"""Forms that a word with a capital, most often a name, does not take inside a sentence."""
