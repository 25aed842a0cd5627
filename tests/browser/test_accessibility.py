"""axe-core on every page: by day on a desk, and by night on a small phone.

By night other colours are new, and on a phone another order; so the two that are left, night on a desk and day on a
phone, are looked at on the pages that between them show all kinds of things.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from composer.examples import examples
from tests.browser.composer_page import ComposerPage
from tests.conftest import ROOT

AXE = ROOT / ".lock" / "node_modules" / "axe-core" / "axe.min.js"
CHUNKS = 4
"""So many tests look at the pages, so that two processes can share them."""
DESK, PHONE = 1280, 360
LOOKS = [("light", DESK), ("dark", PHONE)]
OTHER_LOOKS = [("dark", DESK), ("light", PHONE)]
OF_ALL_KINDS = {"", "composer/", "scenarios/", "timing/", "contributing/", "404.html"}
"""The home page, the composer, letters, timelines and tables, pictures and code, and a page at any depth."""
THEMES = {"light": "default", "dark": "slate"}
HEIGHT = 800
RUN = """async () => {
  const rules = { "target-size": { enabled: true } };
  const { violations } = await axe.run(document, { resultTypes: ["violations"], rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary]));
}"""

BEHIND_THE_BAR = "partially obscured"
"""What lies behind the bar at the foot of a phone comes forth when the page is scrolled."""
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACED += "p { margin-bottom: 2em !important }"
"""The spacing that a reader may ask for: WCAG 2.2, 1.4.12."""
CUT_OFF = """(spaced) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spaced);
  document.adoptedStyleSheets.push(sheet);
  const isCut = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    const clips = (overflow) => overflow === "hidden" || overflow === "clip";
    return (
      clientWidth > 1 && clientHeight > 1 && element.checkVisibility({ visibilityProperty: true }) &&
      ((clips(overflowX) && scrollWidth > clientWidth + 1) || (clips(overflowY) && scrollHeight > clientHeight + 1))
    );
  };
  // The header repeats the title, the theme's menu slides as a whole, and the text of a field can be scrolled.
  const others = "body *:not(.md-header *, .md-sidebar__scrollwrap, input)";
  const cut = [...document.querySelectorAll(others)].filter(isCut);
  const sideways = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
  return [...sideways, ...cut.map((element) => element.outerHTML.slice(0, 160))];
}"""


def findings(page, looks):
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = []
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": HEIGHT})
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", THEMES[scheme])
        found += [
            f"{scheme} {width}: {rule}: {html[:160]}: {summary}" for rule, html, summary in settled(page)
        ]
    return found


def settled(page):
    """What is found once the page has taken its size in: the theme lets wide code be scrolled by keyboard then."""
    for _ in range(10):
        problems = [
            (rule, html, summary)
            for rule, html, summary in page.evaluate(RUN)
            if not (rule == "target-size" and BEHIND_THE_BAR in summary)
        ]
        if not problems:
            break
        page.wait_for_timeout(100)
    return problems


def cut_off_when_spaced(page):
    """What a phone no longer shows whole when the reader sets the text wider."""
    return page.evaluate(CUT_OFF, SPACED)


@pytest.fixture(scope="session")
def pages(built_site):
    """The pages' paths below the site."""
    found = [path.relative_to(built_site).as_posix() for path in sorted(built_site.rglob("*.html"))]
    return [path.removesuffix("index.html") for path in found]


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_nothing_is_found_on_any_page_of_the_guide(page, site, pages, chunk):
    assert 20 <= len(pages)
    assert OF_ALL_KINDS <= set(pages)
    found = {}
    for path in pages[chunk::CHUNKS]:
        page.goto(site + path)
        looks = OTHER_LOOKS + LOOKS if path in OF_ALL_KINDS else LOOKS
        if problems := findings(page, looks) + cut_off_when_spaced(page):
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
    assert [] == findings(page, OTHER_LOOKS + LOOKS) + cut_off_when_spaced(page)


@pytest.mark.parametrize("path", ["timing/", "composer/"])
def test_a_single_letter_is_no_shortcut(page, site, path):
    page.goto(site + path, wait_until="networkidle")
    page.evaluate("document.activeElement.blur()")
    for key in "sf/np.,":
        page.keyboard.press(key)
        expect(page.locator("body")).to_be_focused()
    assert site + path == page.url
    search = page.get_by_role("textbox", name="Search")
    search.click()
    search.press_sequentially("sf/np.,")
    expect(search).to_have_value("sf/np.,")
