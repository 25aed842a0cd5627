"""Measure proofreading in a browser: ``python -m tests.proofreading.bench``.

Printed are the start of the engine, from nothing and again, the bytes it transfers, and, for a note of 300 words
and a text of 2,000, the time from a keystroke to its findings on the page and the longest task of the main thread;
then the same for a note of 300 words in the composer, where the findings of the review join in.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.bench.driving import PATIENCE, import_interviews
from tests.browser.find import launch_arguments
from tests.browser.serving import Served, serve
from tests.conftest import build
from tests.proofreading import corpus
from tests.proofreading.fixture import publish_fixture

KEYS = "Thank you again for the time that you took, and for teh good questions; I look forward to hear from you. "
LONGEST_TASK = """() => { window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((task) => window.longest = Math.max(longest, task.duration)))
    .observe({type: "longtask"}); }"""
WATCH_COMPOSER = """() => { let pressed = 0; window.took = null;
  addEventListener("input", () => (pressed = performance.now()), true);
  new MutationObserver(() => window.took ??= performance.now() - pressed)
    .observe(document.querySelector("#ati-composer"), {attributeFilter: ["data-proofread"]}); }"""
INTERVIEW = {
    "id": "one",
    "company": "Example Works",
    "role": "Engineer",
    "starts": "2026-11-24T10:30",
    "time_zone": "America/New_York",
    "fit": "ten years of it",
    "people": [{"name": "Ann Example", "talked_about": "a topic"}],
}
CHECKED = "text => document.body.dataset.checked === text"


def text_of(words: int) -> str:
    """Give a text of about so many words, in paragraphs of five sentences of the corpus."""
    sentences = corpus.clean("clean.txt")[10:] + [mistake.written for mistake in corpus.mistakes()]
    paragraphs: list[str] = []
    count = 0
    while count < words:
        at = 5 * len(paragraphs) % len(sentences)
        paragraphs.append(" ".join(sentences[at : at + 5]))
        count += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs)


def start(page: Page, served: Served) -> float:
    """Open the page and start the engine; give the milliseconds it took."""
    page.goto(served.url)
    page.evaluate("window.began = performance.now(); document.querySelector('#proofread').click()")
    page.wait_for_function("document.body.dataset.state === 'ready'", timeout=120_000)
    return float(page.evaluate("performance.now() - began"))


def type_into(page: Page, words: int) -> tuple[list[float], float]:
    """Type into the middle of a text; give the times to the findings, and the longest task of the main thread."""
    note = page.get_by_role("textbox")
    text = text_of(words)
    note.fill(text)
    page.wait_for_function(CHECKED, arg=text, timeout=120_000)
    at = text.index("\n\n", len(text) // 2)
    note.evaluate("(note, at) => note.setSelectionRange(at, at)", at)
    page.evaluate(LONGEST_TASK)
    times = []
    for i, key in enumerate(KEYS * 2):
        page.keyboard.type(key)
        typed = (KEYS * 2)[: i + 1]
        page.wait_for_function(CHECKED, arg=text[:at] + typed + text[at:])
        times.append(float(page.evaluate("Number(document.body.dataset.took)")))
    return times, float(page.evaluate("longest"))


def type_into_composer(page: Page, served: Served, words: int) -> tuple[list[float], float]:
    """Do the same in a note of the composer."""
    page.set_default_timeout(PATIENCE)
    page.goto(f"{served.url}composer/")
    page.wait_for_function("document.querySelector('#ati-composer').dataset.state === 'ready'")
    import_interviews(page, [INTERVIEW])
    page.locator("[data-action='proofread']").first.dispatch_event("click")
    page.wait_for_function("document.querySelector('#ati-composer').dataset.proofreading === 'ready'")
    note = page.locator("#ati-note-0 .ati-edit[data-field='body']")
    text = text_of(words)
    note.fill(text)
    page.wait_for_function("document.querySelectorAll('#ati-note-0 .ati-underline').length > 0")
    page.wait_for_timeout(2_000)
    at = text.index("\n\n", len(text) // 2)
    note.evaluate("(note, at) => { note.focus(); note.setSelectionRange(at, at); }", at)
    page.evaluate(LONGEST_TASK)
    page.evaluate(WATCH_COMPOSER)
    times = []
    for key in KEYS * 2:
        page.evaluate("window.took = null")
        page.keyboard.type(key)
        page.wait_for_function("took !== null")
        times.append(float(page.evaluate("took")))
        # The answer to a key before this one is not taken for this one's.
        page.wait_for_timeout(30)
    return times, float(page.evaluate("longest"))


def said(where: str, times: list[float], longest: float) -> str:
    """Put the figures of one text into a sentence."""
    p95 = statistics.quantiles(times, n=20)[-1]
    return (
        f"{where}: keystroke to findings {statistics.median(times):.0f} ms median, {p95:.0f} ms at the 95th "
        f"percentile of {len(times)}; longest task of the main thread {longest:.0f} ms"
    )


def main() -> None:
    """Print the figures."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(publish_fixture(Path(folder))) as served,
        sync_playwright() as p,
    ):
        browser = p.chromium.launch(**launch_arguments())
        page = browser.new_page(bypass_csp=True)
        cold = start(page, served)
        sent = sum(bytes_ for path, bytes_ in served.sent.items() if "proofread" in path or "arper" in path)
        again = [start(page, served) for _ in range(3)]
        print(
            f"start: {cold:,.0f} ms, again {statistics.median(again):,.0f} ms; {sent / 1e6:.2f} MB transferred"
        )
        for words in (300, 2000):
            print(said(f"{words:,} words", *type_into(page, words)))
        site = Path(folder) / "composer"
        build(site)
        with serve(site) as composer:
            page = browser.new_page(bypass_csp=True)
            print(said("300 words in the composer", *type_into_composer(page, composer, 300)))
        browser.close()


if __name__ == "__main__":
    main()
