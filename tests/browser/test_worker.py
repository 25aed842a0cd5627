"""Python that hangs or dies is replaced, and the question is asked again."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

WRAP_WORKER = """
const Original = Worker;
window.workers = [];
window.Worker = class extends Original {
  constructor(...parts) {
    super(...parts);
    if (String(parts[0]).includes("/assets/worker.")) window.workers.push(this);
  }
};
"""


def test_a_worker_that_dies_is_replaced_and_nothing_is_lost(page, site):
    page.add_init_script(WRAP_WORKER)
    composer = ComposerPage(page, site).open()
    composer.fill(company="Before")
    expect(composer.notes.first).to_contain_text("Before")
    page.evaluate("""() => {
        const worker = window.workers[0];
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" }));
    }""")
    composer.fill(company="After")
    expect(composer.notes.first).to_contain_text("After", timeout=30_000)
    expect(composer.field("company")).to_have_value("After")


def test_a_worker_that_hangs_is_replaced_after_ten_seconds(page, site):
    page.add_init_script(WRAP_WORKER)
    composer = ComposerPage(page, site).open()
    page.evaluate("window.workers[0].terminate()")
    composer.fill(company="Patience")
    expect(page.locator("#ati-status")).to_contain_text("Nothing is lost", timeout=30_000)
    expect(composer.notes.first).to_contain_text("Patience", timeout=30_000)
