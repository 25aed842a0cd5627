"""What a candidate says of themselves, one thing at a time, in the shapes that sentences need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from composer.facts import english
from composer.facts.typed import (
    SOFTWARE,
    TOOLS,
    clean,
    is_nothing,
    is_too_long,
    items,
    joined,
    software,
    split_commas,
)

Kind = Literal[
    "did",
    "done",
    "do",
    "am",
    "have",
    "can",
    "doing",
    "result",
    "clause",
    "sentence",
    "trait",
    "thing",
    "question",
    "nothing",
    "unsure",
]
"""did: a past deed ("ran the payments team"); done: up to now ("been a bookkeeper for 11 years", after "have");
do: a habit ("manage a team"); am: what I am; have: what I have; can: what I can ("start in May"); doing: a deed
in -ing; result: a clause about what came of it; clause: a whole clause; sentence: one or more clauses that were written as a sentence and stand as typed; trait: a claim about character that only a
deed could show; thing: a noun phrase that no verb goes with by itself; unsure: not understood."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was said: its kind, and its words as they follow "I", "I have", "I am", "I can" or nothing."""

    kind: Kind
    words: str
    typed: str = ""

    @property
    def is_told(self) -> bool:
        """Whether a note may say it as it was read."""
        return self.kind not in {"trait", "thing", "question", "nothing", "unsure"}


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
_HAVE_NOUN = re.compile(
    r"\b(?:experience|knowledge|degree|diploma|certificates?|certification|licen[cs]e|background|qualification|bachelor'?s?|master'?s?(?: degree)?|mba|phd|bsc|msc|ba|ma|"
    r"doctorate|a[- ]levels?|gcses?|nvq|cilex|pmp|cka|track record|portfolio|clearance|visa|permit|passport|ticket|card|skills?|contacts|network|"
    r"eye for|certs?|training|hgv|cdl|badge|level [1-7]|references|apprenticeship|thesis|command of|understanding|feel for|car|van|tools)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?P<n>(?:(?:over|almost|nearly|about|around|more than|some|at least|close to) )?(?:[\d.,]+ ?(?:\+|-\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many|a few|half a))"
    r"[ -]?(?P<unit>years?|months?|weeks?|decades?|seasons?|summers?|winters?)(?:'s?|(?= ))?(?: of)?(?: (?P<rest>.+))?",
    re.IGNORECASE,
)
_YEARS_END = re.compile(
    r"^(?P<what>.+?),?(?<!\bfor)(?<!\bin)(?<!\bof)(?<!\bover)(?<!\bthan)(?<!\bafter)(?<!\bwithin)(?<!\blast)(?<!\bpast)(?<!\babout)(?<!\bevery)(?<!\bthe)(?<!\bfirst)(?<!\bto)(?<!\band)(?<!\bby)(?<!\bfrom)(?<!\bafter) (?P<time>(?:(?:over|almost|nearly|about|around|more than) )?(?:[\d.]+\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:years?|months?))(?P<tail>(?: (?:at|in|on|for|with|until|while|before) .+)?)$"
)
_AGENT = re.compile(
    r"(?:[a-z]+(?:er|or|ist|ian|ant|eer|man|woman|nurse)|chef|cook|nurse|clerk|coach|pilot|guide|head|lead|rep|assistant|temp|intern|apprentice|analyst|architect|supervisor|barista|waitress|hostess|bartender|paralegal|steward|volunteer|consultant|accountant|executive|associate|technician|electrician|mechanic|midwife|paramedic|curator|postdoc|captain)$"
)
_CHANGE_BY = re.compile(
    r"^(?P<verb>cut|reduced|raised|grew|increased|improved|lowered|boosted|lifted|dropped|slashed|trimmed|shortened|decreased|brought down|shrank|sped up)\b(?P<what>(?: (?!by\b|to\b|from\b|in\b)[\w'/&.-]+){1,6}) (?P<by>(?:about |almost |nearly |over |more than )?\d[\d.,]*(?: ?%| percent| per cent))(?P<rest>.*)$"
)
_FROM_TO = re.compile(
    r"^(?P<what>(?!from\b)[\w'/&. -]{2,60}?)(?: (?:went|fell|rose|dropped|down|up|became|got|came|is now|is))? (?:from )?(?P<a>(?:about )?[£$€]?\d[\d.,]*[%kKmM]?(?: (?:a|per) \w+)?(?: (?:weeks?|days?|hours?|months?|minutes?|years?|seconds?|percent|people|schools?|members))?|half|zero|none) to (?P<b>(?:about |nearly |almost )?[£$€]?[\d][\d.,]*[%kKmM]?|nearly all|zero|none|half)(?P<rest>.*)$"
)
_OWN_VERBS = frozenset(
    "run lead manage oversee head handle coordinate supervise own maintain rewrite redo redesign rebuild renegotiate migrate restructure reorganise reorganize automate fix repair".split()
)
_INTRANSITIVE = re.compile(
    r"^(?:yesterday|today|tomorrow|tonight|last|next|this|with|at|in|on|for|as|to|from|by|through|under|over|into|up|down|out|off|around|back|about|after|and|so|because|since|during|until|without|across|against|near|alongside|between|that|how|why|when|if|again|together|well|too|here|there|not|never|always|only|very|really|also|both|first)\b"
)


_AFTER_A_VERB = frozenset(
    "a an back early every him it late me my our out someone somebody nobody the their them too up us you your".split()
)
"""Words that tell that the one before them is a verb and no noun."""


