"""What a candidate says of themselves, one phrase at a time."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.facts import english
from composer.facts.clause import PERSON, as_clause, has_subject_and_verb, lowered
from composer.facts.fragment import read_counted_deed, read_fragment
from composer.facts.point import Point
from composer.facts.time_spent import NOT_DONE_WITH, YEARS, read_agent, read_habit, read_years, takes_object
from composer.facts.typed import (
    SOFTWARE,
    TOOLS,
    clean,
    is_nothing,
    is_too_long,
    joined,
    software,
    split_commas,
)
from composer.facts.verb_phrase import AGENT, YEARS_END, happened_to_me, polished, with_by, with_time

_TRAITS = re.compile(
    r"(?:(?:a|an|i'm|i am|am|very|really|highly|extremely|super|good|great|excellent|strong|always|self) )*"
    r"(?:hard[- ]?work(?:er|ing)|team[- ]?player|(?:quick|fast) learner|people(?:'s)? person|self[- ]?starter|go[- ]?getter|detail[- ]?orient(?:ed|ated)|"
    r"motivated|self[- ]?motivated|driven|passionate|reliable|punctual|honest|loyal|dedicated|committed|enthusiastic|"
    r"flexible|adaptable|friendly|outgoing|positive|proactive|dynamic|creative|organi[sz]ed|well[- ]?organi[sz]ed|"
    r"dependable|trustworthy|ambitious|energetic|resilient|multi[- ]?task(?:er|ing)?|(?:good )?(?:communicator|listener)|"
    r"perfectionist|problem[- ]?solver|(?:good |great |strong |excellent )?(?:communication|people|interpersonal|soft|social) skills|eager to learn|"
    r"work ethic|can[- ]do attitude|team spirit|results?[- ]?(?:driven|oriented)|customer[- ]?focus(?:s?ed)|attention to detail|"
    r"natural leader|born leader|thinks? outside the box|give 110 ?%|caring|patient|kind|calm(?: under pressure)?|responsible|confident|smart|intelligent)"
    r"(?: (?:person|individual|worker|guy|employee|professional|under pressure))?",
    re.IGNORECASE,
)


_BE_ADJECTIVE = re.compile(
    r"(?:very |really |quite |fully |also |currently |fairly |highly |pretty |already |now |still |not )*"
    r"(?:able|accustomed|adept|available|aware|bilingual|comfortable|confident|conversant|eager|experienced|familiar|fluent|good|great|happy|"
    r"interested|responsible|keen|passionate|proficient|ready|skilled|strong|trilingual|used|well-versed|willing|new|free|open|native|local|based|"
    r"qualified|certified|licen[sc]ed|trained|accredited|registered|chartered|insured|vaccinated|flexible|expert|trained)\b",
    re.IGNORECASE,
)


_ADJECTIVE_LINKS = frozenset(
    "about across and as at both for in of on to when with from around within under by after until by enough".split()
)


_CREDENTIAL_AM = re.compile(
    r"(?:an? )?((?:[A-Z][\w+.-]*|first[- ]aid|food[- ]hygiene|forklift|DBS|CPR|bear|nut|gas[- ]safe|\w+)) ?-?(certified|trained|qualified|licen[sc]ed|accredited|registered|checked|cleared|chartered|educated|based)",
)


_PERSON_ACRONYM = re.compile(
    r"(?:CPA|RN|LPN|EMT|CFA|CNA|LCSW|MD|PE|SRE|PA|QA|DBA|HCA|TA|ACCA member|RGN|RMN|paramedic)\b"
)


HAVE_NOUN = re.compile(
    r"\b(?:experience|knowledge|ability|degree|diploma|certificates?|certification|licen[cs]e|background|qualification|bachelor'?s?|master'?s?(?: degree)?|mba|phd|bsc|msc|ba|ma|"
    r"doctorate|a[- ]levels?|gcses?|nvq|cilex|pmp|cka|track record|portfolio|clearance|visa|permit|passport|ticket|card|skills?|contacts|network|"
    r"eye for|certs?|training|hgv|cdl|badge|level [1-7]|references|apprenticeship|thesis|command of|understanding|feel for|car|van|tools)\b",
    re.IGNORECASE,
)


_FROM_TO = re.compile(
    r"^(?P<what>(?!from\b)[\w'/&. -]{2,60}?)(?: (?:went|fell|rose|dropped|down|up|became|got|came|is now|is))? (?:from )?(?P<a>(?:about )?[£$€]?\d[\d.,]*[%kKmM]?(?: (?:a|per) \w+)?(?: (?:weeks?|days?|hours?|months?|minutes?|years?|seconds?|percent|people|schools?|members))?|half|zero|none) to (?P<b>(?:about |nearly |almost )?[£$€]?[\d][\d.,]*[%kKmM]?|nearly all|zero|none|half)(?P<rest>.*)$"
)


@lru_cache(maxsize=2048)
def read_point(text: str) -> Point:
    """Read one thing that a candidate says of themselves; `text` is one item, put right."""
    typed = text
    if is_too_long(text):
        return Point("nothing" if is_nothing(text) else "unsure", text, typed)
    text = clean(text)
    if is_nothing(text):
        return Point("nothing", "", typed)
    if text.endswith("?"):
        return Point("question", text, typed)
    text = re.sub(r"\.$", "", text)
    named = re.match(r"([^:]{3,40}): (?=(?:an?|the|my|our) |[A-Z])", text)
    if named and not has_subject_and_verb(named[1]):
        text = f"{named[1]}, {text[named.end() :]}"
    text = re.sub(
        r"^(?:also|plus|and|then|so|but|well|yes|yeah|yep|basically|mostly|mainly|lots? of|obviously|oh),? +(?=\w)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    if _TRAITS.fullmatch(re.sub(r"^I(?:'m| am) ", "", text)):
        return Point("trait", text, typed)
    if _PLACED.match(text) and has_subject_and_verb(re.sub(r"^.*?\b(?=I\b|we\b)", "", text, count=1)):
        return Point("sentence", text[0].upper() + text[1:], typed)
    said = _first_person(text)
    if said:
        return Point(said.kind, said.words, typed)
    words = text.split()
    first, low = words[0], re.sub(r"[^\w'-]", "", words[0].lower())
    rest = " ".join(words[1:])
    second = words[1].lower() if len(words) > 1 else ""
    if low == "have" and len(words) > 1:
        return _first_person(f"I {text[0].lower()}{text[1:]}") or Point("unsure", text, typed)
    if low in {"can", "able"} or re.match(r"(?:can't|cannot)\b", low):
        can = re.sub(r"^(?:can|able to) ", "", text, flags=re.IGNORECASE)
        if low == "can" and re.match(r"(?:also )?[a-z]", can):
            return Point("can", polished(can), typed)
        if low == "able":
            return Point("can", polished(can), typed) if second == "to" else Point("am", text, typed)
    if re.match(r"(?:used to|had to|never|always|once) ", text, re.IGNORECASE) and len(words) > 1:
        lead, tail = (" ".join(words[:2]), " ".join(words[2:])) if second == "to" else (low, rest)
        if second == "to":
            return Point("did", f"{lead.lower()} {polished(tail)}", typed)
        inner = read_point(tail)
        if inner.kind in {"did", "do"}:
            return Point(inner.kind, f"{lead} {inner.words}", typed)
        return Point("unsure", text, typed)
    if (low in {"willing", "happy", "keen", "eager", "free", "available"} and len(words) > 1) or (
        _BE_ADJECTIVE.match(text) and _is_predicate(text)
    ):
        predicate = (
            text[0].lower() + text[1:] if english.is_listed(low) or low in english.ADJECTIVES_IN_ED else text
        )
        if UP_TO_NOW.search(predicate):
            return Point("done", f"been {predicate}", typed)
        return Point("am", predicate, typed)
    credential = _CREDENTIAL_AM.fullmatch(text) or re.fullmatch(
        r"(.+?) (certified|trained|qualified|licen[sc]ed|accredited)", text
    )
    if credential and len(words) <= 5 and not english.past_base(low):
        what, how = credential[1], credential[2]
        if how == "trained" and re.fullmatch(r"[A-Z]{2,}[\w]*", what):
            return Point("am", f"trained in {what}", typed)
        hyphen = what.islower() and " " not in what and not what.endswith("ly")
        return Point("am", f"{what}{'-' if hyphen else ' '}{how}", typed)
    if (low in {"lead", "head"} or re.search(r"\b(?:lead|head|rep) (?:on|at|for|of)\b", text)) and (
        agent := read_agent(text, typed)
    ):
        return _was(agent)
    since = re.match(r"(?:\w+ )?(?P<doing>\w+ing) .*\bsince\b|(?:\w+ )?(?P<doing2>\w+ing) since\b", text)
    if since and english.gerund_base(since["doing"] or since["doing2"]):
        return Point("done", f"been {text[0].lower()}{text[1:]}", typed)
    years = YEARS.fullmatch(text)
    if years and (
        years[0].lower().startswith(f"{years['n']} {years['unit']} of ".lower())
        or not has_subject_and_verb(text)
        or not english.base_of((years["rest"] or "").split(" ")[0].lower())
        or (years["rest"] or "").split(" ")[0].lower() in {"breakfast", "lunch", "front", "back"}
    ):
        return read_years(years, typed)
    if low in {"now", "currently", "also"} and english.gerund_base(second):
        return Point("am", f"{low} {polished(rest)}", typed)
    licence = re.fullmatch(r"class ([a-e]) (.+)", text, re.IGNORECASE)
    if licence:
        return Point("have", f"a Class {licence[1].upper()} {licence[2]}", typed)
    risen = re.fullmatch(
        r"(?P<a>[£$€]?\d[\d.,]*[%kKmM]?) to (?P<b>[£$€]?\d[\d.,]*[%kKmM]?) (?P<what>[a-z][a-z -]+?)(?P<rest> (?:in|over|within) .+)?",
        text,
    )
    if risen:
        return Point(
            "result", f"{risen['what']} went from {risen['a']} to {risen['b']}{risen['rest'] or ''}", typed
        )
    moved = re.fullmatch(
        r"(?P<what>[a-z][\w' -]{2,50}?) (?P<how>(?:nearly |almost |more than )?(?:halved|doubled|tripled|improved|dropped|fell|rose|grew|shrank|disappeared|stopped|went up|went down)(?: (?:by|in|over|within) .+)?)",
        text,
    )
    if moved and not english.past_base(low) and not english.is_verb(low):
        return Point("result", as_clause(f"{moved['what']} {moved['how']}"), typed)
    changed = _FROM_TO.match(text)
    if changed and (has_subject_and_verb(changed["what"]) or re.search(r"\b(?:an?|the)$", changed["what"])):
        changed = None
    if (changed and not english.past_base(low) and not english.is_verb(low)) or (
        changed and not looks_like_deed(words)
    ):
        what = changed["what"].strip()
        return Point("result", f"{what} went from {changed['a']} to {changed['b']}{changed['rest']}", typed)
    if re.search(r"\bnext time$", text) and english.past_base(low):
        return Point(
            "clause", f"next time I would {english.past_base(low)} {re.sub(r' ?next time$', '', rest)}", typed
        )
    if low in {"don't", "won't", "haven't", "didn't", "wouldn't"} and len(words) > 1:
        return Point("clause", f"I {low} {rest}", typed)
    counted = re.fullmatch(
        r"(?:about |around |some |over )?\d[\d,.]*\+? (?!to )[\w -]{3,40} (?:a|per|each|every) (?:day|week|month|year|shift|night)",
        text,
    )
    if counted and (verb := _handled(text)):
        return Point("do", f"{verb} {text}", typed)
    held = re.fullmatch(
        r"(?P<what>[A-Z][A-Z0-9&/-]{1,7})(?: (?P<when>(?:in )?(?:19|20)\d\d|last \w+|this \w+|since .+))?",
        text,
    )
    if held and held["when"] and _PERSON_ACRONYM.fullmatch(held["what"]):
        span = f"since {held['when']}" if held["when"][0].isdigit() else held["when"]
        return Point("done", f"been {english.an(held['what'])} {span}", typed)
    if held and held["when"]:
        if held["when"].startswith("since "):
            return Point("done", f"held my {held['what']} {held['when']}", typed)
        when = f"in {held['when']}" if held["when"][0].isdigit() else held["when"]
        return Point("did", f"got my {held['what']} {when}", typed)
    graded = re.fullmatch(
        r"(?:[A-Z][A-Z0-9&/-]{1,7}|[A-Z][\w]+) (?:grade|level|band|class|category|stage|part|step) \w{1,4}",
        text,
    )
    if graded:
        return Point("have", text, typed)
    dated = re.fullmatch(
        r"(?:newly |recently )?(qualified|graduated|chartered|certified|licensed|retired) (?:in )?((?:19|20)\d\d)",
        text,
        re.IGNORECASE,
    )
    if dated:
        verb = dated[1].lower()
        return Point(
            "did",
            f"{'was ' if verb in {'chartered', 'certified', 'licensed'} else ''}{verb} in {dated[2]}",
            typed,
        )
    if re.match(r"(?:level|lvl|grade|nvq|nvq level) \d\b \w", text, re.IGNORECASE):
        if AGENT.match(words[-1].lower()):
            return Point("am", english.an(f"{text[0].upper()}{text[1:]}"), typed)
        return Point("have", f"{text[0].upper()}{text[1:]}", typed)
    if re.fullmatch(r"(?:level|grade|band) \w{1,2}", text, re.IGNORECASE):
        return Point("unsure", text, typed)
    some = re.fullmatch(r"(?:an? )?(?P<how>bit|little|touch|lot) of (?P<what>[\w+#. ]+)", text, re.IGNORECASE)
    if some:
        known = software(some["what"])
        return (
            Point("do", f"know a {some['how']} of {known}", typed) if known else Point("thing", text, typed)
        )
    if re.match(r"top (?:\d|ten\b|five\b|of (?:my|the)\b)", text, re.IGNORECASE):
        place = text[0].lower() + text[1:]
        return _was(Point("am", place if place.startswith("top of") else f"in the {place}", typed))
    if re.match(r"(?:a |the )?(?:2[:.][12]|first|third)(?: class)?(?: \w+)? (?:in|degree)\b", text):
        return Point(
            "have", text if english.starts_determined(text) and text[0] in "at" else f"a {text}", typed
        )
    if re.fullmatch(r"\d+ (?:direct reports?|apprentices|kids|staff|reports)(?: .*)?", text):
        return Point("have", text, typed)
    tongue = re.fullmatch(
        r"(?P<how>fluent|basic|conversational|native|good|some|business|intermediate|advanced|working|a little|near-native) (?P<what>[A-Z][a-z]+)",
        text,
        re.IGNORECASE,
    )
    if tongue and tongue["what"] in LANGUAGES:
        return Point("do", f"speak {text[0].lower()}{text[1:]}", typed)
    levelled = re.fullmatch(
        r"(?P<who>[a-z][a-z -]+?) (?P<level>(?:level|lvl|band|grade|class) \w{1,3})", text
    )
    if levelled and AGENT.match(levelled["who"].split()[-1]):
        return Point(
            "am", f"a {levelled['level'][0].upper()}{levelled['level'][1:]} {levelled['who']}", typed
        )
    if re.fullmatch(r"(?:van|car|tools|transport|kit)(?: and [a-z]+)?", text):
        return Point("have", f"my own {text}", typed)
    if low == "own" and len(words) > 1 and (english.is_plural(second) or not english.base_of(second)):
        return Point("have", f"my own {rest}", typed)
    if low in {"done", "been", "seen", "given", "taken", "driven"} and len(words) > 1:
        return Point("done", with_time(f"{low} {rest}"), typed)
    up_to_now = re.search(
        r"\bsince (?:(?:19|20)\d\d|[A-Z][a-z]+(?: (?:19|20)\d\d)?|last \w+|I \w+|the \w+|(?:high )?school|college|uni|university|graduation|childhood|then)\b",
        text,
    )
    if (
        up_to_now
        and looks_like_deed(words)
        and (base := english.past_base(low))
        and english.is_verb(base)
        and low not in {"was", "had"}
    ):
        return Point("done", polished(f"{english.participle(base)} {rest}"), typed)
    if (
        english.is_plural(second)
        and len(words) > 2
        and words[2].lower() in {"went", "fell", "rose", "dropped", "grew", "are", "were", "is", "was"}
    ):
        return Point("result", as_clause(text), typed)
    if re.match(
        r"(?:\d+|two|three|five|ten|twenty|half an) (?:minutes?|miles?|hours?|km|kilometres|steps|blocks|stops?) (?:from|away)\b",
        text,
    ):
        return Point("am", text, typed)
    if re.fullmatch(
        r"(?:appointed|elected|made) (?!an?\b|the\b|my\b|our\b|new\b|\d)(?:[a-z-]+ ){0,3}[a-z-]+", text
    ) and AGENT.match(words[-1]):
        return Point("did", f"was {text}", typed)
    if looks_like_deed(words):
        deed = with_time(polished(with_by(text[0].lower() + text[1:] if not words[0].isupper() else text)))
        return Point("did", f"was {deed}" if happened_to_me(deed) else deed, typed)
    if low in {"learning", "studying", "finishing", "completing", "doing"} and len(words) > 1:
        return Point("am", polished(f"{low} {rest}"), typed)
    if low == "having" and len(words) > 1:
        return read_point(rest)
    if (
        low in {"opening", "closing", "driving", "working"}
        and not english.starts_determined(rest)
        and len(words) > 1
    ):
        return Point("thing", text, typed)
    gerund = english.gerund_base(low)
    if (
        gerund
        and AGENT.match(second)
        and not english.is_plural(second)
        and (agent := read_agent(text, typed))
    ):
        return agent
    if (
        gerund
        and len(words) > 1
        and low
        not in {
            "nursing",
            "training",
            "teaching",
            "marketing",
            "accounting",
            "engineering",
            "manufacturing",
            "plumbing",
            "building",
            "banking",
            "housing",
        }
    ) or (gerund and len(words) > 2 and english.starts_determined(rest)):
        if re.search(
            r"\b(?:since|for (?:\d|over|about|many|the last|more|almost|nearly|several|two|three|four|five|six|seven|eight|nine|ten))",
            text,
        ):
            return Point("done", f"been {text[0].lower()}{text[1:]}", typed)
        return Point("have", f"experience {text[0].lower()}{polished(text)[1:]}", typed)
    if second == "with" and english.is_verb(low) and low not in NOT_DONE_WITH and len(words) > 2:
        return read_habit(low, words, typed)
    if counted_deed := read_counted_deed(text, typed):
        return counted_deed
    if has_subject_and_verb(text) and not (
        english.is_verb(low) and english.mostly_verb(low) and not english.is_plural(low)
    ):
        return Point("result" if low not in {"i", "my"} else "clause", as_clause(text), typed)
    if low == "back" and second in {"at", "in", "to", "from", "on"}:
        return Point("done" if "since" in rest else "am", f"been {text}" if "since" in rest else text, typed)
    if low in {"could", "would", "should", "will"} and len(words) > 1:
        return Point("clause", f"I {low} {rest}", typed)
    if english.is_verb(low) and first not in TOOLS and takes_object(low, words):
        return read_habit(low, words, typed)
    if text[:1].isupper() and (tools := listed_software(text)):
        return Point("do", f"know {tools}", typed)
    if re.match(r"(?:on|in) (?:the |my )?[a-z]+", text) and (spent := YEARS_END.match(text)):
        return Point("done", f"been {spent['what']} for {spent['time']}{spent['tail']}", typed)
    earned = re.fullmatch(
        rf"(?P<what>.*\b(?:certificate|cert|licen[cs]e|diploma|degree|badge|ticket)) (?P<when>in (?:{english.MONTH}|(?:19|20)\d\d)|(?:last|this) \w+)",
        text,
    )
    if earned:
        return Point(
            "did", f"got my {re.sub(r'^(?:an?|my|the) ', '', earned['what'])} {earned['when']}", typed
        )
    agent = read_agent(text, typed)
    if agent:
        return _was(agent)
    if _PERSON_ACRONYM.fullmatch(text):
        return Point("am", english.an(text), typed)
    if fragment := read_fragment(text, typed):
        return fragment
    if HAVE_NOUN.search(text) and len(words) < 14:
        return Point("have", _have(text), typed)
    if (
        english.starts_determined(text)
        and not first[0].isdigit()
        and low not in {"most", "all", "both", "each", "every", "none", "half"}
    ):
        return Point(
            "have",
            text[0].lower() + text[1:]
            if low in {"a", "an", "the", "my", "two", "three", "some", "many", "no"}
            else text,
            typed,
        )
    if tools := listed_software(text):
        return Point("do", f"know {tools}", typed)
    timed = YEARS_END.match(text)
    if timed and len(timed["what"].split()) < 4:
        return Point("have", f"{timed['time']} of {timed['what']} experience{timed['tail']}", typed)
    return Point("thing", text, typed)


def listed_software(text: str) -> str:
    """Give what is nothing but names of software as a list: "NetSuite, Power Query"; empty for anything else."""
    parts = [part for listed in split_commas(text) for part in re.split(r" (?:and|&|\+) |/", listed)]
    return joined(parts) if parts and all(part in SOFTWARE for part in parts) else ""


_PLACED = re.compile(
    r"(?:in|at|on|for|during|after|before|when|while|since|last|as|over|until) (?:[\w'&-]+ ){1,6}?(?:I|we) (?!did\b)[a-z]",
    re.IGNORECASE,
)
"""What opens with a place or a time: "at Powys I ran 14 drop-ins"."""


def _first_person(text: str) -> Point | None:
    """Read what starts with "I"."""
    found = re.match(r"I(?P<short>'(?:m|ve|d|ll|s))?\b ?(?P<rest>.*)$", text)
    if not found or re.match(r"I(?:T|CU|D)\b", text):
        return None
    rest = found["rest"]
    match found["short"]:
        case "'m" if re.match(r"\w+ing\b", rest) and UP_TO_NOW.search(rest):
            return Point("done", f"been {polished(rest)}")
        case "'m" if (agent := read_agent(rest, text)) and agent.kind == "done":
            return agent
        case "'m":
            return (
                Point("clause", f"I'm {rest}")
                if english.gerund_base(rest.split(" ")[0])
                else Point("am", rest)
            )
        case "'ve":
            return Point(
                "done",
                re.sub(r"^(?:got|had) (?=\d|a |an |the |some |no )", "had ", rest)
                if not rest.startswith("got ")
                else rest,
            )
        case "'d" | "'ll":
            return Point("clause", text)
    first, _, more = rest.partition(" ")
    low = first.lower()
    adverb = ""
    while (
        re.fullmatch(
            r"\w+ly|also|always|never|just|already|once|still|even|often|only|first|recently|currently", low
        )
        and more
        and low != "only"
    ):
        adverb += f"{low} "
        first, _, more = more.partition(" ")
        low = first.lower()
    if low == "am" and re.match(r"\w+ing\b", more) and UP_TO_NOW.search(more):
        return Point("done", f"been {adverb}{polished(more)}")
    if low in {"am", "was"} and not english.starts_determined(more) and (agent := read_agent(more, text)):
        if agent.kind == "done" and low == "am":
            return agent
        if agent.kind == "done":
            return Point("did", re.sub(r"^been ", f"was {adverb}", agent.words))
        if low == "was":
            return Point("did", f"was {adverb}{agent.words}")
    if low in {"am", "was"}:
        return Point("am", adverb + more) if low == "am" else Point("did", f"was {adverb}{more}")
    if low == "have":
        second = more.split(" ")[0].lower()
        if (english.participle_base(second) and second not in {"experience", "led"}) or second in {
            "been",
            "had",
            "done",
            "worked",
            "never",
            "also",
            "always",
        }:
            return Point("done", adverb + polished(more))
        if second in {"now", "already", "still"} and not english.participle_base(
            more.split(" ")[1] if " " in more else "be"
        ):
            return Point("do", f"{second} have {more.partition(' ')[2]}")
        return Point("have", more if english.starts_determined(more) else english.with_article(more))
    if low == "can":
        return Point("can", polished(more))
    if low in {
        "will",
        "would",
        "should",
        "could",
        "might",
        "don't",
        "didn't",
        "haven't",
        "can't",
        "couldn't",
        "do",
        "did",
        "had",
    }:
        return (
            Point("did", with_time(f"{adverb}{low} {more}"))
            if low in {"did", "didn't", "had"}
            else Point("clause", text)
        )
    if english.past_base(low) and (low in english.SAME_IN_PAST or english.past_base(low)):
        return Point("did", with_time(polished(with_by(f"{adverb}{low} {more}".strip()))))
    if english.is_verb(low) or english.base_of(low):
        base = low if english.is_verb(low) else english.base_of(low)
        point = read_habit(base, [base, *more.split()], text)
        return Point(point.kind, adverb + point.words)
    return Point("clause", text)


def _is_predicate(text: str) -> bool:
    """Tell whether an adjective starts a predicate ("fluent in German") and not a noun phrase ("strong SQL")."""
    words = text.lower().split()
    at = 0
    while at < len(words) - 1 and words[at] in {
        "very",
        "really",
        "quite",
        "fully",
        "also",
        "currently",
        "fairly",
        "highly",
        "pretty",
        "already",
        "now",
        "still",
        "not",
    }:
        at += 1
    word, after = words[at].strip(","), words[at + 1] if at + 1 < len(words) else ""
    if not after:
        return word not in {
            "strong",
            "great",
            "local",
            "native",
            "expert",
            "new",
            "free",
            "open",
            "used",
            "happy",
            "based",
            "good",
        }
    if word == "trained" and after.strip(",") in {"as", "at", "under"}:
        return False
    if word in {
        "trained",
        "certified",
        "licensed",
        "licenced",
        "qualified",
        "registered",
        "experienced",
        "skilled",
    }:
        return after.strip(",") in _ADJECTIVE_LINKS | {"by"}
    if word == "used":
        return False
    if word in {"comfortable", "happy", "confident"} and english.gerund_base(after):
        return True
    return after.strip(",") in _ADJECTIVE_LINKS


def looks_like_deed(words: list[str]) -> bool:
    """Tell whether a phrase starts with a verb in the past whose subject is I."""
    low = re.sub(r"[^\w'-]", "", words[0].lower())
    after = re.sub(r"[^\w'-]", "", words[1].lower()) if len(words) > 1 else ""
    if re.fullmatch(r"\w+ly|also|co", low) and len(words) > 1:
        return looks_like_deed(words[1:])
    if low in {"was", "had"}:
        return True
    base = english.past_base(low)
    if not base:
        return False
    if low == "used":
        return after not in {"to", "", "cars", "car"}
    if low == "trained" and after in {"as", "at", "under"}:
        return True
    if (
        low in {"organised", "organized"}
        and len(words) > 1
        and not PERSON.match(after)
        and not AGENT.match(after)
    ):
        return True
    if low in english.ADJECTIVES_IN_ED:
        return bool(
            re.match(
                r"(?:\d|an?$|the$|my$|our$|all$|new$|their$|over$|more$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|junior|staff|people|to$)",
                after,
            )
        ) and not (low in {"used", "committed", "dedicated"} and after == "to")
    if low in english.SAME_IN_PAST:
        return len(words) > 1 and not any(
            word.lower() in {"is", "are", "was", "were", "isn't", "doesn't"} for word in words[1:5]
        )
    if after == "by" or (after == "" and low.endswith("ed") and "adjective" in english.kinds(low)):
        return False
    known = english.kinds(low)
    if (
        known.startswith("adjective")
        and len(words) > 1
        and english.is_plural(after)
        and "noun" in english.kinds(after.rstrip("s"))
        and not english.is_verb(base)
    ):
        return False
    return not (known.startswith("noun") and "verb" not in known)


def _have(text: str) -> str:
    text = re.sub(r"^(?:have|has|got|having|holds?) ", "", text, flags=re.IGNORECASE)
    return english.with_article(lowered(text))


_HANDLED = {
    "see": "patients clients families residents",
    "teach": "students pupils kids children learners",
    "serve": "customers guests covers tables",
}


def _handled(counted: str) -> str:
    """Give the verb that goes with what is done so often: "see" for "30 patients a week"; empty where none surely does."""
    words = counted.split()
    for verb, things in _HANDLED.items():
        if set(words) & set(things.split()):
            return verb
    noun = english.head(re.sub(r"^[a-z ]*[\d,.]+\+? ", "", counted))
    return (
        ""
        if not english.is_plural(noun) or AGENT.match(noun.removesuffix("s")) or noun in {"people", "staff"}
        else "do"
    )


UP_TO_NOW = re.compile(
    r"\b(?:since (?:(?:19|20)\d\d|[A-Z]|last|I )|for (?:(?:about|over|almost|nearly) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months))"
)
"""What tells that something has been so up to now."""

_BY_THEN = re.compile(
    r".*\b(?:at|by|until|till|aged) (?:age )?(?:1[4-9]|2\d)$|.*\b(?:last|in) (?:summer|winter|spring|autumn|fall|year|(?:19|20)\d\d)$|.*\b\d+ (?:weeks|months|years|quarters|seasons) (?:straight|running|in a row)$"
)
"""What tells that something was so then, and is not said of now: "sous chef by 23"."""


def _was(point: Point) -> Point:
    return Point("did", f"was {point.words}", point.typed) if _BY_THEN.match(point.words) else point


LANGUAGES = frozenset(
    "English Spanish French German Portuguese Italian Dutch Polish Arabic Mandarin Cantonese Chinese Japanese Korean Russian "
    "Ukrainian Turkish Greek Hindi Urdu Bengali Punjabi Swedish Danish Norwegian Finnish Hebrew Welsh Irish Czech Slovak Romanian "
    "Hungarian Vietnamese Thai Tagalog Filipino Somali Swahili Farsi Persian Tamil Gujarati Romansh Catalan Basque Croatian Serbian".split()
)
