"""One way to drive three engines: Chromium and Firefox through Playwright, WebKitGTK through its own driver."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import sync_playwright

from tests.browser.find import launch_arguments, quietly

PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}
MINI_BROWSER = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
DISPLAY = ":97"


class Driver(Protocol):
    """What the tests need of a browser."""

    def open(self, url: str) -> None:
        """Go to a page and wait until it is there."""

    def run(self, script: str) -> Any:
        """Give what the JavaScript expression comes to, after waiting for it."""


class _Playwright:
    def __init__(self, page: Any) -> None:
        self.page = page

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str) -> Any:
        return self.page.evaluate(f"async () => ({script})")


class _Selenium:
    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, url: str) -> None:
        self.driver.get(url)

    def run(self, script: str) -> Any:
        answer = self.driver.execute_async_script(
            "const done = arguments[0];"
            f"(async () => ({script}))().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        )
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")


def missing(engine: str) -> str:
    """Say what keeps an engine from starting on this machine, after trying to install it; empty where nothing does."""
    if engine == "chromium":
        return ""
    program = {"firefox": "firefox-esr", "webkit": "WebKitWebDriver"}[engine]
    if shutil.which(program) is None and shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        quietly([*as_root, "apt-get", "update"])
        quietly([*as_root, "apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES[engine]])
    if shutil.which(program):
        return ""
    return f"{program} is not here and could not be installed (Debian: apt install {' '.join(PACKAGES[engine])})."


@contextmanager
def started(engine: str, profile: Path) -> Iterator[Driver]:
    """Start an engine with a profile that stays, as a person's does, until the block ends."""
    if engine == "webkit":
        with _webkit() as driver:
            yield driver
        return
    with sync_playwright() as playwright:
        if engine == "chromium":
            browser = playwright.chromium.launch(**launch_arguments())
        else:
            path = shutil.which("firefox-esr")
            browser = playwright.firefox.launch(channel="moz-firefox", executable_path=path)
        page = browser.new_page()
        page.set_default_timeout(120_000)
        yield _Playwright(page)
        browser.close()


@contextmanager
def _webkit() -> Iterator[Driver]:
    from selenium import webdriver  # noqa: PLC0415 -- only this engine needs it

    display = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x900x24"], stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = DISPLAY
    try:
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(next(Path("/").glob(MINI_BROWSER.lstrip("/"))))
        options.add_argument("--automation")
        service = webdriver.webkitgtk.service.Service(shutil.which("WebKitWebDriver"))
        driver = webdriver.WebKitGTK(options=options, service=service)
        driver.set_script_timeout(180)
        yield _Selenium(driver)
        driver.quit()
    finally:
        display.terminate()
        display.wait()
