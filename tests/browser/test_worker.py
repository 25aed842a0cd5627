"""Python that hangs or dies is replaced, and the question is asked again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage
from tests.browser.serving import serve
from tests.browser.workers import KILL, WATCH_WORKERS

# A new worker can be ready sooner than a test looks, so each sentence is noted as it comes.
NOTE_STATUS = """() => {
    const status = document.getElementById("ati-status");
    window.told = [];
    new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true });
}"""


def test_a_worker_that_dies_is_replaced_and_nothing_is_lost(returning_page, site):
    page = returning_page
    page.add_init_script(WATCH_WORKERS)
    composer = ComposerPage(page, site).open()
    composer.fill(company="Before")
    expect(composer.notes.first).to_contain_text("Before")
    page.evaluate(f"{KILL}(true)")
    composer.fill(company="After")
    expect(composer.notes.first).to_contain_text("After", timeout=30_000)
    expect(composer.field("company")).to_have_value("After")


def test_a_worker_that_hangs_is_replaced_after_ten_seconds(returning_page, site):
    page = returning_page
    page.add_init_script(WATCH_WORKERS)
    composer = ComposerPage(page, site).open()
    page.evaluate(NOTE_STATUS)
    page.evaluate(f"{KILL}(false)")
    composer.fill(company="Patience")
    page.clock.fast_forward(9_000)
    expect(composer.notes.first).not_to_contain_text("Patience")
    page.clock.fast_forward(2_000)
    expect(composer.notes.first).to_contain_text("Patience", timeout=30_000)
    assert any("Nothing is lost" in text for text in page.evaluate("window.told"))


@pytest.mark.meets_errors
def test_a_page_whose_python_cannot_start_lives_on_keeps_what_is_typed_and_can_try_again(page, built_site):
    with serve(built_site) as served:
        served.refuse = lambda path: path.startswith("assets/application")
        composer = ComposerPage(page, served.url)
        root = page.locator("#ati-composer")
        page.goto(f"{served.url}composer/")
        for _failed_start in range(2):
            expect(root).to_have_attribute("data-status", "slow")
            page.clock.fast_forward(4_000)
        expect(root).to_have_attribute("data-status", "failed")
        composer.fill(company="Without Python")
        composer.saved_with("Without Python")
        served.refuse = lambda _path: False
        page.get_by_role("button", name="Try again").first.click()
        expect(composer.notes.first).to_contain_text("Without Python", timeout=60_000)
        expect(composer.saved).to_contain_text("Without Python")
