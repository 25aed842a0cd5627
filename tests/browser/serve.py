"""A web server for a built site, under a sub-path and with the headers that GitHub Pages gives."""

from __future__ import annotations

import gzip
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

COMPRESSED = {"text/html", "text/css", "text/javascript", "application/json", "application/wasm", "image/svg+xml"}


class Handler(SimpleHTTPRequestHandler):
    """Serve files below `sub_path` only; everything else is not found."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".webmanifest": "application/manifest+json"}

    def __init__(self, *arguments, sub_path, log, **named):
        self.sub_path = sub_path
        self.log = log
        super().__init__(*arguments, **named)

    def do_GET(self):  # noqa: N802 -- the standard library's name
        path = urlsplit(self.path).path
        self.log.append(path)
        if not path.startswith(self.sub_path):
            return self.send_error(404)
        local = Path(self.translate_path("/" + path.removeprefix(self.sub_path)))
        if local.is_dir() and path.endswith("/"):
            local /= "index.html"
        status = 200 if local.is_file() else 404
        if status == 404:
            local = Path(self.directory) / "404.html"
            if not local.is_file():
                return self.send_error(404)
        kind = self.guess_type(str(local))
        compress = kind in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        content = _compressed(local, local.stat().st_mtime_ns) if compress else local.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if compress:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
        return None

    def log_message(self, *arguments):
        """Print nothing; `log` has the paths."""


@lru_cache(maxsize=64)
def _compressed(path, _changed):
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def serving(folder, sub_path="/some-name/", port=0):
    """Serve `folder` on a free port; give the address and the list of the paths that were asked for."""
    log = []
    handler = partial(Handler, directory=str(folder), sub_path=sub_path, log=log)
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{sub_path}", log
        server.shutdown()
