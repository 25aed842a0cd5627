"""The choice of one wording for each sentence, and its filling with facts.

A wording is used only where every fact it names is known: no wording ever needs a condition, and a missing fact
leaves no hole. The wordings stand in the sheets (`composer.notes.sheet`).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from functools import lru_cache

from composer.facts.facts import FACTS, PERSONAL
from composer.interview import Tone
from composer.notes.sheet import Slot
from composer.notes.sheet_text import Wording

_GAP = re.compile(r" +(?=[ .,;:?]|$)")
_TWO_ENDS = re.compile(r"[.?!…][\"'\u201d\u2019)]?\.$")


def facts_of(wording: Wording) -> tuple[str, ...]:
    """Give the facts that a wording names; all must be known where it is used."""
    return wording[1::2]


def possible(wordings: tuple[Wording, ...], known: frozenset[str]) -> tuple[Wording, ...]:
    """Give the wordings to choose among: the alternatives that use most of the fields that are known.

    All of them use the same fields. So a sentence changes only with a field that the old or the new
    wording uses.
    """
    usable = {
        wording: frozenset().union(*(FACTS[fact] for fact in facts_of(wording)))
        for wording in wordings
        if known.issuperset(facts_of(wording))
    }
    best = max(usable.values(), key=len, default=frozenset())
    return tuple(wording for wording, fields in usable.items() if fields == best)


def say(
    slot: Slot, tone: Tone, facts: Mapping[str, str], known: frozenset[str], member: int, *, panel: bool
) -> str:
    """Word one sentence, or give nothing where the facts allow none.

    The choice hangs on a checksum of the facts that the sentence uses, so it is the same everywhere. In a
    panel each `member` is a step further along the wordings, and what differs between members stays out of
    the checksum, so that colleagues read different sentences. `known` is the set of the names of `facts`.
    """
    own, further = _alternatives(slot, tone, known, panel)
    wordings, seed = own
    if member >= len(wordings) and further[0]:
        member -= len(wordings)
        wordings, seed = further
    if not wordings:
        return ""
    checksum = zlib.crc32("\n".join([facts[fact] for fact in seed]).encode("utf-8", "replace"))
    return fill(wordings[(checksum + member) % len(wordings)], facts)


def fields_of(slot: Slot, tone: Tone, known: frozenset[str], member: int, *, panel: bool) -> frozenset[str]:
    """Give the fields, as `FACTS` names them, that the sentence `say` gives is worded from."""
    own, further = _alternatives(slot, tone, known, panel)
    wordings = further[0] if member >= len(own[0]) and further[0] else own[0]
    return frozenset().union(*(FACTS[fact] for wording in wordings[:1] for fact in facts_of(wording)))


def fill(wording: Wording, facts: Mapping[str, str]) -> str:
    """Put the facts, all of which must be there, into a wording.

    What a missing detail would leave is closed up; a typed "Inc." or "why?" at its end takes the place of the full
    stop.
    """
    pieces = list(wording)
    values = [facts[fact] for fact in facts_of(wording)]
    pieces[1::2] = values
    text = "".join(pieces)
    if "" in values:
        text = _GAP.sub("", text)
    return text[:-1] if _TWO_ENDS.search(text, max(0, len(text) - 3)) else text


type _Alternatives = tuple[tuple[Wording, ...], tuple[str, ...]]


@lru_cache(maxsize=4096)
def _alternatives(
    slot: Slot,
    tone: Tone,
    known: frozenset[str],
    panel: bool,  # noqa: FBT001
) -> tuple[_Alternatives, _Alternatives]:
    """Give a slot's own and further wordings to choose among, each with the facts its checksum is made of."""

    def seeded(wordings: tuple[Wording, ...]) -> _Alternatives:
        facts = sorted({fact for wording in wordings for fact in facts_of(wording)})
        return wordings, tuple(fact for fact in facts if not (panel and fact in PERSONAL))

    return (
        seeded(possible(slot.own.get(tone, ()), known)),
        seeded(possible(slot.further.get(tone, ()), known)),
    )
