"""Rules about manner: what is said, however well meant, that tells against the writer.

A word that stands in the record (a role, a company, a topic) is never held against anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from composer.review.letter import Finding, Severity, Where
from composer.review.rules.case import Case, Findings, in_record
from composer.review.rules.cue import Cue, phrases, spans
from composer.review.rules.meaning import APOLOGY

_CLICHES = phrases(r"""
hope (this|that this|my|the) (e-?mail|message|note|letter)? ?finds you
think(ing|er)? outside (of )?the box
hit(ting)? the ground running
wear(ing)? many hats
(great|good|true|real|natural|strong) team player
a team player
go-getter
self-starter
hard worker\b
results?[- ](driven|oriented)
detail[- ]oriented
best of breed
synerg(y|ies)\b
value add\b
go-to (person|guy)
thought leader(ship)?
proven track record
fast-paced environment
dream (job|role|position|company)
perfect (fit|match|candidate)
valuable asset
win-win
rock ?star\b
ninja\b
guru\b
touch base
circle back
pick (your|his|her|their) brain
110 ?(%|per ?cent)
at your earliest convenience
(don't|do not) hesitate to
passion for excellence
to whom it may concern
""")
_DESPERATION = phrases(r"""
(i am|i'm|i feel|i grow|getting|growing) (\w+ )?desperate\b
i desperately
in desperate need
(really|badly|truly|just|so) need (this|the|a) (job|position|role|work|chance|opportunity|income)
i('ll| will|'d| would) (do|take|accept) (anything|any (job|role|position|salary|offer))\b
beg(ging)? you
i beg\b
(just|please) give me (a|one|this|another) chance
my (last|only) (hope|chance)\b
mean(s)? (the world|everything) to me
(pay|cover|afford) (my |the )?(rent|bills)\b
please,? please
(been |being )(unemployed|out of work|without (a job|work))
any job\b(?! (i|you|we|that|worth))
(won't|will not) regret (it|hiring|this|giving)
nobody (else )?(wants|will hire) me
""")
_PRESSURE = phrases(r"""
i (\w+ )?(expect|need|demand|require|insist on) (an?|your|the) (\w+ )?(answer|reply|response|decision)\b
(?<!what )(?<!which )you (must|have to|need to|had better) (decide|answer|reply|respond|hire|call|let me know)
you have until\b
as\.?a\.?p\b
immediate (answer|reply|response|decision)
(reply|respond|answer|decide|decision|let me know|get back to me)[^.!?]{0,40} as soon as possible
hear (back )?from you[^.!?]{0,40} as soon as possible
(or|otherwise,?)( else)? i('ll| will| shall| must| have to) (\w+ ){0,3}?(accept|take|sign|withdraw|move on)\b
unless (i hear|you (reply|answer|respond|decide|make|offer))\b
why (have(n't)?|has(n't)?) (you|nobody|no ?one|anyone|anybody)
still (have not|haven't) (heard|received|had|got)\b
(my|the) (third|fourth|fifth) (e-?mail|message|note|reminder)
(final|last) (notice|warning|reminder)
this is urgent
urgent(ly)?([:!]| (reply|response|answer|decision))
(several|many|multiple|other) (companies|employers) (are|have been) (waiting|chasing|fighting|after me)
(your|be your) loss\b
i deserve\b
you owe me
you('ll| will| would) regret
""")
_SALARY = phrases(r"""
salar(y|ies)(?! (report\w*|surveys?|data|systems?|software|payments?|runs?|files?|benchmark\w*)\b)
compensation(?! (reports?|data|claims?|analysts?|committee|systems?|law|surveys?|team)\b)
pay (range|rise|raise|package|grade|scale)
wages?\b
(hourly|daily|day) rate
stock options
equity (grant|stake)
sign(ing|-on) bonus
(annual|yearly) bonus
benefits package
paid (time off|leave|vacation|holidays?)
vacation days
(what|how much) (does|do|would|will) (the|this|you) (\w+ )?(pay|earn)\b
""")
_NO_SALARY = re.compile(r"(?:workers?['\u2019]?s?|unemployment|accident) $", re.IGNORECASE)
_GROVELLING = phrases(r"""
(so|deeply|terribly|extremely|incredibly|awfully|truly) sorry
sincerest apologies
(can't|cannot|can not) apologi[sz]e enough
a thousand apologies
deepest apologies
""")
_EXCLAMATION = Cue(re.compile(r"!+"))
_PICTURE = (
    "\U0001f000-\U0001faff\u231a\u231b\u23e9-\u23f3\u2600\u2614\u2615\u2639\u263a\u2665\u26a1\u2705"
    "\u270a-\u270d\u2728\u274c\u2753\u2757\u2764\u2b50\u2b55"
)
_JOINER = "\ufe0f\u200d\u2640\u2642\U0001f3fb-\U0001f3ff"
_EMOJI = Cue(re.compile(rf"(?:[{_PICTURE}][{_JOINER}]*)+|(?<!\S)[:;]['\u2019]?-?[()DPp*](?=\s|$|[.,!])"))


def cliche(case: Case) -> Findings:
    """No phrase that hiring managers are tired of (CareerBuilder's survey of 2,201 of them, 2014)."""
    for where, start, end, said in _said(case, _CLICHES):
        yield _finding(
            "cliche",
            "advice",
            where,
            start,
            end,
            f"\u201c{said}\u201d is in so many notes that it says nothing.",
        )


def desperation(case: Case) -> Findings:
    """Nothing that begs (career offices: show interest, not need)."""
    for where, start, end, said in _said(case, _DESPERATION):
        yield _finding(
            "desperation",
            "warning",
            where,
            start,
            end,
            f"\u201c{said}\u201d speaks of your need; the reader decides by what you bring.",
        )


def pressure(case: Case) -> Findings:
    """Nothing that pushes or threatens (career offices; for a competing offer: a date, no ultimatum)."""
    for where, start, end, said in _said(case, _PRESSURE):
        yield _finding(
            "pressure",
            "warning",
            where,
            start,
            end,
            f"\u201c{said}\u201d can read as an ultimatum; ask, and give a date where you have one.",
        )


def salary(case: Case) -> Findings:
    """No talk of pay before there is an offer (career offices, almost with one voice)."""
    for where, start, end, said in _said(case, _SALARY):
        text = case.body if where == "body" else case.subject
        if not _NO_SALARY.search(text, 0, start):
            yield _finding(
                "salary",
                "advice",
                where,
                start,
                end,
                f"Leave \u201c{said}\u201d for the day of the offer; here it takes the place of the thanks.",
            )


def apology(case: Case) -> Findings:
    """One apology at most, and a brief one (career columns: a spiral makes the slip the topic)."""
    strong = list(_said(case, _GROVELLING))
    for where, start, end, said in strong:
        yield _finding(
            "apology",
            "advice",
            where,
            start,
            end,
            f"\u201c{said}\u201d makes much of it; a plain sorry is enough.",
        )
    for where, start, end, said in list(_said(case, APOLOGY))[1:]:
        if not any(place == where and low <= start < high for place, low, high, _ in strong):
            yield _finding(
                "apology",
                "advice",
                where,
                start,
                end,
                f"One apology is enough; with \u201c{said}\u201d as well, the slip becomes the topic.",
            )


def exclamation(case: Case) -> Findings:
    """One exclamation mark at most, and never two in a row (style guides for business mail)."""
    marks = list(_said(case, _EXCLAMATION))
    for i, (where, start, end, said) in enumerate(marks):
        if i or len(said) > 1:
            yield _finding(
                "exclamation",
                "advice",
                where,
                start,
                end,
                "One exclamation mark shows warmth, more of them show nerves.",
                "!" if not i else ".",
            )


def emoji(case: Case) -> Findings:
    """No emoji (career offices; they also arrive as boxes in some mail programs)."""
    for where, start, end, said in _said(case, _EMOJI):
        text = case.body if where == "body" else case.subject
        begin = start - 1 if text[start - 1 : start] == " " else start
        yield _finding(
            "emoji",
            "advice",
            where,
            begin,
            end,
            f"Keep {said} for when you know each other.",
            "",
        )


def _said(case: Case, cue: Cue) -> Iterator[tuple[Where, int, int, str]]:
    """Find what a cue means in subject and body, except where the record says just that."""
    for where, text in case.texts:
        for start, end in spans(cue, text):
            said = text[start:end]
            if not case.stands_in_record(said) and not in_record(case, text, start, end):
                yield where, start, end, said


def _finding(
    rule: str, severity: Severity, where: Where, start: int, end: int, message: str, fix: str | None = None
) -> Finding:
    return Finding(rule, severity, where, start, end, message, fix)
