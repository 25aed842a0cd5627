"""Keeps the composer's Python, in the browser, from importing what leads out of it. Hardening, not a wall."""

import sys
from typing import Any

_LEADING_OUT = (
    "pyodide_js",
    "pyodide_js._api",
    "pyodide.code",
    "pyodide.http",
    "_pyodide_core",
    "_ctypes",
    "urllib.request",
    "http.client",
)


def confine() -> None:
    """Have each import of these fail from now on; `js` holds only what the page put there."""
    # None stands for a module that cannot be had, as the import system documents it.
    modules: dict[str, Any] = sys.modules
    for name in _LEADING_OUT:
        modules[name] = None
    # Who takes that mark away finds nothing either: Pyodide's own finder forgets all objects but `js`.
    for finder in sys.meta_path:
        objects = getattr(finder, "jsproxies", {})
        for name in objects.keys() - {"js"}:
            del objects[name]
    # What our stand-in holds; where the site was built without it, there is an event loop instead.
    getattr(sys.modules["pyodide.webloop"], "held", []).clear()
