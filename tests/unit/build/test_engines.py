"""An engine that cannot be had is left out with a sentence, and one that can is not."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from tests.engines import drivers


@pytest.fixture(autouse=True)
def nothing_is_known():
    drivers.find.cache_clear()
    yield
    drivers.find.cache_clear()


class Answers:
    def open(self, url):
        pass

    def run(self, script):
        return {"6 * 7": 42}[script]


@contextmanager
def starts():
    yield Answers()


@contextmanager
def crashes():
    raise RuntimeError("no display\nand much more")
    yield


@pytest.mark.parametrize("engine", ["firefox", "webkit"])
def test_an_engine_that_cannot_be_installed_is_left_out_with_the_remedy(monkeypatch, engine):
    monkeypatch.setattr(drivers.shutil, "which", lambda _name: None)
    monkeypatch.setattr(drivers, "quietly", lambda _command: False)
    sentence = drivers.missing(engine)
    assert sentence.startswith(f"{engine} is left out: ")
    assert f"apt install {drivers.PACKAGES[engine][0]}" in sentence


def test_an_engine_that_does_not_start_is_left_out_with_what_it_says(monkeypatch):
    monkeypatch.setattr(drivers, "_ways", lambda _engine: iter([crashes]))
    assert "webkit is left out: it is here but does not start (no display)." == drivers.missing("webkit")


@pytest.mark.parametrize("ways", [[starts], [crashes, starts]])
def test_an_engine_that_starts_in_any_way_is_not_left_out(monkeypatch, ways):
    monkeypatch.setattr(drivers, "_ways", lambda _engine: iter(ways))
    assert "" == drivers.missing("firefox")
    with drivers.started("firefox") as driver:
        assert isinstance(driver, Answers)
