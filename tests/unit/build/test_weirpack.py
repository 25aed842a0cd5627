"""Our rules for the grammar engine, and how near the tests' engine is to the page's.

npm publishes the page's engine (harper.js), PyPI the one of the Python tests (harper-py), which is a port by
other people with releases of its own: no release of one has the very version of the other (harper.js 2.10.0;
harper-py 0.1.1 holds 2.11.0, 0.2.0 holds 2.13.0). So the nearest are pinned, the gap is stated here, and what
matters is tested with both: our rules' own tests, and the built-in notes.
"""

from __future__ import annotations

import json
import re
from importlib.metadata import files

import pytest
from harper import Linter

from overrides.hooks.runtime.archive import deflated_zip, read_zip
from overrides.hooks.web import proofreading, weirpack
from tests.proofreading import engine

RULES = weirpack.rules()
_CASE = re.compile(r'^test "(.*?)" "(.*?)"$|^allows "(.*?)"$', re.MULTILINE)


def test_every_rule_passes_its_own_tests_in_both_engines():
    assert Linter().load_weirpack(weirpack.pack(with_tests=True)) is None
    assert [()] == engine.check(["Thank you for your time."])


def test_what_python_words_passes_the_rules_tests_too():
    cases = [
        (name, case[1] or case[3], case[2])
        for name, text in RULES.items()
        if weirpack.is_open(text)
        for case in _CASE.finditer(text)
    ]
    answers = engine.check([written for _, written, _ in cases])
    mended = {
        (name, written): {
            written[: lint.start] + suggestion + written[lint.end :]
            for lint in lints
            if lint.rule == name
            for suggestion in lint.suggestions
        }
        for (name, written, _), lints in zip(cases, answers, strict=True)
    }
    failed = [
        (name, written, right)
        for name, written, right in cases
        if (right not in mended[name, written] if right else mended[name, written])
    ]
    assert [] == failed


def test_a_rule_that_fails_its_own_test_is_refused():
    broken = RULES["LetterLetMeKnow"].replace('let becomes "know"', 'let becomes "no"')
    pack = read_zip(weirpack.pack(with_tests=True)) | {"LetterLetMeKnow.weir": broken.encode()}
    assert ["LetterLetMeKnow"] == list(Linter().load_weirpack(deflated_zip(pack)))


def test_every_rule_has_an_example_and_a_near_miss():
    assert [] == [name for name, text in RULES.items() if '\ntest "' not in text or '\nallows "' not in text]


def test_our_rules_are_told_from_the_engine_s_by_their_names():
    assert [] == [name for name in RULES if not name.startswith("Letter")]
    assert [] == [name for name in Linter().get_lint_config() if name.startswith("Letter")]


def test_the_published_pack_holds_the_rules_without_their_tests():
    pack = read_zip(weirpack.pack())
    assert {f"{name}.weir" for name in RULES} | {"manifest.json", "words.txt"} == set(pack)
    assert not any(
        line.startswith((b"test ", b"allows ")) for text in pack.values() for line in text.splitlines()
    )
    assert weirpack.pack() == weirpack.pack()


def test_a_pattern_stands_for_one_rule_a_pair(tmp_path):
    (tmp_path / "Plural.weir").write_text(
        '# each: mouse mice, child the children\nexpr main WORD\nlet becomes "RIGHT"\n'
    )
    expected = {
        "PluralMouse": 'expr main mouse\nlet becomes "mice"\n',
        "PluralChild": 'expr main child\nlet becomes "the children"\n',
    }
    assert expected == weirpack.rules(tmp_path)


def test_a_gap_stands_for_up_to_four_words(tmp_path):
    (tmp_path / "Gap.weir").write_text("expr main <(have ... ago), have>\n")
    assert {
        "Gap": "expr main <[(have ago), (have * ago), (have * * ago), (have * * * ago), (have * * * * ago)], have>\n"
    } == weirpack.rules(tmp_path)


def test_a_rule_has_the_classes_it_names_and_an_open_one_is_never_put_into_capitals(tmp_path):
    (tmp_path / "classes.txt").write_text("expr a [x, y]\nexpr b [@a, z]\nexpr c [w]\n")
    (tmp_path / "Named.weir").write_text('expr main @b\nlet becomes "(1 base)"\n')
    assert {
        "Named": 'expr a [x, y]\nexpr b [@a, z]\nexpr main @b\nlet becomes "(1 base)"\nlet strategy "Exact"\n'
    } == weirpack.rules(tmp_path)


def test_a_pattern_without_pairs_is_refused(tmp_path):
    (tmp_path / "Plural.weir").write_text("# each: mouse\nexpr main WORD\n")
    with pytest.raises(ValueError, match="“mouse” is not a pair"):
        weirpack.rules(tmp_path)


def test_the_engine_of_the_tests_is_the_nearest_to_the_page_s():
    sbom = next(file for file in files("harper-py") or () if file.name.endswith(".cyclonedx.json"))
    components = json.loads(sbom.locate().read_text(encoding="utf-8"))["components"]
    in_python = next(part["version"] for part in components if part["name"] == "harper-core")
    assert ("2.10.0", "2.11.0") == (proofreading.version(), in_python)


def test_what_is_not_installed_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="make build"):
        proofreading.sources(tmp_path)
