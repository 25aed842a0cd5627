"""Finds, in the browser, the modules that the first archives do not hold.

What is cut from them lies in one further archive; it is fetched when a module in it is first imported.
"""

import sys
import zipimport
from importlib.machinery import ModuleSpec
from pathlib import Path

ARCHIVE = "/lib/rest.zip"


class OnDemand:
    """A meta path finder, asked last, for the modules of the further archive."""

    def __init__(self, names: frozenset[str]) -> None:
        """Take the names of all modules in the archive."""
        self._names = names

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """The module's spec when the archive holds it; the archive is fetched the first time."""
        if name not in self._names:
            return None
        if not Path(ARCHIVE).exists():
            import js  # noqa: PLC0415 - the browser's, and only once it is needed

            js.fetchRestOfLibrary(ARCHIVE)
        folder = "/".join([ARCHIVE, *name.split(".")[:-1]])
        return zipimport.zipimporter(folder).find_spec(name)


def install(names: str) -> None:
    """Ask this finder last, for these names, one a line."""
    sys.meta_path.append(OnDemand(frozenset(names.split())))
