"""What the README and the package's own docstring show really runs."""

import doctest
import re

import composer
from tests.conftest import ROOT


def test_the_script_in_the_readme_runs(capsys):
    (script,) = re.findall(
        r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    exec(compile(script, "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Priya" in printed
    assert "Lumen Health" in printed


def test_the_example_in_the_package_runs():
    results = doctest.testmod(composer)
    assert results.attempted > 0
    assert 0 == results.failed


def test_the_two_commands_stand_on_the_first_screen():
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:20]
    assert {"make serve", "make test"} <= {" ".join(line.split()[:2]) for line in first_screen}
