from __future__ import annotations

from datetime import date

import pytest

from composer.schedule.public_holidays import from_json, known_countries, public_holidays, to_json


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("US", date(2026, 11, 26)),
        ("GB", date(2026, 12, 28)),
        ("CH", date(2026, 8, 1)),
        ("NZ", date(2027, 4, 26)),
        ("BR", date(2026, 12, 25)),
        ("IN", date(2027, 1, 26)),
    ],
)
def test_the_national_holidays_of_a_country(country, day):
    assert country in known_countries()
    assert day in public_holidays(country, (2026, 2027))


def test_a_country_that_nobody_knows_is_an_error():
    with pytest.raises(NotImplementedError):
        public_holidays("XX", (2026,))


def test_a_file_reads_back_as_it_was_written_and_is_small():
    days = public_holidays("US", range(2026, 2032))
    assert from_json(to_json(days)) == days
    assert to_json([date(2027, 1, 1), date(2026, 12, 25)]) == '["2026-12-25","2027-01-01"]'
    assert len(to_json(days)) < 2000


@pytest.mark.parametrize("text", ["{}", "[1]", '["soon"]', "", "null"])
def test_what_is_no_list_of_dates_is_refused(text):
    with pytest.raises(ValueError, match=r"Expected a JSON list|Invalid isoformat|Expecting value"):
        from_json(text)
