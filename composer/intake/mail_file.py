"""A mail as a file (RFC 5322): headers, the text that a reader would see, the calendar parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime

from composer.intake.html_text import seen

LONGEST = 2_000_000
"""Bytes of a file that are looked at."""
_LONGEST_HEADER = 8_000
_LONGEST_TEXT = 200_000
_MOST_PARTS = 60
_MOST_PEOPLE = 40
_MOST_BOUNDARIES = 40
"""Mails with a part that has parts go four or five deep; the parser reads deeper ones again and again."""
_HEADERS = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|mime-version|delivered-to|message-id|content-type):",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as far as it was read.

    Attributes:
        subject: Its subject.
        sent: When it was sent, aware; none where that is not told.
        sender: (name, address) of who wrote it.
        reply_to: The same of whom an answer goes to.
        to: The same of those it went to.
        text: What a reader would see.
        calendars: The texts of its calendar parts.
        remarks: Sentences on what was not read.
    """

    subject: str
    sent: datetime | None
    sender: tuple[str, str]
    reply_to: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    text: str
    calendars: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def is_mail(content: bytes) -> bool:
    """Tell whether `content` begins with the headers of a mail: at least two of the usual ones."""
    head = content[:20_000].lstrip(b"\xef\xbb\xbf\r\n ")
    head = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    first = re.match(rb"[\w-]+:[ \t]|From ", head)
    return first is not None and len({match[0].lower() for match in _HEADERS.finditer(head)}) >= 3


def read(content: bytes) -> Mail:
    """Read a mail, of which `LONGEST` bytes are looked at."""
    remarks = []
    if len(content) > LONGEST:
        remarks.append("This mail is long, so what is attached at its end was not read.")
    if content.count(b"boundary=", 0, LONGEST) > _MOST_BOUNDARIES:
        return _as_text(content)
    try:
        mail = BytesParser(policy=compat32).parsebytes(content[:LONGEST])
    except (MessageError, RecursionError, ValueError):
        return _as_text(content)
    plain, rich, calendars, others = [], [], [], []
    for count, part in enumerate(_leaves(mail)):
        if count >= _MOST_PARTS:
            remarks.append(f"This mail has more than {_MOST_PARTS} parts; the others were not read.")
            break
        kind, name = part.get_content_type(), _header(part.get_filename() or "")
        if kind == "text/calendar" or name.lower().endswith(".ics"):
            calendars.append(_content(part))
        elif part.get_content_disposition() == "attachment":
            others.append((kind, name))
        elif kind == "text/plain":
            plain.append(_content(part)[:_LONGEST_TEXT])
        elif kind == "text/html":
            rich.append(_content(part))
        else:
            others.append((kind, name))
    if (
        any(kind == "application/ms-tnef" or name.lower() == "winmail.dat" for kind, name in others)
        and not calendars
    ):
        remarks.append("Its attachment winmail.dat is in Outlook's own form, which only Outlook reads.")
    text = "\n".join(plain).strip()
    if len(text) < 40 and rich:
        text = "\n".join(map(seen, rich))
    [sender, reply_to] = [(_addresses(mail, name) or [("", "")])[0] for name in ("from", "reply-to")]
    return Mail(
        _header(_first(mail, "subject")),
        _sent(mail),
        sender,
        reply_to,
        tuple([*_addresses(mail, "to"), *_addresses(mail, "cc")][:_MOST_PEOPLE]),
        text.replace("\r\n", "\n").replace("\r", "\n"),
        tuple(dict.fromkeys(calendars)),
        tuple(remarks),
    )


def _as_text(content: bytes) -> Mail:
    text = _decoded(content[:_LONGEST_TEXT], "")
    return Mail(
        "", None, ("", ""), ("", ""), (), text, (), ("This mail is damaged; its text was read as it stands.",)
    )


def _leaves(mail: Message) -> Iterator[Message]:
    """Give the parts that are no containers, without recursion: mails are nested as deep as somebody likes."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        inside = part.get_payload()
        if isinstance(inside, list):
            waiting += [one for one in reversed(inside) if isinstance(one, Message)]
        else:
            yield part


def _content(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return str(part.get_payload())
    return _decoded(content, str(part.get_content_charset() or ""))


def _decoded(content: bytes, charset: str) -> str:
    for name in (charset, "utf-8"):
        try:
            return content.decode(name).replace("\x00", "")
        except (LookupError, UnicodeError):
            continue
    return content.decode("cp1252", "replace").replace("\x00", "")


def _first(mail: Message, name: str) -> str:
    return str(mail.get(name, ""))[:_LONGEST_HEADER]


def _header(text: str) -> str:
    """Read the encoded words of a header (RFC 2047)."""
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError):
        return " ".join(text.split())
    found = "".join(
        part if isinstance(part, str) else _decoded(part, charset or "") for part, charset in parts
    )
    return " ".join(found.split())


def _addresses(mail: Message, name: str) -> list[tuple[str, str]]:
    # What breaks off in the middle of an address has lost it.
    listed = _first(mail, name)
    return [
        (_header(name), address) for name, address in getaddresses([listed])[:_MOST_PEOPLE] if address or name
    ]


def _sent(mail: Message) -> datetime | None:
    try:
        sent = parsedate_to_datetime(_first(mail, "date"))
    except (ValueError, TypeError, IndexError):
        return None
    return sent if sent.tzinfo else None
