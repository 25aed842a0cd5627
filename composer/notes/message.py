"""Drafts from facts: which sentences a message holds, worded for one reader.

The wordings live in ``composer/messages``; `composer.notes.wording` chooses among them. This module lays them out
as a message in its channel, with salutation, sign-off and subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from composer.facts.facts import gather, short_role
from composer.interview import Candidate, Channel, Interview, Person, Step, Tone
from composer.notes.draft import Draft, Sentence
from composer.notes.scenario import Choice, choose, scenario
from composer.notes.sheet import Sheet, read_sheet
from composer.notes.wording import facts_of, fields_of, fill, say
from composer.same import Same

if TYPE_CHECKING:
    from composer.schedule.schedule import Schedule

SUBJECT_LENGTH = 60
"""Longer subject lines are cut off in common lists of messages."""

LINKEDIN_LENGTH = 300
"""What a LinkedIn invitation holds, counted in UTF-16 units (LinkedIn Help, "Personalize invitations")."""


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
        interview: What is known; its `scenario` and `tone` are followed.
        candidate: Who signs.
        step: Which message of the sequence.
        to: Who reads it; the salutation goes to the first.
        now: The instant it is written, aware; days further back than a week are named by their date.
        ends: The instant the interview ended, aware, where known; it tells whether a thank-you is late.
        channel: The form it takes.
        folder: A host's own sheets and scenarios, which go before ours.
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
    sheet = read_sheet(f"{kind.id}/{channel}", folder)
    sign_off = _sign_off(channel, interview.tone, Same(candidate), folder)

    def told(known: Interview, reader: Person) -> Mapping[str, str]:
        return gather(known, reader, member, tone=interview.tone, now=now)

    def paths(sentence: Sentence) -> Sentence:
        return replace(sentence, fields=_paths(sentence.fields, interview, reader))

    def body(facts: Mapping[str, str], sign_off: Sentence | None) -> Paragraphs:
        told = (
            (_greeting(channel, interview.tone, facts, folder),),
            *_paragraphs(sheet, interview.tone, facts, member, panel=len(interview.people) > 1),
        )
        return (
            *(tuple(map(paths, paragraph)) for paragraph in told),
            *(((sign_off,),) if sign_off else ()),
        )

    facts = told(interview, reader)
    paragraphs = body(facts, sign_off)
    if channel == "linkedin" and utf16_length(paragraphs) > LINKEDIN_LENGTH:
        shorter = (body(told(*fewer), sign_off) for fewer in _ever_fewer_facts(interview, reader))
        paragraphs = next(
            (short for short in shorter if utf16_length(short) <= LINKEDIN_LENGTH),
            body(told(Interview(), Person()), None),
        )
    return Draft(
        step=step,
        scenario=kind.id,
        channel=channel,
        tone=interview.tone,
        to=to or (reader,),
        subject=_subject(sheet, interview.tone, facts) if channel == "email" else "",
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

    def chosen(step: Step) -> Choice:
        return choose(interview, step, ends=ends, now=now, folder=folder)

    def draft(step: Step, choice: Choice, *to: Person) -> Draft:
        return write(interview, candidate, step=step, to=to, now=now, folder=folder, choice=choice)

    choice = chosen("thank-you")
    if choice.scenario == "group-note":
        through = contact(interview)
        others = (person for person in interview.people if person != through)
        thanks = [draft("thank-you", choice, through, *others)]
    elif choice.scenario == "recruiter" and interview.coordinator:
        thanks = [draft("thank-you", choice, interview.coordinator)]
    else:
        thanks = [draft("thank-you", choice, person) for person in interview.people or (Person(),)]
    return (
        *thanks,
        *(
            draft(step, chosen(step), contact(interview))
            for step in _follow_ups(interview, candidate, schedule, folder)
        ),
    )


def contact(interview: Interview) -> Person:
    """Give who should get a follow-up: the coordinator, else a recruiter, else the first with an address."""
    if interview.coordinator:
        return interview.coordinator
    recruiting = ("recruit", "talent", "human resources", "people partner")
    return min(
        interview.people or (Person(),),
        key=lambda person: (not any(word in person.title.lower() for word in recruiting), not person.email),
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


type Paragraphs = tuple[tuple[Sentence, ...], ...]


def _paragraphs(
    sheet: Sheet, tone: Tone, facts: Mapping[str, str], member: int, *, panel: bool
) -> Iterator[tuple[Sentence, ...]]:
    known = frozenset(facts)
    for slots in sheet.paragraphs:
        paragraph = tuple(
            Sentence(text, slot.purpose, tuple(fields_of(slot, tone, known, member, panel=panel)))
            for slot in slots
            if slot.purpose and (text := say(slot, tone, facts, known, member, panel=panel))
        )
        if paragraph:
            yield paragraph


def _greeting(channel: Channel, tone: Tone, facts: Mapping[str, str], folder: Path | None) -> Sentence:
    sheet = read_sheet(f"common/greeting-{channel}", folder)
    text = say(sheet.paragraphs[0][0], tone, facts, frozenset(facts), 0, panel=False)
    return Sentence(text, "greeting", ("name",))


def _paths(fields: tuple[str, ...], interview: Interview, reader: Person) -> tuple[str, ...]:
    """Give the dotted paths in the record of what `FACTS` calls `fields`, for a note to `reader`."""
    if reader in interview.people:
        of_reader = f"people.{interview.people.index(reader)}"
    else:
        of_reader = "coordinator" if interview.coordinator else "people.0"
    others = tuple(f"people.{i}.name" for i, person in enumerate(interview.people) if person != reader)
    fit = f"{of_reader}.fit" if reader.fit else "fit"
    known = {
        "name": (f"{of_reader}.name",),
        "people": others,
        "talked_about": (f"{of_reader}.talked_about",),
        "fit": (fit,),
        "fit_also": ("fit",),
    }
    return tuple(sorted({path for field in fields for path in known.get(field, (field,))}))


@lru_cache(maxsize=64)
def _sign_off(channel: Channel, tone: Tone, signing: Same[Candidate], folder: Path | None) -> Sentence | None:
    """Give the closing words and the candidate's lines; a bare closing loses the comma nothing follows."""
    candidate = signing.value
    sheet = read_sheet(f"common/sign-off-{channel}", folder)
    closing = say(sheet.paragraphs[0][0], tone, {}, frozenset(), 0, panel=False) if sheet.paragraphs else ""
    lines = (candidate.name, candidate.phone, candidate.link) if channel == "email" else (candidate.name,)
    known = [line for typed in lines if (line := " ".join(typed.split()))]
    text = "\n".join([closing, *known]) if known else closing.rstrip(",")
    fields = ("candidate.name", "candidate.phone", "candidate.link")
    return Sentence(text, "sign-off", fields) if text.strip() else None


def _subject(sheet: Sheet, tone: Tone, facts: Mapping[str, str]) -> str:
    """Give the first wording of the subject that the facts allow and that fits."""
    if sheet.subject is None:
        return ""
    return next(
        (
            text
            for wording in (*sheet.subject.own.get(tone, ()), *sheet.subject.further.get(tone, ()))
            if all(fact in facts for fact in facts_of(wording))
            and len(text := fill(wording, facts)) <= SUBJECT_LENGTH
        ),
        "Thank you",
    )


def utf16_length(paragraphs: Paragraphs) -> int:
    """Count a body as LinkedIn does: in UTF-16 units, so that an emoji counts two."""
    text = "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in paragraphs)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _ever_fewer_facts(interview: Interview, reader: Person) -> Iterator[tuple[Interview, Person]]:
    """Give up one fact after the other, the least needed first, until a short note fits."""
    interview = replace(interview, starts=None)
    yield interview, reader
    interview = replace(interview, role=short_role(interview.role))
    yield interview, reader
    interview = replace(interview, role="")
    yield interview, reader
    interview = replace(interview, company="")
    yield interview, reader
    reader = replace(reader, talked_about="")
    yield interview, reader
    yield interview, Person()
