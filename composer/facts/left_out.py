"""What of the typed facts a note leaves out, and what the candidate can do about it.

What is not understood is not pasted into a letter: it is left out, and the sentence here says so beside its field.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from composer.facts.afterwards import read_agreed
from composer.facts.concern import read_concern
from composer.facts.names import reader_names
from composer.facts.next_step import read_next_steps
from composer.facts.points import read_news, read_points
from composer.facts.proposal import Proposal, proposals
from composer.facts.stayed import read_stayed
from composer.facts.topics import read_topics
from composer.facts.typed import is_nothing, joined
from composer.interview import Interview


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is said beside a field of which something is left out, and the sentence to take instead, if any is likely."""

    told: str
    proposal: Proposal | None = None


def left_out(interview: Interview) -> dict[str, LeftOut]:
    """Give what is left out by the dotted path of its field.

    Each fact is read as the notes read it, so that it is read once: for its reader, else for the one named first.
    """
    names = reader_names(interview.people[0]) if interview.people else ()
    found = {
        "fit": _points("\n".join(interview.fit)),
        "next_step": _steps(interview.next_step, names),
        "news": _points(interview.news, news=True),
        "agreed": _agreed(interview.agreed),
    }
    for number, person in enumerate(interview.people):
        path = interview.path_of(number)
        found[f"{path}.talked_about"] = _topics(person.talked_about, reader_names(person))
        found[f"{path}.stayed"] = _stayed(person.stayed, reader_names(person))
        found[f"{path}.fit"] = _points(person.fit)
    if interview.concern:
        raised, answer = interview.concern.raised, interview.concern.answer
        found["concern.raised"] = _concern(raised, answer, names)
        found["concern.answer"] = _answer(raised, answer, names)
    proposed = proposals(interview)
    return {
        path: LeftOut(told if proposed.get(path) else f"{told} {advice}".strip(), proposed.get(path))
        for path, (told, advice) in found.items()
        if told
    }


@lru_cache(maxsize=256)
def _points(typed: str, *, news: bool = False) -> tuple[str, str]:
    points = read_news(typed) if news else read_points(typed)
    traits = [point.typed for point in points if point.kind == "trait"]
    others = [point.typed for point in points if point.kind in {"thing", "unsure", "question"}]
    sentences = []
    if traits:
        sentences.append(f"Left out: {_quoted(traits)}. Anybody can say so; say what you did that shows it.")
    if others:
        sentences.append(f"Left out: {_quoted(others)}.")
    return " ".join(sentences), "Say it as you would aloud: “I ran the night shift”." if others else ""


def _agreed(typed: str) -> tuple[str, str]:
    unread = read_agreed(typed)[1]
    return (
        (f"Left out: {_quoted(list(unread))}.", "Begin with the start: “start on 4 January”.")
        if unread
        else ("", "")
    )


@lru_cache(maxsize=256)
def _topics(typed: str, names: tuple[str, ...]) -> tuple[str, str]:
    unread = [topic.typed for topic in read_topics(typed, names) if topic.kind == "unsure"]
    if is_nothing(typed) or (read_topics(typed, names) and not unread):
        return "", ""
    told = f"Left out: {_quoted(unread)}." if unread else "Left out."
    return told, "Name the subject, or write what they said."


def _stayed(typed: str, names: tuple[str, ...]) -> tuple[str, str]:
    unread = read_stayed(typed, names).unread
    return (
        (f"Left out: {_quoted(list(unread))}.", "Write what they said, then “because” and why.")
        if unread
        else ("", "")
    )


@lru_cache(maxsize=256)
def _steps(typed: str, names: tuple[str, ...]) -> tuple[str, str]:
    steps = read_next_steps(typed, names)
    unread = [step.typed for step in steps if step.kind == "unsure"]
    told = [f"Left out: {_quoted(unread)}."] if unread else []
    if any(step.kind == "money" for step in steps):
        told.append("Left out: money is better spoken of in person.")
    return " ".join(told), "Say who does what, and by when." if unread else ""


@lru_cache(maxsize=256)
def _concern(raised: str, answered: str, names: tuple[str, ...]) -> tuple[str, str]:
    concern = read_concern(raised, answered, names)
    if concern is None:
        return "", ""
    if concern.kind == "money":
        return "Left out: money is better spoken of in person.", ""
    if concern.kind == "unsure":
        return "Left out:", "say it as you would aloud, for instance “I have not used SAP yet”."
    if not concern.answer and concern.unread:
        return "Left out until its answer can be said.", ""
    if not concern.answer and "," not in concern.words:
        return "Left out until it has an answer: what would you say to it now?", ""
    return "", ""


@lru_cache(maxsize=256)
def _answer(raised: str, answered: str, names: tuple[str, ...]) -> tuple[str, str]:
    concern = read_concern(raised, answered, names)
    if concern is None or not concern.unread:
        return "", ""
    return f"Left out: {_quoted(list(concern.unread))}.", "Say it in whole words: “I took the course in May”."


def _quoted(typed: list[str]) -> str:
    return joined([f"“{text}”" for text in typed])