def finite(words: list[str], start: int = 1) -> int:
    """Give the place of the finite verb of a clause whose subject starts it; 0 where there is none."""
    plural_subject = False
    for i in range(start, len(words)):
        low = re.sub(r"[^\w'-]", "", words[i].lower())
        if i > 1 and re.fullmatch(
            r"(?:never|always|often|usually|still|just|only|hardly|rarely|also|now|mostly|all)",
            re.sub(r"[^\w'-]", "", words[i - 1].lower()),
        ):
            inner = finite([*words[: i - 1], *words[i:]], i - 1)
            if inner == i - 1:
                return i
        before = re.sub(r"[^\w'-]", "", words[i - 1].lower())
        if low in {"since", "because", "when", "while", "until", "if", "although"}:
            return 0  # what follows has a subject of its own
        if low in english.AUXILIARIES and low not in {"be", "been", "being"} and words[i] != "May":
            return i
        if before in english.PREPOSITIONS or (
            english.starts_determined(before)
            and not words[i - 1].endswith("%")
            and not (before.isdigit() and i > 2)
            and before not in {"this", "that", "these", "those", "all", "both", "some", "most", "each", "one"}
        ):
            continue
        if words[i - 1].endswith(",") or (
            i == 1 and english.kinds(before).startswith("adjective") and "noun" not in english.kinds(before)
        ):
            continue
        if (
            i > 1
            and english.gerund_base(before)
            and not english.is_countable(before)
            and not english.is_mass(before)
        ):
            continue  # "drivers getting stuck" is a thing
        after = re.sub(r"[^\w'-]", "", words[i + 1].lower()) if i + 1 < len(words) else ""
        noun = english.head(" ".join(words[:i]))
        plural_subject = (
            (
                english.is_plural(before)
                and before not in {"sales", "operations", "logistics", "news", "analytics"}
            )
            or re.fullmatch(r"\d+%|half|many|few", words[i - 1].lower()) is not None
            or (before.isdigit() and english.is_plural(noun))
            or before in {"we", "they", "you", "i", "people", "both", "all", "most", "them", "us"}
        )
        base = english.third_base(low)
        # "X-ray rejects on the joints", "boiler installs in March": a bare noun for one thing is no subject.
        compound = (
            i in {1, 2}
            and not english.starts_determined(words[0])
            and (words[0].islower() or "-" in words[0])
            and (i == 1 or not english.is_plural(words[0].lower()))
            and english.is_countable(before.split("-")[-1])
            and after in english.PREPOSITIONS | {""}
            and after
            not in {
                "that",
                "because",
                "when",
                "while",
                "if",
                "to",
                "up",
                "out",
                "off",
                "down",
                "over",
                "and",
                "but",
                "by",
                "around",
            }
        )
        if (
            base
            and not plural_subject
            and not compound
            and (
                english.mostly_verb(low)
                or after in _AFTER_A_VERB | {"less", "more", "well"}
                or after.isdigit()
                or after in {"one", "two", "three", "some", "many", "few", "no", "another", "every", "each"}
            )
        ) and not (after in {"of", "for", "from", "and", "in", "at"} and not english.mostly_verb(low)):
            return i
        if (
            plural_subject
            and english.is_verb(low)
            and low not in {"at", "in"}
            and (
                english.mostly_verb(low)
                or after in _AFTER_A_VERB | {"after", "around", "at", "because", "into", "off", "on", "until"}
            )
        ):
            return i
        if (
            (
                english.past_base(low)
                and low not in english.ADJECTIVES_IN_ED
                and english.is_verb(english.past_base(low))
                and (low not in english.SAME_IN_PAST or plural_subject)
            )
            and after != "by"
            and not (i + 1 == len(words) and low.endswith("ed") and not plural_subject and i > 3)
        ):
            return i
    return 0


