"""A draft that the candidate rewrote, beside the one that the builder would write now.

Their text always stands. Where a fact changed since they began, each sentence that the builder now words
differently is an offer: take it, or keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

from composer.interview import Interview, Revision
from composer.notes.draft import Draft, Purpose, Sentence

_WORD = re.compile(r"\S+\s*")
_ALIKE = 0.5
"""A sentence of theirs stands for one of the builder's where so large a share of the words is the same."""

type Change = Literal["same", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Offer:
    """A change of wording that the candidate may take.

    Attributes:
        mine: The words of their text that would change; empty where the new sentence has none to replace.
        new: What the builder would write now; empty where it would leave the sentence out.
        taken: The whole text with this one change made to it. A change that their text has already is no offer.
    """

    mine: str
    new: str
    taken: str

    @property
    def words(self) -> tuple[tuple[Change, str], ...]:
        """Their words against the new ones, in runs: the same in both, gone, or new."""
        old, new = _WORD.findall(self.mine), _WORD.findall(self.new)
        runs: list[tuple[Change, str]] = []
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                runs.append(("same", "".join(new[c:d])))
                continue
            if a < b:
                runs.append(("gone", "".join(old[a:b])))
            if c < d:
                runs.append(("new", "".join(new[c:d])))
        return tuple(runs)


def reader(draft: Draft) -> str:
    """Give the name under which a revision of `draft` is kept: its one reader's, else empty."""
    return draft.to[0].name if len(draft.to) == 1 else ""


def find(interview: Interview, draft: Draft) -> Revision | None:
    """Give what the candidate made of `draft`, if they rewrote it."""
    key = (draft.step, reader(draft), draft.channel)
    return next((rev for rev in interview.revisions if (rev.step, rev.person, rev.channel) == key), None)


def offers(revision: Revision, draft: Draft) -> tuple[Offer, ...]:
    """Give the changes of wording between when `revision` was begun and `draft`, one for each sentence.

    Each is shown against what stands in their text for the builder's old sentence, however they have put it.
    """
    body = revision.body
    if draft.body == revision.base_body or not body.strip():
        return ()
    old, new = _sentences(revision.base_body), _sentences(draft.body)
    mine = _counterparts(old, new, body)
    found: list[Offer] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        behind = next((mine[i] for i in reversed(range(a)) if mine[i]), "")
        standing = dict(zip(old[a:b], mine[a:b], strict=True))
        for was, now in _pairs(old[a:b], new[c:d]):
            # What has only moved stays where they have it.
            theirs = "" if was in new else standing.get(was, "")
            if (theirs or now) and (not now or now not in body):
                found.append(Offer(theirs, now, _taken(body, theirs, now, behind)))
            behind = now if now and now in body else theirs or behind
    return tuple(found)


def all_taken(revision: Revision, draft: Draft) -> str:
    """Give their text with every offered change made to it."""
    body = revision.body
    for _ in range(len(_sentences(revision.base_body)) + len(draft.sentences)):
        if not (left := offers(replace(revision, body=body), draft)):
            break
        body = left[0].taken
    return body


def _pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Put beside each other what says the same in two runs of sentences; empty where one has no counterpart."""
    alike = [(_likeness(was, now), -i, -j) for i, was in enumerate(old) for j, now in enumerate(new)]
    likeness, i, j = max(alike, default=(0.0, 0, 0))
    if likeness < _ALIKE:
        return list(zip_longest(old, new, fillvalue=""))
    i, j = -i, -j
    return [*_pairs(old[:i], new[:j]), (old[i], new[j]), *_pairs(old[i + 1 :], new[j + 1 :])]


@lru_cache(maxsize=256)
def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, _WORD.findall(one), _WORD.findall(other), autojunk=False).ratio()


def _counterparts(old: Sequence[str], new: Sequence[str], body: str) -> list[str]:
    """Give for each old sentence what stands for it in `body`: itself, or the sentence most like it; else nothing."""
    mine = [sentence for sentence in _sentences(body) if sentence not in old and sentence not in new]
    # "I know dbt." may stand in a new sentence that was taken already; there it is not the old one.
    rest = body
    for sentence in sorted(set(new) - set(old), key=len, reverse=True):
        rest = rest.replace(sentence, "\n\n")
    found = []
    for sentence in old:
        if sentence in rest:
            found.append(sentence)
            continue
        ratio, own = max(((_likeness(sentence, own), own) for own in mine), default=(0.0, ""))
        if ratio >= _ALIKE:
            mine.remove(own)
        found.append(own if ratio >= _ALIKE else "")
    return found


def applied(revision: Revision, draft: Draft) -> Draft:
    """Give `draft` with the candidate's subject and text in place of the builder's, exactly as typed."""
    return replace(draft, subject=revision.subject, paragraphs=((Sentence(revision.body, "context"),),))


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text; where it is a sentence of the builder's, with what it serves and where it comes from.

    Attributes:
        text: The stretch.
        purpose: What it serves; None for what is no sentence of the builder's.
        fields: As in `Sentence`.
        block: As in `Sentence`.
        another: The number of another way to say it; None where there is one way only.
    """

    text: str
    purpose: Purpose | None
    fields: tuple[str, ...] = ()
    block: str = ""
    another: int | None = None


def _another(sentence: Sentence) -> int | None:
    if len(sentence.wordings) < 2 or sentence.text not in sentence.wordings:
        return None
    return (sentence.wordings.index(sentence.text) + 1) % len(sentence.wordings)


def segments(body: str, draft: Draft) -> tuple[Segment, ...]:
    """Part `body` into the sentences of `draft` that still stand in it, and all that is between them.

    Put together again, the segments are `body`.
    """
    found: list[Segment] = []
    at = 0
    for sentence in draft.sentences:
        start = body.find(sentence.text, at)
        if start < 0:
            continue
        if start > at:
            found.append(Segment(body[at:start], None))
        at = start + len(sentence.text)
        found.append(
            Segment(body[start:at], sentence.purpose, sentence.fields, sentence.block, _another(sentence))
        )
    if at < len(body):
        found.append(Segment(body[at:], None))
    return tuple(found)


def _taken(body: str, mine: str, new: str, behind: str) -> str:
    if mine:
        return _replaced(body, mine, new) if new else _without(body, mine)
    return _replaced(body, behind, f"{behind} {new}") if behind else f"{new}\n\n{body}"


def _parted(body: str, sentence: str) -> tuple[str, str]:
    """Give what stands before and behind `sentence`: where it is a sentence by itself, before where it ends another."""
    alone = re.search(rf"(?:(?<=^)|(?<=[.!?] )|(?<=\n)){re.escape(sentence)}", body)
    at = alone.start() if alone else body.index(sentence)
    return body[:at], body[at + len(sentence) :]


def _replaced(body: str, sentence: str, new: str) -> str:
    ahead, behind = _parted(body, sentence)
    return f"{ahead}{new}{behind}"


def _without(body: str, sentence: str) -> str:
    """Take a sentence out, with the space that parted it from its neighbours; all else stays as typed."""
    ahead, behind = _parted(body, sentence)
    left, right = ahead.rstrip(), behind.lstrip()
    if not left or not right:
        return left + right
    gap = ahead[len(left) :] + behind[: len(behind) - len(right)]
    return f"{left}{min(gap.count('\n'), 2) * '\n' or ' '}{right}"


def _sentences(body: str) -> list[str]:
    return [
        sentence
        for paragraph in body.split("\n\n")
        for sentence in re.split(r"(?<=[.!?])\s+(?=\S)", paragraph)
        if sentence
    ]
