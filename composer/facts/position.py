"""The position and the company as a letter names them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from composer.facts import english
from composer.facts.name_parts import capitalised
from composer.facts.name_words import ENGLISH_JOBS
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
_GENDERS = re.compile(
    r"\s*[(\[]?(?<!\w)(?:[mwfdhxi]\s?[/|*]\s?){1,3}[mwfdhxi](?!\w)[)\]]?|\s*\((?:all genders|gn)\)",
    re.IGNORECASE,
)
"""What advertisements on the Continent must say: "(m/w/d)", "H/F"."""
_BEFORE = re.compile(
    r"^(?:the |an? )?(?:(?:job|role|position|vacancy)(?: title)?\s?:\s?|(?:job|role|position|post) (?:of|as|for) (?:the |an? )?)?(?=\w)",
    re.IGNORECASE,
)
_NOUN = re.compile(r"\s+(?:position|role|job|post|opening|vacancy|opportunity)$", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:position|fellowship|internship|apprenticeship|traineeship|studentship|residency|placement|post|cover)(?: in .+)?$",
    re.IGNORECASE,
)
_NONE = re.compile(r"\W*(?:(?:no|none|not (?:an?|sure|told)|n/?a|tb[adc]|unknown|idk)\b.*)?", re.IGNORECASE)
_ADVICE = re.compile(
    r"\W*(?:(?:there (?:is|was) )?(?:no|not an?|not for an?) (?:\w+ )?(?:job|role|position|opening|vacancy|post)s?\b.*|"
    r"no application\b.*|(?:(?:just|only|asking|for|career|wanted) )*(?:advice|informational(?: \w+)?|networking|an? chat\b.*)(?: only)?\W*)",
    re.IGNORECASE,
)
_SHORT = {
    short: words
    for row in """
    sr:senior|snr:senior|jr:junior|jnr:junior|eng:engineer|engr:engineer|dev:developer|mgr:manager|mngr:manager|asst:assistant|
    assoc:associate|tech:technician|admin:administrator|acct:account|mech:mechanical|elec:electrical|civ:civil|struct:structural|
    mktg:marketing|ops:operations|exec:executive|coord:coordinator|rep:representative|spec:specialist|sw:software|resp:respiratory|
    cust:customer|svc:service|svcs:services|dir:director|supv:supervisor|maint:maintenance|mfg:manufacturing|whse:warehouse|
    proj:project|biz:business|pharm:pharmacy|grad:graduate|temp:temporary|p/t:part-time|f/t:full-time|pt:part-time|ft:full-time|
    prof:professor|yr:year|wknd:weekend|wknds:weekends|wkend:weekend|fullstack:full-stack
    """.replace("\n", "").split("|")
    for short, _, words in (row.strip().partition(":"),)
}
_LAST_ONLY = frozenset("eng tech admin rep dev".split())
_BEFORE_A_NOUN = {
    "eng": "engineering",
    "dev": "development",
    "vet": "veterinary",
    "mat": "maternity",
    "admin": "administrative",
}
"""What a short form means before the words in `_AFTER`, or before any other word."""
_AFTER = {
    "vet": {
        "tech",
        "technician",
        "asst",
        "assistant",
        "receptionist",
        "nurse",
        "surgeon",
        "physio",
        "practice",
    },
    "mat": {"cover", "leave"},
    "admin": {"asst", "assistant"},
    "dev": {"manager", "mgr", "lead", "exec"},
}
_STEPS = frozenset("level grade band i ii iii iv at for in".split())
_CAPITALS = {
    word.casefold(): word
    for word in (
        "VP SVP EVP HR IT QA UX UI HGV LGV CDL PhD GIS PM SRE SWE ML AI BI CRM SEO PPC RN ICU ER OR NICU CNA LPN HCA CEO CTO CFO "
        "COO CNC CAD HVAC BDR SDR AE CSR PA EA TA EMT SEN SENCO ESL EFL EMEA APAC PR R&D DBA SAP ERP PLC STEM NHS DevOps iOS B2B "
        "II III IV PHP SQL AWS KS1 KS2 OT SLP BIM HSE QC QHSE FP&A M&A P&L GP TV STS MRI CT"
    ).split()
}
_ALSO_WORDS = frozenset("or er pa ta ea am pr".split())
_SHIFTS = {
    "nights": "night",
    "days": "day",
    "evenings": "evening",
    "weekends": "weekend",
    "mid": "mid-level",
} | dict.fromkeys(
    "night day evening weekend part-time full-time temporary seasonal casual remote relief hybrid freelance".split(),
    "",
)
"""What moves before a role's name, and its form there where that is another."""
_WORKERS = ENGLISH_JOBS | frozenset(
    "driver worker picker packer porter baker barber butcher carpenter cook server host hostess guard clerk caregiver actuary "
    "builder fitter farmer waiter physio practitioner trainee helper aide attendant hand mate crew staff writer painter".split()
)
_FIRST = frozenset({"trainee", "apprentice", "graduate"})
_AHEAD = frozenset({"lead", "head", "chief", "trainee", "apprentice"})
"""Which word for a worker stands before what they are: "lead guide", not "guide lead"."""
_NOT_BEFORE = frozenset("master general training cover school class team in of at for and to on with".split())
_LEGAL = re.compile(
    r",?\s+(?:(?i:LLP|LLC|L\.L\.C\.|Inc\.?|Ltd\.?|Limited|GmbH|plc|Corp\.?)|Pty|Pvt|S\.A\.|B\.V\.|AG|SE|KG|Oy|AB|ApS|S\.r\.l\.)\.?$"
)
_CLIPPED = frozenset("fab co inc ltd st mt dr dept mfg bros intl assoc ave rd jr sr".split())
_SMALL = frozenset("of and the for in on at de la du von van der den y e".split())


