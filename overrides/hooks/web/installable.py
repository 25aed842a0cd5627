"""What lets a reader install the composer as an application: the web manifest and its icons, drawn here."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from overrides.hooks.runtime.archive import content_hash

_INK = (0x1F, 0x4E, 0x5F)
_PAPER = (0xFF, 0xFF, 0xFF)
COLOUR = bytes(_INK).hex()
"""The colour of our icon, as six hex digits."""
_SIZES = (192, 512)
_SAMPLES = 4
"""Points looked at across each pixel, for smooth edges."""

# The drawing, in hundredths of the icon: an envelope with its flap, inside the circle that a phone may cut.
_LEFT, _TOP, _RIGHT, _BOTTOM = 24.0, 32.0, 76.0, 68.0
_FLAP = 54.0
_LINE = 4.0

SVG = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<rect width="100" height="100" fill="#{bytes(_INK).hex()}"/>
<rect x="{_LEFT}" y="{_TOP}" width="{_RIGHT - _LEFT}" height="{_BOTTOM - _TOP}" fill="#fff"/>
<g fill="none" stroke="#{bytes(_INK).hex()}" stroke-width="{_LINE}">
<path d="M{_LEFT} {_TOP}L50 {_FLAP}L{_RIGHT} {_TOP}"/>
</g>
</svg>
"""


@dataclass(frozen=True, slots=True)
class Icon:
    """A host's icon: its path below the site's root, and its content."""

    path: str
    content: bytes

    def entry(self) -> dict[str, str]:
        """Give what the manifest says of it (W3C Web Application Manifest, "icons member")."""
        if self.path.endswith(".svg"):
            return {"src": self.path, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
        # The size of a PNG stands in its first chunk (RFC 2083, 4.1.1).
        width, height = struct.unpack(">II", self.content[16:24])
        return {"src": self.path, "sizes": f"{width}x{height}", "type": "image/png", "purpose": "any"}


def write_manifest(
    site: Path,
    *,
    name: str,
    short_name: str,
    start: str = "composer/",
    icon: Icon | None = None,
    colour: str = COLOUR,
) -> Path:
    """Write `manifest.webmanifest` and its icons into a built site.

    Args:
        site: The folder of the built site; icons go below its `assets/`.
        name: The application's name.
        short_name: The same for below an icon: about twelve letters.
        start: The page it opens with, below the site's root. All addresses are relative, so any base
            path will do.
        icon: A host's icon, in the place of ours.
        colour: What the window around the application takes, as six hex digits.

    Returns:
        The path of the manifest.
    """
    icons = [icon.entry()] if icon else _own_icons(site)
    manifest = {
        "id": start,
        "name": name,
        "short_name": short_name,
        "start_url": start,
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": f"#{colour}",
        "icons": icons,
        **_receiving(start),
    }
    target = site / "manifest.webmanifest"
    target.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return target


_FILES = {
    "text/calendar": [".ics"],
    "message/rfc822": [".eml"],
    "text/csv": [".csv"],
    "text/vtt": [".vtt"],
}
"""What a person brings, by its media type and how the names end."""


def _receiving(start: str) -> dict[str, object]:
    """Say that other programs may share texts and files with the installed one, and open files in it.

    What is shared comes as a form to the address below `start` (W3C Web Share Target); the service worker answers it,
    so it never leaves the device. Files that are opened come to the page itself (WICG, File Handling API).
    """
    types = [kind for media, endings in _FILES.items() for kind in (media, *endings)]
    return {
        "share_target": {
            "action": f"{start}?shared",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{"name": "files", "accept": [*types, "text/plain", ".txt"]}],
            },
        },
        "file_handlers": [{"action": start, "accept": _FILES}],
        "launch_handler": {"client_mode": ["navigate-existing", "auto"]},
    }


def _own_icons(site: Path) -> list[dict[str, str]]:
    """Draw ours into the site, and give their entries."""
    icons = []
    for size in _SIZES:
        content = png(size)
        path = Path("assets") / f"icon-{size}.{content_hash([content])}.png"
        _write(site / path, content)
        icons += [
            {"src": path.as_posix(), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for purpose in ("any", "maskable")
        ]
    drawing = SVG.encode()
    path = Path("assets") / f"icon.{content_hash([drawing])}.svg"
    _write(site / path, drawing)
    icons.append({"src": path.as_posix(), "sizes": "any", "type": "image/svg+xml", "purpose": "any"})
    return icons


@lru_cache
def png(size: int) -> bytes:
    """The icon as a PNG of so many pixels each way, 8 bits a channel."""
    rows = [b"\0" + _row(size, row) for row in range(size)]
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _row(size: int, row: int) -> bytes:
    if not _TOP - 1 < row * 100 / size < _BOTTOM:
        return bytes(_INK) * size
    coverage = [0.0] * size
    for sample in range(_SAMPLES):
        y = (row + (sample + 0.5) / _SAMPLES) * 100 / size
        for start, end in _paper_spans(y):
            _cover(coverage, start * size / 100, end * size / 100)
    return b"".join(_mixed(part / _SAMPLES) for part in coverage)


def _paper_spans(y: float) -> list[tuple[float, float]]:
    """Where the line at this height runs over paper: the envelope without the two strokes of its flap."""
    if not _TOP <= y <= _BOTTOM:
        return []
    slope = (50 - _LEFT) / (_FLAP - _TOP)
    half = _LINE / 2 * (1 + slope**2) ** 0.5
    middle = _LEFT + (y - _TOP) * slope
    edges = (middle - half, min(middle + half, 50.0))
    left = [(_LEFT, min(edges[0], 50.0)), (edges[1], 50.0)]
    right = [(100 - end, 100 - start) for start, end in left]
    return [(max(start, _LEFT), min(end, _RIGHT)) for start, end in (*left, *right) if end > start]


def _cover(coverage: list[float], start: float, end: float) -> None:
    for pixel in range(int(start), min(int(end) + 1, len(coverage))):
        coverage[pixel] += max(0.0, min(end, pixel + 1) - max(start, pixel))


def _mixed(paper: float) -> bytes:
    return bytes(
        round(ink + (white - ink) * min(paper, 1.0)) for ink, white in zip(_INK, _PAPER, strict=True)
    )


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
