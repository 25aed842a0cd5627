"""Pyodide is trimmed where it starts so, and published whole where it does not."""

import logging

import pytest

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.lean_runtime import GLUE
from overrides.hooks.runtime.trimming import trimmed_or_whole

pytestmark = pytest.mark.skipif(not sources.PYODIDE.is_dir(), reason="the npm packages are not installed")
ASKED_FOR = "pyodide/webloop.py"


def test_pyodide_is_trimmed(tmp_path, caplog):
    pyodide = trimmed_or_whole(cache=tmp_path)
    assert pyodide.is_trimmed
    assert len(pyodide.runtime[GLUE]) < len(sources.runtime()[GLUE])
    assert pyodide.standard_library[ASKED_FOR] == sources.stand_ins()[ASKED_FOR]
    assert caplog.messages == []


def is_whole(pyodide):
    unchanged = pyodide.standard_library | pyodide.libraries
    return not pyodide.is_trimmed and not unchanged.items() & sources.stand_ins().items()


def test_a_script_that_is_written_otherwise_is_published_as_it_is_with_a_warning(
    tmp_path, monkeypatch, caplog
):
    runtime = sources.runtime()
    runtime[GLUE] = runtime[GLUE].replace(b"wasmExports[", b"wasmExports [")
    monkeypatch.setattr(sources, "runtime", lambda: runtime)
    pyodide = trimmed_or_whole(cache=tmp_path)
    assert is_whole(pyodide)
    assert pyodide.runtime == runtime
    [record] = caplog.records
    assert record.levelno == logging.WARNING
    assert "_DEFINITION" in record.message


def test_where_pyodide_asks_a_stand_in_for_more_than_it_has_it_gets_none(tmp_path, monkeypatch, caplog):
    ours = {**sources.stand_ins(), ASKED_FOR: b"held = []\n"}
    monkeypatch.setattr(sources, "stand_ins", lambda: ours)
    assert is_whole(trimmed_or_whole(cache=tmp_path))
    assert "_initialize_event_loop" in caplog.text
