"""In place of the event loop until one is asked for: a request is answered before what takes it returns."""

from importlib.util import find_spec
from typing import Any, Never


def get_event_loop() -> Never:
    """Refuse; Pyodide's core looks this function up as it starts, and calls it only for promises."""
    raise RuntimeError("No event loop runs in the composer: its Python answers at once.")


def __getattr__(name: str) -> Any:
    """Become the whole package, which the build keeps beside this module, when anything else of it is asked for."""
    whole = find_spec("asyncio.whole") if not name.startswith("__") else None
    if whole is None:
        raise AttributeError(name)
    del globals()["__getattr__"]
    exec(whole.loader.get_code(whole.name), globals())  # type: ignore[union-attr]  # noqa: S102 - the library's own
    return globals()[name]
