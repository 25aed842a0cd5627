"""What the first archives do not hold, as the browser's Python finds it."""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from types import SimpleNamespace
from zoneinfo import ZoneInfoNotFoundError

import pytest

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.archive import stored_zip
from overrides.hooks.runtime.python import on_demand
from overrides.hooks.runtime.python.stand_ins.zoneinfo import _tzpath

MEMBERS = {
    "far_away.py": b"WHERE = 'later'",
    "far/__init__.py": b"",
    "far/inner.py": b"WHERE = 'deeper'",
    "zoneinfo/Antarctica/Troll": sources.zones()["zoneinfo/Antarctica/Troll"],
}


class Network:
    """The door's way to the archive: what arrives, one answer after the other."""

    def __init__(self, *answers: bytes) -> None:
        self.answers = list(answers)
        self.asked: list[bool] = []

    def fetchArchive(self, path: str, is_again: bool) -> None:  # noqa: FBT001, N802 -- as the browser calls it
        self.asked.append(is_again)
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(self.answers.pop(0))


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Install a finder for an archive that arrives as told; gives where it will lie."""
    path = tmp_path / "later.zip"
    content = stored_zip(MEMBERS)
    digest = hashlib.sha256(content).hexdigest()
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(on_demand, "_archives", [])
    monkeypatch.setitem(sys.modules, "on_demand", on_demand)

    def install(*answers: bytes) -> Network:
        network = Network(*answers)
        monkeypatch.setitem(sys.modules, "js", SimpleNamespace(fetchArchive=network.fetchArchive))
        names = ["far", "far.inner", "far_away"]
        one = {"path": str(path), "digest": digest, "names": names, "zones": ["Antarctica/Troll"]}
        on_demand.install(json.dumps([one]))
        return network

    yield install, path, content
    for name in ("far", "far.inner", "far_away"):
        sys.modules.pop(name, None)


def test_an_archive_is_fetched_once_whether_the_server_unpacked_it_or_not(installed):
    install, _path, content = installed
    network = install(gzip.compress(content))
    import far.inner  # noqa: PLC0415
    import far_away  # noqa: PLC0415

    assert ("later", "deeper") == (far_away.WHERE, far.inner.WHERE)
    assert [False] == network.asked


def test_one_that_has_come_already_is_not_fetched(installed):
    install, path, content = installed
    network = install()
    path.write_bytes(content)
    import far_away  # noqa: PLC0415

    assert "later" == far_away.WHERE
    assert [] == network.asked


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-9], lambda content: gzip.compress(content)[:-9]]
)
def test_a_damaged_one_is_fetched_again_past_all_caches(installed, damage):
    install, _path, content = installed
    network = install(damage(content), content)
    import far_away  # noqa: PLC0415

    assert "later" == far_away.WHERE
    assert [False, True] == network.asked


def test_one_that_stays_damaged_is_not_used_and_leaves_nothing(installed):
    install, path, content = installed
    install(content[:-9], content[:-9])
    with pytest.raises(ImportError, match="arrived damaged"):
        import far_away  # noqa: F401, PLC0415
    assert not path.exists()


def test_what_no_archive_has_is_not_there_and_nothing_is_fetched(installed):
    install, _path, _content = installed
    network = install()
    with pytest.raises(ModuleNotFoundError):
        import nowhere_at_all  # noqa: F401, PLC0415
    assert [] == network.asked


def test_a_zone_comes_out_of_the_archive_and_all_are_known_before(installed, tmp_path, monkeypatch):
    install, _path, content = installed
    monkeypatch.setattr(_tzpath, "TZPATH", (str(tmp_path / "zones"),))
    network = install(content)
    assert {"Antarctica/Troll"} == _tzpath.available_timezones()
    assert [] == network.asked
    with open(_tzpath.find_tzfile("Antarctica/Troll"), "rb") as file:  # noqa: PTH123
        assert MEMBERS["zoneinfo/Antarctica/Troll"] == file.read()
    assert {"Antarctica/Troll"} == _tzpath.available_timezones()


@pytest.mark.parametrize("key", ["Mars/Base", "Antarctica", "zone.tab", "", "\0", "\ud800"])
def test_what_is_no_zone_is_told_so_without_a_look_into_any_archive(installed, tmp_path, monkeypatch, key):
    install, _path, _content = installed
    monkeypatch.setattr(_tzpath, "TZPATH", (str(tmp_path),))
    network = install()
    with pytest.raises((ZoneInfoNotFoundError, ValueError)):
        _tzpath.find_tzfile(key)
    assert [] == network.asked


@pytest.mark.parametrize(
    "key", ["../etc/passwd", "/etc/passwd", "Europe/../Europe/Berlin", "Europe//Berlin", "Europe/"]
)
def test_no_key_leads_out_of_the_folder(monkeypatch, tmp_path, key):
    monkeypatch.setattr(_tzpath, "TZPATH", (str(tmp_path),))
    with pytest.raises(ValueError, match="not the name of a time zone"):
        _tzpath.find_tzfile(key)
