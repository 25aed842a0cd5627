"""What every rule looks at: one letter, its context, and what both come to when read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from composer.interview import Candidate, Interview, Person
from composer.notes.draft import Purpose
from composer.review.letter import Context, Finding, Letter, Severity, Where
from composer.review.rules.names import all_parts, parts
from composer.review.rules.text import Passage, Reading, read
from composer.review.rules.words import content, contents, exact, words
from composer.same import Same


class Case:
    """One letter before the review; it lives for one review only."""

    def __init__(self, letter: Letter, context: Context) -> None:
        """Lay the letter on the desk."""
        self.letter = letter
        self.context = context
        self.interview = context.interview
        self.subject = letter.subject
        self.body = letter.body
        self.step = letter.draft.step
        self.channel = letter.draft.channel
        self.readers = letter.draft.to
        self.texts: tuple[tuple[Where, str], ...] = (("subject", letter.subject), ("body", letter.body))
        self.reading: Reading = read(letter.body)
        self.sentences: tuple[Passage, ...] = self.reading.sentences
        self.facts: Facts = _facts(Same(context.interview), Same(context.candidate))

    @cached_property
    def passages(self) -> tuple[tuple[Where, Passage], ...]:
        """All there is to read, in order: the subject's sentences and the body's."""
        subject = read(self.subject).passages if self.subject else ()
        return (
            *(("subject", passage) for passage in subject),
            *(("body", passage) for passage in self.reading.passages),
        )

    @cached_property
    def own(self) -> tuple[Passage, ...]:
        """The sentences that are the candidate's, not the builder's."""
        return tuple(passage for passage in self.sentences if passage.text not in self.kept)

    @cached_property
    def kept(self) -> dict[str, Purpose]:
        """The builder's sentences that still stand word for word, with their purposes."""
        return {s.text: s.purpose for s in self.letter.draft.sentences if s.text in self.body}

    @cached_property
    def purposes(self) -> frozenset[Purpose]:
        """What the builder's remaining sentences serve."""
        return frozenset(self.kept.values())

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of all the body's telling words."""
        return contents(passage.text for passage in self.sentences)

    @cached_property
    def reader_parts(self) -> tuple[str, ...]:
        """The name parts of all readers."""
        return tuple(dict.fromkeys(part for person in self.readers for part in all_parts(person)))

    @cached_property
    def reader_keys(self) -> frozenset[str]:
        """The same, so that only spelling counts."""
        return frozenset(map(exact, self.reader_parts))

    @cached_property
    def candidate_parts(self) -> tuple[str, ...]:
        """The parts of the writer's name."""
        return parts(self.context.candidate.name)

    def is_named(self, said: str, *, but: str = "") -> bool:
        """Tell whether the words stand just so, but for case, in a name: a company's, a role's, a person's.

        A name that is `but` does not count. Only names are taken as they are; what else was typed is read as strictly as a stranger's text.
        """
        said = said.casefold()
        return any(_holds(name.casefold(), said) for name in self.facts.names if name != but)

    def signs(self, where: Where, at: int) -> bool:
        """Tell whether a place lies in the sign-off."""
        last = self.reading.passages[-1] if self.reading.passages else None
        return where == "body" and last is not None and last.kind == "sign-off" and at >= last.start

    def stands_in_record(self, said: str) -> bool:
        """Tell whether the words stand just so, but for case, in the record."""
        said = said.casefold()
        return any(said in fact.casefold() for fact in self.facts.texts)

    def takes_up(self, fact: str) -> bool:
        """Tell whether the body speaks of `fact`: it has enough of the words that carry its meaning."""
        keys = content(fact) - self.facts.frame or content(fact)
        return bool(keys) and len(keys & self.words) >= enough(len(keys))

    def finding(
        self,
        rule: str,
        severity: Severity,
        message: str,
        span: tuple[int, int] = (0, 0),
        fix: str | None = None,
    ) -> Finding:
        """Give a finding in the body."""
        return Finding(rule, severity, "body", *span, message, fix)


type Findings = Iterator[Finding]


def enough(words_in_fact: int) -> int:
    """Say how many of a fact's telling words show that a text speaks of it."""
    return 1 if words_in_fact <= 2 else 2 if words_in_fact <= 5 else 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What one record holds, as words.

    Attributes:
        texts: Every text of it that a letter may use.
        keys: All words of its names, so that only spelling counts.
        frame: The stems of company, role and people's names, which nearly every note has.
        names: Those of them that are names: company, role, people, titles, the writer.
        odd: The names that hold signs a rule might take for a slip, such as brackets.
    """

    texts: tuple[str, ...]
    names: tuple[str, ...]
    keys: frozenset[str]
    frame: frozenset[str]
    odd: tuple[str, ...]


@lru_cache(maxsize=16)
def _facts(interview: Same[Interview], candidate: Same[Candidate]) -> Facts:
    # All letters of a request share their records, and finding that by identity spares comparing them.
    return facts_of(interview.value, candidate.value)


@lru_cache(maxsize=64)
def facts_of(interview: Interview, candidate: Candidate) -> Facts:
    """Read the record's words once."""
    people = people_of(interview)
    names = tuple(name for person in people for name in (person.name, person.introduced_as))
    texts = tuple(
        filter(
            None,
            (
                interview.company,
                interview.role,
                interview.format,
                interview.next_step,
                interview.news,
                *interview.fit,
                *((interview.concern.raised, interview.concern.answer) if interview.concern else ()),
                *names,
                *(
                    text
                    for person in people
                    for text in (person.title, person.talked_about, person.stayed, person.fit)
                ),
                candidate.name,
                candidate.link,
                candidate.phone,
                candidate.email,
            ),
        )
    )
    titles = tuple(person.title for person in people)
    writer = candidate.name, candidate.link, candidate.phone, candidate.email
    told = tuple(filter(None, (interview.company, interview.role, *names, *titles, *writer)))
    spelt = frozenset(exact(word) for text in told for word, _, _ in words(text))
    return Facts(
        texts,
        told,
        spelt,
        contents((interview.company, interview.role, *names)),
        tuple(text for text in told if _ODD.search(text)),
    )


_ODD = re.compile(r"[^\w\s,.'\u2019&-]|\b(\w+)\s+\1\b|X{2}|\b(?:TBD|TODO)\b", re.IGNORECASE)


def _holds(name: str, said: str) -> bool:
    """Tell whether `said` stands in `name` as whole words."""
    at = name.find(said)
    while at >= 0:
        end = at + len(said)
        if not (name[at - 1 : at].isalnum() and said[:1].isalnum()) and not (
            name[end : end + 1].isalnum() and said[-1:].isalnum()
        ):
            return True
        at = name.find(said, at + 1)
    return False


def people_of(interview: Interview) -> tuple[Person, ...]:
    """Give everybody of the interview, the coordinator last."""
    return (*interview.people, interview.coordinator) if interview.coordinator else interview.people


def in_record(case: Case, text: str, start: int, end: int) -> bool:
    """Tell whether the span of `text` lies within a name that stands just so in the record."""
    for fact in case.facts.odd:
        at = text.find(fact, max(0, end - len(fact)))
        while 0 <= at <= start:
            if end <= at + len(fact):
                return True
            at = text.find(fact, at + 1)
    return False