def has_subject_and_verb(text: str) -> bool:
    """Tell whether a phrase is a clause: a noun phrase or pronoun and a verb that goes with it."""
    words = text.split()
    if len(words) < 2:
        return False
    if re.match(
        r"(?:I|you|we|they|he|she|it|there|this|that|nobody|everybody|everyone|no one|somebody|someone)(?:'\w+)?$",
        words[0],
        re.IGNORECASE,
    ):
        return True
    low = words[0].lower()
    if low in english.PREPOSITIONS - {"that", "who", "so", "but", "and"} or (
        english.gerund_base(low)
        and low not in {"building", "meeting", "training", "nothing", "hiring"}
        and finite(words) == 0
    ):
        return False
    at = finite(words)
    if not at:
        return False
    # "the team that runs payments" names a thing: its verb belongs to what stands after that, which or who.
    if (
        at > 1
        and words[at - 1].lower()
        in {"i", "you", "he", "she", "they", "we", "nobody", "everyone", "everybody"}
        and words[at - 2].lower() not in english.PREPOSITIONS
        and not words[at - 2].endswith(",")
    ):
        return False  # "the menu she wants" names a thing
    return not any(
        word.lower() in {"that", "which", "who", "where", "how", "why", "what", "when", "whose"}
        for word in words[1:at]
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
    if low in {"can", "able"} or re.match(r"(?:can't|cannot)\b", low):
        can = re.sub(r"^(?:can|able to) ", "", text, flags=re.IGNORECASE)
        if low == "can" and re.match(r"(?:also )?[a-z]", can):
            return Point("can", _polished(can), typed)
        if low == "able":
            return Point("can", _polished(can), typed) if second == "to" else Point("am", text, typed)
    if re.match(r"(?:used to|had to|never|always|once) ", text, re.IGNORECASE) and len(words) > 1:
        lead, tail = (" ".join(words[:2]), " ".join(words[2:])) if second == "to" else (low, rest)
        if second == "to":
            return Point("did", f"{lead.lower()} {_polished(tail)}", typed)
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
        return Point("am", predicate, typed)
    credential = _CREDENTIAL_AM.fullmatch(text) or re.fullmatch(
        r"(.+?) (certified|trained|qualified|licen[sc]ed|accredited)", text
    )
    if credential and len(words) <= 5 and not english.past_base(low):
        what, how = credential[1], credential[2]
        if how == "trained" and re.fullmatch(r"[A-Z]{2,}[\w]*", what):
            return Point("am", f"trained in {what}", typed)
        return Point("am", f"{what}{'-' if what.islower() and ' ' not in what else ' '}{how}", typed)
    since = re.match(r"(?:\w+ )?(?P<doing>\w+ing) .*\bsince\b|(?:\w+ )?(?P<doing2>\w+ing) since\b", text)
    if since and english.gerund_base(since["doing"] or since["doing2"]):
        return Point("done", f"been {text[0].lower()}{text[1:]}", typed)
    years = _YEARS.fullmatch(text)
    if years and (
        years[0].lower().startswith(f"{years['n']} {years['unit']} of ".lower())
        or not has_subject_and_verb(text)
        or not english.base_of((years["rest"] or "").split(" ")[0].lower())
        or (years["rest"] or "").split(" ")[0].lower() in {"breakfast", "lunch", "front", "back"}
    ):
        return _read_years(years, typed)
    if low in {"now", "currently", "also"} and english.gerund_base(second):
        return Point("am", f"{low} {_polished(rest)}", typed)
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
        changed and not _looks_like_deed(words)
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
    if counted:
        return Point("do", f"do {text}", typed)
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
        return Point("have", f"{text[0].upper()}{text[1:]}", typed)
    some = re.fullmatch(r"(?:an? )?(?P<how>bit|little|touch|lot) of (?P<what>[\w+#. ]+)", text, re.IGNORECASE)
    if some:
        known = software(some["what"])
        return (
            Point("do", f"know a {some['how']} of {known}", typed) if known else Point("thing", text, typed)
        )
    if re.match(r"top (?:\d|ten\b|five\b|of (?:my|the)\b)", text, re.IGNORECASE):
        return Point(
            "am",
            f"in the {text[0].lower()}{text[1:]}"
            if not re.match(r"top of", text, re.IGNORECASE)
            else f"{text[0].lower()}{text[1:]}",
            typed,
        )
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
    if tongue and tongue["what"] in _LANGUAGES:
        return Point("do", f"speak {text[0].lower()}{text[1:]}", typed)
    levelled = re.fullmatch(
        r"(?P<who>[a-z][a-z -]+?) (?P<level>(?:level|lvl|band|grade|class) \w{1,3})", text
    )
    if levelled and _AGENT.match(levelled["who"].split()[-1]):
        return Point(
            "am", f"a {levelled['level'][0].upper()}{levelled['level'][1:]} {levelled['who']}", typed
        )
    if low == "own" and len(words) > 1 and (english.is_plural(second) or not english.base_of(second)):
        return Point("have", f"my own {rest}", typed)
    if low in {"done", "been", "seen", "given", "taken", "driven"} and len(words) > 1:
        return Point("done", f"{low} {rest}", typed)
    up_to_now = re.search(r"\bsince (?:(?:19|20)\d\d|[A-Z][a-z]+(?: (?:19|20)\d\d)?|last \w+|I \w+)\b", text)
    if (
        up_to_now
        and _looks_like_deed(words)
        and (base := english.past_base(low))
        and english.is_verb(base)
        and low not in {"was", "had"}
    ):
        return Point("done", _polished(f"{english.participle(base)} {rest}"), typed)
    if (
        english.is_plural(second)
        and len(words) > 2
        and words[2].lower() in {"went", "fell", "rose", "dropped", "grew", "are", "were", "is", "was"}
    ):
        return Point("result", as_clause(text), typed)
    if _looks_like_deed(words):
        deed = _with_time(_polished(_with_by(text[0].lower() + text[1:] if not words[0].isupper() else text)))
        return Point("did", deed, typed)
    if low in {"learning", "studying", "finishing", "completing", "doing"} and len(words) > 1:
        return Point("am", _polished(f"{low} {rest}"), typed)
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
        return Point("have", f"experience {text[0].lower()}{_polished(text)[1:]}", typed)
    if second == "with" and english.is_verb(low) and low not in _NOT_DONE_WITH and len(words) > 2:
        return _read_habit(low, words, typed)
    if has_subject_and_verb(text) and not (
        english.is_verb(low) and english.mostly_verb(low) and not english.is_plural(low)
    ):
        return Point("result" if low not in {"i", "my"} else "clause", as_clause(text), typed)
    if low == "back" and second in {"at", "in", "to"}:
        return Point("done" if "since" in rest else "am", f"been {text}" if "since" in rest else text, typed)
    if low in {"could", "would", "should", "will"} and len(words) > 1:
        return Point("clause", f"I {low} {rest}", typed)
    if english.is_verb(low) and first not in TOOLS and _takes_object(low, words):
        return _read_habit(low, words, typed)
    if text[:1].isupper() and (tools := _tools(text)):
        return Point("do", f"know {tools}", typed)
    if re.match(r"(?:on|in) (?:the |my )?[a-z]+", text) and (spent := _YEARS_END.match(text)):
        return Point("done", f"been {spent['what']} for {spent['time']}{spent['tail']}", typed)
    earned = re.fullmatch(
        r"(?P<what>.*\b(?:certificate|cert|licen[cs]e|diploma|degree|badge|ticket)) (?P<when>in (?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)|(?:last|this) \w+)",
        text,
    )
    if earned:
        return Point(
            "did", f"got my {re.sub(r'^(?:an?|my|the) ', '', earned['what'])} {earned['when']}", typed
        )
    agent = _read_agent(text, typed)
    if agent:
        return agent
    if _PERSON_ACRONYM.fullmatch(text):
        return Point("am", english.an(text), typed)
    if _HAVE_NOUN.search(text) and len(words) < 14:
        return Point("have", _have(text), typed)
    if english.starts_determined(text) and not first[0].isdigit():
        return Point(
            "have",
            text[0].lower() + text[1:]
            if low in {"a", "an", "the", "my", "two", "three", "some", "many", "no"}
            else text,
            typed,
        )
    if tools := _tools(text):
        return Point("do", f"know {tools}", typed)
    timed = _YEARS_END.match(text)
    if timed and len(timed["what"].split()) < 4:
        return Point("have", f"{timed['time']} of {timed['what']} experience{timed['tail']}", typed)
    return Point("thing", text, typed)


def _tools(text: str) -> str:
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
        case "'m" if (agent := _read_agent(rest, text)) and agent.kind == "done":
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
    if low in {"am", "was"} and not english.starts_determined(more) and (agent := _read_agent(more, text)):
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
            return Point("done", adverb + _polished(more))
        return Point("have", more if english.starts_determined(more) else english.with_article(more))
    if low == "can":
        return Point("can", more)
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
            Point("did", f"{adverb}{low} {more}")
            if low in {"did", "didn't", "had"}
            else Point("clause", text)
        )
    if english.past_base(low) and (low in english.SAME_IN_PAST or english.past_base(low)):
        return Point("did", _with_time(_polished(_with_by(f"{adverb}{low} {more}".strip()))))
    if english.is_verb(low) or english.base_of(low):
        base = low if english.is_verb(low) else english.base_of(low)
        point = _read_habit(base, [base, *more.split()], text)
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
    return after.strip(",") in _ADJECTIVE_LINKS


