"""In place of the event loop: a request is answered before the function that takes it returns."""

from typing import Never


def get_event_loop() -> Never:
    """Refuse; Pyodide's core looks this function up as it starts, and calls it only for promises."""
    raise RuntimeError("No event loop runs in the composer: its Python answers at once.")
