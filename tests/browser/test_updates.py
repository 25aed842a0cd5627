"""After an update: a page says once what is new, and after a change of address it offers what was saved before."""

from __future__ import annotations

import json
import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import PREFIX, ComposerPage
from tests.browser.serving import serve

SET = "([key, value]) => localStorage.setItem(key, value)"


@pytest.fixture
def told(built_site):
    return json.loads((built_site / "news.json").read_text(encoding="utf-8"))


def test_who_comes_back_after_an_update_is_told_once_what_is_new(composer, told):
    news = composer.page.locator("#ati-whats-new")
    expect(news).to_be_hidden()  # on a first visit all is new
    composer.page.evaluate(SET, [f"{PREFIX}news", "another"])
    composer.page.reload()
    composer.ready()
    expect(news).to_contain_text(told["text"])
    news.get_by_role("button", name="Close").click()
    expect(news).to_be_hidden()
    composer.page.reload()
    composer.ready()
    expect(news).to_be_hidden()


def test_an_open_page_says_that_there_is_a_newer_version_and_what_is_new_in_it(page, built_site, tmp_path):
    newer = tmp_path / "newer"
    shutil.copytree(built_site, newer)
    worker = newer / "service_worker.js"
    worker.write_text(f"{worker.read_text(encoding='utf-8')}// newer\n", encoding="utf-8")
    (newer / "news.json").write_text(json.dumps({"id": "next", "text": "Notes that sing."}))
    with serve(built_site) as served:
        composer = ComposerPage(page, served.url).open()
        page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        expect(page.locator("#ati-kept")).to_be_visible(timeout=60_000)
        expect(page.locator("#ati-newer")).to_be_hidden()
        served.folder = newer
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then((found) => found.update().then(() => null))"
        )
        expect(page.locator("#ati-newer")).to_contain_text(
            "A newer version of this page is ready. Notes that sing."
        )
        assert "next" == page.evaluate(f"localStorage.getItem('{PREFIX}news')")
        composer.fill(company="Lumen Health")
        page.locator("#ati-newer button").click()
        composer.ready()
        expect(composer.field("company")).to_have_value("Lumen Health")


def saved_at(path, **record):
    return [f"after-the-interview {path} interview {record['id']}", json.dumps({"schema": "1", **record})]


def test_interviews_of_an_older_address_on_the_same_origin_are_offered(composer):
    page = composer.page
    page.evaluate(SET, saved_at("/old-name/", id="a1", company="Acme", created="2026-11-20T09:00:00.000Z"))
    page.evaluate(SET, saved_at("/old-name/", id="a2", company="Globex", created="2026-11-21T09:00:00.000Z"))
    page.evaluate(SET, ["after-the-interview /old-name/ interview a3", "no record"])
    page.evaluate(SET, ["after-the-interview /old-name/ candidate", json.dumps({"name": "Maya Okonkwo"})])
    page.reload()
    composer.ready()
    offer = page.locator("[data-warning='moved']")
    expect(offer).to_contain_text("/old-name/")
    offer.get_by_role("button", name="Bring them here").click()
    expect(offer).to_be_hidden()
    expect(composer.field("company")).to_have_value("Globex")
    expect(page.locator("#ati-undo")).to_contain_text("Imported: 2.")
    page.reload()
    composer.ready()
    expect(offer).to_be_hidden()
    kept = page.evaluate("Object.keys(localStorage)")
    assert {f"{PREFIX}interview a1", f"{PREFIX}interview a2", f"{PREFIX}candidate"} <= set(kept)
    assert "after-the-interview /old-name/ interview a1" in kept
    assert "Maya Okonkwo" in page.evaluate(f"localStorage.getItem('{PREFIX}candidate')")


def test_another_copy_on_the_same_origin_can_be_left_alone(composer):
    page = composer.page
    page.evaluate(SET, saved_at("/other/", id="b1", company="Initech", created="2026-11-20T09:00:00.000Z"))
    page.reload()
    composer.ready()
    offer = page.locator("[data-warning='moved']")
    offer.get_by_role("button", name="Leave them there").click()
    expect(offer).to_be_hidden()
    page.reload()
    composer.ready()
    expect(offer).to_be_hidden()
    assert [] == page.evaluate(
        f"Object.keys(localStorage).filter((key) => key.startsWith('{PREFIX}interview'))"
    )
