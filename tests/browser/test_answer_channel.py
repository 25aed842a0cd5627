"""Answers come through a channel of their own, or by the worker where it cannot be had."""

from __future__ import annotations

import pytest

from tests.browser.runtime_site import ask, names, open_page
from tests.browser.serving import serve

NOTE_WAYS = """() => {
  window.ways = [];
  window.channels = [];
  const note = (way) => ({ data }) => data.type === "response" && window.ways.push(way);
  const RealWorker = Worker;
  window.Worker = class extends RealWorker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener("message", note("worker"));
    }
  };
  const RealChannel = window.BroadcastChannel;
  window.BroadcastChannel = RealChannel && class extends RealChannel {
    constructor(name) {
      super(name);
      window.channels.push(name);
      this.addEventListener("message", note("channel"));
    }
  };
}"""
WITHOUT = {
    "a browser that has none": "delete window.BroadcastChannel",
    "blocked storage": """window.BroadcastChannel = function () { throw new DOMException("blocked", "SecurityError"); }""",
    "a channel that carries nothing": """
        const Real = BroadcastChannel;
        window.BroadcastChannel = class extends Real { constructor(name) { super(`not ${name}`); } };
    """,
}


@pytest.fixture
def site(stand_in_site):
    with serve(stand_in_site) as served:
        yield served


def test_answers_come_through_a_channel_that_nobody_can_guess(page, site):
    page.add_init_script(f"({NOTE_WAYS})()")
    open_page(page, site.url).evaluate("start()")
    for text in ("one", "two"):
        assert ask(page, text=text)["text"] == text
    assert page.evaluate("ways") == ["channel", "channel"]
    page.evaluate("start()")
    assert ask(page, text="another worker")["text"] == "another worker"
    first, second = page.evaluate("channels")
    assert first != second
    assert min(len(first), len(second)) > len("1-1-1-1")


@pytest.mark.parametrize("reason", WITHOUT)
def test_without_a_channel_the_worker_answers(page, site, reason):
    page.add_init_script(WITHOUT[reason])
    page.add_init_script(f"({NOTE_WAYS})()")
    open_page(page, site.url).evaluate("start()")
    assert ask(page, text="as before")["text"] == "as before"
    assert page.evaluate("ways") == ["worker"]
    assert names(page) == ["fetching", "starting", "ready"]
