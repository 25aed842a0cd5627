"""Time spent at something: years of it, a job held for so long, what is done as a habit."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import has_subject_and_verb
from composer.facts.point import Point
from composer.facts.typed import is_name
from composer.facts.verb_phrase import AGENT, YEARS_END, after_prepositions, polished

YEARS = re.compile(
    r"(?P<n>(?:(?:over|almost|nearly|about|around|more than|some|at least|close to) )?(?:[\d.,]+ ?(?:\+|-\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many|a few|half a))"
    r"[ -]?(?P<unit>years?|months?|weeks?|decades?|seasons?|summers?|winters?)(?:'s?|(?= ))?(?: of)?(?: (?P<rest>.+))?",
    re.IGNORECASE,
)


_LENGTH = r"(?:(?:about|over|almost|nearly|more than) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:years|months)"

_HABITS = frozenset(
    "work live volunteer study train coach support help code design cook teach drive report run manage play care write lead".split()
)
"""Verbs that what comes next to them need not tell apart from the noun of the same spelling."""


NOT_DONE_WITH = frozenset(
    "contact experience help time practice trouble background degree work training care love".split()
)


_FIELDS_OF_WORK = frozenset(
    "nursing teaching engineering marketing accounting programming training cooking".split()
)
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth the my".split())


def takes_object(low: str, words: list[str]) -> bool:
    """Tell whether a base form that starts a phrase is its verb: "speak Spanish", "work 3 years", not "work ethic"."""
    after = re.sub(r"[^\w'-]", "", words[1].lower()) if len(words) > 1 else ""
    graded = low in {"band", "grade", "level", "year", "part", "class"} and after[:1].isdigit()
    if not after or graded or (len(words[0]) > 1 and words[0].isupper()):
        return False
    if (
        ("noun" in english.kinds(low) or low == "help")
        and english.is_countable(after)
        and english.is_listed(after)
        and words[1].islower()
    ):
        return False  # "help desk" names a thing
    if english.mostly_verb(low) and not english.kinds(low).startswith(("noun", "adjective")):
        return True
    if after == "with" and low not in NOT_DONE_WITH and not english.is_plural(low):
        return True
    if after in {"in", "at", "on", "for", "with", "as", "from"} and low not in _HABITS:
        return False
    return (
        after
        in {
            "the",
            "a",
            "an",
            "my",
            "our",
            "all",
            "in",
            "with",
            "at",
            "as",
            "on",
            "for",
            "to",
            "well",
            "daily",
            "both",
            "every",
            "up",
            "from",
            "part-time",
            "full-time",
        }
        or after.isdigit()
    )


def read_habit(base: str, words: list[str], typed: str) -> Point:
    """Read a phrase that starts with the base form of a verb: a habit, or what is done up to now."""
    rest = " ".join(words[1:])
    if not english.mostly_verb(base) and base not in _HABITS:
        bare = YEARS_END.match(f"{base} {rest}")
        if bare and len(bare["what"].split()) < 3:  # "spark 5 years" names a tool
            return Point("have", f"{bare['time']} of {bare['what']} experience{bare['tail']}", typed)
    time = re.match(
        r"(?:for |since )?((?:about |over |almost )?[\d.]+\+? (?:years?|months?))(?: (.*))?$", rest
    )
    if (
        time
        and not rest.startswith(("for ", "since "))
        and not (base in _HABITS or english.mostly_verb(base))
    ):
        return Point("have", f"{time[1]} of {base} experience{f' {time[2]}' if time[2] else ''}", typed)
    if time:
        return Point(
            "done", f"{english.participle(base)} {time[2] or ''} for {time[1]}".replace("  ", " "), typed
        )
    if re.search(r"\bsince (?:\w+ )?(?:\d{4}|I |[A-Z]|last|high|school|college|the )", rest):
        return Point("done", f"{english.participle(base)} {rest}", typed)
    end = YEARS_END.match(f"{base} {rest}")
    if end:
        what = end["what"].split(" ", 1)
        return Point(
            "done",
            f"{english.participle(base)} {what[1] if len(what) > 1 else ''} for {end['time']}{end['tail']}".replace(
                "  ", " "
            ),
            typed,
        )
    if re.search(rf"\bfor {_LENGTH}\b", rest):
        return Point("done", polished(f"{english.participle(base)} {rest}"), typed)
    often = re.match(r"(always|never|often|usually|sometimes|also) (?=\w)", rest)
    if often and base != "be":
        rest = rest[often.end() :]
        return Point("do", f"{often[1]} {base} {rest}", typed)
    rest = re.sub(r"^well ((?:[A-Z][\w+]*)(?:(?:,| and) ?[A-Z][\w+]*)*)$", r"\1 well", rest)
    phrase = f"{base} {rest}"
    return Point("do", polished(phrase) if english.mostly_verb(base) else phrase, typed)


def read_years(found: re.Match[str], typed: str) -> Point:
    """Read a length of time and what it was spent at, as `YEARS` has found them: "8 years of Python"."""
    number, unit, rest = found["n"].strip(), found["unit"], found["rest"] or ""
    number = re.sub(r" ?\+$", "+", number)
    if unit.endswith("s") is False and number.lower() not in {"1", "a", "an", "one", "half a"}:
        unit += "s"
    time = f"{number[0].lower()}{number[1:]} {unit}"
    rest = re.sub(r"^(?:of )", "", rest)
    if not rest:
        return Point("have", f"{time} of experience", typed)
    if rest in {"running", "straight", "in a row"}:
        return Point("unsure", f"{time} {rest}", typed)
    if (
        not found["unit"].endswith("s")
        and found["n"].strip().rstrip("+") not in {"1", "a", "an", "one", "half a"}
        and re.search(
            r"\b(?:bootcamp|course|contract|programme|program|apprenticeship|internship|placement|training|degree|diploma|project|stint|secondment)\b",
            rest,
        )
    ):
        return Point("have", f"a {found['n'].strip()}-{found['unit'].lower()} {rest}", typed)
    first = rest.split()[0].lower()
    if unit.startswith(("season", "summer", "winter")) and first in {"on", "at", "in", "with", "as"}:
        return Point("did", f"spent {time} {after_prepositions(rest)}", typed)
    if first in {"no", "zero"}:
        return Point("have", f"{time} with {rest}", typed)
    second = rest.split()[1].lower() if " " in rest else ""
    if first in english.PREPOSITIONS | {"as", "behind"} or (
        second
        and (
            (english.gerund_base(first) and first not in _FIELDS_OF_WORK)
            or (first.endswith("ing") and (english.is_plural(second) or second in _ORDINALS))
        )
    ):
        return Point("have", f"{time} {after_prepositions(rest)}", typed)
    if first in {"experience", "exp"}:
        return Point("have", f"{time} of {rest}", typed)
    if (
        " of " in found[0].lower()
        and re.fullmatch(r"[\w-]+(?: [\w-]+)?", rest)
        and (english.is_mass(rest.split()[-1]) or english.gerund_base(rest.split()[-1]))
        and not re.search(r"experience|work|service|practice|history|reporting", rest)
    ):
        return Point("have", f"{time} of {rest} experience", typed)
    if (
        re.search(r"\b(?:experience|practice|work|reporting|service|history)\b", rest)
        or found[0].lower().find(" of ") > 0
    ):
        return Point("have", f"{time} of {rest}", typed)
    bare, place = re.match(
        r"(.+?)((?: (?:at|in|for|with|on|across|incl|including|from|under) .+)?)$", rest
    ).groups()  # type: ignore[union-attr]
    if (
        AGENT.match(bare.split()[-1].lower())
        and not english.is_plural(bare.split()[-1].lower())
        and bare.split()[-1].lower() not in _NO_AGENTS
    ):
        return Point(
            "done",
            f"been {english.an(bare) if not english.starts_determined(bare) else bare}{place} for {time}",
            typed,
        )
    if len(bare.split()) == 1 and english.is_plural(bare.lower()) and english.is_known(bare.lower()):
        return Point("have", f"{time} in {bare}{place}", typed)
    if len(bare.split()) <= 5 and not has_subject_and_verb(bare):
        return Point("have", f"{time} of {bare} experience{place}", typed)
    return Point("have", f"{time} of {rest}", typed)


_NO_AGENTS = frozenset(
    "care manufacturing after another answer banter better boiler border calculator calibre career center centre chapter charter chatter cluster compliant computer container corner counter cover customer dinner disaster door elevator error ever exterior factor fiber fibre filter flavor floor fluent folder gear generator grant heater instant interior junior labor ladder laser leather letter liver major manner manor master matter meter minor mirror mixer monitor motor never newsletter number offer order other over paper plant poster power printer quarter reactor refrigerator register relevant restaurant river rubber scanner scooter sector semester senior server sugar summer tanker tenant tier timber timer tractor trailer transfer trimester under water weather winter".split()
)
"""Nouns, and a few other words, that end as the names of jobs do."""


def read_agent(text: str, typed: str) -> Point | None:
    """Read what names a job: "supervisor at Dapple 2 years" gives "been a supervisor at Dapple for 2 years"."""
    timed = YEARS_END.match(text) or re.match(
        r"(?P<what>.+?),? (?:for )(?P<time>(?:about |over )?(?:[\d.]+\+?|an?|two|three|four|five) (?:years?|months?))(?P<tail>(?: (?:at|in|before|until) .+)?)$",
        text,
    )
    what = timed["what"] if timed else text
    what = re.sub(r"^(?:an?|the|i'm an?) ", "", what, flags=re.IGNORECASE)
    what = re.sub(r"^ex[- ](?=[a-z])", "former ", what)
    bare = re.split(r" (?:at|in|for|on|with|of|from|since|by|to) ", what)[0]
    noun = bare.split()[-1].lower() if bare.split() else ""
    lead = bare.split()[0].lower() if bare.split() else ""
    if (
        len(bare.split()) > 4
        or is_name(bare)
        or "," in bare
        or (" and " in bare and not AGENT.match(bare.split(" and ")[0].split()[-1].lower()))
        or (len(bare.split()) > 1 and sum(bool(AGENT.match(word)) for word in bare.lower().split()) > 2)
        or (
            lead
            in {
                "coach",
                "guide",
                "pilot",
                "lead",
                "head",
                "volunteer",
                "cook",
                "nurse",
                "tutor",
                "mentor",
                "host",
            }
            and re.match(r"[A-Z]*\d|[a-z]+s\b|at |the |my |our ", what.partition(" ")[2])
            and not AGENT.match(noun)
        )
        or not (
            AGENT.match(noun)
            or re.fullmatch(
                r"(?:EA|PA|TA|HCA|CSM|PM|SRE|DSM|2IC|SM|AE|SDR|BDR|QA|CPhT|RN|LPN)", bare.split(" ")[-1]
            )
        )
        or english.is_plural(noun)
        or noun in _NO_AGENTS
    ):
        return None
    if (
        re.fullmatch(r"\w+er", noun) and english.kinds(re.sub(r"(?:e?r)$", "", noun)).startswith("adjective")
    ) or re.match(r"(?:best|worst|only|first|last|most)\b", what):
        return None
    named = english.an(
        what[0].lower() + what[1:]
        if not what[1:2].isupper() and (english.is_listed(what.split()[0].lower()))
        else what
    )
    if timed:
        return Point("done", f"been {named} for {timed['time']}{timed['tail']}", typed)
    field = (
        None
        if " for " in what
        else re.match(
            r"(?P<what>[a-z][a-z -]*?) (?P<time>\d+\+? years?) (?P<field>[a-z][a-z -]{3,40})$", what
        )
    )
    if field and AGENT.match(field["what"].split()[-1]):
        return Point(
            "done", f"been {english.an(field['what'])} for {field['time']} in {field['field']}", typed
        )
    if re.search(r"\bsince\b", what):
        return Point("done", f"been {named}", typed)
    return Point("am", named, typed)
