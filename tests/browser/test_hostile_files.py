"""In a browser: a file that is no backup is refused whatever its size, and all else goes on."""

from __future__ import annotations

from playwright.sync_api import FilePayload, expect

SMALL: FilePayload = {"name": "small.json", "mimeType": "application/json", "buffer": b"[]"}
"""No backup either, for another reason, so that each sentence is a new one."""


def test_a_file_that_is_nested_without_end_is_refused_with_a_sentence(composer):
    """Python in the browser has a stack that is soon used up; a page that loses it has no sentence of its own."""
    for text in ('{"interviews": [' + "[" * 100_000, '{"a": ' * 100_000 + "1" + "}" * 100_000):
        composer.import_(SMALL["buffer"].decode())
        composer.import_(text)
        expect(composer.page.locator("#ati-report")).to_contain_text("nested too deeply")


def test_a_file_of_any_size_is_refused_with_a_sentence_and_writing_goes_on(composer, tmp_path):
    report = composer.page.locator("#ati-report")
    for megabytes in (9, 50, 1000):
        composer.fill(company=f"Kept from {megabytes} Ltd")
        path = tmp_path / f"{megabytes}.json"
        with path.open("wb") as file:
            file.write(b" " * 9_000_000)
            file.truncate(megabytes * 1_000_000)  # the rest takes no room on the disk
        composer.page.locator("#ati-import").set_input_files(path)
        expect(report).to_contain_text("too large", timeout=60_000)
        expect(composer.field("company")).to_have_value(f"Kept from {megabytes} Ltd")
        composer.fill(company=f"Goes on after {megabytes} Ltd")
        expect(composer.notes.first).to_contain_text(f"Goes on after {megabytes} Ltd")
        composer.page.locator("#ati-import").set_input_files(SMALL)
        expect(report).not_to_contain_text("too large")