def asks_advice_alone(typed: str) -> bool:
    """Tell whether a role says that there was none to talk about: "(no job, just advice)"."""
    return bool(typed.strip() and _ADVICE.fullmatch(" ".join(typed.split())))


@lru_cache(maxsize=256)
def read_position(typed: str, noun: str = "role") -> Position:
    """Read a role as typed; `noun` is what a position is called: "role", "job", "position" or "post"."""
    text = " ".join(unicodedata.normalize("NFC", typed).split()).replace(" @ ", " at ")
    text = _GENDERS.sub("", _REQUISITION.sub("", text)).strip(" ,;:-–—|/.#")
    text = _BEFORE.sub("", text)
    while _NOUN.search(text):
        text = _NOUN.sub("", text)
    if not text or _NONE.fullmatch(text) or _ADVICE.fullmatch(text):
        return Position("", "", noun)
    text = _spelt_out(text, loud=text.isupper() and (" " in text or len(text) > 4))
    text = " ".join(_arranged(_sentence_case(_of_two(text))).split())
    if not any(letter.isupper() for letter in text):
        text = clean(text)
    text = re.sub(r"^(.+ cover) (?:position|role)$", r"\1", text)
    aside = re.search(r"\(([^()]+)\)$", text)
    short = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", text)
    short = re.split(r"\s+[\u2013\u2014|-]\s+|,\s| on the ", short)[0].strip() or text
    if aside and " " not in short:
        short = f"{short}, {aside[1]}"  # "associate" alone tells too little
    return Position(text, short, "" if _ENDS.search(text) else noun)


