"""What makes the built site work without a network: the service worker, with the list of what it keeps."""

from __future__ import annotations

import hashlib
import json
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
    base: str,
    pages: Iterable[str] = ("composer/",),
    policies: Mapping[str, str] | None = None,
) -> Path:
    """Write the service worker into a built site, to be called when everything else is in it.

    Args:
        site: The folder of the built site.
        base: The site's path on its origin, such as `/some-name/`.
        pages: The pages to keep from the first visit on, as paths below the base, each with its slash.
        policies: The security policies it sends, by what a response is for (see `security_policy.headers`).

    Returns:
        The path of the file.
    """
    files = dict(sorted(_files(site, pages)))
    build = content_hash(part for path, content in files.items() for part in (path.encode(), content))
    kept = {
        "base": base,
        "build": build,
        "policies": dict(policies or {}),
        "files": {
            # What is packed may arrive unpacked, as the server likes; the composer's worker checks it itself.
            path: "" if path.endswith(".gz") else hashlib.sha256(content).hexdigest()
            for path, content in files.items()
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
