"""What was spoken of with one reader: a field taken apart, each part read, held against doubt, and put together."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.facts import english
from composer.facts.clause import finite, has_subject_and_verb, may_be_clause
from composer.facts.name_words import is_given
from composer.facts.person import turned
from composer.facts.topic import GOSSIP, WHAT_IS, Topic, advice, read_topic
from composer.facts.topic_slips import fault, mended
from composer.facts.typed import clean, is_too_long, items, joined, split_commas


@lru_cache(maxsize=512)
def read_topics(text: str, names: tuple[str, ...] = ()) -> tuple[Topic, ...]:
    """Read what was spoken of with one reader; `names` are the words that stand for that reader."""
    found: list[Topic] = []
    for item in items(text):
        bare = re.sub(
            r"\s*\((?P<in>[^()]*)\)", lambda m: "" if _is_aside(m["in"]) else m[0], " ".join(item.split())
        )
        cleaned = bare if is_too_long(bare) else _named(mended(clean(bare)))
        for part in _parts(cleaned):
            topic = read_topic(part, names)
            if is_too_long(part):
                found.append(topic)
                continue
            if found and (whole := _continued(found[-1], part, names)):
                found[-1] = whole
                continue
            if found and found[-1].kind == "advised" and (more := advice(part, names)):
                topic = Topic("advised", more, part)
            if topic.words and (_is_doubtful(topic) or (found and _hangs(topic))):
                topic = Topic("unsure", topic.words, topic.typed)
            going_on = re.fullmatch(
                r"(?:[a-z]+s|people|staff|children) (?P<doing>[a-z]+ing)(?: [a-z]+)?", topic.words
            )
            if (
                found
                and found[-1].kind == "said"
                and topic.kind == "thing"
                and going_on
                and not english.is_countable(going_on["doing"])
            ):
                who, _, rest = topic.words.partition(" ")
                topic = Topic("said", f"{who} are {rest}", topic.typed)  # "tenants freezing"
            if topic.words:
                found.append(topic)
    return _merged(found)


def _named(text: str) -> str:
    """Give the names of people and of where they are from their capital: "sophie runs recruiting", "from galway"."""
    text = re.sub(
        r"(?<![\w'-])[a-z]{3,}(?![\w-])",
        lambda m: (
            m[0].capitalize()
            if is_given(m[0])
            and not english.is_known(m[0])
            and m[0] not in _ALSO_WORDS | english.PREPOSITIONS | english.MODALS
            else m[0]
        ),
        text,
    )
    text = re.sub(
        r"\b(?P<lead>from|lives? in|grew up in|based in|born in|moved to|studied in) (?P<place>[a-z]{4,})(?= too$|,|$)",
        lambda m: m[0] if english.is_known(m["place"]) else f"{m['lead']} {m['place'].capitalize()}",
        text,
    )
    return re.sub(
        r"(?<![\w'-])[a-z]{3,}(?= ([A-Z][a-z]+))",
        lambda m: m[0].capitalize() if is_given(m[0]) and is_given(m[1]) else m[0],
        text,
    )


_ALSO_WORDS = frozenset("rosemary holly iris carol dale mac cole sander lotte carmel juliet".split())
"""Given names that mean something else more often in a lower-case text."""


def _is_aside(text: str) -> bool:
    return not is_too_long(text) and bool(
        _ASIDE.match(text) or GOSSIP.search(text) or has_subject_and_verb(clean(text))
    )


_ASIDE = re.compile(
    r"(?:I )?(?:really )?(?:hate|love|like|enjoy|ugh|scary|tough|hard|weird|odd)\w*\b", re.IGNORECASE
)


def _is_doubtful(topic: Topic) -> bool:
    """Tell whether a topic's words hold what a strict reader stops at, or are not of the kind that they were read as."""
    if topic.kind == "unsure":
        return False
    words = re.sub(r"^(?:me|not) ", "", topic.words) if topic.kind in {"asked", "advised"} else topic.words
    if fault(words) or (topic.kind == "thing" and _STARTS_AMISS.match(words)):
        return True
    if re.search(r"\bthem\b", topic.typed) and re.match(r"you\b.* you\b", words):
        return True  # who "them" is, nobody can tell
    if topic.kind == "said" and not WHAT_IS.match(words):
        told = re.search(r"\b(?:said|told|mentioned|explained)\b", topic.typed)
        return bool(_HANGING.fullmatch(words)) or not (
            words.startswith("you")
            or has_subject_and_verb(words)
            or (told and may_be_clause(words) and not _STARTS_AMISS.match(words))
        )
    first, second = [*words.lower().split(), "", ""][:2]
    if (
        topic.kind == "thing"
        and english.past_base(first)
        and first not in english.ADJECTIVES_IN_ED
        and english.kinds(second).startswith("adjective")
    ):
        return True  # "smelled great"
    return topic.kind == "thing" and (
        bool(re.search(r"\b(?:as|like) me$", words))
        or _reads_as_clause(words)
        or bool(re.fullmatch(r"[a-z]+ \d+", words))
    )


