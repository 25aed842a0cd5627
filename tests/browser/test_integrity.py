"""Files of the runtime are checked before they run: fetched once again where they are damaged, then an error."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import expect

from tests.browser.runtime_site import ask, error_of, open_page, status
from tests.browser.serving import serve

FILES = ("pyodide.asm.wasm", "pyodide.asm.js", "pyodide.mjs", "application.", "standard_library.")


@pytest.fixture
def site(stand_in_site):
    with serve(stand_in_site) as served:
        yield served


def altered(content: bytes) -> bytes:
    """Change one bit, where the file stays a readable one."""
    if content[:2] == b"\x1f\x8b":
        return gzip.compress(altered(gzip.decompress(content)))
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def spoil(page, name, how, times):
    """Have the file `name` arrive spoilt so many times; give the list of the requests for it."""
    asked = []

    def answer(route):
        asked.append(route.request.url)
        response = route.fetch()
        body = response.body()
        route.fulfill(response=response, body=how(body) if len(asked) <= times else body)

    page.context.route(lambda url: f"/{name}" in url, answer)
    return asked


@pytest.mark.parametrize(
    "how", [altered, lambda content: content[: len(content) // 2]], ids=["altered", "truncated"]
)
def test_damaged_files_are_fetched_again(page, site, how):
    open_page(page, site.url)
    asked = {name: spoil(page, name, how, 1) for name in FILES}
    page.evaluate("start({waits: []})")
    assert {"text": "whole"} == ask(page, text="whole")
    assert {} == {name: requests for name, requests in asked.items() if len(requests) < 2}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_stays_damaged_does_not_run_and_is_named(page, site, name):
    open_page(page, site.url)
    asked = spoil(page, name, altered, 100)
    page.evaluate("start({waits: []})")
    message = error_of(page, text="never")["message"]
    assert name in message
    assert "arrived damaged" in message or "wasm" in message
    expect(page.locator("output")).to_have_text("failed")
    assert 2 == len(asked)
    assert status(page)["fault"]["message"] == message


REST = "rest."


def test_a_damaged_rest_of_the_library_is_fetched_again(page, site):
    open_page(page, site.url)
    asked = spoil(page, REST, altered, 1)
    page.evaluate("start()")
    assert {"module": "wsgiref.util"} == ask(page, action="module", name="wsgiref.util")
    assert 2 == len(asked)


def test_a_rest_of_the_library_that_stays_damaged_does_not_run_and_is_named(page, site):
    open_page(page, site.url)
    asked = spoil(page, REST, altered, 100)
    page.evaluate("start()")
    message = error_of(page, action="module", name="wsgiref.util")["message"]
    assert "A part of the program arrived damaged" in message
    assert 2 == len(asked)
    assert {"text": "goes on"} == ask(page, text="goes on")