def _looks_like_deed(words: list[str]) -> bool:
    """Tell whether a phrase starts with a verb in the past whose subject is I."""
    low = re.sub(r"[^\w'-]", "", words[0].lower())
    after = re.sub(r"[^\w'-]", "", words[1].lower()) if len(words) > 1 else ""
    if re.fullmatch(r"\w+ly|also|co", low) and len(words) > 1:
        return _looks_like_deed(words[1:])
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
        and not _PERSON.match(after)
        and not _AGENT.match(after)
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


def _with_by(text: str) -> str:
    found = _CHANGE_BY.match(text)
    return f"{found['verb']}{found['what']} by {found['by']}{found['rest']}" if found else text


def _with_time(text: str) -> str:
    """Put "for" before a bare length of time: "taught there 3 years" gives "taught there for 3 years"."""
    found = _YEARS_END.match(text)
    if not found or len(found["what"].split()) < 2 or re.search(r" up$", found["what"]):
        return text
    return f"{found['what']} for {found['time']}{found['tail']}"


def _polished(text: str) -> str:
    """Give the noun phrases of a verb phrase the articles they lack, at each verb that starts one."""
    out = []
    for part in re.split(r"( and then | and |, then |, (?=[a-z]+ed ))", text):
        out.append(
            _object(part) if part.strip() and not re.fullmatch(r" and then | and |, then |, ", part) else part
        )
    return after_prepositions("".join(out))


def _object(part: str) -> str:
    words = part.split(" ")
    low = words[0].lower()
    base = english.past_base(low) or (low if english.is_verb(low) else "") or english.gerund_base(low)
    if not base or len(words) < 2:
        return part
    at = 1
    while (
        at < len(words)
        and words[at].lower() in {"up", "out", "over", "down", "off", "back", "in", "on"}
        and at < 2
        and base
        in {
            "set",
            "take",
            "put",
            "build",
            "bring",
            "roll",
            "carry",
            "turn",
            "clean",
            "phase",
            "start",
            "run",
            "write",
            "work",
            "sort",
            "pick",
            "fit",
            "fill",
            "wind",
            "back",
            "draw",
            "hand",
            "break",
            "lay",
            "make",
        }
        and at + 1 < len(words)
        and words[at + 1].lower() not in {"the", "a", "an", "with"}
    ):
        at += 1
    phrase = " ".join(words[at:])
    if (
        not phrase
        or _INTRANSITIVE.match(phrase.lower())
        or english.head(phrase).istitle()
        or base
        in {
            "move",
            "work",
            "go",
            "come",
            "live",
            "be",
            "become",
            "say",
            "tell",
            "ask",
            "think",
            "help",
            "study",
            "speak",
            "know",
            "learn",
            "teach",
            "use",
            "play",
            "do",
            "sit",
            "stand",
        }
    ) and (
        not (base in {"use", "do", "help"} and english.is_countable(english.head(phrase)))
        or base == "help"
        or english.base_of(phrase.split(" ")[0].lower())
    ):
        return part
    moved = bool(re.search(r" (?:down|up|back|out)\b| from \d", phrase))
    return f"{' '.join(words[:at])} {english.with_article(phrase, definite=base in _OWN_VERBS or moved)}"


_AFTER = re.compile(
    r"\b(for|with|at|as|of|into|from|in|on|through|by|via|after|during|behind|under|to) (?=(?P<np>[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}))"
)


def after_prepositions(text: str) -> str:
    """Give the article to a job after "as" and to one thing after "with", "for" and "at", where nothing else can be meant."""

    def mend(found: re.Match[str]) -> str:
        phrase = found["np"]
        if english.starts_determined(phrase):
            return found[0]
        words = phrase.split()
        head = words[0]
        if (
            found[1] == "as"
            and (_AGENT.match(head) or (len(words) > 1 and _AGENT.match(words[1])))
            and not english.is_plural(head)
        ):
            return f"as {english.an(head).split()[0]} "
        if found[1] in {"with", "to", "for"} and (
            len(words) == 1 or words[1] in english.PREPOSITIONS or _PERSON.match(words[1])
        ):
            person = (
                words[0]
                if _PERSON.match(words[0])
                else words[1]
                if len(words) > 1 and "adjective" in english.kinds(words[0])
                else ""
            )
            if _PERSON.match(person) and english.is_countable(person):
                return f"{found[1]} {english.an(head).split()[0]} "
        if (
            found[1] in {"with", "at", "for", "from", "into"}
            and english.kinds(head) in {"noun", "noun verb"}
            and english.is_countable(head)
            and (len(words) == 1 or words[1] in english.PREPOSITIONS)
            and head in _ONE_THING
        ):
            return f"{found[1]} {english.an(head).split()[0]} "
        return found[0]

    return _AFTER.sub(mend, text)


_PERSON = re.compile(
    r"(?:passenger|customer|client|patient|child|guest|resident|colleague|manager|parent|pupil|student|teacher|doctor|nurse|user|developer|designer|supplier|driver|fishmonger|caller|tenant|visitor|donor|learner)$"
)
_ONE_THING = frozenset(
    "competitor charity bank startup agency firm shop store restaurant cafe bakery hotel warehouse nursery factory farm garage fishmonger".split()
)


def _is_doing(text: str) -> bool:
    """Tell whether a clause's subject is something done ("rekeying takes hours") and no thing ("waiting list")."""
    words = text.split()
    if not english.gerund_base(words[0]):
        return False
    return not (
        len(words) > 2
        and english.is_countable(words[1].lower())
        and (finite(words) == 2 or _PERSON.search(words[1]))
    )


_PRONOUNS = frozenset(
    "we they it you he she nobody everybody everyone somebody there this that in at on for".split()
)


