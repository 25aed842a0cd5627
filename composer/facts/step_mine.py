"""What I do next: "send references", "come back Saturday", "meet the team"."""

from __future__ import annotations

import re
from dataclasses import replace

from composer.facts import english
from composer.facts.person import turned
from composer.facts.step import NextStep
from composer.facts.step_thing import read_thing
from composer.facts.step_words import (
    BY_MAIL,
    I_DO,
    MEETING,
    ROLE,
    SHARED,
    TASK,
    THEIRS,
    TOGETHER,
    base_verb,
    i_will,
    meeting_words,
    people_words,
    the_thing,
)
from composer.facts.times import spelt


def read_mine(
    rest: str, by: str, on: str, typed: str, names: tuple[str, ...], *, sure: bool
) -> NextStep | None:
    """Read what I do, without the "I": "send references", "come back Saturday", "meet the team"."""
    if not rest:
        return None
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = base_verb(low)
    if low in {"be", "been"}:
        return None
    back = re.fullmatch(
        r"(?:get|come|go) back to (?:her|him|them|you)(?: (?:about|on|with|regarding) (?P<what>.+))?", rest
    )
    if back:
        what = (
            f" about {the_thing(turned(back['what'], names)) if not english.starts_determined(back['what']) else turned(back['what'], names)}"
            if back["what"]
            else ""
        )
        return NextStep("i do", f"get back to you{what}", on, typed=typed)
    if low == "shadow" and MEETING.fullmatch(more):
        return None
    # What one does with them on a day is something to look forward to: "cook for the team on Thursday".
    if (
        verb in TOGETHER
        and more
        and not (low != verb and MEETING.match(more))
        and (on or re.match(r"(?:with|for|out with|alongside) ", more))
        and not re.search(r"\b(?:I|me)\b", more)
    ):
        return NextStep(
            "meeting",
            spelt(
                f"{english.gerund(verb)} {turned(re.sub(r'^with them$|(?<= )with them$', 'with you', more), names)}"
            ),
            on,
            typed=typed,
        )
    if low in {"confirm", "tell", "let"} and re.match(
        r"(?:her|him|them|you)? ?(?:know )?(?:if |whether |that )?I (?:can|could)\b", more
    ):
        return NextStep(
            "i do",
            f"let you know {'' if re.search('if|whether', more) else 'that '}{re.sub(r'^(?:her|him|them|you)? ?(?:know )?(?:that )?', '', more)}",
            on,
            typed=typed,
        )
    if low in {"come", "coming", "go", "going", "back", "return"} and not re.match(
        r"(?:over|through) ", more
    ):
        what = re.sub(r"^(?:back |in |over |down |again |round )+", "", f"{more} ").strip()
        what = re.sub(r"\bwith them\b", "with you", what)
        what = re.sub(
            r"^(?:for|and) (?=(?:see|visit|meet|try|work|watch|read|teach|cook|play|do|help|show|give|sing|shadow|present)\b)",
            "to ",
            what,
        )
        for_ = re.match(r"(?:in )?(?:for|to) (?P<what>.+)$", what)
        if for_ and MEETING.search(for_["what"]) and not re.match(r"to (?!a |the |an )", what):
            return NextStep("meeting", meeting_words(for_["what"], names), on, typed=typed)
        if low == "go" and re.match(r"out with ", what):
            return NextStep("meeting", f"going {spelt(turned(people_words(what), names))}", on, typed=typed)
        if what and not re.match(r"(?:for|to|with|and|by|into) ", what):
            return None
        if re.match(r"(?:come|coming) in\b", rest) and not what.startswith("to the"):
            return NextStep(
                "meeting",
                f"coming in{f' {on}' if on else ''}{f' {turned(people_words(what), names)}' if what else ''}",
                typed=typed,
            )
        return NextStep(
            "meeting",
            f"coming{' back' if re.search('back|again|return', rest) or not what or not what.startswith(('to the', 'by ', 'into ')) else ''}{f' {on}' if on else ''}{f' {turned(people_words(what), names)}' if what else ''}",
            typed=typed,
        )
    if low in {
        "meet",
        "meeting",
        "see",
        "seeing",
        "speak",
        "talk",
        "speaking",
        "talking",
        "visit",
        "attend",
        "shadow",
        "interview",
    } or (
        low == "join"
        and re.search(r"\b(?:call|meeting|team|crew|session|shift|rehearsal|round|you|them)\b", more)
    ):
        whom = (
            re.sub(r"^with ", "", more) if low in {"meet", "meeting", "see", "seeing", "interview"} else more
        )
        if not whom:
            return None if not sure else NextStep("meeting", "meeting again", on, typed=typed)
        if low in {"speak", "talk", "speaking", "talking"} and not re.match(r"(?:to|with|about) ", whom):
            return None
        if low in {"meeting", "interview"} and not sure:
            return NextStep("meeting", meeting_words(f"{low} {more}", names), on, typed=typed)
        ing = english.gerund(verb if low != "interview" else "meet")
        article = (
            re.sub(rf"^(?=(?:[a-z]+ ){{0,2}}(?:{ROLE})s?\b)(?!the |a |an |my |your |HR)", "the ", whom)
            if not whom.startswith(("to ", "with "))
            else people_words(whom)
        )
        return NextStep("meeting", spelt(f"{ing} {turned(article, names)}"), on, typed=typed)
    if (
        low in {"do", "have", "take", "sit", "pass", "doing", "having"}
        and MEETING.search(more)
        and not re.search(r" and (?:send|bring|get|email|upload)\b", more)
    ):
        noun = read_thing(more, by, on, typed, names)
        words = re.sub(r"^an? ", "the ", noun.words) if on else noun.words
        return replace(noun, words=words) if noun.kind in {"meeting", "check"} else None
    if low in {"start", "starting", "begin"} and (
        re.search(r"soon as|right away|straight away|immediately|anytime|any time|\bnow$", f"{more} {on}")
    ):
        return NextStep("i can", f"start {more}".strip(), on, typed=typed)
    if low in {"start", "starting", "begin"}:
        if re.match(r"(?:the |a |my )?(?:trial|training|induction|onboarding|course)", more):
            return NextStep("meeting", meeting_words(more, names), on, typed=typed)
        return (
            NextStep("meeting", f"starting{f' {more}' if more else ''}", on, typed=typed)
            if on or more
            else None
        )
    if low in {"wait", "await"}:
        return NextStep("hear", "", by, typed=typed)
    more_plain = BY_MAIL.sub("", more)
    if low in {"get", "receive"} and (TASK.search(more) or THEIRS.search(more)):
        more = more_plain
        return NextStep("they send", turned(the_thing(more), names), on, typed=typed)
    if (
        verb in I_DO
        or (sure and english.is_verb(verb))
        or (english.mostly_verb(low) and english.is_verb(low))
    ) and low != "is":
        base = verb if english.gerund_base(low) == verb or english.third_base(low) == verb else low
        base = english.past_base(low) if not english.is_verb(base) and english.past_base(low) else base
        if re.search(r"\bme\b|\bI\b(?!-)", more) and not sure:
            return None
        words = i_will(base, more, names)
        if not more and base not in {"apply", "register"}:
            return None
        return NextStep(
            "i do",
            words,
            re.sub(
                r"^on (?=.*\bby\b)",
                "",
                by if base in SHARED and by.startswith("by ") and "by " in typed else on,
            ),
            typed=typed,
        )
    return None
