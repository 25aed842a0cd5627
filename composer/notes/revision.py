"""A draft that the candidate rewrote, beside the one that the builder would write now.

Their text always stands. Where a fact changed since they began, each sentence that the builder now words
differently is an offer: take it, or keep theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from composer.interview import Interview, Revision
from composer.notes.draft import Draft, Purpose, Sentence


@dataclass(frozen=True, slots=True)
class Offer:
    """A change of wording that the candidate may take.

    Attributes:
        old: What the builder had written when they began; empty where it is new.
        new: What it would write now; empty where it would leave the sentence out.
        taken: The whole text with this one change made to it, or None where their text has no place for it
            any more because they rewrote the old sentence. A change that their text has already is no offer.
    """

    old: str
    new: str
    taken: str | None


def reader(draft: Draft) -> str:
    """Give the name under which a revision of `draft` is kept: its one reader's, else empty."""
    return draft.to[0].name if len(draft.to) == 1 else ""


def find(interview: Interview, draft: Draft) -> Revision | None:
    """Give what the candidate made of `draft`, if they rewrote it."""
    key = (draft.step, reader(draft), draft.channel)
    return next((rev for rev in interview.revisions if (rev.step, rev.person, rev.channel) == key), None)


def offers(revision: Revision, draft: Draft) -> tuple[Offer, ...]:
    """Give the changes of wording between when `revision` was begun and `draft`, one for each sentence."""
    if draft.body == revision.base_body:
        return ()
    old, new = _sentences(revision.base_body), _sentences(draft.body)
    found: list[Offer] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        before = new[c - 1] if c else ""
        for was, now in zip_longest(old[a:b], new[c:d], fillvalue=""):
            if not now or now not in revision.body:
                found.append(Offer(was, now, _taken(revision.body, was, now, before)))
            before = now
    return tuple(found)


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


def _taken(body: str, old: str, new: str, before: str) -> str | None:
    if old and old in body:
        return body.replace(old, new, 1) if new else _without(body, old)
    if not old and before and before in body:
        return body.replace(before, f"{before} {new}", 1)
    return None


def _without(body: str, sentence: str) -> str:
    """Take a sentence out, with the space that parted it from its neighbours; all else stays as typed."""
    ahead, _, behind = body.partition(sentence)
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
