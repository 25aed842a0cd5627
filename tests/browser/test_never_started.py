"""A page whose program does not arrive or cannot run says so, and does not look alive."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

NO_PROGRAM = {
    "missing": lambda route: route.fulfill(status=404, body=""),
    "refused": lambda route: route.fulfill(status=503, body=""),
    "cut": lambda route: route.fulfill(content_type="text/javascript", body="import { a } fr"),
    "blocked": lambda route: route.abort(),
}


@pytest.mark.parametrize("fault", NO_PROGRAM)
def test_a_program_that_does_not_arrive_is_said_with_what_to_do(page: Page, site, fault):
    page.route(re.compile(r"/composer[^/]*\.js"), NO_PROGRAM[fault])
    page.goto(f"{site}composer/")
    expect(page.locator("#ati-status")).to_contain_text("Nothing you type is kept yet")
    reason = page.locator("#ati-not-started")
    expect(reason).to_be_visible()
    expect(reason).to_contain_text("Copy what you typed, then reload")


@pytest.mark.parametrize(
    "script",
    [
        "delete window.Worker",
        "window.Worker = function () { throw new DOMException('no', 'SecurityError'); }",
        "delete window.Intl",
    ],
    ids=["no worker", "a worker that is forbidden", "no Intl"],
)
def test_what_is_typed_is_kept_where_the_browser_lacks_something(page: Page, site, script):
    page.add_init_script(script)
    page.goto(f"{site}composer/")
    expect(page.locator("#ati-not-started")).to_have_count(0)
    page.locator("#ati-company").fill("Acme")
    if "Worker" in script:
        expect(page.locator("#ati-status")).to_contain_text("This browser starts no worker")
    page.wait_for_timeout(1000)
    page.reload()
    expect(page.locator("#ati-company")).to_have_value("Acme")
