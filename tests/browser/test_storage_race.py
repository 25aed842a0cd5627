"""Two tabs race with edits, reloads and kills; a plain dict says what must be there in the end.

`make test` tries two sequences in which each tab does everything; `make race` tries RACES=30 new ones too.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from datetime import timedelta

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Error, expect

from tests.browser.composer_page import NOW, ComposerPage

RACES = int(os.environ.get("RACES", "0"))
FIELDS = ("company", "role", "next_step", "people.0.name", "people.0.talked_about", "notes")
OTHER_STEPS = ("both", "leave", "crash", "close", "deaf", "set_back")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("edit",) * len(OTHER_STEPS) + OTHER_STEPS),
        st.integers(0, 1),
        st.sampled_from(FIELDS),
    ),
    min_size=4,
    max_size=10,
)
ONE_WAY = [
    ("edit", 0, "company"),
    ("both", 1, "role"),
    ("leave", 0, "notes"),
    ("deaf", 1, "company"),
    ("edit", 0, "company"),
    ("edit", 1, "company"),
    ("set_back", 0, "role"),
    ("edit", 0, "role"),
    ("crash", 1, "people.0.name"),
    ("both", 0, "people.0.talked_about"),
    ("close", 1, "next_step"),
    ("edit", 0, "next_step"),
]
"""Everything once in a tab; with the tabs exchanged, in the other too."""
DEAF = "addEventListener('storage', (event) => window.deaf && event.stopImmediatePropagation(), true);"
TYPE = """([name, text]) => {
  const field = document.getElementById(`ati-${name}`);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""


class Tabs:
    """Two tabs with one interview, and what was typed into it."""

    def __init__(self, context, site, identifier: str) -> None:
        self.context, self.site, self.id = context, site, identifier
        self.key = f"after-the-interview /some-name/ interview {identifier}"
        # Sees the storage from outside, as no tab that has just died can.
        self.watch = context.new_page()
        self.watch.goto(f"{site}404.html")
        self.watch.evaluate(
            "([key, text]) => localStorage.setItem(key, text)", [self.key, json.dumps({"id": identifier})]
        )
        self.tabs = [self.opened(), self.opened()]
        self.model: dict[str, str] = {}
        self.typed: dict[str, set[str]] = {}
        self.count = 0

    def opened(self) -> ComposerPage:
        page = self.context.new_page()
        page.add_init_script(DEAF)
        page.goto(f"{self.site}composer/#interview={self.id}")
        return self.ready(ComposerPage(page, self.site, now=None))

    def ready(self, composer: ComposerPage) -> ComposerPage:
        expect(composer.page.locator("#ati-composer")).to_have_attribute("data-state", "ready")
        return composer

    def edit(self, tab: int, field: str, *, is_awaited: bool = True) -> None:
        self.count += 1
        text = f"{field} {self.count}."
        self.tabs[tab].page.evaluate(TYPE, [field, text])
        self.typed.setdefault(field, set()).add(text)
        self.model[field] = text
        if is_awaited:
            self.until_stored(text)

    def both(self, tab: int, field: str) -> None:
        """Type into two fields in two tabs before either has stored anything."""
        self.edit(tab, field, is_awaited=False)
        other = FIELDS[(FIELDS.index(field) + 1) % len(FIELDS)]
        self.edit(1 - tab, other, is_awaited=False)
        self.until_stored(self.model[field], self.model[other])

    def leave(self, tab: int, field: str) -> None:
        """Type and reload at once."""
        self.edit(tab, field, is_awaited=False)
        self.tabs[tab].page.reload()
        self.ready(self.tabs[tab])
        self.until_stored(self.model[field])

    def crash(self, tab: int, field: str) -> None:
        """End the process of a tab half a second after a key, and open another."""
        page = self.tabs[tab].page
        self.edit(tab, field)
        with page.expect_event("crash"), suppress(Error):  # Nobody is left to answer.
            page.goto("chrome://crash")
        page.close()
        self.tabs[tab] = self.opened()

    def close(self, tab: int, field: str) -> None:
        """Type and close the tab at once."""
        self.edit(tab, field, is_awaited=False)
        self.tabs[tab].page.close()
        self.until_stored(self.model[field])
        self.tabs[tab] = self.opened()

    def deaf(self, tab: int, _field: str) -> None:
        """Let a tab sleep through what the other stores from here on."""
        self.tabs[tab].page.evaluate("window.deaf = true")

    def set_back(self, _tab: int, _field: str) -> None:
        """Set the clock back by an hour."""
        self.context.clock.set_system_time(NOW - timedelta(hours=self.count))

    def until_stored(self, *texts: str) -> None:
        ends = time.monotonic() + 20
        while not all(f'"{text}"' in self.stored_text() for text in texts):
            assert time.monotonic() < ends, (texts, self.stored_text())
            self.watch.wait_for_timeout(10)

    def stored_text(self) -> str:
        return self.watch.evaluate("key => localStorage.getItem(key)", self.key)

    def check(self) -> None:
        """What was typed last into a field stands there, or gave way to something else that was typed, and is kept.

        Tabs that are awake show the same.
        """
        record = json.loads(self.stored_text())
        gave_way = {conflict["text"] for conflict in record.get("conflicts", [])}
        for field, text in self.model.items():
            stands = value(record, field)
            assert stands in self.typed[field]
            assert stands == text or text in gave_way
            for tab in self.tabs:
                if not tab.page.evaluate("window.deaf"):
                    expect(tab.field(field)).to_have_value(stands)

    def end(self) -> None:
        for page in self.context.pages:
            page.close()


def value(record: dict, path: str) -> str:
    part = record
    for name in path.split("."):
        part = part[int(name)] if isinstance(part, list) else part.get(name, "")
    return part


def test_two_tabs_racing_lose_no_field(returning_page, returning_reader, site):
    runs = iter(range(10_000))

    @settings(
        max_examples=RACES or 1,
        deadline=None,
        database=None,
        phases=(Phase.explicit, Phase.generate) if RACES else (Phase.explicit,),
        suppress_health_check=list(HealthCheck),
    )
    @given(STEPS)
    @example(ONE_WAY)
    @example([(name, 1 - tab, field) for name, tab, field in ONE_WAY])
    def race(steps):
        tabs = Tabs(returning_reader, site, f"race-{next(runs)}")
        for name, tab, field in steps:
            getattr(tabs, name)(tab, field)
        tabs.check()
        tabs.end()

    returning_reader.clock.install(time=NOW)
    race()
