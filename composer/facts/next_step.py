"""What happens next: they get in touch, a meeting, something I owe, something they send, or nothing that is known.

A field is parted into clauses; each is read for who acts, what they do and when. What no rule reads is kept as
"unsure": a note leaves it out, and that is said beside its field.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from composer.facts import english
from composer.facts.gaps import is_thing
from composer.facts.person import turned
from composer.facts.soundness import flaw
from composer.facts.step import NextStep
from composer.facts.step_clause import read_clause
from composer.facts.step_words import MEETING, MINE, READER, THEIR_CHECK, people_words, the_thing
from composer.facts.times import CLOCK_HOUR, MANY, NUMBERS, SPAN, at_, is_time, timed
from composer.facts.typed import clean, is_too_long, items, split_commas


@lru_cache(maxsize=512)
def read_next_steps(text: str, names: tuple[str, ...] = ()) -> tuple[NextStep, ...]:
    """Read what was said of the next step; `names` are the words that stand for the reader.

    Gives at most two steps that a note can say, then what it leaves out: unsure, money, and what is one too many.
    """
    found: list[NextStep] = []
    text = re.sub(r"(?i)\b(writing (?:sample|exercise|test|task)) - ", r"\1, ", text)
    for item in items(re.sub(r"(?i)(\b[a-z]{4,}[.!])\s+(?=[a-z])", r"\1\n", text)):
        if found and re.match(r"(?:yes|yep|yeah|sure|ok)\b", item, re.IGNORECASE):
            found = [replace(step, who="") for step in found]  # "can I do Sundays? yes": the answer is known
            continue
        if is_too_long(item):
            found.append(NextStep("unsure", "", typed=item))
            continue
        if soon := re.fullmatch(
            r"(?:\w+ (?:said|says) )?(?:in |within )?(?P<span>(?:a|one|two|three|a few|a couple of|couple of) (?:day|week|month|days|weeks|months)(?: or (?:two|so|three))?)",
            clean(item),
            re.IGNORECASE,
        ):
            span = soon["span"] if not soon["span"].startswith("couple") else f"a {soon['span']}"
            found.append(NextStep("hear", "", when=f"in {span}", typed=item))
            continue
        found = _with_item(found, clean(item), names)
    found = [_asked_about(step) if step.kind == "i can" and step.who else step for step in found]
    found = [replace(step, words=re.sub(r"^send you (.+ to HR)$", r"send \1", step.words)) for step in found]
    found = [step if is_sound(step) else NextStep("unsure", "", typed=step.typed) for step in found]
    found = [
        replace(step, words=re.sub(r"^an? ", "the ", step.words))
        if step.kind == "meeting" and step.when
        else step
        for step in found
    ]
    if found and found[0].kind == "i do" and re.match(r"\w+ (?:it|this|that|them)\b", found[0].words):
        found[0] = NextStep("unsure", "", typed=found[0].typed)  # what "it" is was never said
    told = [step for step in found if step.kind not in {"nothing", "unsure", "money"}]
    # A bare wait for word adds nothing to another word that is waited for: it would be said twice.
    waits = [step for step in told if step.kind in {"hear", "call"}]
    if len(waits) > 1:
        told = [step for step in told if step not in waits or step is max(waits, key=_weight)]
    rest = [step for step in found if step.kind in {"unsure", "money"}]
    return (*told[:2], *rest, *(NextStep("unsure", "", typed=step.typed) for step in told[2:]))


def _weight(step: NextStep) -> int:
    return len(step.when) + 2 * len(step.words) + 2 * len(step.who)


_NO_DATE = re.compile(
    r"(?:(?:no|the|exact|date|time|day|details|dates|times) )*(?:date|time|day|details|dates|times)?(?: is| are)?(?: still| yet)? ?(?:not (?:yet )?(?:fixed|set|sure|decided|known|confirmed)(?: yet)?|open|unknown|unclear|TB[ACD]|to be (?:\w+ed))"
    r"|no (?:date|time|day)s?(?: yet| set| fixed)?",
    re.IGNORECASE,
)
_COMMA = "\ue002"
_NEW_CLAUSE = re.compile(
    rf"\s+(?:and|but|&)\s+(?:then\s+)?(?:that\s+)?(?:after(?:wards?)?\s+)?(?=(?:I|I'll|I'm|{READER}|HR|the [a-z]+|we)(?:'ll|'re|'s)?\s(?:will|would|should|call|calls|ring|rings|email|emails|send|sends|let|lets|get|gets|decide|decides|are|is|to|can|must|need|write|writes|text|texts|have|has|hear|phone|meet|tell|tells|confirm|confirms|pick|make|come|speak|decides)\b|hear\b|should hear\b|(?:call|email|text|ring|phone|tell|write)s? (?:to )?me\b|lets? me know\b|gets? back to me\b|(?:will|would) (?:write|let|call|contact|email|inform|tell|ring|decide)\b)"
)


def _split_clauses(part: str) -> list[str]:
    pieces = _NEW_CLAUSE.split(part)
    # "Marta and the partners are meeting" is one clause.
    return [part] if len(pieces) == 2 and " " not in pieces[0].strip() else pieces


def _parts(text: str) -> list[tuple[str, str]]:
    """Part a sentence into its clauses, each with the sign that stands before it: "", "," or "then"."""
    out: list[tuple[str, str]] = []
    sign = ""
    for piece in re.split(r",?\s+(?:and\s+|&\s+)?(then|afterwards|after that)\s+|\s+(to) (?=intro\b)", text):
        if piece is None:
            continue
        if piece in {"then", "afterwards", "after that", "to"}:
            sign = "then" if piece != "to" else "to"
            continue
        for i, part in enumerate(split_commas(piece)):
            for j, clause in enumerate(_split_clauses(part)):
                if clause.strip():
                    out.append(
                        (sign if not i and not j else ",", re.sub(r"^(?:and|but|so) ", "", clause.strip()))
                    )
        sign = ""
    return out


def _with_item(steps: list[NextStep], text: str, names: tuple[str, ...]) -> list[NextStep]:
    """Read one item of the field in the light of the steps before it, and give them all."""
    text = re.sub(r"\s*\((?:hopefully|maybe|probably|I think|i think|fingers crossed|TBC|TBD)\)", "", text)
    text = re.sub(
        r"^the (?:next|final|last|second|third) (?:round|stage|step|interview) (?:is|will be|would be) (?=an? |the |my )|^(?:next(?: steps?)?(?: is| are|:| =)?|next up(?: is)?|the next step(?: is| would be|:)|plan is|what's next:?) (?=[a-zA-Z])(?!week|month|monday|tuesday|wednesday|thursday|friday|round|interview|Mon|Tue|Wed|Thu|Fri|step)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"(?i)^(the (?:next|final|last|second|third) (?:round|interview|meeting)) (?:is|will be|would be) (?=with )",
        lambda m: f"{m[1].lower()} ",
        text,
    )
    text = re.sub(r"^(\w+) to intro(?:duce)?(?: me)? to ", r"\1 introduces me to ", text)
    text = re.sub(
        r"(?<=\w) (?<!to )(?<!and )(?<!must )(?<!should )(?<!will )(?<!I )(?<!please )(?<!me )(?=(?:bring|wear) (?:my |own |the |an? )?[a-z]+)",
        ", ",
        text,
    )
    text = re.sub(r"\b(bring|wear) (?:your|ur|my)? ?own\b", r"\1 my own", text)
    text = re.sub(
        r"(?<=[a-z]) (?<!in )(?<!within )(?<!for )(?<!of )(?<!about )(?<!after )(?<!a )(?<!to )(\d+ (?:minutes|hours?))$",
        r", \1",
        text,
    )
    form = re.fullmatch(
        r"(?P<what>[\w ]+?) ?(?:-|–|—|:) I (?P<verb>[a-z]+) (?P<it>it|them|this)(?P<rest>.*)", text
    )
    if form:
        verb = "complete" if form["verb"] == "fill" else form["verb"]
        rest = re.sub(r"^ (?:in|out|back)$", "", form["rest"])
        return [*steps, NextStep("i do", f"{verb} {the_thing(form['what'])}{rest}", typed=text)]
    cancelled = re.sub(
        r"\s*[-–—(,]?\s*\b(?:I )?(?:need to |must |will |have to )?cancel(?:led)?\b\)?(?: it| that)?",
        "",
        text,
    )
    can = re.match(r"(?:can|could|may) I (?P<what>[^,?]+)[,?]? ?", cancelled, re.IGNORECASE)
    if can:
        what = re.sub(r"\bsat\b", "Saturday", re.sub(r"\bsun\b", "Sunday", can["what"].strip()))
        steps = [*steps, NextStep("i can", turned(what, names), who="?", typed=text)]
        cancelled = cancelled[can.end() :]
    # The commas between people are no commas between steps.
    listed = re.sub(
        r"(?<=\bwith )[A-Z][\w.]+(?:, [A-Z][\w.]+)+,? and [A-Z][\w.]+",
        lambda m: m[0].replace(", ", _COMMA),
        cancelled,
    )
    for sign, part in _parts(listed):
        steps = _added(steps, sign, part, names)
    return [
        replace(step, words=step.words.replace(_COMMA, ", "), typed=step.typed.replace(_COMMA, ", "))
        for step in steps
    ]


def _added(steps: list[NextStep], sign: str, part: str, names: tuple[str, ...]) -> list[NextStep]:
    """Read one more clause in the light of what stands before it."""
    last = steps[-1] if steps else None
    part = re.sub(r"^(?:which|that) (?=(?:he|she|they|you)\b)", "", part)
    if (
        last
        and last.kind == "hear"
        and last.when.startswith("once the")
        and not last.when.startswith("once the test")
        and re.search(r"\b(?:send|email|text|mail)", part)
        and THEIR_CHECK.fullmatch(last.typed)
    ):
        last = NextStep("check", the_thing(last.typed), typed=last.typed)
    if last and re.match(r"(?:which|who) (?!(?:is|will be) (?:back|away|off)\b)", part):
        return [*steps, NextStep("unsure", "", typed=part)]  # it says more closely what was said
    if last and last.kind == "unsure" and is_time(part):
        return steps
    if last and last.kind != "unsure":
        due = re.fullmatch(
            r"(?:it's |is |I have |)(?:due|back|deadline|to return)(?: back)? (?P<when>.+)", part
        )
        if due and is_time(due["when"]) and last.kind in {"they send", "check", "meeting"}:
            sent = last if last.kind == "they send" else replace(last, kind="they send")
            return [*steps[:-1], sent, NextStep("back", "", at_(due["when"], "by"))]
        if _NO_DATE.fullmatch(part):
            return steps
        if hours := re.fullmatch(rf"(?:from )?({CLOCK_HOUR}) ?(?:-|–|to|until|till) ?({CLOCK_HOUR})", part):
            at = f"from {hours[1]} to {hours[2]}"
            return [*steps[:-1], replace(last, when=f"{last.when} {at}".strip())]
        if (
            last.kind in {"meeting", "check", "they send"}
            and not last.when
            and re.fullmatch(rf"(?:about )?{MANY} {SPAN}", part)
            and "hour" not in part
            and "minute" not in part
        ):
            if last.kind == "they send":  # that long one has for it
                return [*steps, NextStep("back", "", at_(f"in {part}", "on"))]
            return [*steps[:-1], replace(last, when=at_(f"in {part}", "on"))]
        if is_time(part):
            at = at_(part, "on" if last.kind != "hear" else "by")
            return [*steps[:-1], replace(last, when=f"{last.when} {at}".strip())]
        long = re.fullmatch(
            r"(?:about |around |for |max |only |takes )*(?P<n>\d+|an?|one|two|half an) (?P<unit>hour|minute|day)s?",
            part,
        )
        if (
            long
            and last.kind in {"meeting", "check", "they send"}
            and (found := re.fullmatch(r"(the|a|an) (.+)", last.words))
        ):
            n = {"1": "one", "a": "one", "an": "one", "half an": "half"}.get(
                long["n"], NUMBERS.get(long["n"], long["n"])
            )
            return [
                *steps[:-1],
                replace(
                    last,
                    words=f"{found[1].replace('an', 'a') if n != '8' else found[1]} {n}-{long['unit']} {found[2]}",
                ),
            ]
        if (
            last.kind == "i do"
            and re.match(r"(?:with|without|in|including|plus|also|both) ", part)
            and len(part.split()) < 8
        ):
            return [
                *steps[:-1],
                replace(
                    last,
                    words=f"{last.words}, {re.sub(r'^without (?=[a-z]+s$)', 'without the ', turned(part, names))}",
                ),
            ]
        if (
            re.match(r"(?:with|in|at|on|via|over|by) ", part)
            and last.kind in {"meeting", "check"}
            and not timed(part)[1]
            and len(part.split()) < 8
        ):
            return [*steps[:-1], replace(last, words=f"{last.words} {turned(people_words(part), names)}")]
    if (
        last
        and re.fullmatch(
            rf"{READER}(?:'ll| will|'s|'re| is| are)? ?(?:to )?(?:confirm|check|checks|confirms|confirming|checking|ask|asking|asks|look into|find out|let me know|get back to me|letting me know)(?: it| that| this| about it| me)?(?: soon)?",
            part,
            re.IGNORECASE,
        )
        and (
            last.kind in {"meeting", "unsure", "they send", "check", "i can"}
            or last.words.startswith("about ")
        )
    ):
        return [*steps[:-1], _asked_about(last)]
    if (
        last
        and last.typed
        and re.fullmatch(
            r"(?:they|you|he|she)(?:'ll| will)? (?:handle|do|sort out|sort|take care of|arrange|pay for) (?:it|that|this|them)",
            part,
        )
        and last.kind in {"i do", "they send", "unsure", "check"}
    ):
        thing = re.sub(r"^(?:send you )?(?:the |my |an? )?", "", last.words)
        return [
            *steps[:-1],
            NextStep(
                "hear",
                "",
                f"once the {thing} {'are' if english.is_plural(english.head(thing)) else 'is'} through",
                typed=last.typed,
            ),
        ]
    sends = re.fullmatch(
        rf"(?:{READER})(?:'ll| will|'re| are| is|'s| to)? ?(?:going to )?(?:email|e-mail|mail|send|text|message|share|give|sending|sends|emails|texts|sent)s?(?: me)?(?: the| a| an| some)? ?(?P<what>it|this|that|times?|dates?|details|link|invite|invitation|slots?|schedule|more info|info|instructions|address|brief|materials|date and time|)(?P<rest> .*)?",
        part,
        re.IGNORECASE,
    )
    if last and sends and last.kind in {"meeting", "check", "they send", "unsure"}:
        when = at_(timed(f"x{sends['rest'] or ''}")[1], "on")
        what = sends["what"].lower()
        it = last.words if last.kind != "unsure" else the_thing(last.words)
        it = re.sub(r"^(?:a|an|my) ", "the ", it)
        if what in {"it", "this", "that", ""}:
            return [*steps[:-1], replace(last, kind="they send", words=it, when=when or last.when)]
        together = (
            f"your email with the {what} for {it}"
            if what in {"times", "time", "slots", "link", "invite", "invitation", "schedule"}
            else f"the {what} {'of' if what in {'date', 'time'} else 'for'} {it}"
        )
        if last.kind == "meeting" and (found := re.fullmatch(r"the (.+?) with (.+)", last.words)):
            return [
                *steps[:-1],
                NextStep("meeting", f"your email with the {what} for the {found[1]}", when),
                NextStep("meeting", f"meeting {found[2]}"),
            ]
        return [
            *steps[:-1],
            NextStep("meeting" if together.startswith("your email") else "they send", together, when),
        ]
    read = read_clause(part, names)
    if (
        last
        and sign == ","
        and last.kind == "hear"
        and re.fullmatch(r"(?:write|email|text|speak|talk|get back|report)s? (?:back )?(?:to )?me", part)
    ):
        return steps
    if sign == "then" and last and re.fullmatch(r"(?:the )?offer", read.words):
        return steps  # an offer is the reader's to make: to look out for it would take it for granted
    if sign == "then" and last and read.kind in {"hear", "call"}:
        after = last.when if last.kind == "hear" and last.when.startswith("once") else _once(last)
        if after:
            when = after if read.when.startswith("once") else f"{read.when}, {after}" if read.when else after
            return [*steps[:-1], replace(read, when=when)]
        if last.kind in {"meeting", "check"} and not read.when:
            return [*steps, replace(read, when="after that")]
    if last and re.fullmatch(
        rf"{READER}(?:'ll| will)? (?:book|pay|cover|arrange)s?(?: for)? (?:the |my )?(?:flights?|train|tickets?|hotel|travel|room|costs?)",
        part,
    ):
        return steps
    if (
        last
        and last.kind == "hear"
        and re.match(
            r"(?:will|would) (?:write|let|call|contact|e-?mail|be|get|inform|tell|ring|decide|come)\b", part
        )
        and not MINE.search(part)
    ):
        return steps
    if last and re.fullmatch(r"(?:a )?panel of (?:\d|two|three|four|five)", part) and last.kind == "meeting":
        return [
            *steps[:-1],
            replace(
                last,
                words=f"{last.words} with a {re.sub(r'[2-9]$', lambda m: NUMBERS[m[0]], part).removeprefix('a ')}",
            ),
        ]
    if (
        last
        and sign == ","
        and last.kind == "hear"
        and last.when.startswith("once")
        and read.kind in {"hear", "call"}
    ):
        return [*steps[:-1], replace(read, when=f"{read.when}, {last.when}" if read.when else last.when)]
    return [*steps, read]


def _once(step: NextStep) -> str:
    """Give what has to be done before the reader writes: "once the DBS check is through"."""
    if THEIR_CHECK.fullmatch(step.typed) or (step.kind == "check" and not step.when):
        words = re.sub(r"^(?:the )+", "", step.words)
        if not words:
            return ""
        return f"once the {words} {'are' if english.is_plural(english.head(words)) else 'is'} through"
    return ""


def _asked_about(step: NextStep) -> NextStep:
    """Give a step that the reader has still to confirm: they write about it."""
    text = step.words
    if step.kind == "i can":
        verb, _, rest = step.words.partition(" ")
        return NextStep(
            "hear",
            f"about {english.gerund(verb)} {rest}{f' {step.when}' if step.when else ''}".rstrip(),
            typed=step.typed,
        )
    if step.kind == "hear":
        return step
    start = re.match(r"(?:the )?start(?:ing)?(?: date)?\b ?(?P<what>.*)$", text)
    if start and not start["what"]:
        when = re.sub(r"^by ", "on ", step.when)
        return NextStep("hear", f"about starting {when}".strip() if when else "about the start date")
    what = f"the {start['what']}" if start and not english.starts_determined(start["what"]) else text
    if step.kind == "unsure" and not re.match(r"(?:the|a|an|my|your) ", what):
        what = the_thing(what)
    return NextStep("hear", f"about {what}{f' {step.when}' if step.when else ''}")


def is_sound(step: NextStep) -> bool:
    """Tell whether a step's words can stand in a sentence: no verb where a noun belongs, no leftover word."""
    words = step.words
    if flaw(words) or flaw(step.when):
        return False
    if re.search(r"\bif\b", words) and step.kind in {"meeting", "check", "they send"}:
        return False
    if re.fullmatch(
        r"(?:a|one|two|a few|a couple of) (?:day|week|month|days|weeks|months)(?: or (?:two|so|three))?",
        words,
    ):
        return False
    if (
        re.match(r"\d+/|\d+ (?:minutes|hours) [a-z]|send you (?:back|in|over)$|.* (?:done|came)$", words)
        or words.count("(") != words.count(")")
        or re.search(r"\b(?:r|u|idk|ok|if all)\b|[?!:]$", words)
    ):
        return False
    thing = words.removeprefix("send you ") if step.kind == "i do" else words
    if step.kind == "i do" and thing == words:
        return not re.search(r"\b(?:me|him|she|he)\b|^\w+ (?:the )?(?:to|must|will)\b", words)
    if step.kind not in {"meeting", "check", "they send", "i do"}:
        return True
    if re.search(
        r"\b(?:me|every|someone|somebody|he|she|must|will|takes|gets|goes)\b|(?<!how )(?<!why )(?<!what )\bI\b(?!-| (?:have|had|did|made|ran|used|wrote|gave|mentioned|described)\b)|\b(?:do|does|did|has|over|for|with|to|if|and|of|in|at|on)$|"
        r"^(?:the|my|a) (?:a|an|the|my|your|to|back|with|for|in|on)(?![\w-])",
        thing,
    ):
        return False
    if not re.match(r"\w+ing\b", thing) and not is_thing(thing):
        return False
    determined = re.match(r"(?:the|my|an?) (?P<rest>(?P<second>[\w-]+) .+)$", thing)
    if not determined:
        return True
    second = determined["second"].lower()
    verb = english.mostly_verb(second) and not re.search("noun|adj", english.kinds(second))
    doing = english.gerund_base(second) and english.starts_determined(determined["rest"].split(" ", 1)[1])
    third = determined["rest"].split(" ")[1]
    if second == "live" or (not doing and MEETING.fullmatch(third)):
        return True
    return not (verb or doing) or bool(MEETING.match(determined["rest"]) or MINE.match(determined["rest"]))
