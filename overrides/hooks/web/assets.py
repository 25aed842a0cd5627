"""Assets under names that carry a hash of their content, and the references between them rewritten.

A file that changes gets a new address, so a browser may keep each one for ever, and new JavaScript never
imports old JavaScript.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

# In modules: `from "./name.js"`, `import "./name.js"`, `import("./name.js")` and `//# sourceMappingURL=name.js.map`; in style sheets:
# `url("./name.svg")`.
_REFERENCES = {
    ".js": re.compile(
        rb"""(?P<before>\b(?:from\s*|import\s*\(?)(?P<quote>["'])\./|^//# sourceMappingURL=)(?P<name>[\w.-]+)"""
        rb"""(?P<after>(?(quote)["']|$))""",
        re.MULTILINE,
    ),
    ".css": re.compile(rb"""(?P<before>url\(["']?\./)(?P<name>[\w.-]+)(?P<after>["']?\))"""),
}


class MissingAssetError(LookupError):
    """An asset refers to another one that is not there."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file to publish.

    Attributes:
        name: The name in the sources, by which other assets and templates refer to it.
        published_name: The same with the hash: ``composer.3f2a91c04be7.js``.
        content: Its bytes, with the references in it rewritten.
    """

    name: str
    published_name: str
    content: bytes


def hashed_name(name: str, content: bytes) -> str:
    """Give `name` with twelve hex digits of the SHA-256 of `content` before its suffix."""
    path = PurePosixPath(name)
    return f"{path.stem}.{hashlib.sha256(content).hexdigest()[:12]}{path.suffix}"


def read_folder(folder: Path) -> dict[str, bytes]:
    """Read all files directly in `folder`, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def publish(sources: Mapping[str, bytes]) -> dict[str, Asset]:
    """Give every source its published name, those that are referred to before those that refer to them.

    Raises:
        MissingAssetError: A reference leads to no source, or back to where it came from.
    """
    published: dict[str, Asset] = {}
    for name in sources:
        _publish(name, sources, published, ())
    return published


def _publish(
    name: str, sources: Mapping[str, bytes], published: dict[str, Asset], path: tuple[str, ...]
) -> Asset:
    if name in published:
        return published[name]
    if name in path:
        raise MissingAssetError(f"These assets import each other in a circle: {' → '.join((*path, name))}.")
    if name not in sources:
        raise MissingAssetError(f"{path[-1]} refers to ./{name}, which is not among the assets.")

    def rewritten(match: re.Match[bytes]) -> bytes:
        asset = _publish(match["name"].decode(), sources, published, (*path, name))
        return match["before"] + asset.published_name.encode() + match["after"]

    pattern = _REFERENCES.get(PurePosixPath(name).suffix)
    content = pattern.sub(rewritten, sources[name]) if pattern else sources[name]
    published[name] = Asset(name, hashed_name(name, content), content)
    return published[name]
