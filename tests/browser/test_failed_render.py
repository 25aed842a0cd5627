"""Where the notes cannot be written, no other letter stands for them, and the page says so beside them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

pytestmark = pytest.mark.meets_errors

FAILING = """
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      const failing = sessionStorage.failing && message.type === "request";
      post.call(this, failing ? {...message, body: message.body.replace('"kind":"render"', '"kind":"none"')} : message, ...rest);
    };
"""


@pytest.fixture
def two_interviews(returning_page, site) -> ComposerPage:
    """Acme and Globex, of which Globex is open."""
    returning_page.add_init_script(FAILING)
    composer = ComposerPage(returning_page, site).open()
    composer.fill(company="Acme", people__0__name="Ann Ames", people__0__email="ann@acme.example")
    expect(composer.notes.first).to_contain_text("Ann")
    composer.show("Interviews")
    composer.page.get_by_role("button", name="Add an interview").click()
    composer.fill(company="Globex", people__0__name="Bob Burns", people__0__email="bob@globex.example")
    expect(composer.notes.first).to_contain_text("Bob")
    return composer


def fail(composer: ComposerPage, *, fails: bool = True) -> None:
    composer.page.evaluate("fails => sessionStorage.setItem('failing', fails ? 'yes' : '')", fails)


def open_acme(composer: ComposerPage) -> None:
    composer.show("Interviews")
    composer.saved.filter(has_text="Acme").get_by_role("link").first.click()
    expect(composer.field("company")).to_have_value("Acme")


def test_another_interviews_letter_is_gone_when_its_own_cannot_be_written(two_interviews):
    composer = two_interviews
    fail(composer)
    open_acme(composer)
    expect(composer.notes.first).not_to_be_visible()
    expect(composer.page.locator("#ati-schedule")).not_to_be_visible()
    notice = composer.page.locator("#ati-behind")
    expect(notice).to_contain_text("could not be written")
    expect(composer.page.locator("#ati-status")).not_to_contain_text("Ready")
    fail(composer, fails=False)
    notice.get_by_role("button", name="Try again").click()
    expect(composer.notes.first).to_contain_text("Ann")
    expect(composer.notes.first).to_be_visible()
    expect(notice).not_to_be_visible()
    expect(composer.page.locator("#ati-status")).to_contain_text("Ready")


def test_another_interviews_letter_is_gone_before_its_own_is_there(two_interviews):
    composer = two_interviews
    seen = composer.page.evaluate(
        """() => new Promise((resolve) => {
          const company = document.getElementById("ati-company");
          [...document.querySelectorAll("#ati-interviews li")]
            .find((item) => item.textContent.includes("Acme")).querySelector("a").click();
          const drafts = document.getElementById("ati-drafts");
          const look = () => {
            if (company.value !== "Acme") return setTimeout(look);
            resolve(drafts.textContent.includes("Bob") && getComputedStyle(drafts).visibility === "visible");
          };
          look();
        })"""
    )
    assert not seen


def test_after_a_reload_the_example_never_stands_for_what_cannot_be_written(two_interviews):
    composer = two_interviews
    composer.saved_with("Globex")
    fail(composer)
    composer.page.reload()
    expect(composer.page.locator("#ati-behind")).to_be_visible()
    expect(composer.field("company")).to_have_value("Globex")
    expect(composer.notes.first).not_to_be_visible()


def test_the_open_interviews_own_letter_stays_greyed_without_its_links(two_interviews):
    composer = two_interviews
    fail(composer)
    composer.fill(role="Analyst")
    expect(composer.page.locator("#ati-behind")).to_be_visible()
    expect(composer.page.locator("#ati-drafts.ati-behind")).to_be_visible()
    for link in composer.page.locator("#ati-drafts a[href^='mailto:']").all():
        expect(link).not_to_be_visible()
