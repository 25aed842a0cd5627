"""The timing calculator: from an interview to the moments when a message should go out.

The rules themselves, with their sources, are in `composer.timing`. The instants of a schedule depend on the
facts alone; only states and some notes depend on now.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from composer.business_days import BusinessDays, weekend
from composer.follow_up import plan_final_follow_up, plan_follow_up
from composer.interview import STEPS, Candidate, Interview, Preferences, Step
from composer.moment import STATES, Alternative, Moment, Plan, Schedule, State
from composer.sending_hours import SendingHours, sending_hours
from composer.thank_you import plan_thank_you
from composer.timing import FINAL_FOLLOW_UP, FOLLOW_UP_CLOSES, LAST_WAKING_MINUTE, NO_COMMENT, WAKING

__all__ = ["STATES", "Alternative", "Moment", "Schedule", "State", "schedule"]


def schedule(
    interview: Interview, candidate: Candidate, *, now: datetime, holidays: frozenset[date] = frozenset()
) -> Schedule | None:
    """Find the moments to act after an interview.

    Args:
        interview: What the candidate told; its zone is the recipient's, else the candidate's is assumed.
        candidate: Who writes, with their zone and preferences.
        now: The present, an aware datetime.
        holidays: The public holidays where the recipient is.

    Returns:
        The schedule, or ``None`` where the interview has no start or neither has a zone.
    """
    zone = interview.time_zone or candidate.time_zone
    if interview.starts is None or not zone:
        return None
    preferences = candidate.preferences
    hours, preferred = sending_hours(ZoneInfo(zone), preferences)
    starts, clock_note = _start(interview.starts, hours.zone)
    ends = starts + timedelta(minutes=interview.minutes)
    days = BusinessDays(weekend(interview.country), holidays)
    facts = _Facts(interview, preferences, starts, ends, hours, days)

    plans = _plans(facts)
    moments = tuple(_moments(facts, plans, now))
    notes = [
        clock_note,
        ""
        if interview.time_zone
        else f"The interview has no time zone, so the candidate's own, {zone}, is assumed.",
        ""
        if preferred
        else "The preferred hours all lie in the night, when nothing is sent, so any hour from 6 to 22 is used.",
        *_record_notes(facts),
        *(note for step, plan in plans.items() if step not in facts.done for note in plan.notes),
        *_lateness_notes(moments[0], ends, now),
        *_candidate_clock_notes(moments, candidate.time_zone),
    ]
    return Schedule(
        starts,
        ends,
        zone,
        candidate.time_zone or zone,
        moments,
        tuple(filter(None, notes)),
        _let_go(facts, moments[-1]),
    )


class _Facts:
    """What the plans are made of."""

    def __init__(
        self,
        interview: Interview,
        preferences: Preferences,
        starts: datetime,
        ends: datetime,
        hours: SendingHours,
        days: BusinessDays,
    ) -> None:
        self.interview = interview
        self.preferences = preferences
        self.starts = starts
        self.ends = ends
        self.hours = hours
        self.days = days
        self.sent = tuple(sent for sent in interview.sent if sent.at >= starts)
        self.done = {step: at for step in STEPS if (at := self._done_at(step))}
        promised = interview.decision_by
        self.decision_by = promised if promised and promised >= hours.local(starts).date() else None

    def _done_at(self, step: Step) -> datetime | None:
        """Give when a message was out: a thank-you to everybody, a follow-up to anybody."""
        sent = [sent for sent in self.sent if sent.step == step]
        if not sent:
            return None
        readers = {person.name for person in self.interview.people}
        if step != "thank-you" or not readers:
            return min(entry.at for entry in sent).astimezone(UTC)
        last = None
        for reader in readers:
            reached = [entry.at for entry in sent if entry.person == reader or self._to_all(entry.person)]
            if not reached:
                return None
            first = min(reached)
            last = first if last is None else max(last, first)
        return last and last.astimezone(UTC)

    def _to_all(self, person: str) -> bool:
        coordinator = self.interview.coordinator
        return not person or (coordinator is not None and person == coordinator.name)

    def unthanked(self) -> list[str]:
        """Give the names of those still without a thank-you where others have theirs."""
        sent = [entry.person for entry in self.sent if entry.step == "thank-you"]
        if not sent or any(map(self._to_all, sent)):
            return []
        return [person.name for person in self.interview.people if person.name not in sent]

    def promised_after(self, step: Step) -> date | None:
        """Give the decision date that was still ahead when `step` went out, or that holds until it does."""
        at = self.done.get(step)
        if self.decision_by is None or (at and self.hours.local(at).date() <= self.decision_by):
            return None
        return self.decision_by


def _plans(facts: _Facts) -> dict[Step, Plan]:
    """Give a plan for each step that the preferences ask for or that was done."""
    thanks = plan_thank_you(
        facts.interview,
        facts.preferences,
        starts=facts.starts,
        ends=facts.ends,
        days=facts.days,
        hours=facts.hours,
    )
    plans: dict[Step, Plan] = {"thank-you": thanks}
    wanted = facts.preferences.follow_ups
    if wanted >= 1 or facts.done.keys() & {"follow-up", "final follow-up"}:
        plans["follow-up"] = plan_follow_up(
            max(facts.done.get("thank-you", thanks.recommended), facts.ends),
            weeks=facts.preferences.follow_up_weeks,
            decision_by=facts.promised_after("follow-up"),
            days=facts.days,
            hours=facts.hours,
        )
    if wanted >= 2 or "final follow-up" in facts.done:
        followed_up = facts.done.get("follow-up", plans["follow-up"].recommended)
        decision_by = facts.promised_after("final follow-up")
        plans["final follow-up"] = plan_final_follow_up(
            followed_up,
            decision_by=decision_by
            if decision_by and decision_by >= facts.hours.local(followed_up).date()
            else None,
            days=facts.days,
            hours=facts.hours,
        )
    return plans


def _moments(facts: _Facts, plans: dict[Step, Plan], now: datetime) -> Iterator[Moment]:
    for step, plan in plans.items():
        done_at = facts.done.get(step)
        later_done = any(later in facts.done for later in STEPS[STEPS.index(step) + 1 :])
        yield Moment(
            step,
            plan.opens,
            plan.recommended,
            plan.target,
            plan.closes,
            plan.reason,
            plan.alternative,
            _state(
                plan,
                now,
                done=done_at is not None,
                dropped=later_done or facts.interview.answered is not None,
            ),
            done_at,
        )


def _state(plan: Plan, now: datetime, *, done: bool, dropped: bool) -> State:
    if done:
        return "done"
    if dropped:
        return "dropped"
    if now < plan.opens:
        return "not yet"
    if now <= max(plan.target, plan.recommended):
        return "now"
    return "late" if now <= plan.closes else "missed"


def _start(typed: datetime, zone: ZoneInfo) -> tuple[datetime, str]:
    """Give the instant of a wall clock time, and a sentence where the clock was changed around it (PEP 495)."""
    first = typed.replace(tzinfo=zone, fold=0).astimezone(UTC)
    second = typed.replace(tzinfo=zone, fold=1).astimezone(UTC)
    clock = f"{typed:%H:%M}"
    if first == second:
        return first, ""
    if second < first:
        moved = first.astimezone(zone)
        return (
            first,
            f"The clocks went forward that day and {clock} did not exist; it is read as {moved:%H:%M}.",
        )
    if typed.fold:
        return second, f"The clocks went back that day and {clock} came twice; the second time is meant."
    return first, f"The clocks went back that day and {clock} came twice; the first time is assumed."


def _record_notes(facts: _Facts) -> Iterator[str]:
    if facts.interview.decision_by and facts.decision_by is None:
        yield "The promised decision date lies before the interview, so it is left out of account; please check it."
    if len(facts.sent) < len(facts.interview.sent):
        yield "A message is marked as sent before the interview began, so it is left out of account; please check it."
    if unthanked := facts.unthanked():
        yield f"Still without a thank-you: {', '.join(unthanked)}."


def _lateness_notes(thanks: Moment, ends: datetime, now: datetime) -> Iterator[str]:
    if thanks.state != "missed":
        return
    if now <= ends + NO_COMMENT:
        yield "The time limit has gone by, but within three days a thank-you is fine without a word about it."
    else:
        yield "The time limit has gone by: a thank-you is still better than none, with one brief apology."


def _candidate_clock_notes(moments: tuple[Moment, ...], zone: str) -> Iterator[str]:
    if not zone:
        return
    for moment in moments:
        if moment.state in {"done", "dropped"}:
            continue
        local = moment.recommended.astimezone(ZoneInfo(zone))
        if not WAKING <= local.time() <= LAST_WAKING_MINUTE:
            yield (
                f"The best moment for the {moment.step} is {local:%H:%M} on your own clock; your mail program can send"
                " it for you at that time."
            )


def _let_go(facts: _Facts, last: Moment) -> datetime:
    """Give when the wait is over: a week after the last follow-up, or where none is wanted the end of their time."""
    if last.step == "thank-you":
        over = last.at + FOLLOW_UP_CLOSES
    elif last.done_at:
        over = last.done_at + FINAL_FOLLOW_UP
    else:
        over = max(last.recommended + FINAL_FOLLOW_UP, last.closes)
    if facts.decision_by is None:
        return over
    return max(over, facts.hours.closing(facts.days.after(facts.days.after(facts.decision_by))))