def as_clause(text: str) -> str:
    """Give a clause about something else as it stands in a sentence."""
    first = text.split(" ", 1)[0]
    low = first.lower()
    if (
        first[:1].isupper()
        and first[1:].islower()
        and (english.is_known(low) or english.starts_determined(low) or low in _PRONOUNS)
        and low != "i"
    ):
        text = text[0].lower() + text[1:]
    if (
        text[:1].islower()
        and not english.starts_determined(text)
        and english.is_countable(english.head(" ".join(text.split()[: finite(text.split()) or None])))
        and not _is_doing(text)
        and low
        not in {"nobody", "everybody", "everyone", "somebody", "anyone", "nothing", "everything", "one"}
    ):
        return f"{'my' if low in _FAMILY else 'the'} {text}"
    return text


_FAMILY = frozenset(
    "nephew niece brother sister mum mom dad wife husband son daughter nan gran grandad cousin aunt uncle father mother partner".split()
)
_HABITS = frozenset(
    "work live volunteer study train coach support help code design cook teach drive report run manage play care write lead".split()
)
"""Verbs that what comes next to them need not tell apart from the noun of the same spelling."""


_NOT_DONE_WITH = frozenset(
    "contact experience help time practice trouble background degree work training care love".split()
)


def _takes_object(low: str, words: list[str]) -> bool:
    """Tell whether a base form that starts a phrase is its verb: "speak Spanish", "work 3 years", not "work ethic"."""
    after = re.sub(r"[^\w'-]", "", words[1].lower()) if len(words) > 1 else ""
    if not after:
        return False
    if english.mostly_verb(low) and not english.kinds(low).startswith(("noun", "adjective")):
        return True
    if after == "with" and low not in _NOT_DONE_WITH and not english.is_plural(low):
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


def _read_habit(base: str, words: list[str], typed: str) -> Point:
    rest = " ".join(words[1:])
    if not english.mostly_verb(base) and base not in _HABITS:
        bare = _YEARS_END.match(f"{base} {rest}")
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
    end = _YEARS_END.match(f"{base} {rest}")
    if end:
        what = end["what"].split(" ", 1)
        return Point(
            "done",
            f"{english.participle(base)} {what[1] if len(what) > 1 else ''} for {end['time']}{end['tail']}".replace(
                "  ", " "
            ),
            typed,
        )
    often = re.match(r"(always|never|often|usually|sometimes|also) (?=\w)", rest)
    if often and base != "be":
        rest = rest[often.end() :]
        return Point("do", f"{often[1]} {base} {rest}", typed)
    rest = re.sub(r"^well ((?:[A-Z][\w+]*)(?:(?:,| and) ?[A-Z][\w+]*)*)$", r"\1 well", rest)
    phrase = f"{base} {rest}"
    return Point("do", _polished(phrase) if english.mostly_verb(base) else phrase, typed)


