"""Record what a visit leaves, from the checkout as it is: `python -m tests.old_visitors.record 0.1.0`.

Run it once for each release. The page and its own scripts and styles are kept, and the service worker with its list
cut to them; of Python's runtime, megabytes that any build brings anew, only the names are.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import tarfile
import tempfile
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.composer_page import ComposerPage
from tests.browser.find import launch_arguments
from tests.browser.runtime_site import SNAPSHOT_MADE
from tests.browser.serving import serve
from tests.conftest import ROOT, build
from tests.old_visitors import HERE, LEFT, LIST, SITE

INTERVIEWS = ROOT / "tests" / "interviews.json"
LEFT_OUT = ("assets/pyodide.", "assets/standard_library", "assets/application", "assets/javascripts/")
OWN_WORDS = "Dear Priya,\n\nThese are my own words, and they stay.\n\nMaya"
PROOFREADING = "after-the-interview /some-name/ proofreading"
CHOICES = {"allowed": False, "dialect": "British", "words": ["dbtx"], "ignored": []}
CHOOSE = "([key, text]) => localStorage.setItem(key, text)"
KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    kept[name] = requests.map(({ url }) => new URL(url).pathname);
  }
  return kept;
}"""


def visit(page: Page, address: str) -> dict[str, object]:
    """Do what a candidate does in a first visit, and give what it leaves."""
    composer = ComposerPage(page, address).open()
    interviews = json.loads(INTERVIEWS.read_text(encoding="utf-8"))
    composer.import_(interviews, len(interviews["interviews"]))
    composer.saved.get_by_role("link").filter(has_text="Lumen Health").first.click()
    expect(composer.field("company")).to_have_value("Lumen Health")
    note = composer.notes.first
    note.get_by_role("button", name="Mark as sent").click()
    note.locator(".ati-edit[data-field='body']").fill(OWN_WORDS)
    composer.saved_with(OWN_WORDS.splitlines()[2])
    page.evaluate(CHOOSE, [PROOFREADING, json.dumps(CHOICES)])
    page.goto(f"{address}timing/")
    composer.open()
    for _ in range(600):
        page.clock.run_for(1_000)
        if page.evaluate(SNAPSHOT_MADE):
            break
        page.wait_for_timeout(100)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    return {"storage": composer.stored(), "caches": page.evaluate(KEPT)}


def pack(site: Path) -> bytes:
    """Give the archive of the part of a built site that is recorded."""
    script = (site / "service_worker.js").read_text(encoding="utf-8")
    found = LIST.search(script)
    assert found
    told = json.loads(found[0])
    told["files"] = {path: hash_ for path, hash_ in told["files"].items() if not path.startswith(LEFT_OUT)}
    names = (f"{path}index.html" if path.endswith("/") else path for path in told["files"])
    files = {name: (site / name).read_bytes() for name in names}
    files["service_worker.js"] = LIST.sub(lambda _: json.dumps(told), script).encode()
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, content in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(buffer.getvalue(), mtime=0)


def main() -> None:
    """Record a release."""
    parser = argparse.ArgumentParser(prog="python -m tests.old_visitors.record", description=__doc__)
    parser.add_argument("release", help="its number, such as 0.1.0")
    folder = HERE / parser.parse_args().release
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        build(site)
        (folder / SITE).write_bytes(pack(site))
        with serve(site) as served, sync_playwright() as playwright:
            browser = playwright.chromium.launch(**launch_arguments())
            left = visit(browser.new_page(), served.url)
            browser.close()
    text = json.dumps(left, indent=2, sort_keys=True, ensure_ascii=False)
    (folder / LEFT).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
