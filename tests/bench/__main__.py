"""Measures start-up, transfer and keystrokes of the built site in a real browser, all in one run.

`python -m tests.bench [site] [--rounds N]`; without a site it builds one. The machine's mood goes into every
figure in milliseconds, so the ways to start take turns, and what counts are the ratios of their medians.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from overrides.hooks.runtime import sources
from tests.bench import answers, interviews
from tests.bench.driving import PATIENCE, VISIT, WINDOW, import_interviews, type_letters
from tests.bench.wheels import write_wheels
from tests.browser.find import launch_arguments
from tests.browser.runtime_site import REHEARSED
from tests.browser.serving import Served, Wire, serve
from tests.conftest import build

HERE = Path(__file__).parent
ROUNDS = 5
KEYSTROKES = 200
NETWORKS = {"fast 4G": (9_000_000, 0.06), "slow 4G": (1_600_000, 0.15)}
"""Bits a second, and the seconds before each answer: the server is slow, since the browser's own throttling does not
reach a worker."""

_REQUEST = {
    "kind": "render",
    "interview": {"id": "1"},
    "others": "[]",
    "candidate": {},
    "now": "2026-11-24T18:00:00Z",
    "time_zone": "America/New_York",
    "page": "",
}
_START_OTHER_WAY = """({wheels, request}) => new Promise((resolve, reject) => {
    const began = performance.now();
    const worker = new Worker("other_ways.js", {type: "module"});
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = () => resolve(performance.now() - began);
    worker.postMessage({wheels, request});
})"""


_FORM_USABLE = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
"""The page's modules have run by then."""


class Bench:
    """One browser, one site, and what was measured of them."""

    def __init__(self, browser: Browser, site: Served) -> None:
        self.browser = browser
        self.site = site
        self.wheels = write_wheels(site.folder / "bench" / "wheels")
        self.times: dict[str, list[float]] = defaultdict(list)
        self.sent: dict[str, int] = {}
        self.longest: list[float] = []
        self.keystrokes: list[float] = []

    def round(self) -> None:
        """Start each way once on an empty cache and once more on a full one."""
        with self._reader() as context:
            for visit in ("first", "later"):
                self.times[f"bare, {visit}"].append(self._other_way(context, []))
        with self._reader() as context:
            for visit in ("first", "later"):
                self.times[f"wheels, {visit}"].append(self._other_way(context, self.wheels))
        with self._reader() as context:
            self.times["ours, first"].append(self._composer(context, "composer, first visit", is_first=True))
            self.times["ours, later"].append(self._composer(context, "composer, later visit"))

    def slow_round(self, name: str) -> None:
        """Navigate to bare Pyodide and to the composer over a slow network, each on an empty cache."""
        self.site.wire = Wire(*NETWORKS[name])
        try:
            with self._reader() as context:
                page = self._page(context)
                page.goto(self.site.url + "bench/", wait_until="commit")
                page.evaluate(_START_OTHER_WAY, {"wheels": [], "request": json.dumps(_REQUEST)})
                self.times[f"bare, {name}"].append(page.evaluate("performance.now()"))
            with self._reader() as context:
                self.site.sent.clear()
                page = self._open_composer(context)
                self.times[f"ours, {name}"].append(page.evaluate("noted.ready"))
                self.times[f"form, {name}"].append(page.evaluate(_FORM_USABLE))
                self.sent[f"before the note, {name}"] = sum(self.site.sent.values())
        finally:
            self.site.wire = None

    def last_round(self) -> str:
        """The last round's times, in milliseconds, for who waits."""
        return "  " + ", ".join(f"{way} {times[-1]:,.0f}" for way, times in self.times.items())

    def guide(self) -> None:
        """Count what a guide page takes on a first visit."""
        with self._reader() as context:
            page = self._page(context)
            self.site.sent.clear()
            page.goto(self.site.url, wait_until="networkidle")
            self.sent["guide's first page"] = sum(self.site.sent.values())

    def bare_bytes(self) -> None:
        """Count what bare Pyodide takes."""
        with self._reader() as context:
            self.site.sent.clear()
            self._other_way(context, [])
            self.sent["bare Pyodide"] = sum(
                size for path, size in self.site.sent.items() if path.startswith("bench/pyodide/")
            )

    def type(self) -> None:
        """Type into the composer with nine interviewers and time each key until the drafts change."""
        people = [{"name": f"Person{number} Example", "talked_about": "a topic"} for number in range(9)]
        interview = {
            "id": "nine",
            "company": "Example Works",
            "role": "Engineer",
            "starts": "2026-11-24T10:30",
            "time_zone": "America/New_York",
            "fit": "ten years of it",
            "people": people,
        }
        with self._reader() as context:
            page = self._open_composer(context)
            import_interviews(page, [interview])
            page.wait_for_function("document.querySelectorAll('#ati-drafts .ati-note').length >= 9")
            page.wait_for_function(REHEARSED, timeout=PATIENCE)
            self.keystrokes = type_letters(page, "fit", KEYSTROKES, "noted.keystrokes")

    def _composer(self, context: BrowserContext, name: str, *, is_first: bool = False) -> float:
        self.site.sent.clear()
        page = self._open_composer(context)
        noted = page.evaluate("noted")
        self.longest.append(noted["longest"])
        self.sent[name] = sum(size for path, size in self.site.sent.items() if path != "service_worker.js")
        if is_first:
            page.wait_for_function(REHEARSED, timeout=PATIENCE)
            page.evaluate(
                "navigator.serviceWorker?.getRegistration().then((found) => found && navigator.serviceWorker.ready)"
            )
        page.wait_for_timeout(VISIT)
        page.close()
        return float(noted["ready"] - noted["workerStarted"])

    def _open_composer(self, context: BrowserContext) -> Page:
        page = self._page(context)
        with page.expect_console_message(lambda message: message.text == "bench: ready", timeout=PATIENCE):
            page.goto(self.site.url + "composer/", wait_until="commit")
        return page

    def _other_way(self, context: BrowserContext, wheels: list[str]) -> float:
        page = self._page(context)
        page.goto(self.site.url + "bench/")
        milliseconds: float = page.evaluate(
            _START_OTHER_WAY, {"wheels": wheels, "request": json.dumps(_REQUEST)}
        )
        page.wait_for_timeout(VISIT)
        page.close()
        return milliseconds

    def _page(self, context: BrowserContext) -> Page:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(path=HERE / "in_page.js")
        page.wait_for_timeout(WINDOW)
        return page

    @contextmanager
    def _reader(self) -> Iterator[BrowserContext]:
        # The site's policy forbids what Playwright waits with; workers keep to it all the same.
        context = self.browser.new_context(bypass_csp=True)
        yield context
        context.close()


