"""All that the page shows of one interview: schedule, letters and their review, gathered once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from composer.examples import example
from composer.facts.left_out import LeftOut, left_out
from composer.handoff import handoff
from composer.interview import PLAIN, REPLIES, Candidate, Interview, Revision, Sent, TimeStyle
from composer.notes import revision
from composer.notes.draft import Draft
from composer.notes.message import write, write_all
from composer.notes.revision import Offer, Segment
from composer.notes.scenario import Choice, followed, scenario
from composer.record.record import Problem
from composer.review.letter import Context, Finding, Letter
from composer.review.review import ready, review, specificity
from composer.schedule.moment import Question, Schedule, State
from composer.schedule.schedule import schedule
from composer.text.wall_clock import reading

_ANSWERS = frozenset(
    (
        "talked_about",
        "stayed",
        "fit",
        "concern.raised",
        "concern.answer",
        "next_step",
        "news",
        "agreed",
        "ask",
        "reason",
    )
)
"""The fields whose text a sentence is made of; beside them stands what becomes of it."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """One message as it stands, with its review and every way to hand it on.

    Attributes:
        draft: What the builder would write now.
        letter: What would go out: the draft, or what the candidate made of it.
        findings: What the review says.
        specificity: What it holds that only this interview has.
        revision: What the candidate made of it, if they did.
        offers: Changes of wording that they may take.
        others: The same facts as a LinkedIn note and as a card, where those are allowed.
        sent: When it really went out, if it did.
    """

    draft: Draft
    letter: Letter
    findings: tuple[Finding, ...]
    specificity: tuple[str, ...]
    revision: Revision | None
    offers: tuple[Offer, ...]
    others: tuple[Draft, ...]
    sent: Sent | None

    @property
    def ready(self) -> bool:
        """Whether it can go out as it stands."""
        return ready(self.letter, self.findings)

    @property
    def heading(self) -> str:
        """What it is and for whom: "Thank-you to Priya Raman"."""
        return heading(self.draft)

    @property
    def reader(self) -> str:
        """The name under which a revision or a sent message is kept."""
        return revision.reader(self.draft)

    @property
    def address(self) -> str:
        """The readers as a mail program shows them: those it can go to or, where there are none, those it is for."""
        reached = [person for person in self.draft.to if person.email]
        return ", ".join(
            f"{person.name} <{person.email}>" if person.email else person.name
            for person in reached or self.draft.to
            if person.name or person.email
        )

    @property
    def words(self) -> int:
        """How long the text is."""
        return len(self.letter.body.split())

    @property
    def all_taken(self) -> str:
        """The text with all `offers` taken."""
        return revision.all_taken(self.revision, self.draft) if self.revision else self.letter.body

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The text, parted into sentences whose purpose is known and the rest."""
        return revision.segments(self.letter.body, self.draft)

    @property
    def plain(self) -> str:
        """What copying gives."""
        return handoff.plain(self.letter)

    @property
    def mailto(self) -> str | None:
        """A mail link, or None where it would be too long."""
        return handoff.mailto(self.letter)

    @property
    def gmail(self) -> str:
        """A link that opens it in Gmail."""
        return handoff.gmail(self.letter)

    @property
    def outlook(self) -> str:
        """A link that opens it in Outlook on the web, for personal accounts."""
        return handoff.outlook(self.letter)

    @property
    def outlook_for_work(self) -> str:
        """The same for accounts of an employer or a school."""
        return handoff.outlook(self.letter, work=True)

    def rewritten(self, finding: Finding) -> str:
        """Give the whole subject or body with the fix of `finding` made."""
        text = self.letter.subject if finding.where == "subject" else self.letter.body
        return f"{text[: finding.start]}{finding.fix or ''}{text[finding.end :]}"


