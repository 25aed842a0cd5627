"""Rules about the parts of a note: thanks, fit, concern, detail and call to action.

Source: the seed chapter's tips. What a builder's sentence serves is known as long as it stands; a candidate's
own words are judged by what they say, leniently: a part counts as there when any sentence plausibly is it.
"""

from __future__ import annotations

from composer.facts.topics import read_topics
from composer.notes.draft import Purpose
from composer.review.rules.case import Case, Findings, enough
from composer.review.rules.meaning import gratitude, looks_ahead, own_detail, own_merit
from composer.review.rules.names import mention
from composer.review.rules.words import content

_ALL: frozenset[Purpose] = frozenset(("thanks", "fit", "concern", "detail", "call to action"))
_THANKS: frozenset[Purpose] = frozenset(("thanks",))
_ACTION: frozenset[Purpose] = frozenset(("call to action",))

EXPECTED: dict[str, frozenset[Purpose]] = {
    "group-note": _ALL - {"detail"},
    "informational": frozenset(("thanks", "detail", "call to action")),
    "recruiter": _THANKS | _ACTION,
    "follow-up": _ACTION,
    "final-follow-up": _ACTION,
    "after-rejection": _THANKS,
    "withdrawing": _THANKS,
    "competing-deadline": _ACTION,
}
"""What a scenario's note must have; a thank-you of any other scenario has all five parts."""

_SHORT: frozenset[Purpose] = frozenset(("thanks", "detail"))
"""What fits on a card or into LinkedIn's 300 characters."""


def expected(case: Case) -> frozenset[Purpose]:
    """Say which parts this letter should have, by scenario, step and channel."""
    default = _ALL if case.step == "thank-you" else _ACTION
    parts = EXPECTED.get(case.letter.draft.scenario, default)
    return parts if case.channel == "email" else parts & _SHORT


def thanks_missing(case: Case) -> Findings:
    """It says thank you (the seed: "express your gratitude for the opportunity")."""
    if not _wanted(case, "thanks") or any(gratitude(passage.text) for passage in case.sentences):
        return
    yield case.finding(
        "thanks missing",
        "warning",
        f"Say thank you to {_reader(case)} in a sentence of its own; it is what the note is for.",
    )


def fit_missing(case: Case) -> Findings:
    """It says why the candidate fits (the seed: "reiterate your qualifications and fit")."""
    if not _wanted(case, "fit") or tells_merit(case):
        return
    if points := merits(case):
        people = len(case.interview.people)
        yield case.finding(
            "fit missing",
            # Colleagues read no point twice, so one of them may be left without.
            "advice" if people > max(1, len(case.interview.fit)) else "warning",
            f"Remind {_reader(case)} in one sentence why you fit, for instance: {points[0]}.",
        )
    else:
        yield case.finding(
            "fit missing",
            "advice",
            "Fill in why you fit the role, one point is enough; it is what the reader repeats to the others.",
        )


def concern_missing(case: Case) -> Findings:
    """A doubt that came up is answered (the seed: "address any concerns or questions that arose")."""
    concern = case.interview.concern
    if not concern or not _wanted(case, "concern"):
        return
    if case.readers and case.interview.people and case.readers[0] != case.interview.people[0]:
        return  # on a panel the doubt is answered once, to the one who is named first
    if not concern.answer:
        yield case.finding(
            "concern missing",
            "advice",
            "Fill in what you would answer to the doubt that came up; one positive sentence settles it.",
        )
    elif not case.takes_up(concern.answer):
        doubt = f" ({concern.raised})" if concern.raised else ""
        yield case.finding(
            "concern missing",
            "warning",
            f"Answer in one positive sentence the doubt that came up{doubt}; it is on the reader's mind.",
        )


def detail_missing(case: Case) -> Findings:
    """Something only this conversation had is in it (the seed: "personalize the message")."""
    if not _wanted(case, "detail") or tells_detail(case):
        return
    if told := topics(case):
        if case.channel == "linkedin" or all(topic.kind == "unsure" for topic in read_topics(told[0])):
            return  # no room for it, or not to be said as it was typed: that is told beside its field
        yield case.finding(
            "detail missing",
            "warning",
            f"Bring up what you talked about ({told[0]}), so that {_reader(case)} remembers you by it.",
        )
    elif case.channel == "email":
        yield case.finding(
            "detail missing",
            "advice",
            f"Fill in what you and {_reader(case)} talked about; one detail makes the note yours.",
        )


def call_to_action_missing(case: Case) -> Findings:
    """It closes with interest or a question on what comes next (the seed: "close with a call-to-action")."""
    if not _wanted(case, "call to action") or any(looks_ahead(passage.text) for passage in case.sentences):
        return
    yield case.finding(
        "call to action missing",
        "warning",
        "Close with your interest or a question about the next step, so that the reader knows what to do.",
    )


def merits(case: Case) -> list[str]:
    """Give what the record says of the candidate's fit for these readers."""
    return [person.fit for person in case.readers if person.fit] or list(case.interview.fit)


def topics(case: Case) -> list[str]:
    """Give what the record says of the conversation with these readers; with any of a panel, for a group."""
    people = (*case.readers, *case.interview.people) if len(case.readers) > 1 else case.readers
    return [person.talked_about for person in people if person.talked_about]


def tells_merit(case: Case) -> bool:
    """Tell whether the letter says why the candidate fits, in the record's words or in their own."""
    answer = content(case.interview.concern.answer) if case.interview.concern else frozenset[str]()
    return any(case.takes_up(point) for point in merits(case)) or any(
        own_merit(passage.text, case.facts.frame)
        and len(content(passage.text) & answer) < enough(len(answer))
        for passage in case.own
    )


def tells_detail(case: Case) -> bool:
    """Tell whether the letter recalls the conversation, in the record's words or in the candidate's own."""
    return any(case.takes_up(topic) for topic in topics(case)) or any(
        own_detail(passage.text, case.facts.frame) for passage in case.own
    )


def _wanted(case: Case, purpose: Purpose) -> bool:
    return bool(case.sentences) and purpose in expected(case) and purpose not in case.purposes


def _reader(case: Case) -> str:
    return mention(case.readers[0]) if len(case.readers) == 1 else "your readers"
