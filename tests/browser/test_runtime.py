"""The worker and the page's side of it, around a stand-in for the composer."""

import pytest
from playwright.sync_api import expect

from tests.browser.runtime_site import COMPLETE, ask, error_of, names, open_page, status
from tests.browser.serving import serve
from tests.browser.workers import COME_BACK, LEAVE


@pytest.fixture
def site(stand_in_site):
    with serve(stand_in_site) as served:
        yield served


@pytest.fixture
def loaded(page, site):
    """The page, before Python is started."""
    return open_page(page, site.url)


@pytest.fixture
def started(loaded):
    loaded.evaluate("start()")
    return loaded


@pytest.fixture(scope="module")
def running(browser, stand_in_site):
    """One page for all the tests that leave Python as they found it."""
    with serve(stand_in_site) as site:
        context = browser.new_context()
        page = open_page(context.new_page(), site.url)
        page.evaluate("start({idle: 600000})")
        ask(page)
        yield page, site
        context.close()


def test_a_request_is_answered(running):
    assert ask(running[0], text="Grüße, 李 👋") == {"text": "Grüße, 李 👋"}


def test_a_start_tells_its_stages_and_real_bytes_and_asks_this_site_alone_for_what_it_needs(page, site):
    addresses = []
    page.context.on("request", lambda request: addresses.append(request.url))
    open_page(page, site.url)
    page.evaluate("start()")
    ask(page)
    assert names(page) == ["fetching", "starting", "ready"]
    loaded = page.evaluate("statuses.map(({loaded}) => loaded)")
    assert loaded == sorted(loaded)
    large = ("asm.wasm", "standard_library.", "application.")
    sent = sum(size for path, size in site.sent.items() if any(name in path for name in large))
    # The server of the tests packs the wasm a little less than the build has reckoned.
    assert status(page)["loaded"] == status(page)["total"] == pytest.approx(sent, rel=0.02)
    further = [path for path in site.requests if "/later." in path or "/rest." in path]
    assert further == []
    page.wait_for_function(COMPLETE)
    ask(page, action="module", name="email.message")
    assert ask(page, action="zone", name="Antarctica/Troll")["zone"]
    assert len([path for path in site.requests if "/later." in path]) == 1
    ask(page, action="module", name="wsgiref.util")
    assert [path for path in site.requests if "/rest." in path]
    outside = [url for url in addresses if not url.startswith((site.url, "data:", "blob:"))]
    assert outside == []


@pytest.mark.parametrize(
    "asked", [{"action": "module", "name": "email.message"}, {"action": "zone", "name": "Asia/Colombo"}]
)
def test_who_needs_sooner_what_comes_later_waits_for_it_and_is_told(page, site, asked):
    open_page(page, site.url)
    page.evaluate("start()")
    assert ask(page, **asked)
    assert [path for path in site.requests if "/later." in path]
    told = page.evaluate("statuses.map(({name, slow}) => name + (slow ? ', slow' : ''))")
    assert told[-2:] == ["ready, slow", "ready"]


def test_a_file_that_cannot_be_had_at_first_is_asked_for_again_while_the_others_are_kept(page, site):
    refused = iter(["application"])
    site.refuse = lambda path: "/application." in path and next(refused, None) is not None
    open_page(page, site.url)
    page.evaluate("start({waits: []})")
    assert ask(page, text="all there")["text"] == "all there"
    assert names(page) == ["fetching", "starting", "ready"]
    assert [2, 1, 1] == [
        len([path for path in site.requests if name in path])
        for name in ("/application.", "/standard_library.", "asm.wasm")
    ]


def test_requests_of_one_moment_are_all_answered_in_order(running):
    answers = running[0].evaluate("Promise.all([1, 2, 3].map((n) => ask({text: String(n)})))")
    assert [answer["text"] for answer in answers] == ["1", "2", "3"]


def test_time_zones_are_at_hand(running):
    assert ask(running[0], action="zone", name="America/Argentina/Ushuaia")["zone"]