def _spelt_out(text: str, *, loud: bool) -> str:
    """Spell short forms out, and put capitals right where the whole role was typed in them."""
    tokens = re.findall(r"[^\W\d_]/[^\W\d_](?!\w)|[\w&'’.-]+|\s+|.", text)
    words = [i for i, token in enumerate(tokens) if re.match(r"\w", token)]
    for place, i in enumerate(words):
        word = tokens[i]
        low = word.lower().rstrip(".")
        after = tokens[words[place + 1]].lower().rstrip(".") if place + 1 < len(words) else ""
        joined = after and after not in _STEPS and tokens[i + 1 : words[place + 1]] == [" "]
        if low in {"yr", "band", "grade", "level", "year"} and after.isdecimal():
            tokens[i] = _SHORT.get(low, low).capitalize()
            continue
        if low in _BEFORE_A_NOUN and joined and after in _AFTER.get(low, {after}):
            long = _BEFORE_A_NOUN[low]
        elif (
            low in _SHORT
            and not (low in _LAST_ONLY and joined)
            and not (low in {"pt", "ft"} and word.isupper())
        ):
            long = _SHORT[low]
        elif low in _CAPITALS and (
            low not in _ALSO_WORDS or word.isupper() or (low in {"or", "er"} and not place)
        ):
            tokens[i] = _CAPITALS[low]
            continue
        else:
            if loud or word.islower():
                plain = clean(low)
                known = "" if plain.lower() == low else plain
                tokens[i] = known or _abbreviation(low) or (word.lower() if loud else word)
            continue
        capital = word[:1].isupper() and not loud
        tokens[i] = long[:1].upper() + long[1:] if capital else long
    return "".join(tokens)


def _abbreviation(low: str) -> str:
    """Give the capitals of what can only be an abbreviation: not a word, and short or without a vowel."""
    if (
        not low.isalpha()
        or len(low) < 2
        or english.is_known(low)
        or low in _WORKERS
        or low in english.PREPOSITIONS
    ):
        return ""
    return low.upper() if len(low) < 5 and not set("aeiouyäöüéè") & set(low) else ""


def _of_two(text: str) -> str:
    """Choose or join what a slash parts: the English side of two languages, else both."""
    sides = [side.strip() for side in re.split(r"\s+/\s+|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})", text)]
    if len(sides) != 2 or re.search(r"[()]", sides[0]):
        return text
    known = [_is_english(side) for side in sides]
    if any(known) and not all(known):
        return sides[known.index(True)]
    return text if all(map(str.istitle, sides)) and " / " not in text else " and ".join(sides)


def _is_english(side: str) -> bool:
    words = [
        word.casefold()
        for word in re.findall(r"[^\W\d_]{3,}", re.sub(r"\(.*", "", side))
        if not word.isupper()
    ]
    known = [english.is_known(word) or word in _WORKERS for word in words]
    return not words or (all(word.isascii() for word in words) and sum(known) * 2 >= len(known))


def _sentence_case(text: str) -> str:
    """Take the capital of a role that begins like a sentence: "Project architect"; a title in capitals stands."""
    first, space, rest = text.partition(" ")
    plain = re.sub(r"\(.*?\)|\b(?:of|and|the|for|to|in|at|a|with|on)\b", "", rest)
    bare = first.rstrip(",")
    if not plain.strip(" ,") and bare.isalpha() and bare[1:].islower():
        return text[:1].lower() + text[1:]  # one word alone names what somebody does
    if not re.search(r"(?<![\w-])[^\W\d_A-Z][\w-]{2}", plain) or re.search(
        r"(?<![\w-])[A-ZÀ-Þ][a-zß-ÿ]|^\W*\d", plain
    ):
        return text
    if re.match(r"[IVX\d]+\b", rest) or not bare[1:].islower() or bare.lower() in _NAMED:
        return text  # "Part II assistant", "Montessori teacher"
    return clean(bare.lower()) + first[len(bare) :] + space + rest


_NAMED = frozenset(
    "react angular azure unity unreal excel rust perl sage android cisco drupal databricks servicenow sharepoint magento "
    "montessori waldorf steiner pilates polish swift node".split()
)
"""Names that a role begins with, besides those that `clean` gives their capital."""
_AGENT = re.compile(r"(?:[eio]r|ist|ian|eer|man|yst|ant)$")


