"""Everything the page can do with Python, done once: what `module_trace` watches."""

from __future__ import annotations

import importlib
import pkgutil

import composer


def first_note() -> None:
    """Send the composer's door what is asked until the first notes stand there."""
    from overrides.hooks.runtime.python import warm_up  # noqa: PLC0415 - its imports are watched

    warm_up.drafts()


def all_else() -> None:
    """Import every module of the composer, and have it make and read files."""
    for module in pkgutil.walk_packages(composer.__path__, "composer."):
        importlib.import_module(module.name)

    from overrides.hooks.runtime.python import warm_up  # noqa: PLC0415 - its imports are watched

    warm_up.files()
    warm_up.intake()
