"""What tells that a sentence thanks, looks ahead, speaks of the writer's merit or recalls what was said.

The patterns are lenient on purpose: a candidate's own words count as the part they plausibly are.
"""

from __future__ import annotations

from functools import lru_cache

from composer.rules.courtesy import COURTESY
from composer.rules.text import content, phrases

_GRATITUDE = phrases(
    r"thank(?:s|ed|ful|ing)?\b(?! to (?!you|everyone|all|the (?:team|panel)))",
    r"grateful|gratitude|appreciat(?:e|ed|ion|ive)\b",
)
_NO_GRATITUDE = phrases(
    r"no,? thank|thank-you (?:note|card|mail|e-?mail|letter)|thank goodness|would appreciate"
)
_LOOKS_AHEAD = phrases(
    r"look(?:ing)? forward\b|next steps?\b|hear(?:ing)? (?:back )?from you\b|let me know\b",
    r"time(?:line|frame|table)\b|(?:stay|keep|be|remain) in (?:touch|contact)\b|door\b|reach (?:out|me)\b",
    r"(?:any|further|more) questions?\b|when (?:do|might|would|could|should|can|may) (?:you|i)\b",
    r"(?:could|can|would|may|might) (?:you|i) [^.]*\?",
    r"(?:(?:would|will) (?:[\w-]+ ){0,3}(?:love|like|welcome)|keen|eager|excited|interested|enthusiastic"
    r"|glad(?:ly)?|happy|delighted|ready|pleased|hope|hoping|interest|enthusiasm|excitement|chance|opportunity)\b.{0,80}?"
    r"\b(?:role|position|job|team|join|joining|post|company|work|working|continue|discuss|talk|speak|send|share"
    r"|answer|provide|meet|contribute|contributing|future|touch|questions?|learn|know|hear|visit|help|case)\b",
)
_OWN_MERIT = phrases(
    r"(?:my|i)\b.{0,60}?\b(?:experience|background|years|work(?:ed)?|skills?|led|lead|built|build|ran|run"
    r"|managed|manage|shipped|designed|launched|taught|trained|delivered|reduced|cut|grew|saved|raised"
    r"|organi[sz]ed|negotiated|renegotiated|developed|created|owned|headed|introduced|moved|migrated|automated"
    r"|implemented|coached|mentored|won|planned|studied|strength|bring|offer|track record|degree"
    r"|certificat\w*|fluent)\b",
)
_THEIR_WORDS = phrases(
    r"you(?:r team)? (?:had )?(?:mentioned|said|told|described|explained|showed|asked|raised|shared|walked"
    r"|put|made|pointed|brought|gave|see|saw|are|were|have|spoke|talked)\b",
    r"your (?:\w+ )?(?:advice|points?|questions?|story|views?|description|explanation|example|suggestion"
    r"|account|thoughts|remarks?|take|idea|plans?|work|comments?|tips?)\b",
    r"(?:our|the) (?:\w+ )?(?:conversation|talk|discussion|chat|exchange) (?:about|on|of|around)\b",
    r"we (?:talked|spoke|discussed|touched|agreed|looked|went|compared|worked)\b",
    r"(?:talk|talking|speak|speaking|hear|hearing|discuss|discussing|learn|learning|thinking)\b",
)


@lru_cache(maxsize=4096)
def gratitude(text: str) -> bool:
    """Tell whether a sentence thanks its reader."""
    return bool(_GRATITUDE.search(text)) and not _NO_GRATITUDE.search(text)


@lru_cache(maxsize=4096)
def looks_ahead(text: str) -> bool:
    """Tell whether a sentence shows interest, offers something or asks about what comes next."""
    return bool(_LOOKS_AHEAD.search(text))


@lru_cache(maxsize=4096)
def own_merit(text: str) -> bool:
    """Tell whether a sentence says something of the candidate that not everybody could say."""
    return bool(_OWN_MERIT.search(text)) and len(content(text) - COURTESY) >= 2


@lru_cache(maxsize=4096)
def own_detail(text: str) -> bool:
    """Tell whether a sentence recalls something that was said, and not just that one spoke."""
    return bool(_THEIR_WORDS.search(text)) and len(content(text) - COURTESY) >= 2
