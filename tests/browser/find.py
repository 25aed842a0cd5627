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

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

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
FOR_THE_ADDRESS_BAR = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")
"""What Chromium keeps a process for in each window, a quarter of all the time of the processor, and no test sees."""
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


def started_with(playwright: Playwright, arguments: dict[str, Any]) -> dict[str, Any] | None:
    """Give the arguments to launch the browser with from now on, where it starts."""
    try:
        browser = playwright.chromium.launch(**arguments)
        version = browser.new_page().evaluate("navigator.userAgent")
        arguments = {**arguments, "args": [*arguments["args"], without_address_bar(browser)]}
        browser.close()
    except Error:
        return None
    return arguments if "Chrom" in version else None


def without_address_bar(browser: Browser) -> str:
    """Give the argument that leaves out what Playwright leaves out, and the address bar's part: the last one counts."""
    session = browser.new_browser_cdp_session()
    given = session.send("Browser.getBrowserCommandLine")["arguments"]
    left_out = [argument for argument in given if argument.startswith("--disable-features=")][-1]
    return ",".join([left_out, *FOR_THE_ADDRESS_BAR])


def main() -> None:
    with sync_playwright() as playwright:
        for arguments in candidates():
            if found := started_with(playwright, arguments):
                FOUND.parent.mkdir(exist_ok=True)
                FOUND.write_text(json.dumps(found))
                print("Browser for the tests:", arguments.get("executable_path", "Playwright's Chromium"))
                return
    sys.exit(NONE)


if __name__ == "__main__":
    main()
