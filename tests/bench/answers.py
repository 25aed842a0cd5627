"""Measures Python's own answers: one interview at a keystroke, and the reminders of five hundred."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from tests.bench.driving import PATIENCE, import_interviews

KEYS = 200
COUNT = 500

_WATCH = """() => {
  window.answers = { python: null, rendered: "", calendar: [], waiting: new Map() };
  answers.to = (id) => new Promise((resolve) => answers.waiting.set(id, resolve));
  const hear = ({ data }) => {
    if (data.type === "response") answers.waiting.get(data.id)?.(data);
  };
  const RealChannel = BroadcastChannel;
  window.BroadcastChannel = class extends RealChannel {
    constructor(name) {
      super(name);
      this.addEventListener("message", hear);
    }
  };
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener("message", hear);
    }
    postMessage(message, ...rest) {
      if (message.type === "request") {
        const { kind } = JSON.parse(message.body);
        const began = performance.now();
        if (kind === "render") Object.assign(answers, { python: this, rendered: message.body });
        if (kind === "calendar") answers.to(message.id).then(() => answers.calendar.push(performance.now() - began));
      }
      super.postMessage(message, ...rest);
    }
  };
}"""


# Asks again and again as the page does while somebody writes, without the page's own work beside it.
_ASK = """async (count) => {
  const times = [];
  const { interview, ...known } = JSON.parse(answers.rendered);
  for (let number = 0; number < count; number++) {
    const fit = `${interview.fit} and whatever comes after it, ${number}`;
    const id = 1_000_000 + number;
    // What the page shows of other interviews is kept in Python by a name; here there are none.
    const asked = { ...known, board: undefined, others: "[]", notes: [0], now: new Date().toISOString() };
    const body = JSON.stringify({ ...asked, interview: { ...interview, fit } });
    const answered = answers.to(id);
    answers.python.postMessage({ type: "request", id, body, isChannelHeard: true });
    const { milliseconds, body: answer } = await answered;
    if (!JSON.parse(answer).ok?.parts["ati-note-0"]) throw new Error(answer);
    times.push(milliseconds);
  }
  return times;
}"""


@dataclass(frozen=True, slots=True)
class Answers:
    """How long answers take.

    Attributes:
        interview: Milliseconds of the worker for one interview of which a sentence has changed: record, schedule,
            drafts, the review of a note in sight, its part of the page; median.
        reminders: Milliseconds until the page has the `.ics` of five hundred interviews.
    """

    interview: float
    reminders: float


def measure(browser: Browser, address: str) -> Answers:
    """Measure with the site at `address`, in a context of its own."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(f"({_WATCH})()")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}composer/")
    page.wait_for_function("document.getElementById('ati-composer').dataset.state === 'ready'")
    _import(page, 0, 1)
    interview = median(page.evaluate(_ASK, KEYS))
    _import(page, 1, COUNT)
    with page.expect_download(timeout=PATIENCE):
        page.locator("[data-action='calendar-all']").dispatch_event("click")
    (reminders,) = page.evaluate("answers.calendar")
    context.close()
    return Answers(interview, reminders)


def _import(page: Page, first: int, end: int) -> None:
    """Import the interviews from number `first` up to `end`, and let the page come to rest."""
    import_interviews(page, [_interview(number) for number in range(first, end)])
    page.wait_for_function(
        "count => Object.keys(localStorage).filter((key) => key.includes(' interview ')).length >= count",
        arg=end,
    )
    page.wait_for_timeout(1_000)


def _interview(number: int) -> dict[str, object]:
    return {
        "id": f"bench-{number}",
        "company": f"Company {number} Works",
        "role": "Engineer",
        "format": "first interview, video",
        "starts": f"2027-{1 + number % 12:02}-{1 + number % 28:02}T10:30",
        "time_zone": "Europe/Zurich",
        "fit": "ten years of it",
        "people": [{"name": f"Person{number} Example", "talked_about": "a topic of some length"}],
    }
