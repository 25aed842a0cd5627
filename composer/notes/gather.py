"""All that an outline may speak of, gathered for one reader, each fact under the name that outlines call it by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from composer.facts import english
from composer.facts.afterwards import (
    asked,
    because,
    feedback,
    is_dated,
    read_agreed,
    so_far,
    until,
)
from composer.facts.concern import Concern, read_concern
from composer.facts.figures import in_words
from composer.facts.meeting import day_words, read_meeting
from composer.facts.names import (
    full_name,
    goes_by_title,
    is_american,
    join_names,
    reader_names,
    salutation_name,
)
from composer.facts.next_step import read_next_steps
from composer.facts.point import Point, shared
from composer.facts.points import read_news, read_points, under_way
from composer.facts.position import company_name, read_position
from composer.facts.stayed import read_stayed
from composer.facts.step import NextStep
from composer.facts.times import clock
from composer.facts.topics import read_topics
from composer.interview import Interview, Person, Tone
from composer.notes.fields import FIELD
from composer.notes.fields import marked as _marked
from composer.notes.voice import best, together, told
from composer.same import Same


@dataclass(frozen=True, slots=True)
class Said:
    """A fact as outlines see it: its kind, and its words, which are what it prints as."""

    kind: str
    words: str
    when: str = ""
    who: str = ""
    answer: str = ""
    done: str = ""
    parted: bool = False

    @property
    def mine(self) -> str:
        """What of mine reaches the reader by a day: "my transcript"; empty for anything else."""
        owed = self.words.removeprefix("send you ")
        return owed if owed != self.words and owed.startswith("my ") and self.when.startswith("by ") else ""

    @property
    def in_touch(self) -> bool:
        """Whether the candidate gets in touch again, so that nothing more is waited for."""
        return self.words.startswith(
            (
                "call you",
                "ring you",
                "phone you",
                "follow up",
                "check in",
                "get back",
                "let you know",
                "tell you",
            )
        )

    @property
    def is_to_come(self) -> bool:
        """Whether it is something a new colleague looks forward to: training, working on something."""
        return bool(re.match(r"(?:the )?(?:training|working|learning|starting|project|first)\b", self.words))

    @property
    def goes_on(self) -> bool:
        """Whether it is of the work as well, so that one "you said" can hold it together with what was said before it."""
        words = FIELD.sub("", self.words)
        return bool(
            re.match(r"(?:you (?:are|were|want|need|plan|hope)|you're|your|there|the) ", words)
        ) and not re.search(r"\b(?:I|me|my)\b", words)

    @property
    def long(self) -> bool:
        """Whether the words are too many to stand in the middle of another sentence."""
        return len(FIELD.sub("", self.words).split()) > 6

    def __str__(self) -> str:
        """Give the words."""
        return self.words


def gather(
    known: Same[Interview], reader: Same[Person], member: int, *, tone: Tone, now: datetime
) -> dict[str, Any]:
    """Give what outlines may speak of in a note to `reader`; what is not known is empty.

    `member` is the reader's place among the interview's people: colleagues on a panel read different points of fit.
    """
    interview, to = known.value, reader.value
    zone = interview.time_zone
    american = is_american(zone, interview.country)
    today = now.astimezone(ZoneInfo(zone)).date() if zone else now.date()
    names = reader_names(to)
    panel = len(interview.people) > 1
    path = interview.path_of(member) if to in interview.people else "coordinator"
    meeting = read_meeting(interview.format, interview.medium, interview.starts, today, american=american)
    position = read_position(interview.role, "position" if tone == "formal" else "role")
    topics = read_topics(to.talked_about, names)
    stayed = read_stayed(to.stayed, names)
    own_fit = bool(to.fit.strip())
    points = _points(to.fit if own_fit else "\n".join(interview.fit))
    spoken = " ".join(topic.words for topic in topics)
    chosen = _chosen(
        points,
        spoken,
        member if panel and not own_fit else None,
        [person.talked_about for person in interview.people],
    )
    fit_field = f"{path}.fit" if own_fit else "fit"
    fit = told(chosen)
    concern = (
        read_concern(interview.concern.raised, interview.concern.answer, names) if interview.concern else None
    )
    if member and panel:
        concern = None  # the doubt is answered once, to the one who is named first
    read = read_next_steps(interview.next_step, names)
    steps = [_awaited(step) for step in read if step.kind not in {"unsure", "money"}]
    if read and not steps:
        steps = [NextStep("hear", "")]  # something is known that is not said: to ask for it would be odd
    decision = interview.decision_by if interview.decision_by and interview.decision_by >= today else None
    news = _news(interview.news)
    others = [full_name(person, american=american) for person in interview.people if person.name != to.name]
    return {
        "tone": tone,
        "noun": position.noun or "role",
        "day_noun": _day_noun(meeting.when, meeting.noun),
        "titled": goes_by_title(to, tone),
        "coordinates": to == interview.coordinator,
        "when_card": marked(
            "" if meeting.when in {"today", "this morning", "this afternoon", "yesterday"} else meeting.when,
            "starts",
        ),
        "agreed": marked(clock(read_agreed(interview.agreed)[0], american=american), "agreed"),
        "ask": marked(asked(interview.ask), "ask"),
        "ask_until": marked(until(interview.ask), "ask"),
        "feedback": marked(feedback(interview.ask), "ask"),
        "informal": tone != "formal",
        "american": american,
        "greeting_name": _marked(salutation_name(to, tone, american=american), f"{path}.name"),
        "names": marked(join_names(tuple(others)), "people"),
        "meeting": meeting,
        "what": marked(meeting.what, *(["format"] if interview.format else [])),
        "when": marked(meeting.when, "starts"),
        "position": _marked(_placed(position.name, position.noun), "role"),
        "role": _marked(position.name, "role"),
        "short_role": position.short,
        "company": _marked(_with_the(company_name(interview.company)), "company"),
        "topics": [
            Said(topic.kind, marked(topic.words, f"{path}.talked_about"))
            for topic in topics
            if topic.kind != "unsure"
        ],
        "stayed": Said(stayed.topic.kind, marked(stayed.topic.words, f"{path}.stayed"))
        if stayed.topic
        else None,
        "because_of_it": marked(together(stayed.why) if stayed.is_because else "", f"{path}.stayed"),
        "about_it": [
            marked(sentence, f"{path}.stayed") for sentence in told(() if stayed.is_because else stayed.why)
        ],
        "fit": [marked(sentence, fit_field) for sentence in fit],
        "offers": [marked(offer, fit_field) for offer in _offers(chosen)],
        "concern": _concern(concern),
        "steps": [
            Said(
                step.kind,
                marked(clock(step.words, american=american), "next_step"),
                marked(clock(step.when, american=american), "next_step"),
                step.who,
            )
            for step in steps
        ],
        "decision": marked(
            day_words(decision, american=american, weekday=(decision - today).days < 14), "decision_by"
        )
        if decision
        else "",
        "past_decision": marked(day_words(interview.decision_by, american=american), "decision_by")
        if interview.decision_by and not decision
        else "",
        "deadline": marked(day_words(interview.deadline, american=american, weekday=True), "deadline")
        if interview.deadline
        else "",
        "news": [marked(sentence, "news") for sentence in told(news)],
        "news_clause": marked(together(so_far(news)), "news"),
        "news_happened": any(_happened(point) for point in news) and not _WHEN.match(news[0].words),
        "news_dated": is_dated(news),
        "reason": marked(together(so_far(under_way(_points(interview.reason)))), "reason"),
        "because": marked(because(interview.reason), "reason"),
        "round": interview.round,
        "medium": interview.medium,
    }


def marked(text: str, *fields: str) -> str:
    """Give a fact's words, numbers as a letter writes them, with the fields that they come from."""
    return _marked(in_words(text), *fields)


