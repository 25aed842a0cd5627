"""Measure proofreading in a browser: ``python -m tests.proofreading.bench``.

Printed are the start of the engine, from nothing and again, the bytes it transfers, and, for a note of 300 words
and a text of 2,000, the time from a keystroke to its findings on the page and the longest task of the main thread.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.find import launch_arguments
from tests.browser.serving import Served, serve
from tests.proofreading import corpus
from tests.proofreading.fixture import publish_fixture

KEYS = "Thank you again for the time that you took, and for teh good questions; I look forward to hear from you. "
LONGEST_TASK = """() => { window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((task) => window.longest = Math.max(longest, task.duration)))
    .observe({type: "longtask"}); }"""
CHECKED = "text => document.body.dataset.checked === text"


def text_of(words: int) -> str:
    """Give a text of about so many words, in paragraphs of five sentences of the corpus."""
    sentences = corpus.clean("clean.txt")[10:] + [mistake.written for mistake in corpus.mistakes()]
    paragraphs, count = [], 0
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
            times, longest = type_into(page, words)
            p95 = statistics.quantiles(times, n=20)[-1]
            print(
                f"{words:,} words: keystroke to findings {statistics.median(times):.0f} ms median, {p95:.0f} ms at the "
                f"95th percentile of {len(times)}; longest task of the main thread {longest:.0f} ms"
            )
        browser.close()


if __name__ == "__main__":
    main()
