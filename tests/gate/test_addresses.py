"""Every address in a site that is to be published leads somewhere, on any path of any host."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

REFERENCES = {
    ("a", "href"),
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "srcset"),
    ("use", "href"),
}
FETCHED_LINKS = {"stylesheet", "icon", "manifest", "modulepreload", "preload", "prefetch", "apple-touch-icon"}


class References(HTMLParser):
    """Collects ids, and every address with whether the browser fetches it by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[tuple[str, bool]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if "id" in attributes:
            self.ids.add(attributes["id"])
        for name, value in attrs:
            if (tag, name) in REFERENCES and value:
                is_fetched = tag not in {"a", "link"} or bool(
                    FETCHED_LINKS & set((attributes.get("rel") or "").split())
                )
                self.addresses.append((value, is_fetched))


@pytest.fixture(scope="session")
def references(site_pages):
    return {name: References(text) for name, text in site_pages.items()}


@pytest.fixture(scope="session")
def targets(published, references):
    """Each page, an address in it, whether it is fetched, and the full address."""
    return [
        (page, address, is_fetched, urljoin(published.url + page.removesuffix("index.html"), address))
        for page, found in references.items()
        for address, is_fetched in found.addresses
    ]


def test_every_link_and_every_anchor_leads_somewhere(published, references, targets):
    broken = []
    for page, address, _, full in targets:
        target = urlsplit(full)
        if f"{target.scheme}://{target.netloc}" != published.origin:
            continue
        if not target.path.startswith(published.base):
            broken.append(f"{page}: {address}")
            continue
        file = unquote(target.path.removeprefix(published.base))
        file += "index.html" if not file or file.endswith("/") else ""
        # The composer opens an example: tests/browser/test_guide_to_composer.py.
        anchor = "" if target.fragment.startswith("example=") else unquote(target.fragment)
        is_missing = not (published.folder / file).is_file()
        if is_missing or (anchor and file in references and anchor not in references[file].ids):
            broken.append(f"{page}: {address}")
    assert [] == broken


def test_nothing_is_fetched_from_another_origin(published, targets):
    elsewhere = [
        f"{page}: {address}"
        for page, address, is_fetched, full in targets
        if is_fetched and not full.startswith((published.origin + "/", "data:"))
    ]
    assert [] == elsewhere


def test_style_sheets_name_no_other_origin(published):
    named = [
        path.name
        for path in published.folder.rglob("*.css")
        if re.search(r"url\(['\"]?(?:https?:)?//", path.read_text(encoding="utf-8"))
    ]
    assert [] == named


def test_a_lost_reader_is_led_back_from_any_depth(published, references):
    addresses = [address for address, _ in references["404.html"].addresses if not address.startswith("#")]
    assert f"{published.base}composer/" in addresses
    astray = [
        address
        for address in addresses
        if not address.startswith(published.base) and not urlsplit(address).scheme
    ]
    assert [] == astray


def test_the_composer_is_complete_before_any_script_has_run(site_pages):
    for words in ("Where did you interview?", "Priya Raman", "needs JavaScript", "<svg"):
        assert words in site_pages["composer/index.html"]
