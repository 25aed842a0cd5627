"""The composer works without a network, and a new deploy is taken up whole or not at all."""

import pytest
from playwright.sync_api import expect

from tests.browser.runtime_site import ask, build_site, open_page
from tests.browser.serving import SUB_PATH, serve


@pytest.fixture(scope="module")
def built(stand_in_site, tmp_path_factory):
    """Two deploys of the site."""
    return [stand_in_site, build_site(tmp_path_factory.mktemp("offline") / "site", version="2")]


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
