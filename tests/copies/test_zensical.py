"""The guide built by Zensical, the theme's successor, and finished by our step: the whole site, in which a note is written."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests import host_copy
from tests.browser.composer_page import ComposerPage
from tests.browser.serving import serve

pytest.importorskip("zensical", reason="Zensical is not installed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A host's site, built so."""
    copy = tmp_path_factory.mktemp("zensical") / "copy"
    host_copy.make(copy)
    host_copy.lend_packages(copy)
    return host_copy.build_with_zensical(copy, host_copy.SITE_URL)


def test_a_note_is_written(page, folder):
    with serve(folder) as served:
        composer = ComposerPage(page, served.url).open()
        composer.fill(company="Lumen Health", people__0__name="Priya Raman", candidate__name="Maya Okonkwo")
        expect(composer.notes.first).to_contain_text("Priya")
        expect(composer.notes.first).to_contain_text("With Riverside greetings,")


def test_every_page_is_finished(folder):
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert re.search(r'<meta http-equiv="Content-Security-Policy"', text), page
        assert "careers@riverside.example" in text, page
        assert not re.search(
            r"ATI_|ati-without-composer|data-(?:policy|example|rules|interview|scenarios)=", text
        ), page


def test_nothing_of_the_theme_s_sources_is_left(folder):
    assert [] == [path for path in folder.rglob("*") if path.suffix in {".py", ".md", ".toml", ".weir"}]


def test_what_pages_ask_for_is_in_their_contents_and_in_the_search(folder):
    text = (folder / "scenarios" / "index.html").read_text(encoding="utf-8")
    assert '<a href="#mentoring"' in text
    assert "mentoring" in (folder / "search.json").read_text(encoding="utf-8")
