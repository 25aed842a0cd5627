"""The files of our own site: named by their contents, valid, and the same on every machine."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
from pathlib import Path

from composer.examples.example_cases import CASES
from composer.examples.example_facts import FACTS
from overrides.hooks.runtime.archive import content_hash
from tests.conftest import ROOT


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


def test_every_example_that_a_page_leads_to_is_there(built_site):
    for path in built_site.rglob("*.html"):
        for name in re.findall(r'href="[^"]*#example=([\w-]+)', path.read_text(encoding="utf-8")):
            assert name in {**FACTS, **CASES}


def test_the_composer_shows_the_first_note_of_its_example(built_site):
    assert "Thank-you to Priya Raman" in (built_site / "composer" / "index.html").read_text(encoding="utf-8")


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
