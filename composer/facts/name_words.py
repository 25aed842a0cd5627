"""The words that stand in a name field besides names, and what a given name is: tables, each read once.

They stand in ``name_words.txt`` and ``given_names.txt``, where who does not program can mend them. Words are folded
and without a full stop; `folded_word` makes any word so.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pkgutil import get_data

from composer.facts import english


def _sections() -> dict[str, list[str]]:
    """Read ``name_words.txt``: the lines of each section."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (get_data(__package__ or "", "name_words.txt") or b"").decode("utf-8").splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


_LISTED = _sections()


def _words(section: str) -> frozenset[str]:
    return frozenset(" ".join(_LISTED[section]).split())


def _spoken(section: str) -> dict[str, str]:
    """Give each way to write a title, and how it is spoken, from lines like "Captain: capt cpt"."""
    spoken: dict[str, str] = {}
    for line in _LISTED[section]:
        title, _, written = line.partition(":")
        spoken |= dict.fromkeys([title.casefold(), *written.split()], title)
    return spoken


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    lines = (get_data(__package__ or "", "given_names.txt") or b"").decode("utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


ACADEMIC = _spoken("academic titles")
WITH_GIVEN = _spoken("titles before a given name")
CIVIL = _spoken("civil titles") | WITH_GIVEN
OFFICES = _spoken("offices")
TRADES = _spoken("trades")
TITLES = ACADEMIC | CIVIL | OFFICES | TRADES
SHORT = frozenset({"Mr", "Mrs", "Ms", "Mx", "Dr"})
"""The titles that have a full stop in American English (Chicago Manual of Style 10.4; Oxford: none)."""
TITLE_TAILS = _words("title tails")
ALSO_SURNAMES = _words("titles that are names")
BEHIND = _words("honorifics behind")

TITLE_WORDS = frozenset(TITLES) - ALSO_SURNAMES
"""The words, folded and without a stop, that are titles wherever they stand in a name."""

TITLE_ABBREVIATIONS = frozenset(
    "dr mr mrs ms mx prof rev hon gen capt cpt lt col maj sgt cllr supt insp sen".split()
)
"""The titles after which a full stop ends no sentence."""

SUFFIXES = _words("suffixes")
"""What follows a name and belongs to no part of it, folded."""
DOCTORATES = _words("doctorates")
DEGREES = DOCTORATES | SUFFIXES | _words("degrees")
ALSO_NAMES = _words("degrees that are names")
PRONOUNS = _words("pronouns")
ENGLISH_JOBS = _words("jobs")
JOB_WORDS = ENGLISH_JOBS | _words("jobs in other languages")
"""Words that make a phrase beside a name a job, or a phrase instead of one; none is usual in a name."""
FIELD_WORDS = _words("fields")
PEOPLE = _words("people")
UPPER = _words("said in capitals")
SPELT_OUT = dict(pair.split("=") for pair in sorted(_words("short for")))
ARTICLES = _words("articles")
ARTICLES_ELSEWHERE = _words("articles in other languages")
BEFORE_A_NAME = _words("before a name")
LEADING = ARTICLES | BEFORE_A_NAME
NICKNAMING = _words("before a nickname")
WRITTEN_TITLES = _words("titles left as written")
GROUPS = _words("greeted as a group")
GREETED_OFFICES = _words("greeted by office")
PARTICLES = _words("particles")
IN_LOWER_CASE = _words("particles in lower case")
PATRONYMIC = _words("patronymic particles")
ALSO_GIVEN = _words("particles that are given names")
FAMILY_FIRST = _words("family names that go first")
WRITTEN_SHORT = _words("written given names")
TELLING = (
    (english.PREPOSITIONS | english.AUXILIARIES | LEADING | _words("said of people"))
    - PARTICLES
    - {"an", "to", "so", "may", "will"}
)
"""Words that no name has: "the guy who runs ops"."""
FIRST_OF_TWO = frozenset("عبد أبو ابن أم".split())
"""Arabic words that are only the first half of a name: Abd Allah, Abu Bakr."""


def folded_word(word: str) -> str:
    """Fold a word as the tables have it: "Dr." is "dr"."""
    return word.casefold().replace(".", "").strip("'\"")


def is_given(word: str) -> bool:
    """Tell whether a word, in any case and with or without its marks, is a given name of the list."""
    return unmarked(word.casefold()).strip(".'\"") in _given_names()


def unmarked(word: str) -> str:
    """Give a word without its marks: "Müller" is "Muller"."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def folded_words(text: str) -> tuple[str, ...]:
    """Give the words of a text casefolded, with straight apostrophes and without full stops."""
    return tuple(
        word for part in text.replace("\u2019", "'").casefold().split() if (word := part.strip(".,"))
    )
