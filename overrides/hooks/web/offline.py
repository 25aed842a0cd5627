"""What makes the built site work without a network: the service worker, with the list of what it keeps."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from overrides.hooks.runtime.archive import content_hash

SOURCE = Path(__file__).parents[3] / "composer" / "browser" / "offline" / "service_worker.js"
NAME = "service_worker.js"
"""At the site's root: a service worker is in charge of the folder it lies in."""

_PLACE = '/** @type {any} */ ("SITE_OF_THIS_BUILD")'
_NOT_NEEDED = {".map"}
_ON_DEMAND = ("harper.", "BinaryModule-", "letters.", "rest.")
"""Names of the proofreader's files, and of modules that nothing here uses, begin so: fetched, and then kept, when
they are first asked for."""


def write_service_worker(
    site: Path,
    *,
    pages: Iterable[str] = ("composer/",),
    policies: Mapping[str, str] | None = None,
) -> Path:
    """Write the service worker into a built site, to be called when everything else is in it.

    Args:
        site: The folder of the built site.
        pages: The pages to keep from the first visit on, as paths below the site's root, each with its slash.
        policies: The security policies it sends, see `security_policy.headers`.

    Returns:
        The path of the file.
    """
    files = dict(sorted(_files(site, pages)))
    build = content_hash(part for path, content in files.items() for part in (path.encode(), content))
    kept = {
        "build": build,
        "policies": dict(policies or {}),
        "files": {path: _hashes(path, content) for path, content in files.items()},
        "others": {
            path: _hashes(path, content)
            for path, content in sorted(_all(site))
            if path not in files and not _carries_hash(path, content)
        },
    }
    script = SOURCE.read_text(encoding="utf-8").replace(_PLACE, json.dumps(kept, separators=(",", ":")))
    target = site / NAME
    target.write_text(script, encoding="utf-8")
    return target


def _files(site: Path, pages: Iterable[str]) -> Iterable[tuple[str, bytes]]:
    for page in pages:
        yield page, (site / page / "index.html").read_bytes()
    for path in (site / "assets").rglob("*"):
        if path.is_file() and path.suffix not in _NOT_NEEDED and not path.name.startswith(_ON_DEMAND):
            yield path.relative_to(site).as_posix(), path.read_bytes()
    for path in site.glob("*.webmanifest"):
        yield path.name, path.read_bytes()


def _all(site: Path) -> Iterable[tuple[str, bytes]]:
    """Give all that a page of the site can ask for, by its path; a folder stands for its page."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        # What lies beside the front page is for search engines and feed readers.
        is_asked_for = path.parent != site or path.suffix == ".html"
        if path.is_file() and path.suffix not in _NOT_NEEDED and is_asked_for:
            yield re.sub(r"(^|/)index\.html$", r"\1", name), path.read_bytes()


def _hashes(path: str, content: bytes) -> str:
    """Give the SHA-256 of what may arrive: what is packed may arrive unpacked, as the server likes."""
    forms = [content, gzip.decompress(content)] if path.endswith(".gz") else [content]
    return " ".join(hashlib.sha256(form).hexdigest() for form in forms)


def _carries_hash(path: str, content: bytes) -> bool:
    """Tell whether the name ends in the beginning of the hash, where the service worker finds it."""
    found = re.search(r"\.([0-9a-f]{12})\.[a-z0-9]+$", path)
    return found is not None and hashlib.sha256(content).hexdigest().startswith(found[1])
