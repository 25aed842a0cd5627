"""What a candidate tells us: one interview, its people, and the person who writes.

These are the frozen records that every later stage works on. `composer.record` reads them from what was
typed; a script can as well build them directly.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache
from typing import Literal, get_args

Tone = Literal["warm", "formal", "brief"]
Channel = Literal["email", "linkedin", "card"]
Step = Literal["thank-you", "follow-up", "final follow-up"]
Round = Literal["screen", "first", "second", "final", "technical", "informational"]
Medium = Literal["phone", "video", "onsite", ""]
Honorific = Literal["", "Ms.", "Mr.", "Mx.", "Dr.", "Prof."]

TONES: tuple[Tone, ...] = get_args(Tone)
CHANNELS: tuple[Channel, ...] = get_args(Channel)
STEPS: tuple[Step, ...] = get_args(Step)
HONORIFICS: tuple[Honorific, ...] = get_args(Honorific)
REPLIES = ("after-rejection", "accepting", "declining", "asking-for-time")
"""The scenarios that answer what came back, in place of a follow-up."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the candidate met, or who arranged the meeting.

    Attributes:
        name: The full name as the candidate has it; "Family, Given" is understood.
        title: Their job.
        email: A usable address, or empty.
        honorific: How a formal salutation titles them; empty for none.
        introduced_as: What they asked to be called; it wins over everything else.
        talked_about: The subject this person and the candidate spoke of, as a noun phrase.
        stayed: What they said that stayed with the candidate, and why it matters to them.
        fit: What of the candidate matters most to this person; empty to use the interview's.
    """

    name: str = ""
    title: str = ""
    email: str = ""
    honorific: Honorific = ""
    introduced_as: str = ""
    talked_about: str = ""
    stayed: str = ""
    fit: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """A doubt or a question that came up, and the answer the candidate would give now."""

    raised: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """One message that really went out.

    Attributes:
        step: Which of the three messages it was.
        person: The name of the person it went to, as in the record; empty for all of them.
        at: The instant, an aware datetime.
        channel: How it went.
    """

    step: Step
    at: datetime
    person: str = ""
    channel: Channel = "email"


@dataclass(frozen=True, slots=True)
class Delay:
    """They wrote that they are still deciding.

    Attributes:
        at: The instant it was heard, an aware datetime.
        until: The date they named; None where they named none.
    """

    at: datetime
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A draft as the candidate rewrote it. Its texts are exactly what was typed.

    Attributes:
        step: Which of the three messages it is.
        person: The name of the one reader, as in the record; empty for a note to several.
        channel: The form it takes.
        subject: The subject they want.
        body: The text they want.
        base_subject: The subject that the builder had written when they began.
        base_body: And the text; where the builder would now write another, the page offers it.
    """

    step: Step
    person: str
    channel: Channel
    subject: str
    body: str
    base_subject: str
    base_body: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Which of several ways to say a sentence the candidate chose.

    Attributes:
        step: Which of the three messages it is in.
        person: The name of the reader, as in the record.
        channel: The form of the message.
        block: The sentence's place in its outline: "thanks 1".
        choice: The wording's number, from 0.
    """

    step: Step
    person: str
    channel: Channel
    block: str
    choice: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A text that two tabs changed at the same time, as the one that gave way had it.

    Attributes:
        field: The dotted path of its field.
        text: What was typed there.
        at: When, ISO 8601 in UTC, as text.
    """

    field: str
    text: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview as read; empty text, ``None`` or an empty tuple stands for what was not told.

    Attributes:
        id: A stable identifier (UUID text), made where the record was made.
        company: The organisation's name.
        role: The position's title.
        format: How it was held, in the candidate's words; `round` and `medium` read it.
        starts: When it started: a naive datetime on the wall clock of `time_zone`; its ``fold``
            tells the two passes of an hour that the clock went through twice (PEP 495).
        minutes: How long it lasted.
        time_zone: IANA name of the zone of the interview, which is the recipient's.
        country: ISO 3166-1 alpha-2 code of the recipient's country, or empty.
        people: The interviewers.
        places: Where each of them stands in the record as typed; empty where that is their own order.
        coordinator: Who arranged it, for a note that goes through one person.
        fit: What makes the candidate right for the position, one point each, no full stop.
        concern: A doubt that came up, if one did.
        next_step: What they said would happen next.
        decision_by: The date they promised to decide by.
        news: Something worth telling since the interview, for a final follow-up.
        tone: How the notes sound.
        scenario: The scenario the candidate chose; empty lets the builder pick.
        sent: What has been sent.
        answered: When an answer came, an aware datetime.
        revisions: The drafts that the candidate rewrote.
        notes: Private; used in no message.
        changed: When the record was last changed, ISO 8601 in UTC, as text: it orders two versions.
        deadline: The date by which another offer has to be answered.
        answer: What came back, in the candidate's words.
        archived: When the candidate put it away, an aware datetime.
        conflicts: What was typed in another tab and had to give way.
        reason: Why the candidate withdraws, declines, or asks for more time.
        agreed: What was agreed with an offer: the start, the place, the hours.
        ask: What the candidate asks for: more time, other terms, feedback.
        wordings: Which ways to say a sentence the candidate chose.
        unsent: When the candidate last said that what was due had not gone out yet, an aware datetime.
        delays: When they wrote that they are still deciding.
        follows: The id of the round before this one, of the same position.
        unread_zone: What was typed for the zone, where it was not understood.
    """

    id: str = ""
    company: str = ""
    role: str = ""
    format: str = ""
    starts: datetime | None = None
    minutes: int = 60
    time_zone: str = ""
    country: str = ""
    people: tuple[Person, ...] = ()
    coordinator: Person | None = None
    fit: tuple[str, ...] = ()
    concern: Concern | None = None
    next_step: str = ""
    decision_by: date | None = None
    news: str = ""
    tone: Tone = "warm"
    scenario: str = ""
    sent: tuple[Sent, ...] = ()
    answered: datetime | None = None
    revisions: tuple[Revision, ...] = ()
    notes: str = ""
    changed: str = ""
    deadline: date | None = None
    answer: str = ""
    archived: datetime | None = None
    conflicts: tuple[Conflict, ...] = ()
    reason: str = ""
    agreed: str = ""
    ask: str = ""
    wordings: tuple[Wording, ...] = ()
    unread_zone: str = ""
    unsent: datetime | None = None
    delays: tuple[Delay, ...] = ()
    follows: str = ""
    places: tuple[int, ...] = ()

    def path_of(self, number: int) -> str:
        """Give the dotted path in the record of one of `people`: "people.1" where a nameless one stands before them."""
        return f"people.{self.places[number] if self.places else number}"

    @property
    def round(self) -> Round:
        """Which round `format` names; where it names none, "second" if it follows another, else "first"."""
        return _first_match(self.format, _ROUNDS) or ("second" if self.follows else "first")

    @property
    def medium(self) -> Medium:
        """Over which medium `format` says it was held; empty where it does not say."""
        return _first_match(self.format, _MEDIA) or ""

    @property
    def is_phone_screen(self) -> bool:
        """Whether it was a short first call: a screen, or a first interview over the phone."""
        return self.round == "screen" or (self.round == "first" and self.medium == "phone")


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the candidate wants the timing rules applied.

    Attributes:
        target_hours: The thank-you should be out within this many hours: 24 or 48.
        weekends: Whether a message may be sent on the recipient's weekend.
        earliest: Nothing is sent before this hour of the recipient's day.
        latest: Nor after this one.
        follow_up_weeks: The follow-up comes this many weeks after the thank-you: 1 or 2.
        follow_ups: How many follow-ups at most: 0, 1 or 2.
        reminder_minutes: How long before each moment the calendar should ring.
    """

    target_hours: int = 24
    weekends: bool = False
    earliest: time = time(8)
    latest: time = time(20)
    follow_up_weeks: int = 1
    follow_ups: int = 2
    reminder_minutes: int = 15


