"""In a browser: a file that is no backup is refused whatever its size, and all else goes on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage


@pytest.fixture
def composer(page, site):
    return ComposerPage(page, site).open()


@pytest.mark.parametrize("megabytes", [9, 50, 1000])
def test_a_file_of_any_size_is_refused_with_a_sentence_and_writing_goes_on(composer, tmp_path, megabytes):
    composer.fill(company="Kept Ltd")
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.write(b" " * 9_000_000)
        file.truncate(megabytes * 1_000_000)  # the rest takes no room on the disk
    composer.page.locator("#ati-import").set_input_files(path)
    expect(composer.page.locator("#ati-report")).to_contain_text("too large", timeout=60_000)
    expect(composer.field("company")).to_have_value("Kept Ltd")
    composer.fill(company="Goes on Ltd")
    expect(composer.notes.first).to_contain_text("Goes on Ltd")
