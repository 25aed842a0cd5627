"""Tables of three columns or more name their cells, so that a phone can show each row as a card."""

from __future__ import annotations

import re
from html import escape, unescape

LEAST = 3
"""Two columns fit on a phone as they are."""

_TABLE = re.compile(r"<table>\n.*?</table>", re.DOTALL)
_HEADING = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td\b")
_TAG = re.compile(r"<[^>]+>")


def in_html(html: str) -> str:
    """Give each cell of the wider tables in `html`, as Markdown makes them, its column's heading as a label."""
    return _TABLE.sub(lambda found: _labelled(found[0]), html)


def _labelled(table: str) -> str:
    headings = [unescape(_TAG.sub("", heading)).strip() for heading in _HEADING.findall(table)]
    if len(headings) < LEAST:
        return table

    def row(found: re.Match[str]) -> str:
        labels = iter(headings)
        return _CELL.sub(lambda cell: f'{cell[0]} data-label="{escape(next(labels, ""))}"', found[0])

    return _ROW.sub(row, table).replace("<table>", "<table data-cards>", 1)
