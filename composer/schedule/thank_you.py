"""The thank-you: when it should go out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from composer.interview import Interview, Preferences
from composer.schedule.business_days import BusinessDays, weekday
from composer.schedule.moment import Alternative, Plan
from composer.schedule.sending_hours import SendingHours
from composer.schedule.timing import (
    BEFORE_NINE,
    EVENING,
    EVENING_FROM,
    FRIDAY_AFTERNOON,
    INFORMATIONAL_LIMIT,
    LATE_AFTERNOON,
    MID_MORNING,
    NO_COMMENT,
    NOON,
    OUTER_LIMIT,
    SAME_DAY_DECISION,
    TOO_SOON,
    WAKING,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _SameDay:
    """What the rules say of the very day: the best time, why, and who would rather wait a night."""

    wanted: time
    reason: str
    or_next_morning: str = ""


def plan_thank_you(
    interview: Interview,
    preferences: Preferences,
    *,
    starts: datetime,
    ends: datetime,
    decision_by: date | None,
    days: BusinessDays,
    hours: SendingHours,
) -> Plan:
    """Find the moment for the thank-you.

    Follows these rules of `composer.schedule.timing.RULES`, where their sources stand: ``standard``, ``outer-limit``,
    ``too-soon``, ``same-day-decision``, ``morning-interview``, ``late-interview``, ``friday-morning``,
    ``friday-afternoon``, ``weekend``, ``phone-screen``, ``informational`` and ``sending-hours``.

    Args:
        interview: What the candidate told.
        preferences: How they want the rules applied.
        starts: The interview's start, an aware instant.
        ends: Its end, an aware instant.
        decision_by: The date promised for the decision, which matters if it is that very day.
        days: The recipient's business days.
        hours: The allowed hours of the recipient's day.
    """
    return _Search(interview, preferences, starts, ends, decision_by, days, hours).plan()


def plan_late_thank_you(
    unsent: datetime, preferences: Preferences, *, ends: datetime, days: BusinessDays, hours: SendingHours
) -> Plan:
    """Find the moment for a thank-you whose own time has gone by: the next allowed one.

    Follows the rules ``late``, ``weekend`` and ``sending-hours`` of `composer.schedule.timing.RULES`.

    Args:
        unsent: When the candidate said that it had not gone out, an aware instant.
        preferences: How they want the rules applied.
        ends: The interview's end, an aware instant.
        days: The recipient's business days.
        hours: The allowed hours of the recipient's day.
    """
    opens = unsent.astimezone(UTC)
    closes = opens + OUTER_LIMIT
    first = hours.local(opens)
    slots = {
        day: at
        for i in range((hours.local(closes).date() - first.date()).days + 1)
        for day in [first.date() + i * _DAY]
        if (at := hours.fit(day, BEFORE_NINE if i else first.time(), after=opens, before=closes))
    }
    welcome = (at for day, at in slots.items() if day in days or preferences.weekends)
    recommended = next(welcome, next(iter(slots.values())))
    return Plan(
        opens,
        recommended,
        max(opens + timedelta(hours=24), recommended),
        closes,
        "The time limit has gone by, but within three days a thank-you is fine without a word about it."
        if recommended <= ends + NO_COMMENT
        else "The time limit has gone by: a thank-you is still better than none, with one brief apology.",
    )


class _Search:
    """The search for the moment: the window, the days in it, and what speaks for each."""

    def __init__(
        self,
        interview: Interview,
        preferences: Preferences,
        starts: datetime,
        ends: datetime,
        decision_by: date | None,
        days: BusinessDays,
        hours: SendingHours,
    ) -> None:
        self.preferences = preferences
        self.days = days
        self.hours = hours
        self.began = hours.local(starts)
        self.ended = hours.local(ends)
        self.day = self.ended.date()
        self.urgent = decision_by is not None and self.began.date() <= decision_by <= self.day
        self.informational = interview.round == "informational"
        self.screen = interview.is_phone_screen
        self.opens = ends + TOO_SOON
        self.closes = ends + (INFORMATIONAL_LIMIT if self.informational else OUTER_LIMIT)
        self.target = ends + (SAME_DAY_DECISION if self.urgent else timedelta(hours=preferences.target_hours))
        self.rule = self._same_day()

    def plan(self) -> Plan:
        """Take the first welcome day of the window with an allowed hour, or else the first day with one."""
        slots = [at for day in self._window() if (at := self._slot(day))]
        recommended = next((at for at in slots if self._welcome(self._date(at))), slots[0])
        return Plan(
            self.opens,
            recommended,
            self.target,
            self.closes,
            self._reason(recommended),
            self._alternative(recommended),
            tuple(self._notes(recommended)),
        )

    def _same_day(self) -> _SameDay:
        """Apply the rules on the day of the interview itself."""
        clock = self.ended.time()
        if self.urgent:
            return _SameDay(
                self.hours.local(self.opens).time(),
                "They decide the same day, so a short note within a couple of hours still arrives in time.",
            )
        if clock < WAKING:
            return _SameDay(
                BEFORE_NINE, "The interview ended in the night, so the note goes out before nine."
            )
        morning = self.began.time() < NOON and self.began.date() == self.day and clock < EVENING_FROM
        if self.day in self.days and self.day + _DAY not in self.days:
            return self._before_days_off(morning=morning)
        if self.screen:
            return _SameDay(
                EVENING if clock >= EVENING_FROM else LATE_AFTERNOON,
                "A phone screen is answered the same day, so the note goes out "
                + ("that evening." if clock >= EVENING_FROM else "late that afternoon."),
            )
        if clock >= EVENING_FROM:
            return _SameDay(
                EVENING,
                "The interview ended at four or later, so the note goes out that evening.",
                "Some prefer the next business day before nine",
            )
        return _SameDay(
            LATE_AFTERNOON,
            ("After a morning interview" if morning else "After an interview that ended before four")
            + ", late that afternoon is prompt and yet not hasty.",
        )

    def _before_days_off(self, *, morning: bool) -> _SameDay:
        name = weekday(self.day)
        if morning:
            return _SameDay(
                FRIDAY_AFTERNOON,
                f"After a morning interview before days off, the same {name} afternoon is best,"
                " while people are still there.",
            )
        return _SameDay(
            EVENING,
            f"After an afternoon interview before days off, the same {name} evening is well within 48 hours.",
            "" if self.screen else f"Some advise {weekday(self.days.after(self.day))} before nine",
        )

    def _window(self) -> Iterator[date]:
        last = self._date(self.closes)
        day = self.day
        while day <= last:
            yield day
            day += _DAY

    def _slot(self, day: date) -> datetime | None:
        """Give the best allowed instant of a day of the window."""
        if day == self.day:
            wanted = self.rule.wanted
        elif self.urgent:
            wanted = self.hours.earliest
        else:
            wanted = BEFORE_NINE if day in self.days else MID_MORNING
        return self.hours.fit(day, wanted, after=self.opens, before=self.closes)

    def _welcome(self, day: date) -> bool:
        """Tell whether a message may go out on `day` without need."""
        if self.urgent or day in self.days:
            return True
        return self.preferences.weekends and day not in self.days.holidays

    def _date(self, instant: datetime) -> date:
        return self.hours.local(instant).date()

    def _reason(self, recommended: datetime) -> str:
        day = self._date(recommended)
        name = weekday(day)
        if day == self.day:
            return self.rule.reason
        if self.urgent:
            return f"They decide the same day and no allowed hour of it was left, so first thing on {name}."
        if self.day not in self.days and day in self.days:
            return f"The interview fell on a day off, and the time limit allows {name}, when people are back."
        if not self._welcome(day):
            return (
                f"No allowed hour was left that day and the next business day is too late, so {name} morning."
            )
        if day in self.days:
            return f"No allowed hour was left that day, so before nine on {name}."
        return f"No allowed hour was left that day, so {name} morning."

    def _alternative(self, recommended: datetime) -> Alternative | None:
        day = self._date(recommended)
        if self.urgent:
            return None
        if day == self.day and self._welcome(day):
            wait = self.rule.or_next_morning
        elif day not in self.days:
            wait = f"Others would wait for {weekday(self.days.after(self.day))} before nine"
        elif self.day not in self.days and (at := self._slot(self.day)):
            return Alternative(
                at, "They work on such days, as the interview shows, so others write the same day."
            )
        else:
            wait = ""
        at = self._next_morning()
        return Alternative(at, f"{wait}; {self._compared(at)}.") if wait and at else None

    def _next_morning(self) -> datetime | None:
        """Give the next business day before nine, whether or not it is still in time."""
        day = self.days.after(self.day)
        return self.hours.fit(day, BEFORE_NINE, after=self.opens, before=self.hours.closing(day))

    def _compared(self, at: datetime) -> str:
        limit = "five days" if self.informational else "48 hours"
        return f"that falls outside the {limit}" if at > self.closes else f"that is still within {limit}"

    def _notes(self, recommended: datetime) -> Iterator[str]:
        day = self._date(recommended)
        if day not in self.days and (self.urgent or not self._welcome(day)):
            why = "they decide the same day" if self.urgent else "the time limit leaves no other"
            yield f"The thank-you falls on {weekday(day)}, a day off where the recipient is, because {why}."
        if recommended > self.target:
            hours = "couple of" if self.urgent else str(self.preferences.target_hours)
            yield f"The {hours} hours end before the next allowed one, so the thank-you comes a little after."
