"""When: the times that people type, parted from what happens then, with the preposition they lack; small numbers spelt."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.facts import english
from composer.facts.english import MONTH
from composer.facts.figures import in_words

DAY = rf"{english.DAY}s?"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)"
DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?: \d{{4}})?|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|(?:[0-2]?\d|3[01])/(?:[0-2]?\d|3[01])(?:/(?:20)?\d\d)?(?!/))"
CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.?|p\.m\.?|o'clock)|\d{1,2}[:.]\d\d|noon|midday|(?<=at )\d{1,2}|(?<=around )\d{1,2})(?: ?(?:-|–|to|until) ?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?)?(?: ?(?:CET|GMT|BST|EST|ET|PT|PST|CT|UTC|CST|MST))?"
CLOCK_HOUR = r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?"
SPAN = r"(?:business |working |calendar )?(?:days?|weeks?|months?|hours?|minutes?|fortnights?)"
MANY = r"(?:\d+(?: ?(?:-|–|to|or) ?\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|the next few|a few|a couple(?: of)?|couple(?: of)?|few)"
PART = r"(?:morning|afternoon|evening|lunchtime|night)"
POINT = (
    r"(?:"
    rf"(?:the )?(?:very )?(?:end|start|beginning|middle|close) of (?:the )?(?:this |next |that )?(?:week|month|year|day|business|quarter|{MONTH}|{DAY}|term|play)"
    r"|end-of-week|EOD|EOW|COB"
    rf"|(?:some ?time |early |late |later |mid-? ?|first thing |first half of |second half of |the |beginning |start |end )*(?:on |in )?(?:next|this|following|the following|the coming|the same|that) (?:{PART}|week(?:end)?|month|year|quarter|term|summer|spring|autumn|winter|fall|{DAY}|{MONTH})(?: {PART})?(?: at)?(?: {CLOCK})?"
    rf"|(?:the )?(?:weeks? (?:of|commencing|beginning|starting) (?:the )?(?:{DATE}|{ORDINAL}|{DAY})|(?:first|second|third|last) week of {MONTH})"
    rf"|(?:early |late |later |first thing )?{DAY}(?:,? (?:the )?(?:{DATE}|{ORDINAL}))?(?: {PART})?(?:,? (?:at |around )?{CLOCK})?(?:(?: or |/| and ){DAY})?"
    rf"|(?:the )?{DATE}(?: {PART})?(?:,? (?:at )?{CLOCK})?|the {ORDINAL}(?: of {MONTH})?(?:,? (?:at )?{CLOCK})?"
    rf"|(?:early |mid-? ?|late |the end of |the beginning of )?{MONTH}"
    rf"|(?:late |later |early )?(?:tomorrow|today|tonight)(?: {PART})?(?: at)?(?: {CLOCK})?|as soon as possible|shortly|soon|later on|straight away|right away"
    rf"|(?:in|within|after) (?:about |around |approx |roughly |the next |maybe |another )?{MANY} {SPAN}'?(?: time)?|(?:about |around )?{MANY} {SPAN}(?: time| from now| max| or so)"
    rf"|(?:about |around )?(?:a couple(?: of)?|couple(?: of)?|a few|few) {SPAN}"
    r"|(?:the )?(?:Christmas(?: break| holidays?)?|Easter|new year|New Year|holidays|Thanksgiving|weekend|summer|spring|autumn|half[- ]term)"
    rf"|(?:{CLOCK})"
    r")"
)
_WHEN = (
    r"(?:(?:some ?time|probably|hopefully|maybe|likely|either|by|on|before|around|about|until|within|in|at|after|from|during|towards|no later than|not before|as early as|for)\s+)*"
    rf"(?:{POINT})(?:\s+(?:at )?(?:latest|the latest|sharp|ish))?"
)
_INSIDE = re.compile(
    rf"(?<=\s)(?<!\bthe\s)(?<!\ba\s)(?<!\bof\s)(?P<when>(?:by|on|before|around|within|next|this|{DAY}|tomorrow|tonight)\b.*?)(?=\s(?:with|in|at|about|for|to|via|over|during|and then|if)\s)"
)
NUMBERS = {
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "7": "seven",
    "8": "eight",
    "9": "nine",
}


def spelt(text: str) -> str:
    """Spell out small numbers that count something: "2 of your designers", "a 1-page plan", not "level 2" nor "2pm"."""
    return in_words(re.sub(r"(?<![\w.,])1-(?=(?:page|minute|hour|day|week)\b)", "one-", text))


def clock(text: str, *, american: bool) -> str:
    """Give the hours in `text` as the reader writes them: "9 a.m." or "9am"."""
    if american:
        return re.sub(r"\b(\d{1,2}(?::\d\d)?) ?([ap])\.?m\b\.?", lambda m: f"{m[1]} {m[2].lower()}.m.", text)
    return re.sub(
        r"\b(\d{1,2}(?:[:.]\d\d)?) ([ap])\.?m\b\.?", lambda m: f"{m[1].replace('.', ':')}{m[2]}m", text
    )


@lru_cache(maxsize=1)
def _time() -> re.Pattern[str]:
    """Give the one large pattern of a time, made when a time is first looked for."""
    return re.compile(_WHEN)


def is_time(text: str) -> bool:
    """Tell whether a phrase says when, and nothing else: "by Friday", "early next week"."""
    return bool(_time().fullmatch(text))


def _at_end(text: str) -> tuple[int, str]:
    """Find the time that a phrase ends with: where it starts, and its words; empty for none."""
    end = len(text) - text.endswith(")")
    for sign in re.finditer(r"^|[\s,(]", text):
        if found := _time().fullmatch(text, sign.end(), end):
            return sign.start(), found[0]
    return 0, ""


def timed(text: str) -> tuple[str, str]:
    """Part what happens from when: "hear back by Friday" gives "hear back" and "by Friday"."""
    whens: list[str] = []
    text = text.strip(" ,")
    held = re.search(
        r" (?:(?:on|via|over|by|through) (?:ms )?(?:teams|zoom|google meet|skype|webex|whatsapp|facetime|phone|the phone|video)|in person|online)$",
        text,
        re.IGNORECASE,
    )
    if held and re.search(rf"{DAY}|{MONTH}|\d ?[ap]m|tomorrow|week", text[: held.start()]):
        bare, when = timed(text[: held.start()])
        place = re.sub(
            r"\b(?:teams|zoom|google meet|skype|webex|whatsapp|facetime)\b", lambda m: m[0].title(), held[0]
        )
        return (f"{bare}{place}", when) if bare else (text, "")
    while len(whens) < 2 and text:
        start, last = _at_end(text)
        if not last:
            break
        whens.insert(0, last)
        text = text[:start].rstrip(" ,(")
    found = _time().match(text) if not whens else None
    after = re.match(r"(?:,|\s+then|:)?\s+(?=\S)", text[found.end() :]) if found else None
    if found and after and not found[0].startswith("May"):
        whens.append(found[0])
        text = text[found.end() + after.end() :]
    if not whens and (found := _INSIDE.search(text)) and is_time(found["when"]):
        whens.append(found["when"])
        text = f"{text[: found.start()].rstrip(' ,')}{text[found.end() :]}"
    return text.strip(" ,"), " ".join(whens)


def at_(when: str, bare_day: str) -> str:
    """Give a time the preposition it lacks; a bare day takes `bare_day`: "by" or "on"."""
    if not when:
        return ""
    when = re.sub(r"^(?:(?:some ?time|probably|hopefully|maybe|likely|either)\s+)+", "", when)
    when = re.sub(r"\s+(?:sharp|ish)$", "", when)
    when = re.sub(r" (?:at )?(?:the )?latest$", " at the latest", when)
    when = re.sub(r"\b(?:EOD|COB)\b", "end of day", re.sub(r"\bEOW\b|\bend-of-week\b", "end of week", when))
    when = re.sub(rf"\bend of day (?=(?:on )?{DAY})(?:on )?", "the end of ", when)
    when = re.sub(rf"^(?:at )?({CLOCK}) (?:on )?({DAY}|tomorrow|today)$", r"\2 at \1", when)
    when = re.sub(rf"^((?:by|after|before) {CLOCK}) (?={DAY})", r"\1 on ", when)
    when = re.sub(rf"^not before (?={MONTH}$)", "in ", when)
    when = re.sub(r"^not before ", "after ", when)
    when = re.sub(r"^(?:until|no later than) ", "by ", when)
    when = re.sub(
        r"^(by |on |at |before |towards )?(?:the )?end of (?=day|week|month|year)(?:the )?",
        r"\1the end of the ",
        when,
    )
    when = re.sub(
        r"^(by |on |at |before |towards )?(?:the )?(end|start|beginning|middle) of (?!the\b)(next |this )",
        r"\1the \2 of \3",
        when,
    )
    when = re.sub(r"^(by |on |at |before |towards )?(?=(?:end|start|beginning|middle) of)", r"\1the ", when)
    when = re.sub(
        r"^(by |in |on |around )?(?=(?:first|second|third|last) week|week (?:of|comm|begin|start))",
        r"\1the ",
        when,
    )
    when = re.sub(r"^(?:on |in )?(?=(?:early |late |later |some ?time )*(?:next|this)\b)", "", when)
    when = re.sub(r"^beginning of (?=next|this)", "at the beginning of ", when)
    when = re.sub(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? (?=" + MONTH + ")", r"\1 ", when)
    when = re.sub(rf"({MONTH} \d{{1,2}})(?:st|nd|rd|th)", r"\1", when)
    when = re.sub(
        rf"({DAY}|tomorrow|today|the {ORDINAL}|{DATE}|{PART}),? (?=\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)|\d{{1,2}}:\d\d|noon)",
        r"\1 at ",
        when,
    )
    when = re.sub(r"\bat at\b", "at", when)
    when = re.sub(r"(?<!\w)couple(?: of)? (?=days|weeks|months)", "couple of ", when)
    when = re.sub(
        r"^(in |about |around |within )?(?:a )?couple of ", lambda m: f"{m[1] or 'in '}a couple of ", when
    )
    when = re.sub(r"^(?:a )?few (?=days|weeks|months)", "in a few ", when)
    when = re.sub(r"^((?:in|within) .*?(?:days|weeks?|months?|hours))'? time$", r"\1", when)
    when = re.sub(rf"^(about |around )?({MANY} {SPAN}) (?:time|from now|or so|max)$", r"in \1\2", when)
    when = re.sub(r"^(?:on|in) (?=today|tomorrow|tonight)", "", when)
    when = re.sub(rf"^(?:in|at) (?={DAY}|{DATE})", "on ", when)
    when = re.sub(rf"^(?:at|on) (?={MONTH}$)", "in ", when)
    when = re.sub(r"\bthe (?=(?:Christmas|Easter|Thanksgiving)$)", "", when)
    when = re.sub(r"\bnew year\b", "New Year", when)
    when = re.sub(r"\bweeks (?=of |beginning )", "week ", when)
    when = re.sub(
        rf"\b([2-9]) ?(?:-|–|to|or) ?([2-9])(?= {SPAN})",
        lambda m: f"{NUMBERS[m[1]]} to {NUMBERS[m[2]]}",
        when,
    )
    when = spelt(when)
    when = re.sub(rf"(?<=\d)-(\d+ {SPAN})", r" to \1", when)
    if re.match(rf"(?:early |late |later |first thing )?{DAY}\b|{DATE}|the {ORDINAL}", when):
        return f"{bare_day} {when}"
    if re.match(r"(?:the )(?:end|start|beginning|middle|close) of|(?:the )?(?:end of day)", when):
        return f"{'by' if 'end' in when or bare_day == 'by' else 'at'} {when}"
    if re.match(rf"(?:early |mid-? ?|late )?{MONTH}$", when):
        return f"{'by' if bare_day == 'by' else 'in'} {when}"
    if re.match(r"(?:the )?(?:(?:first|second|third|last) week|week (?:of|comm|beg|start))", when):
        return f"in the {when.removeprefix('the ')}"
    if re.match(r"(?:the )?(?:Christmas|Easter|New Year|Thanksgiving|weekend|half)", when):
        return f"{'by' if bare_day == 'by' else 'at'} {when}"
    if re.match(CLOCK, when):
        return f"at {when}"
    return when
