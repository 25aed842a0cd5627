"""Progress: what of an interview's messages has really gone out, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from composer.interview import STEPS, Interview, Sent, Step
from composer.schedule.sending_hours import SendingHours


@dataclass(frozen=True, slots=True)
class Progress:
    """What went out and when, and what they promised.

    Attributes:
        done: When each finished step was finished, aware UTC: a thank-you when everybody has one, a follow-up
            when anybody has.
        thanked: When each thank-you went out, in order of time, aware UTC.
        unthanked: The names of those without a thank-you, where others have theirs.
        early: Whether something is marked as sent before the interview began, which cannot be meant.
        decision_by: The promised decision date, unless it lies before the interview.
        delays: When they wrote that they are still deciding, aware UTC.
    """

    done: dict[Step, datetime]
    thanked: tuple[datetime, ...]
    unthanked: tuple[str, ...]
    early: bool
    decision_by: date | None
    delays: tuple[datetime, ...]

    def promise_for(self, step: Step) -> date | None:
        """Give the decision date that `step` waits for; what is done or overtaken waits for none any more."""
        return None if self._over(step) else self.decision_by

    def before(self, step: Step, recommended: datetime) -> datetime:
        """Give the instant that `step` is counted from: when the one before it went out, or else should.

        Word that they are still deciding moves it. What came after `step` itself, or after a message that overtook
        it, does not.
        """
        previous = STEPS[STEPS.index(step) - 1]
        end = self._over(step)
        delays = [at for at in self.delays if end is None or at <= end]
        at = self.done.get(previous)
        if at and (end is None or at <= end):
            return max((at, *delays))
        partly = self.thanked if previous == "thank-you" else ()
        return max((recommended, *delays, *(at for at in partly if end is None or at <= end)))

    def overtaken(self, step: Step) -> bool:
        """Tell whether a later message went out already."""
        return any(later in self.done for later in STEPS[STEPS.index(step) + 1 :])

    def _over(self, step: Step) -> datetime | None:
        """Give when `step`, or a message after it, first went out."""
        return min((self.done[s] for s in STEPS[STEPS.index(step) :] if s in self.done), default=None)


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
        tuple(sorted(entry.at.astimezone(UTC) for entry in thanks)),
        unthanked if thanks else (),
        len(sent) < len(interview.sent),
        promised if promised and promised >= hours.local(starts).date() else None,
        tuple(delay.at.astimezone(UTC) for delay in interview.delays if delay.at >= starts),
    )


def _first(sent: tuple[Sent, ...]) -> datetime:
    return min(entry.at for entry in sent)
