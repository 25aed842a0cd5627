"""The page of sources, as it is published, says of the timing rules what the calculator's own table says."""

from __future__ import annotations

import re
from html import unescape

from composer.schedule.timing import RULES


def text(markup):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", markup)).split())


def test_the_page_of_sources_tells_every_rule_of_timing_with_its_links(built_site):
    html = (built_site / "sources" / "index.html").read_text(encoding="utf-8")
    table = html[html.index('id="timing"') : html.index('id="text"')]
    rows = [
        re.findall(r"<td\b[^>]*>(.*?)</td>", row, re.DOTALL)
        for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)
    ]
    found = [tuple(map(text, cells)) for cells in rows if cells]
    linkless = [
        tuple(
            re.sub(r"\[(.*?)\]\[.*?\]", r"\1", told)
            for told in (rule.sentence, rule.number, rule.source, rule.dispute or "none found", rule.kind)
        )
        for rule in RULES
    ]
    assert linkless == found
    labels = sum(len(re.findall(r"\]\[", f"{rule.source} {rule.dispute}")) for rule in RULES)
    assert labels == table.count('<a href="')
