"""The feed of changes: CHANGELOG.md as Atom (RFC 4287), an entry for each release."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from xml.etree import ElementTree as ET

from markdown import markdown
from markdown.extensions.toc import slugify

from overrides.hooks.runtime.archive import content_hash

NAME = "changes.xml"
ATOM = "http://www.w3.org/2005/Atom"
BEGUN = date(2026, 1, 1)
"""When a feed without a release was last changed: the same whenever the site is built."""

_RELEASE = re.compile(
    r"^## (?P<title>\[(?P<version>[^\]]+)\] - (?P<day>\d{4}-\d{2}-\d{2}))\s*$", re.MULTILINE
)
_SECTION = re.compile(r"^## ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One release: its version, its day, what changed as HTML, and its heading's id on the page of changes."""

    version: str
    day: date
    changes: str
    anchor: str


def releases(changelog: str) -> list[Release]:
    """Read the releases of a changelog in the form of Keep a Changelog; what is not released has no day."""
    found = []
    for match in _RELEASE.finditer(changelog):
        after = changelog[match.end() :]
        section = _SECTION.split(after, maxsplit=1)[0]
        found.append(
            Release(
                match["version"],
                date.fromisoformat(match["day"]),
                markdown(section.strip()),
                slugify(match["title"], "-"),
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class News:
    """What the newest version says to readers, and a name for it that changes when it says something else."""

    id: str
    text: str


def news(changelog: str) -> News:
    """Give what stands below the heading of the newest version, before its lists; empty where nothing does."""
    newest = _SECTION.split(changelog, maxsplit=2)[1:2]
    paragraph = newest[0].partition("\n")[2].partition("\n#")[0] if newest else ""
    text = (
        " ".join(line for line in paragraph.split() if line)
        if not paragraph.lstrip().startswith("- ")
        else ""
    )
    return News(content_hash([text.encode()]) if text else "", text)


def atom(changelog: str, *, title: str, site: str, page: str) -> bytes:
    """Give the feed.

    Args:
        changelog: The text of CHANGELOG.md.
        title: The site's name.
        site: Its address, with a slash at its end.
        page: The page of changes, below the site.
    """
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")

    def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
        element = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
        element.text = text or None
        return element

    listed = releases(changelog)
    add(feed, "id", site)
    add(feed, "title", f"{title}: changes")
    add(feed, "updated", _instant(max((release.day for release in listed), default=BEGUN)))
    add(feed, "link", rel="self", href=site + NAME, type="application/atom+xml")
    add(feed, "link", rel="alternate", href=site + page, type="text/html")
    add(add(feed, "author"), "name", title)
    for release in listed:
        entry = add(feed, "entry")
        address = f"{site}{page}#{release.anchor}"
        add(entry, "id", address)
        add(entry, "title", f"{title} {release.version}")
        add(entry, "updated", _instant(release.day))
        add(entry, "link", rel="alternate", href=address, type="text/html")
        add(entry, "content", release.changes, type="html")
    content: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _instant(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat()
