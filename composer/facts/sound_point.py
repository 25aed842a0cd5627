"""Whether the words of a point can stand in a sentence: what could not is better left out than pasted."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.clause import finite
from composer.facts.phrase import HAVE_NOUN
from composer.facts.point import Point
from composer.facts.soundness import flaw
from composer.facts.verb_phrase import AGENT


def sound(point: Point) -> Point:
    """Take a point for not understood where its words could not stand in a sentence."""
    if not point.is_told:
        return point
    odd = (
        bool(_SINCE_SPAN.search(point.words))
        if point.kind == "sentence"
        else _odd(point.kind, point.words, point.typed.strip()) or _has_odd_article(point)
    )
    return Point("unsure", point.words, point.typed) if odd else point


def _has_odd_article(point: Point) -> bool:
    """Tell whether an article that was put in stands before a plural: "a spaces ticket"."""
    typed = point.typed.lower()
    if re.search(r"\ban? [A-Z]{2,} [A-Z]{2,}", point.words):
        return True
    return any(
        english.is_plural(found[1])
        and found[1] not in _BEFORE_NOUNS
        and not AGENT.match(found[2])
        and found[0] not in typed
        for found in re.finditer(r"\ban? ([a-z]+s) ([a-z]+)", point.words)
    )


_BEFORE_NOUNS = frozenset(
    "sales sports news operations systems claims accounts communications logistics goods parts needs customs savings arts economics".split()
)
"""What stands before another noun in the plural: "a sales team"."""


def _odd(kind: str, words: str, typed: str) -> bool:
    if _SINCE_SPAN.search(words) or flaw(words) or words.endswith(" experience more"):
        return True
    if (
        len(words.split()) > 30
        or _has_shorthand(words, hasty=typed[:1].islower() or typed[:1].isdigit())
        or re.search(r"[#_|~\\^]|(?<!\bA)\*", words)
    ):
        return True
    match kind:
        case "have":
            return _odd_state(words) or _odd_possession(words)
        case "am" | "can":
            return (
                _odd_state(words)
                or bool(_NO_OBJECT.fullmatch(words) and kind == "can")
                or bool(
                    kind == "am"
                    and re.match(r"an? .* and ", words)
                    and not (len(words.split()) < 7 and AGENT.match(words.rsplit(maxsplit=1)[-1]))
                )
            )
        case "result":
            return bool(
                _ODD_DEED.search(words)
                or _ODD_RESULT.search(words)
                or (words.startswith("the ") and _BARE_PERSON.match(words))
                or (
                    re.match(r"[A-Z]{2,}\b (?!went |is |was |are |has |had )", words)
                    and not english.is_plural(words.split(maxsplit=1)[0].lower())
                )
            )
        case "did" | "done" | "do":
            return bool(
                _ODD_DEED.search(words)
                or _NO_THING.match(words)
                or (kind == "do" and re.search(r"\b(?:always|never|often) \w+ed\b| x \d", words))
                or re.search(
                    r"\b(?:ok|okay)$| (?:and|so) (?:no|not|nobody|nothing)\b| but [a-z]+ now$", words
                )
            )
    return False


_NO_OBJECT = re.compile(
    r"(?:send|bring|give|take|make|get|put|provide|offer|show|handle|manage|do|use|have|lift|hold|carry)"
)
"""What nobody can do without saying to what."""

_SINCE_SPAN = re.compile(
    r"\b[Ss]ince (?:many|several|some|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months|weeks|days)\b(?! ago)"
)
"""What has no tense in English; other languages say it with the present."""

_ODD_DEED = re.compile(r"(?<!\d):|:(?!\d)|[=<>]|\b(?:a|an|the) (?:a|an|the)\b")
_ODD_STATE = re.compile(
    r"(?<!\d):|:(?!\d)|\bI\b|\b(?:a|an|the) (?:a|an|the|my|your)\b|[=<>]|/{2,}|\?|\b(?:ok|okay|fine|done)$"
)
_BARE_PERSON = re.compile(r"the (?:[a-z-]+ )?[a-z]+(?:nurse|er|or|ist|dev|man|woman) (?:turned|became|gone) ")
_NO_THING = re.compile(r"(?:sent|gave|bought|made|brought) (?:to|for|with|by)\b|\b[a-z]{1,3}'s and ")

_ODD_RESULT = re.compile(
    r"^(?!.*\b(?:is|are|was|were|has|have)\b).*\b(?:attached|included|enclosed|needed|required|expected|pending)$|"
    r"^the (?:they|we|he|she|it|you|this|that)\b|"
    r"^(?:not|done|going|been|being|got|very|really|too|just|like|also|maybe|yes|no,)(?:\b|$)|"
    r"^(?=\d)(?!\d+(?: in \d+| of|%))|\b(?:last|first|next) \d+$",
    re.IGNORECASE,
)
_NO_FIELD = re.compile(
    r"\d|\b(?:no|not|each|every|(?<!-)of(?!-)|is|are|was|one|that|which|who)\b|(?:\S+ ){5}"
)


def _odd_state(words: str) -> bool:
    return bool(_ODD_STATE.search(words))


def _odd_possession(words: str) -> bool:
    years = re.match(r".*?\b(?:years?|months?|weeks?|seasons?) of (?P<what>.+?) experience\b", words)
    return bool(
        (words.startswith("experience ") and (finite(words.split(), 2) or re.search(r"\d \w+s$", words)))
        or _NO_THING.match(words)
        or re.search(r"\b(?:yes|no)\b(?! accidents| complaints| gaps| \w+s\b)", words)
        or re.match(
            r"(?:one|some|both|most|all|the (?:last|other|first)(?: \w+)?) (?:with|of|in|on|at|now|as)\b",
            words,
        )
        or re.fullmatch(r"no [a-z]+|[a-z]+ desk level \d", words)
        or re.search(
            r"\w+ed (?:me|us|him|them)\b|^[^,]*\b(?:back|again|soon|pending)\b|years? (?:running|straight)$",
            words,
        )
        or _unjoined(words)
        or (years and _NO_FIELD.search(years["what"]))
        or (words.startswith("the ") and not HAVE_NOUN.search(words))
        or (
            re.fullmatch(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten) [a-z]+s", words)
            and not _OWNED.search(words)
        )
        or _lacks_article(words)
    )


_OWNED = re.compile(
    r"(?:kids|children|years|months|reports|staff|licen[cs]es|certificates|qualifications|degrees|languages|dogs|references|patents|weeks|points|apprentices|offers|tickets|cards|seasons|cats|clients|customers)$"
)


def _lacks_article(words: str) -> bool:
    """Tell whether one thing is had that English does not have without an article: "clean licence", "master tech"."""
    if english.starts_determined(words) or words[:1].isupper():
        return False
    noun = english.head(words)
    return not (
        english.is_plural(noun)
        or english.is_mass(noun)
        or noun.endswith("ing")
        or HAVE_NOUN.search(words)
        or not noun.isalpha()
    )


_WITH_ARTICLE = re.compile(r"\b(?:the|an?|my|our) ([a-z]+)")
_SHORTHAND = re.compile(r"(?<![\w'.@&/£$€-])(?:[a-z]{1,6}|[a-z]\d[a-z])(?![\w'@&/]|\.\w)")
_SHORT_WORDS = frozenset(
    "i you me they them he she we us him how why who a app ad ads ale ark art ask bee bio cab cad co cop cub dad dev dig "
    "etc fed gel gym hen id ink jam jet lab law led les med mop mum mom nan non nil oak oat ops org owl pet pie pig pre pro pub "
    "pup ram rig rug rye sac sim ski spa tax tea tug uni ute van vet vow web wet wig yes zip zoo de la le van von der am pm kg km "
    "ml mg cm mm mph dbt per non via vs ones less best x de jr sr sea bar bat bay bed bus cat cow day dog ear egg elm fox fur gap hay hat ice "
    "kit leg lip log map mud nut pan paw pea pen pit pot rat rod row sap saw sky soy tap tin toe toy urn vat wax ten six two one "
    "co re ex un bi own new few all any big bad hot cold dry fat fit ill mad old raw red sad shy sly top too yet ago now far off out not nor".split()
)


_NEW_WORDS = frozenset(
    (
        "aider ales hike hikes wiki wikis chem epic grads orgs reorg prod calved macro macros knack partie combo combos tapas facade niche genre debut chore chores savvy  apps audio autism axle axles backup bakery batch bento best better bigger bike bikes bistro booth "
        "bots brewer brunch buddy buffet bugfix bytes cache cafes calmer calves campus canoe carer carers caret "
        "casino cello chemo cider cinema closer cuppa curry cyber decor deli delis delta demo demos denim dents detox "
        "devops dice diesel digger diner dorm dorms dough dozer easel easier emoji escrow exam exams faster fiber "
        "fibre fifty fitter fluent flyer flyers folder forty foyer fryer fuzz gaffer gala galas gilded glaze gluten "
        "goalie grad grader gran grill grocer grower gyms halved harder hauler higher hoist hoists horses hostel "
        "hourly humid hurdle hybrid imam inbox input intake intern intro irate itself joiner joist joists judo kanban "
        "karate kayak kiln lager larger laser latest lath latte least less loader loft login logo logos lorry lowest "
        "maize medic medics meds meme memes menus messy meta modem motel moto movie multi mums mural myself nanny "
        "newer newest oats older ones onsite ours outbox owned pallet parser pasta paving photo photos pickup pivot "
        "pixel pixels pizza plater poster promo quiz rabbi raffle rebar reefer reel reels reload rigger robot roofer "
        "router salsa sauna scam scams schema scroll scrum sensor sewer sewers shard signup sixty skate skiing soccer "
        "solo sooner sous sparky spas stats storey stucco surf sushi tango tanker tech teens telco theirs them there "
        "theses they thirty tiler tills timer timers tram trams tripod truss turnip tutee tweet tweets twenty typo "
        "typos tyre tyres umpire undone unless uptime vans vegan vendor veneer vets vigil vine vines vinyl viral visa "
        "visas vlog vole vowel warden welder wider winch worse zero zumba"
    ).split()
)
"""Short words of today's work that the lexicon lacks; any other that it lacks is an abbreviation, a slip or a name."""


