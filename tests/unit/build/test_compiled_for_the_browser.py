"""What the site's build compiles for the browser's Python beside its bytecode: data classes and the page's parts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from composer.app import handle
from composer.examples import example
from composer.notes.outline import read_text
from composer.page import page
from composer.page.view import look, look_at_example
from overrides.hooks.runtime import compiled_templates, data_classes, sources
from overrides.hooks.runtime.archive import read_zip

ROOT = Path(__file__).parents[3]
COUNT_COMPILED = """
import dataclasses, json
import sitecustomize
known = sitecustomize.known_data_classes.FUNCTIONS
asked = []
look_up = dataclasses.exec
def watch(text, *names):
    asked.append((sitecustomize.crc32(text.encode()), len(text)) in known)
    look_up(text, *names)
dataclasses.exec = watch
from composer.interview import Interview, Person
from composer.app import handle
one = Interview(id="1", people=(Person(name="Ann"),))
print(json.dumps({"asked": asked, "equal": one == Interview(id="1", people=(Person(name="Ann"),)), "repr": repr(one.people[0])}))
"""
SHOW_EXAMPLE = """
import json
from composer.page import page
from composer.page.view import look_at_example
print(json.dumps(page.parts(look_at_example())))
"""
NINE = {
    "id": "nine",
    "company": "Example Works",
    "starts": "2026-11-24T10:30",
    "people": [{"name": f"Person{number} Example"} for number in range(9)],
}


@pytest.fixture(scope="module")
def compiled():
    return compiled_templates.compiled_templates(sources.package(sources.COMPOSER))


def test_a_composer_with_compiled_templates_alone_shows_the_same(compiled, tmp_path):
    package = compiled_templates.without_templates(sources.package(sources.COMPOSER)) | compiled
    for name, content in package.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    result = subprocess.run(
        [sys.executable, "-c", SHOW_EXAMPLE], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert json.loads(result.stdout) == page.parts(look_at_example())


def test_every_template_is_compiled(compiled):
    parts = len(list((sources.COMPOSER / "page" / "parts").iterdir()))
    outlines = len(list((sources.COMPOSER / "notes" / "outlines").glob("*/*.txt")))
    assert [parts, outlines] == [
        sum(name.startswith(target) for name in compiled) for _, target in compiled_templates.KINDS.values()
    ]


def test_no_template_is_fetched_as_its_source():
    left = compiled_templates.without_templates(sources.package(sources.COMPOSER))
    assert "composer/app.py" in left
    assert "composer/notes/outlines/scenarios.txt" in left
    assert [] == [name for name in left if name.startswith("composer/page/parts/")]
    assert [] == [
        name for name in left if name.startswith("composer/notes/outlines/") and name.count("/") > 3
    ]


def test_a_host_s_outline_goes_before_ours(tmp_path):
    (tmp_path / "follow-up").mkdir()
    (tmp_path / "follow-up" / "email.txt").write_text("[thanks] Hello.")
    assert "[thanks] Hello." == read_text("follow-up/email", tmp_path)
    assert "[thanks] Hello." != read_text("follow-up/email")


def test_every_data_class_of_the_composer_is_made_of_known_functions(tmp_path):
    (tmp_path / "known_data_classes.py").write_bytes(data_classes.known_data_classes())
    (tmp_path / "sitecustomize.py").write_bytes(
        (ROOT / "overrides/hooks/runtime/python/sitecustomize.py").read_bytes()
    )
    result = subprocess.run(
        [sys.executable, "-c", COUNT_COMPILED],
        cwd=ROOT,
        env={"PYTHONPATH": f"{tmp_path}:{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(result.stdout)
    assert len(told["asked"]) >= 50
    assert all(told["asked"])
    assert told["equal"]
    assert told["repr"].startswith("Person(name='Ann'")


def test_two_texts_with_one_key_are_refused(monkeypatch):
    monkeypatch.setattr(data_classes, "crc32", lambda _: 0)
    texts = [f"{data_classes.BEGINNING}{name}):\n return ()" for name in "ab"]
    with pytest.raises(ValueError, match="share a checksum"):
        data_classes.module(texts)


def test_a_text_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="begins with something else"):
        data_classes.module(["def other(): pass"])


def test_some_notes_come_as_they_are_among_all():
    request = {
        "kind": "render",
        "interview": NINE,
        "candidate": {},
        "others": "[]",
        "time_zone": "Europe/Paris",
    }
    request |= {"now": "2026-11-24T18:00:00Z", "page": ""}
    whole = json.loads(handle(json.dumps(request)))["ok"]
    some = json.loads(handle(json.dumps(request | {"notes": [2, 4]})))["ok"]
    about_all = {"ati-when-line", "ati-schedule", "ati-conflicts"}
    assert about_all | {"ati-note-2", "ati-note-4", "ati-tab-2", "ati-tab-4"} == set(some["parts"])
    for number in (2, 4):
        assert some["parts"][f"ati-note-{number}"] in whole["parts"]["ati-drafts"]
    for same in ("frame", "problems", "said", "line"):
        assert whole[same] == some[same]
    assert len(whole["frame"]) == 1 + 2 * (9 + 2)


def test_only_the_wanted_messages_are_reviewed():
    view = look(example.INTERVIEW, example.CANDIDATE, now=example.NOW, wanted={1})
    assert view.numbers == (1,)
    assert [view.headings[1]] == [letter.heading for letter in view.letters]
    assert view.letters[0] == look(example.INTERVIEW, example.CANDIDATE, now=example.NOW).letters[1]


def test_each_stand_in_stands_in_for_a_module_that_is_there():
    library = read_zip((sources.PYODIDE / "python_stdlib.zip").read_bytes())
    there = {*library, *sources.libraries()}
    assert {*sources.stand_ins()} <= there
    assert {**sources.standard_library(), **sources.libraries()}.items() >= sources.stand_ins().items()
