"""A stand-in for the composer: what the runtime must carry, and every way in which Python can fail it."""

import importlib
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo


def handle(request: str) -> str:
    """Do what the request asks for, JSON text in and out."""
    asked = json.loads(request)
    action = asked.pop("action", "echo")
    if action == "refuse":
        return json.dumps({"error": {"name": "RefusedError", "message": asked["text"]}})
    return json.dumps({"ok": _ACTIONS[action](**asked)})


def _echo(text: str = "") -> dict[str, object]:
    return {"text": text}


def _version() -> dict[str, object]:
    return {"version": importlib.import_module("composer.version").VERSION}


def _random() -> dict[str, object]:
    return {"random": random.random()}


def _zone(name: str) -> dict[str, object]:
    return {"zone": str(ZoneInfo(name))}


def _module(name: str) -> dict[str, object]:
    return {"module": importlib.import_module(name).__name__}


def _busy(seconds: float) -> dict[str, object]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
    return {}


def _raise(text: str) -> dict[str, object]:
    raise ValueError(text)


def _die() -> dict[str, object]:
    os.abort()


def _files() -> dict[str, object]:
    return {"files": sorted(str(path) for path in Path("/application").rglob("*"))}


def _reach(code: str) -> dict[str, object]:
    try:
        exec(code, {})  # what a hostile template would try, were it to get out of its sandbox
    except Exception as error:  # noqa: BLE001 -- whatever stops it
        return {"stopped": f"{type(error).__name__}: {error}"}
    return {"stopped": ""}


_ACTIONS: dict[str, Callable[..., dict[str, object]]] = {
    "echo": _echo,
    "version": _version,
    "random": _random,
    "zone": _zone,
    "module": _module,
    "busy": _busy,
    "raise": _raise,
    "die": _die,
    "files": _files,
    "reach": _reach,
}
