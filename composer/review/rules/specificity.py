"""How much of a letter only this candidate could write to this reader after this conversation."""

from __future__ import annotations

from dataclasses import dataclass

from composer.review.rules.case import Case, Findings
from composer.review.rules.courtesy import own_words
from composer.review.rules.cue import phrases, spans
from composer.review.rules.meaning import gratitude, looks_ahead
from composer.review.rules.parts import tells_detail, tells_merit, topics
from composer.review.rules.text import Passage, all_keys
from composer.review.rules.words import keys, words

LEAST_SHARE, FULL_SHARE = 0.2, 0.6
"""The share of words in sentences of its own that earns nothing, and the one that earns all.

Notes of nothing but phrases have a fifth of such words by accident; in very good ones it is over half, and
the rest is courtesy, as it should be.
"""

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


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that makes a letter its reader's own.

    Attributes:
        held: Whether the letter has it.
        text: What it is, in a few words, so that it reads well after a tick or a cross.
    """

    held: bool
    text: str


@dataclass(frozen=True, slots=True)
class Specificity:
    """The meter.

    Attributes:
        figure: From 0, could go to anybody, to 100.
        reasons: What the figure is made of.
        anybody: The spans of the body's sentences that could fit any interview.
    """

    figure: int
    reasons: tuple[Reason, ...]
    anybody: tuple[tuple[int, int], ...]


def measure(case: Case) -> Specificity:
    """Measure a letter.

    The reader's name and the company or the role count 10 each, something from the conversation and a fact of
    the candidate's own 20 each. The share of words in sentences that could not go to anybody gives up to 40,
    from `LEAST_SHARE` to `FULL_SHARE`.
    """
    sentences = case.sentences
    if not sentences:
        return Specificity(0, (), ())
    told = all_keys(case.body) | all_keys(case.subject)
    names = case.interview.company, case.interview.role
    place = any(keys(name) and len(keys(name) & told) * 2 >= len(keys(name)) for name in names)
    detail = "detail" in case.purposes or tells_detail(case)
    merit = "fit" in case.purposes or tells_merit(case)
    anybody = [passage for passage in sentences if fits_any(case, passage)]
    total = sum(len(words(passage.text)) for passage in sentences)
    general = sum(len(words(passage.text)) for passage in anybody)
    share = 1 - general / total if total else 0.0
    weighed = (
        (10, Reason(bool(case.reader_keys & told), "your reader's name")),
        (10, Reason(place, "the company or the role")),
        (20, Reason(detail, "something from your conversation")),
        (20, Reason(merit, "a fact about you that few could claim")),
    )
    earned = min(1.0, max(0.0, (share - LEAST_SHARE) / (FULL_SHARE - LEAST_SHARE)))
    words_of_its_own = Reason(
        earned >= 0.5, f"{round(100 * share)} % of the words in sentences that could not go to anybody"
    )
    return Specificity(
        sum(weight for weight, reason in weighed if reason.held) + round(40 * earned),
        (*(reason for _, reason in weighed), words_of_its_own),
        tuple(passage.span for passage in anybody),
    )


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
