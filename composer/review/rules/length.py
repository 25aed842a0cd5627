"""The rule about length.

Sources: Princeton's and other career offices' advice for mails (100 to 180 words, a phone screen 3 to 5
sentences, a follow-up 60 to 120 words and the last one shorter); LinkedIn's limits for the note of an invitation;
stationers' and career offices' 2 to 4 sentences for a card. Good notes of fewer words were found among the best
public samples, so only a note that leaves told facts unused is called short.
"""

from __future__ import annotations

from composer.notes.message import LINKEDIN_LENGTH, LINKEDIN_PREMIUM_LENGTH
from composer.review.rules.case import Case, Findings
from composer.review.rules.words import words
from composer.text.utf16 import utf16_length

MOST_WORDS = {
    "phone-screen": 130,
    "follow-up": 130,
    "final-follow-up": 100,
    "after-rejection": 150,
    "withdrawing": 150,
    "competing-deadline": 150,
}
"""The most words of a mail by scenario; 180 elsewhere. Five sentences are taken for 130 words, and a follow-up
of a few words over 120 still reads well."""

LEAST_WORDS = {"thank-you": 40, "follow-up": 30, "final follow-up": 25}
"""The fewest words of a mail by step; a text with less leaves told facts unused."""


def too_long(case: Case) -> Findings:
    """It is short enough to be read at once (the module's sources)."""
    if case.channel == "linkedin":
        units = utf16_length(case.body)
        if units > LINKEDIN_PREMIUM_LENGTH:
            yield case.finding(
                "too long",
                "error",
                f"LinkedIn takes {LINKEDIN_PREMIUM_LENGTH} characters and this has {units}, so its end would be cut off.",
            )
        elif units > LINKEDIN_LENGTH:
            yield case.finding(
                "too long",
                "advice",
                f"This has {units} characters, which fits with Premium; a free account takes {LINKEDIN_LENGTH}.",
            )
    elif case.channel == "card":
        if len(case.sentences) > 4:
            yield case.finding(
                "too long",
                "advice",
                "Two to four sentences fill a card; keep the warmest ones.",
            )
    elif (count := _count(case)) > (most := MOST_WORDS.get(case.letter.draft.scenario, 180)):
        yield case.finding(
            "too long",
            "advice",
            f"This has {count} words, and up to {most} are read to the end; cut what the reader knows.",
        )


def too_short(case: Case) -> Findings:
    """It uses what there is to say (the module's sources)."""
    if case.channel != "email" or not case.sentences or not _told_enough(case):
        return
    if case.letter.draft.scenario in {
        "informational",
        "withdrawing",
        "accepting",
        "declining",
        "asking-for-time",
    }:
        return  # such a note says one thing
    count, least = _count(case), LEAST_WORDS[case.step]
    if case.letter.draft.tone == "brief":
        least //= 2
    if count < least:
        yield case.finding(
            "too short",
            "advice",
            f"This has {count} words; a sentence more on your conversation or on why you fit is welcome.",
        )


def _count(case: Case) -> int:
    """Count the words between greeting and sign-off."""
    return sum(len(words(passage.text)) for passage in case.sentences)


def _told_enough(case: Case) -> bool:
    return bool(case.interview.fit) and any(person.talked_about for person in case.readers)
