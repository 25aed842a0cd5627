"""The follow-ups: when to ask, and when to ask for the last time."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from composer.business_days import BusinessDays, weekday
from composer.moment import Alternative, Plan
from composer.sending_hours import SendingHours
from composer.timing import FINAL_FOLLOW_UP, FOLLOW_UP_CLOSES, FOLLOW_UP_OPENS, MID_MORNING, NOON

_DAY = timedelta(days=1)


def plan_follow_up(
    thanked: datetime, *, weeks: int, decision_by: date | None, days: BusinessDays, hours: SendingHours
) -> Plan:
    """Find the moment for the first follow-up.

    Follows the rules ``follow-up``, ``decision-date`` and ``sending-hours`` of `composer.timing.RULES`.

    Args:
        thanked: When the thank-you went out, or should; an aware instant.
        weeks: 1 to write early in the window, 2 to write late.
        decision_by: The date promised for the decision, if one was.
        days: The recipient's business days.
        hours: The allowed hours of the recipient's day.
    """
    if decision_by is not None:
        return _after_decision(thanked, decision_by, days, hours)
    opens, closes = thanked + FOLLOW_UP_OPENS, thanked + FOLLOW_UP_CLOSES
    early, avoided = _first_morning(opens, closes, days, hours)
    late = _last_morning(opens, closes, days, hours) or early
    middle = opens + (closes - opens) / 2
    if weeks == 1:
        recommended, other = early, late
        reason = (
            "No date was promised, so the follow-up comes a week after the thank-you, on a business morning."
        )
        dispute = "A week or two are both advised; two weeks give them more room."
    else:
        recommended, other = late, early
        reason = "No date was promised, so the follow-up comes two weeks after the thank-you, as you prefer."
        dispute = "A week or two are both advised; one week keeps you more present."
    return Plan(
        opens,
        recommended,
        max(middle, recommended) if weeks == 1 else closes,
        closes,
        reason,
        Alternative(other, dispute) if other != recommended else None,
        _day_off(recommended, days, hours, "follow-up") if avoided else (),
    )


def plan_final_follow_up(
    followed_up: datetime, *, decision_by: date | None, days: BusinessDays, hours: SendingHours
) -> Plan:
    """Find the moment for the second and last follow-up.

    Follows the rules ``final-follow-up``, ``decision-date`` and ``sending-hours`` of `composer.timing.RULES`.

    Args:
        followed_up: When the first follow-up went out, or should; an aware instant.
        decision_by: The date promised for the decision, if it lies after the first follow-up.
        days: The recipient's business days.
        hours: The allowed hours of the recipient's day.
    """
    opens, closes = followed_up + FINAL_FOLLOW_UP, followed_up + 2 * FINAL_FOLLOW_UP
    reason = "One last message a week after the first follow-up; then it is time to let it go."
    if decision_by is not None and (promised := hours.opening(days.after(decision_by))) > opens:
        opens = promised
        closes = max(closes, hours.closing(days.after(days.after(decision_by))))
        reason = (
            "They promised a later date since, so the last message waits until the business day after it."
        )
    recommended, avoided = _first_morning(opens, closes, days, hours)
    return Plan(
        opens,
        recommended,
        max(opens + (closes - opens) / 2, recommended),
        closes,
        reason,
        None,
        _day_off(recommended, days, hours, "last follow-up") if avoided else (),
    )


def _after_decision(thanked: datetime, decision_by: date, days: BusinessDays, hours: SendingHours) -> Plan:
    first = days.after(max(decision_by, hours.local(thanked).date()))
    second = days.after(first)
    opens, closes = hours.opening(first), hours.closing(second)
    recommended, _ = _first_morning(opens, closes, days, hours)
    later = hours.fit(second, MID_MORNING, after=opens, before=closes)
    return Plan(
        opens,
        recommended,
        hours.closing(first),
        closes,
        "They promised a decision by then, so the follow-up comes on the first business day after it, never before.",
        Alternative(later, "One business day or two are both advised; the second gives them a day's grace.")
        if later
        else None,
        _day_off(recommended, days, hours, "follow-up") if first not in days else (),
    )


def _first_morning(
    opens: datetime, closes: datetime, days: BusinessDays, hours: SendingHours
) -> tuple[datetime, bool]:
    """Give the first morning of the window, and whether it had to be one of a day off."""
    wanted = min(max(MID_MORNING, hours.earliest), hours.latest)
    latest_start = max(wanted, NOON)
    first = hours.local(opens).date()
    mornings = [
        at
        for i in range((hours.local(closes).date() - first).days + 1)
        if (at := hours.fit(first + i * _DAY, wanted, after=opens, before=closes))
    ]
    business = [at for at in mornings if hours.local(at).date() in days]
    for choice in (business, mornings):
        for at in choice:
            if _is_morning(hours.local(at).time(), latest_start):
                return at, choice is not business
        if choice:
            return choice[0], choice is not business
    return opens, True


def _is_morning(clock: time, latest_start: time) -> bool:
    return clock <= latest_start


def _last_morning(
    opens: datetime, closes: datetime, days: BusinessDays, hours: SendingHours
) -> datetime | None:
    """Give the last business morning of the window, if it has one."""
    last = hours.local(closes).date()
    for i in range((last - hours.local(opens).date()).days + 1):
        day = last - i * _DAY
        if day in days and (at := hours.fit(day, MID_MORNING, after=opens, before=closes)):
            return at
    return None


def _day_off(at: datetime, days: BusinessDays, hours: SendingHours, what: str) -> tuple[str, ...]:
    day = hours.local(at).date()
    if day in days:
        return ()
    return (
        f"The {what} falls on {weekday(day)}, a day off where the recipient is: its window has no business day.",
    )
