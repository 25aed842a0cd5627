"""From a letter to the programs that send it: mail links, a file to open unsent, plain text.

Every function takes a draft or a letter (whatever has readers, a subject and a body). What was typed arrives
as typed, with two exceptions: line ends become the ones the target expects, and control characters, which no
keyboard types and some programs choke on, are left out. Nothing typed can add a header: the only headers are
the ones written here.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Protocol
from urllib.parse import quote

from composer.interview import Candidate, Person
from composer.text.email_address import is_email_address
from composer.text.percent_encoding import query

SAFE_LENGTH = 2000
"""The longest mail link, in characters after encoding, that common clients are known to take whole.

Windows hands a link to the mail program through a shell call that ends at INTERNET_MAX_URL_LENGTH, 2,083
characters (Microsoft, "Maximum URL length is 2,083 characters in Internet Explorer"); the rest is a margin.
"""

_LONGEST_ADDRESS = 254  # RFC 5321 section 4.5.3.1.3, without the angle brackets
_LINE_END = re.compile(r"\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAK = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Message(Protocol):
    """What can be handed off: a `composer.notes.draft.Draft` or a `composer.review.letter.Letter`."""

    @property
    def to(self) -> tuple[Person, ...]:
        """The readers."""
        ...

    @property
    def subject(self) -> str:
        """The subject, empty where the channel has none."""
        ...

    @property
    def body(self) -> str:
        """The text."""
        ...


def mailto(message: Message) -> str | None:
    """Give a link that opens the letter in the reader's own mail program.

    As RFC 6068 has it: addresses before the question mark, parted by commas, then the subject and body
    headers, all UTF-8 and percent-encoded, with %0D%0A for a line end.

    Returns:
        The link, or ``None`` where it would be longer than `SAFE_LENGTH` and a client might cut it silently;
        copying is the way then.
    """
    to = ",".join(quote(address, safe="@") for address in addresses(message))
    link = f"mailto:{to}?{query(subject=_one_line(message.subject), body=_crlf(message.body))}"
    return link.removesuffix("?") if len(link) <= SAFE_LENGTH else None


def gmail(message: Message) -> str:
    """Give a link to Gmail's compose window with the letter filled in."""
    fields = query(to=",".join(addresses(message)), su=_one_line(message.subject), body=_crlf(message.body))
    return f"https://mail.google.com/mail/?view=cm&fs=1&{fields}".removesuffix("&")


def outlook(message: Message, *, work: bool = False) -> str:
    """Give a link to the compose window of Outlook on the web, for personal accounts or for those of `work`."""
    fields = query(
        to=",".join(addresses(message)), subject=_one_line(message.subject), body=_crlf(message.body)
    )
    host = "outlook.office.com" if work else "outlook.live.com"
    return f"https://{host}/mail/0/deeplink/compose?{fields}".removesuffix("?")


def eml(message: Message, candidate: Candidate, *, date: datetime) -> bytes:
    """Give the letter as a file that mail programs open as a new, unsent message.

    RFC 5322, with "X-Unsent: 1", which Outlook and others take as "open for editing". Addresses outside ASCII
    cannot stand in such a file (RFC 5322 section 3.4.1): a domain is written in its ASCII form, and a mailbox
    that has none is left for the candidate to fill in.

    Args:
        message: The letter.
        candidate: Who writes; without an address the file has no sender, and the mail program puts its own.
        date: The instant the file carries, aware.

    Returns:
        The file: ASCII bytes with CRLF line ends.
    """
    # Only this function needs the mail package, and its import is felt in the browser.
    from email.charset import QP, Charset  # noqa: PLC0415
    from email.message import Message as MailFile  # noqa: PLC0415
    from email.policy import compat32  # noqa: PLC0415
    from email.utils import format_datetime  # noqa: PLC0415

    utf8 = Charset("utf-8")
    utf8.body_encoding = QP
    file: MailFile[str, str] = MailFile()
    file["MIME-Version"] = "1.0"
    file.set_payload(_crlf(message.body), utf8)
    file["X-Unsent"] = "1"
    if sender := _mailbox("From", candidate.name, candidate.email):
        file["From"] = sender
    readers = [_mailbox("To", person.name, person.email) for person in message.to]
    if written := ",\n ".join(reader for reader in readers if reader):
        file["To"] = written
    if subject := _one_line(message.subject):
        file["Subject"] = _header("Subject", subject)
    file["Date"] = format_datetime(date)
    return file.as_bytes(policy=compat32.clone(linesep="\r\n"))


def plain(message: Message) -> str:
    r"""Give the body as plain text to copy, its lines parted by ``\n``."""
    return _clean(message.body)


def addresses(message: Message) -> tuple[str, ...]:
    """Give the readers' usable addresses, each once, in the readers' order."""
    return tuple(dict.fromkeys(filter(None, (_address(person.email) for person in message.to))))


def _address(typed: str) -> str:
    address = _clean(typed).strip()
    return address if len(address) <= _LONGEST_ADDRESS and is_email_address(address) else ""


@lru_cache(maxsize=64)
def _clean(text: str) -> str:
    """Give `text` with LF line ends, and without what cannot be encoded or was never typed."""
    text = _CONTROL.sub("", _LINE_END.sub("\n", text))
    if _SURROGATE.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _crlf(text: str) -> str:
    return _clean(text).replace("\n", "\r\n")


def _one_line(text: str) -> str:
    parts = (part.strip() for part in _BREAK.split(text))
    return _clean(" ".join(part for part in parts if part)).strip()


def _mailbox(header: str, name: str, typed: str) -> str:
    """Write ``name <address>`` for a header, or nothing where the address cannot stand in one."""
    from email.utils import quote as backslash  # noqa: PLC0415

    local, _, domain = _address(typed).rpartition("@")
    try:
        # The standard library's codec knows IDNA 2003, which names nearly all domains alike.
        domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    if not local.isascii() or not domain:
        return ""
    name = _one_line(name)
    if not name:
        return f"<{local}@{domain}>"
    is_short = name.isascii() and len(name) <= 60
    phrase = f'"{backslash(name)}"' if is_short else _header(header, name)
    return f"{phrase} <{local}@{domain}>"


def _header(name: str, text: str) -> str:
    """Encode `text` for a header; as plain ASCII where that says the same, in RFC 2047's words elsewhere."""
    from email.header import Header  # noqa: PLC0415

    plainly = text.isascii() and "=?" not in text and "  " not in text and len(text) <= 60
    return Header(text, "us-ascii" if plainly else "utf-8", header_name=name).encode()
