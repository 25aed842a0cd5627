"""Every page that is built carries the policy, and nothing in it is switched off by it."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

DATA = {"application/json", "application/ld+json"}
ANYWHERE = {
    "*",
    "http:",
    "https:",
    "blob:",
    "filesystem:",
    "'unsafe-inline'",
    "'unsafe-eval'",
    "'strict-dynamic'",
}


class Page(HTMLParser):
    """Reads a page as the policy sees it: elements in order, scripts and styles with their text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.policies: list[str] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._text: list[str] | None = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(attributes["content"])
        is_script = tag == "script" and "src" not in attributes and attributes.get("type") not in DATA
        if is_script or tag == "style":
            self._text = self.scripts if is_script else self.styles

    def handle_data(self, data):
        if self._text is not None:
            self._text.append(data)
            self._text = None


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(scope="session")
def pages(site_pages):
    return {name: Page(text) for name, text in site_pages.items()}


@pytest.fixture(scope="session")
def policies(pages):
    return {
        name: {
            directive: sources
            for directive, *sources in (part.split() for part in page.policies[0].split("; "))
        }
        for name, page in pages.items()
    }


def test_every_page_has_one_policy_before_anything_it_governs(pages):
    for name, page in pages.items():
        tags = [tag for tag, attributes in page.elements if "charset" not in attributes]
        assert 1 == len(page.policies), name
        assert ["html", "head", "meta"] == tags[:3], name
        assert (
            "http-equiv" in page.elements[tags.index("meta") + 1][1] or "http-equiv" in page.elements[2][1]
        ), name


def test_the_encoding_is_told_within_the_first_kilobyte(published):
    for path in published.folder.rglob("*.html"):
        assert b'charset="utf-8"' in path.read_bytes()[:1024], path


def test_no_policy_lets_a_page_send_or_run_what_is_not_ours(policies):
    for name, policy in policies.items():
        assert not ANYWHERE & {source for sources in policy.values() for source in sources}, name
        assert not [source for sources in policy.values() for source in sources if "//" in source], name
        for directive in ("default-src", "object-src", "form-action", "base-uri"):
            assert ["'none'"] == policy[directive], name
        for directive in ("connect-src", "worker-src", "manifest-src"):
            assert ["'self'"] == policy[directive], name


def test_only_the_composer_may_compile_webassembly(policies):
    with_wasm = {name for name, policy in policies.items() if "'wasm-unsafe-eval'" in policy["script-src"]}
    assert {"composer/index.html"} == with_wasm


def test_every_script_and_style_in_a_page_is_allowed_by_its_hash_and_no_hash_is_left_over(pages, policies):
    for name, page in pages.items():
        allowed = [source for source in policies[name]["script-src"] if source.startswith("'sha256")]
        assert set(map(hashed, page.scripts)) == set(allowed), name
        assert len(page.scripts) >= 2, name  # the theme's own: were they gone, this test would say nothing
        assert {hashed(text) for text in page.styles} == set(policies[name]["style-src"]) - {"'self'"}, name
        attributes = {hashed(value["style"]) for _, value in page.elements if value.get("style")}
        assert attributes == set(policies[name]["style-src-attr"]) - {"'unsafe-hashes'", "'none'"}, name


def test_no_attribute_holds_a_script(pages):
    for name, page in pages.items():
        for _tag, attributes in page.elements:
            assert not [key for key in attributes if key.startswith("on")], name
            assert not re.search(r"javascript\s*:", str(list(attributes.values())), re.IGNORECASE), name
