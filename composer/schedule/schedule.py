"""The timing calculator: from an interview to the moments when a message should go out.

The rules themselves, with their sources, are in `composer.schedule.timing`. The instants of a schedule depend on the
facts alone; only states and some notes depend on now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from composer.interview import REPLIES, Candidate, Interview, Person, Preferences, Step, TimeStyle
from composer.schedule.business_days import BusinessDays, weekend
from composer.schedule.clock_words import short_day, time_words
from composer.schedule.follow_up import plan_answer, plan_final_follow_up, plan_follow_up
from composer.schedule.moment import (
    STATES,
    Alternative,
    Moment,
    Plan,
    Question,
    Schedule,
    State,
    has_passed,
)
from composer.schedule.progress import Progress, progress
from composer.schedule.sending_hours import SendingHours, sending_hours
from composer.schedule.thank_you import plan_late_thank_you, plan_thank_you
from composer.schedule.timing import FINAL_FOLLOW_UP, FOLLOW_UP_CLOSES, LAST_WAKING_MINUTE, WAKING
from composer.text import zone_table
from composer.text.wall_clock import instant, reading
from composer.text.zones import clock_of

__all__ = ["STATES", "Alternative", "Moment", "Question", "Schedule", "State", "schedule"]

_REJECTED = "A gracious answer within two days of a rejection keeps the door open."
_OFFERED = "An offer is answered within a day or two, whichever way you decide."


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
    facts, plans = _planned(
        _without_words(interview, recipient_country(interview, candidate)),
        interview.starts,
        interview.starts.fold,
        candidate.preferences,
        zone,
        holidays,
    )
    moments = tuple(_moment(step, plan, facts, now) for step, plan in plans.items())
    notes = (
        _clock_note(interview.starts, facts.starts, facts.hours.zone, candidate.time_style),
        _zone_note(interview, zone),
        ""
        if facts.is_preferred
        else "The preferred hours all lie in the night, so any hour from 6 to 22 is taken.",
        *_record_notes(facts),
        *(note for m in moments if m.state not in {"done", "dropped"} for note in plans[m.step].notes),
        *_holiday_notes(facts, moments[-1], is_told=bool(interview.country), style=candidate.time_style),
        *_candidate_clock_notes(moments, candidate),
    )
    return Schedule(
        facts.starts,
        facts.ends,
        zone,
        candidate.time_zone or zone,
        moments,
        tuple(filter(None, notes)),
        _let_go(facts, moments[-1]),
        candidate.time_style,
        _question(moments, facts, now),
        _reply(facts),
    )


def recipient_country(interview: Interview, candidate: Candidate) -> str:
    """Give the country (ISO 3166-1 alpha-2) whose holidays and weekend count: the one told, else that of the zone."""
    return interview.country or zone_table.country(interview.time_zone or candidate.time_zone)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the plans are made of."""

    interview: Interview
    preferences: Preferences
    starts: datetime
    ends: datetime
    days: BusinessDays
    hours: SendingHours
    is_preferred: bool
    progress: Progress

    @property
    def answered(self) -> bool:
        return self.interview.answered is not None

    @property
    def replies(self) -> bool:
        """Whether an answer came and the candidate has chosen how to reply."""
        return self.answered and self.interview.scenario in REPLIES


def _without_words(interview: Interview, country: str) -> Interview:
    """Give what of an interview in `country` decides its moments, which stays the same while somebody writes."""
    coordinator = interview.coordinator and Person(interview.coordinator.name)
    return Interview(
        format=interview.format,
        minutes=interview.minutes,
        time_zone=interview.time_zone,
        country=country,
        people=tuple(Person(person.name) for person in interview.people),
        coordinator=coordinator,
        decision_by=interview.decision_by,
        scenario=interview.scenario,
        sent=interview.sent,
        answered=interview.answered,
        unsent=interview.unsent,
        delays=interview.delays,
        follows=interview.follows,
    )


