"""The thank-you: when it should go out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from composer.business_days import BusinessDays, weekday
from composer.interview import Interview, Preferences
from composer.moment import Alternative, Plan
from composer.sending_hours import SendingHours
from composer.timing import (
    BEFORE_NINE,
    EVENING,
    EVENING_FROM,
    FRIDAY_AFTERNOON,
    INFORMATIONAL_LIMIT,
    LATE_AFTERNOON,
    MID_MORNING,
    NOON,
    OUTER_LIMIT,
    SAME_DAY_DECISION,
    TOO_SOON,
    WAKING,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _SameDay:
    """What the rules say of the day of the interview."""

    wanted: time
    reason: str
    or_next_morning: str = ""


def plan_thank_you(
    interview: Interview,
    preferences: Preferences,
    *,
    starts: datetime,
    ends: datetime,
    days: BusinessDays,
    hours: SendingHours,
) -> Plan:
    """Find the moment for the thank-you.

    Follows the rules ``standard``, ``outer-limit``, ``too-soon``, ``same-day-decision``, ``morning-interview``,
    ``late-interview``, ``friday-morning``, ``friday-afternoon``, ``weekend``, ``phone-screen``, ``informational``
    and ``sending-hours`` of `composer.timing.RULES`, where their sources stand.

    Args:
        interview: What the candidate told.
        preferences: How they want the rules applied.
        starts: The interview's start, an aware instant.
        ends: Its end, an aware instant.
        days: The recipient's business days.
        hours: The allowed hours of the recipient's day.
    """
    day = hours.local(ends).date()
    urgent = interview.decision_by is not None and hours.local(starts).date() <= interview.decision_by <= day
    opens = ends + TOO_SOON
    closes = ends + (INFORMATIONAL_LIMIT if interview.round == "informational" else OUTER_LIMIT)
    target = ends + (SAME_DAY_DECISION if urgent else timedelta(hours=preferences.target_hours))
    rule = _decided_today(hours.local(opens)) if urgent else _same_day(interview, starts, ends, days, hours)

    def slot(on: date) -> datetime | None:
        wanted = rule.wanted if on == day else _next_morning(on, days, urgent=urgent)
        return hours.fit(on, wanted, after=opens, before=closes)

    def welcome(on: date) -> bool:
        off_by_weekday = on not in days and on not in days.holidays
        return urgent or on in days or (preferences.weekends and off_by_weekday)

    window = tuple(_dates(day, hours.local(closes).date()))
    recommended = next((at for on in window if welcome(on) and (at := slot(on))), None)
    forced = recommended is None
    if recommended is None:
        # A window of two days or more holds an allowed hour of some day.
        recommended = next(at for on in window if (at := slot(on)))

    chosen = hours.local(recommended).date()
    business_morning = hours.fit(days.after(day), BEFORE_NINE, after=opens, before=ends + timedelta(days=400))
    alternative = None
    if urgent or business_morning is None:
        pass
    elif chosen == day and welcome(day) and rule.or_next_morning:
        alternative = Alternative(business_morning, _past(rule.or_next_morning, business_morning, closes))
    elif chosen not in days and (forced or chosen != day):
        wait = f"Others would wait for {weekday(hours.local(business_morning))} before nine"
        alternative = Alternative(business_morning, _past(wait, business_morning, closes))
    elif chosen in days and chosen != day and day not in days and (at := slot(day)):
        alternative = Alternative(
            at, "They work on such a day, as the interview shows, so others would write the same day."
        )
    if chosen == day:
        reason = rule.reason
    else:
        reason = _later_reason(day, chosen, days, hours, forced=forced, urgent=urgent)
    return Plan(
        opens,
        recommended,
        target,
        closes,
        reason,
        alternative,
        _notes(recommended, target, hours, days, preferences, forced=forced, urgent=urgent),
    )


def _decided_today(opens: datetime) -> _SameDay:
    return _SameDay(
        opens.time().replace(tzinfo=None),
        "They decide the same day, so a short note within a couple of hours still reaches them in time.",
    )


def _same_day(
    interview: Interview, starts: datetime, ends: datetime, days: BusinessDays, hours: SendingHours
) -> _SameDay:
    began, ended = hours.local(starts), hours.local(ends)
    day = ended.date()
    before_days_off = day in days and day + _DAY not in days
    morning = began.time() < NOON and began.date() == day and ended.time() < EVENING_FROM
    screen = interview.round == "screen"
    if ended.time() < WAKING:
        return _SameDay(BEFORE_NINE, "The interview ended in the night, so the note goes out before nine.")
    if before_days_off and morning:
        return _SameDay(
            FRIDAY_AFTERNOON,
            f"A morning interview before days off: the same {weekday(ended)} afternoon, while people are still there.",
        )
    if before_days_off:
        return _SameDay(
            EVENING,
            f"An afternoon interview before days off: the same {weekday(ended)} evening keeps well within the time limit.",
            ""
            if screen
            else f"Some advise {weekday(hours.local(hours.opening(days.after(day))))} before nine",
        )
    if ended.time() >= EVENING_FROM:
        return _SameDay(
            EVENING,
            "A phone screen is answered the same day, so the note goes out that evening."
            if screen
            else "The interview ended at four or later, so the note goes out that evening.",
            "" if screen else "Some prefer the next business day before nine",
        )
    if screen:
        return _SameDay(
            LATE_AFTERNOON,
            "A phone screen is answered the same day, so the note goes out late that afternoon.",
        )
    return _SameDay(
        LATE_AFTERNOON,
        "After a morning interview, late that afternoon is prompt and yet not hasty."
        if morning
        else "The interview ended before four, so late that afternoon is prompt and yet not hasty.",
    )


def _next_morning(on: date, days: BusinessDays, *, urgent: bool) -> time:
    if urgent:
        return WAKING
    return BEFORE_NINE if on in days else MID_MORNING


def _past(sentence: str, at: datetime, closes: datetime) -> str:
    if at > closes:
        return f"{sentence}; that falls outside the 48 hours."
    return f"{sentence}; that is still within the time limit."


def _later_reason(
    day: date, chosen: date, days: BusinessDays, hours: SendingHours, *, forced: bool, urgent: bool
) -> str:
    name = weekday(chosen)
    if urgent:
        return f"They decide the same day and no allowed hour of it was left, so first thing on {name}."
    if day not in days:
        return f"The interview fell on a day off, and the time limit allows {name}, when people are back."
    if forced:
        return (
            f"No allowed hour was left that day and the next business day comes too late, so {name} morning."
        )
    if chosen in days:
        return f"No allowed hour was left that day, so before nine on {name}."
    return f"No allowed hour was left that day, so {name} morning."


def _notes(
    recommended: datetime,
    target: datetime,
    hours: SendingHours,
    days: BusinessDays,
    preferences: Preferences,
    *,
    forced: bool,
    urgent: bool,
) -> tuple[str, ...]:
    day = hours.local(recommended).date()
    notes = []
    if forced or (urgent and day not in days):
        why = "they decide the same day" if urgent else "the time limit leaves no other"
        notes.append(
            f"The thank-you falls on {weekday(day)}, a day off where the recipient is, because {why}."
        )
    if recommended > target and not urgent:
        notes.append(
            f"No allowed hour lies within {preferences.target_hours} hours of the interview, so the thank-you comes"
            " a little later, still in time."
        )
    return tuple(notes)


def _dates(first: date, last: date) -> Iterator[date]:
    for days in range((last - first).days + 1):
        yield first + days * _DAY
