"""E-mail addresses as people type and paste them, and which of them every mail program takes in a link.

That is less than RFC 5322 section 3.4.1 allows.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LOCAL = r"[^\s\x00-\x20\x7f@<>()\[\]\\,;:\"]+"
# Letters of any script, digits and hyphens; the signs of ASCII have no place in a host's name (RFC 1123 section 2.1).
_LABEL = r"[^\s\x00-\x2c\x2e\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+"
_ADDRESS = re.compile(rf"{_LOCAL}@{_LABEL}(?:\.{_LABEL})+")


def is_email_address(text: str) -> bool:
    """Tell whether `text` is a single address, with nothing before or after it."""
    return _ADDRESS.fullmatch(text) is not None


class Mailbox(NamedTuple):
    """An address with the name beside it, which may be empty (RFC 5322 section 3.4: "Dana Cole <dana@acme.com>")."""

    name: str
    address: str


_IN_BRACKETS = re.compile(
    r"(?P<name>[^<>]*)<(?:mailto:)?(?P<address>[^\s<>]+)>(?P<after>[^<>]*)", re.IGNORECASE
)
_IN_PARENTHESES = re.compile(
    r"(?P<name>[^()]*)\((?:mailto:)?(?P<address>[^\s()]+@[^\s()]+)\)(?P<after>[^()]*)", re.IGNORECASE
)
_AROUND = " \t\"'“”‘’,;"


def mailbox(text: str) -> Mailbox | None:
    """Read a single address as mail programs, web pages and signatures write it, or give None.

    "Dana Cole <dana@acme.com>", "Dana Cole (dana@acme.com)", "mailto:dana@acme.com", "<dana@acme.com>;".
    """
    found = _IN_BRACKETS.fullmatch(text) or _IN_PARENTHESES.fullmatch(text)
    if found:
        name, address, after = (found[part].strip(_AROUND) for part in ("name", "address", "after"))
        return Mailbox(name, address) if not after and is_email_address(address) else None
    address = re.sub(r"^mailto:", "", text.strip(_AROUND), flags=re.IGNORECASE).partition("?")[0]
    return Mailbox("", address) if is_email_address(address) else None
