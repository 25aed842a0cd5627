"""A page whose program does not arrive or cannot run says so and why, asks again, and loses nothing typed."""

from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import Page, expect

from tests.browser.composer_page import ComposerPage
from tests.browser.serving import serve

PROGRAM = re.compile(r"/assets/composer\.[0-9a-f]+\.js")
REASON = "#ati-not-started [data-cause]:not([hidden])"
NO_PROGRAM = {
    "missing": (lambda route: route.fulfill(status=404, body=""), "just being renewed"),
    "refused": (lambda route: route.fulfill(status=503, body=""), "does not give out"),
    "cut": (lambda route: route.fulfill(content_type="text/javascript", body="import { a } fr"), "damaged"),
    "signed out": (lambda route: route.fulfill(content_type="text/html", body="<p>Sign in"), "Sign in to"),
    "blocked": (lambda route: route.abort(), "blocks it"),
}


@pytest.mark.parametrize("fault", NO_PROGRAM)
def test_a_program_that_does_not_arrive_is_asked_for_again_and_the_cause_is_said(page: Page, site, fault):
    answer, cause = NO_PROGRAM[fault]
    page.route(PROGRAM, answer)
    page.goto(f"{site}composer/")
    expect(page.locator("#ati-status")).to_contain_text("Nothing you type is kept yet")
    expect(page.locator(REASON)).to_contain_text(cause)
    page.locator("#ati-company").fill("Acme")
    page.unroute(PROGRAM)
    expect(page.locator(REASON)).to_have_count(0)
    ComposerPage(page, site, now=None).saved_with("Acme")


def test_a_program_that_has_not_arrived_can_be_asked_for_by_the_person_and_by_the_network(page: Page, site):
    page.route(PROGRAM, lambda route: route.abort())
    page.goto(f"{site}composer/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    reason = page.locator("#ati-not-started")
    expect(reason).to_be_visible()
    asked.clear()
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_timeout(500)
    assert asked
    page.unroute(PROGRAM)
    reason.get_by_role("button", name="Ask for it now").click()
    expect(reason).to_have_count(0)


def test_words_typed_before_the_program_runs_survive_a_reload(page: Page, site):
    page.route(PROGRAM, lambda route: route.abort())
    page.goto(f"{site}composer/")
    page.locator("#ati-company").fill("Acme")
    page.reload()
    expect(page.locator("#ati-company")).to_have_value("Acme")
    page.unroute(PROGRAM)
    ComposerPage(page, site, now=None).saved_with("Acme")
    expect(page.locator("#ati-company")).to_have_value("Acme")


def test_words_typed_before_the_program_runs_never_go_into_another_interview(returning_page: Page, site):
    page = returning_page
    composer = ComposerPage(page, site).open().fill(company="Globex")
    composer.saved_with("Globex")
    page.context.route(PROGRAM, lambda route: route.abort())
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.unregister())")
    page.goto(f"{site}composer/?again")
    page.locator("#ati-company").fill("Acme")
    page.context.unroute(PROGRAM)
    composer.saved_with("Acme")
    composer.saved_with("Globex")
    composer.show("Interviews")
    expect(composer.saved).to_have_count(2)


def test_a_page_whose_files_are_gone_loads_the_page_that_is_there_now(page: Page, built_site, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(built_site, folder)
    with serve(folder) as served:
        old = (folder / "composer" / "index.html").read_text()
        name = PROGRAM.search(old)[0].removeprefix("/assets/")
        (program := folder / "assets" / name).rename(program.with_name("composer.0123456789ab.js"))
        (folder / "composer" / "index.html").write_text(old.replace(name, "composer.0123456789ab.js"))
        stale = [old]
        page.route(
            re.compile("/composer/$"),
            lambda route: (
                route.fulfill(body=stale.pop(), content_type="text/html") if stale else route.continue_()
            ),
        )
        page.goto(f"{served.url}composer/")
        page.locator("#ati-company").fill("Acme")
        expect(page.locator("#ati-not-started")).to_have_count(0)
        expect(page.locator("#ati-company")).to_have_value("Acme")


@pytest.mark.meets_errors
def test_a_running_page_whose_python_is_gone_loads_the_page_that_is_there_now(
    page: Page, built_site, tmp_path
):
    folder = tmp_path / "site"
    shutil.copytree(built_site, folder)
    with serve(folder) as served:
        old = (folder / "composer" / "index.html").read_text()
        (application,) = [path.name for path in (folder / "assets").glob("application.*")]
        stale = [old.replace(application, "application.0123456789ab.zip.gz")]
        page.route(
            re.compile("/composer/$"),
            lambda route: (
                route.fulfill(body=stale.pop(), content_type="text/html") if stale else route.continue_()
            ),
        )
        page.goto(f"{served.url}composer/")
        page.locator("#ati-company").fill("Acme")
        ComposerPage(page, served.url, now=None).ready()
        expect(page.locator("#ati-company")).to_have_value("Acme")


LACKING = {
    "delete window.Worker": "This browser has no Worker",
    "delete window.WebAssembly": "This browser has no WebAssembly",
    "window.Worker = function () { throw new DOMException('no', 'SecurityError'); }": "starts no worker",
    "delete window.Intl": "",
}


@pytest.mark.meets_errors
@pytest.mark.parametrize("script", LACKING)
def test_what_is_typed_is_kept_where_the_browser_lacks_something(page: Page, site, script):
    page.add_init_script(script)
    page.goto(f"{site}composer/")
    expect(page.locator("#ati-not-started")).to_have_count(0)
    page.locator("#ati-company").fill("Acme")
    expect(page.locator("#ati-status")).to_contain_text(LACKING[script])
    ComposerPage(page, site, now=None).saved_with("Acme")
    page.reload()
    expect(page.locator("#ati-company")).to_have_value("Acme")


def test_a_browser_that_cannot_run_the_program_says_so(page: Page, site):
    page.add_init_script("delete Element.prototype.closest; delete window.URLSearchParams")
    page.goto(f"{site}composer/")
    expect(page.locator(REASON)).to_contain_text("newer browser")
    expect(page.locator("#ati-not-started")).to_contain_text("URLSearchParams")


def test_a_style_sheet_that_stalls_leaves_no_blank_page(page: Page, site):
    stalled = []

    def stall(route):
        stalled.append(route)

    page.route(re.compile(r"\.css"), stall)
    page.goto(f"{site}composer/", wait_until="commit")
    expect(page.locator("#ati-company")).to_be_visible()
    # A page that is not drawn has no frames.
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.locator("#ati-company").fill("Acme")
    ComposerPage(page, site, now=None).saved_with("Acme")
    for route in stalled:
        route.continue_()
    expect(page.locator(".ati-room")).to_have_css("display", "grid")


def test_in_a_frame_of_another_site_it_does_not_run(page: Page, site, tmp_path):
    (tmp_path / "index.html").write_text(f'<!doctype html><iframe src="{site}composer/"></iframe>')
    with serve(tmp_path) as elsewhere:
        page.goto(elsewhere.url.replace("127.0.0.1", "localhost"))
        frame = page.frame_locator("iframe")
        expect(frame.locator(".ati-framed-notice")).to_be_visible()
        expect(frame.locator("#ati-company")).not_to_be_visible()
