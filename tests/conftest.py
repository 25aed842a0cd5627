"""The built site, as the tests of its files and the tests in a browser use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from tests.browser.serving import SUB_PATH

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def interviews():
    """Eight interviews as candidates would describe them, and the candidate; the last one is hostile."""
    return json.loads((ROOT / "tests" / "interviews.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory, worker_id):
    """Build the site as it is published for a project page, once for all processes, and give its folder."""
    shared = (
        tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    )
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not (folder / "service_worker.js").exists():
            build(folder)
    return folder


def build(folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "SITE_URL": f"https://someone.example{SUB_PATH}"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def forked_site(tmp_path_factory):
    """Build the site of a small fork with settings of its own, and give its folder."""
    from tests import fork  # noqa: PLC0415 -- it needs what this module names

    site = tmp_path_factory.mktemp("forked")
    result = fork.build(fork.write_fork(tmp_path_factory.mktemp("fork")), site)
    assert result.returncode == 0, result.stderr
    return site
