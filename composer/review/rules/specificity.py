"""What of a letter only this candidate could write to this reader after this conversation."""

from __future__ import annotations

from composer.review.rules.case import Case, Findings
from composer.review.rules.courtesy import own_words
from composer.review.rules.cue import phrases, spans
from composer.review.rules.meaning import gratitude, looks_ahead
from composer.review.rules.parts import merits, tells_detail, tells_merit, topics
from composer.review.rules.text import Passage, all_keys
from composer.review.rules.words import exact, keys, stem, words

_EMPTY = phrases(r"""
learn(ing|ed|t)? (more |so much |a lot )?about (the|your) (company|team|role|position|organi[sz]ation)
my (skills|experience|background|qualifications)\b
(great|good|strong|ideal|excellent|natural|wonderful|right) (fit|match|candidate|addition|choice|person)
(exciting|great|wonderful|amazing|unique|excellent) (opportunity|company|team|organi[sz]ation|place)
(culture|mission|vision|values)\b
everything (we|you) (discussed|talked about|shared|said|told)
contribute\b
add value\b
make an? \w+ (contribution|impact|difference)
(enjoyed|enjoyable|pleasure|great|nice|good|interesting|insightful) (\w+ ){0,3}(conversation|talk|meeting)\b
(enjoyed|enjoyable|pleasure|great|nice|good|interesting|insightful) (\w+ ){0,3}(speaking|talking|discussion)\b
meet(ing)? (the|your) (team|company)\b
commitment to\b
(impressed|inspired|fascinated|excited|thrilled) (by|with)\b
(passion|passionate|enthusiasm|dedication)\b
(confident|certain|convinced|sure) (that|in)\b
(align|fit|match)(s|ed)? (perfectly|well|closely)\b
(solidified|reinforced|strengthened|confirmed) my\b
""")


def measure(case: Case) -> tuple[str, ...]:
    """Say what a letter holds that no other letter would: names, and the telling words of what was said."""
    told = all_keys(case.body) | all_keys(case.subject)
    held = [part for part in case.reader_parts if exact(part) in told][:1]
    held += [
        name
        for name in (case.interview.company, case.interview.role)
        if keys(name) and len(keys(name) & told) * 2 >= len(keys(name))
    ]
    for name, kept, tells, facts in (
        ("something from your conversation", "detail", tells_detail, topics),
        ("something about you that few could claim", "fit", tells_merit, merits),
    ):
        if kept in case.purposes or tells(case):
            said = _said_of(case, facts(case))
            held.append(f"{name}: {', '.join(said)}" if said else name)
    return tuple(held)


MOST_WORDS = 4
"""Of a fact no more words than this are told in the list."""


def _said_of(case: Case, facts: list[str]) -> list[str]:
    """Give the words of `facts` that the letter has and other letters would not."""
    own = frozenset().union(*(own_words(fact) for fact in facts)) - case.facts.frame
    found: dict[str, str] = {}
    for passage in case.sentences:
        for word, _, _ in words(passage.text):
            if (key := stem(word)) in own:
                found.setdefault(key, word)
    return list(found.values())[:MOST_WORDS]


def fits_any(case: Case, passage: Passage) -> bool:
    """Tell whether a sentence could stand in a note about any interview.

    It could when its words are all courtesy, but for names that need only be exchanged: none names a subject,
    a figure or anything else that such notes do not share.
    """
    return own_words(passage.text) <= case.facts.frame


def fits_any_interview(case: Case) -> Findings:
    """No sentence is empty praise or an empty claim (hiring managers' main complaint of generated notes).

    Thanks and a look ahead are courtesy and may be general; claims, praise and memories may not.
    """
    if case.channel == "linkedin":
        return  # its few characters hold little else
    for passage in case.sentences:
        if len(words(passage.text)) < 5 or not fits_any(case, passage) or not spans(_EMPTY, passage.text):
            continue
        # A name makes it the reader's, though not by much.
        if own_words(passage.text):
            continue
        if gratitude(passage.text) or (looks_ahead(passage.text) and "?" in passage.text):
            continue
        if case.kept.get(passage.text, "fit") not in {"fit", "detail"}:
            continue
        yield case.finding(
            "fits any interview",
            "advice",
            f"This sentence would fit any interview; {_instead(case)} would make it yours.",
            passage.span,
        )


def _instead(case: Case) -> str:
    told = topics(case)
    if told and not case.takes_up(told[0]):
        return f"a word on {told[0]}"
    return "a name, a figure or something that was said"
