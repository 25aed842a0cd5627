"""Each law, tried on a bounded number of records: the same ones in every run."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.fuzz.laws import LAWS, ten_times_the_text_takes_at_most_twenty_times_the_work
from tests.fuzz.shapes import strangers

BOUNDED = settings(
    max_examples=40,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.name)
def test_law(law):
    law.try_(settings(BOUNDED, max_examples=law.tries))


@pytest.mark.parametrize(
    ("place", "pump"),
    [
        ("revisions.0.subject", " "),
        ("fit", "managed it and "),
        ("fit", "5 yrs "),
        ("concern.raised", "ran the team, "),
    ],
)
def test_what_once_grew_with_the_square_of_its_text_does_not(place, pump):
    ten_times_the_text_takes_at_most_twenty_times_the_work(place, pump)


@pytest.mark.parametrize(
    "html",
    [
        "<script>1</script>",
        '<p class="ati-hint" onclick="x"></p>',
        '<a class="ati-button" href="javascript:1">x</a>',
        '<a class="ati-button" href="https://elsewhere.example/">x</a>',
        '<p class="other"></p>',
        "<p>",
        "</div>",
        "<!-- x -->",
        "<img src=x>",
    ],
)
def test_what_no_template_wrote_is_noticed(html):
    assert strangers(html)


def test_what_a_template_wrote_is_not():
    assert [] == strangers('<p class="ati-hint">x &lt;script&gt;</p><strong>y</strong>')
