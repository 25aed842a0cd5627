"""Drafts: an interview's messages, each written for one reader.

The letters stand in ``outlines/``; `composer.notes.gather` has what they may say of one reader, and
`composer.notes.outline` renders them. Here the wordings are chosen, and the letter is laid out in its channel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from composer.facts.names import is_american, job_of
from composer.interview import Candidate, Channel, Interview, Person, Step, Tone, Wording
from composer.notes.draft import Draft, Sentence
from composer.notes.gather import gather
from composer.notes.outline import Letter, Slot, render, words
from composer.notes.scenario import Choice, choose, scenario
from composer.notes.voice import american, contracted, spelt_out, tidied
from composer.same import Same
from composer.text.utf16 import utf16_length

if TYPE_CHECKING:
    from composer.schedule.moment import Schedule

SUBJECT_LENGTH = 60
"""Longer subject lines are cut off in common lists of messages."""

LINKEDIN_LENGTH = 200
"""What an invitation on LinkedIn holds on a free account, in UTF-16 units (LinkedIn Help)."""

LINKEDIN_PREMIUM_LENGTH = 300
"""What an invitation on LinkedIn holds with Premium, in UTF-16 units (LinkedIn Help)."""

type Paragraphs = tuple[tuple[Sentence, ...], ...]


def write(  # noqa: PLR0913 -- one more, for what has been chosen already
    interview: Interview,
    candidate: Candidate,
    *,
    step: Step,
    to: tuple[Person, ...],
    now: datetime,
    ends: datetime | None = None,
    channel: Channel = "email",
    folder: Path | None = None,
    choice: Choice | None = None,
) -> Draft:
    """Write one message.

    Args:
        interview: What is known; its `scenario`, `tone` and `wordings` are followed.
        candidate: Who signs.
        step: Which message of the sequence.
        to: Who reads it; the salutation goes to the first.
        now: The instant it is written, aware; it tells "today" from "on Tuesday".
        ends: The instant the interview ended, aware, where known; it tells whether a thank-you is late.
        channel: The form it takes.
        folder: A host's own outlines and scenarios, which go before ours.
        choice: The scenario of this step, where it has been chosen already.

    Raises:
        ValueError: The scenario has no such channel.
    """
    choice = choice or choose(interview, step, ends=ends, now=now, folder=folder)
    kind = scenario(choice.scenario, folder)
    if kind is None or channel not in kind.channels:
        raise ValueError(f"The scenario {choice.scenario!r} has no {channel} form.")
    reader = to[0] if to else Person()
    member = interview.people.index(reader) if reader in interview.people else 0
    facts = gather(Same(interview), Same(reader), member, tone=interview.tone, now=now)
    letter = render(f"{kind.id}/{channel}", facts, folder)
    chosen = _chosen_wordings(interview.wordings, step, reader.name if len(to) < 2 else "", channel)
    signed = _signed(channel, interview.tone, Same(candidate), folder)
    paragraphs = (*_paragraphs(letter, interview, member, chosen), *signed)
    if channel == "linkedin":
        paragraphs = _fitted(paragraphs, chosen)
    return Draft(
        step=step,
        scenario=kind.id,
        channel=channel,
        tone=interview.tone,
        to=to or (reader,),
        subject=_subject(letter) if channel == "email" else "",
        paragraphs=paragraphs,
        reason=choice.reason,
    )


def write_all(
    interview: Interview,
    candidate: Candidate,
    schedule: Schedule | None,
    *,
    now: datetime,
    folder: Path | None = None,
) -> tuple[Draft, ...]:
    """Write every email an interview calls for: the thank-yous, then the follow-ups.

    Each interviewer gets a thank-you; a group note goes through one person (see `contact`), and so do the
    follow-ups, which end where the schedule drops them or the candidate asked for fewer. Where the candidate
    chose how the matter ends (a rejection, a withdrawal, another offer), that one message takes the place of
    the follow-ups still to send.
    """
    ends = schedule.ends if schedule else None
    steps = ("thank-you", *_follow_ups(interview, candidate, schedule, folder))
    return tuple(
        write(interview, candidate, step=step, to=to, now=now, folder=folder, choice=choice)
        for step in steps
        for choice in [choose(interview, step, ends=ends, now=now, folder=folder)]
        for to in _readers(interview, step, choice)
    )


def readers(
    interview: Interview, step: Step, *, ends: datetime | None, now: datetime, folder: Path | None = None
) -> tuple[str, ...]:
    """Name whom the messages of a step are for, as `Sent` keeps it: a name each; empty for one to several.

    Args:
        interview: What is known.
        step: Which message of the sequence.
        ends: The instant the interview ended, aware, where known.
        now: The present, aware.
        folder: A host's own scenarios.
    """
    choice = choose(interview, step, ends=ends, now=now, folder=folder)
    return tuple(to[0].name if len(to) == 1 else "" for to in _readers(interview, step, choice))


def _readers(interview: Interview, step: Step, choice: Choice) -> list[tuple[Person, ...]]:
    if step != "thank-you":
        return [(contact(interview),)]
    if choice.scenario == "group-note":
        through = contact(interview)
        return [(through, *(person for person in interview.people if person != through))]
    if choice.scenario == "recruiter" and interview.coordinator:
        return [(interview.coordinator,)]
    return [(person,) for person in interview.people or (Person(),)]


def contact(interview: Interview) -> Person:
    """Give who should get a follow-up: the coordinator, else a recruiter, else the first with an address."""
    if interview.coordinator:
        return interview.coordinator
    recruiting = ("recruit", "talent", "human resources", "people partner")
    return min(
        interview.people or (Person(),),
        key=lambda person: (not any(word in job_of(person).lower() for word in recruiting), not person.email),
    )


def _follow_ups(
    interview: Interview, candidate: Candidate, schedule: Schedule | None, folder: Path | None
) -> tuple[Step, ...]:
    steps: tuple[Step, ...] = ("follow-up", "final follow-up")
    chosen = scenario(interview.scenario, folder)
    if chosen and chosen.steps == steps:
        gone = {sent.step for sent in interview.sent}
        return ("final follow-up" if "follow-up" in gone else "follow-up",)
    if interview.round == "informational" and not interview.scenario:
        return ()  # advice was given; there is nothing to decide and nothing to chase
    if schedule:
        return tuple(m.step for m in schedule.moments if m.step in steps and m.state != "dropped")
    return steps[: 0 if interview.answered else candidate.preferences.follow_ups]


def _chosen_wordings(
    wordings: tuple[Wording, ...], step: Step, person: str, channel: Channel
) -> dict[str, int]:
    return {w.block: w.choice for w in wordings if (w.step, w.person, w.channel) == (step, person, channel)}


def _paragraphs(
    letter: Letter, interview: Interview, member: int, chosen: dict[str, int]
) -> Iterator[tuple[Sentence, ...]]:
    counts: dict[str, int] = {}
    for slots in letter.paragraphs:
        sentences = []
        for slot in slots:
            counts[slot.purpose] = counts.get(slot.purpose, 0) + 1
            block = f"{slot.purpose} {counts[slot.purpose]}"
            sentences.append(_worded(slot, block, interview, member, chosen.get(block)))
        if sentences:
            yield tuple(sentences)


def _worded(slot: Slot, block: str, interview: Interview, member: int, choice: int | None) -> Sentence:
    """Choose a wording: the reader's place on the panel, or what the person chose; never by the text of a fact."""
    american_ = is_american(interview.time_zone, interview.country)
    wordings = list(
        dict.fromkeys(
            (_in_tone(text, interview.tone, is_american=american_), fields) for text, fields in slot.wordings
        )
    )
    text, fields = wordings[(member if choice is None else choice) % len(wordings)]
    return Sentence(text, slot.purpose, fields, block, tuple(text for text, _ in wordings))


