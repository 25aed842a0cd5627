"""The corpus: sentences of letters with a mistake, and sentences with none; see the files' own heads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Mistake:
    """A sentence as written, the right forms of it, and the group of mistakes it belongs to."""

    group: str
    source: str
    written: str
    meant: tuple[str, ...]

    def is_found_by(self, start: int, end: int) -> bool:
        """Tell whether the span `start` to `end` of the sentence touches what is wrong in it.

        A missing word lies beside the space on either side of it.
        """
        for meant in self.meant:
            for tag, low, high, _, _ in SequenceMatcher(
                None, self.written, meant, autojunk=False
            ).get_opcodes():
                if tag != "equal" and start <= high + 1 and low <= end + 1:
                    return True
        return False


def mistakes(name: str = "mistakes.txt") -> Iterator[Mistake]:
    """Read a file of mistakes."""
    group = source = written = ""
    meant: list[str] = []
    for line in [*_lines(name), "=="]:
        kind, text = line[:2].strip(), line[2:].strip()
        if kind == "+":
            meant.append(text)
            continue
        if written:
            yield Mistake(group, source, written, tuple(meant))
            written, meant = "", []
        if kind == "-":
            written = text
        elif text:
            group, _, source = (part.strip() for part in text.partition("|"))


def tuned_and_not() -> tuple[list[Mistake], list[Mistake]]:
    """Part slips.txt: the half of the sentences of every second kind that rules were tuned on, and all others."""
    kinds: dict[str, list[Mistake]] = {}
    for mistake in mistakes("slips.txt"):
        kinds.setdefault(mistake.group, []).append(mistake)
    tuned = [mistake for kind in list(kinds.values())[::2] for mistake in kind[::2]]
    return tuned, [mistake for kind in kinds.values() for mistake in kind if mistake not in tuned]


def clean(name: str) -> list[str]:
    """Read the sentences in which nothing is wrong."""
    return [line for line in _lines(name) if not line.startswith("==")]


def saved() -> list[dict[str, Any]]:
    """Give the saved interviews that the sentences speak of, the candidate's own record with each file's."""
    files = [HERE / "saved.json", HERE.parent / "interviews.json"]
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
