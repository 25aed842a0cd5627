"""A thing that comes next and that no verb goes with: a meeting, a check, what they send, what I owe."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import finite
from composer.facts.english import DAY
from composer.facts.gaps import is_thing
from composer.facts.person import turned
from composer.facts.step import NextStep
from composer.facts.step_words import (
    CHECKED,
    MEETING,
    MINE,
    READER,
    TASK,
    THEIRS,
    meeting_words,
    owed_words,
    the_thing,
)
from composer.facts.times import spelt
from composer.facts.typed import joined


def read_thing(bare: str, by: str, on: str, typed: str, names: tuple[str, ...]) -> NextStep:
    """Read a thing that no verb goes with: a meeting, a check, what they send, what I owe."""
    unsure = NextStep("unsure", bare, on, typed=typed)
    if re.match(
        r"(?:there(?:'s| is| are| will be| might be)|it's|it will be|it's going to be|we(?:'ll)? have|we're having|(?:you|they|he|she)(?:'d)? (?:want|wants|need|invited|asked|invites)(?: me)?(?: to| for| in for| back for)?(?: do| have)?|I got invited to|I'm invited to|invited (?:me )?(?:back )?(?:to|for)|got) ",
        bare,
    ):
        bare = re.sub(
            r"^(?:there(?:'s| is| are| will be| might be)|it's|it will be|it's going to be|we(?:'ll)? have|we're having|(?:you|they|he|she)(?:'d)? (?:want|wants|need|invited|asked|invites)(?: me)?(?: to| for| in for| back for)?(?: do| have)?|I got invited to|I'm invited to|invited (?:me )?(?:back )?(?:to|for)|got) ",
            "",
            bare,
        )
    bare = re.sub(r" (?:coming|to come|to follow|is coming|coming up)$", "", bare)
    bare = re.sub(r",? (?:possibly|probably|maybe|perhaps|hopefully) (?=with\b)", ", perhaps ", bare)
    bare = re.sub(r"\bhalf day (?=\w)", "half-day ", bare)
    words = bare.split()
    if re.match(r"(?:the |a )?verbal\b", bare):
        return unsure
    if (
        not words
        or len(words) > 16
        or re.match(rf"(?:{READER}|I|it|nobody|somebody)\b", bare, re.IGNORECASE)
        or re.search(r"\b(?:he|she|they|I|is|are|was|were|will|went|rang)\b", bare)
    ):
        return unsure
    head = english.head(bare)
    date_for = re.match(r"(?:an? |the )?(?:date|time|slot)s? for (?P<what>.+)", bare)
    if date_for:
        return NextStep(
            "they send", turned(f"a date for {the_thing(date_for['what'])}", names), on, typed=typed
        )
    if not on and re.fullmatch(r"(?:the |a |my )?(?:[\w-]+ )?date", bare):
        return NextStep("hear", f"about {the_thing(bare)}", typed=typed)
    if re.fullmatch(r"(?:the |a |an )?[\w' -]*\b(?:form|questionnaire|I-9|W-4)s?", bare) and not re.search(
        r"from (?:them|HR)", bare
    ):
        return NextStep(
            "i do", f"complete {the_thing(bare)}", by if by.startswith("by ") else on, typed=typed
        )
    mine = [part for part in re.split(r"\s+and\s+|,\s*", bare) if part]
    if (
        len(mine) > 1
        and re.match(r"(?:my |two |three |\d )?(?:references?|referees)\b", mine[0])
        and (TASK.search(mine[1]) or MEETING.search(mine[1]))
    ):
        return unsure  # some of it is mine to send, some theirs
    task = TASK.search(bare)
    if task and not re.search(r"\b(?:interview|round|presentation|with)\b", bare):
        due = on.startswith("by ") or re.search(r"\bdue\b", typed)
        what = re.sub(r" (?:coming|to come|to do|is coming|will come|coming up|to follow)$", "", bare)
        if due:
            return NextStep(
                "i do", f"send you {turned(the_thing(what), names)}", re.sub(r"^on ", "by ", on), typed=typed
            )
        return NextStep("they send", turned(spelt(the_thing(what)), names), on, typed=typed)
    checked = CHECKED.search(bare) if not re.search(r"\b(?:file|link|sheet|brief|results)s?$", bare) else None
    if checked and not re.search(r"\b(?:interview|drive|driving|lesson|driver|fitness|day|shift)\b", bare):
        both = re.split(r" and ", bare)
        said = joined(
            [
                meeting_words(part, names) if i == 0 or english.starts_determined(part) else part
                for i, part in enumerate(both)
            ]
        )
        return NextStep("check", said, on, typed=typed)
    if MEETING.search(bare) and not (MINE.search(head) and not MEETING.search(head)):
        return NextStep("meeting", meeting_words(bare, names), on, typed=typed)
    if (
        MINE.search(bare)
        and all(MINE.search(part) and not CHECKED.search(part) for part in mine)
        and not re.search(r"\b(?:from|by) (?:them|you|HR)\b", bare)
    ):
        return NextStep("i do", f"send you {owed_words(bare, names)}", by, typed=typed)
    spent = rf"(?:(?:a |the |half a |one )?(?:day|morning|afternoon|evening|week)|{DAY}(?: (?:morning|afternoon|evening|night))?) (?:in|at|with|on) (?:the|their|her|his|your) .+"
    if re.fullmatch(
        spent,
        f"{on.removeprefix('on ')} {bare}".strip()
        if bare.startswith(("in ", "at ", "with ", "on "))
        else bare,
    ):
        return NextStep(
            "meeting",
            turned(
                typed if not bare[:1].isalpha() or bare.startswith(("in ", "at ", "with ", "on ")) else bare,
                names,
            ),
            "" if bare.startswith(("in ", "at ", "with ", "on ")) else on,
            typed=typed,
        )
    if (
        re.search(r" with (?:the|their|your|her|his|two|three|four|one of|some of) ", bare)
        and is_thing(bare)
        and english.is_known(english.head(bare))
    ):
        return NextStep("meeting", meeting_words(bare, names), on, typed=typed)
    if bare.startswith("my ") and len(words) < 8 and not finite(words):
        return NextStep("i do", f"send you {spelt(bare)}", by, typed=typed)
    if any(MINE.search(part) for part in mine) and len(mine) > 1:
        return unsure  # some of it is mine to send, some theirs
    if THEIRS.search(bare):
        return NextStep("they send", turned(the_thing(bare), names), on, typed=typed)
    return unsure