def _fitted(paragraphs: Paragraphs, chosen: dict[str, int]) -> Paragraphs:
    """Give a note on LinkedIn in the first wording with which all of it fits; the last where none does."""
    for choice in range(max(len(s.wordings) for paragraph in paragraphs for s in paragraph)):
        fitted = tuple(
            tuple(
                replace(s, text=s.wordings[min(choice, len(s.wordings) - 1)])
                if s.wordings and s.block not in chosen
                else s
                for s in paragraph
            )
            for paragraph in paragraphs
        )
        if (
            utf16_length("\n\n".join(" ".join(s.text for s in paragraph) for paragraph in fitted))
            <= LINKEDIN_LENGTH
        ):
            return fitted
    unsigned = tuple(paragraph for paragraph in fitted if paragraph[0].purpose != "sign-off")
    return tuple(paragraph for paragraph in unsigned if paragraph[0].purpose != "greeting") or unsigned


@lru_cache(maxsize=2048)
def _in_tone(text: str, tone: Tone, *, is_american: bool) -> str:
    text = american(tidied(text)) if is_american else tidied(text)
    return spelt_out(text) if tone == "formal" else contracted(text)


@lru_cache(maxsize=64)
def _signed(channel: Channel, tone: Tone, signing: Same[Candidate], folder: Path | None) -> Paragraphs:
    """Give the closing words and the candidate's lines; a bare closing loses the comma nothing follows."""
    candidate = signing.value
    closing = words("common/sign-off", {"channel": channel, "tone": tone}, folder)
    lines = (candidate.name, candidate.phone, candidate.link) if channel == "email" else (candidate.name,)
    known = [line for typed in lines if (line := " ".join(typed.split()))]
    text = "\n".join(filter(None, [closing, *known])) if known else closing.rstrip(",")
    return ((Sentence(text, "sign-off"),),) if text.strip() else ()


def _subject(letter: Letter) -> str:
    """Give the first subject of the outline that fits."""
    return next(
        (text for text in map(tidied, letter.subjects) if text and len(text) <= SUBJECT_LENGTH), "Thank you"
    )