@dataclass(frozen=True, slots=True)
class TimeStyle:
    """How days and times are written for somebody who reads them on the page; notes keep to the letter's English.

    Attributes:
        half_days: "4:30 pm" instead of "16:30".
        month_first: "Nov 24" instead of "24 Nov".
    """

    half_days: bool = False
    month_first: bool = False


PLAIN = TimeStyle()
"""How they are written where no device tells: in the guide, and before the composer's Python has started."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """The person who writes: how notes are signed, where the writer's own clock is, and how they read times."""

    name: str = ""
    email: str = ""
    phone: str = ""
    link: str = ""
    time_zone: str = ""
    preferences: Preferences = field(default_factory=Preferences)
    time_style: TimeStyle = PLAIN


_ROUNDS: tuple[tuple[Round, str], ...] = (
    ("informational", r"informational|coffee chat|networking"),
    ("technical", r"technical|coding|case|take.?home|whiteboard|pairing"),
    ("final", r"final|last round"),
    ("second", r"second|2nd|third|3rd|on-?site round"),
    ("screen", r"screen|phone call|recruiter call|pre-?interview"),
)
_MEDIA: tuple[tuple[Medium, str], ...] = (
    ("video", r"video|zoom|teams|meet|remote|online|virtual"),
    ("phone", r"phone|call"),
    ("onsite", r"on.?site|office|in person|face.to.face|visit"),
)


@lru_cache(maxsize=256)
def _first_match[T: str](text: str, choices: tuple[tuple[T, str], ...]) -> T | None:
    return next(
        (name for name, words in choices if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)), None
    )