def _has_shorthand(words: str, *, hasty: bool) -> bool:
    """Tell whether a word is an abbreviation that no list knows: "ig", "d2d", and in what was typed hastily "elec"."""
    careful = set() if not hasty else set(_WITH_ARTICLE.findall(words))
    return any(
        (hasty or len(word) < 4) and not (len(word) > 3 and word in careful) and not _is_word(word)
        for word in _SHORTHAND.findall(words)
    )


def _is_word(word: str) -> bool:
    return (
        word in _SHORT_WORDS
        or word in _NEW_WORDS
        or word in english.PREPOSITIONS
        or word in english.AUXILIARIES
        or english.starts_determined(word)
        or english.is_known(word)
        or english.is_known(word.replace("our", "or"))
        or (len(word) > 4 and bool(re.search(r"ers?$", word)) and english.is_verb(re.sub(r"rs?$", "", word)))
    )


_ARTICLES = frozenset("a an the my our".split())


def _unjoined(phrase: str) -> bool:
    """Tell whether two noun phrases stand side by side with nothing between them, which no sentence has."""
    if re.match(r"(?:one|two|three|an?|the|my) [a-z]+ (?:an?|the|my|our) ", phrase):
        return True
    words = re.sub(r"[^\w\s'-]", " ,", phrase).lower().split()
    return any(
        article in _ARTICLES
        and not (
            before in english.PREPOSITIONS
            or before in english.AUXILIARIES
            or before in {"all", "both", "half", "such", "not", ","}
            or before.endswith("ly")
            or english.base_of(before)
            or after in _EACH
        )
        for before, article, after in zip(words, words[1:], words[2:], strict=False)
    )


_EACH = frozenset("half few day week month year time shift night patient head piece hour".split())
"""What an article stands before for "each": "twelve a day"."""
