"""Business days: which days people work where the recipient is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6

_WEEKENDS: dict[frozenset[int], str] = {
    frozenset({_FRIDAY, _SATURDAY}): "AF BD BH DJ DZ EG IL IQ JO KW LY MV OM QA SA SD SY YE",
    frozenset({_FRIDAY}): "IR",
    frozenset({_FRIDAY, _SUNDAY}): "BN",
}
_WEEKEND_OF = {country: days for days, countries in _WEEKENDS.items() for country in countries.split()}
_USUAL = frozenset({_SATURDAY, _SUNDAY})
_DAY = timedelta(days=1)


def weekend(country: str) -> frozenset[int]:
    """Give the weekdays (0 is Monday) on which offices rest in `country`.

    Saturday and Sunday, unless the Unicode CLDR (weekData) or the `holidays` library (0.109) tell otherwise.
    Where one of them knows Sunday alone, as CLDR does for India, both days count all the same: offices there
    rest on both, and a message that waits for Monday offends nobody.

    Args:
        country: ISO 3166-1 alpha-2 code, upper case.
    """
    return _WEEKEND_OF.get(country, _USUAL)


def weekday(day: date) -> str:
    """Give the English name of a day's weekday, whatever the machine's locale."""
    return _NAMES[day.weekday()]


@dataclass(frozen=True, slots=True)
class BusinessDays:
    """The working calendar of one place.

    Attributes:
        weekend: The weekdays off, 0 for Monday.
        holidays: The public holidays.
    """

    weekend: frozenset[int]
    holidays: frozenset[date]

    def __contains__(self, day: date) -> bool:
        """Tell whether people work on `day`."""
        return day.weekday() not in self.weekend and day not in self.holidays

    def after(self, day: date) -> date:
        """Give the first business day later than `day`, or the next day where a year has none."""
        for days in count(1):
            later = day + days * _DAY
            if later in self:
                return later
            if days > 366:
                break
        return day + _DAY
