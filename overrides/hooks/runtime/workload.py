"""Everything the page can do with Python, done once: what `module_trace` watches."""

from __future__ import annotations

import importlib
import pkgutil

import composer
from overrides.hooks.runtime.late import is_late


def run() -> None:
    """Import every module of the composer that is at hand and send its door a request of every kind."""
    for name in _modules():
        if not is_late(name):
            importlib.import_module(name)

    from overrides.hooks.runtime.python import warm_up  # noqa: PLC0415 - its imports are watched

    warm_up.drafts()
    warm_up.files()


def run_later() -> None:
    """Import the others, and have read what a person brings."""
    for name in _modules():
        if is_late(name):
            importlib.import_module(name)

    from overrides.hooks.runtime.python import warm_up  # noqa: PLC0415 - as above

    warm_up.intake()


def _modules() -> list[str]:
    return [module.name for module in pkgutil.walk_packages(composer.__path__, "composer.")]
