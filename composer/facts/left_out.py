"""What of the typed facts a note leaves out, and what the candidate can do about it.

What is not understood is not pasted into a letter: it is left out, and the sentence here says so beside its field.
"""

from __future__ import annotations

from functools import lru_cache

from composer.facts.concern import read_concern
from composer.facts.next_step import read_next_steps
from composer.facts.point import read_points
from composer.facts.topic import read_topics
from composer.facts.typed import is_nothing, joined
from composer.interview import Interview


def left_out(interview: Interview) -> dict[str, str]:
    """Give a kind sentence by the dotted path of each field of which something is left out."""
    found = {
        "fit": _points("\n".join(interview.fit)),
        "next_step": _steps(interview.next_step),
        "news": _points(interview.news),
    }
    for number, person in enumerate(interview.people):
        path = interview.path_of(number)
        found[f"{path}.talked_about"] = _topics(person.talked_about)
        found[f"{path}.fit"] = _points(person.fit)
    if interview.concern:
        found["concern.raised"] = _concern(interview.concern.raised, interview.concern.answer)
    return {path: sentence for path, sentence in found.items() if sentence}


@lru_cache(maxsize=256)
def _points(typed: str) -> str:
    points = read_points(typed)
    traits = [point.typed for point in points if point.kind == "trait"]
    others = [point.typed for point in points if point.kind in {"thing", "unsure", "question"}]
    sentences = []
    if traits:
        sentences.append(f"Left out: {_quoted(traits)}. Anybody can say so; say what you did that shows it.")
    if others:
        sentences.append(f"Left out: {_quoted(others)}. Say it as you would aloud: “I ran the night shift”.")
    return " ".join(sentences)


@lru_cache(maxsize=256)
def _topics(typed: str) -> str:
    if is_nothing(typed):
        return ""
    unread = [topic.typed for topic in read_topics(typed) if topic.kind == "unsure"]
    if unread or not read_topics(typed):
        return (
            f"Left out{f': {_quoted(unread)}' if unread else ''}. Name the subject, or write what they said."
        )
    return ""


@lru_cache(maxsize=256)
def _steps(typed: str) -> str:
    unread = [step.typed for step in read_next_steps(typed) if step.kind == "unsure"]
    return f"Left out: {_quoted(unread)}. Say who does what, and by when." if unread else ""


@lru_cache(maxsize=256)
def _concern(raised: str, answered: str) -> str:
    concern = read_concern(raised, answered)
    if concern is None:
        return ""
    if concern.kind == "money":
        return "Left out: money is better spoken of in person."
    if concern.kind == "unsure":
        return "Left out: say it as you would aloud, for instance “I have not used SAP yet”."
    if not concern.answer:
        return "Left out until it has an answer: what would you say to it now?"
    return ""


def _quoted(typed: list[str]) -> str:
    return joined([f"“{text}”" for text in typed])
