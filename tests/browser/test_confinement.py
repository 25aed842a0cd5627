"""What Python in the worker can still reach, were something hostile to run in it."""

from __future__ import annotations

import pytest

from tests.browser.runtime_site import SNAPSHOT_MADE, ask, open_page, status
from tests.browser.serving import serve

WAYS_OUT = {
    "fetch": "from js import fetch",
    "requests": "from js import XMLHttpRequest",
    "the worker itself": "from js import self",
    "storage": "from js import indexedDB",
    "text as a script": "from js import eval",
    "pyodide's eval": "from pyodide.code import run_js",
    "pyodide's requests": "from pyodide.http import open_url",
    "pyodide's fetch": "import pyodide.http",
    "pyodide itself": "import pyodide_js",
    "its core": "import _pyodide_core",
    "pyodide itself, once the mark is gone": "import sys; del sys.modules['pyodide_js']; import pyodide_js",
    "what pyodide keeps for itself": "import sys; sys.modules['pyodide_js._api'].config",
    "what the finder of JavaScript's objects holds": (
        "import sys\n"
        "[held] = [finder.jsproxies for finder in sys.meta_path if hasattr(finder, 'jsproxies')]\n"
        "held['pyodide_js']"
    ),
    "an object that some module holds": (
        "import sys\n"
        "from pyodide.ffi import JsProxy\n"
        "held = {\n"
        "    name: value\n"
        "    for module in sys.modules.values() if module is not sys.modules['js']\n"
        "    for name, value in getattr(module, '__dict__', {}).items() if isinstance(value, JsProxy)\n"
        "}\n"
        "held.popitem()"
    ),
    "what stands in for pyodide's event loop holds": "import pyodide.webloop; pyodide.webloop.held.pop()",
    "the interpreter's own memory": "import ctypes",
    "the page's timers": "import pyodide.ffi.wrappers",
    "a process": "import subprocess; subprocess.run(['id'])",
    "a list's constructor": (
        "from pyodide.ffi import to_js; to_js([]).constructor.constructor('return fetch')()"
    ),
    "the door's constructor": "import js; js.fetchArchive.constructor('return self')()",
    "an asynchronous constructor": (
        "from pyodide.ffi import to_js; to_js([]).constructor.constructor('return import(\"x\")')()"
    ),
    "a callback's constructor": (
        "from pyodide.ffi import create_once_callable\n"
        "create_once_callable(print).constructor('return self.fetch(1)')()"
    ),
    "a socket": "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
}


@pytest.fixture(scope="module")
def started(stand_in_site, browser):
    """Two pages: one whose Python was started from its files, one whose Python was restored."""
    with serve(stand_in_site) as site:
        context = browser.new_context()
        plain, restored = context.new_page(), context.new_page()
        open_page(plain, site.url).evaluate("start({idle: 0})")
        ask(plain)
        plain.wait_for_function(SNAPSHOT_MADE)
        open_page(restored, site.url).evaluate("start()")
        ask(restored)
        assert [False, True] == [status(page)["restored"] for page in (plain, restored)]
        yield {"plain": plain, "restored": restored}
        context.close()


@pytest.mark.parametrize("start", ["plain", "restored"])
@pytest.mark.parametrize("way", WAYS_OUT)
def test_no_known_way_leads_out_of_python(started, start, way):
    assert ask(started[start], action="reach", code=WAYS_OUT[way])["stopped"]


@pytest.mark.parametrize("start", ["plain", "restored"])
def test_what_the_composer_needs_is_there(started, start):
    allowed = "import js, json, zoneinfo, email.message, pyodide.ffi; assert js.fetchArchive"
    assert {"stopped": ""} == ask(started[start], action="reach", code=allowed)
    assert {"module": "wsgiref.util"} == ask(started[start], action="module", name="wsgiref.util")
