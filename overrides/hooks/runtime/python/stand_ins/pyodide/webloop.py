"""In place of the event loop that runs on the browser's: nothing here waits."""

from typing import Any


def _of_javascript() -> list[Any]:
    import pyodide_js  # noqa: PLC0415 - no module may hold it

    api = pyodide_js._api  # noqa: SLF001 - as Pyodide's own modules do
    return [api, api.scheduleCallback, pyodide_js._api, pyodide_js.loadedPackages]  # noqa: SLF001


held = _of_javascript()
"""What Pyodide, as it makes and restores a snapshot, expects Python to have of JavaScript's, in this order.

`confinement` empties it.
"""


def _initialize_event_loop() -> None:
    """Do nothing; the package `pyodide` calls this as it is imported."""
