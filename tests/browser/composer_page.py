"""The composer as a person sees it, for the tests to drive."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, FilePayload, Locator, Page, expect

from tests.browser.serving import SUB_PATH

UNFOLD = (
    "(e) => { for (let f = e.closest('details'); f; f = f.parentElement.closest('details')) f.open = true; }"
)
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
PREFIX = f"after-the-interview {SUB_PATH} "
"""What the names of all that is stored begin with."""


def clear_records(page: Page, site: str, kinds: str = "local_storage,indexeddb") -> None:
    """Leave nothing of what was typed; the program and its snapshot stay."""
    origin = urlsplit(site)._replace(path="", query="", fragment="").geturl()
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": kinds})
    session.detach()


ERRORS: list[str] = []
"""What the pages of this test said of errors that they met."""


class ComposerPage:
    """Finds what a person would look for by its label, and waits on the page's own state, never on a clock."""

    def __init__(self, page: Page, site: str, *, now: datetime | None = NOW) -> None:
        self.page = page
        self.site = site
        page.set_default_timeout(20_000)
        page.on("console", self._hear)
        if now:
            page.clock.install(time=now)

    @staticmethod
    def _hear(message: ConsoleMessage) -> None:
        if message.text.startswith("The composer met an error."):
            ERRORS.append(message.text)

    def at(self, now: datetime) -> ComposerPage:
        """Let the page believe that it is `now`, for the rest of the test."""
        self.page.clock.set_system_time(now)
        return self

    def open(self, fragment: str = "") -> ComposerPage:
        self.page.goto(f"{self.site}composer/{fragment}")
        return self.ready()

    def ready(self) -> ComposerPage:
        expect(self.page.locator("#ati-composer")).to_have_attribute("data-state", "ready", timeout=60_000)
        return self

    def fill(self, **fields: str) -> ComposerPage:
        self.show("Questions")
        for name, text in fields.items():
            field = self.field(name.replace("__", "."))
            field.evaluate(UNFOLD)
            if name == "starts" and "T" in text:
                # The day and the hour have a control each.
                day, hour = text.split("T")
                self.field("starts-time").fill(hour)
                field.fill(day)
            else:
                field.fill(text)
        return self

    def show(self, view: str) -> ComposerPage:
        """Bring a part of the screen into sight, as the bar of a phone names it."""
        if (button := self.page.locator(".ati-views").get_by_role("button", name=view)).is_visible():
            button.click()
        elif view == "Interviews" and not self.page.locator("#ati-panel").is_visible():
            self.page.get_by_role("button", name="Interviews").click()
        elif view == "When" and not self.page.locator("#ati-schedule").is_visible():
            self.page.locator(".ati-when-line").click()
        return self

    def choose(self, name: str | re.Pattern[str]) -> Locator:
        """Show the note of the tab `name`, and give it."""
        self.show("Note")
        self.page.get_by_role("tab", name=name).first.click()
        return self.note

    @property
    def note(self) -> Locator:
        """The note that is shown."""
        return self.page.locator(".ati-note:not([hidden])")

    def act_on(self, line: Locator, action: str) -> None:
        """Press `action` in the menu of an interview or of a task."""
        line.get_by_label("More for").click()
        line.get_by_role("button", name=action).click()

    def told(self, words: str) -> None:
        """Wait until a person who listens has been told."""
        expect(self.page.locator("#ati-told")).to_have_text(words)

    def field(self, name: str) -> Locator:
        return self.page.locator(f"[id='ati-{name}']")

    def problem(self, name: str) -> Locator:
        return self.page.locator(f"[id='ati-{name}-problem']")

    @property
    def notes(self) -> Locator:
        return self.page.locator("#ati-drafts .ati-note")

    @property
    def saved(self) -> Locator:
        return self.page.locator("#ati-interviews li")

    def import_(self, content: object, expected: int | None = None) -> ComposerPage:
        text = content if isinstance(content, str) else json.dumps(content)
        file: FilePayload = {
            "name": "interviews.json",
            "mimeType": "application/json",
            "buffer": text.encode(),
        }
        self.show("Interviews")
        self.page.locator("#ati-import").set_input_files([file])
        report = self.page.locator("#ati-report")
        expect(report.locator(".ati-notice")).to_be_visible()
        if (apply := report.get_by_role("button", name="Import these")).count():
            apply.click()
        if expected is not None:
            expect(self.saved).to_have_count(expected)
        return self

    def download(self, button: Locator) -> tuple[str, bytes]:
        with self.page.expect_download() as waiting:
            button.click()
        return waiting.value.suggested_filename, waiting.value.path().read_bytes()

    def stored(self) -> dict[str, str]:
        stored: dict[str, str] = self.page.evaluate("Object.fromEntries(Object.entries(localStorage))")
        return stored

    def saved_with(self, words: str) -> dict[str, Any]:
        """Wait until an interview that holds `words` is saved, and give its record.

        The page's policy allows no text to be run as script, so this asks again and again from outside.
        """
        for _ in range(200):
            for key, text in self.stored().items():
                if " interview " in key and words in text:
                    record: dict[str, Any] = json.loads(text)
                    return record
            self.page.wait_for_timeout(100)
        raise AssertionError(f"No interview with {words!r} was saved.")