_MADE = re.compile(
    r"(?P<verb>built|started|set up|created|launched|wrote|introduced|designed) (?P<what>an? (?:[\w-]+ ){0,3}(?:app|calculator|checklist|club|course|dashboard|database|guide|handbook|layer|library|list|log|manual|newsletter|pipeline|playbook|"
    r"process|programme|program|report|rota|schedule|scheme|script|service|sheet|spreadsheet|system|template|tool|tracker|workshop))\b"
)
_BETTERED = re.compile(
    r"(?!(?:grew|moved|turned) (?:up|to|in|from|down)\b)(?:cut|reduced|raised|grew|increased|improved|lowered|boosted|halved|doubled|tripled|shortened|sped up|saved|caught up|cleared|fixed|turned)\b"
)


_MEASURED = re.compile(
    r"\d(?![\d,.]*\+? (?:years|months|seasons|summers|weeks))|\bfrom \w+ (?:\w+ ){0,2}to\b|"
    r"\b(?:half|halved|doubled|tripled|third|quarter|fifth|backlog|costs?|queue|waste|turnover|churn|wait)\b"
)
_CHANGED = re.compile(
    r"\b(?:went (?:from|up|down)|fell|rose|dropped|halved|doubled|tripled|grew|shrank|improved|stopped|disappeared|gone|quiet\w*|came (?:back|down|up)|lower|higher|faster|fewer|less|more|better|worked|nobody|no)\b"
)
_EARNED = re.compile(
    r"(?:got my|qualified|graduated|retired|passed|was chartered|was certified|lost|left|quit|missed|failed) "
)
"""What was earned or lost, and not done; nothing to do the same of."""

