import pytest

from composer.search.backup import Backup

TOLD = {
    "now": "2026-11-24T18:00:00Z",
    "backup": "2026-11-21T18:00:00.000Z",
    "kept": False,
    "vendor": "Apple Computer, Inc.",
    "installed": False,
    "used": 2048,
    "count": 3,
}


def test_the_age_of_the_last_backup_is_told():
    backup = Backup.of(TOLD)
    assert ("3 days", False, 2) == (backup.age, backup.is_due, backup.used)


@pytest.mark.parametrize(
    ("change", "is_due"),
    [
        ({"backup": None}, True),
        ({"backup": "nonsense"}, True),
        ({"backup": "2026-11-24T17:00:00"}, True),
        ({"backup": "2026-11-01T00:00:00Z"}, True),
        ({"backup": None, "count": 0}, False),
        ({"backup": "2027-01-01T00:00:00Z"}, False),
    ],
)
def test_a_backup_is_due_when_there_is_none_or_it_is_old(change, is_due):
    assert is_due == Backup.of(TOLD | change).is_due


@pytest.mark.parametrize(
    ("change", "is_cleared"),
    [({}, True), ({"vendor": "Google Inc."}, False), ({"installed": True}, False), ({"kept": True}, False)],
)
def test_the_rule_of_seven_days_is_told_to_those_it_touches(change, is_cleared):
    assert is_cleared == Backup.of(TOLD | change).is_cleared_weekly
