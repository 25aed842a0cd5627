"""What others find the site by: robots.txt, the feed of changes, the picture beside a link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_timestamp

from overrides.hooks.guide import feed, social
from overrides.hooks.host import colours
from overrides.hooks.runtime.archive import content_hash

CHANGELOG = Path(__file__).parents[3] / "CHANGELOG.md"
CHANGES = "contributing/changelog/"


def files(config: MkDocsConfig, brand: Mapping[str, str]) -> dict[str, bytes]:
    """Give the files by their paths in the site; `brand` is the host's colour by scheme."""
    site = config.site_url or "/"
    now = datetime.fromtimestamp(get_build_timestamp(), UTC)
    palette = colours.palette("light")
    if "light" in brand:
        palette |= colours.brand("light", brand["light"])
    picture = social.picture(config.site_name, _first_line(config.site_description or ""), palette)
    changelog = CHANGELOG.read_text(encoding="utf-8")
    return {
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site}sitemap.xml\n".encode(),
        feed.NAME: feed.atom(changelog, title=config.site_name, site=site, page=CHANGES, now=now),
        f"social/{content_hash([picture])}.png": picture,
    }


def _first_line(description: str) -> str:
    """Give what stands before the first full stop, colon or comma that ends a thought."""
    return re.split(r"[.:]\s", description.strip())[0].rstrip(".")
