"""A server for the tests: a folder under a sub-path, as GitHub Pages serves a project."""

from __future__ import annotations

import gzip
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

SUB_PATH = "/some-name/"
_COMPRESSED = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".xml", ".txt", ".webmanifest")
"""What GitHub Pages sends with gzip, by what its name ends in; archives go as they are."""

_TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}


PIECE = 4096
"""Bytes that a slow wire hands on at a time."""


class Wire:
    """What all answers share: so many bits a second, and a delay before each answer."""

    def __init__(
        self,
        bits: int,
        delay: float,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._bits = bits
        self._delay = delay
        self._clock = clock
        self._sleep = sleep
        self._free = 0.0
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Let the delay before an answer pass, in seconds."""
        self._sleep(self._delay)

    def pieces(self, content: bytes) -> Iterator[bytes]:
        """Give the content piece by piece, each when the wire has carried it."""
        for start in range(0, len(content), PIECE):
            piece = content[start : start + PIECE]
            with self._lock:
                now = self._clock()
                self._free = max(self._free, now) + 8 * len(piece) / self._bits
                there = self._free
            self._sleep(there - now)
            yield piece


@dataclass
class Served:
    """A folder being served.

    Attributes:
        url: The address of its root, with a slash at its end.
        folder: What is served; it can be changed while it is, as a new deploy does.
        requests: The paths that were asked for, below the root.
        posts: The paths that something was sent to.
        refuse: Decides for a path below the root whether the connection is cut instead of answered.
        sent: How many bytes each path took, compressed, without headers.
        wire: A slow network between the server and its readers, where there is one.
    """

    url: str
    folder: Path
    requests: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    refuse: Callable[[str], bool] = lambda _path: False
    cut: Callable[[str], bool] = lambda _path: False
    sent: dict[str, int] = field(default_factory=dict)
    wire: Wire | None = None


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve the folder on a free port until the block ends."""
    served = Served("", folder)

    class Handler(_Handler):
        site = served

    server = _Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served.url = f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that was closed meanwhile."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(SimpleHTTPRequestHandler):
    site: Served
    protocol_version = "HTTP/1.1"
    _packed: dict[tuple[Path, int], bytes] = {}  # noqa: RUF012 - shared on purpose: one file, packed once

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if not path.startswith(SUB_PATH):
            return self.send_error(404)
        path = path.removeprefix(SUB_PATH)
        self.site.requests.append(path)
        if self.site.wire:
            self.site.wire.wait()
        if self.site.refuse(path):
            self.close_connection = True
            self.connection.close()
            return None
        file = self.site.folder / path
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            return self.send_error(404)
        return self._send(path, file)

    def do_POST(self) -> None:
        """Note that something was sent here; no page of ours does that."""
        self.site.posts.append(self.path)
        self.close_connection = True
        self.send_error(405)

    def _send(self, path: str, file: Path) -> None:
        compress = file.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        content = self._gzipped(file) if compress else file.read_bytes()
        etag = f'"{file.stat().st_mtime_ns:x}-{len(content):x}"'
        if self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.send_header("Cache-Control", "max-age=600")
            self.send_header("ETag", etag)
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", _TYPES.get(file.suffix) or self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("ETag", etag)
        if compress:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.site.cut(path):
            self.wfile.write(content[: len(content) // 2])
            self.close_connection = True
            self.connection.close()
            return
        try:
            for piece in self.site.wire.pieces(content) if self.site.wire else (content,):
                self.wfile.write(piece)
        except OSError:
            return  # whoever asked has gone
        self.site.sent[path] = self.site.sent.get(path, 0) + len(content)

    @classmethod
    def _gzipped(cls, file: Path) -> bytes:
        key = (file, file.stat().st_mtime_ns)
        if key not in cls._packed:
            cls._packed[key] = gzip.compress(file.read_bytes(), 6, mtime=0)
        return cls._packed[key]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Say nothing."""
