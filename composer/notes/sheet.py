"""The sheets of the notes, ready to choose from: which sentences a note has, and the wordings of each.

The site's build reads the texts (`composer.notes.sheet_text`) and writes beside each what they say as JSON. Where it
has not, as in a checkout, the texts are read as they are.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from pkgutil import get_data

from composer.interview import Tone
from composer.notes.draft import Purpose
from composer.notes.sheet_text import Wording, WrittenSentence, WrittenSheet, read_written


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """The place of one sentence: its purpose, and by tone its wordings.

    `further` wordings come from a shared sheet; colleagues on a panel get them when the own ones are used up.
    """

    purpose: Purpose | None
    own: Mapping[Tone, tuple[Wording, ...]]
    further: Mapping[Tone, tuple[Wording, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A note's plan: wordings of its subject, longest first, and its paragraphs of sentences."""

    subject: Slot | None
    paragraphs: tuple[tuple[Slot, ...], ...]


@lru_cache(maxsize=256)
def read_sheet(path: str, folder: Path | None = None) -> Sheet:
    """Give the sheet at `path` ("first-interview/email"), from `folder` where it is there, else from our own.

    Raises:
        FileNotFoundError: There is no such sheet.
        SheetError: Its text cannot be used (`composer.notes.sheet_text.read_written`).
    """
    written = _compiled(path, folder) or read_written(path, folder)
    return Sheet(
        written["subject"] and _slot(written["subject"], folder),
        tuple(
            tuple(_slot(sentence, folder) for sentence in paragraph) for paragraph in written["paragraphs"]
        ),
    )


def _compiled(path: str, folder: Path | None) -> WrittenSheet | None:
    """Give what the build has read, if it has, and the host's `folder` has no text of its own."""
    if folder and (own := folder / f"{path}.json").is_file():
        return json.loads(own.read_bytes())  # type: ignore[no-any-return]
    if folder and (folder / f"{path}.txt").is_file():
        return None
    try:
        return json.loads(get_data("composer.notes", f"messages/{path}.json") or b"null")  # type: ignore[no-any-return]
    except OSError:
        return None


def _slot(sentence: WrittenSentence, folder: Path | None) -> Slot:
    further: dict[Tone, tuple[Wording, ...]] = {}
    for path in sentence["see"]:
        for tone, wordings in _only(read_sheet(path, folder)).own.items():
            further[tone] = (*further.get(tone, ()), *wordings)
    own = {tone: tuple(map(tuple, wordings)) for tone, wordings in sentence["own"].items()}
    return Slot(sentence["purpose"], own, further)


def _only(sheet: Sheet) -> Slot:
    """Give the one sentence of a sheet that others see."""
    return sheet.subject or sheet.paragraphs[0][0]
