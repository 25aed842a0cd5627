"""The scenarios: which kind of message an interview calls for, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from composer.facts.names import full_name, is_american
from composer.facts.position import asks_advice_alone
from composer.interview import CHANNELS, REPLIES, STEPS, Candidate, Channel, Interview, Step
from composer.notes.outline import OutlineError, check, near, read_text
from composer.schedule.timing import NO_COMMENT

EXAMPLE = "example"
"""The file of a host's scenario that tells its example, see `composer.examples`."""

LARGE_PANEL = 7
"""Above this many people one note through the coordinator is kinder than one to each."""


_FOLLOW_UPS: tuple[Step, ...] = ("follow-up", "final follow-up")
_KEYS = ("title", "when", "step", "channel", "follows")
_NONE = "none"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A kind of message.

    Attributes:
        id: Its folder under ``outlines/``.
        title: Its name for people.
        when: When to use it: the end of a sentence that starts "Use it ".
        steps: The steps of the sequence it can take.
        channels: The forms it can take.
        follows: The steps that follow on it, unless the candidate asks for fewer.
    """

    id: str
    title: str
    when: str
    steps: tuple[Step, ...]
    channels: tuple[Channel, ...]
    follows: tuple[Step, ...] = _FOLLOW_UPS


@dataclass(frozen=True, slots=True)
class Choice:
    """The scenario picked for an interview, and one sentence that says why."""

    scenario: str
    reason: str


@lru_cache(maxsize=8)
def scenarios(folder: Path | None = None) -> tuple[Scenario, ...]:
    """Give all scenarios in order: our own, then what a `folder` of a host adds; its lines replace ours.

    Where the folder has an ``offered.txt``, only the scenarios it names, one a line, are given.

    Raises:
        OutlineError: The list has a line that is none of its six keys, or an unknown step or channel.
    """
    listed: dict[str, dict[str, str]] = {}
    _list(read_text("scenarios") or "", listed)
    if folder and (folder / "scenarios.txt").is_file():
        _list(read_text("scenarios", folder) or "", listed)
    only = folder / "offered.txt" if folder else None
    offered = only.read_text(encoding="utf-8").split() if only and only.is_file() else ()
    return tuple(
        Scenario(
            name,
            entry.get("title", name),
            entry.get("when", ""),
            _among(STEPS, entry.get("step", "thank-you"), name, "step"),
            _among(CHANNELS, entry.get("channel", "email"), name, "channel"),
            ()
            if entry.get("follows") == _NONE
            else _among(_FOLLOW_UPS, entry.get("follows", ", ".join(_FOLLOW_UPS)), name, "follows"),
        )
        for name, entry in listed.items()
        if not offered or name in offered
    )


def scenario(name: str, folder: Path | None = None) -> Scenario | None:
    """Give the scenario with the id `name`, or None."""
    return next((item for item in scenarios(folder) if item.id == name), None)


def followed(interview: Interview, candidate: Candidate, folder: Path | None = None) -> Candidate:
    """Give `candidate` with no more follow-ups than the scenario that they chose for `interview` has."""
    chosen = scenario(interview.scenario, folder)
    most = len(chosen.follows) if chosen else len(_FOLLOW_UPS)
    if candidate.preferences.follow_ups <= most:
        return candidate
    return replace(candidate, preferences=replace(candidate.preferences, follow_ups=most))


def check_messages(folder: Path | None = None) -> None:
    """Try every scenario and outline, with a host's `folder` before ours; for the build.

    Raises:
        OutlineError: Something cannot be used, is missing or would never be read; the text says what to do.
    """
    kinds = scenarios(folder)
    outlines = [f"{kind.id}/{channel}" for kind in kinds for channel in kind.channels]
    for name in outlines:
        if read_text(name, folder) is None:
            scenario_, _, channel = name.partition("/")
            raise OutlineError(
                f"{name}.txt is missing: write it, or take {channel} off [{scenario_}] in scenarios.txt."
            )
        check(name, folder)
    for path in sorted(folder.rglob("*.txt")) if folder else ():
        name = path.relative_to(folder or path).with_suffix("").as_posix()
        known = [*outlines, *(f"{kind.id}/{EXAMPLE}" for kind in kinds), "scenarios", "offered"]
        if name not in known and not name.startswith("common/"):
            raise OutlineError(
                f"{name}.txt belongs to no scenario and channel that scenarios.txt lists; {near(name, known, 'its name ')}"
            )
        read_text(name, folder)


def choose(
    interview: Interview, step: Step, *, ends: datetime | None, now: datetime, folder: Path | None = None
) -> Choice:
    """Pick the scenario of a step, and say why.

    `ends` is the instant the interview ended, where it is known; with `now` it tells how late a thank-you is.
    A scenario that the candidate chose wins wherever the step can take it.
    """
    chosen = scenario(interview.scenario, folder)
    if chosen and step in chosen.steps:
        is_reply = interview.answered and chosen.id in REPLIES
        return Choice(
            chosen.id, "You heard back, and it answers that." if is_reply else "You chose this one."
        )
    if step == "follow-up":
        thanked = any(sent.step == "thank-you" for sent in interview.sent)
        why = "The thank-you has gone unanswered" if thanked else "You have heard nothing so far"
        return Choice("follow-up", f"{why}, so one question about timing is in order.")
    if step == "final follow-up":
        return Choice(
            "final-follow-up", "This is the second follow-up, so it is short and leaves the door open."
        )
    return _thank_you(interview, _lateness(interview, ends, now), folder)


def _lateness(interview: Interview, ends: datetime | None, now: datetime) -> timedelta:
    """Give how long after the interview the thank-you went or, where the candidate says it has not, would go now.

    While they have said neither, it counts as sent in time: nobody apologises for what is not late.
    """
    sent = min(
        (sent.at for sent in interview.sent if sent.step == "thank-you"), default=interview.unsent and now
    )
    return sent - ends if sent and ends else timedelta(0)


def _thank_you(interview: Interview, late_by: timedelta, folder: Path | None) -> Choice:
    people, through = len(interview.people), _name(interview)
    unreachable = not any(person.email for person in interview.people)
    answered = interview.concern and interview.concern.answer
    round_ = interview.round
    # The first line that applies decides; a host may not offer all scenarios, but always the last one.
    rules: tuple[tuple[bool, str, str], ...] = (
        (
            round_ == "informational" or asks_advice_alone(interview.role),
            "informational",
            "It was a conversation for advice, so the note asks for no position.",
        ),
        (
            bool(through) and not people,
            "recruiter",
            "Only the person who arranged the interview is known.",
        ),
        (
            bool(through) and people > LARGE_PANEL,
            "group-note",
            f"With {people} interviewers, one note through {through} serves everyone better.",
        ),
        (
            bool(through) and unreachable,
            "group-note",
            f"No interviewer's address is known, so the thanks go through {through}.",
        ),
        (
            late_by > NO_COMMENT,
            "late-thank-you",
            f"The interview was {late_by.days} days ago, so the note opens with one short apology.",
        ),
        (people > 1, "panel-member", f"You met {people} people, so each gets a note on their own subject."),
        (
            round_ == "technical",
            "technical-interview",
            "It was a technical interview, so the note can improve on an answer.",
        ),
        (bool(answered), "open-question", "A question stayed open, and the note answers it."),
        (
            round_ in {"second", "final"},
            "later-round",
            f"It was a {round_} interview, so the note looks back on the whole process.",
        ),
        (
            interview.is_phone_screen,
            "phone-screen",
            "It was a first call, so the note keeps to a few sentences.",
        ),
        (interview.medium == "video", "video-interview", "It was a first interview by video."),
        (True, "first-interview", "It was a first interview."),
    )
    return next(Choice(name, reason) for applies, name, reason in rules if applies and scenario(name, folder))


def _name(interview: Interview) -> str:
    """Give the coordinator's name for a sentence; empty where there is no coordinator."""
    american = is_american(interview.time_zone, interview.country)
    coordinator = interview.coordinator
    return (full_name(coordinator, american=american) or "the coordinator") if coordinator else ""


def _list(text: str, listed: dict[str, dict[str, str]]) -> None:
    """Add what a list says: an id in brackets, then a line for each of title, when, step, channel and follows."""
    entry: dict[str, str] | None = None
    for number, typed in enumerate(text.splitlines(), 1):
        line = typed.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            entry = listed.setdefault(line[1:-1], {})
            continue
        key, colon, value = line.partition(":")
        if not colon or key not in _KEYS:
            raise OutlineError(
                f"scenarios.txt, line {number}: start with title, when, step, channel or follows and a colon; "
                f"found {line!r}; {near(key, _KEYS)}"
            )
        if entry is None:
            raise OutlineError(
                f"scenarios.txt, line {number}: name a scenario first, in brackets on a line of its own: [mock-interview]."
            )
        entry[key] = value.strip()


def _among[T: str](known: tuple[T, ...], listed: str, name: str, key: str) -> tuple[T, ...]:
    wanted = [part.strip() for part in listed.split(",")]
    for part in wanted:
        if part not in known:
            names: list[str] = [*known, *([_NONE] if key == "follows" else [])]
            raise OutlineError(f"scenarios.txt, [{name}], {key}: there is no {part!r}; {near(part, names)}")
    return tuple(item for item in known if item in wanted)
