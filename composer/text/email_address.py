"""Which text is an e-mail address that every mail program takes in a link: less than RFC 5322 section 3.4.1 allows."""

from __future__ import annotations

import re

_LOCAL = r"[^\s\x00-\x20\x7f@<>()\[\]\\,;:\"]+"
# Letters of any script, digits and hyphens; the signs of ASCII have no place in a host's name (RFC 1123 section 2.1).
_LABEL = r"[^\s\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+"
_ADDRESS = re.compile(rf"{_LOCAL}@{_LABEL}(?:\.{_LABEL})+")


def is_email_address(text: str) -> bool:
    """Tell whether `text` is a single address, with nothing before or after it."""
    return _ADDRESS.fullmatch(text) is not None
