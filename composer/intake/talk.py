"""A transcript or own notes of a talk: who was there, what was talked about, what comes next, each as a quotation.

By rule, and only what was said: every value is a piece of the text. Read are WebVTT (W3C), "Name: …" lines, lines with a
name above what was said, and plain notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from composer.facts.name_field import parse_name
from composer.facts.names import names_in
from composer.intake.people import Found, together
from composer.intake.proposal import Proposal, Quote, quoted
from composer.interview import Candidate
from composer.record.record import Record

LONGEST = 400_000
"""Characters that are read: three hours of talk."""
_MOST_TURNS = 4_000
_MOST_OF_A_KIND = 6

_VOICE = re.compile(r"^<v(?:\.[\w.]+)?\s+([^>]{1,80})>(.*)$")
_CUE = re.compile(r"^(?:\d+:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s+")
_SAID = re.compile(
    r"^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?([A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ(][\w.'’)-]*){0,3})\s*(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?)?\s*:\s+(\S.*)$"
)
_ABOVE = re.compile(
    r"^\s*([A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ][\w.'’-]*){0,3})\s+\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s*$"
)
_LABELS = {
    "next": "next_step",
    "next step": "next_step",
    "next steps": "next_step",
    "follow up": "next_step",
    "timeline": "next_step",
    "concern": "concern.raised",
    "concerns": "concern.raised",
    "weak spot": "concern.raised",
    "gap": "concern.raised",
    "fit": "fit",
    "strengths": "fit",
    "they liked": "fit",
    "liked": "fit",
    "went well": "fit",
    "topic": "talked_about",
    "topics": "talked_about",
    "talked about": "talked_about",
    "discussed": "talked_about",
}
_TOPIC = re.compile(
    r"\b(?:we(?:'|’)?(?:re| are)(?: currently| now| also| still)? (?:working on|moving|migrating|building|rebuilding|rolling out|redesigning|expanding|opening|launching|struggling with|focus(?:ed|ing) on|looking at|planning)"
    r"|(?:(?:our|the|my) (?:biggest|main|top|current|next|hardest) (?:challenge|problem|priority|goal|project|focus|question)(?: right now| this year| at the moment)? (?:is|will be|has been))"
    r"|what (?:keeps me up|we need|i care about)(?: most)? is|the team (?:is|has been) (?:working on|building|moving)|we talked about|talked about|discussed|spoke about)\s+(?P<what>[^.!?;\n]{6,140})",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"\b(?:moving|migrating|building|rebuilding|rolling out|redesigning|expanding|opening|launching)\s+[^.!?;\n]{6,140}",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:next step|hear (?:back )?from us|get back to you|be in touch|let you know|come back to you|make (?:a|our) decision|decide by|second (?:round|interview)|next round|final round|meet the team|send you (?:a|the)|take-?home|references|offer by|by (?:the end of )?(?:next week|this week|monday|tuesday|wednesday|thursday|friday))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_LACKS = re.compile(
    r"\b(?:I\s+(?:haven(?:'|’)t|have not|have never|don(?:'|’)t have|do not have|never)\s+(?P<what>[^.!?;,\n]{6,100}))|(?:not (?:very |so )?familiar with (?P<other>[^.!?;,\n]{3,80}))",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*•·]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class _Turn:
    speaker: str
    heading: str
    """The heading of one's own that it stands below: a key of `_LABELS`, or empty."""
    words: str
    place: str


def is_transcript(text: str) -> bool:
    """Tell whether `text` is a transcript: WebVTT, or several lines with the name of who speaks."""
    if re.match(r"\ufeff?WEBVTT\b", text):
        return True
    said = [
        match[1] for line in text[:20_000].splitlines() if (match := _SAID.match(line) or _ABOVE.match(line))
    ]
    return len(said) >= 4 and len(set(said)) >= 2 and len(set(said)) <= len(said) / 2 + 1


def read(text: str, record: Record, candidate: Candidate) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
    """Give what a transcript or notes say about the interview of `record`, and sentences on what was not read."""
    remarks = []
    if len(text) > LONGEST:
        remarks.append("This is long; the beginning of it was read.")
    turns = list(_turns(text[:LONGEST]))
    own = {word.casefold() for word in candidate.name.split()} | {"me", "i", "myself"}
    speakers = list(
        dict.fromkeys(turn.speaker for turn in turns if turn.speaker and not _is(turn.speaker, own))
    )
    proposals = [
        Proposal(
            "person",
            {"name": name},
            Quote(next(turn.place for turn in turns if turn.speaker == name), "Speaker"),
        )
        for name in speakers
        if names_in(name)
    ]
    known = _numbered(record, speakers)
    proposals += _topics(turns, known, own)
    proposals += _below_headings(turns)
    proposals += _next_steps(turns, own)
    proposals += _lacking(turns, own, told=bool(speakers))
    if not any(proposal.part == "talk" for proposal in proposals):
        remarks.append(
            "No topic, concern or next step was recognised in it. Copy what matters into the questions by hand."
        )
    return tuple(proposals), tuple(remarks)


