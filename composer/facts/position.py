"""The position and the company as a letter names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from composer.facts import english
from composer.facts.typed import clean


@dataclass(frozen=True, slots=True)
class Position:
    """A role as it stands after "the": its name, and the word for a position after it.

    Attributes:
        name: "senior backend engineer"; empty where none was typed.
        short: The name without what a subject line can spare.
        noun: "role", "job", "position" or "post"; empty where the name ends with a word of that kind.
    """

    name: str
    short: str
    noun: str

    def __str__(self) -> str:
        """Give the name with its noun: "senior backend engineer role"."""
        return f"{self.name} {self.noun}".strip()


_REQUISITION = re.compile(
    r"\s*[\[(]?\b(?:req(?:uisition)?|job|ref|id|posting|vacancy|position)?\s*(?:id|no|nr|ref|number)?[.:]?\s*#?\s?\b(?:[A-Z]{1,4}-?)?\d{4,}\b[\])]?|\s*#\s?\w+|\s*[\[(]?\b(?:REQ|JR|R)-?\d+\b[\])]?",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s+(?:position|role|job|post|opening|vacancy|opportunity)$", re.IGNORECASE)
_SHORT = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "jnr": "junior",
    "eng": "engineer",
    "engr": "engineer",
    "dev": "developer",
    "mgr": "manager",
    "asst": "assistant",
    "assoc": "associate",
    "tech": "technician",
    "admin": "administrator",
    "acct": "account",
    "mech": "mechanical",
    "elec": "electrical",
    "mktg": "marketing",
    "ops": "operations",
    "exec": "executive",
    "coord": "coordinator",
    "rep": "representative",
    "spec": "specialist",
    "sw": "software",
    "resp": "respiratory",
    "vet": "veterinary",
    "mat": "maternity",
    "p/t": "part-time",
    "f/t": "full-time",
    "pt": "part-time",
    "ft": "full-time",
    "cust": "customer",
    "svc": "service",
    "dir": "director",
    "vp": "VP",
    "hr": "HR",
    "it": "IT",
    "qa": "QA",
    "ux": "UX",
    "ui": "UI",
    "hgv": "HGV",
    "cdl": "CDL",
    "phd": "PhD",
    "gis": "GIS",
    "pm": "PM",
    "sre": "SRE",
    "swe": "SWE",
    "ml": "ML",
    "ai": "AI",
    "bi": "BI",
    "crm": "CRM",
    "seo": "SEO",
    "rn": "RN",
    "icu": "ICU",
    "cna": "CNA",
    "lpn": "LPN",
    "ceo": "CEO",
    "cto": "CTO",
    "cfo": "CFO",
    "yr": "year",
    "wknd": "weekend",
}
_LAST_ONLY = frozenset({"eng", "tech", "admin", "rep", "dev", "exec"})
_LEGAL = re.compile(
    r",?\s+(?:LLP|LLC|L\.L\.C\.|Inc\.?|Ltd\.?|Limited|GmbH|plc|PLC|Corp\.?|Pty|Pvt|S\.A\.|B\.V\.|AG|SE|KG|Oy|AB|ApS|S\.r\.l\.)\.?$"
)


@lru_cache(maxsize=256)
def read_position(typed: str, noun: str = "role") -> Position:
    """Read a role as typed; `noun` is what a position is called: "role", "job", "position" or "post"."""
    text = " ".join(typed.split())
    text = _REQUISITION.sub("", text).strip(" ,;:-–—|/.#")
    text = re.sub(r"^(?:the |an? )(?=\w)", "", text, flags=re.IGNORECASE)
    while _NOUN.search(text):
        text = _NOUN.sub("", text)
    if not text or text.startswith("(") or re.match(r"(?:no|not a|none|n/a)\b", text, re.IGNORECASE):
        return Position("", "", noun)
    if re.search(r"[^\W\d_]", text) and text.isupper() and (" " in text or len(text) > 4):
        text = " ".join(
            word
            if word in {"RN", "HR", "IT", "QA", "UX", "UI", "VP", "CDL", "HGV", "ICU", "SRE", "PHD"}
            else word.lower()
            for word in text.split()
        )
    words = re.split(r"(\s+|[()/,-])", text)
    solid = [i for i, word in enumerate(words) if re.match(r"\w", word)]
    for i in solid:
        low = words[i].lower().rstrip(".")
        last = (
            i == solid[-1]
            or not re.match(r"\s+$", words[i + 1] if i + 1 < len(words) else "")
            or (i + 2 < len(words) and words[i + 2] in {"(", "-", "–"})
        )
        if (
            low in _SHORT
            and (last or low not in _LAST_ONLY)
            and not (low in {"it", "pm", "eng"} and words[i] == low and not last and low != "it")
        ):
            long = _SHORT[low]
            words[i] = long if words[i][:1].islower() or long.isupper() else long[:1].upper() + long[1:]
        elif low == "eng":
            words[i] = "engineering" if words[i].islower() else "Engineering"
        elif low in {"band", "grade", "level", "year"} and i + 2 < len(words) and words[i + 2].isdigit():
            words[i] = words[i].capitalize()
    text = "".join(words).replace("p/t", "part-time").replace("f/t", "full-time")
    text = re.sub(
        r"^(.+?)[ ,(]+(part-time|full-time|temporary|seasonal)\)?$", r"\2 \1", text, flags=re.IGNORECASE
    )
    text = re.sub(
        r"^(.+?) (?:-|–|—|\|) (\w+)$",
        lambda m: f"{m[2]} {m[1]}" if m[2].islower() else f"{m[1]} ({m[2]})" if m[2] != m[1] else m[1],
        text,
    )
    text = re.sub(r"^([^()]+?) (?:-|–|—|\|) ([^()]+)$", r"\1 (\2)", text)
    text = re.sub(
        r"^([^,()]+), (\w+)$", lambda m: f"{m[2]} {m[1]}" if m[2].islower() else f"{m[1]}, {m[2]}", text
    )
    text = re.sub(r"^([^,()]+), ([a-z][\w ]+ (?:ward|team|unit|department))$", r"\1 on the \2", text)
    text = (
        re.sub(r"^phd (?:position|student)?(?: in)? ?", "PhD position in ", text, flags=re.IGNORECASE)
        if re.match(r"phd (?!candidate|student|researcher)", text, re.IGNORECASE)
        else text
    )
    if not any(letter.isupper() for letter in text):
        text = clean(text)
    text = re.sub(r"^(.+ cover) (?:position|role)$", r"\1", text)
    short = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", text)
    short = re.split(r"\s+[\u2013\u2014|-]\s+|,\s| on the ", short)[0].strip() or text
    ends = re.search(
        r"\b(?:position|fellowship|internship|apprenticeship|traineeship|placement|post)(?: in .+)?$",
        text,
        re.IGNORECASE,
    )
    return Position(text, short, "" if ends else noun)


@lru_cache(maxsize=256)
def company_name(typed: str) -> str:
    """Give the company as a letter says it: no legal form; capitals only where none or nothing but capitals was typed.

    One word stands as it was typed ("figma", "IBM"), for companies choose such spellings.
    """
    text = " ".join(typed.split()).strip(" ,;")
    text = _LEGAL.sub("", text) or text
    words = text.split()
    if len(words) < 2:
        return text.capitalize() if text.isupper() and len(text) > 6 else text
    loud = text.isupper() and any(len(word) > 4 for word in words)
    quiet = text.islower()
    if not (loud or quiet):
        return text
    small = {"of", "and", "the", "for", "in", "on", "at", "de", "la", "du", "von", "&"}
    return " ".join(
        word.lower()
        if i and word.lower() in small
        else word
        if loud and len(word) < 4 and not english.is_known(word.lower()) and "'" not in word
        else re.sub(r"(^|[-(&])(\w)", lambda m: m[1] + m[2].upper(), word.lower())
        for i, word in enumerate(words)
    )
