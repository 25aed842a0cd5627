"""Measure proofreading on the corpus: ``python -m tests.proofreading.measure``; `-v` lists what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from composer.record.record import parse_candidate, parse_interview
from composer.review.proofreading import Lint, merge, words
from tests.proofreading import corpus, engine


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one way of proofreading did, and the sentences it did badly on."""

    mistakes: tuple[corpus.Mistake, ...]
    missed: tuple[str, ...]
    ill_mended: tuple[str, ...]
    clean: tuple[str, ...]
    false_alarms: tuple[str, ...]

    @property
    def found(self) -> float:
        """The share of mistakes that were found."""
        return 1 - len(self.missed) / len(self.mistakes)

    @property
    def mended(self) -> float:
        """The share of mistakes whose first suggestion is right."""
        return 1 - (len(self.missed) + len(self.ill_mended)) / len(self.mistakes)

    @property
    def alarms(self) -> float:
        """False alarms for a hundred clean sentences."""
        return 100 * len(self.false_alarms) / len(self.clean)

    def of(self, mistakes: Sequence[corpus.Mistake]) -> Figures:
        """Give the figures of some of the mistakes."""
        written = {mistake.written for mistake in mistakes}
        missed, ill_mended = (
            tuple(text for text in texts if text in written) for texts in (self.missed, self.ill_mended)
        )
        return replace(self, mistakes=tuple(mistakes), missed=missed, ill_mended=ill_mended)

    def __str__(self) -> str:
        """Give the figures in a line."""
        return f"{len(self.mistakes):4} mistakes: found {self.found:.1%}, first suggestion right {self.mended:.1%}"


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
    return Figures(tuple(mistakes), tuple(missed), tuple(ill_mended), tuple(clean), tuple(alarms))


def _merged(text: str, lints: Sequence[Lint], known: Sequence[str]) -> list[Lint]:
    remarks = merge({"subject": "", "body": text}, (), {"body": lints}, known=known)
    return [Lint(one.rule, "", one.start, one.end, one.message, one.suggestions) for one in remarks]


def _apply(text: str, lint: Lint) -> str:
    return text[: lint.start] + lint.suggestions[0] + text[lint.end :] if lint.suggestions else text


def everything(*, alone: bool) -> Figures:
    """Proofread all there is, with one start of the engine."""
    mistakes = [one for name in ("mistakes.txt", "slips.txt", "fresh.txt") for one in corpus.mistakes(name)]
    return figures(mistakes, [*corpus.clean("clean.txt"), *corpus.clean("slips_clean.txt")], alone=alone)


def main() -> None:
    """Print the figures, for Harper alone and with everything on, and by kind."""
    tuned, untuned = corpus.tuned_and_not()
    for title, alone in (("Harper alone", True), ("with words and rules", False)):
        measured = everything(alone=alone)
        print(f"{title}: {measured.alarms:.1f} false alarms in 100 of {len(measured.clean)} clean sentences")
        print(f"  rules were tuned on: {measured.of([*corpus.mistakes(), *tuned])}")
        print(f"  they were not:       {measured.of(untuned)}")
        print(f"  written afterwards:  {measured.of(list(corpus.mistakes('fresh.txt')))}")
        for kind in dict.fromkeys(mistake.group for mistake in (*tuned, *untuned)):
            for part, chosen in (("tuned", tuned), ("not", untuned)):
                if some := [mistake for mistake in chosen if mistake.group == kind]:
                    print(f"    {kind:40} {part:6} {measured.of(some)}")
        if "-v" in sys.argv and not alone:
            for kind in ("missed", "ill_mended", "false_alarms"):
                for text in getattr(measured, kind):
                    print(f"    {kind}: {text}")


if __name__ == "__main__":
    main()
