"""What a fragment of a next step, a doubt or an answer most likely says, as a sentence that the person may take."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import PERSON, as_clause, finite
from composer.facts.concern import read_concern
from composer.facts.gaps import is_said_well, is_thing
from composer.facts.next_step import read_next_steps
from composer.facts.person import turned
from composer.facts.step_words import MINE, people_words, the_thing
from composer.facts.times import at_, timed
from composer.facts.typed import clean, items, split_commas
from composer.facts.verb_phrase import AGENT


def likely_step(typed: str, names: tuple[str, ...]) -> tuple[str, str]:
    """Give a sentence for the first part of a next step that was not understood, and the field with it; else empty."""
    if re.search(r"\b(?:if|unless)\b", typed, re.IGNORECASE):
        return "", ""  # what hangs on a condition is not for the person to look forward to
    for step in read_next_steps(typed, names):
        sentence = _step(step.typed, names) if step.kind == "unsure" else ""
        fragment = _as_typed(step.typed, typed) if sentence else ""
        taken = typed.replace(fragment, sentence, 1) if fragment else ""
        if taken and sum(read.kind == "unsure" for read in read_next_steps(taken, names)) < sum(
            read.kind == "unsure" for read in read_next_steps(typed, names)
        ):
            return f"{sentence}.", taken
    return "", ""


def _step(typed: str, names: tuple[str, ...]) -> str:
    bare, when = timed(clean(typed))
    words = bare.split()
    if (
        not bare
        or len(words) > 12
        or re.search(r"\b(?:if|idk|maybe|not|references|referees|from (?:them|him|her|you))\b|[?/:=]", bare)
    ):
        return ""
    if own := re.fullmatch(r"(?:my )?own (?P<what>[a-z]+(?: [a-z]+)?)", bare):
        return f"I will bring my own {own['what']}"
    if (at := finite(words)) and not re.match(
        r"(?:I|we|it|there|that|this|some\w+|who|which|once|after|when|until|because|as)\b",
        bare,
        re.IGNORECASE,
    ):
        verb = words[at].lower()
        bent = verb in english.AUXILIARIES or english.third_base(verb) or english.past_base(verb)
        if (
            not bent
            or at > 5
            or at + 1 == len(words)
            or re.search(r" (?:he|she|they|you|I|we)\b", " ".join(words[:at]))
        ):
            return ""
        said = as_clause(turned(bare, names))
        return (
            f"I understand that {said}{f' {at_(when, "on")}' if when else ''}" if is_said_well(said) else ""
        )
    first = words[0].lower()
    thing = the_thing(turned(people_words(bare), names))
    noun = english.head(thing.removeprefix("the "))
    if (
        len(words) > 7
        or not is_thing(thing)
        or not is_said_well(thing)
        or first in english.PREPOSITIONS
        or english.past_base(first)
        or (english.is_verb(first) and english.mostly_verb(first))
        or not _is_plain(bare)
        or bare[0].isdigit()
        or words[-1] in {"first", "then", "next", "too"}
        or not ("noun" in english.kinds(noun) or english.is_plural(noun) or english.is_countable(noun))
    ):
        return ""
    if (
        when.startswith("by ")
        or MINE.search(bare)
        or (english.is_plural(noun) and not when and " with " not in bare)
    ):
        return f"I will send you {re.sub('^the ', 'my ', thing)} {at_(when, 'by')}".strip()
    return f"I look forward to {thing}{f' {at_(when, "on")}' if when else ''}"


def likely_answer(raised: str, answered: str, names: tuple[str, ...]) -> tuple[str, str]:
    """Give a sentence for the first part of an answer that was not understood, and the field with it; else empty."""
    concern = read_concern(raised, answered, names)
    for part in concern.unread if concern else ():
        sentence = _answer(part)
        fragment = _as_typed(part, answered) if sentence else ""
        taken = answered.replace(fragment, sentence, 1) if fragment else ""
        read = read_concern(raised, taken, names) if taken else None
        if read and concern and len(read.unread) < len(concern.unread):
            return f"{sentence}.", taken
    return "", ""


def _answer(part: str) -> str:
    words = part.split()
    if not 1 < len(words) <= 10 or re.search(r"[:=?/<>]", part) or finite(words) or not is_said_well(part):
        return ""
    first = words[0].lower()
    if re.match(r"(?:up|on|at|in|off) ", part) and re.search(
        r"\b(?:since|for (?:the|\d|over|about))\b", part
    ):
        return f"I have been {part}"
    if re.match(r"[\d.,]+ [a-z]+ (?:a|an|per) (?:day|week|month|year|night|hour|shift)\b", part):
        return f"I do {part}"
    if re.match(r"[\d.]+%", part):
        return f"I am at {part}"
    if re.match(r"(?:fine|ok|okay|better|recovered)\b", part):
        return f"I am {part}"
    if first in english.PREPOSITIONS | english.AUXILIARIES | {"not", "no", "same", "quick", "fast", "hard"}:
        return ""
    if english.base_of(first) and english.mostly_verb(first):
        return ""
    noun = _noun(part)
    if (
        not is_thing(part)
        or not re.match("noun", english.kinds(noun) or "noun")
        or re.search(r"[£$€]|'|\b(?:days|weeks|months|years|hours|minutes)$", part)
    ):
        return ""
    thing = _with_a(part)
    if AGENT.match(noun) and not re.match(r"\d", part):
        return f"I am {thing}"
    then = re.search(
        r"\b(?:last (?:year|month|week|summer|spring|autumn|winter)|yesterday|ago|in (?:19|20)\d\d)\b", part
    )
    if then or PERSON.search(noun.removesuffix("s")):
        return f"I had {thing}"
    return f"I have {thing}"


def likely_doubt(raised: str, answered: str, names: tuple[str, ...]) -> tuple[str, str]:
    """Give a sentence for a doubt that was not understood; empty where nothing is likely."""
    concern = read_concern(raised, answered, names)
    if concern is None or concern.kind != "unsure":
        return "", ""
    words = clean(raised).split()
    bare = " ".join(words)
    if (
        not words
        or "," in bare
        or not _is_plain(bare)
        or len(words) > 7
        or finite(words)
        or not is_thing(bare)
        or not is_said_well(bare)
    ):
        return "", ""
    first = words[0].lower()
    if first in english.PREPOSITIONS | english.AUXILIARIES | {"not", "only", "never", "too"} or (
        english.past_base(first) or (english.is_verb(first) and english.mostly_verb(first))
    ):
        return "", ""
    if "noun" not in english.kinds(_noun(bare).removesuffix("s")):
        return "", ""
    thing = _with_a(bare)
    verb = (
        "had"
        if re.search(r"\b(?:ago|last (?:year|month|week)|at my last [a-z]+|in (?:19|20)\d\d)$", bare)
        else "have"
    )
    sentence = f"I {verb} {thing}"
    read = read_concern(sentence, answered, names)
    return (f"{sentence}.", sentence) if read and read.kind not in {"unsure", "money"} else ("", "")


def _noun(phrase: str) -> str:
    """Give the last word of a noun phrase before what is said more closely of it: "cash handling mistake at work"."""
    before = re.split(
        r" (?=(?:at|in|on|with|of|for|from|to|by|as|under|over|last|next|this|since|twice|\d+)\b)", phrase
    )[0]
    return before.split()[-1].lower()


def _with_a(phrase: str) -> str:
    first = phrase.split(maxsplit=1)[0]
    low = first.lower()
    plain = low + phrase[len(first) :] if english.is_listed(low) else phrase
    noun = _noun(phrase)
    bare = english.starts_determined(plain) or english.is_plural(noun) or english.is_mass(noun)
    return plain if bare or "noun" not in english.kinds(noun) else english.an(plain)


def _is_plain(phrase: str) -> bool:
    """Tell whether every word in lower case is one that the lexicon has."""
    return all(
        english.is_known(word) or word in english.PREPOSITIONS or english.starts_determined(word)
        for word in re.findall(r"(?<![\w'])[a-z]{2,}(?![\w'])", phrase)
    )


def _as_typed(said: str, text: str) -> str:
    """Find the part of a field that was put right to `said`, as it was typed; empty where it is spread over parts."""
    for item in items(text):
        for part in [item, *split_commas(item)]:
            bare = re.sub(r"^(?:and|then|also|plus) ", "", part, flags=re.IGNORECASE)
            if clean(bare).rstrip(".") == clean(said).rstrip("."):
                return bare
    return ""
