"""What the theme's program serves, which starts last, and on the composer's page only when somebody reaches for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

PROGRAM = "**/javascripts/bundle.*.js"
COLOURS = "[name='__palette'] + label:visible"
WAITING = "link.ati-later"
HEIGHT = 800


@pytest.mark.parametrize("path", ["timing/", "composer/"])
@pytest.mark.parametrize(("scheme", "colours"), [("light", "default"), ("dark", "slate")])
def test_the_device_s_colours_are_there_without_the_theme_s_program(page, site, path, scheme, colours):
    page.route(PROGRAM, lambda route: route.abort())
    page.emulate_media(color_scheme=scheme)
    page.goto(site + path)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
    expect(page.locator(COLOURS)).to_have_count(1)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_first_click_on_the_colours_counts(returning_page, site, width):
    page, scheme = returning_page, "data-md-color-scheme"
    page.emulate_media(color_scheme="dark")
    open_at_rest(page, site, width)
    # Until the click has done its work it is another one.
    expect(page.locator("body")).to_have_attribute(scheme, "slate")
    # Of the device's own, light and dark, light comes after the first.
    page.locator(COLOURS).dispatch_event("click")
    expect(page.locator("body")).to_have_attribute(scheme, "default")
    page.reload()
    expect(page.locator("body")).to_have_attribute(scheme, "default")


@pytest.mark.parametrize("width", [1280, 360])
def test_the_search_opens_and_finds_at_the_first_click(returning_page, site, width):
    page = returning_page
    open_at_rest(page, site, width)
    opener = page.locator(".md-search__input" if width > HEIGHT else ".md-header__button[for='__search']")
    opener.click()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("handwritten")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Handwritten")


def open_at_rest(page, site, width):
    """The composer with the theme's program not yet there."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    composer = ComposerPage(page, site).open()
    expect(page.locator(WAITING)).to_have_count(1)
    return composer
