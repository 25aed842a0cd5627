"""A short soak in each engine; `make soak` does the long one."""

from __future__ import annotations

import pytest

from tests.engines.drivers import ENGINES, missing
from tests.engines.soak import soak

# Selenium's own driver for WebKitGTK sets something that Selenium has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_lost_by_edits_reloads_kills_and_a_full_storage(engine, built_site):
    if reason := missing(engine):
        pytest.skip(reason)
    # The memory of so short a session is compared with nothing.
    session = soak(engine, built_site, edits=30, reloads=3, kills=2, turns=3, seed=7, settling=1)
    assert session.edits == 30
    assert session.fulls == 3
