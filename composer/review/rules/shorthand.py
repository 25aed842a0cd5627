"""Rules about writing words out: no shorthand, no text-speak, no small letter where a capital belongs.

Sources: business writing guides (write to a stranger as you would be quoted); career offices' checklists.
"""

from __future__ import annotations

import re

from composer.review.letter import Finding, Severity, Where
from composer.review.rules.case import Case, Findings
from composer.review.rules.cue import Cue, spans
from composer.review.rules.words import exact, words

_SHORT = {
    "yrs": "years", "yr": "year", "mths": "months", "mos": "months", "wks": "weeks", "wk": "week", "hrs": "hours",
    "hr": "hour", "mins": "minutes", "abt": "about", "mgmt": "management", "mgr": "manager", "mgrs": "managers",
    "exp": "experience", "sr": "senior", "jr": "junior", "eng": "engineer", "engs": "engineers", "k8s": "Kubernetes",
    "govt": "government", "dept": "department", "bc": "because", "b/c": "because", "w/": "with", "w/o": "without",
    "mtg": "meeting", "mtgs": "meetings", "asst": "assistant", "tech": "", "cust": "customer", "sched": "schedule",
    "approx": "about", "incl": "including", "p/t": "part-time", "f/t": "full-time", "temp": "", "recs": "",
    "prev": "previous", "prob": "probably", "diff": "different", "esp": "especially", "cert": "certificate",
    "certs": "certificates", "dev": "developer", "devs": "developers", "admin": "", "biz": "business",
    "svc": "service", "acct": "account", "accts": "accounts", "rep": "", "nite": "night", "thru": "through",
    "ppl": "people", "pls": "please", "plz": "please", "thx": "thanks", "tmrw": "tomorrow", "tmr": "tomorrow",
    "rn": "", "msg": "message", "lvl": "level", "subbies": "subcontractors", "resp": "", "bldg": "building",
    "pos": "", "int": "", "reqs": "requirements", "req": "", "dist": "", "proj": "project", "comms": "",
    "intvw": "interview", "mech": "mechanical", "elec": "electrical", "mfg": "manufacturing", "qty": "quantity",
    "natl": "national", "intl": "international", "univ": "university", "edu": "", "cos": "because", "yesterdays": "",
}  # fmt: skip
_SHORT = {short: long for short, long in _SHORT.items() if long}
_TALK = {
    "u": "you", "ur": "your", "r": "are", "gonna": "going to", "wanna": "want to", "gotta": "have to",
    "gimme": "give me", "lemme": "let me", "kinda": "rather", "sorta": "rather", "coz": "because", "cuz": "because",
    "im": "I\u2019m", "ive": "I\u2019ve", "dont": "don\u2019t", "cant": "can\u2019t", "wont": "won\u2019t",
    "didnt": "didn\u2019t", "doesnt": "doesn\u2019t", "isnt": "isn\u2019t", "wasnt": "wasn\u2019t",
    "wouldnt": "wouldn\u2019t", "couldnt": "couldn\u2019t", "havent": "haven\u2019t", "hasnt": "hasn\u2019t",
    "youre": "you\u2019re", "theyre": "they\u2019re", "thats": "that\u2019s", "theyve": "they\u2019ve",
    "youve": "you\u2019ve", "whats": "what\u2019s", "weve": "we\u2019ve", "shes": "she\u2019s", "theyd": "they\u2019d",
    "lol": "", "lmao": "", "omg": "", "haha": "", "hahaha": "", "tbh": "", "btw": "by the way", "imo": "I think",
    "imho": "I think", "idk": "", "n/a": "", "yeah": "yes", "yep": "yes", "nope": "no", "ty": "thank you",
    "np": "", "rofl": "", "smh": "", "ngl": "", "fr": "", "dunno": "don\u2019t know", "ok so": "", "xoxo": "",
    "b4": "before", "gr8": "great", "2day": "today", "2moro": "tomorrow", "l8r": "later", "hehe": "", "def": "definitely",
    "prolly": "probably", "super pumped": "glad", "ya": "you", "thanx": "thanks", "soooo": "so", "wow": "",
}  # fmt: skip


def _cue(table: dict[str, str]) -> Cue:
    listed = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
    return Cue(re.compile(rf"(?<![\w@/.'\u2019&-])(?:{listed})(?![\w@/'\u2019-]|\.\w)"), lower=True)


