"""The browsers of these tests, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engines.drivers import ENGINES, Driver, missing, started


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Driver]:
    """A browser without a page of ours; who has no such engine skips the test and says why."""
    if reason := missing(request.param):
        pytest.skip(reason)
    with started(request.param) as driver:
        yield driver