def _hangs(topic: Topic) -> bool:
    """Tell whether a part says something only of the part before it: "my nan too", "freezing"."""
    if topic.kind != "thing":
        return False
    alone = topic.words.lower() if " " not in topic.words else ""
    return bool(re.search(r"\b(?:too|as well)$", topic.typed)) or bool(
        alone
        and (
            english.kinds(alone).startswith("adjective")
            or (english.gerund_base(alone) and not english.is_mass(alone) and not english.is_listed(alone))
        )
    )


_STARTS_AMISS = re.compile(
    r"(?:\d+x|by|to|of|at|in|on|for|from|with|because|since|until|than|as|so|if|when|that|which|who)\b(?!-)",
    re.IGNORECASE,
)
"""What no thing starts with: the end of something else."""


def _reads_as_clause(text: str) -> bool:
    """Tell whether what was taken for a thing may be a clause: "phones ring nonstop", "only one lift works"."""
    words = re.sub(r"[^\w\s'%-]", "", text).split()
    for i in range(1, min(len(words), 6)):
        before, low = words[i - 1].lower(), words[i].lower()
        after = words[i + 1].lower() if i + 1 < len(words) else ""
        if before in english.PREPOSITIONS or (i == 1 and english.starts_determined(before)):
            if before in english.PREPOSITIONS:
                return False
            continue
        if (
            english.is_plural(before)
            and before not in _COMPOUNDING
            and english.is_verb(low)
            and not english.is_plural(low)
            and after
            and (
                after in english.PREPOSITIONS | _ADVERBS
                or after[:1].isdigit()
                or english.starts_determined(after)
            )
        ):
            return True
    return bool(
        re.search(r"\b(?:short|late|full|empty|due|behind|down|missing|understaffed|broken)$", text)
        and english.is_plural(words[-2].lower() if len(words) > 1 else "")
    )


_COMPOUNDING = frozenset(
    "sales goods sports parents systems customs news communications accounts arms savings claims works events benefits careers "
    "admissions logistics operations women men people data media staff children analytics".split()
)
"""Plurals that another noun follows: "sales pitch"."""


_ADVERBS = frozenset(
    "nonstop constantly daily early late often too twice once again away together every all".split()
)


_HANGING = re.compile(
    r"\w+ (?:do|don't|did|didn't|have|haven't|are|aren't|will|won't|can|can't|would|wouldn't)(?: (?:anymore|any more|yet|now|too|either|that|this|it))*"
)
"""A clause whose verb stands in what was said before: "they don't anymore"."""


