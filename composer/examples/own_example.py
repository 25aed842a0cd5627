"""A host's example of a scenario: ``<scenario>/example.txt``, in which each line is the answer to a question.

A line is a name, a colon and what the candidate would type: ``person.name: Priya Raman``. What is left out stays
empty, but the hour, the length and the zone of the interview, which every example needs.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from composer.examples.example_facts import FACTS, Facts
from composer.notes.outline import OutlineError, near, read_text
from composer.notes.scenario import EXAMPLE

_ANSWERS = (
    *("company", "role", "format", "minutes", "time_zone", "country", "fit", "next_step", "news", "reason"),
    *("agreed", "ask", "concern.raised", "concern.answer"),
)
_PERSON = ("name", "title", "email", "honorific", "talked_about", "stayed", "fit")
_SIGNED = ("name", "email", "phone")
NAMES = (
    *_ANSWERS,
    *(f"person.{name}" for name in _PERSON),
    *(f"signed.{name}" for name in _SIGNED),
)
"""What a line can answer; ``signed`` is the made-up candidate who signs it in the guide."""


@lru_cache(maxsize=32)
def own_facts(name: str, folder: Path | None) -> Facts | None:
    """Give what the example of the scenario `name` in a host's `folder` tells; None where there is none.

    Raises:
        OutlineError: A line of it answers no question, or says nothing.
    """
    file = f"{name}/{EXAMPLE}"
    if folder is None or not (folder / f"{file}.txt").is_file():
        return None
    told: dict[str, str] = {}
    for number, typed in enumerate((read_text(file, folder) or "").splitlines(), 1):
        line = typed.strip()
        if not line or line.startswith("#"):
            continue
        key, _colon, answer = (part.strip() for part in line.partition(":"))
        if key not in NAMES or not answer:
            raise OutlineError(
                f"{file}.txt, line {number}: write the name of a question, a colon and an answer; "
                f"found {line!r}; {near(key, NAMES)}"
            )
        told[key] = answer
    return _facts(told)


def _facts(told: dict[str, str]) -> Facts:
    stand_in = FACTS["first-interview"]
    typed: dict[str, Any] = {
        "minutes": "60",
        "time_zone": stand_in.typed["time_zone"],
        **{name: told[name] for name in _ANSWERS if name in told and "." not in name},
        "people": [{name: told.get(f"person.{name}", "") for name in _PERSON}],
        "concern": {name: told.get(f"concern.{name}", "") for name in ("raised", "answer")},
    }
    signed = tuple(told.get(f"signed.{name}", "") for name in _SIGNED)
    name, email, phone = signed if any(signed) else stand_in.signed
    return Facts((name, email, phone), typed)
