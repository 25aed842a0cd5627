"""The site as it is built where Pyodide is not written as expected: larger and slower, and all else as ever."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage
from tests.browser.runtime_site import SNAPSHOT_MADE
from tests.browser.serving import SUB_PATH, serve
from tests.conftest import ROOT

BUILD_WITH_ONE_SPACE_ADDED = """
import sys
from mkdocs.__main__ import cli
from overrides.hooks.runtime import sources
from overrides.hooks.runtime.lean_runtime import GLUE

runtime = sources.runtime()
glue = runtime[GLUE].replace(b"updateTableMap(0,wasmTable.length)", b"updateTableMap(0, wasmTable.length)")
assert glue != runtime[GLUE]
sources.runtime = lambda: {**runtime, GLUE: glue}
cli(["build", "--strict", "--quiet", "--site-dir", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def whole_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole") / "site"
    command = [sys.executable, "-c", BUILD_WITH_ONE_SPACE_ADDED, str(folder)]
    environment = {**os.environ, "SITE_URL": f"https://someone.example{SUB_PATH}"}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "Pyodide is published whole" in result.stderr
    with serve(folder) as served:
        yield served.url


def test_notes_are_written_and_reminders_made_on_a_first_visit_and_on_a_later_one(page, whole_site):
    composer = ComposerPage(page, whole_site, now=None).open()
    expect(page.locator("#ati-composer")).to_have_attribute("data-start", "plain")
    # The page's policy allows no text to be run as script, so this asks again and again from outside.
    for _ in range(600):
        if page.evaluate(SNAPSHOT_MADE):
            break
        page.wait_for_timeout(100)
    composer.fill(
        company="Lumen Health",
        starts="2026-11-24T10:30",
        time_zone="America/New_York",
        people__0__name="Priya Raman",
        people__0__talked_about="the move from spreadsheets to dbt",
    )
    expect(composer.notes.first).to_contain_text("the move from spreadsheets to dbt")
    composer.saved_with("Lumen Health")
    page.reload()
    composer.ready()
    expect(page.locator("#ati-composer")).to_have_attribute("data-start", "restored")
    expect(composer.notes.first).to_contain_text("the move from spreadsheets to dbt")
    name, content = composer.download(page.locator(".ati-when").get_by_role("button", name="Remind me"))
    assert name == "lumen-health-reminders.ics"
    assert b"Priya Raman" in content
