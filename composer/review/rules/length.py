"""The rule about length.

Sources: Princeton's and other career offices' advice for mails (100 to 180 words, a phone screen 3 to 5
sentences, a follow-up 60 to 120 words and the last one shorter); LinkedIn's limit of 300 characters for the
note of an invitation; stationers' and career offices' 2 to 4 sentences for a card.
"""

from __future__ import annotations

from composer.review.rules.case import Case, Findings
from composer.review.rules.words import words

LINKEDIN = 300
"""Characters of an invitation's note, counted as JavaScript does: in UTF-16 code units."""

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

LEAST_WORDS = {"thank-you": 60, "follow-up": 40, "final follow-up": 25}
"""The fewest words of a mail by step; a text with less leaves told facts unused."""


def too_long(case: Case) -> Findings:
    """It is short enough to be read at once (the module's sources)."""
    if case.channel == "linkedin":
        if (units := utf16(case.body)) > LINKEDIN:
            yield case.finding(
                "too long",
                "error",
                f"LinkedIn takes {LINKEDIN} characters and this has {units}, so its end would be cut off.",
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
    count, least = _count(case), LEAST_WORDS[case.step]
    if case.letter.draft.tone == "brief":
        least //= 2
    if count < least:
        yield case.finding(
            "too short",
            "advice",
            f"This has {count} words; a sentence more on your conversation or on why you fit is welcome.",
        )


def utf16(text: str) -> int:
    """Count the UTF-16 code units of `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _count(case: Case) -> int:
    """Count the words between greeting and sign-off."""
    return sum(len(words(passage.text)) for passage in case.sentences)


def _told_enough(case: Case) -> bool:
    return bool(case.interview.fit) and any(person.talked_about for person in case.readers)
