"""Whatever the storage answers, each record is saved or named as not saved, and outlives a reload."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

REFUSING = """
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      const [error, words] = (sessionStorage.getItem("refusing") ?? "").split("|");
      if (error && this === localStorage && key.includes(" interview ") && value.includes(words)) {
        throw error === "TypeError" ? new TypeError("x") : new DOMException("x", error);
      }
      set.call(this, key, value);
    };
"""


@pytest.fixture
def composer(returning_page, site) -> ComposerPage:
    returning_page.add_init_script(REFUSING)
    return ComposerPage(returning_page, site).open()


def refuse(composer: ComposerPage, error: str, words: str = "") -> None:
    composer.page.evaluate("text => sessionStorage.setItem('refusing', text)", f"{error}|{words}")


def test_any_error_is_said_by_name_until_it_is_saved(composer):
    status = composer.page.locator("#ati-status")
    for error in ("UnknownError", "InvalidStateError", "TypeError", "QuotaExceededError"):
        refuse(composer, error)
        composer.fill(company=f"Acme {error}")
        warning = composer.page.get_by_role("alert").filter(has_text=f"Acme {error}")
        expect(warning).to_be_visible()
        expect(status).to_contain_text("not all of what you typed is saved")
        refuse(composer, "")
        composer.fill(role=f"Analyst {error}")
        composer.saved_with(f"Analyst {error}")
        expect(warning).not_to_be_visible()
        expect(status).to_contain_text("What you type stays")


def test_one_record_that_is_refused_does_not_stop_the_others(composer):
    refuse(composer, "QuotaExceededError", "Too large")
    composer.import_(
        {
            "format": "after-the-interview",
            "interviews": [{"id": f"{i}", "company": name} for i, name in enumerate(("Too large", "Small"))],
        },
        expected=2,
    )
    composer.saved_with("Small")
    expect(composer.page.get_by_role("alert").filter(has_text="Too large")).to_be_visible()
    expect(composer.page.locator("#ati-undo")).to_contain_text("room for 1 of them")


def test_what_was_refused_outlives_a_reload_and_is_named_again(composer):
    composer.fill(company="Acme")
    composer.saved_with("Acme")
    refuse(composer, "QuotaExceededError")
    composer.fill(role="Chief of Words")
    warning = composer.page.get_by_role("alert").filter(has_text="storage is full")
    expect(warning).to_be_visible()
    composer.page.reload()
    expect(composer.field("role")).to_have_value("Chief of Words")
    expect(warning).to_contain_text("Acme")


BROKEN = """
    for (const [name, own] of Object.entries({ getItem: Storage.prototype.getItem, removeItem: Storage.prototype.removeItem })) {
      Storage.prototype[name] = function (key) {
        if (this === localStorage && sessionStorage.broken?.includes(name) && key.includes(" interview ")) throw new DOMException("x", "UnknownError");
        return own.call(this, key);
      };
    }
    if (sessionStorage.broken?.includes("indexedDB")) Object.defineProperty(self, "indexedDB", { value: null });
"""


@pytest.fixture
def failing(composer):
    """What the storage cannot do from the next reload on."""
    composer.page.add_init_script(BROKEN)

    def fail(*names: str) -> None:
        composer.page.evaluate("names => (sessionStorage.broken = names)", " ".join(names))
        composer.page.reload()
        composer.ready()

    return fail


def test_what_the_storage_does_not_delete_is_named(composer, failing):
    composer.fill(company="Acme")
    composer.saved_with("Acme")
    failing("removeItem")
    composer.show("Interviews")
    composer.act_on(composer.saved.first, "Delete")
    warning = composer.page.get_by_role("alert").filter(has_text="could not delete")
    expect(warning).to_contain_text("Acme")
    composer.page.evaluate("delete sessionStorage.broken")
    composer.fill(company="Globex")
    expect(warning).not_to_be_visible()
    composer.saved_with("Globex")
    assert not [text for key, text in composer.stored().items() if " interview " in key and "Acme" in text]


def test_a_storage_that_gives_nothing_out_is_said_and_the_page_goes_on(composer, failing):
    composer.fill(company="Acme")
    composer.saved_with("Acme")
    failing("getItem")
    expect(composer.page.get_by_role("alert").filter(has_text="does not give out 1")).to_be_visible()
    composer.fill(company="Globex")
    expect(composer.notes.first).to_contain_text("Globex")
    expect(composer.page.get_by_role("alert").filter(has_text="Globex")).to_be_visible()


def test_what_no_other_store_takes_survives_in_this_tab(composer, failing):
    failing("indexedDB")
    refuse(composer, "QuotaExceededError")
    composer.fill(company="Acme")
    expect(composer.page.get_by_role("alert").filter(has_text="Acme")).to_be_visible()
    composer.page.reload()
    expect(composer.field("company")).to_have_value("Acme")
