"""Percent-encoding (RFC 3986 section 2.1) of text for links.

One letter goes into several links at every keystroke, so what was encoded just now is kept for a while.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote


@lru_cache(maxsize=512)
def encoded(text: str) -> str:
    """Give `text` as UTF-8 with everything but letters, digits and ``_.-~`` percent-encoded; lone surrogates become ``?``."""
    return quote(text, safe="", errors="replace")


def query(**fields: str) -> str:
    """Give the fields that are not empty as the query of an address, without the question mark."""
    return "&".join(f"{name}={encoded(value)}" for name, value in fields.items() if value)
