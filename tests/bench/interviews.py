"""Measures the list with a thousand interviews: from Python's readiness to the list, a filter's key, a save."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median, quantiles
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.bench.driving import PATIENCE, VISIT
from tests.browser.runtime_site import REHEARSED

COUNT = 1_000
KEYS = 60
VISITS = 5
_LETTERS = "bghjqz"

_LEAVE = """([base, count]) => {
  const prefix = `after-the-interview ${base} `;
  for (let i = 0; i < count; i += 1) {
    const day = String(1 + (i % 28)).padStart(2, "0");
    const month = String(1 + (i % 12)).padStart(2, "0");
    const record = {
      id: `bench-${i}`, created: `2026-01-01T00:00:00.${String(i).padStart(3, "0")}Z`, schema: "1",
      changed: "2026-01-01T00:00:00.000Z", company: `Company ${i % 400} Works`, role: `Role ${"bghjqz"[i % 6]}`,
      format: "first interview, video", starts: `2026-${month}-${day}T10:30`, time_zone: "Europe/Zurich",
      people: [{ name: `Person ${i} Example`, talked_about: "a topic of some length" }],
      fit: "ten years of it\\nand five of that",
    };
    localStorage.setItem(`${prefix}interview ${record.id}`, JSON.stringify(record));
  }
}"""
_WATCH = """() => {
  window.listed = { ready: null, list: null, keys: [] };
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "ready") listed.ready ??= performance.now();
      });
    }
  };
  let pressed = null;
  addEventListener("input", ({ target }) => (pressed = target.id === "ati-search" ? performance.now() : null), true);
  addEventListener("DOMContentLoaded", () => {
    const list = document.getElementById("ati-interviews");
    if (!list) return;
    new MutationObserver(() => {
      if (list.querySelector("li")) listed.list ??= performance.now();
      if (pressed === null) return;
      listed.keys.push(performance.now() - pressed);
      pressed = null;
    }).observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}"""
_STORE = """(number) => {
  const field = document.getElementById("ati-notes");
  field.value = `note ${number}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const began = performance.now();
  dispatchEvent(new Event("pagehide"));
  return performance.now() - began;
}"""
_ALL_LISTED = """count => !document.querySelector("#ati-interviews")?.textContent.includes("being read")
  && Object.keys(localStorage).filter((key) => key.includes(" line ")).length >= count"""


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds with a thousand interviews.

    Attributes:
        list: From Python's readiness to the list, median of later visits. Who has so many has been here before,
            so a snapshot has been made.
        filter: From a key in the search to the changed list, median.
        filter_95: The same, 95th percentile.
        save: A save on the main thread: all of it, with the merge and the sum, median.
    """

    list: float
    filter: float
    filter_95: float
    save: float


def measure(browser: Browser, address: str) -> Figures:
    """Measure with the site at `address`, in a context of its own."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}404.html")
    page.evaluate(_LEAVE, [urlsplit(address).path, COUNT])
    page.goto(f"{address}composer/")
    page.wait_for_function(_ALL_LISTED, arg=COUNT)
    page.wait_for_function(REHEARSED)
    page.wait_for_timeout(VISIT)
    context.add_init_script(f"({_WATCH})()")
    listed = []
    for _ in range(VISITS):
        page = _again(page, address)
        listed.append(page.evaluate("listed.list - listed.ready"))
    keys = _filter(page)
    save = _save(page)
    context.close()
    return Figures(median(listed), median(keys), quantiles(keys, n=20)[-1], save)


def _again(page: Page, address: str) -> Page:
    context = page.context
    page.close()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}composer/")
    page.wait_for_function("window.listed?.list !== null && window.listed?.ready !== null")
    return page


def _filter(page: Page) -> list[float]:
    field = page.locator("#ati-search")
    field.focus()
    for number in range(KEYS):
        # Each key changes what is found: a letter that stands in a sixth of the roles alone, and back again.
        page.keyboard.press("Backspace" if number % 2 else _LETTERS[number // 2 % len(_LETTERS)])
        page.wait_for_function("count => listed.keys.length >= count", arg=number + 1)
    times: list[float] = page.evaluate("listed.keys")
    return times


def _save(page: Page) -> float:
    """Time the whole of a save, as the page does it when it is left."""
    times: list[float] = [page.evaluate(_STORE, number) for number in range(30)]
    return median(times)
