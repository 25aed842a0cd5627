"""A draft: one message to one reader, and what each of its sentences is there for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from composer.interview import Channel, Person, Step, Tone

Purpose = Literal["greeting", "thanks", "detail", "fit", "concern", "call to action", "context", "sign-off"]
"""What a sentence serves: the seed chapter's four (thanks, fit, concern, call to action), the detail that
makes it personal, and the frame around them. "context" is what else a scenario needs, such as an apology."""

PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or the salutation, or the sign-off).

    Attributes:
        text: Its words.
        purpose: What it serves.
        fields: Dotted paths of the record's fields that it says something of: "people.0.talked_about".
    """

    text: str
    purpose: Purpose
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A message ready to be read, changed, copied and sent.

    Attributes:
        step: Which message of the sequence it is.
        scenario: The scenario it was written for.
        channel: The form it takes.
        tone: How it sounds.
        to: Its readers; several for a group note, the one who passes it on first.
        subject: The subject line; empty where the channel has none.
        paragraphs: The body: paragraphs of sentences, salutation and sign-off included.
        reason: Why this scenario, in one sentence.
    """

    step: Step
    scenario: str
    channel: Channel
    tone: Tone
    to: tuple[Person, ...]
    subject: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    reason: str = ""

    @cached_property
    def body(self) -> str:
        """The text as it is sent: paragraphs parted by an empty line, no line end at the end."""
        return "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in self.paragraphs)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)
