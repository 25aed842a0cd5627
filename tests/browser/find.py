"""Find a Chromium that really starts, or install one: ``python -m tests.browser.find``.

Playwright's own where it can be had, else the system's, else Debian's package. What was found stands in
.cache/browser.json from then on.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Playwright, sync_playwright

FOUND = Path(__file__).parents[2] / ".cache" / "browser.json"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Without these Chromium looks for its maker's servers all the time, and does not start as root.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NONE = """\
No Chromium could be started. Any one of these mends it; then run make again:
  - let Playwright fetch its own:  .venv/bin/playwright install --with-deps chromium
  - install Chromium or Chrome as your system does it (Debian, Ubuntu: apt install chromium)
"""


def launch_arguments() -> dict[str, Any]:
    """Give what Playwright's `launch` needs to start the browser that was found.

    Raises:
        FileNotFoundError: None has been looked for yet.
    """
    found: dict[str, Any] = json.loads(FOUND.read_text())
    return found


def candidates() -> Iterator[dict[str, Any]]:
    """Yield launch arguments, the most wanted first; installing happens as the later ones are asked for."""
    arguments: dict[str, Any] = {"args": list(ARGUMENTS)}
    yield arguments
    if quietly([sys.executable, "-m", "playwright", "install", "chromium"]):
        yield arguments
    for path in filter(None, map(shutil.which, NAMES)):
        yield {**arguments, "executable_path": path}
    if shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        quietly([*as_root, "apt-get", "update"])
        if quietly([*as_root, "apt-get", "install", "--yes", "chromium"]):
            yield {**arguments, "executable_path": shutil.which("chromium")}


def quietly(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True, timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def starts(playwright: Playwright, arguments: dict[str, Any]) -> bool:
    try:
        browser = playwright.chromium.launch(**arguments)
        version = browser.new_page().evaluate("navigator.userAgent")
        browser.close()
    except Error:
        return False
    return "Chrom" in version


def main() -> None:
    with sync_playwright() as playwright:
        for arguments in candidates():
            if starts(playwright, arguments):
                FOUND.parent.mkdir(exist_ok=True)
                FOUND.write_text(json.dumps(arguments))
                print("Browser for the tests:", arguments.get("executable_path", "Playwright's Chromium"))
                return
    sys.exit(NONE)


if __name__ == "__main__":
    main()
