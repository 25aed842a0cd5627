"""A browser as the other tests of pages have it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.find import launch_arguments


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return launch_arguments()
