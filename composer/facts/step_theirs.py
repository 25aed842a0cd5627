"""What the reader does next, or somebody else: "texts me", "sends a contract", "checks my references"."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.person import turned
from composer.facts.step import NextStep, through, word_after
from composer.facts.step_mine import read_mine
from composer.facts.step_words import (
    BEFORE_WORD,
    CALLS,
    CONTACT,
    DECIDES,
    MAKING,
    MEETING,
    OFFERING,
    ROLE,
    SENDS,
    SETS_UP,
    TALKS,
    TASK,
    THEIR_CHECK,
    THEIR_TEAM,
    THEIRS,
    WORD,
    base_verb,
    checks_references,
    gets_in_touch,
    is_addressed,
    joined_when,
    meeting_words,
    nations_raised,
    people_words,
    plain_article,
    the_thing,
    with_the,
)
from composer.facts.times import NUMBERS, spelt
from composer.facts.typed import joined

_CONFERS = frozenset("discuss talk speak confer liaise".split())


def read_theirs(rest: str, aux: str, by: str, on: str, typed: str, names: tuple[str, ...]) -> NextStep | None:
    """Read what the reader does, without the "she will": "texts me", "sends a contract", "has two more to see"."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = base_verb(low) or low
    if re.search(
        r"\b(?:went with|went for|chose|hired|picked) (?:someone|somebody|another|an internal)", rest
    ):
        return None
    if checks_references(rest):
        return word_after("once you have spoken to my referees", by, typed)
    more_to_see = re.fullmatch(
        r"(?:got |have |has |still )*(?P<n>\d+|one|two|three|four|five|a few|some|more|other|another|a couple(?: of)?)?(?: ?more| other| others)?(?: ?(?:candidates?|people|interviews?|applicants?|guys|folks))?(?: ?(?:left|to (?:see|meet|interview|do|talk to)|to go))?",
        rest,
    )
    if (
        more_to_see
        and (re.search(r"'s|has|have", aux + rest) or re.match(r"(?:got|have|has)", rest))
        and re.search(r"more|other|left|to (?:see|meet|interview|do)|candidates|interviews", rest)
    ):
        n = more_to_see["n"] or ""
        n = NUMBERS.get(n, n)
        other = (
            f"the other {n}"
            if n in {*NUMBERS.values(), "ten"}
            else "the other candidate"
            if n in {"1", "one", "another"}
            else "the other candidates"
        )
        return NextStep("hear", "", f"once you have seen {other}", typed=typed)
    if re.match(
        r"(?:interviewing|seeing|meeting|talking to|speaking to|looking at)\b.*\b(?:others?|more|people|candidates|till|until|everyone)\b|(?:still )?interviewing$",
        rest,
    ):
        return NextStep(
            "hear",
            "",
            joined_when("once you have seen the other candidates", by) if not by.startswith("by") else by,
            typed=typed,
        )
    if THEIR_CHECK.fullmatch(rest):
        return word_after(through(rest), by, typed)
    if low in {"to", "be"}:
        return None
    touch = re.fullmatch(
        r"(?:be |get |come |is |keep )?(?:in touch|back|back to me|back with me|me posted|me updated|up to me)(?: .{0,30})?",
        rest,
    )
    if touch:
        return NextStep("hear", "", by, typed=typed)
    intro = re.match(
        r"(?:introduces?|intro|connects?|pass(?:es)?|refers?|hands?|puts?|links?|forwards?|recommends?)(?: me)?(?: on| over| in touch| through| forward| up)*(?: me)?(?: on| over)?(?: to| with) (?P<whom>.+)$",
        rest,
    )
    if intro and not re.search(r"\b(?:interview|round|trial|test)\b", intro["whom"]):
        whom = turned(
            re.sub(rf"^(?=(?:[a-z]+ ){{0,2}}(?:{ROLE})\b)(?!the |a |my |your |HR)", "the ", intro["whom"]),
            names,
        )
        return NextStep(
            "meeting",
            f"your introduction to {whom}" if re.match(r"intro", rest) else f"speaking with {whom}",
            on,
            typed=typed,
        )
    address = re.fullmatch(
        r"(?:gives?|sends?|passes|shares?|will give)(?: me)? (?:the |an? |his |her )?(?:e-?mail(?: address)?|mail(?: address)?|contact(?: details)?|number|details|phone number|name) (?:of|for) (?P<whom>.+)",
        rest,
    )
    if address and not MEETING.search(address["whom"]):
        return NextStep(
            "intro", f"put me in touch with {nations_raised(turned(address['whom'], names))}", typed=typed
        )
    set_up = re.match(
        r"(?:set|sets|setting|put|puts|putting) me (?:up|in touch|together|through|down) (?:with|to) (?P<whom>.+)$",
        rest,
    )
    if set_up and not MEETING.search(set_up["whom"]):
        return NextStep(
            "meeting",
            spelt(
                f"speaking with {turned(people_words(f'with {set_up["whom"]}').removeprefix('with '), names)}"
            ),
            on,
            typed=typed,
        )
    if verb in SETS_UP:
        what = re.sub(
            r"^(?:me )?(?:up |out |together |in |through |forward )*(?:me )?(?:an? )?(?:date for |time for )?(?:for |to )?",
            lambda m: "a " if re.search(r"\ban? $", m[0]) else "",
            more,
        )
        if what.startswith("a ") and what[2:3] in "aeiou":
            what = f"an {what[2:]}"
        if (MEETING.search(what) or TASK.search(what)) and not re.search(
            r"\b(?:flights?|date|tickets?)$", what
        ):
            return NextStep(
                "meeting", meeting_words(re.sub(r" (?:for|with) me$", "", what), names), on, typed=typed
            )
    if verb in DECIDES or re.match(
        r"(?:make|makes|making|take|takes|have|has|reach) (?:a |the |their |his |her |your |an |up )?(?:final |hiring )?(?:decision|choice|mind|answer|news|result)",
        rest,
    ):
        at = re.search(r"\bat (?:the |a |an |their |her |his )?(?P<m>(?:[\w]+ )?meeting)\b", rest)
        if at:
            return NextStep("hear", "", f"after your {at['m']}{f' {on}' if on else ''}", typed=typed)
        return NextStep("hear", "", by, typed=typed)
    if (re.search(r"'re|are|is|'s", aux) and english.gerund_base(low) == "meet") or (
        low in {"meet", "meets"} and not re.match(r"me\b", more)
    ):
        whom = re.sub(r"^(?:with )?", "", more)
        return NextStep(
            "hear",
            "",
            f"after your meeting{f' with {with_the(turned(whom, names))}' if whom and not whom.startswith(('to', 'about')) else ''}{f' {on}' if on else ''}",
            typed=typed,
        )
    if verb in TALKS and not re.search(r"\bme\b|with me", more):
        with_ = re.sub(r"^(?:it |this |that |about it |things |the \w+ )(?=with )", "", more)
        if (re.match(r"(?:with|to) ", with_) and english.participle(verb)) or (
            verb in {"see", "interview", "consult"} and more
        ):
            said = english.participle(
                "speak" if verb in {"talk", "discuss", "chat", "confer", "liaise", "catch", "speak"} else verb
            )
            return word_after(f"once you have {said} {spelt(turned(people_words(with_), names))}", by, typed)
    sends = re.fullmatch(
        r"(?:over |out |through |on )?(?:me |us |over |out |to me |on )*(?P<what>.*?)(?: (?:to me|over|through|across|by (?:e-?mail|mail|post|text)|to sign|to do))*",
        more,
    )
    if (
        verb in SENDS
        and sends
        and sends["what"]
        and not is_addressed(sends["what"])
        and (
            TASK.search(sends["what"])
            or THEIRS.search(sends["what"])
            or (MEETING.search(sends["what"]) and verb == "send")
            or (verb in {"send", "share", "forward"} and english.is_known(english.head(sends["what"])))
        )
    ):
        what = sends["what"]
        to_sign = re.search(r"\bto sign$", more)
        things = [
            the_thing(plain_article(part)) for part in re.split(r" and (?=(?:a|an|the|some|my) )", what)
        ]
        return NextStep(
            "they send",
            turned(spelt(joined(things)) + (" to sign" if to_sign else ""), names),
            on,
            typed=typed,
        )
    if gets_in_touch(low) or low in {"send", "sends", "sending", "give", "gives", "giving", "drop", "drops"}:
        tail = re.sub(
            r"\b(?:that|about|regarding|with|if|whether) (?:the |a |an |my )?[\w ]{0,40}$", "", f"{more} "
        ).strip()
        if (
            is_addressed(tail)
            or verb in {"tell", "inform", "let", "notify", "update", "confirm", "contact"}
            or not more
        ):
            calls = verb in CALLS or re.match(r"give me a (?:call|ring|bell|buzz)", rest)
            about = re.match(r"(?:me )?(?:about|regarding) (?P<what>(?:the |my )?[\w ]+)$", more)
            words = (
                f"about {turned(about['what'], names)}" if about and not WORD.fullmatch(about["what"]) else ""
            )
            return NextStep(
                "call" if calls else "hear",
                words,
                on
                if calls or by.startswith("on ")
                else (
                    on
                    if verb not in {"let", "tell", "inform"}
                    and on.startswith("on ")
                    and not by.startswith("by the")
                    else by
                ),
                typed=typed,
            )
    invited = re.match(
        r"(?:invites?|asks?|wants?|gets?|brings?|flies|fly)(?: me)? (?:back |in |out |up )?(?:to (?!the\b|a\b|an\b|[A-Z])(?P<deed>.+))$",
        rest,
    )
    if invited and (
        step := read_mine(re.sub(r"^know ", "meet ", invited["deed"]), by, on, typed, names, sure=True)
    ):
        return step
    round_ = re.match(
        r"(?:fly|flies|flying|bring|brings|get|gets|send|sends|take|takes) me .*?\b(?:for|to) (?P<what>(?:the |a |an )[\w ]+)$",
        rest,
    )
    if round_ and MEETING.search(round_["what"]):
        return NextStep("meeting", meeting_words(round_["what"], names), on, typed=typed)
    # Whatever else the reader does comes before their word.
    if verb in {"need", "have", "want", "wait", "get"} or re.search(r"need|want|wait", aux):
        for_ = re.search(
            r"(?:^|\b(?:for|have|get|the) )(?:an? |the )*(?P<what>(?:approval|sign-?off|budget|go-ahead|green light|permission|confirmation|funding)\b.*)$",
            rest,
        )
        if for_:
            return word_after(
                f"once you have {the_thing(turned(people_words(for_['what']), names))}", by, typed
            )
    re.search(
        r"\b(?:ring|call|phone|contact|speak to|speak with|talk to|talk with)s? (?P<who>my (?:last|old|former|current|previous|present) \w+)$",
        rest,
    )
    passed = re.match(
        r"(?:pass|forward|send|give|show|put|share|hand)(?:s|es|ing)?(?: on)? my (?P<what>CV|cv|resume|application|details|portfolio|reel|work|profile|file|name)(?: on| over| forward)? to (?P<whom>.+)$",
        rest,
    )
    if passed:
        whom = turned(with_the(passed["whom"]), names)
        seen = "has seen" if not english.is_plural(english.head(whom)) else "have seen"
        return word_after(
            f"once {whom} {seen} my {'CV' if passed['what'] == 'cv' else passed['what']}", by, typed
        )
    offer = OFFERING.match(rest)
    if offer:
        return NextStep(
            "meeting", f"your {offer['what'].replace('proposition', 'proposal')}", on, typed=typed
        )
    MAKING.match(rest)
    known = verb in BEFORE_WORD
    if (
        known
        and not re.search(r"\b(?:me|I)\b", more)
        and (more or verb == "think")
        and (english.third_base(low) or low == verb or english.gerund_base(low))
    ):
        said = (
            f"once you have {english.participle(verb)} {re.sub(r' first$', '', turned(more, names))}".strip()
        )
        return word_after(said, by, typed)
    return None