_WHEN = re.compile(r"(?:last|this|on|in|yesterday|today|as of|from|from) ", re.IGNORECASE)
"""What tells of itself when it was."""

_SKILL = re.compile(
    r"(?:know|speak|use|read|teach|cook|manage|run|lead|build|write|design|train|coach)\b|"
    r"(?:[\w-]+[ -]){0,3}(?:certified|trained|fluent|bilingual|licensed|accredited)\b"
)
_WORKED = re.compile(
    r".*\bI(?:'ve| have)? (?!can\b|grew|was|am|had|got|have|like|love|enjoy)[a-z]+(?:ed|ew|an|ote|ed|lt|aught|et)\b"
)
"""What a whole sentence tells of work that I did."""


def _offers(points: tuple[Point, ...]) -> tuple[str, ...]:
    """Give what the candidate would do for the reader with what was told last, in two ways, as it follows "I would".

    It hangs on what was told alone, so that typing anything else changes no word of it.
    """
    known = [
        point
        for point in points
        if point.is_told
        and not _EARNED.match(point.words)
        and (point.kind != "sentence" or _WORKED.match(point.words))
    ]
    deeds = [point for point in known if point.kind == "did"]
    if (
        not known
        or not any(
            point.kind in {"did", "done", "have", "sentence"} or _SKILL.match(point.words) for point in known
        )
        or (not deeds and re.match(r"start\b|free\b|available\b|happy to\b", known[-1].words))
    ):
        return ()
    last = next(point for point in reversed(known) if point.kind != "result" or len(known) == 1)
    if len(deeds) == 1 and last is deeds[0] and (found := _MADE.match(deeds[0].words)):
        verb = found["verb"]
        made = "set one up" if verb == "set up" else f"{english.past_base(verb)} one"
        return f"gladly {made} for you", f"like to {made} for your team"
    if deeds and (
        (known[-1].kind == "result" and _CHANGED.search(known[-1].words))
        or (known[-1] is deeds[-1] and _BETTERED.match(deeds[-1].words) and _MEASURED.search(deeds[-1].words))
    ):
        return "be glad to do the same for you", "gladly do as much for your team"
    if any(point.kind in {"did", "done", "have", "sentence"} for point in known):
        return "be glad to bring that experience to your team", "gladly put that experience to work for you"
    return "be glad to put that to use on your team", "gladly put that to work for you"


