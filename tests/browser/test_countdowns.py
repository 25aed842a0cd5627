"""Countdowns: they run in the page, which asks Python only when a moment's state has changed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

COUNT_QUESTIONS = """
  window.questions = 0;
  window.unanswered = new Set();
  const watched = new WeakSet();
  const watch = (way) => {
    if (!watched.has(way)) way.addEventListener("message", ({ data }) => data.type === "response" && unanswered.delete(data.id));
    watched.add(way);
  };
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (/"kind":"(render|overview)"/.test(message.body ?? "")) window.questions += 1;
    if (message.type === "request") unanswered.add(message.id);
    watch(this);
    return post.call(this, message, ...rest);
  };
  const Real = BroadcastChannel;
  window.BroadcastChannel = class extends Real {
    constructor(name) {
      super(name);
      watch(this);
    }
  };
"""


@pytest.fixture
def composer(page, site):
    """The composer at 18:05, which is 25 minutes before the thank-you of an interview should go out."""
    page.add_init_script(COUNT_QUESTIONS)
    composer = ComposerPage(page, site).open()
    composer.fill(
        company="Lumen Health",
        starts="2026-11-24T11:30",
        time_zone="America/New_York",
        minutes="60",
        decision_by="2026-11-24",
    )
    composer.saved_with("decision_by")
    expect(page.locator("#ati-today")).to_contain_text("Lumen Health")
    page.clock.pause_at(datetime(2026, 11, 24, 18, 5, tzinfo=UTC))
    return composer


def settle(composer):
    """Leave Python the real time to answer: the limit of a question goes by the page's clock, which jumps here."""
    for _ in range(600):
        if not composer.page.evaluate("unanswered.size"):
            return
        composer.page.wait_for_timeout(50)
    raise AssertionError("Python left a question without an answer.")


def expect_thanks(composer, words):
    expect(composer.page.locator(".ati-moments .ati-state").first).to_have_text(words)
    expect(composer.page.locator(".ati-schedule .ati-state").first).to_have_text(words)
    expect(composer.page.locator("#ati-today")).to_contain_text(words)


def test_a_countdown_runs_in_the_page_and_python_is_asked_when_the_state_changes(composer):
    clock = composer.page.clock
    settle(composer)
    clock.fast_forward("01:00")
    expect_thanks(composer, "not yet, best in 24 minutes")
    before = composer.page.evaluate("questions")
    for minutes in range(23, 0, -1):
        settle(composer)
        clock.fast_forward("01:00")
        expect_thanks(composer, f"not yet, best in {minutes} minute{'s' * (minutes > 1)}")
    assert before == composer.page.evaluate("questions")
    settle(composer)
    clock.fast_forward("02:00")
    expect_thanks(composer, "now")
    assert before < composer.page.evaluate("questions")
    settle(composer)
    clock.fast_forward("01:05:00")
    expect(composer.page.locator("#ati-today")).to_contain_text("did your thank-you go out?")


def test_the_example_stands_still(page, site):
    ComposerPage(page, site).open()
    assert page.locator("#ati-schedule .ati-duration").count() > 0
    expect(page.locator("#ati-schedule [data-until], #ati-schedule [data-holds-until]")).to_have_count(0)
