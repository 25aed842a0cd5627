"""What tells that a sentence thanks, looks ahead, speaks of the writer's merit or recalls what was said.

The patterns are lenient on purpose: a candidate's own words count as the part they plausibly are.
"""

from __future__ import annotations

from functools import lru_cache

from composer.review.rules.courtesy import own_words
from composer.review.rules.cue import Cue, lowered, met, phrases

_GRATITUDE = phrases(r"""
thank(s|ed|ful|ing)?\b(?! to (?!you|everyone|all|the (team|panel)))
grateful
gratitude
appreciat(e|ed|ion|ive)\b
""")
_NO_GRATITUDE = phrases(r"""
no,? thank
thank-you (note|card|mail|e-?mail|letter)
thank goodness
would appreciate
""")
_LOOKS_AHEAD = phrases(r"""
look(ing)? forward\b
next steps?\b
hear(ing)? (back )?from you\b
let me know\b
time(line|frame|table)\b
(stay|keep|be|remain) in (touch|contact)\b
door\b
reach (out|me)\b
(any|further|more) questions?\b
when (do|might|would|could|should|can|may) (you|i)\b
(could|can|would|may|might) (you|i) [^.?]{0,200}\?
(is|are|have|has|do|does|did) (there|you|your|the) [^.?]{0,80}(news|timing|decide|decided|decision|hear|heard|update|word|next|team|role|position)
any (news|update|word)\b
i('d|'ll| would| will)( \w+)? (gladly|happily)\b
i('d|'ll| would| will)( \w+){0,2} (love|like|be (glad|happy|delighted|proud|ready)) to\b
(you|they|he|she|office|team|panel|school|manager)('ll| will) (call|ring|write|e-?mail|let|be in touch|phone)\b
i('ll| will) (keep (an eye|my|you)|watch|look out)\b
(how|where) (things|matters|you|the search) (stand|are)\b
i (can|could|will)( \w+)? (send|drop|come|start|share|forward|return|deliver|call|ring|stop|pass|wait|be ready|be there|let you)\b
i'll( \w+)? (send|bring|drop|come|start|share|forward|return|deliver|call|ring|stop|pass|watch|keep|be ready|be there|let you|see)\b
(see|speak to|talk to|call) you (on|at|next|then|soon|again|mon|tue|wed|thu|fri|sat|sun|tomorrow)
(you'll|you will) have\b
(will|should|'ll) (reach|follow|arrive|be with you)\b
(references|transcript|form|documents|paperwork) (follow|follows)\b
i (am|'m)? ?free\b
keep me in mind
hope (to|that|we|i|you|our|it)\b
""")
_KEEN = phrases(r"""
(would|will|i'd|we'd) ([\w-]+ ){0,3}(love|like|welcome)\b
(keen|eager|excited|interested|enthusiastic|glad|gladly|happy|delighted|ready|pleased)\b
(hope|hoping|interest|enthusiasm|excitement|chance|opportunity)\b
""")
_ON_WHAT = phrases(r"""
(role|position|job|post|team|company|future|touch|case)\b
(join|work|continu|contribut)(e|ing)?\b
(discuss|talk|speak|send|share|answer|provide|meet|learn|know|hear|visit|help)\b
questions?\b
""")
_MYSELF = phrases(r"""
my\b
i\b
""")
_MERIT = phrases(r"""
(experience|background|years|skills?|strength|track record|degree|certificat\w*|fluent)\b
(work|organi[sz]|negotiat|renegotiat|develop|creat|own|head|introduc|mov|migrat|automat|plann|studi|train)e?d\b
(design|launch|deliver|reduc|sav|rais|shipp|implement|coach|mentor)e?d\b
(manag|build|bring|offer|lead|run)(e|ed)?\b
(led|built|ran|cut|grew|won|taught)\b
""")
_THEIR_WORDS = phrases(r"""
you(r team)? (had )?(mentioned|said|told|described|explained|showed|asked|raised|shared|walked|put|made)\b
you(r team)? (had )?(pointed|brought|gave|see|saw|are|were|have|spoke|talked)\b
your (\w+ )?(advice|points?|questions?|story|views?|description|explanation|example|suggestion|account)\b
you(r team)?('re|'ve|'d)\b
your (\w+ )?(thoughts|remarks?|take|idea|plans?|work|comments?|tips?)\b
(our|the) (\w+ )?(conversation|talk|discussion|chat|exchange) (about|on|of|around)\b
your [\w-]+ [\w-]+ed\b
i (noticed|saw|liked|loved|heard|recogni[sz]ed|keep thinking|kept thinking|remember|noted|agree|laughed)\b
we (never|both|did|found|got|had|shared|laughed|disagreed)\b
we (talked|spoke|discussed|touched|agreed|looked|went|compared|worked)\b
(talk|speak|hear|discuss|learn|think)(ing)?\b
""")
APOLOGY = phrases(r"""
sorry\b(?! to (hear|see|learn))
apolog(y|ies|i[sz]e[ds]?|i[sz]ing)\b
forgive\b
my (own )?fault\b
embarrass(ed|ing)\b
excuse (me|my)\b
i beg your pardon
ashamed\b
mortified\b
pardon my
""")


@lru_cache(maxsize=4096)
def gratitude(text: str) -> bool:
    """Tell whether a sentence thanks its reader."""
    return met(_GRATITUDE, text) and not met(_NO_GRATITUDE, text)


@lru_cache(maxsize=4096)
def looks_ahead(text: str) -> bool:
    """Tell whether a sentence shows interest, offers something or asks about what comes next."""
    return (
        text.rstrip().endswith("?") or met(_LOOKS_AHEAD, text) or _followed(text, _KEEN, _ON_WHAT, within=90)
    )


@lru_cache(maxsize=4096)
def apologises(text: str) -> bool:
    """Tell whether a sentence apologises."""
    return met(APOLOGY, text)


@lru_cache(maxsize=4096)
def own_merit(text: str, names: frozenset[str]) -> bool:
    """Tell whether a sentence says something of the candidate that not everybody could say.

    `names` are the stems of the company, the role and the people: they show nothing of the candidate.
    """
    return _telling(text, names) and _followed(text, _MYSELF, _MERIT, within=60)


@lru_cache(maxsize=4096)
def own_detail(text: str, names: frozenset[str]) -> bool:
    """Tell whether a sentence recalls something that was said, and not just that one spoke."""
    return bool(own_words(text) - names) and met(_THEIR_WORDS, text)


def _telling(text: str, names: frozenset[str]) -> bool:
    return len(own_words(text) - names) >= 2


def _followed(text: str, first: Cue, then: Cue, *, within: int) -> bool:
    """Tell whether a match of `then` begins within so many characters after one of `first`."""
    low = lowered(text)
    return any(
        then.pattern.search(low, match.end(), match.end() + within) for match in first.pattern.finditer(low)
    )
