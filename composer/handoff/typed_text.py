"""A typed text as a value of a calendar's property: what `icalendar` 7.3 makes of it, but for one thing."""

from __future__ import annotations

from icalendar import vText


class TypedText(vText):
    r"""A TEXT value (RFC 5545 section 3.3.11) that says what was typed.

    The library takes a backslash before a capital N for a line feed when it writes, as in ``C:\New``. The RFC means
    the escape that a reader finds; a text that is to be written holds no escape yet.
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """Give the value escaped, as the library does it, around each such pair."""
        return rb"\\N".join(vText(part).to_ical() for part in self.split(r"\N"))
