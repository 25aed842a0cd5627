"""Finds, in the browser, the modules that the first archives do not hold.

What is cut from them lies in further archives; each is fetched when a module in it is first imported.
"""

import sys
import zipimport
from _sha2 import sha256  # built in; hashlib may not be at hand
from importlib.machinery import ModuleSpec
from pathlib import Path


class OnDemand:
    """A meta path finder, asked last, for the modules of a further archive."""

    def __init__(self, archive: str, digest: str, names: frozenset[str]) -> None:
        """Take where the archive goes, its SHA-256 and the names of all modules in it."""
        self._archive = Path(archive)
        self._digest = digest
        self._names = names

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """The module's spec when the archive holds it; the archive is fetched the first time."""
        if name not in self._names:
            return None
        if not self._archive.exists():
            self._fetch()
        folder = "/".join([str(self._archive), *name.split(".")[:-1]])
        return zipimport.zipimporter(folder).find_spec(name)

    def _fetch(self) -> None:
        """Bring the archive, once again where it arrives damaged."""
        import js  # noqa: PLC0415 - the browser's, and only once it is needed

        for is_again in (False, True):
            js.fetchArchive(str(self._archive), is_again)
            if sha256(self._archive.read_bytes()).hexdigest() == self._digest:
                return
        self._archive.unlink()
        raise ImportError("A part of the composer arrived damaged: it is not the file that was published.")


def install(archive: str, listed: str) -> None:
    """Ask a finder for `archive` last; `listed` are its SHA-256 and the names of its modules, one a line."""
    digest, *names = listed.split()
    sys.meta_path.append(OnDemand(archive, digest, frozenset(names)))
