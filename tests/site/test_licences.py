"""The licences in the site, and the ways that lead to them."""

from __future__ import annotations

import json
import re


def test_every_page_leads_to_the_licences(built_site):
    for path in built_site.rglob("*.html"):
        assert re.search(r'<a href="(?:[^"]*licences|\.)/">Licences', path.read_text(encoding="utf-8")), path


def test_the_page_lists_every_component_with_its_text(built_site):
    text = (built_site / "licences" / "index.html").read_text(encoding="utf-8")
    listed = json.loads((built_site / "components.cdx.json").read_text(encoding="utf-8"))
    for component in listed["components"]:
        assert f"{component['name']} {component['version']}</td>" in text
        assert f'href="../licences/{component["name"]}.txt"' in text
        assert (built_site / "licences" / f"{component['name']}.txt").stat().st_size
    assert 'href="../components.cdx.json"' in text


def test_source_maps_are_there_only_where_they_were_asked_for(built_site, host_s_site):
    assert [] == list(built_site.rglob("*.map"))
    for path in (*built_site.rglob("*.js"), *built_site.rglob("*.css")):
        assert b"sourceMappingURL=" not in path.read_bytes()[-200:], path
    names = {path.name.partition(".")[0] for path in (host_s_site / "assets").glob("*.map")}
    assert {"composer", "worker", "guide", "proofread_worker"} <= names
