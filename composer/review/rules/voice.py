"""Rules about whole sentences, spoken to the reader.

What is typed into a form is often half a sentence, a list or a remark about the reader; in a note it reads as a
form that was filled in. It does not matter who typed it. Sources: career offices (write as you would speak to the
person); plain-English guides (a sentence has a subject and a verb).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.review.rules.case import Case, Findings
from composer.review.rules.cue import Cue, met, phrases
from composer.review.rules.names import all_parts
from composer.review.rules.text import Passage
from composer.review.rules.words import exact, fold, word_set, words

_IRREGULAR = (
    "ran|led|built|did|wrote|took|gave|began|drove|went|grew|chose|spoke|taught|won|cut|made|kept|held|sold"
    "|bought|brought|spent|got|was|were|had|has|redid|oversaw|rebuilt"
)
_DID = "|".join(word for word in _IRREGULAR.split("|") if word not in {"was", "were", "had", "has"})
_PAST = word_set(_IRREGULAR.replace("|", " "))
_DONE = word_set(
    "set put let hit found felt saw came said knew met left sat stood showed wore ate lost paid read"
)
_NO_PAST = word_set(
    "need indeed feed seed speed based hundred red bed need exceed proceed agreed compared related attached enclosed"
)
_FINITE = Cue(
    re.compile(
        r"\b(?:am|is|are|was|were|be|have|has|had|do|does|did|will|would|can|could|may|might|shall|should|must|let"
        r"|please|i|we|you|it|she|he|they|there|who|that|this|these|those)\b|['\u2019](?:m|re|ve|ll|d)\b|n['\u2019]t\b"
        r"|\b[a-z]{2,20}(?:ed|ght) (?:me|us|you|my|your|that|how|the|to|into|off|in|on|and)\b"
        r"|\b(?:gave|made|taught|kept|led|brought|got|went|meant|left|told|showed) "
    ),
    lower=True,
)
_CLAUSE_AFTER = re.compile(
    r", (?:and |but |so )?(?:i|we|you|it|the|that|this|my|your|our|there)\b|\b(?:i|we)\b", re.IGNORECASE
)
_COURTESY = word_set("""
thank thanks thanking many looking hope hoping wishing see please let congratulations sorry happy glad good best
forgive allow warm kind just give tell call send keep take yes no all until speak talk enjoy have take ps p.s here again welcome well dear
""")
_NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve fifteen twenty")
_BARE = word_set("""
strong solid excellent proven fluent certified trained
experienced able familiar responsible experience background degree never qualified skilled over nearly about
""")
_MISFIT = Cue(
    re.compile(
        r"\b(?:about|with|of|for|my|your) (?:(?:ran|led|did|got|im|ive|she|he|they|has|n/a|idk|tbd)\b(?!-)"
        r"|i (?:am|ran|led|was|have|did)\b|i['\u2019](?:m|ve)\b|(?:managed|worked|handled) (?:a|an|the|at|in|with)\b)"
        r"|\b(?:about|of|on|to|with) (?:why|how|when|where|what) (?:is|are|do|does|can|did|will|would) (?:you|i|we|it|the|a|my|your|[a-z]+ so)\b"
        r"|\b(?:about|of|on|with) you (?:asked|said|told|mentioned|want|wanted|need|needed|have|had)\b"
        r"|\b(?:about|of|on|to|with|for) - |\b(?:am|being) used to (?:work|do|be|run|have|go|sell|teach|lead)\b"
        r"|\babout never [a-z]{3,20}(?:ed|t)\b|\bis (?:ran|did|managed|worked|handled|looked)\b(?! by)"
        r"|\b(?:mention|add|say|note) that (?:ran|led|managed|worked|handled|built|looked)\b"
        r"|\bas (?:well )?(?:ran|led|managed|worked)\b(?! by)"
    ),
    lower=True,
)
_BULLET = re.compile(
    r"^[ \t]*(?:[-*\u2022\u00b7\u25e6\u2013\u25aa\u27a2>]+[ \t]|\d{1,2}[.)][ \t])|[\u2022\u25e6\u25aa]",
    re.MULTILINE,
)
_COLON = re.compile(r"(?<=[^\s\d]):\s+(?=\S)")
_ITEM = re.compile(r"[,;]\s*|\s/\s|\s[|+]\s|\n")
_JOINED = re.compile(r"\b(?:and|or|nor|but|then|&|to|through|not)\b", re.IGNORECASE)
_LEADS_ON = word_set("""
and or nor but so then which who whose where when while because as if though although since not for in on at with by
from to of especially including especially too please thank thanks even after before until unless like such both
especially perhaps maybe above once than whether how what why just mainly again indeed however of
""")
_DEED = re.compile(r"[a-z]{3,20}ed (?!by\b|in\b|from\b|on\b|with\b|to\b)")
_NOT_A_LIST = re.compile(r"(?:can|will|am|have|no idea|none|never|not sure|n/a)\b")
_ASIDE = re.compile(r"(?:who|which|whose|where|when|in|at|with|by|on|after|like|a|an|the)\b", re.IGNORECASE)
_NOTE = re.compile(r"(?:a|one) (?:\w+ )?(?:note|line|word|follow-up)\b", re.IGNORECASE)
_ADVERB = re.compile(r"[a-z]+ly\W*")
_SLASH = re.compile(r"\w / \w")
_SPAN = word_set("year years yr yrs month months week weeks mths wks plus")
_DATE = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?$|\d{4}$|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_RAW_ITEM = re.compile(
    rf"(?:(?:{_DID}|managed|worked|chased|launched|handled|helped|trained|passed|added|moved|counted|speaks?"
    r"|know|knows) (?!by\b|in\b|from\b|on\b)"
    r"|\d{1,3} (?:years?|yrs?|months?|mths)\b|(?:[\w+#.-]{1,20} ){1,3}(?:certified|trained|qualified|licensed)\W*$)",
    re.IGNORECASE,
)
_PRONOUN = Cue(
    re.compile(r"(?<![\w'\u2019/])(?:she|he|her|his|him|hers|herself|himself)(?![\w/])"), lower=True
)
_THEIRS = Cue(re.compile(r"(?<![\w'\u2019/])(?:their|theirs|they)(?![\w/])"), lower=True)
_ANYONE = phrases(r"""
(person|somebody|someone|anybody|anyone|everybody|everyone|whoever|nobody|who)\b
""")
_SOMEBODY = phrases(r"""
(boss|manager|supervisor|director|head|owner|chef|partner|colleague|coworker|mentor|teacher|tutor|professor|doctor)\b
(mother|mum|mom|father|dad|nan|gran|grandmother|grandfather|brother|sister|uncle|aunt|wife|husband|son|daughter)\b
(friend|child|baby|boy|girl|man|woman|lady|patient|client|customer|guest|resident|pupil|student|candidate)\b
(founder|president|chair|lead)\b
(nurse|matron|sergeant|officer|captain|engineer|driver|buyer|seller|neighbour|neighbor|consultant|assistant)\b
(ceo|cfo|cto|coo|predecessor|successor|parent|user|reader|mate|apprentice|trainee|recruiter|kid|husband)\b
""")
_MANY = phrases(r"""
(team|people|staff|crew|company|board|panel|committee|family|children|everyone|everybody|anyone|someone|group)\b
(women|men|police|department|school|hospital|firm|client|council|public|class|audience|side|ward|cohort|union)\b
(?!this\b|was\b|is\b|has\b|always\b|across\b|as\b|us\b|yours\b|perhaps\b|thus\b|plus\b|thanks\b|news\b)[\w-]{2,30}[^s\W]s\b
""")
_TITLE_END = '.!?:\u2026\u201c"'
_TWO_NAMES = re.compile(r"\b[A-Z]\S+ and [A-Z]")
NEAR = 400
"""So many characters before a pronoun are searched for whom it means."""
_CALLED = re.compile(r"(?:^|[,;]\s*|\b(?:thanks|thank you|again|hi|hello|dear)\s+)$", re.IGNORECASE)


def fragment(case: Case) -> Findings:
    """Every sentence has somebody who does something (the module's sources)."""
    for passage in case.sentences:
        text = passage.text
        if _signs(case, text):
            continue
        if span := _misfit(text):
            yield case.finding(
                "fragment",
                "warning",
                "Two halves do not fit together here; say it as you would aloud.",
                (passage.start + span[0], passage.start + span[1]),
            )
        elif not text.endswith("?") and _has_no_subject(text):
            yield case.finding(
                "fragment",
                "warning",
                "This is half a sentence; begin with the one who did it, as in \u201cI ran \u2026\u201d.",
                passage.span,
            )


def raw_list(case: Case) -> Findings:
    """Facts stand in sentences, not in a row (domain of the module's sources: it reads as a filled-in form)."""
    begin = case.reading.salutation.end if case.reading.salutation else 0
    last = case.sentences[-1].span[1] if case.sentences else begin
    if bullet := _BULLET.search(case.body, begin, last):
        yield case.finding(
            "raw list",
            "warning",
            "A note is spoken, not listed; say these points in a sentence or two.",
            bullet.span(),
        )
        return
    for passage in case.sentences:
        if _is_raw(passage.text):
            yield case.finding(
                "raw list",
                "warning",
                "This is a row of facts; a sentence that joins them reads as if you said it.",
                passage.span,
            )


def third_person(case: Case) -> Findings:
    """The note speaks to its reader, not about them (career offices: write to the person)."""
    if len(case.readers) != 1:
        return
    parts = frozenset(map(exact, all_parts(case.readers[0])))
    others = frozenset(exact(word) for word, _, _ in words(f"{case.interview.company} {case.interview.role}"))
    near: list[Passage] = []
    for passage in case.sentences:
        before = " ".join(p.text[-NEAR:] for p in near[-2:])
        for start, end, said in _about(passage.text, before, parts | others):
            yield case.finding(
                "third person",
                "warning",
                f"You write to this person: say \u201cyou\u201d or \u201cyour\u201d in place of \u201c{said}\u201d.",
                (passage.start + start, passage.start + end),
            )
        for start, end in _named(passage.text, parts - others):
            yield case.finding(
                "third person",
                "warning",
                f"You write to {passage.text[start:end]}; say \u201cyou\u201d where you speak of them.",
                (passage.start + start, passage.start + end),
            )
        near.append(passage)


def _signs(case: Case, text: str) -> bool:
    own = {exact(word) for word, _, _ in words(case.context.candidate.name)}
    said = words(text)
    return len(said) < 2 or all(exact(word) in own for word, _, _ in said)


@lru_cache(maxsize=4096)
def _misfit(text: str) -> tuple[int, int] | None:
    match = _MISFIT.pattern.search(_MISFIT.text(text))
    return match.span() if match else None


@lru_cache(maxsize=4096)
def _has_no_subject(text: str) -> bool:
    said = [fold(word) for word, _, _ in words(text)]
    first, second = said[0], said[1]
    if first in _COURTESY or _NOTE.match(text):
        return False
    if first in _PAST or (first.endswith("ed") and first not in _NO_PAST and len(first) > 4):
        return not _CLAUSE_AFTER.search(text) and second != "by"
    finite = met(_FINITE, text)
    if first.endswith("ing") and first not in {"nothing", "something", "everything", "anything", "during"}:
        return not finite and not any(word in _PAST or word.endswith("ed") for word in said[1:])
    if first in _BARE or (
        (first[0].isdigit() or first in _NUMBERS) and any(word in _SPAN for word in said[1:3])
    ):
        return not finite
    return not finite and not any(word in _PAST or word.endswith(("ed", "s", "ght", "ade")) for word in said)


@lru_cache(maxsize=4096)
def _is_raw(text: str) -> bool:
    if colon := _COLON.search(text):
        tail = text[colon.end() :]
        items = [item for item in _ITEM.split(tail) if item.strip()]
        if _NOT_A_LIST.match(tail):
            return True
        first = words(tail)[0][0] if words(tail) else ""
        if (
            re.fullmatch(r"[a-z]{3,20}ed", first)
            and first not in _NO_PAST
            and not re.search(r"^\S+ by\b", tail)
        ):
            return True
        first = fold(first)
        if first in _PAST - {"was", "were", "has", "had"} or _RAW_ITEM.match(tail):
            return True
        if len(items) > 1 and not _is_joined(items[-1]) and not met(_FINITE, tail):
            return True
    if len(_SLASH.findall(text)) > 1:
        return True
    items = [item.strip() for item in re.split(r"[,;]\s+", text) if item.strip()]
    joined = bool(re.search(r"\b(?:and|or|but|then)\b|&", " ".join(items[-1:])))
    if len(items) > 1 and not joined and _RAW_ITEM.match(items[-1]) and _is_clause(items):
        return True
    if len(items) > 2 and not joined and _DEED.match(items[-1]) and _is_clause(items):
        return True
    return len(items) > 2 and not joined and _is_short_row(items)


def _is_joined(item: str) -> bool:
    """Tell whether the last item is tied to those before it, or only says how."""
    return _JOINED.search(item) is not None or _ADVERB.fullmatch(item) is not None


def _is_clause(items: list[str]) -> bool:
    """Tell whether what stands before the last item is whole by itself, with no aside right before that item."""
    aside = items[-2] if len(items) > 2 else ""
    if aside and (_ASIDE.match(aside) or all(word[0].isupper() for word, _, _ in words(aside))):
        return False
    return met(_FINITE, items[0])


def _is_short_row(items: list[str]) -> bool:
    """Tell whether the last items are a row of a few words each with nothing that joins them."""
    for item in items[-2:]:
        said = words(item)
        if not said or len(said) > 4 or fold(said[0][0]) in _LEADS_ON or _DATE.match(item.rstrip(".!?")):
            return False
        if met(_FINITE, item) or fold(said[0][0]) in _PAST | _DONE or said[0][0].endswith("ed"):
            return False
    return True


def _about(text: str, before: str, parts: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    for cue, somebody in ((_PRONOUN, _SOMEBODY), (_THEIRS, _MANY)):
        for match in cue.pattern.finditer(cue.text(text)):
            here = text[max(0, match.start() - NEAR) : match.start()]
            ahead = f"{before} {here}"
            if met(somebody, ahead) or met(_ANYONE, here):
                continue
            if _names_another(ahead if cue is _PRONOUN or _TWO_NAMES.search(ahead) else here, parts):
                continue
            yield match.start(), match.end(), text[match.start() : match.end()]


def _names_another(text: str, parts: frozenset[str]) -> bool:
    """Tell whether somebody else may be named: a word with a capital within a sentence."""
    return any(
        word[0].isupper()
        and start > 0
        and word != "I"
        and not word.startswith(("I'", "I\u2019"))
        and exact(word) not in parts
        and fold(word) not in _CALENDAR
        and text[max(0, start - 4) : start].rstrip()[-1:] not in _TITLE_END
        and (word[1:].islower() or "." in word)
        for word, start, _ in words(text)
    )


_CALENDAR = word_set("""
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december english german french spanish
""")


def _named(text: str, parts: frozenset[str]) -> Iterator[tuple[int, int]]:
    for word, start, end in words(text):
        bare = word.removesuffix("'s").removesuffix("\u2019s")
        if not word[0].isupper() or exact(bare) not in parts or len(bare) < 3:
            continue
        owns = bare != word
        after = text[end : end + 1]
        if (
            not owns
            and _CALLED.search(text[max(0, start - 16) : start])
            and after in {",", ".", "!", "?", ";", ":", ""}
        ):
            continue
        if not owns and fold(bare) in _CALENDAR | word_set("will mark grace hope rose art young long price"):
            continue
        yield start, start + len(bare) + (2 if owns else 0)