def report(bench: Bench, answered: answers.Answers, listed: interviews.Figures) -> str:
    """The figures, each beside what it may be at most."""
    medians = {way: median(times) for way, times in bench.times.items()}
    lines = [
        f"start to first draft, medians of {len(bench.times['ours, first'])} rounds; over a slow network from the navigation",
    ]
    lines += [
        f"  {way:24} {time:8,.0f} ms   {time / medians['bare, ' + way.split(', ')[1]]:5.2f} of bare"
        for way, time in medians.items()
    ]
    slow_key = quantiles(bench.keystrokes, n=20)[-1]
    targets = [
        ("first visit, to bare", medians["ours, first"] / medians["bare, first"], 0.50),
        ("later visit, to bare", medians["ours, later"] / medians["bare, later"], 0.18),
        ("later visit, to wheels", medians["ours, later"] / medians["wheels, later"], 0.12),
        (
            "bytes of a first visit, to bare",
            bench.sent["composer, first visit"] / bench.sent["bare Pyodide"],
            0.90,
        ),
        *(
            (
                f"{name}, from navigation to the first note, to bare",
                medians[f"ours, {name}"] / medians[f"bare, {name}"],
                most,
            )
            for name, most in (("fast 4G", 0.50), ("slow 4G", 0.57))
        ),
        ("bytes of a later visit", bench.sent["composer, later visit"], 0),
        ("bytes of the guide's first page", bench.sent["guide's first page"], 160 * 1024),
        ("keystroke to changed page, 95th percentile, ms", slow_key, 16),
        ("longest task of the page's thread, ms", median(bench.longest), 50),
        ("answer for one interview, median, ms", answered.interview, 4),
        ("reminders of 500 interviews, ms", answered.reminders, 5_000),
        ("list of 1,000 interviews after Python is ready, ms", listed.list, 300),
        ("filter of 1,000 interviews at a key, median, ms", listed.filter, 50),
        ("save of one of 1,000 interviews, median, ms", listed.save, 10),
    ]
    lines += ["bytes transferred, gzip", *(f"  {name:24} {size:12,}" for name, size in bench.sent.items())]
    lines += [
        f"keystroke to changed page: median {median(bench.keystrokes):.1f} ms, 95th percentile {slow_key:.1f} ms"
    ]
    lines += [f"{'':2}{'held against the targets':52} {'is':>10} {'at most':>10}"]
    lines += [
        f"  {name:52} {_figure(value):>10} {_figure(limit):>10}{'' if value <= limit else '  over'}"
        for name, value, limit in targets
    ]
    return "\n".join(lines)


def _figure(value: float) -> str:
    return f"{value:,.2f}" if 0 < value < 100 else f"{value:,.0f}"


def _site(given: Path | None, folder: Path) -> Path:
    site = folder / "site"
    if given:
        shutil.copytree(given, site)
    else:
        build(site)
    shutil.copytree(sources.PYODIDE, site / "bench" / "pyodide")
    shutil.copy(HERE / "other_ways.js", site / "bench")
    (site / "bench" / "index.html").write_text(
        "<!doctype html><title>Bench</title><link rel=icon href=data:,>"
    )
    return site


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "site", nargs="?", type=Path, help="the folder of a built site; one is built without it"
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    with (
        TemporaryDirectory() as folder,
        serve(_site(options.site, Path(folder))) as served,
        sync_playwright() as playwright,
    ):
        bench = Bench(playwright.chromium.launch(**launch_arguments()), served)
        bench.guide()
        bench.bare_bytes()
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
            bench.round()
            for name in NETWORKS:
                bench.slow_round(name)
            print(bench.last_round(), file=sys.stderr)
        bench.type()
        answered = answers.measure(bench.browser, served.url)
        listed = interviews.measure(bench.browser, served.url)
        print(report(bench, answered, listed))
        bench.browser.close()


if __name__ == "__main__":
    main()
