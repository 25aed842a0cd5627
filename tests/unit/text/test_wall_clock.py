from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from composer.text.wall_clock import instant, reading

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("typed", "how_often"),
    [
        ("2026-11-24T10:30", "once"),
        ("2026-11-01T00:59", "once"),
        ("2026-11-01T01:00", "twice"),
        ("2026-11-01T01:59", "twice"),
        ("2026-11-01T02:00", "once"),
        ("2026-03-08T01:59", "once"),
        ("2026-03-08T02:00", "never"),
        ("2026-03-08T02:59", "never"),
        ("2026-03-08T03:00", "once"),
    ],
)
def test_how_often_a_clock_shows_a_time(typed, how_often):
    assert reading(datetime.fromisoformat(typed), NEW_YORK) == how_often


@pytest.mark.parametrize(
    ("typed", "fold", "utc"),
    [
        ("2026-11-24T10:30", 0, "2026-11-24T15:30"),
        ("2026-11-24T10:30", 1, "2026-11-24T15:30"),
        ("2026-11-01T01:30", 0, "2026-11-01T05:30"),
        ("2026-11-01T01:30", 1, "2026-11-01T06:30"),
        ("2026-03-08T02:30", 0, "2026-03-08T07:30"),
        ("2026-03-08T02:30", 1, "2026-03-08T07:30"),
    ],
)
def test_which_instant_is_meant(typed, fold, utc):
    meant = instant(datetime.fromisoformat(typed).replace(fold=fold), NEW_YORK)
    assert meant == datetime.fromisoformat(utc).replace(tzinfo=UTC)
