"""Stages: where an interview stands in the search as a whole."""

from __future__ import annotations

from typing import Literal, get_args

from composer.search.line import Due, Line

Stage = Literal[
    "thank-you due", "follow-up due", "waiting", "coming up", "heard back", "closed", "no date yet"
]
STAGES: tuple[Stage, ...] = get_args(Stage)


def stage(line: Line, now: str) -> Stage:
    """Tell where `line` stands at `now`, ISO 8601 in UTC as `composer.schedule.clock_words.iso` gives it."""
    if line.archived:
        return "closed"
    if line.answered and not (due := due_now(line, now)):
        return "heard back"
    if not line.moments:
        return "no date yet"
    if now < line.ends:
        return "coming up"
    if due := due_now(line, now):
        return "thank-you due" if due.step == "thank-you" else "follow-up due"
    return "waiting" if now <= line.let_go else "closed"


def due_now(line: Line, now: str) -> Due | None:
    """Give the message that should go out at `now`, if there is one.

    A message whose window has gone by stays due until the next one's opens: a late thank-you is better than none.
    While it is not known whether one went out, nothing comes before that.
    """
    due = line.question(now)
    for moment in line.moments if due is None else ():
        if moment.is_open and moment.opens <= now:
            due = moment
    if due is None or line.archived or (now > line.let_go and now > due.closes):
        return None
    return due


def due_next(line: Line, now: str) -> Due | None:
    """Give the first message whose time comes after `now`."""
    return next((moment for moment in line.moments if moment.is_open and moment.opens > now), None)