def _happened(point: Point) -> bool:
    """Tell whether news is of something that has happened, and not of what is so now: "my reference is ready"."""
    return point.kind in {"did", "done"} or (
        point.kind in {"result", "clause", "sentence"}
        and not re.search(r"^[^,]*(?:\b(?:is|are|am)\b|['’]s\b(?! \w+ed\b))", point.words)
    )


def _placed(name: str, noun: str) -> str:
    """Put "role" behind a position's name, before what only places it: "staff nurse role on the ward"."""
    if not name or not noun:
        return name
    for sign in (" on the ", " ("):
        if sign in name:
            head, _, tail = name.partition(sign)
            return f"{head} {noun}{sign}{tail}"
    return f"{name} {noun}"


def _day_noun(when: str, noun: str) -> str:
    """Give the meeting by its day, for a subject: "today", "yesterday's call", "Tuesday's interview"."""
    if when.startswith("on ") and when.endswith("day"):
        return f"{when.removeprefix('on ')}'s {noun}"
    return {
        "today": "today",
        "this morning": "this morning",
        "this afternoon": "this afternoon",
        "yesterday": f"yesterday's {noun}",
    }.get(when, "")


def _awaited(step: NextStep) -> NextStep:
    """Wait for word where an offer is: to look out for an offer would count on it."""
    is_offer = step.kind == "they send" and re.fullmatch(
        r"(?:the |an )?offer(?: or .+)?|.* or (?:a )?rejection", step.words
    )
    return NextStep("hear", "", step.when, typed=step.typed) if is_offer else step


_TAKES_THE = re.compile(
    r"(?:Institute|University|City|Department|Ministry|Bank|Port|Centre|Center|Society|Association|Museum|Library|Office|"
    r"College|School|Royal|National|Council|Royal|State|County|Borough|Commission|Federation|Foundation) (?:of|for) "
)


def _with_the(company: str) -> str:
    """Give a company's name the article that it is spoken with: "Institute for Tidal Studies"."""
    return f"the {company}" if _TAKES_THE.match(company) else company


@lru_cache(maxsize=256)
def _news(text: str) -> tuple[Point, ...]:
    return read_news(text)


@lru_cache(maxsize=256)
def _points(text: str) -> tuple[Point, ...]:
    return read_points(text)


def _chosen(
    points: tuple[Point, ...], spoken: str, member: int | None, others: list[str]
) -> tuple[Point, ...]:
    """Choose the points for one reader: those that fit the topic, and on a panel none that fits a colleague's better."""
    if member is None:
        return best(points, spoken, most=4)
    groups: list[list[Point]] = []
    for point in points:
        if point.kind == "result" and groups:
            groups[-1].append(point)
        elif point.is_told:
            groups.append([point])

    def near(topic: str, group: list[Point]) -> int:
        return max(shared(topic, point.words) for point in group)

    owners = _owners([[near(topic, group) for topic in others] for group in groups])
    mine = [group for group, owner in zip(groups, owners, strict=True) if owner == member]
    return tuple(point for group in mine[:3] for point in group)


def _owners(scores: list[list[int]]) -> list[int]:
    """Give each point to the reader whose topic it fits best; where it fits several, to one who has none yet."""
    owners: list[int] = []
    for place, near in enumerate(scores):
        top = max(near, default=0)
        fit = [member for member, score in enumerate(near) if score == top] if top else list(range(len(near)))
        free = [member for member in fit if member not in owners]
        owners.append((free or fit or [0])[0] if top else (free or [place % max(1, len(near))])[0])
    return owners


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _concern(concern: Concern | None) -> Said | None:
    """Give a doubt with its answer as outlines see it; None where a note is better silent."""
    if concern is None or not (concern.answer or (concern.kind == "limit" and "," in concern.words)):
        return None
    return Said(
        concern.kind,
        marked(concern.words, "concern.raised"),
        answer=marked(
            _raised(concern.answer) if concern.kind == "weak answer" else concern.answer, "concern.answer"
        ),
        done=marked(concern.done, "concern.answer"),
        parted=concern.is_long,
    )
