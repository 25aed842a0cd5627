"""One way to drive three engines: Chromium and Firefox through Playwright, WebKitGTK through its own driver.

`python -m tests.engines.drivers` installs what it can of them, and says which are left out and why.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import sync_playwright

from tests.browser.find import launch_arguments, quietly

ENGINES = ("chromium", "firefox", "webkit")
PROGRAMS = {"firefox": ("firefox-esr",), "webkit": ("WebKitWebDriver", "Xvfb")}
PACKAGES = {"firefox": ("firefox-esr",), "webkit": ("webkit2gtk-driver", "xvfb")}
MINI_BROWSER = "usr/lib/*/webkit2gtk-4.*/MiniBrowser"


class Driver(Protocol):
    """What the tests need of a browser."""

    def open(self, url: str) -> None:
        """Go to a page and wait until it is there."""

    def run(self, script: str) -> Any:
        """Give what the JavaScript expression comes to, after waiting for it."""

    def press(self, key: str) -> None:
        """Press a key together with Control, where the focus is."""


type Way = Callable[[], AbstractContextManager[Driver]]
"""A way to start an engine."""


class _Playwright:
    def __init__(self, page: Any) -> None:
        self.page = page

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str) -> Any:
        return self.page.evaluate(f"async () => ({script})")

    def press(self, key: str) -> None:
        self.page.keyboard.press(f"Control+{key}")


class _Selenium:
    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, url: str) -> None:
        self.driver.get(url)

    def run(self, script: str) -> Any:
        from selenium.common.exceptions import WebDriverException  # noqa: PLC0415 -- installed for this engine alone

        try:
            answer = self._answer(script)
        except WebDriverException as error:
            # Once in some thousand times WebKit's driver loses what a script came to; nothing we run minds a second time.
            if "Could not parse script result" not in str(error):
                raise
            answer = self._answer(script)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")

    def press(self, key: str) -> None:
        from selenium.webdriver import ActionChains, Keys  # noqa: PLC0415 -- installed for this engine alone

        ActionChains(self.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()

    def _answer(self, script: str) -> dict[str, Any]:
        answer: dict[str, Any] = self.driver.execute_async_script(
            "const done = arguments[0];"
            f"(async () => ({script}))().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        )
        return answer


def missing(engine: str) -> str:
    """Say why an engine does not start on this machine, after trying to install it; empty where it does."""
    return find(engine)[1]


def started(engine: str) -> AbstractContextManager[Driver]:
    """Start an engine that is not missing, until the block ends."""
    way, reason = find(engine)
    assert way, reason
    return way()


@cache
def find(engine: str) -> tuple[Way | None, str]:
    """Find the first way in which an engine starts, or say why there is none."""
    packages = " ".join(PACKAGES.get(engine, ()))
    reason = (
        f"{engine} is left out: it is not here and could not be installed (Debian: apt install {packages})."
    )
    for way in _ways(engine):
        try:
            with way() as driver:
                driver.open("about:blank")
                if driver.run("6 * 7") == 42:
                    return way, ""
        except Exception as error:  # noqa: BLE001 -- each driver has errors of its own; the last is told
            reason = f"{engine} is left out: it is here but does not start ({_first_line(error)})."
    return None, reason


def _ways(engine: str) -> Iterator[Way]:
    """Yield the ways to start an engine, the most wanted first; installing happens as they are asked for."""
    if engine == "chromium":
        yield _chromium
        return
    if not _is_here(engine) and shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        quietly([*as_root, "apt-get", "update"])
        quietly([*as_root, "apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES[engine]])
    if _is_here(engine):
        yield {"firefox": _firefox_esr, "webkit": _webkit}[engine]
    # Ubuntu has no package of Firefox that could be driven.
    if engine == "firefox" and quietly([sys.executable, "-m", "playwright", "install", "firefox"]):
        yield _firefox


def _is_here(engine: str) -> bool:
    return all(map(shutil.which, PROGRAMS[engine]))


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _chromium() -> AbstractContextManager[Driver]:
    return _playwright("chromium", **launch_arguments())


def _firefox_esr() -> AbstractContextManager[Driver]:
    return _playwright("firefox", channel="moz-firefox", executable_path=shutil.which("firefox-esr"))


def _firefox() -> AbstractContextManager[Driver]:
    return _playwright("firefox")


@contextmanager
def _playwright(name: str, **how: Any) -> Iterator[Driver]:
    with sync_playwright() as playwright:
        browser = getattr(playwright, name).launch(**how)
        page = browser.new_page()
        page.set_default_timeout(120_000)
        yield _Playwright(page)
        browser.close()


@contextmanager
def _webkit() -> Iterator[Driver]:
    from selenium import webdriver  # noqa: PLC0415 -- only this engine needs it

    with _display() as display:
        options = webdriver.WebKitGTKOptions()
        options.binary_location = str(next(Path("/").glob(MINI_BROWSER)))
        options.add_argument("--automation")
        service = webdriver.webkitgtk.service.Service(
            shutil.which("WebKitWebDriver"), env={**os.environ, "DISPLAY": display}
        )
        driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            driver.set_script_timeout(180)
            yield _Selenium(driver)
        finally:
            with suppress(Exception):  # one that has crashed cannot be ended
                driver.quit()


@contextmanager
def _display() -> Iterator[str]:
    """Give the name of a screen that nobody sees and nobody else uses."""
    told, tells = os.pipe()
    command = ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1280x900x24"]
    server = subprocess.Popen(command, pass_fds=[tells], stderr=subprocess.DEVNULL)
    os.close(tells)
    try:
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    for name in ENGINES:
        print(missing(name) or f"{name} starts.")
