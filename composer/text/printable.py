"""Text that others read: the control characters that no mail and no calendar may hold are left out."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def printable(value: str) -> str:
    """Give `value` with plain line feeds, and without what no property of a calendar may hold (RFC 5545 section 3.1)."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", value))
