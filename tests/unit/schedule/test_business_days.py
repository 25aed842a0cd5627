from __future__ import annotations

from datetime import date, timedelta

import pytest

from composer.schedule.business_days import BusinessDays, weekday, weekend

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("country", "days"),
    [
        ("", "Saturday Sunday"),
        ("US", "Saturday Sunday"),
        ("AE", "Saturday Sunday"),
        ("IN", "Saturday Sunday"),
        ("SA", "Friday Saturday"),
        ("IL", "Friday Saturday"),
        ("IR", "Friday"),
        ("BN", "Friday Sunday"),
    ],
)
def test_the_weekend_of_a_country(country, days):
    week = [SATURDAY + timedelta(i) for i in range(-5, 2)]
    assert " ".join(weekday(day) for day in week if day.weekday() in weekend(country)) == days


def test_the_next_business_day_is_neither_weekend_nor_holiday():
    days = BusinessDays(weekend("GB"), frozenset({date(2026, 12, 25), date(2026, 12, 28)}))
    assert days.after(date(2026, 12, 24)) == date(2026, 12, 29)
    assert date(2026, 12, 24) in days
    assert date(2026, 12, 25) not in days


def test_where_a_whole_year_is_off_the_next_day_has_to_do():
    always = BusinessDays(frozenset(range(7)), frozenset())
    assert always.after(SATURDAY) == SATURDAY + timedelta(1)
