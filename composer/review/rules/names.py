"""Names of people as a letter uses them: their parts, near misses, and how to call somebody."""

from __future__ import annotations

from functools import lru_cache

from composer.facts.name_words import SUFFIXES, TITLE_WORDS
from composer.facts.names import job_of, names_in, salutation_name, title_of
from composer.interview import Person
from composer.review.rules.words import capitals, exact, fold, word_set, words

_TITLES = TITLE_WORDS | SUFFIXES
_PARTICLES = word_set("""
van der den de del della di da dos das du la le las los von zu zum bin ibn bint al el ben ter ten y e and
af av d' und
""")
_UNTELLING = _TITLES | _PARTICLES


@lru_cache(maxsize=1024)
def parts(name: str) -> tuple[str, ...]:
    """Give the parts of a name that tell whose it is, as they are written: no titles, no particles.

    A name of nothing but those ("Al") is kept whole.
    """
    written = tuple(word for one in names_in(name) or (name,) for word, _, _ in words(one))
    telling = tuple(part for part in written if fold(part) not in _UNTELLING)
    return telling or written


def is_title(word: str) -> bool:
    """Tell whether `word` is a title such as "Dr" or "Ms"."""
    return fold(word) in _TITLES


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles are the same, one of them perhaps written out."""
    return (title_of(one) or fold(one)) == (title_of(other) or fold(other))


_SHORT_NAMES: dict[str, frozenset[str]] = {
    short: word_set(long)
    for short, long in {
        "tom": "thomas", "bob": "robert", "bobby": "robert", "bill": "william", "will": "william", "billy": "william",
        "liam": "william", "dick": "richard", "rick": "richard", "jim": "james", "jimmy": "james", "jamie": "james",
        "jack": "john", "johnny": "john", "tony": "anthony antonio", "ted": "edward theodore", "ned": "edward",
        "mike": "michael", "mick": "michael", "steve": "stephen steven", "kate": "katherine catherine kathryn",
        "katie": "katherine catherine kathryn", "kathy": "katherine catherine kathryn", "cathy": "catherine",
        "beth": "elizabeth", "liz": "elizabeth", "lizzie": "elizabeth", "betty": "elizabeth", "libby": "elizabeth",
        "peggy": "margaret", "maggie": "margaret", "meg": "margaret", "becky": "rebecca", "molly": "mary",
        "sally": "sarah", "harry": "harold henry", "hank": "henry", "charlie": "charles charlotte",
        "chuck": "charles", "andy": "andrew andrea", "drew": "andrew", "alex": "alexander alexandra alejandro",
        "sasha": "alexander alexandra", "sandy": "alexandra sandra", "nick": "nicholas dominic", "chris": "christopher",
        "kit": "christopher", "toni": "antonia", "sandra": "alexandra", "ron": "ronald aaron", "larry": "lawrence",
        "jerry": "gerald jeremy", "gerry": "gerald", "abby": "abigail", "annie": "anne ann anna", "nan": "anne nancy",
        "jenny": "jennifer", "debbie": "deborah", "debby": "deborah", "trish": "patricia", "tricia": "patricia",
        "patty": "patricia", "paddy": "patrick", "joe": "joseph", "peppe": "giuseppe", "pepe": "jose",
        "kim": "kimberly", "vicky": "victoria", "vicki": "victoria", "tori": "victoria", "suzy": "susan suzanne",
        "sue": "susan suzanne", "gaz": "gary gareth", "greg": "gregory", "geoff": "geoffrey", "hannes": "johannes",
        "russ": "russell", "lenny": "leonard", "manny": "emmanuel manuel", "nate": "nathan nathaniel",
        "ollie": "oliver olivia", "lottie": "charlotte", "ellie": "eleanor ellen", "nell": "eleanor ellen",
    }.items()
}  # fmt: skip


def same_name(used: str, given: str) -> bool:
    """Tell whether a first name as used is a short form of the one given: Tom for Thomas."""
    return given in _SHORT_NAMES.get(used, ()) or used in _SHORT_NAMES.get(given, ())


def all_parts(person: Person) -> tuple[str, ...]:
    """Give the parts of every name the person goes by."""
    return (*(parts(person.introduced_as) if person.introduced_as else ()), *parts(person.name))


def call(person: Person) -> str:
    """Give what a letter may surely call the person: what they asked for, or the name of a formal greeting."""
    return salutation_name(person, "formal", american=True)


def mention(person: Person) -> str:
    """Give how to speak of the person in a finding, where no name may be known."""
    return call(person) or job_of(person) or "your reader"


LONGEST = 40
"""No single word of a name has more letters; longer ones are compared no further."""


@lru_cache(maxsize=8192)
def near_miss(word: str, part: str) -> bool:
    """Tell whether `word` looks like a misspelling of the name part.

    Accents left out count at any length; otherwise one slip (a letter more, fewer, changed or two swapped)
    in words of three to six letters, and two in longer ones.
    """
    if abs(len(word) - len(part)) > 4 or exact(word) == exact(part):
        return False
    a, b = fold(word), fold(part)
    if a == b:
        return True
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 3 or shorter > LONGEST else 1 if shorter < 7 else 2
    return abs(len(a) - len(b)) <= allowed and allowed > 0 and distance(a, b, allowed) <= allowed


@lru_cache(maxsize=8192)
def slips(sentence: str, names: tuple[str, ...]) -> tuple[tuple[str, int, int, str], ...]:
    """Give the words of a sentence that look like misspelt names: word, span and the name that was meant.

    Only words with a capital can be names, and a plural is no slip.
    """
    return tuple(
        (word, start, end, meant)
        for word, start, end in capitals(sentence)
        if (meant := next((name for name in names if near_miss(word, name)), ""))
        and (fold(word) == fold(meant) or fold(word).removesuffix("s") != fold(meant).removesuffix("s"))
    )


def distance(a: str, b: str, limit: int) -> int:
    """Count the slips between two short words, swapped neighbours as one; stop above `limit`.

    The optimal string alignment distance, row by row.
    """
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        next_row = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, next_row[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            next_row.append(cost)
        if min(next_row) > limit:
            return limit + 1
        before, row = row, next_row
    return row[-1]
