"""The browser that the tests run in."""

import pytest


def pytest_configure(config):
    """Let pytest-base-url be: it defines its fixture in a way that a later pytest will refuse."""
    config.addinivalue_line(
        "filterwarnings",
        "ignore:Session-scoped fixtures defined as instance methods:pytest.PytestRemovedIn10Warning",
    )


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium, which looks for its maker's servers all the time unless it is told not to."""
    quiet = ("--disable-background-networking", "--disable-component-update", "--disable-sync")
    return browser_type_launch_args | {
        "executable_path": "/usr/bin/chromium",
        "args": ["--no-sandbox", "--disable-gpu", *quiet],
    }
