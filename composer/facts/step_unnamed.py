"""A clause of a next step that does not say who acts: "call me Friday", "background check", "start on the 4th"."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.person import turned
from composer.facts.step import NextStep, through
from composer.facts.step_mine import read_mine
from composer.facts.step_theirs import read_theirs
from composer.facts.step_thing import read_thing
from composer.facts.step_words import (
    CALLS,
    HEAR,
    I_DO,
    MEETING,
    TASK,
    THEIR_CHECK,
    THEIRS,
    TOGETHER,
    WORD,
    base_verb,
    checks_references,
    gets_in_touch,
    i_will,
    meeting_words,
    people_words,
    small,
    the_thing,
)
from composer.facts.times import at_


def read_unnamed(
    bare: str, when_typed: str, by: str, on: str, typed: str, names: tuple[str, ...]
) -> NextStep:
    """Read a clause without its time, in which nobody is named; `by` and `on` are its time with either preposition."""
    unsure = NextStep("unsure", bare, typed=typed)
    if found := re.match(r"(skype|zoom|facetime|teams) with (?P<whom>.+)$", bare, re.IGNORECASE):
        return NextStep(
            "meeting",
            meeting_words(f"{found[1].capitalize()} call with {found['whom']}", names),
            on,
            typed=typed,
        )
    if re.match(r"(?:still )?(?:interviewing|seeing|meeting) (?:others?|more|several)\b", bare) and (
        step := read_theirs(bare, "", by, on, typed, names)
    ):
        return step
    first = bare.split(" ", maxsplit=1)[0]
    rest = bare[len(first) :].strip()
    low = first.lower()
    if (english.third_base(low) and not english.is_plural(english.head(bare))) or re.match(
        r"(?:gives|sends|emails|connects|introduces|passes|puts|lets|sets|calls|rings|texts|decides|confirms) (?!for\b|from\b|with\b)",
        bare,
    ):
        step = read_theirs(bare, "", by, on, typed, names)
        if step:
            return step
    if low in {"intro", "introduction", "introduce", "introduces"} or re.match(
        r"(?:email |e-mail )?intro(?:duction)? to ", bare
    ):
        return NextStep(
            "meeting",
            f"your introduction {turned(people_words(re.sub(r'^.*?(?=to )', '', bare)), names)}",
            on,
            typed=typed,
        )
    if about := re.fullmatch(
        r"(?:an? )?(?:e-?mail|call|text|letter|message|phone call) (?P<what>(?:about|regarding) (?:the |an? |my ).+)",
        bare,
    ):
        return NextStep("hear", turned(about["what"], names), on, typed=typed)
    if re.fullmatch(r"(?:make|makes) up (?:your|their|his|her) minds?", bare):
        return NextStep("hear", "", by, typed=typed)
    heard = HEAR.match(bare)
    if heard and (
        heard.end() == len(bare)
        or re.match(r" (?:about|on|if|whether|back|in|from|how|when)\b", bare[heard.end() :])
    ):
        return NextStep("hear", "", by, typed=typed)
    if gets_in_touch(low) and re.match(r"me\b", rest):
        return NextStep(
            "call" if base_verb(low) in CALLS else "hear",
            "",
            on if base_verb(low) in CALLS else by,
            typed=typed,
        )
    if low in {"call", "email", "text", "ring", "message", "phone", "e-mail", "letter"} and re.match(
        r"(?:me\b|back$|if\b|with (?:the |an? )?(?:answer|decision|result)|from (?:them|him|her|you|HR)|them\b|her\b|him\b|you\b|$)",
        rest,
    ):
        if re.match(r"(?:them|her|him|you)\b", rest):
            return NextStep("i do", i_will(low, rest, names), on, typed=typed)
        return NextStep("call" if low in CALLS else "hear", "", on if low in CALLS else by, typed=typed)
    checks = re.split(r" and |, ", bare)
    if (
        len(checks) == 2
        and not when_typed
        and "edical" not in bare
        and all(THEIR_CHECK.fullmatch(check) for check in checks)
    ):
        first_check = re.sub(
            r"^(?:DBS|BPSS)$", lambda m: f"{m[0]} check", re.sub(r"^(?:the |a |an |my )", "", checks[0])
        )
        other_check = re.sub(r"^(?:the |a |an )", "", checks[1])
        return NextStep("hear", "", f"once the {first_check} and {other_check} are through", typed=typed)
    if THEIR_CHECK.fullmatch(bare) and not when_typed:
        return NextStep("hear", "", through(bare), typed=typed)
    if checks_references(bare) and not re.match(r"(?:I|send|get|give)\b", bare):
        return NextStep("hear", "", "once you have spoken to my referees", typed=typed)
    if owed := re.fullmatch(
        r"(?P<what>.+?) to (?P<verb>send|bring|upload|email|submit|return|complete|sign|fill in|fill out|finish|prepare|write|hand in)(?: (?:them|her|him|in|back|over))*",
        bare,
    ):
        verb, _, more = owed["verb"].partition(" ")
        return NextStep("i do", i_will(verb, f"{more} {owed['what']}".strip(), names), by, typed=typed)
    bare = re.sub(r" (?:coming|to come|to follow)(?= by)", "", bare)
    if on and (whom := re.fullmatch(r"with (?P<who>.+)", bare)):
        return NextStep(
            "meeting",
            f"meeting {turned(people_words(bare).removeprefix('with '), names)}" if whom else "",
            on,
            typed=typed,
        )
    bare = re.sub(r" by HR$", "", bare) if re.search(r"\b(?:sent|emailed)\b", bare) else bare
    mail = re.fullmatch(r"(?P<what>.+?) (?:by|via|in|per) (?:e-?mail|mail|the post|post)", bare)
    if (
        mail
        and (TASK.search(mail["what"]) or THEIRS.search(mail["what"]))
        and not re.match("letter", mail["what"])
    ):
        return NextStep("meeting", f"your email with {the_thing(mail['what'])}", on, typed=typed)
    if re.fullmatch(
        r"(?:an? |the )?(?:written |formal )?(?:job )?offer(?: letter)?(?: in writing)?", bare, re.IGNORECASE
    ):
        return NextStep("they send", the_thing(bare), on, typed=typed)
    if WORD.fullmatch(bare) or re.fullmatch(
        r"(?:an? |the )?(?:offer )?(?:decision|answer|results?).*", bare, re.IGNORECASE
    ):
        return NextStep("hear", "", by, typed=typed)
    passive = re.fullmatch(
        r"(?P<what>.+?)(?: (?:is|are|will be|'s|being|to be|gets?|will get)| will|) ?\b(?P<how>set up|scheduled|arranged|booked|planned|confirmed|sent|emailed|announced|discussed|decided|published|posted|shared|released|on|coming(?: up)?|coming over|to come|to follow|starts?|begins?|takes place|continues|happens|runs|from)(?: (?:for|to me|by e-?mail|on|from them|from you|over))?",
        bare,
        re.IGNORECASE,
    )
    if passive:
        what, how = passive["what"], passive["how"].lower()
        if how in {
            "sent",
            "emailed",
            "posted",
            "shared",
            "coming",
            "to come",
            "to follow",
            "coming over",
        } and (TASK.search(what) or THEIRS.search(what)):
            return NextStep("they send", turned(the_thing(what), names), on, typed=typed)
        if MEETING.search(what):
            bare = what
    from_day = re.sub(r"^from ", "", when_typed)
    if re.fullmatch(
        r"(?:the )?(?:contract|employment|job|post|position)", bare, re.IGNORECASE
    ) and when_typed.startswith("from "):
        return NextStep(
            "clause",
            f"the {small(bare).removeprefix('the ')} would start {at_(from_day, 'on')}",
            typed=typed,
        )
    if low in {"start", "begin"} and re.match(r"(?:the )?(?:paperwork|process|formalities)\b", rest):
        return unsure
    if low in {"start", "starting"} or re.match(r"(?:possible |potential )?start date", bare):
        if re.match(r"(?:the |a |my )?(?:trial|shift|training|induction|onboarding|course|probation)", rest):
            return NextStep("meeting", meeting_words(rest, names), on, typed=typed)
        if re.fullmatch(r"as soon as possible|right away|straight away", when_typed) and not rest:
            return NextStep("i can", "start", when_typed, typed=typed)
        if not on and re.fullmatch(r"(?:the |a |my )?(?:possible |potential )?start date", bare):
            return NextStep("hear", "about the start date", typed=typed)
        if on and (not rest or rest == "date" or re.match(r"date\b", rest) or "start date" in bare):
            return (
                NextStep("meeting", "starting", re.sub(r"^from ", "on ", on), typed=typed)
                if rest != "date" and "date" not in bare
                else NextStep("hear", f"about starting {re.sub(r'^from ', 'on ', on)}", typed=typed)
            )
    verb = base_verb(low)
    if (
        low
        in {
            "come",
            "coming",
            "go",
            "going",
            "back",
            "meet",
            "meeting",
            "see",
            "speak",
            "talk",
            "visit",
            "join",
            "attend",
            "shadow",
            "interview",
            "return",
        }
        or (verb in TOGETHER and rest and not rest.startswith("along"))
        or (
            low in I_DO
            and rest
            and not MEETING.fullmatch(low)
            and not (low in {"phone", "show", "present", "test", "check", "study"} and MEETING.match(rest))
        )
        or (
            english.mostly_verb(low)
            and verb == low
            and english.starts_determined(rest)
            and not MEETING.search(bare)
        )
    ):
        owner = read_mine(bare, by, on, typed, names, sure=False)
        if owner:
            return owner
    if (
        english.gerund_base(low)
        in {"send", "bring", "submit", "write", "prepare", "fill", "finish", "complete"}
        and rest
        and not MEETING.search(rest)
        and not TASK.search(rest)
    ):
        return NextStep("i do", i_will(english.gerund_base(low), rest, names), by, typed=typed)
    return read_thing(bare, by, on, typed, names)