def _arranged(text: str) -> str:
    """Put before the name what says of which kind it is, and in brackets what only places it."""
    text = re.sub(r"^(.+?) [-–—|] (\w+)$", lambda m: _before(m[1], m[2]) or f"{m[1]} ({m[2]})", text)
    text = re.sub(r"^(.+?) [-–—|] ([A-Z]{2,}) ((?:night|day|evening|weekend)s)$", r"\2 \1 (\3)", text)
    text = re.sub(r"^([^()]+?) [-–—|] ([^()]+)$", r"\1 (\2)", text)
    text = re.sub(r"(?<=[a-z]) (?=\d+ (?:wks?|weeks?|mths?|months?|yrs?|years?)\))", ", ", text)
    text = re.sub(r"^([^,()]+), (\w+)$", lambda m: _before(m[1], m[2]) or f"{m[1]}, {m[2]}", text)
    text = re.sub(r"^([^,()]+), ([a-z][\w ]+ (?:ward|team|unit|department))$", r"\1 on the \2", text)
    text = re.sub(r"^([^,()]+), ([^,()]+)$", r"\1 (\2)", text)
    text = re.sub(r"^([^,()]+), (\d+ (?:days?|hours?|nights?|shifts?)(?: a week)?)$", r"\1 (\2)", text)
    shifted = (
        None
        if re.search(r"\(\d", text)
        else re.fullmatch(r"(.+?)(?: at| on)? ?[,(]? ?(?<![\w-])([\w-]+)\)?", text)
    )
    if (
        shifted
        and shifted[2].lower() in _SHIFTS
        and (text.endswith(")") or shifted[2].lower() not in {"mid", "days", "day"})
    ):
        text = f"{_SHIFTS[shifted[2].lower()] or shifted[2].lower()} {shifted[1]}"
    *kept, worker, last = ["", *text.split(" ")]
    small = last.lower()
    behind = re.fullmatch(r"[^\W\d_]{3,}", last) and small not in _WORKERS | _NOT_BEFORE
    listed = english.is_known(small) or small == "maths" or last.isupper()
    quiet = not re.search(r"(?<!\w)[A-Z][a-z]", text) and worker in _WORKERS
    if quiet and (
        small in _FIRST or (behind and listed and worker not in _AHEAD and not _AGENT.search(small))
    ):
        text = " ".join([last, *kept[1:], worker])  # "crane operator STS"
    if re.match(r"phd (?!candidate|student|researcher)", text, re.IGNORECASE):
        text = re.sub(r"^phd(?: position| student)?(?: in)? ?", "PhD position in ", text, flags=re.IGNORECASE)
    return text


def _before(name: str, kind: str) -> str:
    return f"{_SHIFTS.get(kind) or kind} {name}" if kind.islower() else ""


@lru_cache(maxsize=256)
def company_name(typed: str) -> str:
    """Give the company as a letter says it: no legal form; capitals only where none or nothing but capitals was typed.

    One word stands as it was typed ("figma", "IBM"), for companies choose such spellings.
    """
    text = " ".join(typed.split()).strip(" ,;")
    text = _LEGAL.sub("", text) or text
    words = text.split()
    if len(words) < 2:
        shouted = text.isupper() and (len(text) > 6 or (len(text) > 3 and english.is_known(text.lower())))
        return capitalised(text) if shouted else text
    loud = text.isupper() and any(len(word) > 4 or english.is_known(word.lower()) for word in words)
    if not (loud or text.islower()):
        return text
    return " ".join(
        word.lower() if i and len(word) > 1 and word.lower() in _SMALL else _company_word(word)
        for i, word in enumerate(words)
    )


def _company_word(word: str) -> str:
    """Give a word of a company's name its capitals; what can only be an abbreviation stands in them."""
    low = word.lower().strip(".,")
    if len(low) == 1 and word.isupper():
        return word
    if low == "st":
        return "St" + word[2:]
    short = not english.is_known(low) and low not in _CLIPPED | _SMALL and "'" not in word
    if (word.isupper() and short and len(low) < 4) or "&" in low:
        return word.upper()
    return (
        (_CAPITALS.get(low, "") if low not in _ALSO_WORDS else "")
        or (short and _abbreviation(low))
        or capitalised(word)
    )
