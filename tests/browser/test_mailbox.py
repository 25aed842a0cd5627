"""Later visits are isolated, so an answer need not come as a message."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

HELD = 700
"""Milliseconds that each answer's message is held back."""
TRIES = 10
"""Keys; on a machine that is busy elsewhere an answer may take long."""

HOLD_MESSAGES = """(milliseconds) => {
  const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
  window.Worker = class extends Worker {
    set onmessage(listener) {
      set.call(this, (event) => {
        setTimeout(() => listener(event), event.data.type === "response" ? milliseconds : 0);
      });
    }
  };
}"""


def test_an_answer_is_taken_from_the_mailbox_before_its_message_comes(page, site):
    # On the machine's own clock, which the messages are held back by.
    composer = ComposerPage(page, site, now=None).open()
    assert not page.evaluate("crossOriginIsolated")
    expect(page.locator("#ati-kept")).to_be_visible(timeout=60_000)
    page.add_init_script(f"({HOLD_MESSAGES})({HELD})")
    page.reload()
    composer.ready()
    assert page.evaluate("crossOriginIsolated")
    composer.fill(company="Otter Works", people__0__name="Ada Byron")
    expect(composer.notes.first).to_contain_text("Otter Works")
    page.wait_for_timeout(3 * HELD)
    assert any(is_there_at_once(page, composer) for _ in range(TRIES))


def is_there_at_once(page, composer):
    """Whether a letter stands in the note before its answer's message can have come."""
    composer.field("company").press("End")
    composer.field("company").press_sequentially("s")
    typed = composer.field("company").input_value()
    page.wait_for_timeout(HELD / 2)
    found = typed in composer.notes.first.text_content()
    # All that was held back comes before the next one.
    page.wait_for_timeout(2 * HELD)
    return found
