"""What search engines, feed readers and other sites find."""

from __future__ import annotations

import json
import re
import struct
from datetime import datetime
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from tests.browser.serving import SUB_PATH

SITE = f"https://someone.example{SUB_PATH}"
ATOM = "{http://www.w3.org/2005/Atom}"
# https://schema.org: the properties that a type may have here, and those that it must have.
SCHEMA = {
    "HowTo": ({"name", "description", "step"}, {"name", "step"}),
    "HowToStep": ({"name", "text", "url"}, {"text"}),
    "FAQPage": ({"mainEntity"}, {"mainEntity"}),
    "Question": ({"name", "url", "acceptedAnswer"}, {"name", "acceptedAnswer"}),
    "Answer": ({"text"}, {"text"}),
}


class Head(HTMLParser):
    """Collects what a page says of itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "meta" and attributes.get("content"):
            self.meta[attributes.get("property") or attributes.get("name") or ""] = attributes["content"]
        if tag == "link":
            self.links[attributes["rel"]] = attributes["href"]


@pytest.fixture(scope="module")
def heads(built_site):
    return {
        path.relative_to(built_site).as_posix().removesuffix("index.html"): Head(
            path.read_text(encoding="utf-8")
        )
        for path in built_site.rglob("index.html")
    }


def linked_data(built_site):
    for path in sorted(built_site.rglob("index.html")):
        for script in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL
        ):
            yield path, json.loads(script)


def things(value):
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from things(part)
    elif isinstance(value, list):
        for part in value:
            yield from things(part)


def test_every_page_names_its_one_address(heads):
    assert {f"{SITE}{page}" for page in heads} == {head.links["canonical"] for head in heads.values()}


def test_robots_are_let_in_and_shown_the_map(built_site, heads):
    assert f"Sitemap: {SITE}sitemap.xml" in (built_site / "robots.txt").read_text()
    listed = {
        place.text for place in ET.parse(built_site / "sitemap.xml").iter() if place.tag.endswith("loc")
    }
    assert {f"{SITE}{page}" for page in heads} == listed


def test_every_page_has_a_title_and_a_description_of_its_own(heads):
    for name in ("og:title", "og:description", "description"):
        assert all(head.meta.get(name) for head in heads.values())
    titles = [head.meta["og:title"] for head in heads.values()]
    assert len(titles) == len(set(titles))


def test_the_picture_beside_a_link_is_there_and_as_large_as_it_says(built_site, heads):
    for head in heads.values():
        picture = head.meta["og:image"]
        assert picture.startswith(SITE)
        content = (built_site / picture.removeprefix(SITE)).read_bytes()
        size = struct.unpack(">II", content[16:24])
        assert (int(head.meta["og:image:width"]), int(head.meta["og:image:height"])) == size
        assert len(content) < 100_000


def test_linked_data_has_only_what_schema_org_defines_and_all_that_it_needs(built_site):
    types = set()
    for _, data in linked_data(built_site):
        assert "https://schema.org" == data.pop("@context")
        for thing in things(data):
            types.add(kind := thing["@type"])
            allowed, needed = SCHEMA[kind]
            assert needed <= thing.keys() - {"@type"} <= allowed
            for name in ("name", "text", "description", "url"):
                assert isinstance(thing.get(name, "x"), str)
                assert thing.get(name, "x").strip()
    assert types == SCHEMA.keys()


def test_linked_data_leads_to_headings_and_says_what_the_page_says(built_site):
    for path, data in linked_data(built_site):
        text = path.read_text(encoding="utf-8")
        plain = " ".join(re.sub(r"<[^>]+>|&para;|¶", " ", text).split())
        for thing in things(data):
            if "url" in thing:
                page, _, name = thing["url"].partition("#")
                assert page == SITE + path.parent.relative_to(built_site).as_posix() + "/"
                assert f' id="{name}"' in text
            if thing["@type"] == "Answer":
                assert thing["text"][:40] in plain


def test_every_page_leads_to_the_feed_which_is_whole(built_site, heads):
    feed = ET.parse(built_site / "changes.xml").getroot()
    assert f"{ATOM}feed" == feed.tag
    assert SITE == feed.findtext(f"{ATOM}id")
    assert feed.findtext(f"{ATOM}title")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert datetime.fromisoformat(feed.findtext(f"{ATOM}updated")).tzinfo is not None
    assert f"{SITE}changes.xml" == feed.find(f"{ATOM}link[@rel='self']").get("href")
    for page, head in heads.items():
        assert "../" * page.count("/") + "changes.xml" == head.links["alternate"]