def _turns(text: str) -> Iterator[_Turn]:
    speaker, heading = "", ""
    is_vtt = re.match(r"\ufeff?WEBVTT\b", text) is not None
    count = 0
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()  # noqa: PLW2901 -- as it is read
        if count >= _MOST_TURNS:
            return
        if (
            not line
            or _CUE.match(line)
            or (
                is_vtt
                and (line.isdecimal() or line.startswith(("WEBVTT", "NOTE", "STYLE", "Kind:", "Language:")))
            )
        ):
            continue
        place = f"line {number}"
        if match := _VOICE.match(line):
            speaker, words = match[1].strip(), match[2]
        elif match := _ABOVE.match(line):
            speaker = match[1]
            continue
        elif match := _SAID.match(line):
            label = match[1].casefold()
            if label in _LABELS:
                heading, words = label, match[2]
            else:
                speaker, heading, words = match[1], "", match[2]
        elif (match := re.match(r"^([A-Za-z ]{3,20}):\s*(.*)$", _BULLET.sub("", line))) and match[
            1
        ].strip().casefold() in _LABELS:
            heading, words = match[1].strip().casefold(), match[2]
            if not words:
                continue
        else:
            words = _BULLET.sub("", line)
        words = re.sub(r"</?[a-z][^>]{0,40}>", "", words).strip()
        if words:
            count += 1
            yield _Turn("" if heading else speaker, heading, words, place)


def _is(speaker: str, own: set[str]) -> bool:
    words = {word.casefold().strip(".,()") for word in speaker.split()}
    return bool(words) and (words <= own or bool(words & {"me", "myself", "candidate", "interviewee"}))


def _numbered(record: Record, speakers: Sequence[str]) -> dict[str, int]:
    """Give the place of each speaker in the list of people: where they stand, or where they will be added."""
    people = [person["name"] for person in record["people"] if any(person.values())]
    places: dict[str, int] = {}
    for name in speakers:
        at = next(
            (
                at
                for at, other in enumerate(people)
                if len(together([Found(name), Found(parse_name(other).full or other)])) == 1
            ),
            None,
        )
        if at is None:
            people.append(name)
            at = len(people) - 1
        places[name] = at
    if not places:
        places[""] = 0
    return places


def _topics(turns: Sequence[_Turn], places: dict[str, int], own: set[str]) -> Iterator[Proposal]:
    count: dict[str, int] = {}
    for turn in turns:
        if turn.heading or _is(turn.speaker, own) or (turn.speaker and turn.speaker not in places):
            continue
        for match in _TOPIC.finditer(turn.words):
            what = match["what"]
            # "We're moving from spreadsheets to dbt" is about moving from spreadsheets to dbt.
            whole = _MOVING.match(turn.words, match.start("what") - _verb(match)) if _verb(match) else None
            value = (whole[0] if whole else what).strip(" ,")
            count[turn.speaker] = count.get(turn.speaker, 0) + 1
            if count[turn.speaker] > _MOST_OF_A_KIND:
                break
            at = places.get(turn.speaker, 0)
            yield Proposal(
                "talk",
                {f"people.{at}.talked_about": value},
                quoted(turn.words, f"{turn.speaker or 'Notes'}, {turn.place}", *match.span()),
            )


def _verb(match: re.Match[str]) -> int:
    """Give how far before the object a verb of change begins, which belongs to the topic."""
    found = re.search(
        r"(?:moving|migrating|building|rebuilding|rolling out|redesigning|expanding|opening|launching)\s+$",
        match[0][: match.start("what") - match.start()],
        re.IGNORECASE,
    )
    return len(found[0]) if found else 0


def _below_headings(turns: Sequence[_Turn]) -> Iterator[Proposal]:
    """Give what stands below a heading of one's own, which says what it is: "Next: a second round on Thursday"."""
    for turn in turns:
        if turn.heading:
            name = _LABELS[turn.heading]
            path = f"people.0.{name}" if name == "talked_about" else name
            yield Proposal("talk", {path: turn.words.rstrip(".")}, Quote(turn.words, f"Notes, {turn.place}"))


def _next_steps(turns: Sequence[_Turn], own: set[str]) -> Iterator[Proposal]:
    count = 0
    for turn in turns:
        if turn.heading or _is(turn.speaker, own):
            continue
        for match in _SENTENCE.finditer(turn.words):
            if _NEXT.search(match[0]) and len(match[0]) <= 240 and not match[0].rstrip().endswith("?"):
                count += 1
                if count > _MOST_OF_A_KIND:
                    return
                yield Proposal(
                    "talk",
                    {"next_step": match[0].strip(" .")},
                    quoted(turn.words, f"{turn.speaker or 'Notes'}, {turn.place}", *match.span()),
                )


def _lacking(turns: Sequence[_Turn], own: set[str], *, told: bool) -> Iterator[Proposal]:
    for turn in turns:
        if turn.heading or (told and not _is(turn.speaker, own)):
            continue
        if match := _LACKS.search(turn.words):
            yield Proposal(
                "talk",
                {"concern.raised": match[0].removeprefix("I ").strip()},
                quoted(turn.words, f"{turn.speaker or 'Notes'}, {turn.place}", *match.span()),
                "Only if it came up as a concern.",
            )
            return
