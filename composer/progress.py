"""Progress: what of an interview's messages has really gone out, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from composer.interview import STEPS, Interview, Sent, Step
from composer.sending_hours import SendingHours


@dataclass(frozen=True, slots=True)
class Progress:
    """What went out and when, and what they promised.

    Attributes:
        done: When each finished step was finished, aware UTC: a thank-you when everybody has one, a follow-up
            when anybody has.
        unthanked: The names of those without a thank-you, where others have theirs.
        early: Whether something is marked as sent before the interview began, which cannot be meant.
        decision_by: The promised decision date, unless it lies before the interview.
        hours: The recipient's clock.
    """

    done: dict[Step, datetime]
    unthanked: tuple[str, ...]
    early: bool
    decision_by: date | None
    hours: SendingHours

    def promise_for(self, step: Step) -> date | None:
        """Give the decision date that `step` must wait for, or had to wait for when it went out.

        A date that still lay ahead when the message went out was learnt later, and does not move it any more.
        """
        at = self.done.get(step)
        if self.decision_by is None or (at and self.hours.local(at).date() <= self.decision_by):
            return None
        return self.decision_by

    def overtaken(self, step: Step) -> bool:
        """Tell whether a later message went out already."""
        return any(later in self.done for later in STEPS[STEPS.index(step) + 1 :])


def progress(interview: Interview, *, starts: datetime, hours: SendingHours) -> Progress:
    """Read what went out after an interview that began at the aware instant `starts`."""
    sent = tuple(entry for entry in interview.sent if entry.at >= starts)
    coordinator = interview.coordinator.name if interview.coordinator else ""
    thanks = tuple(entry for entry in sent if entry.step == "thank-you")
    reached = {
        person.name: min(at)
        for person in interview.people
        if (at := [entry.at for entry in thanks if entry.person in {"", coordinator, person.name}])
    }
    unthanked = tuple(person.name for person in interview.people if person.name not in reached)
    done: dict[Step, datetime] = {}
    if thanks and not unthanked:
        done["thank-you"] = max(reached.values(), default=_first(thanks)).astimezone(UTC)
    for step in STEPS[1:]:
        if asked := tuple(entry for entry in sent if entry.step == step):
            done[step] = _first(asked).astimezone(UTC)
    promised = interview.decision_by
    return Progress(
        done,
        unthanked if thanks else (),
        len(sent) < len(interview.sent),
        promised if promised and promised >= hours.local(starts).date() else None,
        hours,
    )


def _first(sent: tuple[Sent, ...]) -> datetime:
    return min(entry.at for entry in sent)
