"""Which of our own modules no first draft needs: they come in an archive of their own. It imports nothing, see workload.py."""

LATE = ("composer/intake/", "composer/page/brought", "composer/search/log")
"""How their paths begin."""


def is_late(module: str) -> bool:
    """Tell whether a module of ours, by its name, is one of them."""
    return f"{module.replace('.', '/')}/".startswith(LATE)
