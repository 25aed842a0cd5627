"""All that the page shows of one interview: schedule, letters and their review, gathered once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from composer import example, handoff
from composer.draft import Draft
from composer.interview import Candidate, Interview
from composer.letter import Context, Finding, Letter
from composer.message import write_all
from composer.moment import Schedule
from composer.record import Problem
from composer.review import review
from composer.scenario import choose
from composer.schedule import schedule
from composer.wall_clock import reading


@dataclass(frozen=True, slots=True)
class LetterView:
    """One draft with its review and every way to hand it on."""

    draft: Draft
    reason: str
    findings: tuple[Finding, ...]

    @property
    def heading(self) -> str:
        """What it is and for whom: "Thank-you to Priya Raman"."""
        names = [person.name for person in self.draft.to if person.name]
        reader = names[0] if len(names) == 1 else f"{len(names)} people" if names else ""
        step = self.draft.step.capitalize()
        return f"{step} to {reader}" if reader else step

    @property
    def address(self) -> str:
        """The readers as a mail program shows them."""
        return ", ".join(
            f"{person.name} <{person.email}>" if person.email else person.name
            for person in self.draft.to
            if person.name or person.email
        )

    @property
    def words(self) -> int:
        """How long the body is."""
        return len(self.draft.body.split())

    @property
    def plain(self) -> str:
        """What copying gives."""
        return handoff.plain(self.draft)

    @property
    def mailto(self) -> str | None:
        """A mail link, or None where it would be too long."""
        return handoff.mailto(self.draft)

    @property
    def gmail(self) -> str:
        """A link that opens the draft in Gmail."""
        return handoff.gmail(self.draft)

    @property
    def outlook(self) -> str:
        """A link that opens the draft in Outlook on the web."""
        return handoff.outlook(self.draft)


@dataclass(frozen=True, slots=True)
class View:
    """One interview, looked at from one instant."""

    interview: Interview
    candidate: Candidate
    now: datetime
    schedule: Schedule | None
    letters: tuple[LetterView, ...]
    problems: tuple[Problem, ...] = ()
    is_example: bool = False


def look(
    interview: Interview,
    candidate: Candidate,
    *,
    now: datetime,
    others: Sequence[Interview] = (),
    problems: Sequence[Problem] = (),
    is_example: bool = False,
) -> View:
    """Take `interview` through schedule, drafts and review as of `now`, an aware datetime.

    `others` are the candidate's other interviews, whose names must not slip into these letters.
    """
    times = schedule(interview, candidate, now=now)
    drafts = write_all(interview, candidate, times, now=now)
    letters = tuple(Letter.of(draft) for draft in drafts)
    reviewed = []
    for i, letter in enumerate(letters):
        step = letter.draft.step
        colleagues = tuple(other for other in letters[:i] + letters[i + 1 :] if other.draft.step == step)
        context = Context(interview, candidate, colleagues, tuple(others), times, now)
        reason = choose(interview, step, ends=times.ends if times else None, now=now).reason
        reviewed.append(LetterView(letter.draft, reason, review(letter, context)))
    return View(
        interview,
        candidate,
        now,
        times,
        tuple(reviewed),
        (*problems, *_ambiguous(interview, times)),
        is_example,
    )


def _ambiguous(interview: Interview, times: Schedule | None) -> tuple[Problem, ...]:
    if not (interview.starts and times and reading(interview.starts, ZoneInfo(times.zone)) == "twice"):
        return ()
    return (Problem("fold", "We take the first time until you say otherwise."),)


def look_at_example() -> View:
    """Give the view of the built-in example."""
    return look(example.INTERVIEW, example.CANDIDATE, now=example.NOW, is_example=True)
