"""The programs of regular expressions that are made when the site is built."""

import json
import subprocess
from pathlib import Path

import pytest

from overrides.hooks.runtime import sources
from overrides.hooks.runtime.patterns import known_patterns

HERE = Path(__file__).parent


@pytest.mark.skipif(not sources.PYODIDE.is_dir(), reason="the npm packages are not installed")
def test_each_program_is_what_the_browsers_python_makes_itself(tmp_path):
    table = tmp_path / "known_patterns.py"
    table.write_bytes(known_patterns())
    script = [str(HERE / "pyodide_patterns.mjs"), str(sources.PYODIDE / "pyodide.mjs")]
    command = ["node", *script, str(table), str(HERE / "pyodide_patterns.py")]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(result.stdout.splitlines()[-1])
    assert found["magic"]
    assert found["count"] > 100
    assert found["wrong"] == []


def test_the_table_comes_out_the_same_each_time():
    assert known_patterns() == known_patterns()
