"""A letter as it stands, what a reviewer knows around it, and what the reviewer finds.

The drafts are the builder's; a letter is the candidate's: its subject and body may have been edited freely,
so everything here works on plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Self, get_args

from composer.interview import Candidate, Interview, Person
from composer.notes.draft import Draft
from composer.schedule.moment import Schedule

Severity = Literal["error", "warning", "advice"]
"""error: do not send it like this; warning: it will cost something; advice: it could be better."""

SEVERITIES: tuple[Severity, ...] = get_args(Severity)

Where = Literal["subject", "body"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it would go out now.

    Attributes:
        draft: What the builder wrote; it tells the readers, the step and the channel.
        subject: The subject as it stands, edited or not.
        body: The body as it stands, edited or not.
    """

    draft: Draft
    subject: str
    body: str

    @classmethod
    def of(cls, draft: Draft) -> Self:
        """Give the letter of a draft that nobody has edited."""
        return cls(draft, draft.subject, draft.body)

    @property
    def to(self) -> tuple[Person, ...]:
        """Its readers."""
        return self.draft.to


@dataclass(frozen=True, slots=True)
class Context:
    """What the review may compare a letter with.

    Attributes:
        interview: The interview the letter belongs to.
        candidate: Who writes.
        colleagues: The letters of the same step to others of the panel; the letter itself may be among them.
        others: Other saved interviews, whose names must not slip in; this interview may be among them.
        schedule: When this interview's messages are due; without it nothing is said about time.
        now: The instant of the review, aware; without it nothing is said about time.
    """

    interview: Interview
    candidate: Candidate
    colleagues: tuple[Letter, ...] = ()
    others: tuple[Interview, ...] = ()
    schedule: Schedule | None = None
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at before sending.

    Attributes:
        rule: The rule's name, stable, for tests and for "don't tell me again".
        severity: How much it matters.
        where: Which text the span lies in.
        start: Where the span begins, in characters of that text.
        end: Where it ends; 0 and 0 stand for the whole text.
        message: One kind sentence: what and why.
        fix: What to put in the span's place, where one is known.
        fields: The fields in which these very words were typed, as dotted paths: a fix there mends every note.
    """

    rule: str
    severity: Severity
    where: Where
    start: int
    end: int
    message: str
    fix: str | None = None
    fields: tuple[str, ...] = ()
