"""What happens next: they get in touch, a meeting, something I owe, something they send, or nothing that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from composer.facts import english
from composer.facts.person import turned
from composer.facts.point import has_subject_and_verb
from composer.facts.typed import clean, is_too_long, items, split_commas

Kind = Literal["hear", "meeting", "i do", "they send", "clause", "decide", "nothing", "unsure"]
"""hear: after "hearing from you"; meeting: what one looks forward to; i do: after "I will"; they send: what the
reader sends; clause: said of somebody else, after "I understand that"; decide: a decision, with when."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing that comes next.

    Attributes:
        kind: What it is.
        words: Its words as they follow what its kind says.
        when: When, with its preposition: "by Friday", "early next week", "once you have spoken to my referees".
        who: Who acts, where it is not the reader: "the recruiter".
    """

    kind: Kind
    words: str
    when: str = ""
    who: str = ""
    typed: str = ""


_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_TIME = (
    rf"(?:(?:by|on|before|after|around|about|until|within|in|at|from|next|this|early|late|later|mid|towards?|before|sometime|some time|at the|the|end of|end|start of|beginning of|of|over|during|or|and|to|a|an|couple|few|about|next|following|coming|"
    rf"{_DAY}s?(?:'s)?|{_MONTH}|tomorrow|today|tonight|soon|shortly|week|weeks|days?|months?|month|year|years|hours?|morning|afternoon|evening|noon|weekend|Christmas|holidays|Thanksgiving|new|EOD|EOW|end-of-week|business|working|am|pm|one|two|three|four|five|six|ten|the|\d[\d:.,-]*(?:st|nd|rd|th|am|pm)?|once|when|as soon as|possible)[ ,]*)+"
)
_WHEN = re.compile(
    rf"(?:^|[\s,])(?P<when>(?:(?:some ?time|probably|hopefully|maybe|likely|either) )?(?:by|on|before|around|about|within|in|at|next|this|early|late|later|mid|towards|the|end|{_DAY}|{_MONTH} \d|tomorrow|today|soon|after|over|during|until|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|\d[\d:]*(?:am|pm))\b ?(?:{_TIME})?)$"
)
_HEAR = re.compile(
    r"\b(?:hear(?:ing)?(?: back)?|(?:get|gets|getting|got|come|comes|be|is|are) back|(?:be|get|gets|is|are) in touch|let(?:s|ting)? (?:me|you|us) know|(?:call|calls|ring|rings|phone|phones|email|emails|e-mail|e-mails|mail|message|text|contact|contacts|update|updates|reach out|reaches out|write|writes|reply|replies|respond|responds|tell|tells)(?: to)?(?: me| you| us)?(?: back)?|"
    r"follow(?:s)? up|give me a (?:call|ring|bell)|(?:an )?answer|(?:the |a )?(?:decision|feedback|news|word|update|response|reply|callback|call back|phone call)|decide|decides|deciding|make a decision|final decision|outcome|results?|next steps?)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:interviews?|round|meeting|meet|call|chat|tour|visit|trial|shift|day|session|panel|presentation|review|assessment|test|onsite|on-site|lesson|demo|workshop|lunch|coffee|conversation|screen|screening|exercise|service|shadowing|walk-?through|medical|audition|drive|drill|observation|observed lesson|taster)\b",
    re.IGNORECASE,
)
_I_OWE = re.compile(
    r"(?:(?:and |then |so )?(?:I|i)(?:'ll| will| should| must| have to| need to| am to| am going to|'m going to|'m to| owe (?:them|her|him|you)| promised(?: them| her| him| to)?| said I'd| can| would|)|(?:need|have|supposed|meant|promised|remember) to|must|should|to)\s+(?P<verb>(?:also |still |then )?[a-z]+)\s?(?P<what>.*)$"
)
_SEND = frozenset(
    "send sending email submit provide supply forward mail bring return fill complete finish do share get write upload sign give prepare drop hand book confirm call ring phone update schedule pick choose take sit present submit let tell".split()
)
_OWN = re.compile(
    r"^(?:the |some |three |two |3 |2 )?(?P<thing>references?|referees|transcripts?|portfolio|cv|CV|resume|certificates?|diploma|(?:work |writing |code )?samples?|passport(?: copy)?|availability|dates|salary expectations|notes|slides|code|solution|answers?|ideas|plan|licen[cs]e|registration|documents?|paperwork|DBS|right to work)\b"
)
_THEM = re.compile(
    r"^(?P<who>(?:the |their |my |a |an )?(?:[A-Za-z]+ ){0,3}?(?:recruiter|HR|manager|mgr|director|agency|coordinator|team|head(?: of \w+)?|boss|office|department|company|panel|committee|board|owner|partner|agent|principal|head teacher|CEO|CTO|VP|lead|colleague|assistant|secretary|people))\s+(?P<verb>will|is going to|is|are|to|should|would|wants|want|needs|might|may|calls|rings|emails|sends|gets|decides|has|have|can)\b\s?(?P<rest>.*)$",
    re.IGNORECASE,
)
_SET_UP = re.compile(
    r"\b(?:set|sets|setting) up|\b(?:schedul(?:e|es|ing)|arrang(?:e|es|ing)|organi[sz](?:e|es|ing)|book(?:s|ing)?|invit(?:e|es|ing) me (?:to|for)|put(?:s|ting)? me (?:in|through) (?:for|to))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def read_next_steps(text: str, names: tuple[str, ...] = ()) -> tuple[NextStep, ...]:
    """Read what was said of the next step; `names` are the words that stand for the reader."""
    found: list[NextStep] = []
    for item in items(text):
        found += _of_item(clean(item), names)
    return tuple(step for step in found if step.kind != "nothing")[:2]


def _of_item(text: str, names: tuple[str, ...]) -> list[NextStep]:
    if is_too_long(text):
        return [NextStep("unsure", text, "", "", text)]
    then = re.match(r"(?P<first>.+?),? then (?P<second>.+)$", text)
    if then and _HEAR.search(then["second"]):
        after = re.sub(r"^(?:the |a )", "", then["first"])
        verb = after.split()[1] if len(after.split()) > 1 else ""
        if english.third_base(verb) and len(after.split()) > 2 and not english.starts_determined(after):
            step = _read(then["second"], names)
            return [
                NextStep(step.kind, step.words, step.when or f"once {turned(after, names)}", step.who, text)
            ]
        if len(after.split()) < 5 and not has_subject_and_verb(after):
            step = _read(then["second"], names)
            return [
                NextStep(
                    step.kind,
                    step.words,
                    step.when
                    or f"once {english.with_article(after, definite=True) if not after.split()[0].isupper() else f'the {after}'} is through",
                    step.who,
                    text,
                )
            ]
    parts = split_commas(text)
    if len(parts) > 1:
        due = re.fullmatch(r"(?:it's )?due (?P<when>.+)", parts[-1])
        if due and len(parts) == 2:
            step = _read(parts[0], names)
            if step.kind in {"they send", "meeting", "unsure"}:
                return [
                    NextStep(
                        "they send",
                        _named(re.sub(r" (?:coming|to come|to do|is coming|will come)$", "", parts[0])),
                        _by(due["when"]),
                        "",
                        text,
                    )
                ]
        times = re.fullmatch(
            r"(?:he|she|they|you)(?:'ll| will)? (?:email|e-mail|send|text)s?(?: me)? (?P<what>(?:the )?(?:times?|dates?|details|link|invite|invitation|slots?))",
            parts[-1],
            re.IGNORECASE,
        )
        if times and len(parts) == 2:
            step = _read(parts[0], names)
            if step.kind == "meeting":
                return [
                    NextStep(
                        "they send",
                        times["what"] if times["what"].startswith("the ") else f"the {times['what']}",
                        "",
                        "",
                        text,
                    ),
                    step,
                ]
        send = re.fullmatch(
            r"(?:he|she|they|you)(?:'ll| will)? send(?:s)? (?:me )?(?P<what>.+)", parts[-1], re.IGNORECASE
        )
        if send and len(parts) == 2 and len(parts[0].split()) < 4:
            what = english.with_article(send["what"], definite=True)
            return [
                NextStep(
                    "they send",
                    f"{what} of {english.with_article(parts[0], definite=True)}"
                    if re.search(r"date|time|detail", what)
                    else what,
                    "",
                    "",
                    text,
                )
            ]
        steps = [_read(part, names) for part in parts]
        useful = [step for step in steps if step.kind not in {"unsure", "nothing"}]
        # A bare time after the step tells when it is: "2nd interview, next Tuesday".
        if (
            len(parts) == 2
            and steps[0].kind in {"meeting", "hear", "i do"}
            and _WHEN.fullmatch(f" {parts[1]}")
        ):
            return [
                NextStep(
                    steps[0].kind, steps[0].words, steps[0].when or _by(parts[1], on=True), steps[0].who, text
                )
            ]
        money = [
            step
            for part, step in zip(parts, steps, strict=True)
            if not re.search(r"[£$€]|\d+ ?k\b|/hr|per hour|an hour", part)
        ]
        return [step for step in money if step in useful] or [NextStep("unsure", text, "", "", text)]
    return [_read(text, names)]


def _read(text: str, names: tuple[str, ...]) -> NextStep:
    typed = text
    text = re.sub(r"[\s,(]*\b(?:TBD|TBC|tbd|tbc)\b\)?|\?+$", "", text).strip()
    text = re.sub(
        r"^(?:so|and|then|next|hopefully|probably|maybe|i think|apparently|just)\b,? ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"^(?:(?:he|she|they|you|"
        + "|".join(map(re.escape, names or ("\0",)))
        + r") )?(?:said|told me|mentioned|promised|says|thinks|expects?|hopes?)(?: that)?(?: to)? (?=(?:I|she|he|they|you|we|it|the|a|by|hear|expect|make|decide|have|be|get|call|ring|email|let|send|there)\b)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"^I'?(?:ll|d)? ?(?:will |should |would |might |can )?(?:expect to )?(?=(?:hear|get|receive|know|be (?:told|contacted|called|notified|informed))\b)",
        "",
        text,
    )
    text = re.sub(
        r"^(?:expect(?:ing)?|waiting|wait|to|will|should|supposed to)(?: for| to| on)? (?=(?:hear|get|a|an|the|her|his|their|call|call|news|word|decision|feedback|an?)\b)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    owed = re.match(r"(?:I |i )?(?:still )?owe(?: them| her| him| you)? (?P<what>.+)$", text)
    if owed:
        bare, when = _parted(owed["what"])
        return NextStep("i do", _mine("send", bare, names), when, "", typed)
    form = re.match(
        r"(?P<what>[\w ]+?) ?(?:-|–|—|:) (?:I|i) (?P<verb>[a-z]+) (?P<it>it|them|this)(?P<rest>.*)$", text
    )
    if form:
        what = form["what"].strip()
        verb = "complete" if form["verb"] == "fill" else form["verb"]
        rest = re.sub(r"^ (?:in|out|back)$", "", form["rest"])
        return NextStep("i do", f"{verb} {_named(what)}{rest}", "", "", typed)
    text = re.sub(
        r"\s*[-–—(,]?\s*\b(?:i )?(?:need to |must |will )?cancel(?:led)?\b\)?(?: it| that)?", "", text
    )
    bare, when = _parted(text)
    after = re.search(
        r"\b(?:once|after|when|as soon as) (?:(?:he|she|they|you|the|her|his|their|my|I)\b.*|(?:speaking|talking|checking|meeting|interviewing)\b.*)$",
        text,
        re.IGNORECASE,
    )
    condition = ""
    if after and after.start() > 2:
        condition = turned(_perfect(after[0]), names)
        bare, when = _parted(text[: after.start()].rstrip(" ,"))
    if re.search(
        r"\b(?:ring|call|contact|phone|check|speak to|talk to|take up|follow up|chase|email|write to|get)s?\b.*\b(?:my )?(?:referees?|references?)\b",
        bare,
        re.IGNORECASE,
    ) and not re.match(r"I\b|send", bare):
        return NextStep("hear", "", "once you have spoken to my referees", "", typed)
    owe = _I_OWE.fullmatch(bare)
    if (
        owe
        and (
            owe["verb"].split()[-1] in _SEND
            or (english.is_verb(owe["verb"].split()[-1]) and re.match(r"I\b", bare))
        )
        and not _HEAR.fullmatch(owe["verb"])
    ):
        verb = owe["verb"]
        return NextStep("i do", _mine(verb, owe["what"], names), when or condition, "", typed)
    first = bare.split(" ")[0].lower() if bare else ""
    if (
        first
        in {
            "send",
            "sending",
            "submit",
            "bring",
            "return",
            "complete",
            "email",
            "provide",
            "upload",
            "finish",
            "prepare",
            "fill",
            "sign",
        }
        and len(bare.split()) > 1
        and not re.match(r"email me|send me", bare)
    ):
        base = english.gerund_base(first) or first
        return NextStep("i do", _mine(base, bare.split(" ", 1)[1], names), when or condition, "", typed)
    waits = re.match(
        r"(?:he|she|they|you|waiting for (?:him|her|them|you) to|(?:he|she|they|you)(?:'s|'re| is| are) (?:going to|to|waiting for|expecting)|(?:he|she|they|you)(?:'ll| will)|(?:"
        + "|".join(map(re.escape, names or ("\0",)))
        + r")(?: will|'ll| is going to| to)?)\b ?(?P<rest>.*)$",
        bare,
        re.IGNORECASE,
    )
    their = waits["rest"] if waits else bare
    if re.match(
        r"(?:want|need|asked for|waiting for|expecting|asked me for|asked me to send|need me to send|want me to send)s?\b(?: for)?(?: me to send)? ?(?P<what>(?:my |a |some |the |two |three |\d )?(?:\w+ )?(?:references?|portfolio|transcripts?|samples?|certificates?|cv|resume|availability|dates|documents?|plan|lesson plan))",
        their,
        re.IGNORECASE,
    ):
        what = re.sub(
            r"^(?:want|need|asked for|asked me for|waiting for|expecting|asked me to send|need me to send|want me to send)s?\b(?: for)?(?: me to send)? ?",
            "",
            their,
            flags=re.IGNORECASE,
        )
        return NextStep("i do", _mine("send", what, names), when, "", typed)
    invited = _SET_UP.search(their)
    if invited and _MEETING.search(their[invited.end() :]):
        return NextStep("meeting", _meeting(their[invited.end() :].strip(), names), when, "", typed)
    somebody = _THEM.fullmatch(bare) if not waits else None
    if somebody:
        who = somebody["who"]
        who = (
            who
            if re.match(r"(?:the|their|my|a|an|our) ", who, re.IGNORECASE) or who.isupper()
            else f"the {who[0].lower()}{who[1:]}"
        )
        who = re.sub(
            r"^(?:their|a) ", "the ", f"{who[0].lower()}{who[1:]}" if not who[1:2].isupper() else who
        )
        if who.split()[-1].lower() in {
            "team",
            "company",
            "panel",
            "committee",
            "board",
            "people",
        } and _HEAR.search(somebody["rest"]):
            return NextStep("hear", "", when or condition, "", typed)
        verb, rest = somebody["verb"].lower(), somebody["rest"]
        verb = {
            "calls": "will call",
            "rings": "will ring",
            "emails": "will email",
            "sends": "will send",
            "gets": "will get",
            "decides": "will decide",
            "is": "is",
            "to": "will",
        }.get(verb, verb)
        said = re.sub(r"(?:them|him|her)$", "me", f"{verb} {rest}").strip()
        if re.fullmatch(r"will (?:ring|call|phone)(?: me)?(?: back)?", said) and not when:
            return NextStep("clause", f"{who}'s call", "", who, typed)
        return NextStep(
            "clause",
            f"{who} {said}{f' {when}' if when else ''}{f' {condition}' if condition else ''}",
            "",
            who,
            typed,
        )
    if re.fullmatch(r"(?:will )?(?:send|email|mail)s? (?:it|them|that|me|something)", their, re.IGNORECASE):
        return NextStep("hear", "", when or condition, "", typed)
    if re.search(
        r"\b(?:send|sends|sending|email|emails)\b(?: me)? (?:me )?(?:the |a |an |some )?(?P<what>(?:take-? ?home|task|test|assignment|contract|offer|link|invite|form|forms|paperwork|details|exercise|case|brief|date|dates|times?|calendar)\b.*)",
        their,
        re.IGNORECASE,
    ) and (True):
        what = re.search(r"\b(?:send|sends|sending|email|emails)\b(?: me)? (.+)$", their, re.IGNORECASE)
        return NextStep("they send", _named(re.sub(r"^me ", "", what[1]) if what else their), when, "", typed)
    if re.match(
        r"(?:a |the |another )?(?:take-? ?home|coding|written|online|skills)? ?(?:task|test|assignment|exercise|challenge|case study)\b",
        bare,
        re.IGNORECASE,
    ):
        what = re.sub(r" (?:coming|to come|to do|is coming|will come|coming up)$", "", bare)
        return NextStep("they send", _named(what), when, "", typed)
    decide = re.search(
        r"\b(?:decid(?:e|es|ing)|make (?:a|the|their) decision|(?:final )?decision|choose|pick)\b",
        their,
        re.IGNORECASE,
    )
    if decide:
        at = re.search(r"\bat (?:the |a |their |her |his )?(?P<m>(?:\w+ )?meeting)\b", their)
        if at:
            return NextStep("hear", "", f"after your {at['m']}{f' {when}' if when else ''}", "", typed)
        return NextStep("hear", "", when or condition, "", typed)
    if re.match(
        r"(?:another |second |final |video |phone |zoom )*(?:call|chat|talk|coffee) with ",
        bare,
        re.IGNORECASE,
    ):
        return NextStep("meeting", _meeting(bare, names), when, "", typed)
    if _HEAR.search(their) and not (
        _MEETING.search(their)
        and re.match(
            r"(?:a |the |an |second |2nd |another |final |next |phone |video |follow-?up |technical )",
            their,
            re.IGNORECASE,
        )
        and not re.match(r"(?:a |the )?(?:decision|answer|call back|callback|phone call|news|word)", their)
    ):
        called = re.search(r"\b(?:rings?|calls?|phones?)\b(?: me)?", their) and waits
        return NextStep("hear", "call" if called else "", when or condition, "", typed)
    if re.match(
        r"(?:wait|waiting|we'll see|they(?:'re| are)? (?:still )?(?:interviewing|talking to|seeing)|still interviewing|more candidates|other candidates)",
        text,
        re.IGNORECASE,
    ):
        return NextStep("nothing", "", when, "", typed)
    if re.match(
        r"I(?:'m| am| will|'ll)? (?:meet|meeting|see|seeing|go|going|come|coming|have|do|doing|start|back)\b",
        bare,
    ):
        what = re.sub(
            r"^I(?:'m| am| will|'ll)? (?:go(?:ing)?|come|coming|have|do|doing|back)(?: back)?(?: in)?(?: to| for)? ?",
            "",
            bare,
        )
        meet = re.match(r"I(?:'m| am| will|'ll)? (?:meet|meeting|see|seeing)(?: with)? (?P<who>.+)", bare)
        if meet:
            return NextStep("meeting", f"meeting {_named(turned(meet['who'], names))}", when, "", typed)
        return (
            NextStep("meeting", _meeting(what, names), when, "", typed)
            if what
            else NextStep("unsure", text, "", "", typed)
        )
    if _MEETING.search(bare) and not has_subject_and_verb(bare):
        return NextStep("meeting", _meeting(bare, names), when, "", typed)
    if has_subject_and_verb(bare) and _MEETING.search(bare):
        what = re.match(
            r"(?:there(?:'s| is| will be)|it's|it will be|next is|we have|we'll have|we're having|they want|you want|they invited me (?:to|for)|I got invited to|invited to) (?P<what>.+)$",
            turned(bare, names),
            re.IGNORECASE,
        )
        if what:
            return NextStep("meeting", _meeting(what["what"], names), when, "", typed)
        set_ = re.match(
            r"(?P<what>(?:an? |the |my )?[\w -]+?) (?:is|are|will be|'s)(?: being)? (?:set up|scheduled|arranged|booked|planned)(?: (?:for|on))?",
            bare,
        )
        if set_:
            return NextStep("meeting", _meeting(set_["what"], names), when, "", typed)
    if when and not bare:
        return NextStep("hear", "", when, "", typed)
    return NextStep("unsure", text, "", "", typed)


def _parted(text: str) -> tuple[str, str]:
    """Part what happens from when: "hear back by Friday" gives "hear back" and "by Friday"."""
    found = _WHEN.search(text)
    if not found:
        return text, ""
    bare = text[: found.start("when")].rstrip(" ,")
    when = re.sub(r"^(?:some ?time|probably|hopefully|maybe|likely|either) ", "", found["when"].strip())
    if re.match(r"(?:at|in|on|the|over)$", when):
        return text, ""
    return bare, _by(when, on=True)


def _by(when: str, *, on: bool = False) -> str:
    """Give a time the preposition that it lacks: "Friday" gives "by Friday", or "on Friday"."""
    when = re.sub(
        r"\bEOD\b", "end of day", re.sub(r"\bEOW\b|end-of-week", "the end of the week", when)
    ).strip(" ,")
    when = re.sub(
        r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow) (?=\d{1,2}(?::\d\d)? ?(?:am|pm|$))",
        r"\1 at ",
        when,
    )
    when = re.sub(r"^(until|till) ", "by ", when)
    when = re.sub(
        r"^end of (?=day|week|month|next|the|January|February|March|April|May|June|July|August|September|October|November|December)",
        "by the end of ",
        when,
    )
    when = re.sub(r"^by end of ", "by the end of ", when)
    when = re.sub(r"the end of (week|month|year|day)\b", r"the end of the \1", when)
    when = re.sub(
        r"\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? (January|February|March|April|May|June|July|August|September|October|November|December)\b",
        r"\1 \2",
        when,
    )
    when = re.sub(r"\b(in) (\d+|a|two|three) (days|weeks|week|month|months)'? time\b", r"\1 \2 \3", when)
    if re.match(
        r"(?:\d{1,2}(?:st|nd|rd|th)?(?: \w+)?|the \d{1,2}(?:st|nd|rd|th)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)",
        when,
    ):
        return f"{'on' if on else 'by'} {when}"
    if re.match(
        r"(?:first|second|third|last) week|week of|(?:January|February|March|April|May|June|July|August|September|October|November|December)$",
        when,
    ):
        return f"in {'the ' if when.startswith(('first', 'second', 'third', 'last', 'week')) else ''}{when}"
    return when


def _perfect(text: str) -> str:
    """Put "have" where a condition speaks of what is then done: "once he's talked to his brother"."""
    text = re.sub(r"^(?:after|when|as soon as)\b", "once", text, flags=re.IGNORECASE)
    text = re.sub(r"^once (?:speaking|talking) (?:to|with)", "once you have spoken to", text)
    text = re.sub(r"^once checking", "once you have checked", text)
    found = re.match(r"once (he|she|they|you)(?:'s|'ve|'re)? (?P<verb>[\w]+)\b", text, re.IGNORECASE)
    if found:
        verb = found["verb"].lower()
        base = (
            english.participle_base(verb)
            or english.third_base(verb)
            or (verb if english.is_verb(verb) else "")
        )
        if base and base not in {"have", "be"}:
            return f"once you have {english.participle(base)}{text[found.end() :]}"
    return text


def _named(what: str) -> str:
    what = what.strip()
    what = re.sub(r"\btake home\b", "take-home", what)
    what = re.sub(r"^(?:a|an|my|some) (?=take-home|test|task)", "the ", what)
    if english.starts_determined(what):
        return what
    return f"the {what}" if not what[:1].isupper() or what.split()[0].isupper() else what


def _mine(verb: str, what: str, names: tuple[str, ...]) -> str:
    """Give what I owe as it follows "I will": "send references" gives "send you my references"."""
    base = verb.rsplit(maxsplit=1)[-1]
    base = {"fill": "complete", "get": "get"}.get(base, base)
    what = re.sub(r"^(?:in |out )", "", what.strip()) if base == "complete" else what.strip()
    what = re.sub(r"^(?:to )?(?:her|him|them|you|me)\b ?", "", what)
    what = re.sub(
        r" (?:to|over to) (?:her|him|them|you|HR|the recruiter|me)$| (?:over|across|through|back)$",
        lambda m: m[0] if "HR" in m[0] or "recruiter" in m[0] else "",
        what,
    )
    what = turned(what, names)
    own = _OWN.match(what)
    if own and not what.startswith(("the ", "my ")):
        what = f"my {what}"
    elif own:
        what = re.sub(r"^the ", "my ", what)
    else:
        parts = what.split(" and ")
        what = " and ".join(f"my {part}" if _OWN.match(part) else part for part in parts)
    if base in {"send", "email", "forward", "mail", "submit", "provide", "share", "supply", "give"}:
        return f"send you {what or 'it'}".strip()
    return f"{base} {what}".strip()


_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}


def _small(what: str) -> str:
    """Lower the first letter of a word that is no name: "Final interview"."""
    first = what.split(" ", 1)[0]
    plain = first[:1].isupper() and first[1:].islower() and english.is_known(first.lower())
    return f"{first.lower()}{what[len(first) :]}" if plain else what


def _meeting(what: str, names: tuple[str, ...]) -> str:
    """Give a meeting as it follows "I look forward to"."""
    what = _small(what)
    what = re.sub(r"\b(1st|2nd|3rd|4th)\b", lambda m: _ORDINALS[m[0]], what)
    what = re.sub(r"^(?:come|coming|go|going|back)(?: back)?(?: in)? (?:for|to) ", "", what)
    what = re.sub(r"^(?:proper) ", "", what)
    what = re.sub(
        r" (?:is )?(?:set up|scheduled|arranged|booked|planned|coming(?: up)?|to come|next)$", "", what
    )
    what = re.sub(
        r"\b(with|w) (head|director|manager|team|owner|hiring manager|CEO|CTO|boss|nurse manager|head teacher|unit manager)\b",
        r"with the \2",
        what,
    )
    what = turned(what, names)
    what = re.sub(
        r"(?<!on )(?<!next )(?<!this )(?<!last )\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?= with\b)",
        r"on \1",
        what,
    )
    what = re.sub(
        r"^(?:meet|see|talk to|speak to)(?: with)? ",
        lambda m: f"{english.gerund(m[0].split()[0])} {'to ' if 'to' in m[0].split() else ''}",
        what,
    )
    what = re.sub(
        r"^(call|chat|talk|meeting|lunch|coffee|interview) with (CEO|CTO|CFO|COO|VP|MD|HR|founders|founder|team)\b",
        lambda m: f"{m[1]} with {'' if m[2] == 'HR' else 'the '}{m[2]}",
        what,
    )
    if re.match(r"(?:a|an|my|another|one) ", what):
        return what
    if english.starts_determined(what):
        return what
    return f"the {what}" if not re.match(r"(?:meeting|seeing|talking|interviews)\b", what) else what
