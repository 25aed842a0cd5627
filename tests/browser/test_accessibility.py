"""axe-core on every page: by day and by night, on a desk and on a small phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from composer import examples
from tests.browser.composer_page import ComposerPage
from tests.conftest import ROOT

AXE = ROOT / ".lock" / "node_modules" / "axe-core" / "axe.min.js"
CHUNKS = 4
"""So many tests look at the pages, so that two processes can share them."""
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 360)]
THEMES = {"light": "default", "dark": "slate"}
HEIGHT = 800
RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary]));
}"""


def findings(page):
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = []
    for scheme, width in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": HEIGHT})
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", THEMES[scheme])
        problems = settled(page)
        found += [f"{scheme} {width}: {rule}: {html[:160]}: {summary}" for rule, html, summary in problems]
    return found


def settled(page):
    """What is found once the page has taken its size in: the theme lets wide code be scrolled by keyboard then."""
    for _ in range(10):
        if not (problems := page.evaluate(RUN)):
            break
        page.wait_for_timeout(100)
    return problems


@pytest.fixture(scope="session")
def pages(built_site):
    """The pages' paths below the site."""
    found = [path.relative_to(built_site).as_posix() for path in sorted(built_site.rglob("*.html"))]
    return [path.removesuffix("index.html") for path in found]


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_nothing_is_found_on_any_page_of_the_guide(page, site, pages, chunk):
    assert 20 <= len(pages)
    found = {}
    for path in pages[chunk::CHUNKS]:
        page.goto(site + path)
        if problems := findings(page):
            found[path] = problems
    assert {} == found


def test_nothing_is_found_in_the_composer_at_work(page, site):
    composer = ComposerPage(page, site).at(examples.NOW).open("#example=panel-member")
    expect(composer.field("company")).to_have_value("Kessler Turbines")
    expect(composer.notes.first).to_contain_text("Kessler Turbines")
    composer.fill(minutes="many", people__0__email="nobody")
    expect(composer.problem("people.0.email")).not_to_be_empty()
    for summary in page.locator("#ati-composer details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    assert [] == findings(page)
