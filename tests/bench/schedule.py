"""Measures Python in the page's own worker: one interview from record to page parts, and the reminders of 500."""

from __future__ import annotations

import json
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page

CALLS = 120
INTERVIEWS = 500
FILES = 5
PATIENCE = 120_000

_KEEP_WORKER = """() => {
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "ready") window.ready = this;
      });
    }
  };
}"""
# The page asks with ids above zero, and leaves answers to other ids alone.
_ASK = """async (bodies) => {
  const times = [];
  for (const [i, body] of bodies.entries()) {
    const began = performance.now();
    const answer = await new Promise((resolve) => {
      const hear = ({ data }) => {
        if (data.id !== -1 - i) return;
        ready.removeEventListener("message", hear);
        resolve(data.body ?? JSON.stringify(data));
      };
      ready.addEventListener("message", hear);
      ready.postMessage({ type: "request", id: -1 - i, body });
    });
    times.push(performance.now() - began);
    if (!answer.startsWith('{"ok"')) throw new Error(answer);
  }
  return times;
}"""
_CONTEXT = {
    "candidate": {"name": "Max Example", "email": "max@example.org", "time_zone": "America/New_York"},
    "now": "2026-11-24T18:00:00Z",
    "time_zone": "America/New_York",
    "page": "https://example.org/composer/",
}


def measure(browser: Browser, address: str) -> dict[str, float]:
    """Measure with the site at `address`, in a context of its own; give medians in milliseconds by what was asked.

    Each time goes from the page's question to the worker until its answer is back. Of one interview, either one
    text is another in each call, as when somebody types, or its start is too, so that nothing can be remembered.
    """
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(f"({_KEEP_WORKER})()")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}composer/")
    page.wait_for_function(
        "window.ready && document.getElementById('ati-composer').dataset.state === 'ready'"
    )
    interviews = [_interview(number) for number in range(INTERVIEWS)]
    first, *later = _asked(page, [_request("calendar", interviews=interviews)] * (1 + FILES))
    figures = {
        "one interview, another text": median(_asked(page, [_render(call) for call in range(CALLS)])),
        "one interview, another start": median(
            _asked(page, [_render(call, minute=call % 60) for call in range(CALLS)])
        ),
        f".ics of {INTERVIEWS} interviews, first": first,
        f".ics of {INTERVIEWS} interviews": median(later),
    }
    context.close()
    return figures


def _asked(page: Page, bodies: list[str]) -> list[float]:
    times: list[float] = page.evaluate(_ASK, bodies)
    return times


def _render(call: int, minute: int = 30) -> str:
    interview = {
        **_interview(1),
        "starts": f"2026-11-24T{10 + call // 60}:{minute:02}",
        "fit": f"{call} years of it",
    }
    return _request("render", interview=interview, others="[]")


def _request(kind: str, **request: Any) -> str:
    return json.dumps({**_CONTEXT, "kind": kind, **request})


def _interview(number: int) -> dict[str, Any]:
    return {
        "id": f"bench-{number}",
        "company": f"Company {number} Works",
        "role": "Data Analyst",
        "format": "first interview, video",
        "starts": f"2026-{11 + number % 2}-{1 + number % 28:02}T{9 + number % 8:02}:30",
        "time_zone": ("America/New_York", "Europe/Zurich", "Asia/Kolkata")[number % 3],
        "people": [{"name": f"Person {number} Example", "talked_about": "a topic of some length"}],
        "fit": "ten years of it",
        "concern": {"raised": "too little of one thing", "answer": "more of another"},
    }