@lru_cache(maxsize=64)
def _planned(
    interview: Interview,
    typed: datetime,
    fold: int,
    preferences: Preferences,
    zone: str,
    holidays: frozenset[date],
) -> tuple[_Facts, dict[Step, Plan]]:
    """Plan an interview; `fold` stands beside its time, since times that differ in it alone are equal."""
    hours, is_preferred = sending_hours(ZoneInfo(zone), preferences)
    starts = instant(typed.replace(fold=fold), hours.zone)
    facts = _Facts(
        interview,
        preferences,
        starts,
        starts + timedelta(minutes=interview.minutes),
        BusinessDays(weekend(interview.country), holidays),
        hours,
        is_preferred,
        progress(interview, starts=starts, hours=hours),
    )
    return facts, _plans(facts)


def _plans(facts: _Facts) -> dict[Step, Plan]:
    """Plan each step that the preferences ask for, that was done, or that replies to an answer."""
    days, hours, done = facts.days, facts.hours, facts.progress.done
    thanks = _thanks(facts)
    plans: dict[Step, Plan] = {"thank-you": thanks}
    # Nothing is decided after a talk for advice, so there is nothing to ask about.
    count = 0 if facts.interview.round == "informational" else facts.preferences.follow_ups
    if count >= 1 or facts.replies or done.keys() & {"follow-up", "final follow-up"}:
        plans["follow-up"] = plan_follow_up(
            max(facts.progress.before("follow-up", thanks.recommended), facts.ends),
            weeks=facts.preferences.follow_up_weeks,
            decision_by=facts.progress.promise_for("follow-up"),
            days=days,
            hours=hours,
        )
    if count >= 2 or "final follow-up" in done or (facts.replies and "follow-up" in done):
        plans["final follow-up"] = plan_final_follow_up(
            facts.progress.before("final follow-up", plans["follow-up"].recommended),
            decision_by=facts.progress.promise_for("final follow-up"),
            days=days,
            hours=hours,
        )
    reply = _reply(facts)
    if reply and facts.interview.answered:
        reason = _REJECTED if facts.interview.scenario == "after-rejection" else _OFFERED
        plans[reply] = plan_answer(facts.interview.answered, reason=reason, days=days, hours=hours)
    return plans


def _thanks(facts: _Facts) -> Plan:
    """Plan the thank-you; one of which the candidate said too late that it had not gone out goes out now."""
    plan = plan_thank_you(
        facts.interview,
        facts.preferences,
        starts=facts.starts,
        ends=facts.ends,
        decision_by=facts.progress.promise_for("thank-you"),
        days=facts.days,
        hours=facts.hours,
    )
    unsent = facts.interview.unsent
    if unsent is None or unsent <= plan.closes or "thank-you" in facts.progress.done:
        return plan
    return plan_late_thank_you(unsent, facts.preferences, ends=facts.ends, days=facts.days, hours=facts.hours)


def _reply(facts: _Facts) -> Step | None:
    """Give the step that becomes the reply to an answer: the first follow-up that was not sent."""
    if not facts.replies:
        return None
    open_steps: tuple[Step, ...] = ("follow-up", "final follow-up")
    return next((step for step in open_steps if step not in facts.progress.done), None)


def _question(moments: Iterable[Moment], facts: _Facts, now: datetime) -> Question | None:
    """Ask whether the first message went out whose time has passed and of which nobody has said so.

    Nothing hangs on the final follow-up, which many leave out, and nothing on the reply to an answer.
    """
    for moment in moments:
        limits = (max(moment.target, moment.recommended), moment.closes)
        is_late = moment.state in {"late", "missed"} and moment.step not in {"final follow-up", _reply(facts)}
        if is_late and has_passed(limits, now, facts.interview.unsent):
            people = facts.progress.unthanked if moment.step == "thank-you" else ()
            return Question(moment.step, people, moment.recommended)
    return None


