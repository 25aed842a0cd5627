"""A doubt that came up and the answer to it: what is lacking, a gap, a weak answer, too much or too little, money."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from composer.facts import english
from composer.facts.person import stated, turned
from composer.facts.point import Point, has_subject_and_verb, read_points
from composer.facts.typed import clean, is_nothing, is_too_long, items

Kind = Literal["lack", "turned", "gap", "weak answer", "slip", "limit", "matter", "money", "unsure"]
"""lack: a clause with "I", before "but"; turned: the same, after the answer and "though"; gap: after "as for"; weak answer: after "a better answer on"; slip: a past
clause, before "so"; limit: a clause that stands alone; matter: after "as for"; money: stays out of a note."""


@dataclass(frozen=True, slots=True)
class Concern:
    """A doubt as it was read: its kind, its words, and what the candidate says to it."""

    kind: Kind
    words: str
    answer: tuple[Point, ...] = ()
    typed: str = ""


_MONEY = re.compile(
    r"\b(?:salary|pay|wages?|compensation|money|rate|package|bonus|too expensive|\d+ ?k)\b|[£$€]\s?\d",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:(?:he|she|they|you)(?:'re| were| was|'s)? )?(?:also )?(?:asked(?: me)?(?: a lot)?|worried|was worried|seemed worried|concerned|wondered|unsure|not sure|brought up|raised|mentioned|pushed(?: back)?|doubtful|hesitated)(?: about| on| over| that| whether| if)? (?P<about>.+)",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r",? ?(?:and |but |so )?\b(?:i )?(?:just )?(?:froze(?: up)?|blanked|went blank|panicked|rambled|stumbled|got stuck|choked|waffled|messed(?: it)? up|blew it|fumbled|bombed|struggled|mumbled|went on too long|couldn't (?:answer|think)|didn't (?:know|answer (?:it|well))|forgot|babbled|wasn't (?:great|good|clear)|gave a (?:bad|poor|weak|rambling) answer)\b.*$",
    re.IGNORECASE,
)
_MUDDLED = re.compile(
    r"(?:(?:my|the|our|a|gave a|i gave a) )?(?:(?:\w+ )?(?:answer|reply|response|explanation|example|whiteboard|solution|coding question|question|presentation))s? (?:on|to|about|of|regarding|concerning|around|for|was) ?(?:the question (?:of|about|on) )?(?P<about>.*?)(?: (?:was|were|is|sounded|seemed|came|could|did|wasn't|fell|went|lacked|missed|should|took)\b.*)?",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:i )?(?:froze|blanked|rambled|stumbled|struggled|got stuck|choked|waffled|messed up|fumbled|bombed|blew|forgot|went blank|was (?:vague|unclear|weak|slow)|was not clear|wasn't clear|couldn't (?:answer|explain|remember)|didn't (?:know|explain|answer))(?: (?:on|about|with|when asked about|over|the question (?:on|about)|the answer (?:to|on)))* (?P<about>.+)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"(?:(?:i |they said i |you said i )?(?:have |had |has )?(?P<no>no|little|limited|not (?:enough|much|a lot of|any)|(?:my |a )?lack of|lacking(?: in)?|lack|missing|too little|without|don't have(?: any| a| much)?|haven't got(?: any| a)?|do not have(?: any| a)?|zero|only a little) )(?P<what>.+)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:i )?(?:(?:have|'ve) )?(?:never|not(?: yet)?|haven't(?: ever)?|have not|hasn't) (?P<deed>.+)",
    re.IGNORECASE,
)
_AM_NOT = re.compile(
    r"(?:i'm |i am )?not (?:yet )?(?P<what>(?:an? )?[\w-]+(?: [\w-]+){0,3})(?: yet)?", re.IGNORECASE
)
_GAP = re.compile(
    r"(?:the |a |my )?(?:\w+ )?(?:gap|break|year off|time off|career break|hole)s?\b.*", re.IGNORECASE
)
_TOO = re.compile(
    r"(?:i'm |i am |am |maybe |might be |being |i was )?(?:too|over-?qualified|under-?qualified|junior|senior|job[- ]?hopp?(?:er|ing))\b.*",
    re.IGNORECASE,
)
_ONLY = re.compile(r"(?:i )?(?:can )?(?:have )?(?:only)(?: have| do| work| can)? (?P<what>.+)", re.IGNORECASE)


@lru_cache(maxsize=256)
def read_concern(raised: str, answered: str, names: tuple[str, ...] = ()) -> Concern | None:
    """Read a doubt and its answer; None where nothing was raised or it is no matter for a note without an answer."""
    concern = _read_concern(raised, answered, names)
    if (
        concern
        and concern.kind == "matter"
        and has_subject_and_verb(concern.words)
        and re.match(r"(?:my|the|I)\b", concern.words)
    ):
        concern = Concern(
            "lack", concern.words, concern.answer, concern.typed
        )  # "My notice period is three months, but …"
    if concern and concern.kind == "matter" and concern.words:
        first = concern.words.split()[0].lower()
        if english.mostly_verb(first) and english.is_verb(first) and "noun" not in english.kinds(first):
            concern = Concern("lack", f"I {concern.words}", concern.answer, concern.typed)  # "get seasick"
    if concern and concern.words.startswith(("I'd ", "I'll ")):
        return Concern("unsure", concern.words, concern.answer, concern.typed)
    if concern and re.search(r":|[=<>]|\b(?:a|an|the) (?:a|an|the)\b", concern.words):
        return Concern("unsure", concern.words, concern.answer, concern.typed)
    if concern is None or concern.kind != "lack" or len(concern.answer) != 1:
        return concern
    # "My student teaching was in one" points back at what the doubt names: the answer names it, and comes first.
    named = re.search(
        r"\b(?:in|at|for|with|on|of) (?P<what>an? [\w' -]+?)(?P<end> before| yet)?$", concern.words
    )
    point = concern.answer[0]
    if named and re.search(r"\b(?:in|at|for|with|on|of) one$", point.words):
        said = re.sub(r"\bone$", named["what"], point.words)
        doubt = f"{concern.words[: named.start('what')]}one{named['end'] or ''}"
        return Concern("turned", doubt, (Point(point.kind, said, point.typed),), concern.typed)
    return concern


def _read_concern(raised: str, answered: str, names: tuple[str, ...]) -> Concern | None:
    if is_nothing(raised):
        return None
    raw = " ".join(items(raised))
    answer = (
        tuple(_of_answer(point, names) for point in read_points(answered)) if not is_nothing(answered) else ()
    )
    answer = tuple(point for point in answer if point.words)
    if is_too_long(raw):
        return Concern("unsure", raw, answer, raised)
    text = clean(raw).rstrip("?").strip()
    if _MONEY.search(text) or re.search(r"\b(?:said|want|asked for) \d", text):
        return Concern("money", text, answer, raised)
    slow = re.match(
        r"(?:i )?was (?P<how>slow|late|nervous|unsure|vague|unclear|quiet)\b ?(?P<rest>.*)$|(?P<how2>slow|late|nervous|rusty|vague|weak|shaky) (?P<rest2>(?:on|with|at|about|in) .+)$",
        text,
        re.IGNORECASE,
    )
    blank = _BLANK.search(text)
    on = _ON.fullmatch(text)
    if (
        blank
        or on
        or text.lower().startswith(
            ("my answer", "the answer", "answer ", "my explanation", "i gave", "gave a")
        )
    ):
        subject = on["about"] if on else text[: blank.start()] if blank else text
        subject = _subject(subject, names)
        if subject and len(subject.split()) <= 10:
            return Concern("weak answer", subject, answer, raised)
        return Concern("unsure", text, answer, raised)
    if found := _GAP.fullmatch(text):
        return Concern(
            "gap", english.with_article(re.sub(r"^(?:a|my) ", "the ", text), definite=True), answer, raised
        )
    if slow and (slow["how"] or slow["how2"]):
        how, rest = slow["how"] or slow["how2"], slow["rest"] or slow["rest2"]
        return Concern("slip", f"I was {how.lower()} {turned(rest, names)}".strip(), answer, raised)
    asked = _ASKED.fullmatch(text)
    if asked and not re.match(r"(?:unsure|not sure)\b", text):
        about = asked["about"]
        inner = (
            read_concern(about, answered, names)
            if not has_subject_and_verb(about) or re.match(r"(?:I|my)\b", about)
            else None
        )
        if inner and inner.kind not in {"unsure", "matter"}:
            return Concern(inner.kind, inner.words, answer, raised)
        if re.match(r"(?:how|why|what|whether|if|when|where)\b", about, re.IGNORECASE):
            return Concern(
                "matter",
                f"{re.sub(r'^if', 'whether', turned(stated(about) if not re.match(r'if', about) else about, names))}",
                answer,
                raised,
            )
        return Concern("matter", turned(_of_mine(about), names), answer, raised)
    if found := _ONLY.fullmatch(text):
        what = found["what"]
        days = re.match(r"(?:\d+|one|two|three|four|five) (?:days?|hours?|shifts?|evenings?)\b", what)
        if days:
            return Concern(
                "limit",
                f"I can work {what}{'' if ' a week' in what or 'day' not in what else ' a week'}",
                answer,
                raised,
            )
        point = read_points(what)
        if point and point[0].kind in {"have", "thing", "did", "done"}:
            return Concern(
                "lack",
                {"did": f"I have only {point[0].words}", "done": f"I have only {point[0].words}"}.get(
                    point[0].kind, f"I have only {point[0].words}"
                ),
                answer,
                raised,
            )
        return Concern("matter", turned(text, names), answer, raised)
    if (found := _NO.fullmatch(text)) and not re.search(r"\bin \d+ (?:years|months)", found["what"]):
        what = turned(re.sub(r" yet$", "", found["what"]), names)
        return Concern("lack", _lack(what, found["no"].lower()), answer, raised)
    if found := re.fullmatch(
        r"(?:i )?(?:don't|do not|can't|cannot|couldn't|didn't|did not) (?P<deed>[a-z]+ ?.*)",
        text,
        re.IGNORECASE,
    ):
        verb = re.match(r"(?:i )?(don't|do not|can't|cannot|couldn't|didn't|did not)", text, re.IGNORECASE)
        return Concern(
            "lack",
            turned(f"I {verb[1].lower() if verb else "don't"} {found['deed']}", names),
            answer,
            raised,
        )
    if found := _NEVER.fullmatch(text):
        deed = found["deed"]
        first = deed.split()[0].lower()
        base = english.participle_base(first) or english.past_base(first)
        if first in {"been", "worked", "used", "had", "done", "managed", "taught", "led", "seen"} or (
            base and first not in english.ADJECTIVES_IN_ED
        ):
            done = (
                "been" if first in {"was", "were"} else english.participle(base or first) if base else first
            )
            rest = deed[len(first) :]
            rest = re.sub(r" (?:before|yet|ever)$", "", rest)
            return Concern(
                "lack",
                turned(f"I haven't {done}{_with_object(rest)}", names)
                + (" before" if "yet" not in text and "in charge" not in rest else " yet"),
                answer,
                raised,
            )
        if english.is_verb(first) and first != "certified" and "adjective" not in english.kinds(first):
            return Concern(
                "lack",
                turned(f"I haven't {english.participle(first)}{deed[len(first) :]}", names),
                answer,
                raised,
            )
    if found := _AM_NOT.fullmatch(text):
        what = re.sub(r" yet$", "", found["what"])
        return Concern(
            "lack",
            turned(f"I'm not {what}{' yet' if not re.search('local|native|from', what) else ''}", names),
            answer,
            raised,
        )
    if _TOO.fullmatch(text):
        if re.match(r"over-?qualified", text, re.IGNORECASE):
            return Concern("matter", "the question of whether I'm overqualified", answer, raised)
        return Concern("matter", "", answer, raised) if answer else Concern("unsure", text, answer, raised)
    imperfect = re.fullmatch(
        r"(?:my |the )(?P<what>[\w ]{2,30}?) (?:is|are|was|were)(?: not|n't)(?: so| very| that| really)? (?:perfect|good|great|strong|fluent|enough|the best).*|my (?P<what2>[\w ]{2,30}?) (?:is|are) (?:weak|rusty|basic|poor|bad)\b.*",
        text,
        re.IGNORECASE,
    )
    if imperfect:
        return Concern("matter", f"my {imperfect['what'] or imperfect['what2']}", answer, raised)
    ran_over = re.match(
        r"(?:my|the) [\w ]+ (?:ran|went|took|was|were|fell|failed|broke|crashed|came)\b", text
    )
    if ran_over:
        return Concern(
            "slip",
            re.sub(
                r"\b(ran over) (?=\d)",
                r"\1 by ",
                text[0].lower() + text[1:] if not text.startswith("I ") else text,
            ),
            answer,
            raised,
        )
    if re.match(r"I (?:was|were|am|ran|forgot|missed|came|arrived|said|had|have|took|spoke|talked)\b", text):
        return Concern("slip", turned(text, names), answer, raised)
    if re.fullmatch(
        r"(?:\w+ )?(?:driving |teaching |nursing )?(?:licen[cs]e|degree|certificate|experience|qualification|nvq|visa|notice period|commute|relocation|distance|references?|availability|location|start date|age|visa status|working hours|language|accent)\b.*",
        text,
        re.IGNORECASE,
    ):
        return Concern("matter", turned(_of_mine(text), names), answer, raised)
    if has_subject_and_verb(text):
        return Concern("unsure", text, answer, raised)
    if re.search(r"\d", text) and len(text.split()) < 8 and not re.search(r"\bgap\b", text):
        return Concern("unsure", text, answer, raised)
    return (
        Concern("matter", turned(_of_mine(text), names), answer, raised)
        if len(text.split()) <= 6
        else Concern("unsure", text, answer, raised)
    )


def _of_mine(text: str) -> str:
    text = (
        text[0].lower() + text[1:]
        if text.split(maxsplit=1)[0].lower()
        in {"my", "the", "a", "an", "no", "commute", "notice", "relocation", "distance", "references"}
        else text
    )
    if re.match(
        r"(?:commute|notice period|relocation|references?|availability|location|start date|visa|visa status|working hours|accent|degree)\b",
        text,
    ):
        return f"my {text}"
    return text


def _lack(what: str, no: str) -> str:
    """Say what is lacking: "experience with SAP" gives "I don't have experience with SAP yet"."""
    with_ = re.match(
        r"(?P<adj>(?:direct |hands-on |formal |prior |recent |real |practical |professional |industry )*)(?P<noun>experience|knowledge|background|exposure|training|practice)\b(?P<rest>.*)",
        what,
    )
    if (
        no in {"little", "limited", "not enough", "not much", "too little", "only a little", "not a lot of"}
        or "much" in no
    ):
        return f"I don't have much {what} yet"
    if with_:
        return f"I don't have {what} yet"
    if re.search(r"\b(?:experience|knowledge|training)\b", what):
        return f"I don't have {what} yet"
    if re.fullmatch(r"[A-Z]{2,}\w*(?: .*)?", what):
        noun = (
            english.an(what)
            if re.match(r"(?:NVQ|MBA|PhD|HGV|CDL|CPA|RN|PMP|CKA|DBS|CSCS)", what) and " " not in what
            else what
        )
        return f"I don't have {noun}{'' if noun != what else ' experience' if ' ' not in what else ''} yet"
    head = english.head(what)
    if re.search(
        r"(?:licen[cs]e|degree|certificate|diploma|qualification|car|visa|permit|portfolio|reference|background|ticket|badge|cert)s?$",
        head,
    ):
        owned = (
            f"my {what}"
            if re.search(r"licen[cs]e$", what)
            else what
            if english.is_plural(head)
            else english.with_article(what)
        )
        return f"I don't have {owned} yet"
    return f"I don't have {what if english.starts_determined(what) or not english.is_countable(head) else english.with_article(what)} yet"


def _with_object(rest: str) -> str:
    """Give the object of what was never done its article: "managed team" gives "managed a team"."""
    bare = rest.strip()
    if not bare or re.match(
        r"(?:in|at|for|with|on|as|to|the|a|an|my|your|their|any|under|from|before)\b", bare
    ):
        return f" {re.sub(r'^(in charge of) a ', r'\1 a ', bare)}" if bare else ""
    return f" {english.with_article(bare)}"


def _subject(text: str, names: tuple[str, ...]) -> str:
    """Give what a weak answer was about."""
    text = re.sub(r"[\s,;:-]+$", "", text)
    if found := _MUDDLED.fullmatch(text):
        text = found["about"] or text
    text = re.sub(
        r"^(?:(?:he|she|they|you) (?:also )?asked(?: me)? )(?:about )?|^(?:the )?question(?:s)? (?:about|on) |^when (?:asked|they asked)(?: me)? (?:about )?|^when asked ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    if re.match(r"(?:how|why|what|whether|when|where)\b", text, re.IGNORECASE):
        return turned(stated(text), names)
    text = re.sub(r"^(?:a|an) ", "the ", text)
    return turned(
        text[0].lower() + text[1:] if text and text.split()[0].lower() in {"the", "my", "their"} else text,
        names,
    )


def _of_answer(point: Point, names: tuple[str, ...]) -> Point:
    """Take an answer's point as it is said to the reader."""
    if point.kind == "nothing":
        return Point("nothing", "", point.typed)
    words = turned(point.words, names, groups=False, they=False)
    booked = re.fullmatch(
        r"(?P<what>(?:my |the |an? )?[\w -]+?) (?P<how>booked|due|scheduled|planned|arranged|set|is booked|is due)(?: (?:for|on|in))? (?P<when>.+)",
        clean(point.typed),
    )
    if booked and not english.past_base(booked["what"].split()[0].lower()):
        what = booked["what"] if english.starts_determined(booked["what"]) else f"my {booked['what']}"
        how = booked["how"].removeprefix("is ")
        when = booked["when"]
        prep = (
            "in"
            if re.match(
                r"(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter)\b(?! \d)",
                when,
            )
            else "for"
            if how != "due"
            else "on"
        )
        return Point(
            "clause",
            f"{what} is {how} {when if re.match(r'(?:for|on|in|next|this|at)', when) else f'{prep} {when}'}",
            point.typed,
        )
    dated = re.fullmatch(
        r"(?P<what>(?:my |the )?[\w-]+) (?P<when>(?:in|on|next|this) .+)", clean(point.typed)
    )
    if (dated and point.kind in {"thing", "have"} and not english.is_verb(dated["what"].split()[-1])) or (
        dated and dated["what"] in {"review", "test", "exam", "course", "training"}
    ):
        what = dated["what"] if english.starts_determined(dated["what"]) else f"my {dated['what']}"
        return Point("clause", f"{what} is {dated['when']}", point.typed)
    start = re.fullmatch(r"(?:I )?(?:start|starting|begin|beginning) (?P<rest>.+)", clean(point.typed))
    if start:
        return Point("do", f"start {start['rest']}", point.typed)
    shadow = english.gerund_base(clean(point.typed).split(" ")[0].lower())
    if shadow and re.search(r"\bsince\b", point.typed):
        text = clean(point.typed)
        return Point("done", f"been {text[0].lower()}{_to_person(text[1:])}", point.typed)
    if shadow:
        text = clean(point.typed)
        return Point("am", f"{text[0].lower()}{text[1:]}", point.typed)
    if point.kind == "result" and not english.starts_determined(words):
        first = words.split()[0]
        if first in _MINE:
            return Point("clause", f"my {words}", point.typed)
    return Point(point.kind, words, point.typed)


_MINE = frozenset(
    "thesis degree course exam test training review contract family dad mum mother father wife husband partner english german".split()
)


def _to_person(text: str) -> str:
    return re.sub(
        r"^(\w+ing) (nurse|manager|senior|lead|head|chef|teacher|supervisor|colleague)\b", r"\1 the \2", text
    )
