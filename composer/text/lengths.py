"""How long something lasted, as people write it: "45 min", "1h", "1:30", "3 hrs", "10:30–11:15"."""

from __future__ import annotations

import re

LONGEST = 24 * 60
"""Minutes: nothing that is read here lasts longer than a day."""

_DAY = 24 * 60
_MOST_CHARACTERS = 80

_AROUND = re.compile(
    r"^(?:from|about|approx\.?|approximately|around|roughly|circa|ca\.?|~)\s*|\s*(?:in total|or so|long)$"
)
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": "1", "an": "1", "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50"}
_NUMBERS |= {"forty-five": "45", "sixty": "60", "ninety": "90"}
_FRACTIONS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4"}
_PHRASES = (
    (r"\bhours?,? and a half\b|\band a half hours?\b", "hours 30 min"),
    (r"\bhours?,? and a quarter\b", "hours 15 min"),
    (r"(?<=\d )1/2 ?(?:h|hrs?|hours?)\b", "h 30 min"),
    (r"(?<=\d )1/4 ?(?:h|hrs?|hours?)\b", "h 15 min"),
    (r"(?<=\d )3/4 ?(?:h|hrs?|hours?)\b", "h 45 min"),
    (r"\b(?:half|1/2)(?: an?)? hours?\b", "30 min"),
    (r"\b(?:three quarters|3/4)(?: of an?)? hours?\b", "45 min"),
    (r"\b(?:a )?(?:quarter|1/4)(?: of an?)? hour\b", "15 min"),
)
_NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?"
_UNITS = re.compile(
    rf"(?:(?P<hours>{_NUMBER})\s*(?:hours?|hrs?|h)\b\.?)?[\s,]*(?:and\b)?\s*"
    rf"(?:(?P<minutes>{_NUMBER})\s*(?P<unit>minutes?|mins?|min|m|['\u2032\u2019])?\.?)?"
)
_JOINED = re.compile(r"(?<=\d)h(?=\d)")
_HOURS_AND_MINUTES = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?\s*(?:h|hrs?|hours?)?\.?")
_CLOCK = r"(?:(\d{1,2})(?:[:.h]([0-5]\d)|h)?\s*([ap])?\.?(?:m\b\.?)?|noon|midday)"
_RANGE = re.compile(rf"{_CLOCK}\s*(?:[-\u2013\u2014\u2212]|to|until|till)\s*{_CLOCK}")


def minutes(typed: str) -> int:
    """Read a length in minutes; a number alone is minutes, and of a stretch on the clock its length is taken.

    Raises:
        ValueError: It says no length from a minute to a day, or could mean several.
    """
    text = " ".join(typed.casefold().split())
    if len(text) <= _MOST_CHARACTERS:
        text = _AROUND.sub("", text).strip()
        for read in (_stretch, _colon, _with_units):
            found = read(text)
            if found is not None and 1 <= found <= LONGEST:
                return found
    raise ValueError("Write how long it lasted, like 45 min, 1h 30 or 10:30–11:15.")


def length_words(length: int) -> str:
    """Say a length of `length` minutes: "1 hour 30 minutes"."""
    hours, rest = divmod(length, 60)
    parts = [_count(hours, "hour")] * bool(hours) + [_count(rest, "minute")] * bool(rest)
    return " ".join(parts) or _count(0, "minute")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _stretch(text: str) -> int | None:
    """Read "10:30–11:15" and "2 to 3pm"; of two bare numbers nobody knows whether they are hours."""
    found = _RANGE.fullmatch(text)
    if not found:
        return None
    first, last = _minute_of_day(*found.group(1, 2, 3)), _minute_of_day(*found.group(4, 5, 6))
    if first is None or first == last or last is None:
        return None
    if "h" not in text and not any(found.group(2, 3, 5, 6)) and all(found.group(1, 4)):
        return None
    hours = [int(hour) for hour in found.group(1, 4) if hour]
    is_24_hours = any(hour > 12 or hour == 0 for hour in hours)
    halves = [
        (start, end)
        for start in _readings(first, is_open=bool(found[1]) and not found[3] and not is_24_hours)
        for end in _readings(last, is_open=bool(found[4]) and not found[6] and not is_24_hours)
    ]
    return min(((end - start) % _DAY for start, end in halves if start != end), default=None)


def _readings(minute: int, *, is_open: bool) -> tuple[int, ...]:
    return (minute, (minute + _DAY // 2) % _DAY) if is_open else (minute,)


def _minute_of_day(hour: str | None, minute: str | None, half: str | None) -> int | None:
    if hour is None:
        return _DAY // 2
    number = int(hour)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + 12 * (half == "p")
    return number * 60 + int(minute or 0) if number < 24 else None


def _colon(text: str) -> int | None:
    found = _HOURS_AND_MINUTES.fullmatch(text)
    return int(found[1]) * 60 + int(found[2]) if found else None


def _with_units(text: str) -> int | None:
    for sign, words in _FRACTIONS.items():
        text = text.replace(sign, words)
    for pattern, words in _PHRASES:
        text = re.sub(pattern, words, text)
    text = re.sub(r"[a-z]+(?:-five)?", lambda word: _NUMBERS.get(word[0], word[0]), text)
    found = _UNITS.fullmatch(_JOINED.sub("h ", text.strip()))
    if not found or not any(found.group("hours", "minutes")):
        return None
    hours, rest = (float((found[name] or "0").replace(",", ".")) for name in ("hours", "minutes"))
    if not found["unit"] and (rest != int(rest) or (found["hours"] and rest >= 60)):
        return None
    return round(hours * 60 + rest)
