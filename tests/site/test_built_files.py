"""The files that are published: every address in them leads somewhere, on any path of any host."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest

from composer.examples.example_cases import CASES
from composer.examples.example_facts import FACTS
from overrides.hooks.runtime.archive import content_hash
from tests.browser.serving import SUB_PATH
from tests.conftest import ROOT

ORIGIN = "https://someone.example"
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


@pytest.fixture(scope="module")
def pages(built_site):
    paths = sorted(built_site.rglob("*.html"))
    return {path: References(path.read_text(encoding="utf-8")) for path in paths}


def local_file(built_site: Path, path: str) -> Path:
    file = built_site / unquote(path.removeprefix(SUB_PATH))
    return file / "index.html" if file.is_dir() or path.endswith("/") else file


def address_of(built_site: Path, page: Path) -> str:
    relative = page.relative_to(built_site).as_posix()
    return ORIGIN + SUB_PATH + relative.removesuffix("index.html")


def test_every_link_and_every_anchor_leads_somewhere(built_site, pages):
    broken = []
    for page, references in pages.items():
        for address, _ in references.addresses:
            target = urlsplit(urljoin(address_of(built_site, page), address))
            if f"{target.scheme}://{target.netloc}" != ORIGIN:
                continue
            file = local_file(built_site, target.path)
            anchors = pages[file].ids if file in pages else set()
            if target.fragment.startswith("example="):
                # The composer opens it: tests/browser/test_guide_to_composer.py.
                assert parse_qs(target.fragment)["example"][0] in {**FACTS, **CASES}
                target = target._replace(fragment="")
            is_missing = not target.path.startswith(SUB_PATH) or not file.is_file()
            if is_missing or (
                file.suffix == ".html" and target.fragment and unquote(target.fragment) not in anchors
            ):
                broken.append(f"{page.relative_to(built_site)}: {address}")
    assert [] == broken


def test_nothing_is_fetched_from_another_origin(built_site, pages):
    elsewhere = [
        f"{page.relative_to(built_site)}: {address}"
        for page, references in pages.items()
        for address, is_fetched in references.addresses
        if is_fetched and not urljoin(address_of(built_site, page), address).startswith((ORIGIN, "data:"))
    ]
    assert [] == elsewhere


def test_style_sheets_name_no_other_origin(built_site):
    named = [
        path.name
        for path in built_site.rglob("*.css")
        if re.search(r"url\(['\"]?(?:https?:)?//", path.read_text())
    ]
    assert [] == named


def test_our_assets_carry_a_hash_of_their_content(built_site):
    ours = [path for path in (built_site / "assets").iterdir() if path.is_file()]
    assert {".js", ".css", ".svg", ".gz"} <= {path.suffix for path in ours}
    for path in ours:
        content = path.read_bytes()
        (digest,) = re.findall(r"\.([0-9a-f]{12})\.", path.name)
        unpacked = gzip.decompress(content) if path.suffix == ".gz" else content
        hashes = {hashlib.sha256(content).hexdigest()[:12], content_hash([content]), content_hash([unpacked])}
        assert digest in hashes, path.name


def test_every_asset_that_is_not_ours_is_named_by_a_hash_or_by_the_theme(built_site):
    unhashed = {
        path.relative_to(built_site).as_posix()
        for path in (built_site / "assets").rglob("*")
        if path.is_file() and not re.search(r"\.[0-9a-f]{8,}[./]", path.relative_to(built_site).as_posix())
    }
    assert {"assets/images/favicon.png"} >= unhashed


def test_the_composer_is_complete_before_any_script_has_run(built_site):
    text = (built_site / "composer" / "index.html").read_text(encoding="utf-8")
    for words in (
        "Where did you interview?",
        "Priya Raman",
        "Thank-you to Priya Raman",
        "needs JavaScript",
        "<svg",
    ):
        assert words in text


def test_no_built_file_knows_the_machine_it_was_built_on(built_site):
    knowing = [
        path.relative_to(built_site).as_posix()
        for path in built_site.rglob("*")
        if path.is_file() and str(ROOT).encode() in path.read_bytes()
    ]
    assert [] == knowing


def test_the_html_is_valid(built_site, tmp_path):
    found = tmp_path / "found.json"
    program = ROOT / ".lock" / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    config = ROOT / "tests" / "site" / "htmlvalidate.json"
    command = ["node", program, "--config", config, "--formatter", f"json={found}", f"{built_site}/**/*.html"]
    run = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert found.exists(), run.stderr
    findings = [
        f"{Path(file['filePath']).relative_to(built_site)}:{message['line']} {message['ruleId']}: {message['message']}"
        for file in json.loads(found.read_text(encoding="utf-8"))
        for message in file["messages"]
    ]
    assert [] == findings
    assert 0 == run.returncode, run.stderr
