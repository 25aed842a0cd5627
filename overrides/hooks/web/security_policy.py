"""The Content-Security-Policy of each page: what it may run and load, and that it sends nothing anywhere.

GitHub Pages sends no headers of our own, so the policy is an element of each page, written after the build.
Scripts and styles that the theme has put into a page are allowed by their hashes, one by one; handlers in
attributes are not allowed at all. The service worker adds the policies of `headers` to what it hands on.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_CHARSET = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_JAVASCRIPT = {"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"}
_STARTS_PYTHON = "data-runtime"
"""The attribute by which a page tells that it runs Python, which is WebAssembly."""

WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""The policy of the workers: their own modules, WebAssembly, and files of this site."""


class RefusedMarkupError(ValueError):
    """A page has markup that its policy would switch off; the text says where and what to do."""


@dataclass(slots=True)
class Inline:
    """What stands in a page, in place of a file: sources as CSP names them, each ``'sha256-…'``, in order."""

    scripts: dict[str, None] = field(default_factory=dict)
    styles: dict[str, None] = field(default_factory=dict)
    style_attributes: dict[str, None] = field(default_factory=dict)
    starts_python: bool = False

    def add(self, other: Inline) -> None:
        """Take over what `other` has."""
        self.scripts |= other.scripts
        self.styles |= other.styles
        self.style_attributes |= other.style_attributes
        self.starts_python |= other.starts_python


def secure(site: Path, *, is_live: bool = False) -> dict[str, str]:
    """Write the policy into all pages of a built site, to be called before their bytes are counted on.

    Args:
        site: The folder of the built site.
        is_live: It is served while it is written: MkDocs then puts a script of its own into each page,
            anew for each request, which no hash can name. Scripts in the page are allowed then, and nothing
            else is different.

    Returns:
        The policies for a service worker to send as headers, see `headers`.

    Raises:
        RefusedMarkupError: A page has an attribute or an address that holds a script.
    """
    everywhere = Inline()
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        inline = find_inline(text, path.relative_to(site).as_posix())
        everywhere.add(inline)
        path.write_text(insert(text, page_policy(inline, is_live=is_live)), encoding="utf-8")
    return headers(everywhere, is_live=is_live)


def find_inline(text: str, name: str = "page") -> Inline:
    """Find what stands in the page `text`; `name` is for the error.

    Raises:
        RefusedMarkupError: An attribute or an address holds a script.
    """
    parser = _Parser(name)
    parser.feed(text)
    parser.close()
    return parser.found


def page_policy(inline: Inline, *, is_live: bool = False) -> str:
    """Word the policy of one page, for its meta element."""
    wasm = ["'wasm-unsafe-eval'"] if inline.starts_python else []
    scripts = ["'unsafe-inline'"] if is_live else list(inline.scripts)
    return _worded(
        {
            "default-src": ["'none'"],
            "script-src": ["'self'", *scripts, *wasm],
            "style-src": ["'self'", *inline.styles],
            "style-src-attr": ["'unsafe-hashes'", *inline.style_attributes]
            if inline.style_attributes
            else ["'none'"],
            "img-src": ["'self'", "data:"],
            "font-src": ["'self'"],
            "media-src": ["'self'"],
            "connect-src": ["'self'"],
            "worker-src": ["'self'"],
            "manifest-src": ["'self'"],
            "object-src": ["'none'"],
            "form-action": ["'none'"],
            "base-uri": ["'none'"],
        }
    )


def headers(inline: Inline, *, is_live: bool = False) -> dict[str, str]:
    """Word the policies that a service worker sends: with pages it has kept, with fresh ones, with workers.

    A page's adds what no meta element can say (Content Security Policy Level 3, section 3.3): only this site may
    show it in a frame. That of a kept one also allows what any page of this build has in it, and no more, so that it
    holds even if a page had lost its own; a fresh one may be of a newer build, with other scripts.
    """
    framing = "frame-ancestors 'self'"
    return {"kept": f"{page_policy(inline, is_live=is_live)}; {framing}", "fresh": framing, "worker": WORKER}


def insert(text: str, policy: str) -> str:
    """Put the policy into a page, before anything that it governs.

    Raises:
        RefusedMarkupError: The page has no head.
    """
    element = f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">'
    head = _CHARSET.search(text)
    if head is None:
        raise RefusedMarkupError("A page without <head> cannot carry the site's security policy.")
    # What says the encoding stays first: browsers look for it in the first kilobyte only.
    return f"{text[: head.end()]}\n      {element}{text[head.end() :]}"


def source(content: str) -> str:
    """Name a script or a style by its hash: ``'sha256-…'``."""
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _worded(directives: Mapping[str, Iterable[str]]) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


class _Parser(HTMLParser):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.found = Inline()
        self._holder: dict[str, None] | None = None
        self._content: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self._refuse_scripts_in(tag, attributes)
        if attributes.get("style"):
            self.found.style_attributes[source(attributes["style"] or "")] = None
        if _STARTS_PYTHON in attributes:
            self.found.starts_python = True
        if (
            tag == "script"
            and "src" not in attributes
            and (attributes.get("type") or "").lower() in _JAVASCRIPT
        ):
            self._holder = self.found.scripts
        elif tag == "style":
            self._holder = self.found.styles

    def handle_data(self, data: str) -> None:
        if self._holder is not None:
            self._content.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._holder is not None and tag in {"script", "style"}:
            self._holder[source("".join(self._content))] = None
            self._holder = None
            self._content.clear()

    def _refuse_scripts_in(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        for name, value in attributes.items():
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or address.startswith("javascript:"):
                raise RefusedMarkupError(
                    f"{self.name}: <{tag}> has a script in its attribute {name!r}, which the site's security "
                    "policy does not allow; put it into a file of its own (see extra_javascript of MkDocs)."
                )
