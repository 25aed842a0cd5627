"""Clauses: whether a phrase has a subject and a verb of its own, and how it stands inside a sentence."""

from __future__ import annotations

import re

from composer.facts import english
from composer.facts.typed import clean, is_name, split_commas

_AFTER_A_VERB = frozenset(
    "a an back early every him it late me my our out someone somebody nobody the their them too up us you your all half no most any his her its".split()
)
"""Words that tell that the one before them is a verb and no noun."""


def finite(words: list[str], start: int = 1) -> int:
    """Give the place of the finite verb of a clause whose subject starts it; 0 where there is none."""
    plural_subject = False
    for i in range(start, len(words)):
        low = re.sub(r"[^\w'-]", "", words[i].lower())
        if i > 1 and re.fullmatch(
            r"(?:never|always|often|usually|still|just|only|hardly|rarely|ever|seldom|also|now|mostly|nearly|all)",
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
            or (i > 2 and english.is_plural(noun) and english.mostly_verb(low))
            or re.fullmatch(r"\d+%|half|many|few", words[i - 1].lower()) is not None
            or (before.isdigit() and english.is_plural(noun))
            or before in {"we", "they", "you", "i", "people", "both", "all", "most", "them", "us"}
        )
        base = english.third_base(low)
        counts = re.fullmatch(
            r"\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|few|both", words[0].lower()
        )
        if base and counts and not any(english.is_plural(word.lower()) for word in words[1:i]):
            continue  # "two rival quotes"
        if (
            base
            and not after
            and i > 1
            and words[i - 2].lower() in english.PREPOSITIONS | {"unread", "old", "new"}
        ):
            continue  # "a backlog of tenancy files"
        # "X-ray rejects on the joints", "boiler installs in March": a bare noun for one thing is no subject.
        compound = (
            i in {1, 2}
            and english.kinds(base) != "adjective verb"
            and low not in {"starts", "begins", "closes", "ends", "finishes"}
            and not english.starts_determined(words[0])
            and (words[0].islower() or "-" in words[0])
            and (i == 1 or not english.is_plural(words[0].lower()))
            and english.is_countable(before.split("-")[-1])
            and after in english.PREPOSITIONS | {""}
            and not (after == "at" and i + 2 < len(words) and words[i + 2][:1].isdigit())
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
        # "only one lift works": a single thing that is counted is no modifier of a plural.
        if (
            base
            and (
                words[0].lower() in {"only", "one", "a", "an", "each", "every", "another"}
                or " ".join(words[:3]).lower() in {"half of the", "most of the", "part of the"}
            )
            and not english.is_plural(before)
            and not english.past_base(before)
            and before.isalpha()
            and english.is_verb(base)
            and after in english.PREPOSITIONS | {"", "too", "well", "late", "early", "properly"}
            and after != "of"
        ):
            return i
        if (
            base
            and not plural_subject
            and not compound
            and (
                english.mostly_verb(low)
                or (after in _AFTER_A_VERB and not (i == 1 and english.gerund_base(before)))
                or after in {"less", "more", "well"}
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
                or after
                in _AFTER_A_VERB
                | {
                    "after",
                    "around",
                    "at",
                    "because",
                    "into",
                    "off",
                    "on",
                    "until",
                    "nonstop",
                    "constantly",
                    "all",
                    "over",
                }
            )
        ):
            return i
        if (
            (
                english.past_base(low)
                and (low not in english.ADJECTIVES_IN_ED or after in {"me", "us", "him", "them"})
                and english.is_verb(english.past_base(low))
                and (
                    low not in english.SAME_IN_PAST - {"quit"}
                    or plural_subject
                    or (
                        english.starts_determined(words[0])
                        and (after[:1].isdigit() or after in _AFTER_A_VERB)
                    )
                )
            )
            and after != "by"
            and not (
                low in _DONE_TO
                and after in english.PREPOSITIONS
                and english.is_plural(before)
                and not _PEOPLE.search(before)
            )
            and not (i + 1 == len(words) and low.endswith("ed") and not plural_subject and i > 3)
        ):
            return i
    return 0


_DONE_TO = frozenset("left sent kept made built sold paid held stored parked handled".split())
"""Verbs of which the past form behind a thing says what was done to it: "bikes left in the hallway"."""
_PEOPLE = re.compile(
    r"(?:people|staff|children|\w+(?:ers|ors|ists|ants|ents|ians|nurses|analysts|vets|guests|chefs|kids))$|^\d|^(?:half|most|some|many|both|all|one|two|three)$"
)


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
        return "'" in words[0] or words[1].lower() != "not"
    low = words[0].lower()
    if low in {"under", "over"} and words[1][:1].isdigit():
        return has_subject_and_verb(" ".join(words[1:]))  # "under 5s sessions are full"
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
        return _goes_on_after(words, at)  # "the menu she wants" names a thing
    if not any(word.lower() in _RELATIVE for word in words[1:at]):
        return True
    own = words[at].lower() in english.AUXILIARIES and words[at - 1].lower() not in _INNER
    return own or _goes_on_after(words, at)


_RELATIVE = frozenset("that which who where how why what when whose".split())
_INNER = _RELATIVE | frozenset("and or but there it i you he she they we".split())


def _goes_on_after(words: list[str], at: int) -> bool:
    """Tell whether a clause has its own verb behind a relative one: "the software that they use is old"."""
    more = finite(words, at + 1)
    if more and words[more].lower() in english.AUXILIARIES:
        return True
    return any(
        words[i].lower() in {"is", "are", "was", "were", "has", "will"} and words[i - 1].lower() not in _INNER
        for i in range(at + 2, len(words))
    )


def may_be_clause(text: str) -> bool:
    """Tell whether what is known to be meant as a clause can be one: it has a verb that its subject can have."""
    words = re.findall(r"[\w'-]+", text.lower())
    return any(
        words[i] in english.AUXILIARIES
        or (english.past_base(words[i]) and english.is_verb(english.past_base(words[i])))
        or (
            english.mostly_verb(words[i])
            and english.third_base(words[i])
            and not english.is_plural(words[i - 1])
        )
        or (english.is_verb(words[i]) and english.is_plural(words[i - 1]))
        for i in range(1, len(words))
        if words[i - 1] not in english.PREPOSITIONS and not english.starts_determined(words[i - 1])
    )


PERSON = re.compile(
    r"(?:passenger|customer|client|patient|child|guest|resident|colleague|manager|parent|pupil|student|teacher|doctor|nurse|user|developer|designer|supplier|driver|fishmonger|caller|tenant|visitor|donor|learner)$"
)


def _is_doing(text: str) -> bool:
    """Tell whether a clause's subject is something done ("rekeying takes hours") and no thing ("waiting list")."""
    words = text.split()
    if not english.gerund_base(words[0]):
        return False
    return not (
        len(words) > 2
        and english.is_countable(words[1].lower())
        and (finite(words) == 2 or PERSON.search(words[1]))
    )


_PRONOUNS = frozenset(
    "we they it you he she nobody everybody everyone somebody there this that in at on for".split()
)


def lowered(text: str) -> str:
    """Give a phrase that began a sentence as it stands inside one: "Pipeline coverage" gives "pipeline coverage"."""
    return text[0].lower() + text[1:] if _is_plain(text.split(" ", 1)[0]) else text


def _is_plain(first: str) -> bool:
    """Tell whether a word has its capital from the sentence that it began, and is no name."""
    low = first.lower()
    return (
        first[:1].isupper()
        and (first[1:].islower() or first == "A")
        and (english.is_known(low.split("-")[0]) or english.starts_determined(low))
        and not is_name(first)
        and low != "i"
    )


_DONE_TO_IT = re.compile(
    r"(?P<what>(?:[\w'-]+ ){0,4}?[\w'-]+) (?P<done>published|accepted|approved|confirmed|submitted|renewed|extended|granted|issued|cancelled|finalised|finalized|featured|shortlisted)(?= (?:in|by|for|at|on|last|this|to|yesterday|today)\b|$)"
)


def as_clause(text: str) -> str:
    """Give a clause about something else as it stands in a sentence."""
    if (done := _DONE_TO_IT.match(text)) and not finite(text[: done.end("what")].split()):
        what = done["what"]
        be = "were" if english.is_plural(english.head(what)) else "was"
        text = f"{what} {be} {text[done.start('done') :]}"
    first = text.split(" ", 1)[0]
    low = first.lower()
    if re.match(r"(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]here)\b", text):
        return text if low in {"i", "i'm", "i've", "i'd", "i'll"} else text[0].lower() + text[1:]
    # "Blue Card documents": the second capital tells that the first is a name's.
    if (_is_plain(first) or (first.istitle() and low in _PRONOUNS)) and not re.match(r"\S+ [A-Z][a-z]", text):
        text = text[0].lower() + text[1:]
    if low in _FAMILY:
        return f"my {text}"
    if (
        text[:1].islower()
        and not english.starts_determined(text)
        and english.is_countable(english.head(" ".join(text.split()[: finite(text.split()) or None])))
        and not _is_doing(text)
        and low
        not in {"nobody", "everybody", "everyone", "somebody", "anyone", "nothing", "everything", "one"}
    ):
        return f"the {text}"
    return text


_FAMILY = frozenset(
    "nephew niece brother sister mum mom dad wife husband son daughter nan gran grandad cousin aunt uncle father mother partner".split()
)


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
    if clean(plain) != said:
        return False
    # "In my last job, I answered 80 calls a day": the comma behind what opens it parts no clause.
    said = re.sub(
        r"^((?:As|In|At|On|During|After|Before|When|While|Over|Until) [^,]+), (?=I |my |we |our )",
        r"\1 ",
        said,
    )
    return (
        len(said.split()) > 4
        and bool(_OPENS.match(said))
        and not re.search(r"[;:=<>/|+~]|\s[-\u2013\u2014]+\s|, (?:I|we|it|is|are|was)\b", said)
        and not re.search(r"\b(?:although|because|but|that|if|when) (?:is|are|was|were)\b", said)
        and not re.search(r"\b(?:etc|ok|stuff|super|like \d)\b", said)
        and all(_GOES_ON.match(part) for part in split_commas(said)[1:])
        and has_subject_and_verb(
            re.sub(r"^[^,]*?(?=\b(?:I|my|we|our)\b)", "", said) if not re.match(r"I\b|I'", said) else said
        )
    )
