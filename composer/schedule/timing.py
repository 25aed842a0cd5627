"""The timing rules: every number that decides when a message goes out, with who says so.

`RULES` is what the guide's page of sources prints; the constants are what the calculator works with.
All clock times are the recipient's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import Literal

TOO_SOON = timedelta(minutes=60)
"""How long after the interview's end a note still reads as written beforehand (rule ``too-soon``)."""

OUTER_LIMIT = timedelta(hours=48)
"""How long after the interview's end a thank-you is on time (rule ``outer-limit``)."""

NO_COMMENT = timedelta(hours=72)
"""Until then a late thank-you needs no apology (rule ``late``)."""

SAME_DAY_DECISION = timedelta(hours=2)
"""The couple of hours left when they decide the same day (rule ``same-day-decision``)."""

INFORMATIONAL_LIMIT = timedelta(days=5)
"""How long a note after an informational chat is acceptable (rule ``informational``)."""

AFTER_ANSWER = timedelta(hours=48)
"""How soon to answer a rejection or an offer (rules ``after-rejection`` and ``after-offer``)."""

FOLLOW_UP_OPENS = timedelta(days=7)
"""The first day of the follow-up's window, counted from the thank-you (rule ``follow-up``)."""

FOLLOW_UP_CLOSES = timedelta(days=14)
"""The last day of the follow-up's window, counted from the thank-you (rule ``follow-up``)."""

FINAL_FOLLOW_UP = timedelta(days=7)
"""From the first follow-up to the last, and from the last to letting go (rule ``final-follow-up``)."""

NOON = time(12)
"""An interview that starts before is a morning interview; a follow-up sent before is sent in the morning."""

EVENING_FROM = time(16)
"""An interview that ends then or later leaves only the evening (rule ``late-interview``)."""

LATE_AFTERNOON = time(16, 30)
"""Late that afternoon (rule ``morning-interview``)."""

FRIDAY_AFTERNOON = time(15)
"""The same afternoon, before people leave for their days off (rule ``friday-morning``)."""

EVENING = time(18, 30)
"""That evening (rules ``late-interview`` and ``friday-afternoon``)."""

BEFORE_NINE = time(8, 30)
"""Before nine on the next business day (rules ``late-interview`` and ``friday-afternoon``)."""

MID_MORNING = time(10)
"""The morning of a follow-up, or of a day off (rule ``sending-hours``)."""

WAKING = time(6)
"""The end of the quiet hours (rule ``sending-hours``)."""

LAST_WAKING_MINUTE = time(21, 59)
"""The last minute before the quiet hours (rule ``sending-hours``)."""


type Kind = Literal["Offices", "Columns", "Offices, columns", "Ours"]
"""Who says so: career offices of universities, career columns and recruiters, both, or nobody but us."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One piece of advice that the calculator follows, in the words of the guide's page of sources.

    Sources and disputes are Markdown; the labels of their links stand at the end of that page.

    Attributes:
        id: A stable name.
        sentence: What the calculator does.
        number: The figure in it.
        kind: How sure that is.
        source: Who advises so.
        dispute: What others say, and what the calculator makes of it; empty where nobody disagrees.
    """

    id: str
    sentence: str
    number: str
    kind: Kind
    source: str
    dispute: str = ""


