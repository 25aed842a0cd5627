"""The composer works without a network, and a new deploy is taken up whole or not at all."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.runtime_site import ask, open_page
from tests.browser.serving import SUB_PATH, serve


@pytest.fixture
def built(stand_in_site, second_stand_in_site):
    """Two deploys of the site."""
    return [stand_in_site, second_stand_in_site]


@pytest.fixture
def site(built):
    with serve(built[0]) as served:
        yield served


def keep(page, site):
    """Visit once and wait until the site is kept."""
    open_page(page, site.url)
    page.evaluate("keep()")
    expect(page.locator("body")).to_have_attribute("data-offline", "kept", timeout=60_000)


DAMAGE = """async (part) => {
  const name = (await caches.keys()).find((name) => name.includes(" site "));
  const cache = await caches.open(name);
  const request = (await cache.keys()).find(({ url }) => url.includes(part) && !url.includes("_rest"));
  const { headers } = await cache.match(request);
  await cache.put(request, new Response("cut", { headers }));
  return new URL(request.url).pathname;
}"""


def cut_network(site):
    site.requests.clear()
    site.refuse = lambda _path: True


def version(page):
    """The version of the page and of its Python."""
    page.evaluate("start({idle: 600000})")
    return page.locator("html").get_attribute("data-version"), ask(page, action="version")["version"]


def test_the_composer_works_with_the_network_off(page, site):
    keep(page, site)
    cut_network(site)
    open_page(page, site.url)
    assert version(page) == ("1", "1")
    assert set(site.requests) <= {"service_worker.js"}


def test_a_later_visit_with_the_network_on_fetches_nothing(page, site):
    keep(page, site)
    site.requests.clear()
    open_page(page, site.url)
    assert version(page) == ("1", "1")
    assert set(site.requests) <= {"service_worker.js"}


def test_kept_files_that_were_damaged_are_fetched_again_and_kept(page, site):
    keep(page, site)
    names = ("application", "standard_library", "pyodide.asm.wasm", "pyodide.asm.js")
    damaged = {page.evaluate(DAMAGE, f"/{name}").removeprefix(SUB_PATH) for name in names}
    assert len(damaged) == len(names)
    site.requests.clear()
    open_page(page, site.url)
    assert version(page) == ("1", "1")
    assert damaged <= set(site.requests)
    cut_network(site)
    open_page(page, site.url)
    assert version(page) == ("1", "1")


def test_a_guide_page_that_was_read_is_kept_and_another_says_what_is_left(page, site):
    keep(page, site)
    page.goto(site.url + "guide/")
    cut_network(site)
    page.goto(site.url + "guide/?again")
    expect(page.locator("p")).to_have_text("Guide 1")
    page.goto(site.url + "never-read/")
    expect(page.get_by_role("heading")).to_have_text("No network")


def test_a_guide_page_is_fresh_while_there_is_a_network(page, site, built):
    keep(page, site)
    page.goto(site.url + "guide/")
    site.folder = built[1]
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    page.goto(site.url + "guide/?again")
    expect(page.locator("p")).to_have_text("Guide 2")


def test_an_open_tab_goes_on_through_two_deploys_and_takes_the_new_one_when_asked(page, site, built):
    keep(page, site)
    assert version(page) == ("1", "1")
    site.folder = built[1]
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    expect(page.locator("body")).to_have_attribute("data-offline", "newer", timeout=60_000)
    # The tab is still of one piece: its page, its Python, and a Python started anew.
    assert ask(page, action="version")["version"] == "1"
    assert version(page) == ("1", "1")
    with page.expect_navigation():
        page.evaluate("takeNewer()")
    expect(page.locator("output")).to_have_text("loaded")
    assert version(page) == ("2", "2")


def test_another_tab_of_the_old_deploy_can_still_start_its_python(page, site, built):
    keep(page, site)
    other = open_page(page.context.new_page(), site.url)
    site.folder = built[1]
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())")
    expect(page.locator("body")).to_have_attribute("data-offline", "newer", timeout=60_000)
    with page.expect_navigation():
        page.evaluate("takeNewer()")
    cut_network(site)
    assert version(other) == ("1", "1")


def test_a_deploy_that_is_not_whole_is_not_taken_up(page, site, built):
    keep(page, site)
    site.folder = built[1]
    site.refuse = lambda path: "application" in path
    page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update()).catch(() => {})")
    page.wait_for_function(
        "navigator.serviceWorker.getRegistration().then(({installing, waiting}) => !installing && !waiting)"
    )
    site.refuse = lambda _path: False
    open_page(page, site.url)
    assert version(page) == ("1", "1")


def test_what_is_not_of_the_build_is_handed_on_and_not_kept(page, site):
    keep(page, site)
    page.context.route(
        "**/guide/", lambda route: route.fulfill(body="<h1>Sign in</h1>", content_type="text/html")
    )
    page.goto(site.url + "guide/")
    expect(page.get_by_role("heading")).to_have_text("Sign in")
    page.context.unroute_all()
    cut_network(site)
    page.goto(site.url + "guide/?again")
    expect(page.get_by_role("heading")).to_have_text("No network")


def test_a_reload_fetches_anew_what_is_damaged_in_the_cache(page, site):
    keep(page, site)
    open_page(page, site.url)
    damaged = {page.evaluate(DAMAGE, f"/{name}").removeprefix(SUB_PATH) for name in ("worker.", "offline.")}
    site.requests.clear()
    page.reload()
    expect(page.locator("output")).to_have_text("loaded")
    assert damaged <= set(site.requests)
    assert version(page) == ("1", "1")
    cut_network(site)
    open_page(page, site.url)
    assert version(page) == ("1", "1")


def test_two_copies_on_one_origin_keep_apart_and_neither_goes_by_the_path_it_was_built_for(
    page, built, tmp_path
):
    shutil.copytree(built[0], tmp_path / "site")
    shutil.copytree(built[1], tmp_path / "site" / "copy")
    with serve(tmp_path / "site") as served:
        keep(page, served)
        inner = page.context.new_page()
        open_page(inner, served.url + "copy/")
        inner.evaluate("keep()")
        expect(inner.locator("body")).to_have_attribute("data-offline", "kept", timeout=60_000)
        served.requests.clear()
        served.refuse = lambda _path: True
        for address, expected in ((served.url, ("1", "1")), (served.url + "copy/", ("2", "2"))):
            open_page(page, address)
            assert version(page) == expected


def test_without_a_service_worker_the_page_works_as_before(browser, site):
    context = browser.new_context(service_workers="block")
    page = open_page(context.new_page(), site.url)
    page.evaluate("keep()")
    assert version(page) == ("1", "1")
    context.close()


def test_caches_carry_the_sites_path(page, site):
    keep(page, site)
    names = page.evaluate("caches.keys()")
    assert names
    assert all("/some-name/" in name for name in names)
