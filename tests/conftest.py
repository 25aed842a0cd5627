"""The built site, as the tests of its files and the tests in a browser use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest
from filelock import FileLock

from tests.browser.serving import SUB_PATH

ROOT = Path(__file__).parents[1]


class Once(Protocol):
    """Makes a folder once for all processes, by its name and what writes it."""

    def __call__(self, name: str, write: Callable[[Path], object]) -> Path: ...


@pytest.fixture(scope="session")
def interviews() -> Any:
    """Eight interviews as candidates would describe them, and the candidate; the last one is hostile."""
    return json.loads((ROOT / "tests" / "interviews.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Make a folder once for all processes: a function that takes its name and what writes it."""
    base: Path = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def make(name: str, write: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                write(folder)
                done.touch()
        return folder

    return make


@pytest.fixture(scope="session")
def built_site(once: Once) -> Path:
    """Build the site as it is published for a project page, and give its folder."""
    return once("site", build)


def build(folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "SITE_URL": f"https://someone.example{SUB_PATH}"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def forked_site(once: Once) -> Path:
    """Build the site of a small fork with settings of its own, and give its folder."""
    from tests import fork  # noqa: PLC0415 -- it needs what this module names

    def write(folder: Path) -> None:
        result = fork.build(fork.write_fork(folder.with_name("fork")), folder)
        assert result.returncode == 0, result.stderr

    return once("forked", write)
