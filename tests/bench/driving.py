"""What a bench does to the composer as a person would: import interviews, type letters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import FilePayload, Page

PATIENCE = 120_000
"""Milliseconds: longer than anything takes on a slow machine."""
VISIT = 6_000
"""Milliseconds that a visit lasts once there is something to read. Browsers keep compiled WebAssembly some seconds
after it has last been compiled better; who closes the page before that gets none of it the next time."""
WINDOW = 2_000
"""Milliseconds that a new window is left alone: the browser's own parts of it start then, on the same cores."""


def import_interviews(page: Page, interviews: Sequence[dict[str, Any]]) -> None:
    """Import `interviews`, and say yes to what they bring."""
    content = json.dumps({"interviews": list(interviews)}).encode()
    file: FilePayload = {"name": "some.json", "mimeType": "application/json", "buffer": content}
    page.locator("#ati-import").set_input_files([file])
    page.get_by_role("button", name="Import these").click()


def type_letters(page: Page, field: str, count: int, noted: str) -> list[float]:
    """Type `count` letters at the end of `field`, each when the list `noted` in the page has the last one's time."""
    page.locator(f"[id='ati-{field}']").focus()
    page.keyboard.press("End")
    page.evaluate(f"{noted}.length = 0")
    for number in range(count):
        page.keyboard.press("abcdefghij"[number % 10])
        page.wait_for_function(f"count => {noted}.length >= count", arg=number + 1)
    times: list[float] = page.evaluate(noted)
    return times