def _read_years(found: re.Match[str], typed: str) -> Point:
    number, unit, rest = found["n"].strip(), found["unit"], found["rest"] or ""
    number = re.sub(r" ?\+$", "+", number)
    if unit.endswith("s") is False and number not in {"1", "a", "an", "one", "half a"}:
        unit += "s"
    time = f"{number[0].lower()}{number[1:]} {unit}"
    rest = re.sub(r"^(?:of )", "", rest)
    if not rest:
        return Point("have", f"{time} of experience", typed)
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
    if first in {"no", "zero"}:
        return Point("have", f"{time} with {rest}", typed)
    if first in {"in", "at", "as", "with", "on", "running", "for", "doing", "under", "across"} or (
        english.gerund_base(first)
        and len(rest.split()) > 1
        and first
        not in {
            "nursing",
            "teaching",
            "engineering",
            "marketing",
            "accounting",
            "programming",
            "training",
            "cooking",
        }
    ):
        return Point("have", f"{time} {after_prepositions(rest)}", typed)
    if first in {"experience", "exp"}:
        return Point("have", f"{time} of {rest}", typed)
    if (
        re.search(r"\b(?:experience|practice|work|reporting|service|history)\b", rest)
        or found[0].lower().find(" of ") > 0
    ):
        return Point("have", f"{time} of {rest}", typed)
    bare, place = re.match(
        r"(.+?)((?: (?:at|in|for|with|on|across|incl|including|from|under) .+)?)$", rest
    ).groups()  # type: ignore[union-attr]
    if (
        _AGENT.match(bare.split()[-1].lower())
        and not english.is_plural(bare.split()[-1].lower())
        and bare.split()[-1].lower() not in {"customer", "care", "manufacturing"}
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


def _read_agent(text: str, typed: str) -> Point | None:
    """Read what names a job: "supervisor at Dapple 2 years" gives "been a supervisor at Dapple for 2 years"."""
    timed = _YEARS_END.match(text) or re.match(
        r"(?P<what>.+?),? (?:for )(?P<time>(?:about |over )?[\d.]+\+? (?:years?|months?))(?P<tail>(?: (?:at|in|before|until) .+)?)$",
        text,
    )
    what = timed["what"] if timed else text
    what = re.sub(r"^(?:an?|the|i'm an?) ", "", what, flags=re.IGNORECASE)
    bare = re.split(r" (?:at|in|for|on|with|of|from|since|by) ", what)[0]
    noun = bare.split()[-1].lower() if bare.split() else ""
    if (
        len(bare.split()) > 4
        or not (
            _AGENT.match(noun)
            or re.fullmatch(
                r"(?:EA|PA|TA|HCA|CSM|PM|SRE|DSM|2IC|SM|AE|SDR|BDR|QA|CPhT|RN|LPN)", bare.split()[-1]
            )
        )
        or english.is_plural(noun)
        or noun
        in {
            "customer",
            "order",
            "paper",
            "computer",
            "power",
            "water",
            "number",
            "matter",
            "weather",
            "summer",
            "winter",
            "career",
            "manor",
            "factor",
            "error",
            "another",
            "other",
            "better",
            "never",
            "ever",
            "under",
            "over",
            "after",
            "letter",
            "floor",
            "labor",
            "motor",
            "minor",
            "major",
            "senior",
            "junior",
            "server",
            "laser",
            "counter",
            "interior",
            "exterior",
            "poster",
            "chapter",
            "quarter",
            "offer",
            "charter",
            "answer",
            "plant",
            "grant",
            "restaurant",
            "instant",
            "tenant",
            "relevant",
        }
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
    if field and _AGENT.match(field["what"].split()[-1]):
        return Point(
            "done", f"been {english.an(field['what'])} for {field['time']} in {field['field']}", typed
        )
    if re.search(r"\bsince\b", what):
        return Point("done", f"been {named}", typed)
    return Point("am", named, typed)


def _have(text: str) -> str:
    text = re.sub(r"^(?:have|has|got|having|holds?) ", "", text, flags=re.IGNORECASE)
    first = text.split(" ", 1)[0]
    lowered = (
        text[0].lower() + text[1:]
        if first[:1].isupper() and first[1:].islower() and english.is_listed(first.lower())
        else text
    )
    return english.with_article(lowered)


def read_points(text: str) -> tuple[Point, ...]:
    """Read a field that says something of the candidate: all that it lists, each thing by itself."""
    points: list[Point] = []
    for item in items(text):
        points += _of_item(item)
    return tuple(_sound(point) for point in points if point.kind != "nothing")


_SUBJECT_START = re.compile(
    r"(?:not|done|going|been|being|got|very|really|too|just|like|also|maybe|yes|no,)\b", re.IGNORECASE
)
_ODD_INSIDE = re.compile(r"(?<!\d):|:(?!\d)|\bI\b|\b(?:a|an|the) (?:a|an|the|my|your)\b|[=<>]|/{2,}|\?")


_NO_FIELD = re.compile(r"\d|\b(?:no|not|each|every|of|is|are|was|one|that|which|who)\b|(?:\S+ ){5}")


def _unjoined(phrase: str) -> bool:
    """Tell whether two noun phrases stand side by side with nothing between them, which no sentence has."""
    if re.match(r"(?:one|two|three|an?|the|my) [a-z]+ (?:an?|the|my|our) ", phrase):
        return True
    words = re.sub(r"[^\w\s'-]", " ,", phrase).lower().split()
    for before, article, after in zip(words, words[1:], words[2:], strict=False):
        if article in {"a", "an", "the", "my", "our"} and not (
            before in english.PREPOSITIONS
            or before in english.AUXILIARIES
            or before in {"all", "both", "half", "such", "not", ","}
            or before.endswith("ly")
            or english.base_of(before)
            or after
            in {
                "half",
                "few",
                "day",
                "week",
                "month",
                "year",
                "time",
                "shift",
                "night",
                "patient",
                "head",
                "piece",
                "hour",
            }
        ):
            return True
    return False


def _sound(point: Point) -> Point:
    """Take a point for not understood where its words could not stand in a sentence: better left out than pasted."""
    words = point.words
    if point.kind in {"have", "am", "can"} and _ODD_INSIDE.search(words):
        return Point("unsure", words, point.typed)
    if point.kind in {"did", "done", "do", "result"} and re.search(
        r":|[=<>]|\b(?:a|an|the) (?:a|an|the)\b", words
    ):
        return Point("unsure", words, point.typed)
    if point.kind == "result" and (
        re.match(r"the (?:they|we|he|she|it|you|this|that)\b", words)
        or _SUBJECT_START.match(words)
        or (words[:1].isdigit() and not re.match(r"\d+(?: in \d+| of|%)", words))
    ):
        return Point("unsure", words, point.typed)
    if point.kind == "result" and re.search(r"\b(?:last|first|next) \d+$", words):
        return Point("unsure", words, point.typed)
    if point.kind == "have" and words.startswith("experience ") and finite(words.split(), 2):
        return Point("unsure", words, point.typed)
    if point.kind == "have" and (
        re.search(r"\b(?:yes|no)\b(?! accidents| complaints| gaps| \w+s\b)", words) is not None
        or _unjoined(words)
        or (
            (
                years := re.match(
                    r".*?\b(?:years?|months?|weeks?|seasons?) of (?P<what>.+?) experience\b", words
                )
            )
            and _NO_FIELD.search(years["what"])
        )
    ):
        return Point("unsure", words, point.typed)
    if point.kind == "do" and re.search(r"\b(?:always|never|often) \w+ed\b| x \d", words):
        return Point("unsure", words, point.typed)
    if point.kind in {"do", "did"} and (
        re.search(r"\b(?:ok|okay)$", words) or re.search(r" and (?:no|not|nobody|nothing)\b", words)
    ):
        return Point("unsure", words, point.typed)
    if point.kind == "have" and words.startswith("the ") and not _HAVE_NOUN.search(words):
        return Point("unsure", words, point.typed)
    if point.kind == "am" and re.search(r" and ", words) and words.startswith(("a ", "an ")):
        return Point("unsure", words, point.typed)
    if len(words.split()) > 30:
        return Point("unsure", words, point.typed)
    return point


_OPENS = re.compile(
    r"(?:I|I'm|I've|My|We|Our)\b|(?:In|At|On|For|During|After|Before|When|While|Since|Last|As|With|Over|Until|From|By)\b.*\b(?:I|my|we|our)\b"
)


_GOES_ON = re.compile(
    r"(?:and|but|or|nor|which|who|whom|whose|where|when|while|so|because|since|if|unless|until|though|although|with|without|including|"
    r"such as|like|by|as|for|from|in|on|at|to|of|not|then|after|before|all|both|half|each|most|mostly|mainly|especially|about|"
    r"the (?:\w+er|\w+est|rest|last|first|second|others?|most|least)\b|one of|two of|some of|average|\w+ing|\w+ed|I (?!did|was|had|have|am))\b|"
    r"(?:[\w'-]+ ){1,4}and [\w' -]+$|[\w'-]+(?: [\w'-]+)?$",
    re.IGNORECASE,
)


def is_written(text: str) -> bool:
    """Tell whether a sentence was written as one: it opens and ends like one, and nothing in it asks to be put right."""
    plain = " ".join(re.sub(r"[\u2018\u2019]", "'", text).split())
    said = re.sub(r"[.!]+$", "", plain)
    return (
        len(said.split()) > 4
        and bool(_OPENS.match(said))
        and clean(plain) == said
        and not re.search(r"[;:=<>/|+~]|\s[-\u2013\u2014]+\s|, (?:I|we|it|is|are|was)\b", said)
        and not re.search(r"\b(?:although|because|but|that|if|when) (?:is|are|was|were)\b", said)
        and not re.search(r"\b(?:etc|ok|stuff|super|like \d)\b", said)
        and all(_GOES_ON.match(part) for part in split_commas(said)[1:])
        and has_subject_and_verb(
            re.sub(r"^[^,]*?(?=\b(?:I|my|we|our)\b)", "", said) if not re.match(r"I\b|I'", said) else said
        )
    )


def _of_item(item: str) -> list[Point]:
    if "," in item and is_written(item):
        return [Point("sentence", clean(item), item)]
    parts = split_commas(clean(item))
    if len(parts) == 1:
        return _of_phrase(parts[0])
    if len(parts) > 1 and (tools := _tools(", ".join(re.sub("^and ", "", part) for part in parts))):
        return [Point("do", f"know {tools}", item)]
    if (
        all(re.fullmatch(r"(?:and )?[A-Z][a-z]+(?: [a-z]+)?", part) for part in parts)
        and sum(part.split()[-1] in _LANGUAGES or part.split()[0] in _LANGUAGES for part in parts) > 1
    ):
        return [Point("do", f"speak {joined([re.sub('^and ', '', part) for part in parts])}", item)]
    head = re.match(r"(?P<place>(?:at|for|with|in) [^:]{2,40}):\s*(?P<rest>.+)$", clean(item), re.IGNORECASE)
    if head:
        inner = _of_item(head["rest"])
        place = re.sub(r"^(at|for|with|in)\b", lambda m: m[0].lower(), head["place"], flags=re.IGNORECASE)
        return [
            Point(p.kind, f"{p.words} {place}" if i == 0 and p.kind == "did" else p.words, p.typed)
            for i, p in enumerate(inner)
        ]
    points: list[Point] = []
    for listed in parts:
        part = re.sub(r"^(?:and|then|also|plus) | since$", "", listed, flags=re.IGNORECASE)
        found = _of_phrase(part)
        team = re.fullmatch(
            r"(team|crew|staff|group|class|shift|department|squad|caseload|budget) (?:of|was) (.+)", part
        )
        if team and points and points[-1].kind == "did":
            points[-1] = Point("did", f"{points[-1].words} with a {team[1]} of {team[2]}", points[-1].typed)
            continue
        years = re.match(r"(?P<n>\d+|two|three|four|five|six) (?P<rest>(?:as|in|on|at|with) .+)$", part)
        if (
            years
            and points
            and points[-1].kind in {"have", "done"}
            and re.search(r"\byears\b", points[-1].words)
        ):
            points[-1] = Point(
                points[-1].kind,
                f"{points[-1].words}, {years['n']} of them {after_prepositions(years['rest'])}",
                points[-1].typed,
            )
            continue
        if (
            points
            and points[-1].kind == "thing"
            and (it := re.match(r"(?P<verb>[a-z]+) (?:it|them)\b(?P<rest>.*)$", part))
            and english.past_base(it["verb"])
        ):
            points[-1] = Point(
                "did", f"{it['verb']} {points[-1].words}{it['rest']}", f"{points[-1].typed}, {part}"
            )
            continue
        if (
            points
            and points[-1].kind in {"did", "done", "do"}
            and _TAIL.match(part)
            and not finite(part.split())
        ):
            points[-1] = Point(
                points[-1].kind, f"{points[-1].words}, {_TAIL.sub(_with, part)}", points[-1].typed
            )
            continue
        due = re.fullmatch(r"(\d[\d.,]*\+? [\w-]+(?: [\w-]+)?) (by|within|after|in) (.+)", part)
        if (
            due
            and points
            and points[-1].kind == "did"
            and not re.match(r"\S+ (?:years?|months?|weeks?|days?|hours?|minutes?)\b", due[1])
        ):
            points.append(
                Point(
                    "result", f"it had {due[1]} {due[2]} {english.with_article(due[3], definite=True)}", part
                )
            )
            continue
        like = (
            found[0].kind == "thing"
            and points
            and points[-1].kind in {"thing", "have", "do", "can", "am", "did"}
            and len(part.split()) <= (7 if " and " in part else 4)
            and not english.past_base(part.split()[0])
            and not english.gerund_base(part.split()[0].lower())
        )
        if (
            like
            and points[-1].kind in {"thing", "have", "do", "can", "did"}
            and (points[-1].kind == "thing" or _lists(points[-1].words))
            and (
                points[-1].kind != "did"
                or ((len(part.split()) < 3 or " and " in part) and _alike(points[-1].words, part))
            )
            and (points[-1].kind != "do" or re.match(r"(?:know|speak|use|read|teach)\b", points[-1].words))
            and not found[0].words.startswith("know ")
            and (
                points[-1].kind != "have"
                or (
                    len(part.split()) < 3
                    and not re.search(r"\b(?:last|this|next)\b|\d", part)
                    and " experience" not in points[-1].words
                )
            )
        ):
            points[-1] = Point(points[-1].kind, f"{points[-1].words}, {found[0].words}", points[-1].typed)
            continue
        points += found
    for i, point in enumerate(points[1:], 1):
        # "2 got promoted": of those that were told of just before.
        some = re.match(
            r"(?:\d+|two|three|four|five|six|both|all) (?:got|are|were|became|went|have|now|still)\b",
            point.words,
        )
        if point.kind in {"result", "unsure"} and some and points[i - 1].is_told:
            number, _, tail = point.words.partition(" ")
            points[i] = Point("result", f"{number} of them {tail}", point.typed)
        if (
            point.kind == "have"
            and re.fullmatch(r"\S+ years? of experience", point.words)
            and not points[i - 1].is_told
        ):
            points[i] = Point("unsure", point.words, point.typed)
        if point.kind == "result" and re.match(
            r"(?:last|first|latest|other|second|third) (?:one|two)\b", point.words
        ):
            points[i] = Point("result", f"the {point.words}", f"the {point.typed}")
    for i, point in enumerate(points):
        # A bare noun before a verb ("case loaded 32 women") is a subject only where a deed was told before it.
        if (
            point.kind == "result"
            and not english.starts_determined(point.typed.strip())
            and " went from " not in point.words
            and not english.is_plural(
                english.head(" ".join(point.words.split()[: finite(point.words.split())]))
            )
            and (verb := finite(point.words.split()))
            and point.words.split()[verb].endswith(("ed", "got"))
            and not (i and points[i - 1].kind in {"did", "done"})
        ):
            points[i] = Point("unsure", point.words, point.typed)
    for i, point in enumerate(points[1:], 1):
        # "It settled her" says nothing where what "it" was could not be told.
        if point.kind == "result" and re.match(r"(?:is|was|has)\b", point.words):
            points[i] = Point("result", f"it {point.words}", point.typed)
        if (
            (point.kind == "result" and re.match(r"(?:it|that|this)\b", point.words))
            or (point.kind == "did" and re.match(r"[a-z]+ (?:it|them)\b", point.words))
        ) and not points[i - 1].is_told:
            points[i] = Point("unsure", point.words, point.typed)
    for i in range(len(points) - 1, 0, -1):
        if points[i].kind == points[i - 1].kind == "do" and (
            points[i].words.split(" ")[0] == points[i - 1].words.split(" ")[0] in {"speak", "know"}
        ):
            points[i - 1 : i + 1] = [
                Point(
                    "do",
                    f"{points[i - 1].words}, {points[i].words.partition(' ')[2]}",
                    points[i - 1].typed,
                )
            ]
    return [Point(p.kind, _list_end(p.words), p.typed) for p in points]


_TAIL = re.compile(
    r"(?:(?:both|all|most|half|each|none|some|one|two|three|\d+) (?:of (?:them|which)|with|in|on|at|as|under|over|by|from)\b|(?P<no>no|zero|only \d+) (?!idea\b)[a-z]+)"
)
"""What a deed drags behind it without a verb of its own: "both in profit after eight months", "no lost orders"."""


def _with(found: re.Match[str]) -> str:
    return f"with {found[0]}" if found["no"] else found[0]


def _alike(deed: str, part: str) -> bool:
    """Tell whether a phrase can be one more object of a deed: both with a determiner, or both without."""
    last = re.split(r", | and ", deed)[-1]
    words = last.split(" ")
    if len(words) > 1 and words[1] in english.PREPOSITIONS:
        return False
    thing = " ".join(words[1:]) if english.past_base(words[0]) else last
    return english.starts_determined(thing) == english.starts_determined(part) and (
        thing[:1].isdigit() == part[:1].isdigit()
    )


def _lists(words: str) -> bool:
    return len(words.split()) <= 12


def _list_end(words: str) -> str:
    """Give "a, b, c" as "a, b and c", where nothing else tells its last part apart."""
    parts = split_commas(words)
    if (
        len(parts) > 1
        and not re.match(r"(?:and|or) ", parts[-1])
        and not any(re.match(r"with no\b", part) or _TAIL.match(part) for part in parts[1:])
        and all(len(part.split()) <= 5 for part in parts[1:])
        and " and " not in parts[-1]
    ):
        return joined(parts)
    return re.sub(r", (?=and \w+$)", " ", words) if len(parts) > 1 else words


_LANGUAGES = frozenset(
    "English Spanish French German Portuguese Italian Dutch Polish Arabic Mandarin Cantonese Chinese Japanese Korean Russian "
    "Ukrainian Turkish Greek Hindi Urdu Bengali Punjabi Swedish Danish Norwegian Finnish Hebrew Welsh Irish Czech Slovak Romanian "
    "Hungarian Vietnamese Thai Tagalog Filipino Somali Swahili Farsi Persian Tamil Gujarati Romansh Catalan Basque Croatian Serbian".split()
)


def _of_phrase(phrase: str) -> list[Point]:
    """Read one phrase, which may hold a deed and what came of it: "moved it and the queue was gone"."""
    if is_too_long(phrase):
        return [read_point(phrase)]
    again = re.match(
        r"(?P<first>(?:I|we)\b.+?),? (?:and|but) (?P<second>(?:I|we)(?:'m|'ve| ).+)$", phrase, re.IGNORECASE
    )
    listed = re.match(r"(?P<first>\d+ [a-z]+) and (?P<second>I(?:'m|'ve| ).+)$", phrase)
    if listed:
        return [Point("have", listed["first"], listed["first"]), *_of_phrase(listed["second"])]
    if again and len(again["first"].split()) > 2:
        return [*_of_phrase(again["first"]), *_of_phrase(again["second"])]
    split = re.match(
        r"(?P<deed>.+?),? (?:and|so) (?P<result>(?:the|my|our|it|that|no|nobody|everyone|they|we|sales|complaints|waste|churn|turnover|[a-z]+) .+)$",
        phrase,
    )
    if split:
        first = read_point(split["deed"])
        tail = split["result"]
        if (
            first.kind in {"did", "done"}
            and has_subject_and_verb(tail)
            and not _looks_like_deed(tail.split())
            and not english.mostly_verb(tail.split()[0].lower())
        ):
            return [first, Point("result", as_clause(tail), phrase)]
    point = read_point(phrase)
    if point.kind == "thing":
        langs = re.fullmatch(
            r"(?:speaks? )?((?:[A-Z][a-z]+(?:ish|ese|ian|an|ch|ch|ic|i|du|ew|ek|in)?)(?:(?:,| and|) [A-Z][a-z]+){0,4})",
            point.words,
        )
        if langs and set(re.findall(r"[A-Z]\w+", point.words)) <= _LANGUAGES:
            return [Point("do", f"speak {joined(re.findall(r'[A-Z]\w+', point.words))}", phrase)]
    if point.kind == "do" and point.words.startswith("speak "):
        tongues = re.findall(r"[A-Z]\w+", point.words)
        if len(tongues) > 1 and "," not in point.words and " and " not in point.words:
            return [Point("do", f"speak {joined(tongues)}", phrase)]
    return [point]


_STEMS = re.compile(r"(?:s|es|ed|ing|er|ers|'s)$")


def shared(first: str, second: str) -> int:
    """Count the words that two phrases share, whatever their endings; small and common words do not count."""

    def stems(text: str) -> set[str]:
        return {
            _STEMS.sub("", word)
            for word in re.findall(r"[\w]{4,}", text.lower())
            if word not in english.PREPOSITIONS
            and word not in english.AUXILIARIES
            and word
            not in {
                "your",
                "years",
                "about",
                "with",
                "team",
                "work",
                "this",
                "that",
                "them",
                "they",
                "experience",
                "company",
            }
        }

    return len(stems(first) & stems(second))
