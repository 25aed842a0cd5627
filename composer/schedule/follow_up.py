"""The follow-ups: when to ask, and when to ask for the last time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from composer.schedule.business_days import BusinessDays, weekday
from composer.schedule.moment import Alternative, Plan
from composer.schedule.sending_hours import SendingHours
from composer.schedule.timing import (
    AFTER_ANSWER,
    FINAL_FOLLOW_UP,
    FOLLOW_UP_CLOSES,
    FOLLOW_UP_OPENS,
    MID_MORNING,
    NOON,
    TOO_SOON,
)

_DAY = timedelta(days=1)


def plan_follow_up(
    thanked: datetime, *, weeks: int, decision_by: date | None, days: BusinessDays, hours: SendingHours
) -> Plan:
    """Find the moment for the first follow-up.

    Follows the rules ``follow-up``, ``decision-date`` and ``sending-hours`` of `composer.schedule.timing.RULES`.

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
    early = _first_morning(opens, closes, days, hours)
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
        _day_off(recommended, days, hours, "follow-up"),
    )


def plan_final_follow_up(
    followed_up: datetime, *, decision_by: date | None, days: BusinessDays, hours: SendingHours
) -> Plan:
    """Find the moment for the second and last follow-up.

    Follows the rules ``final-follow-up``, ``decision-date`` and ``sending-hours`` of `composer.schedule.timing.RULES`.

    Args:
        followed_up: When the first follow-up went out, or should; an aware instant.
        decision_by: The date promised for the decision, if one was; a new one holds this message back.
        days: The recipient's business days.
        hours: The allowed hours of the recipient's day.
    """
    opens, closes = followed_up + FINAL_FOLLOW_UP, followed_up + 2 * FINAL_FOLLOW_UP
    reason = "One last message a week after the first follow-up; then it is time to let it go."
    if decision_by is not None:
        first = days.after(decision_by)
        if hours.opening(first) > opens:
            opens, closes = hours.opening(first), max(closes, hours.closing(days.after(first)))
            reason = (
                "They have promised a later date, so the last message waits until the business day after it."
            )
    recommended = _first_morning(opens, closes, days, hours)
    return Plan(
        opens,
        recommended,
        max(opens + (closes - opens) / 2, recommended),
        closes,
        reason,
        notes=_day_off(recommended, days, hours, "last follow-up"),
    )


def plan_answer(answered: datetime, *, reason: str, days: BusinessDays, hours: SendingHours) -> Plan:
    """Find the moment to answer a rejection or an offer that came at the aware instant `answered`.

    Follows the rules ``after-rejection``, ``after-offer``, ``too-soon`` and ``sending-hours`` of
    `composer.schedule.timing.RULES`.
    """
    opens = answered.astimezone(UTC) + TOO_SOON
    closes = answered.astimezone(UTC) + AFTER_ANSWER
    recommended = _first_morning(opens, closes, days, hours)
    return Plan(
        opens,
        recommended,
        closes,
        closes,
        reason,
        notes=_day_off(recommended, days, hours, "answer"),
    )


def _after_decision(thanked: datetime, decision_by: date, days: BusinessDays, hours: SendingHours) -> Plan:
    first = days.after(max(decision_by, hours.local(thanked).date()))
    second = days.after(first)
    opens, closes = hours.opening(first), hours.closing(second)
    evening = hours.closing(first)
    recommended = _first_morning(opens, closes, days, hours)
    later = hours.fit(second, MID_MORNING, after=opens, before=closes)
    return Plan(
        opens,
        recommended,
        # Where a day has a single minute to send in, the first day has no time to be late on.
        evening if evening > opens else closes,
        closes,
        "They promised a decision by then, so the follow-up comes on the next business day, never before.",
        Alternative(later, "One business day or two are both advised; the second gives a day's grace.")
        if later
        else None,
        _day_off(recommended, days, hours, "follow-up"),
    )


def _first_morning(opens: datetime, closes: datetime, days: BusinessDays, hours: SendingHours) -> datetime:
    """Give the window's first business morning; or another allowed hour of such a day; or of a day off."""
    first = hours.local(opens).date()
    wanted = min(max(MID_MORNING, hours.earliest), hours.latest)
    others: dict[tuple[bool, bool], datetime] = {}
    for i in range((hours.local(closes).date() - first).days + 1):
        at = hours.fit(first + i * _DAY, wanted, after=opens, before=closes)
        if at is None:
            continue
        local = hours.local(at)
        drawbacks = local.date() not in days, local.time() > max(wanted, NOON)
        if not any(drawbacks):
            return at
        others.setdefault(drawbacks, at)
    return others[min(others)]


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
    return (f"The {what} falls on {weekday(day)}, a day off there, because its window has no business day.",)
