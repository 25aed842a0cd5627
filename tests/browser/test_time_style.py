"""Times are written in the reader's own way, the same everywhere on the page; a note keeps to its letter's English."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

DAY, MONTH = r"[A-Z][a-z][a-z]", r"[A-Z][a-z][a-z]"


@pytest.mark.parametrize(
    ("locale", "best", "latest", "way"),
    [
        ("en-US", "Tue Nov 24, 4:30 pm", "8:00 pm", rf"{DAY} {MONTH} \d+, \d+:\d\d [ap]m"),
        ("en-GB", "Tue 24 Nov, 16:30", "20:00", rf"{DAY} \d+ {MONTH}, \d\d:\d\d"),
        ("en-AU", "Tue 24 Nov, 4:30 pm", "8:00 pm", rf"{DAY} \d+ {MONTH}, \d+:\d\d [ap]m"),
    ],
)
def test_times_are_written_as_the_device_writes_them(browser, site, locale, best, latest, way):
    context = browser.new_context(locale=locale, timezone_id="America/New_York")
    composer = ComposerPage(context.new_page(), site).open()
    composer.fill(
        company="Lumen Health",
        starts="2026-11-24T10:30",
        people__0__name="Priya Raman",
        people__0__talked_about="the move from spreadsheets to dbt",
    )
    expect(composer.page.locator(".ati-when-line")).to_contain_text(f"today, {best.partition(', ')[2]}")
    composer.show("When")
    expect(composer.page.locator("#ati-schedule")).to_contain_text(best)
    times = composer.page.locator("#ati-schedule time[datetime$='Z']").all_text_contents()
    assert len(times) > 5
    assert [] == [text for text in times if not re.fullmatch(way, text)]
    hint = composer.page.locator("[id='ati-candidate.preferences.latest-hint']")
    assert f"Of their day. Empty means {latest}." == hint.text_content()
    context.close()
