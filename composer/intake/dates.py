"""Days and hours in running text: "Tuesday, November 24, 2026, 10:30 – 11:15 AM (Eastern Time - New York)".

This finds where one stands; `dateutil` reads what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from dateutil.parser import ParserError, parse

from composer.intake import zones

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"""(?<![\w/.-])(?:(?P<weekday>{_WEEKDAY})\b\.?,?\s+(?:the\s+)?)?(?:
        (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})
      | (?P<monthfirst>{_MONTH}\s+{_DAY}(?:,?\s+(?P<year1>\d{{4}}))?)
      | (?P<dayfirst>{_DAY}\.?\s+(?:of\s+)?{_MONTH},?(?:\s+(?P<year2>\d{{4}}))?)
      | (?P<dotted>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})
      | (?P<slashed>\d{{1,2}}/\d{{1,2}}/\d{{4}})
    )(?![\w/-]|\.\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_HALF = r"(?:\s?[ap]\.?\s?m\b\.?)"
_CLOCK = rf"(?:\d{{1,2}}[:.h]\d{{2}}(?::\d{{2}})?{_HALF}?|\d{{1,2}}{_HALF}|noon\b|midday\b)"
_TIME = re.compile(
    rf"(?<![\w:.,/+-])(?P<from>{_CLOCK}|\d{{1,2}}(?=\s?(?:-|–|—|to)\s?{_CLOCK}))"
    rf"(?:\s*\(?(?P<zone>[A-Z]{{2,5}})?\)?\s*(?:-|–|—|to|until|till|bis)\s*(?P<to>{_CLOCK}))?(?![\w:])",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:(?P<hours>\d{1,2}(?:\.5)?|an?|one|two|three)[\s-]?(?:hours?|hrs?)\b(?:\s*(?:and|,)?\s*(?P<rest>\d{1,2})[\s-]?min(?:ute)?s?\b)?"
    r"|(?P<minutes>\d{1,3})(?:\s*(?:-|–|to)\s*\d{1,3})?[\s-]?(?:minutes?|mins?)\b|(?P<half>half an hour|half[- ]hour))",
    re.IGNORECASE,
)
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}
_OTHER_DATES = re.compile(
    r"^\s*(?:>|sent:|date:\s+\w{3}, \d|on .{6,60} wrote:|posted|applied|deadline|due|expires)|\b(?:by|before|no later than|until|since|applied on)\s+(?:\w+,?\s+)?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:arrive|early|earlier|minutes? before|break|in case|call us|reply)\b", re.IGNORECASE
)
_ZONE_LINE = re.compile(r"^\s*time\s?zone\s*[:\t]\s*(.{2,60})$", re.IGNORECASE | re.MULTILINE)
_FARTHEST = 140
"""Characters between a day and its hour, at most."""
_LONGEST_LEAD = 120
"""Characters before a day that may say it is another one: "On Mon, 23 Nov …, Priya wrote"."""
_MOST = 60
"""Days and hours that are looked at, at most."""


@dataclass(frozen=True, slots=True)
class When:
    """A day with its hour.

    Attributes:
        starts: On the clock of `zone`, naive.
        minutes: How long; none where no end is told.
        zone: IANA name, or empty.
        start, end: Where it stands in the text.
        zone_at: Where the zone stands.
        doubt: A sentence where it can be read in two ways.
    """

    starts: datetime
    minutes: int | None
    zone: str
    start: int
    end: int
    zone_at: tuple[int, int] = (0, 0)
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    start: int
    end: int
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Hour:
    begins: time
    ends: time | None
    start: int
    end: int
    zone: str
    zone_at: tuple[int, int]


