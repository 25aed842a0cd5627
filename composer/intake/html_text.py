"""The text of an HTML mail: what a reader would see, a line for each block."""

from __future__ import annotations

import re
from html.parser import HTMLParser

LONGEST = 150_000
"""Characters of HTML that are read: the mails of these tools have up to a third of that."""

_OPENS_NOTHING = re.compile(r"<(?![/!?]?[a-zA-Z\[][^<>]{0,4000}>)")
_UNSEEN = {"script", "style", "head", "title", "template", "noscript", "svg"}
_BLOCKS = {
    *(
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
    ),
    *("h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul"),
}
_CELLS = {"td", "th"}
_IS_HTML = re.compile(r"<(?:html|body|div|p|br|table|span|a|b|ul|li|strong)\b[^<>]{0,2000}>", re.IGNORECASE)


def is_html(text: str) -> bool:
    """Tell whether a description that calls itself text has marks of HTML in it, as Google's have."""
    return _IS_HTML.search(text[:20_000]) is not None


def seen(html: str) -> str:
    """Give what a reader would see of `html`, of which `LONGEST` characters are read."""
    parser = _Parser()
    # Python 3.13 reads what is not closed again and again (gh-135462), so each sign that opens nothing is text.
    parser.feed(_OPENS_NOTHING.sub("&lt;", _without_comments(html[:LONGEST])))
    parser.close()
    lines = (
        "\t".join(filter(None, (" ".join(cell.split()) for cell in line.split("\t"))))
        for line in "".join(parser.parts).split("\n")
    )
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_comments(html: str) -> str:
    parts: list[str] = []
    at = 0
    while (begin := html.find("<!--", at)) >= 0:
        parts.append(html[at:begin])
        end = html.find("-->", begin + 4)
        if end < 0:
            return "".join(parts)
        at = end + 3
    return "".join([*parts, html[at:]])


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = ""
        """The element whose inside nobody sees."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser's
        if not self.hidden and tag in _UNSEEN:
            self.hidden = tag
        elif tag in _CELLS:
            self.parts.append("\t")
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.hidden:
            self.hidden = ""
        elif tag in _BLOCKS and tag != "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            # A line break in the source of HTML is a space.
            self.parts.append(data.replace("\r", " ").replace("\n", " "))
