"""Archives that come out the same, byte for byte, wherever and whenever they are made.

What every start needs is a zip whose members are stored, gzipped as a whole. That transfers less than a
deflated zip (one dictionary for all members instead of one each), does not rely on the server to compress
(GitHub Pages leaves archives as they are), and the browser unpacks it natively; Python then reads members
without inflating them. What is fetched on demand is a deflated zip, which Python can read by itself while
nothing else may run.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can name: no member tells when it was made."""

_HASH_DIGITS = 12


def stored_zip(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members, in the order given, not compressed."""
    return _zip(members, zipfile.ZIP_STORED)


def deflated_zip(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members, in the order given, each compressed."""
    return _zip(members, zipfile.ZIP_DEFLATED)


def _zip(members: Mapping[str, bytes], method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=9) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = method
            archive.writestr(entry, content, compresslevel=9)
    return buffer.getvalue()


def read_zip(data: bytes) -> dict[str, bytes]:
    """The members of a zip, by name, in the order they have in it; no folders."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def gzipped(data: bytes) -> bytes:
    """The data gzipped as small as zlib makes it, without a time in it."""
    return gzip.compress(data, compresslevel=9, mtime=0)


def content_hash(parts: Iterable[bytes]) -> str:
    """A short name for these contents: it changes when any of them does."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:_HASH_DIGITS]