def read_other(
    who: str, rest: str, aux: str, by: str, on: str, typed: str, names: tuple[str, ...]
) -> NextStep | None:
    """Read what somebody else does: the recruiter gets back to me, HR calls, Paul checks my references."""
    first, _, more = rest.partition(" ")
    low = first.lower()
    verb = base_verb(low) or low
    name = turned(with_the(who), names) if re.match(r"(?:her|his|their) ", who) else with_the(who)
    if re.search(r"['’]s$", who) or low in {
        "of",
        "and",
        "for",
        "with",
        "from",
        "in",
        "at",
        "on",
        "asked",
        "wanted",
    }:
        return None
    own_boss = re.search(
        r"\b(?:ring|call|phone|contact|speak to|talk to)s? (?P<who>my (?:last|old|former|current) \w+)$", rest
    )
    if own_boss:
        return word_after(
            f"once {'you have' if re.fullmatch(THEIR_TEAM, name) else f'{name} has'} spoken to {own_boss['who']}",
            by,
            typed,
        )
    if re.fullmatch(
        THEIR_TEAM,
        name,
    ) and (verb in CONTACT | DECIDES | _CONFERS or re.match(r"(?:get|come|be|debrief)\b", rest)):
        return NextStep("hear", "", by, typed=typed)
    plural = " and " in name or english.is_plural(name.split()[-1].lower())
    has = "have" if plural else "has"
    if checks_references(rest):
        return NextStep("hear", "", f"once {name} {has} checked my references", typed=typed)
    if THEIR_CHECK.fullmatch(rest):
        return word_after(through(rest), by, typed)
    if verb in CALLS and is_addressed(more):
        return NextStep("call", "", on, name, typed)
    if verb in {"meet", "see", "interview"} and re.match(r"(?:me|with me)\b", more):
        return NextStep("meeting", f"meeting {turned(name, names)}", on, typed=typed)
    if verb == "meet" or english.gerund_base(low) == "meet":
        return NextStep(
            "hear",
            "",
            f"after {name}{chr(39) if plural and name.endswith('s') else chr(39) + 's'} meeting{f' {on}' if on else ''}"
            if not more
            else f"once {name} {has} met {turned(more, names)}",
            typed=typed,
        )
    if verb in SETS_UP:
        what = re.sub(r"^(?:me )?(?:up |out )*(?:me )?(?:for |to )?", "", more)
        if MEETING.search(what):
            return NextStep("meeting", meeting_words(what, names), on, typed=typed)
        return None
    if verb in DECIDES | {"approve", "sign", "agree", "review"} or re.match(
        r"(?:make|makes|making) (?:a |the )?(?:final )?decision", rest
    ):
        said = english.participle(verb)
        return word_after(f"once {name} {has} {said}{f' {turned(more, names)}' if more else ''}", on, typed)
    if verb in _CONFERS and re.search(r"\b(?:with|to) (?!me\b)", more):
        return word_after(f"once {name} {has} {english.participle(verb)} {more}", by, typed)
    making = MAKING.match(rest)
    if making:
        return NextStep(
            "they send",
            f"{turned(the_thing(plain_article(making['what'])), names)} from {name}",
            on,
            typed=typed,
        )
    if (
        verb in BEFORE_WORD | {"ok", "see"}
        and verb != "get"
        and more
        and not re.search(r"\b(?:me|I)\b", more)
    ):
        said = english.participle("approve" if verb == "ok" else verb)
        own = (
            more if re.search(r"\b(?:his|her)\b", more) else turned(more, names)
        )  # somebody else's wife is not yours
        return word_after(f"once {name} {has} {said} {own}", by, typed)
    sends = re.fullmatch(
        r"(?:me |us |over |out |on )*(?P<what>.+?)(?: (?:to me|over|through|by (?:e-?mail|mail)))*", more
    )
    if (
        verb in SENDS
        and sends
        and (
            TASK.search(sends["what"])
            or THEIRS.search(sends["what"])
            or (english.starts_determined(sends["what"]) and english.is_known(english.head(sends["what"])))
        )
        and not is_addressed(more)
    ):
        return NextStep(
            "they send",
            f"{turned(the_thing(plain_article(sends['what'])), names)} from {name}",
            on,
            typed=typed,
        )
    confirms = re.match(r"(?:confirms?|confirming|checks?|announces?) (?P<what>(?:the |my |a )[\w ]+)$", rest)
    if confirms:
        return NextStep("hear", f"about {turned(confirms['what'], names)}", on, name, typed)
    if verb in {
        "let",
        "email",
        "e-mail",
        "text",
        "message",
        "write",
        "contact",
        "inform",
        "notify",
        "reply",
        "respond",
        "reach",
    } and is_addressed(re.sub(r"\bfor (?=(?:fix|set|arrange|make|see)\b)", "to ", more)):
        return NextStep("hear", "", by if not by.startswith("by ") or "by " in typed else on, name, typed)
    if verb in CONTACT or re.match(r"(?:get|gets|be|come|comes|reach|follow)\b", rest):
        said = re.sub(r"\b(?:them|him|her)$", "me", rest)
        unsure = re.search(r"\b(?:can|could|might|may|should|must)\b", aux)
        modal = unsure[0] if unsure else "will"
        base = verb + said[len(first) :]
        if verb in CONTACT - {"let", "get", "reach", "confirm"} and not more:
            base = (
                f"{verb} me"
                if verb not in {"reply", "respond", "write"}
                else f"{verb}{' to me' if verb != 'reply' else ''}"
            )
        base = re.sub(r"\bfor (?=(?:fix|set|arrange|make|see|agree)\b)", "to ", base)
        base = re.sub(r"^write me\b", "write to me", base)
        return NextStep("clause", f"{name} {modal} {base}{f' {on}' if on else ''}", "", name, typed)
    return None
