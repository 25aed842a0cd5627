"""A browser that is killed, as by a phone that is short of memory, loses half a second of typing at most."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress

import pytest
from playwright.sync_api import Error, expect

from tests.browser.composer_page import ComposerPage


@pytest.fixture
def visit(browser_type, browser_type_launch_args, site, tmp_path):
    """A browser with a profile on the disk, opened at an address of the composer."""

    @contextmanager
    def opened(fragment=""):
        context = browser_type.launch_persistent_context(tmp_path, **browser_type_launch_args)
        composer = ComposerPage(context.new_page(), site)
        composer.page.goto(f"{site}composer/{fragment}")
        yield composer
        with suppress(Error):  # It may have been killed.
            context.close()

    return opened


def kill(profile) -> None:
    """End the browser that uses a profile, which it has no chance to notice."""
    os.kill(int((profile / "SingletonLock").readlink().name.rpartition("-")[2]), signal.SIGKILL)


def test_a_killed_browser_loses_half_a_second_at_most(visit, tmp_path):
    with visit() as composer:
        composer.fill(company="Long since written")
        first = composer.saved_with("Long since written")["id"]
    with visit() as composer:
        expect(composer.field("company")).to_have_value("Long since written")
        composer.fill(role="just changed", candidate__name="Maya")
        composer.show("Interviews")
        composer.page.get_by_role("button", name="Add an interview").click()
        composer.fill(company="Just begun")
        # How soon after a key it is saved is told by test_storage.py; here it is what becomes of what was saved.
        composer.saved_with("Just begun")
        composer.page.wait_for_timeout(500)
        kill(tmp_path)
    with visit() as composer:
        expect(composer.field("company")).to_have_value("Just begun")
        expect(composer.field("candidate.name")).to_have_value("Maya")
        composer.page.goto(f"{composer.page.url.partition('#')[0]}#interview={first}")
        expect(composer.field("company")).to_have_value("Long since written")
        expect(composer.field("role")).to_have_value("just changed")


def test_after_a_kill_the_address_says_what_is_opened(visit, tmp_path):
    with visit() as composer:
        composer.fill(company="First")
        first = composer.saved_with("First")["id"]
        composer.show("Interviews")
        composer.page.get_by_role("button", name="Add an interview").click()
        composer.fill(company="Second")
        composer.saved_with("Second")
        composer.page.wait_for_timeout(500)
        kill(tmp_path)
    with visit(f"#interview={first}") as composer:
        expect(composer.field("company")).to_have_value("First")
