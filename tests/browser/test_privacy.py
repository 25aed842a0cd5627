"""Nothing leaves: every request of a full session stays on the page's own origin."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage


def test_a_full_session_asks_no_other_origin(page, site, interviews):
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    composer = ComposerPage(page, site)
    page.goto(site)
    page.locator("a[href='composer/']").filter(visible=True).first.click()
    composer.ready()
    composer.import_(interviews, expected=8)
    composer.fill(company="Typed words")
    expect(composer.notes.first).to_contain_text("Typed words")
    composer.download(page.get_by_role("button", name="Remind me (.ics)"))
    composer.note.get_by_text("Open in mail").click()
    composer.download(composer.note.get_by_role("button", name="Mail file"))

    own = urlsplit(site).netloc
    elsewhere = [
        url for url in asked if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).netloc != own
    ]
    assert [] == elsewhere
    assert any("pyodide.asm.wasm" in url for url in asked)
    assert not [url for url in asked if "Typed" in url]