def find(text: str, reference: date) -> tuple[When, ...]:
    """Find the days with an hour in `text`, in its order. A day without a year is the nearest to `reference`."""
    days = list(_days(text, reference))
    hours = list(_hours(text))
    line = _ZONE_LINE.search(text)
    found: list[When] = []
    for hour in hours:
        before = [day for day in days if day.end <= hour.start]
        after = [
            day
            for day in days
            if hour.end <= day.start <= hour.end + 24 and "\n" not in text[hour.end : day.start]
        ]
        # "10:30am - Tuesday, 24 November" has its day behind; a line of a schedule has it far above.
        day = (
            after[0]
            if after and (not before or before[-1].end < hour.start - 24)
            else before[-1]
            if before
            else None
        )
        if day is None:
            continue
        is_far = hour.start - day.end > _FARTHEST and not found
        if (
            is_far
            or _ASIDE.search(_line(text, hour.start))
            or (is_far and found and found[-1].starts.date() != day.day)
        ):
            continue
        starts = datetime.combine(day.day, hour.begins)
        zone, zone_at = (hour.zone, hour.zone_at) if hour.zone else _zone_of(text, day, line)
        minutes = None
        if hour.ends:
            minutes = (
                int((datetime.combine(day.day, hour.ends) - starts) / timedelta(minutes=1)) % (24 * 60)
                or None
            )
        found.append(
            When(
                starts,
                minutes,
                zone,
                min(day.start, hour.start),
                max(day.end, hour.end) if abs(day.end - hour.start) < _FARTHEST else hour.end,
                zone_at,
                day.doubt,
            )
        )
    return tuple(found)


def _zone_of(text: str, day: _Day, match: re.Match[str] | None) -> tuple[str, tuple[int, int]]:
    """Find the zone that is told beside the day, or on a line of its own: "Time zone: America/New_York"."""
    if match:
        zone, start, end = zones.spoken(match[1])
        return zone or zones.named(match[1]), (
            match.start(1) + start,
            match.start(1) + end if zone else match.end(1),
        )
    zone, start, end = zones.spoken(text[day.end : day.end + 30].partition("\n")[0])
    return zone, (day.end + start, day.end + end)


def days(text: str, reference: date) -> Iterator[date]:
    """Give the days named in `text`, with an hour or without."""
    return (found.day for found in _days(text, reference))


def hour(text: str) -> time | None:
    """Give the first hour named in `text`."""
    return next((found.begins for found in _hours(text[:80])), None)


def length(text: str) -> tuple[int, int, int] | None:
    """Find the first length in `text`: (minutes, start, end)."""
    for match in _LENGTH.finditer(text):
        if _ASIDE.search(text[max(0, match.start() - 30) : match.end() + 20]):
            continue
        if match["half"]:
            return 30, match.start(), match.end()
        if match["minutes"]:
            minutes = int(match["minutes"])
        else:
            hours = _NUMBERS.get(match["hours"].casefold()) or float(match["hours"])
            minutes = round(hours * 60) + int(match["rest"] or 0)
        if 5 <= minutes <= 12 * 60:
            return minutes, match.start(), match.end()
    return None


def _days(text: str, reference: date) -> Iterator[_Day]:
    for count, match in enumerate(_DATE.finditer(text)):
        if count >= _MOST:
            return
        begins = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _LONGEST_LEAD)
        if _OTHER_DATES.search(text[begins : match.start()]):
            continue
        yield from _read_day(match, reference)


