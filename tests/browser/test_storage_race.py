"""Two tabs race with edits, reloads and kills; a plain dict says what must be there in the end."""

from __future__ import annotations

import json
import time

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

FIELDS = ("company", "role", "next_step", "people.0.name", "people.0.talked_about", "notes")
EDIT = st.tuples(st.just("edit"), st.integers(0, 1), st.sampled_from(FIELDS))
STEPS = st.lists(
    st.one_of(
        EDIT,
        EDIT,
        EDIT,
        st.tuples(
            st.sampled_from(("reload", "kill", "deaf", "both")), st.integers(0, 1), st.sampled_from(FIELDS)
        ),
    ),
    min_size=4,
    max_size=10,
)
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
        self.tabs = [self.opened(), self.opened()]
        self.model: dict[str, str] = {}
        self.typed: dict[str, set[str]] = {}
        self.count = 0

    def opened(self) -> ComposerPage:
        page = self.context.new_page()
        page.add_init_script(DEAF)
        page.goto(f"{self.site}composer/#interview={self.id}")
        expect(page.locator("#ati-company")).to_be_visible()
        return ComposerPage(page, self.site)

    def edit(self, tab: int, field: str, *, is_awaited: bool = True) -> None:
        self.count += 1
        text = f"{field} {self.count}"
        page = self.tabs[tab].page
        page.evaluate(TYPE, [field, text])
        self.typed.setdefault(field, set()).add(text)
        self.model[field] = text
        if is_awaited:
            self.until_stored(text)

    def both(self, tab: int, field: str) -> None:
        """Type into two fields in two tabs before either has stored anything."""
        self.edit(tab, field, is_awaited=False)
        other = FIELDS[(FIELDS.index(field) + 1) % len(FIELDS)]
        self.edit(1 - tab, other, is_awaited=False)
        for name in (field, other):
            self.until_stored(self.model[name])

    def until_stored(self, text: str) -> None:
        ends = time.monotonic() + 20
        while text not in json.dumps(self.stored()):
            assert time.monotonic() < ends
            self.tabs[0].page.wait_for_timeout(10)

    def reload(self, tab: int, _field: str) -> None:
        self.tabs[tab].page.reload()

    def kill(self, tab: int, _field: str) -> None:
        self.tabs[tab].page.close(run_before_unload=False)
        self.tabs[tab] = self.opened()

    def deaf(self, tab: int, _field: str) -> None:
        """Let a tab sleep through what the other stores from here on."""
        self.tabs[tab].page.evaluate("window.deaf = true")

    def stored(self) -> dict:
        texts = self.tabs[0].page.evaluate("Object.entries(localStorage)")
        return json.loads(next(text for key, text in texts if key.endswith(f"interview {self.id}")))

    def close(self) -> None:
        for tab in self.tabs:
            tab.page.close()


def value(record: dict, path: str) -> str:
    part = record
    for name in path.split("."):
        part = part[int(name)] if isinstance(part, list) else part.get(name, "")
    return part


def test_two_tabs_racing_lose_no_field(browser, site):
    context = browser.new_context()
    context.route("**/worker.*.js", lambda route: route.abort())  # Storage alone: Python is not needed here.
    runs = iter(range(10_000))

    @settings(
        max_examples=4,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(STEPS)
    def race(steps):
        tabs = Tabs(context, site, f"race-{next(runs)}")
        seed = context.pages[0]
        key = f"after-the-interview /some-name/ interview {tabs.id}"
        seed.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps({"id": tabs.id})])
        for tab in tabs.tabs:
            tab.page.reload()
        for name, tab, field in steps:
            getattr(tabs, name)(tab, field) if name != "edit" else tabs.edit(tab, field)
        record = tabs.stored()
        gave_way = {conflict["text"] for conflict in record.get("conflicts", [])}
        for field, text in tabs.model.items():
            stands = value(record, field)
            assert stands in tabs.typed[field]
            assert stands == text or text in gave_way
        tabs.close()

    race()
    context.close()
