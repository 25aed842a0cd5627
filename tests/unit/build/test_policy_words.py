"""The guide says of hours and weekends what the host has set; without a host it says what it is written with."""

from __future__ import annotations

import re

import pytest

from overrides.hooks.guide.policy_words import in_markdown, words
from tests.host_copy import ROOT

TIMING = (ROOT / "docs" / "timing.md").read_text(encoding="utf-8")


def test_without_a_policy_the_page_says_what_it_is_written_with():
    marked = dict(re.findall(r'<span data-policy="(\w+)">(.*?)</span>', TIMING))
    assert marked == words({})


def test_a_policy_takes_the_words_place():
    text = in_markdown(TIMING, {"earliest": "09:15", "weekends": "yes"})
    assert "The composer keeps to 09:15–20:00 on their clock" in text
    assert "By default the composer may write on the recipient's weekend too." in text
    assert "data-policy" not in text


def test_words_that_no_policy_has_are_a_mistake():
    with pytest.raises(LookupError):
        in_markdown('<span data-policy="moon">full</span>', {})