def _read_day(match: re.Match[str], reference: date) -> Iterator[_Day]:
    written = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", match[0], flags=re.IGNORECASE)
    written = re.sub(rf"^{_WEEKDAY}\b\.?,?\s+(?:the\s+)?", "", written, flags=re.IGNORECASE)
    behind = re.match(
        rf"[\s,]*\(?({_WEEKDAY})\b", match.string[match.end() : match.end() + 16], re.IGNORECASE
    )
    named = match["weekday"] or (behind and behind[1])
    weekday = named[:3].casefold() if named else None
    default = datetime(reference.year, 1, 1)  # noqa: DTZ001 -- a day on a wall calendar
    try:
        first = parse(written, default=default, dayfirst=bool(match["dotted"])).date()
        second = parse(written, default=default, dayfirst=True).date()
    except (ParserError, OverflowError):
        return
    doubt = ""
    if match["slashed"] and first != second:
        fitting = [day for day in (first, second) if weekday == f"{day:%a}".casefold()]
        if len(fitting) == 1:
            first = fitting[0]
        else:
            doubt = f"This can be {first.day} {first:%B} or {second.day} {second:%B}: check the day."
    if (match["monthfirst"] or match["dayfirst"]) and not (match["year1"] or match["year2"]):
        around = [_in_year(first, reference.year + years) for years in (-1, 0, 1)]
        near = sorted(filter(None, around), key=lambda day: abs(day - reference))
        fitting = [day for day in near if weekday in {None, f"{day:%a}".casefold()}]
        first = (fitting or near or [first])[0]
        doubt = "" if weekday and fitting else "The year is not told: check the day."
    yield _Day(first, match.start(), match.end(), doubt)


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _hours(text: str) -> Iterator[_Hour]:
    dates = [(match.start(), match.end()) for match in _DATE.finditer(text)][:_MOST]
    matches = []
    for match in _TIME.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in dates):
            matches.append(match)
        if len(matches) >= _MOST:
            break
    limits = [*(match.start() for match in matches[1:]), len(text)]
    for match, limit in zip(matches, limits, strict=False):
        begins, to = match["from"], match["to"]
        half = re.search(r"[ap]\.?\s?m\b", to or "", re.IGNORECASE)
        ends_at = _clock(to) if to else None
        starts_at = _clock(begins)
        if (
            half
            and not re.search(_HALF, begins, re.IGNORECASE)
            and not begins.casefold().startswith(("noon", "mid"))
        ):
            starts_at = _in_half(begins, half[0], ends_at)
        if starts_at is None:
            continue
        zone, first, last = zones.spoken(text[match.start() : match.end()])
        at = match.start()
        if not zone:
            at = match.end()
            zone, first, last = zones.spoken(text[at : min(limit, at + 70)])
        yield _Hour(
            starts_at, ends_at, match.start(), match.end(), zone, (at + first, at + last) if zone else (0, 0)
        )


def _in_half(begins: str, half: str, ends: time | None) -> time | None:
    """Read "10:30" in "10:30 - 11:15 AM" and in "11:30 - 12:15 PM": in the half of the day that leads up to the end."""
    same, other = _clock(f"{begins} {half}"), _clock(f"{begins} {'am' if half[0] in 'pP' else 'pm'}")
    if same and ends and same > ends and other and other < ends:
        return other
    return same


def _clock(written: str) -> time | None:
    written = written.casefold().strip()
    if written in {"noon", "midday"}:
        return time(12)
    written = re.sub(r"\s?([ap])\.?\s?m\.?$", r" \1m", written)
    written = re.sub(r"(?<=\d)[.h](?=\d{2})", ":", written)
    if not re.search(r":|m$", written):
        return None
    try:
        found: datetime = parse(written, default=datetime(2000, 1, 1))  # noqa: DTZ001 -- an hour on a wall clock
        return found.time()
    except (ParserError, OverflowError):
        return None


def _line(text: str, at: int) -> str:
    first = max(text.rfind("\n", 0, at) + 1, at - 200)
    last = text.find("\n", at)
    return text[first : min(len(text) if last < 0 else last, at + 200)]


def together(found: tuple[When, ...]) -> tuple[When, bool]:
    """Give the one appointment of hours on one day, from the first to the last, and whether there are other days."""
    first = found[0]
    same = [when for when in found if when.starts.date() == first.starts.date()]
    is_several = any(when.starts.date() != first.starts.date() for when in found)
    begins = min(same, key=lambda when: when.starts)
    ends = [when.starts + timedelta(minutes=when.minutes) for when in same if when.minutes]
    zone = next((when for when in same if when.zone), first)
    is_row = len({when.starts for when in same}) > 1 and all(
        one.starts + timedelta(minutes=one.minutes or 0) <= other.starts + timedelta(minutes=1)
        for one, other in pairwise(sorted(same, key=lambda when: when.starts))
    )
    minutes = int((max(ends) - begins.starts) / timedelta(minutes=1)) if is_row and ends else first.minutes
    begins = begins if is_row else first
    return (
        When(begins.starts, minutes, zone.zone, begins.start, begins.end, zone.zone_at, begins.doubt),
        is_several,
    )
