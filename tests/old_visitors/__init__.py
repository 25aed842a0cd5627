"""What the site has left with earlier visitors: recorded from a release, and laid out again for a test."""

from __future__ import annotations

import json
import re
import tarfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SITE = "site.tar.gz"
LEFT = "left.json"
LIST = re.compile(r"(?<=const SITE = )\{.*\}(?=;\n)")
"""The list of files in a built service worker."""


def releases() -> list[str]:
    """Name the releases that were recorded."""
    return sorted(path.parent.name for path in HERE.glob(f"*/{LEFT}"))


def unpack(release: str, folder: Path) -> dict[str, Any]:
    """Put the recorded part of the site into a folder, and give what else the visit left.

    Returns:
        ``storage``: localStorage as it was; ``caches``: the addresses kept in each cache, below the origin.
    """
    with tarfile.open(HERE / release / SITE) as archive:
        archive.extractall(folder, filter="data")
    left: dict[str, Any] = json.loads((HERE / release / LEFT).read_text(encoding="utf-8"))
    return left