RULES: tuple[Rule, ...] = (
    Rule(
        "standard",
        "The thank-you goes out within a day of the interview's end.",
        "24 hours",
        "Offices",
        "[Washington University law school][washu], [Lawrence University][lawrence], UNC career services",
        "[Princeton][princeton] and [TU Delft][delft]: 24 to 48 hours. 48 can be chosen as the target.",
    ),
    Rule(
        "outer-limit",
        "A thank-you is on time until two days after the interview's end.",
        "48 hours",
        "Offices",
        "[Dartmouth engineering][dartmouth], [St. Olaf][stolaf], [Wesleyan][wesleyan] (“two days”)",
        "Employers at [Babson][babson]: after a day it feels late.",
    ),
    Rule(
        "too-soon",
        "Nothing is sent in the first hour, where a note reads as if it had been written beforehand.",
        "60 minutes",
        "Ours",
        "[Princeton][princeton] and [UTSA][utsa]: not from your phone as you leave",
        "No office names a minute, and recruiters name anything from 20 to 60; the longest wait is the safe one.",
    ),
    Rule(
        "same-day-decision",
        "If they decide the same day, a short email goes out as soon as it is not too soon.",
        "2 hours",
        "Offices",
        "[Princeton][princeton], [UTSA][utsa], [TU Delft][delft]: within a couple of hours",
    ),
    Rule(
        "morning-interview",
        "After a morning interview, or any that ends before four, the note goes out late that afternoon.",
        "16:30",
        "Columns",
        "[Climb the Ladder][ladder-soon]",
        "[Babson][babson]: the same day, whenever it was.",
    ),
    Rule(
        "late-interview",
        "After an interview that ends at four or later, the note goes out that evening.",
        "18:30",
        "Columns",
        "[Climb the Ladder][ladder-four]",
        "Before nine on the next business day is as good, and is offered as the other choice.",
    ),
    Rule(
        "friday-morning",
        "On a Friday morning, or before any day off, the note goes out the same afternoon.",
        "15:00",
        "Columns",
        "[Climb the Ladder][ladder-friday]",
    ),
    Rule(
        "friday-afternoon",
        "On a Friday afternoon, or before any day off, the note goes out the same evening.",
        "18:30",
        "Ours",
        "The 48 hours above",
        "[Climb the Ladder][ladder-friday]: Monday between eight and nine. That is past 48 hours, and is"
        " offered with these words.",
    ),
    Rule(
        "weekend",
        "Days off are avoided where the time limit allows it.",
        "none on days off",
        "Columns",
        "[Indeed, Hong Kong][indeed-hk], on follow-ups",
        "Others find a Saturday fine; the candidate can say so in the preferences.",
    ),
    Rule(
        "late",
        "Up to three days after the interview a late note needs no comment; after that, one brief apology.",
        "72 hours",
        "Columns",
        "Career columns",
    ),
    Rule(
        "phone-screen",
        "After a phone screen the note goes out the same day.",
        "the same day",
        "Offices",
        "[Washington University law school][washu]",
    ),
    Rule(
        "informational",
        "After an informational chat a day is best, and up to five days are acceptable.",
        "24 hours, 5 days",
        "Offices",
        "[Princeton][princeton] and [UTSA][utsa]: 3 to 5 days",
        "[Indiana University][indiana]: “within a few days”.",
    ),
    Rule(
        "after-rejection",
        "A rejection is answered within two days.",
        "48 hours",
        "Columns",
        "Career columns; [Georgetown][georgetown] on why to answer at all",
    ),
    Rule(
        "after-offer",
        "An offer is answered within two days, whether the answer is yes, no, or a request for time.",
        "48 hours",
        "Offices",
        "Career offices: within a day or two",
    ),
    Rule(
        "follow-up",
        "Without an answer or a promised date, the follow-up comes one to two weeks after the thank-you.",
        "7 to 14 days",
        "Offices, columns",
        "[Indeed][indeed]: at least five working days; [Muhlenberg][muhlenberg]: two weeks",
        "Many columns: ten working days. One week or two is the candidate's choice.",
    ),
    Rule(
        "decision-date",
        "If they promised a date, the follow-up comes one or two business days after it and never before.",
        "1 to 2 business days",
        "Columns",
        "[Indeed][indeed], [Indeed, Hong Kong][indeed-hk]",
        "[Iowa State][iowa]: a week after it.",
    ),
    Rule(
        "final-follow-up",
        "The second follow-up comes a week after the first, and is the last.",
        "7 days, 2 follow-ups",
        "Columns",
        "[TRN Staffing][trn]: two or three steps, then move on",
        "[UC Merced][merced]: one message for one interview. The candidate can choose one, or none.",
    ),
    Rule(
        "sending-hours",
        "Messages arrive in the hours the candidate chose, follow-ups in the morning, and none at night.",
        "08:00 to 20:00 if nothing is chosen, never 22:00 to 06:00",
        "Ours",
        "Common practice",
    ),
)
"""Every rule the calculator follows, in the order in which the guide tells them."""
