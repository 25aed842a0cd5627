"""What others find the site by: robots.txt, the feed of changes, the picture beside a link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from overrides.hooks.guide import feed, social
from overrides.hooks.host import colours
from overrides.hooks.runtime.archive import content_hash

CHANGELOG = Path(__file__).parents[3] / "CHANGELOG.md"
CHANGES = "contributing/changelog/"


def files(name: str, site: str, description: str, brand: Mapping[str, str]) -> dict[str, bytes]:
    """Give the files by their paths in the site.

    Args:
        name: The site's name.
        site: Its address, with a slash at its end.
        description: What it is, in a sentence or more.
        brand: The host's colour by scheme, as six hex digits.
    """
    palette = colours.palette("light")
    if "light" in brand:
        palette |= colours.brand("light", brand["light"])
    picture = social.picture(name, _first_line(description), palette)
    changelog = CHANGELOG.read_text(encoding="utf-8")
    return {
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site}sitemap.xml\n".encode(),
        feed.NAME: feed.atom(changelog, title=name, site=site, page=CHANGES),
        f"social/{content_hash([picture])}.png": picture,
    }


def _first_line(description: str) -> str:
    """Give what stands before the first full stop, colon or comma that ends a thought."""
    return re.split(r"[.:]\s", description.strip())[0].rstrip(".")