def _continued(before: Topic, part: str, names: tuple[str, ...]) -> Topic | None:
    """Join a verb without a subject to the one thing that was named before it: "the gala, needs 200 guests"."""
    verb = part.split(" ", 1)[0]
    after = part.split()[1] if " " in part else ""
    goes_on = (english.third_base(verb) and english.mostly_verb(verb)) or verb in {
        "crashes",
        "breaks",
        "leaks",
        "stalls",
        "jams",
    }
    if (
        before.kind == "thing"
        and re.fullmatch(r"(?:going|working|coming along) (?:well|fine|badly|slowly|great|ok)", part)
        and not re.search(r",| and ", before.words)
    ):
        subject = before.words if english.starts_determined(before.words) else f"the {before.words}"
        be = "are" if english.is_plural(english.head(before.words)) else "is"
        return Topic("said", f"{subject} {be} {part}", f"{before.typed}, {part}")
    if not after or not (verb in {"is", "has", "was"} or goes_on):
        return None
    wish = verb in {
        "wants",
        "hopes",
        "loves",
        "likes",
        "thinks",
        "plans",
        "hates",
        "prefers",
        "feels",
        "says",
        "knows",
    }
    if before.kind == "said" and not re.match(r"you\b", before.words) and not wish:
        words = before.words.split()
        at = finite(words)
        if at and not (english.third_base(words[at].lower()) or words[at].lower() in {"is", "was", "has"}):
            return None
    if before.kind == "thing" and not wish and not re.search(r",| and |\byour?\b", before.words):
        noun = english.head(re.sub(r"^(?:the|an?) ", "", before.words))
        if english.is_plural(noun) or not (english.is_countable(noun) or before.words.startswith("the ")):
            return None
        subject = before.words if english.starts_determined(before.words) else f"the {before.words}"
    elif (
        before.kind == "said"
        and not re.match(r"you\b", before.words)
        and (
            not wish
            or re.search(
                r"\b(?:head|manager|director|boss|owner|lead|principal|chief|partner|\w+er|\w+or)\b",
                " ".join(before.words.split()[:4]),
            )
        )
    ):
        subject = f"{before.words} and"
    else:
        return None
    return Topic("said", f"{subject} {turned(part, names)}", f"{before.typed}, {part}")


def _parts(text: str) -> list[str]:
    # "her calendar - 40 meetings a week and no lunch": what a dash adds to a thing says more of the same thing.
    added = re.match(r"(?P<what>[^,;:()]{3,40}?)\s[-\u2013\u2014]+\s(?P<more>[^,;:()?]{3,60})$", text)
    if (
        added
        and not has_subject_and_verb(added["what"])
        and not has_subject_and_verb(added["more"])
        and re.match(r"\d|no\b|only\b", added["more"])
    ):
        return [f"{added['what']} ({added['more']})"]
    text = re.sub(
        r"(?<=\w) and (?:then )?(?:(?:she|he|they) )?(?=(?:asked|said|told me|mentioned|explained|showed me)\b)",
        ", ",
        text,
    )
    parts = split_commas(re.sub(r"\s[-\u2013\u2014]+\s", ", ", text))
    if len(parts) < 2 and not re.search(r" (?:only|just) \d", text):
        return [text] if text else []
    # A clause with a comma of its own ("if we hire, we train") stays whole; a list is taken apart.
    if re.match(r"(?:if|when|after|because|since|although|while|as)\b", parts[0], re.IGNORECASE):
        return [text]
    out: list[str] = []
    for typed in parts:
        part = re.sub(
            r"^([^,;()]{3,40}?) ((?:only|just) \d[^,;()]{0,30})$",
            lambda m: (
                m[0]
                if finite(m[0].split()) or m[1].split()[-1] in english.PREPOSITIONS
                else f"{m[1]} ({m[2]})"
            ),
            typed,
        )
        tail = re.match(
            r"(?:who|which|where|because|so|but|including|like|such as|especially|mostly|mainly|not|plus the fact|the ones?|one of|both|all of|each of)\b",
            part,
            re.IGNORECASE,
        )
        same = re.fullmatch(
            r"(?:and )?(?:me too|so do I|as do I|same here|like me|so am I|I do too)", part, re.IGNORECASE
        )
        if out and same:
            out[-1] = (
                f"she {re.sub('(?:she|he) ', '', re.sub(r' (?:too|as well)$', '', out[-1]))}, as do I"
                if re.match(
                    r"(?:(?:she|he) )?(?:loves|likes|plays|runs|has|hates|rides|reads|collects|grows|keeps)\b",
                    out[-1],
                    re.IGNORECASE,
                )
                else out[-1]
            )
        elif out and re.fullmatch(
            r"(?:about|around|over|nearly|almost|roughly|some) \d[\d,.]*\+?(?: \w+)?|\d+% of (?:the |our |their )?\w+(?: \w+)?|\d+ \w+ (?:behind|late|ahead)",
            part,
        ):
            out[-1] = f"{out[-1]} ({part})"
        elif out and tail:
            out[-1] = f"{out[-1]}, {part}"
        else:
            out.append(re.sub(r"^(?:and|also|plus|then|&) ", "", part, flags=re.IGNORECASE))
    return out


