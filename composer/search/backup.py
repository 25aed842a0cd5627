"""The backup: how old it is, and whom the browser may surprise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from composer.schedule.clock_words import duration

OLD = timedelta(days=7)
"""A backup older than this is worth a new one; it is also how long Safari keeps what a page stored."""

_APPLE = "Apple"


@dataclass(frozen=True, slots=True)
class Backup:
    """How safe the saved interviews are.

    Attributes:
        age: How long ago they were exported, in words; empty where they never were.
        is_due: Whether it is time for another export.
        is_kept: Whether the browser has promised not to clear them on its own.
        is_cleared_weekly: Whether this browser clears what a page stored after seven days of use without a visit
            to the page. WebKit does (webkit.org/blog/10218), except for a page on the Home Screen.
        used: How much is stored, in kilobytes.
        count: How many interviews there are.
    """

    age: str
    is_due: bool
    is_kept: bool
    is_cleared_weekly: bool
    used: int
    count: int

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Backup:
        """Read what the page tells of its browser: backup, kept, vendor, installed, used, interviews and now."""
        now = datetime.fromisoformat(told["now"])
        try:
            age = max(now - datetime.fromisoformat(str(told["backup"])), timedelta())
        except (ValueError, TypeError):
            age = None
        return cls(
            duration(age) if age is not None else "",
            told["count"] > 0 and (age is None or age > OLD),
            told["kept"] is True,
            str(told["vendor"]).startswith(_APPLE) and not told["installed"] and told["kept"] is not True,
            round(int(told["used"]) / 1024),
            int(told["count"]),
        )