@pytest.mark.parametrize(
    "name", ["wsgiref.util", "unittest.mock", "email.mime.text", "jinja2.meta", "sqlite3"]
)
def test_a_module_that_was_cut_comes_on_demand_or_is_not_there_as_in_pyodide(running, name):
    page, site = running
    if name == "sqlite3":
        assert error_of(page, action="module", name=name)["name"] == "PythonError"
    else:
        assert ask(page, action="module", name=name) == {"module": name}
        assert [path for path in site.requests if "/rest." in path]


def test_an_exception_fails_that_request_and_no_other(running):
    page, _site = running
    error = error_of(page, action="raise", text="this one")
    assert "this one" in error["message"]
    assert ask(page, text="next")["text"] == "next"
    assert "restarted" not in names(page)


def test_an_answer_that_is_an_error_fails_with_its_name_and_message(running):
    assert error_of(running[0], action="refuse", text="no") == {"name": "RefusedError", "message": "no"}


def test_a_worker_that_hangs_is_replaced_and_its_request_fails_in_the_end(loaded):
    loaded.evaluate("start({request: 1500})")
    hanging = loaded.evaluate_handle(
        "() => { const hanging = ask({action: 'busy', seconds: 60}).catch((error) => error.name);"
        " return {hanging}; }"
    )
    assert ask(loaded, text="after it")["text"] == "after it"
    assert hanging.evaluate("({hanging}) => hanging") == "TimeoutError"
    assert names(loaded) == [
        "fetching",
        "starting",
        "ready",
        "restarted",
        "ready",
        "restarted",
        "ready",
        "restarted",
        "ready",
    ]


def test_a_worker_that_dies_is_replaced_and_others_are_answered(started):
    assert error_of(started, action="die")
    assert ask(started, text="still here")["text"] == "still here"
    assert "restarted" in names(started)


def test_no_worker_outlives_its_page(page, site):
    page.add_init_script(
        "window.alive = 0;"
        "window.Worker = class extends Worker {"
        " constructor(...parts) { super(...parts); window.alive += 1; }"
        " terminate() { super.terminate(); window.alive -= 1; }"
        "};"
    )
    open_page(page, site.url).evaluate("start({idle: 0})")
    ask(page)
    page.wait_for_function("alive === 2")  # the other one makes a snapshot
    page.evaluate(LEAVE)
    assert page.evaluate("alive") == 0
    assert status(page)["name"] == "idle"


def test_a_page_that_comes_back_starts_python_again_and_answers_what_was_asked_before(started):
    assert ask(started, text="before")["text"] == "before"
    asked = started.evaluate_handle("() => ({ answer: ask({ text: 'while leaving' }) })")
    started.evaluate(LEAVE)
    started.evaluate(COME_BACK)
    assert asked.evaluate("({ answer }) => answer")["text"] == "while leaving"
    assert ask(started, text="after")["text"] == "after"
    assert "restarted" not in names(started)


def test_a_start_that_cannot_fetch_fails_for_every_request_and_can_be_tried_again(loaded, site):
    site.refuse = lambda path: path.startswith("assets/application")
    loaded.evaluate("start({waits: [10]})")
    assert error_of(loaded, text="waiting") is not None
    expect(loaded.locator("output")).to_have_text("failed")
    assert error_of(loaded, text="at once") is not None
    site.refuse = lambda _path: False
    loaded.evaluate("python.retry()")
    assert ask(loaded, text="now")["text"] == "now"


def test_files_that_break_off_half_way_are_fetched_again(loaded, site):
    to_cut = {"pyodide.asm.wasm", "application", "standard_library", "pyodide.asm.js"}

    def cut(path):
        found = {name for name in to_cut if name in path}
        to_cut.difference_update(found)
        return bool(found)

    site.cut = cut
    loaded.evaluate("start({waits: [10, 10]})")
    assert ask(loaded, text="whole")["text"] == "whole"
    assert not to_cut