_COUNTED = re.compile(
    r"(?P<n>(?:(?:about|over|around|nearly|almost|only|just) )?(?:[1-9][\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)) (?P<what>[a-z].*)",
    re.IGNORECASE,
)
"""So many of something: what there is."""


_SPANS = frozenset(
    "am pm year years month months week weeks day days hour hours minute minutes miles pounds dollars euros percent times am pm".split()
)


def _counted(topic: Topic) -> Topic:
    """Tell so many of something as what there is: "12 acres of veg"; what is no number of things stays as it is."""
    found = _COUNTED.match(topic.words)
    if topic.kind != "thing" or not found or finite(topic.words.split()):
        return topic
    noun, one = english.head(found["what"]), found["n"].lower().split()[-1] in {"1", "one"}
    first, second = [*found["what"].split(), ""][:2]
    # "2 hired so far" names nobody; "two failed audits" names audits.
    if noun in _SPANS or english.is_plural(noun) == one or (english.past_base(first) and second != noun):
        return Topic("unsure", topic.words, topic.typed)
    return Topic("said", f"there {'is' if one else 'are'} {topic.words}", topic.typed)


def _merged(topics: list[Topic]) -> tuple[Topic, ...]:
    """Join things that follow each other into one list, as one sentence names them."""
    out: list[Topic] = []
    if all(_COUNTED.match(topic.words) for topic in topics if topic.kind == "thing"):
        topics = [_counted(topic) for topic in topics]
    for topic in topics:
        if topic.kind == "thing" and out and out[-1].kind == "thing":
            parts = [out[-1].words, topic.words]
            if re.search(rf"\b{re.escape(parts[0])}\b", parts[1]):
                parts = parts[1:]  # "doodles!! matted doodles every Saturday"
            out[-1] = Topic("thing", "\u241f".join(parts), f"{out[-1].typed}, {topic.typed}")
        elif (
            topic.kind == "question"
            and out
            and out[-1].kind in {"thing", "question"}
            and len(f"{out[-1].words} {topic.words}".split()) < 26
        ):
            out[-1] = Topic(
                "question", f"{out[-1].words}\u241f{topic.words}", f"{out[-1].typed}, {topic.typed}"
            )
        elif topic.kind == "advised" and out and out[-1].kind == "advised":
            out[-1] = Topic(
                "advised", f"{out[-1].words} and {topic.words}", f"{out[-1].typed}, {topic.typed}"
            )
        elif (
            topic.kind == "said"
            and out
            and out[-1].kind == "said"
            and " and " not in out[-1].words
            and len(out[-1].words.split()) + len(topic.words.split()) < 24
            and not re.match(r"your?\b", topic.words)
        ):
            out[-1] = Topic("said", f"{out[-1].words} and {topic.words}", f"{out[-1].typed}, {topic.typed}")
        else:
            out.append(topic)
    return tuple(Topic(topic.kind, joined(topic.words.split("\u241f")), topic.typed) for topic in out)
