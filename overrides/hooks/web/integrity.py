"""The hash of each script of the site, in the page that loads it: what is damaged or changed does not run."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_SCRIPT = re.compile(
    r"""<(?:script\b[^>]*?\bsrc|link\b[^>]*?\bclass="?ati-later"?[^>]*?\bhref)="?(?P<address>[^"\s>]+)"?"""
)


def seal(site: Path, *, base: str) -> None:
    """Write the hashes into all pages of a built site (W3C Subresource Integrity, section 3.1).

    Args:
        site: The folder of the built site.
        base: The path that it was built for, such as ``/some-name/``.
    """
    for path in sorted(site.rglob("*.html")):
        folder = base + path.relative_to(site).as_posix()
        text = path.read_text(encoding="utf-8")
        sealed = _SCRIPT.sub(partial(_with_hash, site=site, base=base, page=folder), text)
        path.write_text(sealed, encoding="utf-8")


def _with_hash(found: re.Match[str], *, site: Path, base: str, page: str) -> str:
    address = urlsplit(urljoin(page, found["address"]))
    file = site / unquote(address.path).removeprefix(base)
    if address.netloc or not address.path.startswith(base) or not file.is_file():
        return found[0]
    digest = base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()
    # A link that is only fetched early may have no `integrity` (HTML); the script that is made of it takes this one.
    name = "data-integrity" if found[0].startswith("<link") else "integrity"
    return f'{found[0]} {name}="sha256-{digest}"'
