"""The shapes of the elements that the page's templates write, read from the templates themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import composer

PARTS = Path(composer.__file__).parent / "page" / "parts"
WEB = (
    "https://mail.google.com/",
    "https://outlook.live.com/",
    "https://outlook.office.com/",
    "https://calendar.google.com/",
    "https://calendar.yahoo.com/",
    "mailto:",
    "./",
    "../reminders/",
    "#",
)
"""What an address in a part may begin with."""

_ANYTHING, _CONDITION = "\ue000", "\ue001"
_VOID = {"input", "img", "br", "hr", "link", "meta", "path", "rect", "circle"}


@dataclass(frozen=True)
class Shape:
    """An element of a template: for each attribute a pattern of its value."""

    attributes: dict[str, re.Pattern[str]]

    def fits(self, attrs: tuple[tuple[str, str | None], ...]) -> bool:
        return all(
            name in self.attributes and self.attributes[name].fullmatch(value or "") for name, value in attrs
        )


@cache
def shapes() -> dict[str, list[Shape]]:
    """Give the shapes of every element in every template, by the element's name."""
    found: dict[str, list[Shape]] = {}
    for path in sorted(PARTS.glob("*.html")):
        text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        text = re.sub(r"\{\{.*?\}\}", _ANYTHING, text, flags=re.DOTALL)
        text = re.sub(r"\{%.*?%\}", _CONDITION, text, flags=re.DOTALL)
        parser = Elements(text)
        for tag, attrs in parser.elements:
            named = {name.strip(_CONDITION): _pattern(value or "") for name, value in attrs}
            found.setdefault(tag.strip(_CONDITION), []).append(Shape(named))
    return found


@cache
def fits_one(tag: str, attrs: tuple[tuple[str, str | None], ...]) -> bool:
    """Say whether a template writes such an element; most of a page's are there again at its next rendering."""
    return any(shape.fits(attrs) for shape in shapes().get(tag, ()))


def _pattern(value: str) -> re.Pattern[str]:
    """Give the pattern of an attribute's value: what is inserted, or stands under a condition, can be anything."""
    before, *conditional = value.split(_CONDITION)
    parts = [before, "", conditional[-1]] if conditional else [value]
    pieces = (re.escape(part) for fixed in parts for part in fixed.split(_ANYTHING))
    return re.compile(".*".join(pieces), re.DOTALL)


class Elements(HTMLParser):
    """Collects elements, comments and declarations, and whether all that is opened is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.others: list[str] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.astray: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.astray.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_decl(self, decl: str) -> None:
        self.others.append(decl)

    handle_pi = unknown_decl = handle_comment


def strangers(html: str) -> list[str]:
    """List what no template has written: elements, attributes, comments, ends without a beginning."""
    parsed = Elements(html)
    found = [f"<!{other}" for other in parsed.others] + [
        f"</{tag}>" for tag in (*parsed.astray, *parsed.open)
    ]
    for tag, attrs in parsed.elements:
        if not fits_one(tag, tuple(attrs)):
            found.append(f"<{tag} {attrs}>")
        names = [name for name, _ in attrs]
        address = dict(attrs).get("href")
        if len(names) != len(set(names)) or (address is not None and not address.startswith(WEB)):
            found.append(f"<{tag} {attrs}>")
    return found
