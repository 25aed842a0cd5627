"""Templates from strangers: whatever a sheet tries, it ends in a sentence, and soon."""

from __future__ import annotations

import pytest

from composer.facts.facts import FACTS
from composer.notes.sheet import read_sheet
from composer.notes.sheet_text import SheetError, read_written
from composer.notes.wording import fill

ATTEMPTS = (
    # attribute walks
    "{{ company.__class__.__mro__[1].__subclasses__() }}",
    "{{ company['__class__'] }}",
    "{{ ''.__class__ }}",
    "{{ company.__init__.__globals__ }}",
    "{{ company.upper.__self__ }}",
    "{{ [].append.__self__.__class__ }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ company[::-1] }}",
    # format strings
    "{{ '{0.__class__}'.format(company) }}",
    "{{ '%(x)s' % company }}",
    "{{ '{0.__init__.__globals__}'.format_map(company) }}",
    "{{ company.format }}",
    # filters and tests that reach attributes, or run something
    "{{ company | attr('__class__') }}",
    "{{ company | map(attribute='__class__') | list }}",
    "{{ company | groupby('__class__') }}",
    "{{ company | selectattr('__class__') }}",
    "{{ company | xmlattr }}",
    "{{ company | pprint }}",
    "{{ company | tojson }}",
    "{{ company | format(1) }}",
    "{{ company is filter }}",
    # names that Jinja brings along
    "{{ cycler.__init__.__globals__.os }}",
    "{{ joiner() }}",
    "{{ namespace() }}",
    "{{ lipsum() }}",
    "{{ lipsum.__globals__['os'].popen('id') }}",
    "{{ dict(a=1) }}",
    "{{ range(10**9) }}",
    # other files, macros, assignments
    "{% include 'secret' %}",
    "{% import 'secret' as secret %}",
    "{% extends 'secret' %}",
    "{% macro company() %}{% endmacro %}",
    "{% set company = 1 %}",
    "{% raw %}{{ company }}{% endraw %}{% raw %}",
    "{% do company %}",
    "{% filter upper %}x{% endfilter %}",
    "{% call company() %}{% endcall %}",
    # time and memory
    "{% for company in range(10**12) %}x{% endfor %}",
    "{{ company * 10**9 }}",
    "{{ 'x' * 10**10 }}",
    "{{ 9**9**9**9 }}",
    "{{ company ~ company }}",
    "{{ company.ljust(10**10) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ company | center(10**10) }}",
    "{{ company | indent(10**10) }}",
    "{{ " + "(" * 400 + "company" + ")" * 400 + " }}",
    "{{ " + "-" * 900 + "company }}",
    "{{ " + "not " * 200 + "company }}",
    "{{ " + "[" * 450 + "]" * 450 + " }}",
    "{{ 1" + "0" * 900 + " }}",
    # broken
    "{{ company",
    "{% if company %}",
    "{{ }}",
    "{# company",
)  # fmt: skip


def put(folder, text, name="first-interview/email"):
    path = folder / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def fill_first(name, folder):
    (wording,) = read_sheet(name, folder).paragraphs[0][0].own["warm"]
    return fill(wording, dict.fromkeys(FACTS, "fact"))


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_a_wording_that_does_more_than_insert_facts_is_refused_with_its_line(tmp_path, attempt):
    name = put(tmp_path, f"[thanks]\nwarm: Thank you. {attempt}\n")
    with pytest.raises(SheetError, match=r"first-interview/email\.txt, line 2: "):
        read_written(name, tmp_path)


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_a_wording_that_no_build_has_checked_does_not_run_either(tmp_path, attempt):
    name = put(tmp_path, f"[thanks]\nwarm: Thank you. {attempt}\n")
    with pytest.raises(SheetError):
        fill_first(name, tmp_path)


def test_a_fact_that_looks_like_a_template_is_only_text(tmp_path):
    name = put(tmp_path, "[thanks]\nwarm: Thank you, {{ company }}.\n")
    (wording,) = read_sheet(name, tmp_path).paragraphs[0][0].own["warm"]
    assert "Thank you, {{ 7 * 7 }}{% raw %}." == fill(wording, {"company": "{{ 7 * 7 }}{% raw %}"})


@pytest.mark.parametrize(
    "path", ["../secret/thanks", "/etc/passwd", "common/../../secret", "thanks", "a/b/c", "common/thanks.txt"]
)
def test_a_sheet_sees_only_sheets_beside_it(tmp_path, path):
    put(tmp_path, "[thanks]\nwarm: A secret.\n", "secret/thanks")
    name = put(tmp_path / "host", f"[thanks]\nsee: {path}\n")
    with pytest.raises(SheetError, match="like common/thanks"):
        read_written(name, tmp_path / "host")


def test_sheets_that_see_each_other_are_refused(tmp_path):
    put(tmp_path, "[thanks]\nsee: common/two\n", "common/one")
    put(tmp_path, "[thanks]\nsee: common/one\n", "common/two")
    name = put(tmp_path, "[thanks]\nsee: common/one\n")
    with pytest.raises(SheetError, match="cannot be seen"):
        read_written(name, tmp_path)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[thanks]\n" + "warm: Thank you.\n" * 10_000, "split this one"),
        ("[thanks]\nwarm: " + "{{ company }}" * 1000, "a wording is a sentence"),
    ],
)
def test_what_would_grow_without_bound_is_refused(tmp_path, text, sentence):
    with pytest.raises(SheetError, match=sentence):
        read_written(put(tmp_path, text), tmp_path)
