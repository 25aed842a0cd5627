"""Content lines: how an iCalendar object becomes text (RFC 5545 section 3.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from icalendar import Calendar, Component

_OCTETS = 75
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def printable(value: str) -> str:
    """Give `value` without the control characters that no property may hold, and with plain line feeds."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", value))


def serialized(calendar: Calendar) -> str:
    """Give the text of a calendar whose properties have one value each and no parameters, folded, with CRLF ends.

    It is what the library gives by ``to_ical``, but for two things: that folds character by character, which
    takes seconds for a few hundred interviews in a browser, and it changes a typed backslash before an N.
    """
    from icalendar import vText  # noqa: PLC0415

    lines: list[bytes] = []

    def add(component: Component) -> None:
        lines.append(f"BEGIN:{component.name}\r\n".encode())
        value: Any  # one of the library's value types
        for name, value in component.items():
            octets = escaped(value).encode() if isinstance(value, vText) else value.to_ical()
            lines.append(folded(name.encode() + b":" + octets))
        for inner in component.subcomponents:
            add(inner)
        lines.append(f"END:{component.name}\r\n".encode())

    add(calendar)
    return b"".join(lines).decode()


def escaped(text: str) -> str:
    """Escape a text value (RFC 5545 section 3.3.11)."""
    return text.replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")


def folded(line: bytes) -> bytes:
    """Fold a line of UTF-8 to 75 octets, between characters and never within an escape."""
    if len(line) <= _OCTETS:
        return line + b"\r\n"
    parts = []
    start, room = 0, _OCTETS
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:
            end -= 1
        end -= _backslashes(line[start:end]) % 2
        parts.append(line[start:end])
        start, room = end, _OCTETS - 1
    parts.append(line[start:] + b"\r\n")
    return b"\r\n ".join(parts)


def _backslashes(part: bytes) -> int:
    return len(part) - len(part.rstrip(b"\\"))