@dataclass(frozen=True, slots=True)
class View:
    """One interview, looked at from one instant.

    Attributes:
        interview: As read.
        candidate: Who writes.
        now: The instant, aware.
        schedule: Its moments; None while the start is not known.
        drafts: Its messages as the builder would write them now.
        letters: All about each of them, or about those that were wanted.
        numbers: Which of `drafts` each of `letters` is about.
        problems: What could not be used of what was typed.
        holidays: Days off where the readers are.
        page: Address of the composer page, for links back to it.
        is_example: Whether this is the built-in example.
        is_zone_unsure: Whether its times go by a zone that only stands in for one that was not understood.
    """

    interview: Interview
    candidate: Candidate
    now: datetime
    schedule: Schedule | None
    drafts: tuple[Draft, ...]
    letters: tuple[LetterView, ...]
    numbers: tuple[int, ...]
    problems: tuple[Problem, ...] = ()
    holidays: frozenset[date] = frozenset()
    page: str = ""
    is_example: bool = False
    is_zone_unsure: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """What each message is and for whom, in order."""
        return tuple(map(heading, self.drafts))

    @property
    def first(self) -> int:
        """The number of the message to show first: the first that is due, else that is to come, else the first.

        While it is not known whether one went out, that one is.
        """
        states = [self.state(draft) for draft in self.drafts]
        if self.question:
            asked = self.question.step
            of_step = [number for number, draft in enumerate(self.drafts) if draft.step == asked]
            return next((number for number in of_step if states[number] != "done"), 0)
        due: frozenset[State | None] = frozenset({"now", "late"})
        for wanted in (due, frozenset({"not yet"})):
            if found := [number for number, state in enumerate(states) if state in wanted]:
                return found[0]
        return 0

    @property
    def question(self) -> Question | None:
        """What has to be known before more can be advised: whether a message went out."""
        return self.schedule.question if self.schedule else None

    def state(self, draft: Draft) -> State | None:
        """Where a message stands; None while no schedule tells."""
        if _sent(self.interview, draft):
            return "done"
        moments = self.schedule.moments if self.schedule else ()
        return next((moment.state for moment in moments if moment.step == draft.step), None)

    def of_reader(self, draft: Draft) -> str:
        """Give the dotted path of the person that a message is for: "people.0"; empty where it is for several."""
        people = self.interview.people
        if len(draft.to) != 1 or draft.to[0] not in people:
            return ""
        return self.interview.path_of(people.index(draft.to[0]))

    @property
    def said(self) -> dict[str, str]:
        """What becomes of each answer, by the dotted path of its field: its sentence in the first message that has it."""
        found: dict[str, str] = {}
        for draft in self.drafts:
            for sentence in draft.sentences:
                for path in sentence.fields:
                    if path.rpartition(".")[2] in _ANSWERS or path in _ANSWERS:
                        found.setdefault(path, sentence.text)
        return found

    @property
    def left_out(self) -> dict[str, LeftOut]:
        """What no message says of each answer, by the dotted path of its field; nothing for the example."""
        return {} if self.is_example else self._passed_on | left_out(self.interview)

    @property
    def _passed_on(self) -> dict[str, LeftOut]:
        """What is in no message because one person passes the thanks on to all who have no address."""
        people, through = self.interview.people, self.interview.coordinator
        is_one_note = any(draft.scenario == "group-note" for draft in self.drafts)
        if through is None or not is_one_note or any(person.email for person in people):
            return {}
        told = f"In no note yet: {through.name or 'the coordinator'} passes your thanks on."
        return {
            f"{self.interview.path_of(number)}.talked_about": LeftOut(
                f"{told} With an e-mail address, {person.name or 'they'} can have a note."
            )
            for number, person in enumerate(people)
            if person.talked_about
        }


