"""Keeps the composer's Python, in the browser, from importing what leads out of it. Hardening, not a wall."""

import sys

_LEADING_OUT = (
    "pyodide_js",
    "pyodide.code",
    "pyodide.http",
    "_pyodide_core",
    "urllib.request",
    "http.client",
)


def confine() -> None:
    """Have each import of these fail from now on; `js` holds only what the page put there."""
    for name in _LEADING_OUT:
        sys.modules[name] = None  # type: ignore[assignment] -- as the import system documents it
