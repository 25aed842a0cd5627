"""Somebody comes back whose last visit was to an earlier release: all they had is there, and what is old goes.

What that visit left was recorded from the release (see `tests.old_visitors`): the storage, the names in its caches,
and the site itself with its service worker, but for the runtime, whose megabytes are not kept in this repository.
"""

from __future__ import annotations

import json
import time

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage
from tests.browser.serving import serve
from tests.old_visitors import releases, unpack

LAY_OUT = """async ({ storage, caches: kept }) => {
  for (const [key, text] of Object.entries(storage)) localStorage.setItem(key, text);
  for (const [name, paths] of Object.entries(kept)) {
    const cache = await caches.open(name);
    for (const path of paths) {
      const type = { wasm: "application/wasm", js: "text/javascript", mjs: "text/javascript" }[path.split(".").at(-1)];
      const headers = type ? { "Content-Type": type } : {};
      if (!(await cache.match(path))) await cache.put(path, new Response("of the old release", { headers }));
    }
  }
}"""
REGISTER = """async () => {
  await navigator.serviceWorker.register("/some-name/service_worker.js");
  await navigator.serviceWorker.ready;
}"""
IS_WAITING = "navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting))"
SCRIPT = "document.querySelector(\"script[src*='/composer.']\").getAttribute('src')"


def until(page, condition):
    ends = time.monotonic() + 60
    while not page.evaluate(condition):
        assert time.monotonic() < ends, condition
        page.wait_for_timeout(100)


@pytest.mark.parametrize("release", releases())
def test_who_comes_back_from_an_earlier_release_finds_everything(
    browser, browser_context_args, built_site, tmp_path, release
):
    left = unpack(release, tmp_path / "site")
    context = browser.new_context(**browser_context_args)
    noise = []
    with serve(tmp_path / "site") as served:
        page = context.new_page()
        page.goto(f"{served.url}manifest.webmanifest")
        page.evaluate(REGISTER)
        page.evaluate(LAY_OUT, left)
        page.close()

        served.folder = built_site
        page = context.new_page()
        page.goto(f"{served.url}composer/")
        old = page.evaluate(SCRIPT)
        assert (tmp_path / "site" / "composer" / old).resolve().is_file()
        until(page, IS_WAITING)
        page.close()

        page = context.new_page()
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        composer = ComposerPage(page, served.url).open()
        assert (built_site / "composer" / page.evaluate(SCRIPT)).resolve().is_file()

        interviews = [json.loads(text) for key, text in left["storage"].items() if " interview " in key]
        expect(composer.saved).to_have_count(len(interviews))
        for interview in interviews:
            expect(
                composer.saved.filter(has_text=interview["company"].strip() or "not named")
            ).not_to_have_count(0)
        (edited,) = (interview for interview in interviews if interview.get("revisions"))
        composer.open(f"#interview={edited['id']}")
        page.reload()
        composer.ready()
        expect(composer.field("company")).to_have_value(edited["company"])
        (own_words,) = (revision["body"] for revision in edited["revisions"])
        expect(composer.notes.first.locator(".ati-edit[data-field='body']")).to_have_value(own_words)
        expect(composer.notes.first).to_have_attribute("data-step", edited["sent"][0]["step"])
        candidate = json.loads(
            next(text for key, text in left["storage"].items() if key.endswith("candidate"))
        )
        expect(composer.field("candidate.name")).to_have_value(candidate["name"])
        dictionary = next(key for key in left["storage"] if key.endswith("proofreading"))
        assert json.loads(left["storage"][dictionary]) == json.loads(composer.stored()[dictionary])

        until(
            page, "caches.keys().then((names) => names.filter((name) => name.includes(' site ')).length <= 2)"
        )
        snapshot = (
            "caches.open('after-the-interview snapshot /some-name/assets/').then((cache) => cache.keys())"
        )
        assert page.evaluate(
            f"{snapshot}.then((keys) => keys.every(({{ url }}) => url.includes('snapshot.')))"
        )
        assert not noise
    context.close()
