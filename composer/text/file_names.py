"""Names for downloaded files that every system takes."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60


def slug(*words: str) -> str:
    """Join what is left of `words` in lower-case ASCII letters and digits with hyphens; never empty."""
    plain = unicodedata.normalize("NFKD", " ".join(words).casefold())
    kept = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    return "-".join(kept)[:LONGEST].strip("-") or "interview"
