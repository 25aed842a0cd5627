"""Slips of hasty and second-language writers: put right where one thing alone can be meant, else found.

What has a fault is left out and told. The rules know kinds of words and hardly any phrases, so that they hold for
any trade; where English allows two readings they say nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.facts import english
from composer.facts.soundness import flaw

_BASE_AFTER = frozenset("they we you i people these those to don't didn't".split()) | english.MODALS
_UNITS = frozenset(
    "kg km ml mg cm mm ft lb lbs hr hrs vs mr mrs dr st nth mph rpm pm nd rd th dbt by my try why dry fly sky shy cry".split()
)
_SHORT_WORDS = (
    english.PREPOSITIONS
    | english.AUXILIARIES
    | _UNITS
    | frozenset(
        "la le de el al di da du me we he us it an my no am pm go ok ex en re co uk st nd rd th ll ve ad pa".split()
    )
)
_ADJECTIVE = (
    "new|old|small|big|bigger|smaller|larger|large|huge|tiny|second|third|different|similar|good|bad|great|other|whole|main|first|"
    "proper|better|short|strong|weak|busy|young|serious|separate|single|current|next|last|previous|former"
)
_PLACE = (
    "office|salon|kitchen|warehouse|workshop|lab|laboratory|clinic|ward|shop|store|studio|depot|garage|factory|theatre|classroom|library|"
    "nursery|bakery|cafe|hotel|bar|restaurant|garden|building|project|team|company|country|area|region|city|future|past"
)
_ODD = re.compile(
    r"\bthe responsible (?:for|of)\b|\byou (?!have\b|had\b|were\b|are\b|did\b)[a-z]+ since (?:\d|the\b)|\bfor \w+ (?:years|months|weeks|days) an? |\b(?:when|where|if|because) is (?!the\b|an?\b|it\b|this\b|that\b|your\b|my\b|there\b|too\b|not\b)|[a-z] (?:19|20)\d\d[-–]\d\d|"
    r"\b(?:are|were|have) [^,]* and (?:often |always )?(?:makes|takes|needs|wants|gives|comes|goes|breaks|costs|leaves)\b|:|[=<>]|\b(?:a|an|the) (?:a|an|the)\b|^(?:me|him|her|them|us|it(?! (?:takes|costs) )|and|or|but|not|do not|don't)\b|\b(\w+) \1\b|\b(?:the most of|most of (?!its|this|us|his)[a-z]+s|(?:most|half|some|all) of the [a-z]+s is)\b"
)
_TO_OF = re.compile(
    r"\b(?P<noun>difficult(?:y|ies)|problems?|possibilit(?:y|ies)|risks?|challenges?|importance|idea|experience) (?P<link>to|of) (?P<verb>[a-z]+)\b"
)
_HANDLING = re.compile(
    r"\b(?P<verb>handle|calm|help|treat|approach|serve|deal with|speak (?:with|to)|talk (?:with|to)) "
    r"(?P<who>(?:[a-z-]+ )?(?:customer|client|patient|guest|parent|child|student|pupil|resident|passenger|user|colleague|caller|visitor))\b(?!['-])(?! [a-z]+s\b)"
)
_MAKING = re.compile(
    r"\b(?P<verb>(?:is|are|'s|'re) (?:setting up|building|opening|launching|hiring|starting|planning|buying|making|looking for)|(?:wants?|need|needs) to (?:set up|build|open|launch|hire|start|buy|get)|opened|built|launched|hired|bought|wants|needs) "
    r"(?P<what>[a-z][a-z-]*(?: [a-z-]+)?)(?= (?:in|on|at|for|of|by|with|from|this|next|last|and|who|that)\b|$|,)"
)
_SECOND_LANGUAGE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), right)
    for pattern, right in (
        (
            r"\b(furniture|hardware|staff|homework|research)e?s\b",
            r"\1",
        ),
        (r"\bnon[- ]stop\b", "nonstop"),
        (r",? (?:apparently|basically|obviously)$", ""),
        (r"^((?:their|the|our) [a-z]+s(?: in [A-Z]\w+)?) they (?=[a-z])", r"\1 "),
        (r"^((?:their|the|our) [a-z]+) it (?=(?:is|has|was|[a-z]+s)\b)", r"\1 "),
        (r"^((?:their|the|our) [a-z]+) what (?=(?:I|they|she|he|we|you)\b)", r"\1 that "),
        (r"\bexperience like (?=[a-z]+(?:er|or|ist|ian)\b)", "experience as "),
        (r"\b(interest(?:ed)?) (?:on|for) (?=(?:my|the|this|your|their|his|her|our|how)\b)", r"\1 in "),
        (
            r"(?:(?<=^)|(?<=, )|(?<=and ))(everyone|everybody|nobody|no one|someone) (?=[a-z]+ing\b)",
            r"\1 is ",
        ),
        (r"\bmuch (?=[a-z]{3,}[^s\W]s\b)", "many "),
        (r"\b(consists?) (?:from|on|in)\b", r"\1 of"),
        (r"\bproud for\b", "proud of"),
        (r"\bin logistic\b", "in logistics"),
        (r"\b(depends?) (?:of|from)\b", r"\1 on"),
        (
            r"\b(explain(?:ed|s)?) (me|us|him|her|them) (?=(?:how|why|what|that|the|their|about)\b)",
            r"\1 to \2 ",
        ),
        (r"\b(new|old|other|same|big|last|next|first) 1\b", r"\1 one"),
        (
            r"\b(have|has|had|got) (?=(?:driving |clean |valid |full |work )*(?:licen[cs]e|permit|visa|degree|diploma|certificate)\b)",
            r"\1 a ",
        ),
        (r"\bnot good (?=[a-z]+ed\b)", "not well "),
        (r"\b(people|person|someone|somebody|staff|customers|clients|students|children) which\b", r"\1 who"),
        (
            r"\b(of|about|with|in|for|on|from|using|lost|runs?) there (?=[a-z]+\b(?<!\bis)(?<!\bare)(?<!\bfor)(?<!\bwas))",
            r"\1 their ",
        ),
        (r"(?<!the )(?<!this )(?<!that )(?<!these )(?<!those )(?<!one )\b(?<!^)same (?=[a-z])", "the same "),
        (
            r"\b(?:the )?(half|most|part|some) of (?=(?:team|company|staff|office|clients|customers|people|budget|week|year|work|time|department|factory|school|day|month)\b)",
            r"\1 of the ",
        ),
        (r"\b(\w{4,}) stuff\b", r"\1"),
        (rf"\b(in|at) (?=(?:{_PLACE})(?: (?:on|at|in|every|all|when|because)\b|$|[,.]))", r"\1 the "),
        (
            rf"\b(of|in|to|for|with|about|from|into) (?=(?:new|current|whole|next|main|previous) (?:{_PLACE}|system|process|site|hospital|school|product|manager|owner|director|head|role|job|position|customer)\b(?! [a-z]+s?\b(?<!in)(?<!on)(?<!at)(?<!by)(?<!for)(?<!and)))",
            r"\1 the ",
        ),
        (
            r"\b(building|hiring|opening|starting|planning|launching|setting up|buying|wants?|needs?|want to build|want to hire) (?=(?:new|small|second|bigger|big|different|similar|separate|third) [a-z]+(?<!s)(?: of| for| in|$|,))",
            r"\1 a ",
        ),
        (
            r"\b(gave me|given|got|had) (?=(?:tour|demo|quick tour|short tour|quick demo|short demo)\b)",
            r"\1 a ",
        ),
    )
)


@lru_cache(maxsize=1024)
def mended(text: str) -> str:
    """Put right what hasty and second-language writers leave out or say otherwise, where only one thing is meant."""
    for wrong, right in _SECOND_LANGUAGE:
        text = wrong.sub(right, text)

    def of_doing(found: re.Match[str]) -> str:
        if not english.is_verb(found["verb"]) or (
            found["link"] == "of" and english.kinds(found["verb"]) != "verb"
        ):
            return found[0]
        return f"{found['noun']} of {english.gerund(found['verb'])}"

    def one(found: re.Match[str]) -> str:
        """Give the one thing that is made, opened or sought its article: "setting up lab"."""
        first, *_, noun = f"{found['what']} {found['what'].split()[-1]}".split()
        bare = (
            found["what"].islower()
            and english.is_countable(noun)
            and not english.starts_determined(first)
            and not re.match(r"(?:some|any|every|no)(?:one|body|thing)$|people$|more$", first)
            and (first == noun or not english.base_of(first))
        )
        return f"{found['verb']} {english.an(found['what'])}" if bare else found[0]

    def somebody(found: re.Match[str]) -> str:
        given = english.starts_determined(found["who"]) or found["who"].split()[0] in english.PREPOSITIONS
        return found[0] if given else f"{found['verb']} {english.an(found['who'])}"

    return _HANDLING.sub(somebody, _MAKING.sub(one, _TO_OF.sub(of_doing, text)))


@lru_cache(maxsize=1024)
def fault(words: str) -> str:
    """Give what a strict reader stops at in a phrase or a clause; empty where nothing is seen."""
    odd = _ODD.search(words)
    if found := odd[0] if odd else flaw(words):
        return found
    tokens = re.findall(r"[\w'£$€%&.-]*\w%?|[,;()]", words)
    low = [token.lower() for token in tokens]
    return next((found for i in range(len(low)) if (found := _fault_at(tokens, low, i))), "")


def _fault_at(tokens: list[str], low: list[str], i: int) -> str:
    word, before = low[i], low[i - 1] if i else ""
    goes_on = i + 1 < len(low) and low[i + 1] not in english.PREPOSITIONS | english.AUXILIARIES | frozenset(
        ",;()"
    )
    wrong = (
        # "no ta in the afternoons"
        (re.fullmatch(r"[a-z]{2}", tokens[i]) and not english.is_known(word) and word not in _SHORT_WORDS)
        # "every clients"
        or (
            before in {"every", "each", "another"}
            and english.is_plural(word)
            and word not in {"sales", "operations", "analytics", "logistics", "people", "data", "media"}
            and not goes_on
        )
        # "the pipes was"
        or (
            word in {"is", "was", "has"}
            and i > 1
            and low[i - 2] in {"the", "your", "their", "these", "those"}
            and low[i - 3 : i - 2] != ["of"]
            and english.is_plural(before)
            and english.is_known(before.removesuffix("s"))
            and before
            not in {"sales", "operations", "logistics", "analytics", "news", "media", "data", "series"}
        )
        # "they goes", "can worked"
        or (
            before in _BASE_AFTER
            and low[max(0, i - 2)] not in english.PREPOSITIONS
            and english.third_base(word)
            and english.mostly_verb(word)
        )
        or (
            before in {"want", "wants", "wanted"}
            and english.mostly_verb(word)
            and english.is_verb(word)
            and "noun" not in english.kinds(word)
        )
        # "they want coded"
        or (
            before in {"want", "wants", "need", "needs"}
            and english.past_base(word)
            and "noun" not in english.kinds(word)
            and not goes_on
        )
        # "of make"
        or (
            before in {"of", "for", "by", "without", "with"}
            and tokens[i].islower()
            and english.kinds(word) == "verb"
            and not english.past_base(word)
            and (not goes_on or english.is_listed(word) or english.starts_determined(low[i + 1]))
        )
    )
    if wrong:
        return f"{before} {word}".strip()
    return _bare(tokens, low, i) if not goes_on else ""


def _bare(tokens: list[str], low: list[str], i: int) -> str:
    """Give one thing that lacks its article, after a preposition or a verb: "in salon", "has client"."""
    word = low[i]
    adjective = i > 1 and bool(re.fullmatch(_ADJECTIVE, low[i - 1]))
    at = i - 1 - adjective
    if (
        at < 0
        or not tokens[i].islower()
        or not english.is_countable(word)
        or "adjective" in english.kinds(word)
        or re.search(r"(?:[aeu]tion|ment|ance|ence|sion)$", word)
        or re.match(
            r"(?:year|month|week|day|morning|afternoon|evening|night|season|summer|winter|spring|term)$", word
        )
    ):
        return ""
    lead = low[at]
    described = (
        i > 1
        and not english.starts_determined(low[i - 1])
        and low[i - 1] not in english.PREPOSITIONS
        and (english.kinds(low[i - 1]).startswith("adjective") or not english.is_known(low[i - 1]))
    )
    if (
        described
        and english.is_verb(low[i - 2])
        and low[i - 3 : i - 2] in (["i"], ["you"], ["we"], ["they"], ["would"], ["to"])
    ):
        return " ".join(tokens[i - 2 : i + 1])  # "how I handle irate customer"
    wrong = (
        lead in english.PREPOSITIONS - {"like", "as", "and", "or", "but", "that", "which", "who", "what"}
        if adjective
        else (lead in {"in", "at"} and re.fullmatch(_PLACE, word))
    ) or (
        at > 0
        and (english.past_base(lead) or english.third_base(lead))
        and lead not in english.SAME_IN_PAST | english.ADJECTIVES_IN_ED
        and english.mostly_verb(english.base_of(lead))
        and not english.starts_determined(low[at - 1])
    )
    return " ".join(tokens[at : i + 1]) if wrong else ""
