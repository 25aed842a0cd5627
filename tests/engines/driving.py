"""What a person does in any engine: waits until something is there, types into a field."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from contextlib import suppress
from pathlib import Path

from tests.engines.drivers import Driver

ELSEWHERE = "elsewhere.html"
READY = "document.querySelector('#ati-composer').dataset.state === 'ready'"


def hooked(site: Path, folder: Path, script: str) -> Path:
    """Copy a built site and let its composer page run a script first; the service worker is told of it.

    It gets an empty page too, `ELSEWHERE`: one with the theme's program and its search would grow the tab on its own.
    """
    shutil.copytree(site, folder)
    (folder / "hook.js").write_text(script)
    (folder / ELSEWHERE).write_text("<!doctype html><title>Elsewhere</title>")
    page = folder / "composer" / "index.html"
    before = page.read_bytes()
    first = before.index(b"<script")
    after = before[:first] + b'<script src="../hook.js"></script>\n' + before[first:]
    page.write_bytes(after)
    worker = folder / "service_worker.js"
    listed, changed = (hashlib.sha256(content).hexdigest() for content in (before, after))
    offline = worker.read_text()
    assert listed in offline
    worker.write_text(offline.replace(listed, changed))
    return folder


def wait(driver: Driver, condition: str) -> None:
    """Wait until a JavaScript expression holds, on whatever page is there by then, for a hundred seconds at most."""
    ends = time.monotonic() + 100
    while time.monotonic() < ends:
        with suppress(
            Exception
        ):  # each driver has errors of its own: not there yet, or a page that gives way to another
            if driver.run(f"Boolean(await ({condition}))"):
                return
        time.sleep(0.1)
    raise AssertionError(condition)


def fill(driver: Driver, name: str, text: str) -> None:
    """Put a text into a field, as if it had been typed; a day and its hour into the control of each."""
    driver.run(f"""(() => {{
        const controls = document.querySelectorAll(`[name="{name}"]`);
        const texts = controls.length > 1 ? {json.dumps(text)}.split("T") : [{json.dumps(text)}];
        texts.forEach((text, i) => {{
            controls[i].value = text;
            controls[i].dispatchEvent(new Event("input", {{ bubbles: true }}));
        }});
    }})()""")
