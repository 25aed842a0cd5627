"""Everything the page can do with Python, done once: what `module_trace` watches."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import UTC, datetime

import composer


def run() -> None:
    """Import every module of the composer and use the libraries as the composer does."""
    for module in pkgutil.walk_packages(composer.__path__, "composer."):
        importlib.import_module(module.name)
    _libraries()


def _libraries() -> None:
    from zoneinfo import ZoneInfo, available_timezones  # noqa: PLC0415 - imports are what is watched

    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    available_timezones()
    now = datetime(2026, 1, 5, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    event = Event()
    event.add("uid", "1@example.org")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", now)
    event.add_component(Alarm())
    calendar = Calendar()
    calendar.add_component(event)
    calendar.add_missing_timezones()
    Calendar.from_ical(calendar.to_ical())
    Environment(autoescape=True, undefined=StrictUndefined).from_string("{{ a }}").render(a="b")
