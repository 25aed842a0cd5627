"""Measure proofreading on the corpus: ``python -m tests.proofreading.measure``; `-v` lists what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from composer.record.record import parse_candidate, parse_interview
from composer.review.proofreading import Lint, merge, words
from tests.proofreading import corpus, engine


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one way of proofreading did, and the sentences it did badly on."""

    mistakes: int
    missed: tuple[str, ...]
    ill_mended: tuple[str, ...]
    clean: int
    false_alarms: tuple[str, ...]

    @property
    def found(self) -> float:
        """The share of mistakes that were found."""
        return 1 - len(self.missed) / self.mistakes

    @property
    def mended(self) -> float:
        """The share of mistakes whose first suggestion is right."""
        return 1 - (len(self.missed) + len(self.ill_mended)) / self.mistakes

    @property
    def alarms(self) -> float:
        """False alarms for a hundred clean sentences."""
        return 100 * len(self.false_alarms) / self.clean

    def __str__(self) -> str:
        """Give the three figures in a line."""
        return f"found {self.found:.1%}, first suggestion right {self.mended:.1%}, {self.alarms:.1f} false alarms in 100"


def saved_words() -> tuple[str, ...]:
    """Give the words of the saved interviews that the corpus speaks of."""
    return tuple(
        dict.fromkeys(
            word
            for file in corpus.saved()
            for word in words(
                (parse_interview(record).value for record in file["interviews"]),
                parse_candidate(file["candidate"]).value,
            )
        )
    )


def figures(mistakes: Sequence[corpus.Mistake], clean: Sequence[str], *, alone: bool) -> Figures:
    """Proofread the corpus, with Harper alone or with everything on."""
    known = () if alone else saved_words()
    texts = [mistake.written for mistake in mistakes] + list(clean)
    answers = engine.check(texts, known, alone=alone)
    merged = (
        answers
        if alone
        else [_merged(text, lints, known) for text, lints in zip(texts, answers, strict=True)]
    )
    missed, ill_mended, alarms = [], [], []
    for mistake, found in zip(mistakes, merged, strict=False):
        hits = [one for one in found if mistake.is_found_by(one.start, one.end)]
        if not hits:
            missed.append(mistake.written)
        elif not any(_apply(mistake.written, hit) in mistake.meant for hit in hits):
            ill_mended.append(mistake.written)
    for text, found in zip(clean, merged[len(mistakes) :], strict=True):
        alarms += [f"{text}  [{one.rule}: {text[one.start : one.end]}]" for one in found]
    return Figures(len(mistakes), tuple(missed), tuple(ill_mended), len(clean), tuple(alarms))


def _merged(text: str, lints: Sequence[Lint], known: Sequence[str]) -> list[Lint]:
    remarks = merge({"subject": "", "body": text}, (), {"body": lints}, known=known)
    return [Lint(one.rule, "", one.start, one.end, one.message, one.suggestions) for one in remarks]


def _apply(text: str, lint: Lint) -> str:
    return text[: lint.start] + lint.suggestions[0] + text[lint.end :] if lint.suggestions else text


def main() -> None:
    """Print the figures of both corpora, for Harper alone and with everything on."""
    for name, clean_name in (("mistakes.txt", "clean.txt"), ("held_out.txt", "held_out_clean.txt")):
        mistakes, clean = list(corpus.mistakes(name)), corpus.clean(clean_name)
        print(f"{name}: {len(mistakes)} mistakes; {clean_name}: {len(clean)} sentences")
        for title, alone in (("Harper alone", True), ("with words and rules", False)):
            measured = figures(mistakes, clean, alone=alone)
            print(f"  {title + ':':22}{measured}")
            if "-v" in sys.argv and not alone:
                for kind in ("missed", "ill_mended", "false_alarms"):
                    for text in getattr(measured, kind):
                        print(f"    {kind}: {text}")


if __name__ == "__main__":
    main()