def _moment(step: Step, plan: Plan, facts: _Facts, now: datetime) -> Moment:
    done_at = facts.progress.done.get(step)
    useless = facts.progress.overtaken(step) or (facts.answered and step != _reply(facts))
    state: State
    if done_at:
        state = "done"
    elif useless:
        state = "dropped"
    elif now < plan.opens:
        state = "not yet"
    elif now <= max(plan.target, plan.recommended):
        state = "now"
    else:
        state = "late" if now <= plan.closes else "missed"
    return Moment(
        step,
        plan.opens,
        plan.recommended,
        plan.target,
        plan.closes,
        plan.reason if state != "done" else "It has gone out.",
        plan.alternative if state != "done" else None,
        state,
        done_at,
    )


def _zone_note(interview: Interview, zone: str) -> str:
    """Say which zone stands in where the interview has none that can be used."""
    if interview.time_zone:
        return ""
    told = (
        f"“{interview.unread_zone}” is not understood as a place yet"
        if interview.unread_zone
        else "No time zone is given"
    )
    return f"{told}, so {clock_of(zone)} is assumed, which is yours."


def _clock_note(typed: datetime, starts: datetime, zone: ZoneInfo, style: TimeStyle) -> str:
    """Say what is made of a start that the clock showed twice, or never."""
    clock = time_words(typed, style)
    match reading(typed, zone):
        case "once":
            return ""
        case "never":
            read_as = time_words(starts.astimezone(zone), style)
            return f"The clocks went forward that day and {clock} did not exist; it is read as {read_as}."
        case "twice":
            which = "the second time is meant" if typed.fold else "the first time is assumed"
            return f"The clocks went back that day and {clock} came twice; {which}."


def _record_notes(facts: _Facts) -> Iterator[str]:
    if facts.interview.decision_by and facts.progress.decision_by is None:
        yield "The promised decision date lies before the interview, so it does not count; please check it."
    if facts.progress.early:
        yield "A message is marked as sent before the interview began, so it does not count; please check it."
    if facts.progress.unthanked:
        yield f"Still without a thank-you: {', '.join(facts.progress.unthanked)}."


def _holiday_notes(facts: _Facts, last: Moment, *, is_told: bool, style: TimeStyle) -> Iterator[str]:
    """Tell which business days of the time in question are holidays."""
    first, end = (facts.hours.local(instant).date() for instant in (facts.ends, last.at))
    off = sorted(
        day for day in facts.days.holidays if first <= day <= end and day.weekday() not in facts.days.weekend
    )
    if off:
        days = ", ".join(short_day(day, style) for day in off)
        if is_told:
            yield f"Public holidays there, avoided where possible: {days}."
        else:
            country = zone_table.country_name(facts.interview.country)
            yield (
                f"Public holidays of {country}, where the time zone lies, avoided where possible: {days}."
                " For another country, choose it beside the zone."
            )


def _candidate_clock_notes(moments: tuple[Moment, ...], candidate: Candidate) -> Iterator[str]:
    """Tell which coming moments lie in the candidate's own night."""
    if not candidate.time_zone:
        return
    for moment in moments:
        local = moment.recommended.astimezone(ZoneInfo(candidate.time_zone))
        if moment.state in {"not yet", "now", "late"} and not WAKING <= local.time() <= LAST_WAKING_MINUTE:
            yield (
                f"The best moment for the {moment.step} is {time_words(local, candidate.time_style)} on your own clock;"
                " a mail program can send it for you then."
            )


def _let_go(facts: _Facts, last: Moment) -> datetime:
    """Give when the wait is over: a week after the last follow-up, or when the time for any has gone by."""
    if last.step == "thank-you":
        over = last.at + FOLLOW_UP_CLOSES
    elif last.done_at:
        over = last.done_at + FINAL_FOLLOW_UP
    else:
        over = max(last.recommended + FINAL_FOLLOW_UP, last.closes)
    promised = facts.progress.decision_by
    return (
        over
        if promised is None
        else max(over, facts.hours.closing(facts.days.after(facts.days.after(promised))))
    )
