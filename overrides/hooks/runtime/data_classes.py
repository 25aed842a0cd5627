"""The functions that `dataclasses` writes for our classes, written when the site is built.

A data class is made of text that Python compiles while the class is being imported: for sixty classes a third of
what importing takes in the browser. Run as `python -m overrides.hooks.runtime.data_classes`, it prints the module
`known_data_classes` that sitecustomize.py looks things up in.
"""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import sys
from zlib import crc32

from overrides.hooks.runtime import module_trace
from overrides.hooks.runtime.own_process import printed_by

BEGINNING = "def __create_fn__("
"""How `dataclasses` begins each text: a function that makes the methods of one class."""


def known_data_classes() -> bytes:
    """The source of the module, found by importing the composer in an interpreter of its own."""
    command = [sys.executable, "-m", "overrides.hooks.runtime.data_classes"]
    return printed_by(command, "The composer could not be imported:")


def module(texts: list[str]) -> str:
    """The module's source: each text under a name of its own, and the table that leads to it.

    Raises:
        ValueError: Two texts have one key, or one is not the function that is expected.
    """
    known = {(crc32(text.encode()), len(text)): text for text in texts}
    if len(known) < len(set(texts)):
        raise ValueError("Two of the texts share a checksum and a length.")
    if not all(text.startswith(BEGINNING) for text in texts):
        raise ValueError(f"This version of dataclasses begins with something else than {BEGINNING!r}.")
    functions = [
        text.replace(BEGINNING, f"def make_{number}(", 1) for number, text in enumerate(known.values())
    ]
    table = ", ".join(f"{key}: make_{number}" for number, key in enumerate(known))
    return "\n".join([*functions, f"FUNCTIONS = {{{table}}}", ""])


def _texts() -> list[str]:
    """What `dataclasses` has compiled while every module of the composer is imported."""
    seen: list[str] = []

    def watch(text: str, *namespaces: dict[str, object]) -> None:
        seen.append(text)
        exec(text, *namespaces)  # noqa: S102 - what dataclasses does

    dataclasses.exec = watch  # type: ignore[attr-defined]
    import composer  # noqa: PLC0415 - it is what is watched

    later = module_trace.listed().later
    for found in pkgutil.walk_packages(composer.__path__, "composer."):
        if found.name not in later:
            importlib.import_module(found.name)
    return seen


if __name__ == "__main__":
    sys.stdout.write(module(_texts()))
