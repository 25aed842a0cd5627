"""Rules about saying things once: one thanks for one thing, one closing.

Source: career columns; a note that thanks twice for the same thing or takes leave twice reads as put together.
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.review.rules.case import Case, Findings
from composer.review.rules.cue import met, phrases
from composer.review.rules.meaning import gratitude
from composer.review.rules.words import content, stem

_AGAIN = phrases("(again|also)\\b")
_THANKED_FOR = re.compile(
    r"(?:thank you|thanks|grateful|gratitude|appreciate[d]?)(?: (?:so|very) much| to you)?(?: for| you| your)?(.{0,120})",
    re.IGNORECASE | re.DOTALL,
)
_MEETING = frozenset(
    map(stem, "time talk talking speak speaking meet meeting conversation interview call chat seeing".split())
)
_HEAR = phrases(r"""
hear(ing)? (back )?from you\b
""")
_FORWARD = phrases(r"""
(look|looking) forward\b
""")
_LET_ME_KNOW = phrases(r"""
let me know\b
""")
_FAREWELL = re.compile(
    r"^[ \t]*(?:(?:with )?(?:kind|best|warm|warmest|kindest|many)? ?(?:regards|wishes|thanks)|sincerely|yours sincerely"
    r"|yours truly|yours faithfully|cheers|best|all the best)[ \t]*[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_THANKS = 2


def thanks_twice(case: Case) -> Findings:
    """Thanks for one thing are said once (the module's source); a short \u201cthank you again\u201d at the end may stand."""
    seen: frozenset[str] = frozenset()
    count = 0
    for passage in case.sentences:
        if not gratitude(passage.text):
            continue
        count += 1
        thanked = _thanked(passage.text)
        twice = bool(seen & thanked) and not met(_AGAIN, passage.text)
        if twice or count > _MOST_THANKS:
            yield case.finding(
                "thanks twice",
                "warning",
                "You have thanked already; once, for something particular, is warmer than twice.",
                passage.span,
            )
        seen |= thanked


def closing_twice(case: Case) -> Findings:
    """A note takes leave once (the module's source)."""
    for cue in (_HEAR, _FORWARD, _LET_ME_KNOW):
        found = [passage for passage in case.sentences if met(cue, passage.text)]
        for passage in found[1:]:
            yield case.finding(
                "closing twice",
                "warning",
                "This closes the note a second time; keep the one that says more.",
                passage.span,
            )
        if len(found) > 1:
            return
    farewells = list(_FAREWELL.finditer(case.body))
    if len(farewells) > 1:
        yield case.finding(
            "closing twice",
            "warning",
            "There are two farewells; one is enough.",
            farewells[1].span(),
        )


@lru_cache(maxsize=2048)
def _thanked(text: str) -> frozenset[str]:
    """Give what a sentence thanks for; everything that means the meeting counts as one."""
    match = _THANKED_FOR.search(text)
    told = content(match[1]) if match else frozenset[str]()
    return told - _MEETING | ({"the meeting"} if told & _MEETING else frozenset())
