"""What can be chosen where somebody types a time zone, and what is taken of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from composer.interview import PLAIN, TimeStyle
from composer.schedule.clock_words import time_words
from composer.text.places import find_places, the_place
from composer.text.zones import SEVERAL, clock_of, read_zone, without_words_around


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list.

    Attributes:
        typed: What is put into the field when it is chosen; `composer.text.zones.read_zone` takes it.
        label: What the line says.
        clock: Whose clock that is, and what it shows now.
    """

    typed: str
    label: str
    clock: str


def zone_choices(typed: str, listed: str, now: datetime, style: TimeStyle = PLAIN) -> tuple[Choice, ...]:
    """Give what `typed` may mean, the likeliest first.

    Args:
        typed: What stands in the field.
        listed: The list of `composer.text.places`; empty where it could not be fetched.
        now: The present, aware.
        style: How the candidate reads times.
    """
    found = {}
    try:
        found[typed] = _choice(typed, typed, read_zone(typed), now, style)
    except ValueError:
        for zone in SEVERAL.get(without_words_around(typed), ()):
            text = f"{typed.strip()} ({zone})"
            found[text] = _choice(text, typed.strip().upper(), zone, now, style)
    for place in find_places(typed, listed):
        found.setdefault(place.typed, _choice(place.typed, place.label, place.zone, now, style))
    return tuple(found.values())


def taken(typed: str, listed: str) -> str:
    """Give what is put into the field where it is left without a choice: the place that is meant beyond doubt.

    What is understood as it is, and what is not, stays as it was typed.
    """
    try:
        read_zone(typed)
    except ValueError:
        if without_words_around(typed) not in SEVERAL and (place := the_place(find_places(typed, listed))):
            return place.typed
    return typed


def _choice(typed: str, label: str, zone: str, now: datetime, style: TimeStyle) -> Choice:
    clock = time_words(now.astimezone(ZoneInfo(zone)), style)
    return Choice(typed, label, f"{clock_of(zone)}, now {clock}")