_SHORTHAND = Cue(
    re.compile(rf"{_cue(_SHORT).pattern.pattern}|(?<![\w/])w/(?=\w)|(?<=[a-z] )n(?= [a-z])"), lower=True
)
_TEXT_SPEAK = _cue(_TALK)
_CAPITALS = Cue(re.compile(r"(?<![\w@/-])[A-Z]{4,20} [A-Z]{2,20}(?: [A-Z]{2,20}){0,8}(?![\w/-])"))
_MONTHS = "january february april june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TONGUES = "english german french spanish italian portuguese chinese japanese arabic russian dutch british american christmas"
_LOWER = Cue(
    re.compile(
        rf"(?<![\w@/.-])(?:{'|'.join(f'{_MONTHS} {_DAYS} {_TONGUES}'.split())})s?(?![\w@]|\.\w)"
        r"|(?<![\w@/.-])(?:tues?|weds?|thu|thurs?|fri|mon|jan|feb|sept?|oct|nov|dec|aug)(?![\w@/]|\.\w)"
        r"|(?:(?<=\bin )|(?<=\bby )|(?<=\bon )|(?<=\bsince )|(?<=\d ))(?:march|may)(?![\w-])(?= \d|[.,;]|$)"
        r"|(?<![\w@/.'\u2019-])i(?:['\u2019](?:m|ve|d|ll))?(?![\w@/-]|\.\w)"
    )
)


def shorthand(case: Case) -> Findings:
    """Words are written out (the module's sources)."""
    for where, start, end, said in _said(case, _SHORTHAND, but=case.interview.role):
        low = said.lower().rstrip(".")
        word = (
            "with " if low == "w/" and _text(case, where)[end : end + 1].isalnum() else _SHORT.get(low, "and")
        )
        yield _finding(
            "shorthand",
            "warning",
            where,
            (start, end),
            f"Write \u201c{said}\u201d out; shorthand reads as haste.",
            word,
        )


def text_speak(case: Case) -> Findings:
    """It is written as a letter, not as a text message (the module's sources)."""
    for where, start, end, said in _said(case, _TEXT_SPEAK):
        fix = _TALK[said.lower()]
        yield _finding(
            "text speak",
            "warning",
            where,
            (start, end),
            f"\u201c{said}\u201d is for text messages; a note to an employer is a letter.",
            fix or None,
        )


def capitals(case: Case) -> Findings:
    """Nothing is said in capitals throughout (any style guide: it reads as shouting)."""
    for where, start, end, said in _said(case, _CAPITALS):
        yield _finding(
            "capitals",
            "warning",
            where,
            (start, end),
            "Capitals throughout read as shouting; write these words as usual.",
            said.lower(),
        )


def lower_case(case: Case) -> Findings:
    """Days, months, languages, names, \u201cI\u201d and the start of a sentence have their capital (any grammar)."""
    for where, start, end, said in _said(case, _LOWER):
        yield _lower(where, start, end, said)
    if greeting := case.reading.salutation:
        for word, start, end in words(greeting.names):
            meant = next((part for part in case.reader_parts if exact(part) == exact(word)), "")
            if word[0].islower() and meant[:1].isupper():
                yield _lower("body", greeting.names_start + start, greeting.names_start + end, word)
    first_line = case.body.find("\n") % (len(case.body) + 1)
    for passage in case.sentences:
        text = passage.text
        first = words(text)[0] if words(text) else None
        if not first or first[1] > 1 or not _starts_low(first[0]):
            continue
        if case.is_named(first[0]) or passage.start <= first_line:
            continue
        before = case.body[max(0, passage.start - NEAR) : passage.start].split()[-1:]
        if any(case.is_named(word) for word in before if word[-1:] in {"!", "?"}):
            continue
        opening = case.body[max(0, passage.start - NEAR) : passage.start].rstrip(" \t")[-1:]
        if opening in {"\n", ".", "!", "?", ""} and not case.body[
            passage.start - 3 : passage.start
        ].startswith("..."):
            at = passage.start + first[1]
            if not spans(_LOWER, text) or spans(_LOWER, text)[0][0] != first[1]:
                yield _lower("body", at, at + len(first[0]), first[0])


NEAR = 80
"""So many characters before a sentence tell what it follows."""


def _starts_low(word: str) -> bool:
    return (word.isascii() and word.isalpha() and word.islower()) or (
        word[:1].islower() and word[1:2] in {"'", "\u2019"}
    )


def _lower(where: Where, start: int, end: int, said: str) -> Finding:
    return _finding(
        "lower case",
        "warning",
        where,
        (start, end),
        f"\u201c{said}\u201d has a capital here.",
        said[:1].upper() + said[1:],
    )


def _text(case: Case, where: Where) -> str:
    return case.body if where == "body" else case.subject


def _said(case: Case, cue: Cue, *, but: str = "") -> list[tuple[Where, int, int, str]]:
    return [
        (where, start, end, text[start:end])
        for where, text in case.texts
        for start, end in spans(cue, text)
        if not case.is_named(text[start:end], but=but)
        and not case.signs(where, start)
        and (len(text[start:end]) > 2 or not text[start:end].isupper() or text[start:end] == "U")
    ]


def _finding(
    rule: str, severity: Severity, where: Where, span: tuple[int, int], message: str, fix: str | None
) -> Finding:
    return Finding(rule, severity, where, *span, message, fix)