def look(  # noqa: PLR0913 -- one more, for hosts
    interview: Interview,
    candidate: Candidate,
    *,
    now: datetime,
    others: Sequence[Interview] = (),
    problems: Sequence[Problem] = (),
    holidays: frozenset[date] = frozenset(),
    page: str = "",
    is_example: bool = False,
    folder: Path | None = None,
    wanted: Collection[int] | None = None,
    is_zone_unsure: bool = False,
) -> View:
    """Take `interview` through schedule, drafts and review as of `now`, an aware datetime.

    `others` are the candidate's other interviews, whose names must not slip into these letters; `problems` are
    those of the record; `holidays` are days off where the readers are; `page` is the composer's address;
    `folder` holds a host's own sheets; `wanted` are the numbers of the messages to review, all without it;
    `is_zone_unsure` tells that the zone only stands in for one that was not understood.
    """
    writer = followed(interview, candidate, folder)
    times = schedule(interview, writer, now=now, holidays=holidays)
    drafts = write_all(interview, writer, times, now=now, folder=folder)
    revisions = [revision.find(interview, draft) for draft in drafts]
    letters = [_letter(draft, found) for draft, found in zip(drafts, revisions, strict=True)]
    views, numbers = [], []
    for number, (draft, letter, found) in enumerate(zip(drafts, letters, revisions, strict=True)):
        if wanted is not None and number not in wanted:
            continue
        numbers.append(number)
        colleagues = tuple(other for other in letters if other.draft.step == draft.step)
        context = Context(interview, candidate, colleagues, tuple(others), times, now)
        sent = _sent(interview, draft)
        # Nothing can be mended in what has gone out, and nobody sends the example.
        is_final = is_example or sent is not None
        views.append(
            LetterView(
                draft,
                letter,
                () if is_final else review(letter, context),
                specificity(letter, context),
                found,
                revision.offers(found, draft) if found else (),
                _other_channels(interview, candidate, draft, now, folder),
                sent,
            )
        )
    return View(
        interview,
        candidate,
        now,
        times,
        drafts,
        tuple(views),
        tuple(numbers),
        (*problems, *_ambiguous(interview, times)),
        holidays,
        page,
        is_example,
        is_zone_unsure,
    )


def heading(draft: Draft) -> str:
    """Say what a message is and for whom."""
    names = [person.name for person in draft.to if person.name]
    reader = names[0] if len(names) == 1 else f"{len(names)} people" if names else ""
    return f"{title(draft)} to {reader}" if reader else title(draft)


def title(draft: Draft) -> str:
    """Say what a message is: "Thank-you"; one that answers what came back is a reply, whichever step it takes."""
    return "Reply" if draft.scenario in REPLIES else draft.step.capitalize()


def _letter(draft: Draft, found: Revision | None) -> Letter:
    return Letter(draft, found.subject, found.body) if found else Letter.of(draft)


def _other_channels(
    interview: Interview,
    candidate: Candidate,
    draft: Draft,
    now: datetime,
    folder: Path | None,
) -> tuple[Draft, ...]:
    """Write the same message in the other forms that its scenario has, for a thank-you to one person."""
    kind = scenario(draft.scenario, folder)
    if draft.step != "thank-you" or len(draft.to) > 1 or kind is None:
        return ()
    choice = Choice(draft.scenario, draft.reason)
    return tuple(
        write(
            interview,
            candidate,
            step=draft.step,
            to=draft.to,
            now=now,
            channel=channel,
            folder=folder,
            choice=choice,
        )
        for channel in kind.channels
        if channel != "email"
    )


def _sent(interview: Interview, draft: Draft) -> Sent | None:
    person = revision.reader(draft)
    return next(
        (sent for sent in interview.sent if sent.step == draft.step and sent.person in {person, ""}), None
    )


def _ambiguous(interview: Interview, times: Schedule | None) -> tuple[Problem, ...]:
    if not (interview.starts and times and reading(interview.starts, ZoneInfo(times.zone)) == "twice"):
        return ()
    return (Problem("fold", "We take the first time until you say otherwise."),)


def look_at_example(folder: Path | None = None, style: TimeStyle = PLAIN) -> View:
    """Give the view of the built-in example, worded with the sheets of a host's `folder`."""
    candidate = replace(example.CANDIDATE, time_style=style)
    return look(example.INTERVIEW, candidate, now=example.NOW, is_example=True, folder=folder)
