"""The built site, as the tests of its files and the tests in a browser use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest
from filelock import FileLock

from tests import host_copy
from tests.browser.serving import SUB_PATH

ROOT = Path(__file__).parents[1]
OWN_URL = f"https://someone.example{SUB_PATH}"
"""The address that our own site is built for, as a project page has it."""


LONGEST = ("test_whole_pyodide.py", "test_storage_race.py")
"""A single test of these takes half a minute: one of them at the end would leave the other process without work."""


class Once(Protocol):
    """Makes a folder once for all processes, by its name and what writes it."""

    def __call__(self, name: str, write: Callable[[Path], object]) -> Path: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make gate` name the site that it looks at."""
    parser.addoption("--site", type=Path, help="a built site for tests/gate, instead of ours and a host's")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests; all others stay in their order."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


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
    result = host_copy.build(host_copy.OURS, folder, OWN_URL)
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="session")
def host_s_copy(once: Once) -> Path:
    """Make a copy of the project as the hosting page tells a host to, and give its folder."""

    def write(folder: Path) -> None:
        host_copy.make(folder)
        host_copy.lend_packages(folder)

    return once("copy", write)


@pytest.fixture(scope="session")
def host_s_site(once: Once, host_s_copy: Path) -> Path:
    """Build the site of that copy, and give its folder."""

    def write(folder: Path) -> None:
        result = host_copy.build(host_s_copy / "host.yml", folder, host_copy.SITE_URL)
        assert result.returncode == 0, result.stderr

    return once("host-s-site", write)
