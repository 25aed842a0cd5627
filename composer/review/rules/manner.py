"""Rules about manner: what is said, however well meant, that tells against the writer.

A word that stands in a name (a role, a company, a person's) is never held against anybody; what else was typed is.
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
(i am|i'm) writing to (express|convey|extend)
(sincere|heartfelt|deepest|profound|utmost) (gratitude|appreciation)
heartfelt thanks
(express|extend|convey) my (\w+ )?(gratitude|appreciation)
delv(e|ed|es|ing) (in|into|deeper)\b
resonat(e|es|ed|ing) (\w+ )?(deeply|strongly|with me|with my)
deeply resonat
(a |true |real )?testament to\b
(align|aligns|aligned|aligning) (perfectly|seamlessly|closely|well|strongly|so well|exactly)\b
(perfectly|seamlessly|closely) align(s|ed)?\b
(leverage|leveraging) my\b
(honed|honing) my\b
(rich )?tapestry\b
(ever-evolving|ever-changing|dynamic landscape|evolving landscape)
(fostering|foster) (a |an )?(culture|environment|sense)
(seamless|seamlessly)\b
(invaluable|profound) (insight|insights|opportunity|experience)
(solidified|reinforced|reaffirmed|further fueled|fuelled|deepened) my (\w+ )?(enthusiasm|interest|excitement|desire|belief|conviction|passion)
(left|leaves) a lasting impression
unwavering (commitment|dedication|passion)
(unique|diverse) (blend|skill ?set|combination) of\b
(was|am|'m|were) (particularly|deeply|truly|genuinely) (inspired|impressed|struck|moved|captivated) by
thrilled (at|by|about) the (prospect|opportunity|possibility)
(at the )?forefront of\b
cutting-edge\b
(truly )?inspiring\b
(make a|making a) meaningful (impact|contribution|difference)
(insightful|enlightening|thought-provoking|stimulating) (conversation|discussion|dialogue|exchange)
(drive|driving) (innovation|impact|success)
passionate about (driving|leveraging|creating|making|delivering)
i (wanted to )?take a moment to (express|thank)
(embark|embarking) on\b
(underscore|underscores|underscored) (the|my|your)
navigat(e|ing) the complexit
game[- ]changer
""")
_ARROGANCE = phrases(r"""
i('m| am) (\w+ )?(the|your) (\w+ )?(perfect|ideal|best|only|obvious|strongest|finest|number one|no\.? ?1|most (qualified|experienced|capable|talented|gifted)) (\w+ )?(candidate|applicant|choice|person|fit|man|woman|one|hire)\b
i('m| am) (\w+ )?the (best|strongest|finest|greatest) (\w+ ){1,3}(you|around|in the)
i('m| am) (exactly|just) (what|who|the person) you (need|want)
(far |much )?better than (your|the|all|any) (of )?(your |the )?(other|others|rest)
(nobody|no-? ?one|anyone|anybody) (\w+ )?(more|better) (\w+ )?than (me|i|myself)\b
(regret|mistake) (not|of not) (hiring|choosing|taking|picking) me
i('m| am) (by far|clearly|obviously|without (a )?doubt|undoubtedly|easily) (the|your|better|more|best)
(you|you'll|you will|you would|you'd) (won't|will not|not|never|wouldn't|would not|can't|cannot|couldn't) (be able to )?find (\w+ )?(anyone|anybody|someone|somebody|a) (\w+ )?(better|more|as)
you('ll| will|'d| would) (never|not|hardly) find (anyone|anybody|someone|somebody|a better|better)
(nobody|no ?one|no other candidate|none of the other|no candidate) (else )?(\w+ )?(can|could|will|has|knows|comes|is|matches|does)( \w+)? (match|beat|better|as|more|close|me|my|this)
(better|more \w+|stronger) than (any|all|every|the) (of )?(the )?(other|others|one|body|candidate|applicant)s?\b
(you|your team|your company)('d| would)( all)? be (lucky|stupid|crazy|foolish|mad|fools?)
(you'd|you would|it would) be (a )?(mistake|foolish|crazy|silly) not to
(hire|choose|pick|take) me (and|because|or|now)
stop looking\b
look no further
(i|my \w+) (far )?(exceed|surpass|outclass|outperform)s? (your|all|every|any|the other)
(i'm|i am) (overqualified|too good|a genius|second to none|unbeatable|a legend|world[- ]class|one of a kind|god's gift)
(head and shoulders|heads and shoulders) above
(this|the|that) (job|role|position|interview|task|work) (is|was|would be) (\w+ )?(too easy|beneath me|easy for me|a piece of cake|child's play|mine)\b
(i )?(know|am sure|guess) (that )?(i|you) (\w+ )?(have already|already) (got|decided|chosen) (it|the job|me)
(i know|i'm sure|i am sure|clearly|obviously),? (i|you) (impressed you|were impressed|aced|nailed|crushed|smashed)
(aced|nailed|crushed|smashed) (it|the|that|your|this)\b
you('ll| will)? (\w+ )?(need|be lost without) (someone like )?me\b(?! to\b)
the (best|greatest|finest) (\w+ )?(you|you'll|you will|you have)('ve)? (ever|will ever)
""")
_EMPLOYER = r"(boss|bosses|manager|managers|employer|company|firm|team|supervisor|colleagues|coworkers|co-workers|workplace|director|owner|management|ceo|lead|head|department|job|place|principal|chef|school|hospital)"
_FAULT = r"(idiots?|morons?|toxic|terrible|awful|useless|incompetent|stupid|lazy|horrible|nightmare|joke|clueless|bully|bullies|mess|disaster|unfair|rude|abusive|liars?|crooks?|dysfunctional|chaos|chaotic|dreadful|hopeless|unprofessional|tyrant|jerk|fool|worst|pathetic|sexist|racist|hell|crazy|insane|disorgani[sz]ed|a shambles|shambles)"
_ILL = phrases(rf"""
(my|our|the|that|last|old|current|former|previous)( \w+)? {_EMPLOYER}( at [\w &.-]{{1,30}})? (is|was|are|were|has been|'s)( \w+)?( \w+)? {_FAULT}\b
{_FAULT} (\w+ )?{_EMPLOYER}\b
toxic (\w+ )?(culture|environment|atmosphere|people|place|workplace)
(hate|hated|can't stand|cannot stand|couldn't stand|despise|loathe|detest) (\w+ ){{0,3}}{_EMPLOYER}\b
(sick|tired|fed up|sick and tired) (of|with) (my|the|our|this) (\w+ )?{_EMPLOYER}\b
(can't wait|cannot wait|dying|desperate|need|want|glad|happy|eager) to (get out of|get away from|escape|leave) (\w+ ){{0,3}}({_EMPLOYER}|there|here|that place)\b
(escape|escaping|get away) from (my|the) (\w+ )?{_EMPLOYER}\b
{_EMPLOYER} (\w+ )?(treated|treats|treat) (me|us|people|everyone|staff|its \w+|their \w+) (\w+ )?(badly|like|unfairly|poorly|terribly)
{_EMPLOYER} (never|doesn't|does not|didn't|did not) (\w+ )?(listen|listened|appreciate|appreciated|care|cared|value|valued|respect|respected|know|knew) (to )?(me|us|what|about|his|her|anything|anyone|anybody|people|staff|a thing|their|my|our)
(my|our|the) (\w+ )?{_EMPLOYER} (lied|cheated|screwed|stole|bullied|micromanaged|micromanages|yells|yelled|shouts|shouted|exploits|exploited|underpays|underpaid)
(unlike|not like) my (current|last|old|former|previous) (boss|manager|employer|company|job|team)
(hate|hated|loathed|couldn't stand|can't stand) working (for|at|with|under)\b
{_EMPLOYER} (has|had|have) no (idea|clue|respect|plan|manners|interest)\b
(badly|poorly|terribly) (run|managed)\b
(they|he|she) (are|is|was|were) (all )?(\w+ )?(idiots?|morons?|incompetent|useless|clueless|crooks?|liars?)\b
bad[- ]?mouth
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
wages?\b(?! (index|data|reports?|claims?|slips?))
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


def arrogance(case: Case) -> Findings:
    """No claim to be better than all others (career offices: show it, and let the reader judge)."""
    for where, start, end, said in _said(case, _ARROGANCE):
        yield _finding(
            "arrogance",
            "warning",
            where,
            start,
            end,
            f"\u201c{said}\u201d is for the reader to say; tell what you did, and they will.",
        )


def ill_of_employer(case: Case) -> Findings:
    """No bad word about an employer (career offices with one voice: the reader thinks of being the next)."""
    for where, start, end, said in _said(case, _ILL):
        yield _finding(
            "ill of employer",
            "warning",
            where,
            start,
            end,
            f"Leave out \u201c{said}\u201d; the reader wonders how you will speak of them one day.",
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
    """Find what a cue means in subject and body, except where a name is just that."""
    for where, text in case.texts:
        for start, end in spans(cue, text):
            said = text[start:end]
            if not (
                case.is_named(said) or in_record(case, text, start, end) or _is_product(text, start, said)
            ):
                yield where, start, end, said


def _is_product(text: str, start: int, said: str) -> bool:
    """Tell whether one word has a capital within a sentence, as a product's name has."""
    return (
        said.isalpha()
        and said[0].isupper()
        and said[1:].islower()
        and text[:start].rstrip()[-1:] not in {*".!?:", ""}
    )


def _finding(
    rule: str, severity: Severity, where: Where, start: int, end: int, message: str, fix: str | None = None
) -> Finding:
    return Finding(rule, severity, where, start, end, message, fix)
