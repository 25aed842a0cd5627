"""A small site around the runtime: one page with a stand-in for the composer, and one of a guide."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

from overrides.hooks.runtime import bundle
from overrides.hooks.web.assets import publish
from overrides.hooks.web.modules import join
from overrides.hooks.web.offline import write_service_worker

STAND_IN = Path(__file__).with_name("runtime")
BROWSER = Path(bundle.__file__).parents[3] / "composer" / "browser"
SNAPSHOT_MADE = "performance.getEntriesByName('ati snapshot made').length > 0"
SNAPSHOT_ENDED = "performance.getEntriesByType('mark').some(({ name }) => name.startsWith('ati snapshot'))"
"""That one was made, or could not be."""
COMPLETE = "performance.getEntriesByName('ati complete').length > 0"
"""That all which runs is there, what a first note does not need too."""
REHEARSED = "performance.getEntriesByName('ati rehearsal ended').length > 0"
"""That a later visit was rehearsed, which finds its code compiled."""
MODULES = {"python.js": "python", "offline.js": "offline", "worker.js": "python"}


def build_site(folder: Path, *, version: str = "1") -> Path:
    """Build the site into `folder`; the version is told by the page and by its Python."""
    composer = folder.with_name(f"{folder.name}-sources") / "composer"
    shutil.copytree(STAND_IN / "composer", composer)
    (composer / "version.py").write_text(f'VERSION = "{version}"\n')
    python = bundle.build(folder / "assets", composer=composer)
    published = publish(join(BROWSER / room / name for name, room in MODULES.items()))
    for asset in published.values():
        (folder / "assets" / asset.published_name).write_bytes(asset.content)
    runtime = {
        "worker": f"assets/{published['worker.js'].published_name}",
        "manifest": python.manifest("assets/"),
    }
    page = (STAND_IN / "page.html").read_text()
    for name in MODULES:
        page = page.replace(f"assets/{name}", f"assets/{published[name].published_name}")
    page = page.replace("{runtime}", json.dumps(runtime)).replace("{version}", version)
    (folder / "index.html").write_text(page)
    (folder / "guide").mkdir()
    (folder / "guide" / "index.html").write_text(f"<!doctype html><title>Guide</title><p>Guide {version}")
    write_service_worker(folder, pages=("",))
    return folder


def open_page(page: Page, url: str) -> Page:
    """Open the page; Python has not been started."""
    page.goto(url)
    expect(page.locator("output")).to_have_text("loaded")
    return page


def ask(page: Page, **request: object) -> dict[str, object]:
    """Ask Python through the page."""
    answer: dict[str, object] = page.evaluate("request => ask(request)", request)
    return answer


def error_of(page: Page, **request: object) -> dict[str, str] | None:
    """Name and message of the error that a request fails with."""
    error: dict[str, str] | None = page.evaluate(
        "request => ask(request).then(() => null, ({name, message}) => ({name, message}))", request
    )
    return error


def status(page: Page) -> dict[str, object]:
    """What the page was told last."""
    told: dict[str, object] = page.evaluate("python.status")
    return told


def names(page: Page) -> list[str]:
    """The statuses told so far, each once in a row."""
    told = page.evaluate("statuses.map(({name}) => name)")
    return [name for index, name in enumerate(told) if index == 0 or told[index - 1] != name]
