"""The list of what the site is made of: complete, true to what is installed, and as CycloneDX wants it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from overrides.hooks.runtime import sources
from overrides.hooks.web import components
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def found():
    return {component.name: component for component in components.components()}


@pytest.fixture(scope="module")
def files(found):
    return components.files(list(found.values()))


def test_what_the_browser_gets_is_listed(found):
    npm = json.loads((ROOT / ".lock" / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {*npm, *sources.LIBRARIES, "tzdata", "holidays", "babel", "mkdocs-material"} <= set(found)


def test_every_component_has_its_version_its_licence_and_its_text(found, files):
    for component in found.values():
        assert component.version, component.name
        assert component.licence, component.name
        assert len(files[component.path]) > 600, component.name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pyodide", "Mozilla Public License Version 2.0"),
        ("pyodide", "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2"),
        ("pyodide", "Anthony Green"),
        ("harper.js", "Apache License"),
        ("brill-lexicon", "University of Pennsylvania"),
        ("babel", "UNICODE"),
        ("mkdocs-material", "Martin Donath"),
        ("mkdocs-material", "Oliver Nightingale"),
        ("jinja2", "Pallets"),
    ],
)
def test_the_notices_are_there(files, name, words):
    assert words in files[f"licences/{name}.txt"].decode()


def test_what_pyodide_carries_is_what_it_says_of_itself(found):
    inside = {part.name: part.version for part in found["pyodide"].inside}
    told = sources.platform()
    assert told["python"] == inside["cpython"]
    assert told["platform"] == f"emscripten_{inside['emscripten'].replace('.', '_')}"


def test_what_the_theme_s_scripts_carry_is_listed(found):
    import material  # noqa: PLC0415

    scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
    names = {
        re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)", source)[0]
        for path in scripts.rglob("*.map")
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]
        if "node_modules/" in source
    }
    assert names == {part.name for part in found["mkdocs-material"].inside}


def test_the_crates_in_the_grammar_engine_are_listed(found):
    crates = {part.name for part in found["harper.js"].inside}
    assert {"hashbrown", "serde_json", "wasm-bindgen"} <= crates


def test_the_list_is_cyclonedx_and_the_same_each_time(found, files):
    listed = json.loads(files[components.LIST])
    assert ("CycloneDX", "1.6") == (listed["bomFormat"], listed["specVersion"])
    assert "timestamp" not in listed["metadata"]
    assert {component["name"] for component in listed["components"]} == set(found)
    assert all(component["licenses"] for component in listed["components"])
    assert files == components.files(components.components())


def test_a_component_without_a_licence_stops_the_build(monkeypatch, tmp_path):
    named = tmp_path / "components.toml"
    named.write_text('[[component]]\nname = "thing"\nuse = "nothing"\n')
    monkeypatch.setattr(components, "NAMED", named)
    with pytest.raises(
        components.UnknownLicenceError, match=r"thing has no licence, or no text of it: add `licence`"
    ):
        components.components()


def test_every_text_that_we_keep_is_used():
    named = tomllib.loads(components.NAMED.read_text(encoding="utf-8"))["component"]
    used = {text for entry in named for text in entry.get("texts", [])}
    assert {path.name for path in components.TEXTS.iterdir()} == used
