from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage
from tests.browser.find import launch_arguments
from tests.browser.serving import serve

# A machine that does much else at the same time is slow, and that is no failure.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser_type_launch_args():
    return launch_arguments()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "timezone_id": "America/Los_Angeles", "locale": "en-US"}


@pytest.fixture(scope="session")
def site(built_site):
    """The address of the built site, on a free port under a sub-path."""
    with serve(built_site) as served:
        yield served.url


@pytest.fixture
def composer(page, site):
    """The composer, opened and ready."""
    return ComposerPage(page, site).open()
