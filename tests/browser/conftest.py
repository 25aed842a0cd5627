"""The readers that the tests are: one who comes for the first time, and one who has been here before."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.composer_page import ERRORS, NOW, ComposerPage, clear_records
from tests.browser.find import launch_arguments
from tests.browser.runtime_site import SNAPSHOT_MADE, build_site
from tests.browser.serving import serve
from tests.conftest import Once

# A machine that does much else at the same time is slow, and that is no failure.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return launch_arguments()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "timezone_id": "America/Los_Angeles", "locale": "en-US"}


@pytest.fixture(autouse=True)
def no_error_is_met(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test whose page met an error, unless it is marked with ``meets_errors``."""
    ERRORS.clear()
    yield
    if request.node.get_closest_marker("meets_errors") is None:
        assert [] == ERRORS


@pytest.fixture(scope="session")
def site(built_site: Path) -> Iterator[str]:
    """The address of the built site, on a free port under a sub-path."""
    with serve(built_site) as served:
        yield served.url


@pytest.fixture(scope="session")
def stand_in_site(once: Once) -> Path:
    """A small site with a stand-in for the composer: its folder, which no test changes."""
    return once("stand-in", build_site)


@pytest.fixture(scope="session")
def second_stand_in_site(once: Once) -> Path:
    """The next deploy of that site."""
    return once("stand-in-2", partial(build_site, version="2"))


@pytest.fixture(scope="session")
def returning_reader(
    browser: Browser, browser_context_args: dict[str, Any], site: str
) -> Iterator[BrowserContext]:
    """The browser of a reader whose last visit left the site and a snapshot of Python on the device.

    Python starts in a fraction of the time there; what a first visit is like is told by the tests that take `page`.
    """
    context = browser.new_context(**browser_context_args)
    page = context.new_page()
    page.goto(f"{site}composer/")
    ends = time.monotonic() + 60
    while not page.evaluate(SNAPSHOT_MADE):
        assert time.monotonic() < ends
        page.wait_for_timeout(100)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    yield context
    context.close()


@pytest.fixture
def returning_page(returning_reader: BrowserContext, site: str) -> Iterator[Page]:
    """A page of the reader who has been here before, but has typed nothing yet."""
    page = returning_reader.new_page()
    clear_records(page, site)
    yield page
    for each in returning_reader.pages:
        each.close()


@pytest.fixture
def composer(returning_page: Page, site: str) -> ComposerPage:
    """The composer, opened and ready."""
    return ComposerPage(returning_page, site).open()


@pytest.fixture
def left_behind(returning_page: Page, site: str) -> Callable[..., ComposerPage]:
    """Leave records in the storage before the composer is opened, as an earlier visit or a crash did."""

    def leave(records: dict[str, str], now: datetime = NOW) -> ComposerPage:
        # The smallest page of the site.
        returning_page.goto(f"{site}manifest.webmanifest")
        returning_page.evaluate(
            "records => Object.entries(records).forEach(([k, v]) => localStorage.setItem(k, v))", records
        )
        return ComposerPage(returning_page, site, now=now).open()

    return leave
