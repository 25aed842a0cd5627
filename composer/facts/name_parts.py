"""The parts of one name in the order it was typed: titles, degrees, given and family name, and its capitals."""

from __future__ import annotations

import re
import unicodedata

from composer.facts.name_words import (
    ACADEMIC,
    ALSO_GIVEN,
    ALSO_NAMES,
    ALSO_SURNAMES,
    ARTICLES,
    BEHIND,
    CIVIL,
    DEGREES,
    DOCTORATES,
    FAMILY_FIRST,
    FIRST_OF_TWO,
    IN_LOWER_CASE,
    OFFICES,
    PARTICLES,
    PATRONYMIC,
    SUFFIXES,
    TITLE_TAILS,
    TITLES,
    WITH_GIVEN,
    WRITTEN_SHORT,
    WRITTEN_TITLES,
    folded_word,
    is_given,
    unmarked,
)

_SPACELESS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
_VOWELS = frozenset("aeiouyAEIOUY")


def parts_of_name(words: list[str]) -> tuple[str, str, str]:
    """Give (full, what to call the person, family name) of a name in the order it was typed."""
    full = " ".join(words)
    behind = len(words) == 2 and words[1].casefold() in BEHIND
    if len(words) < 2 or behind or _is_spaceless(full) or words[0] in FIRST_OF_TWO:
        return full, full, ""
    shouted = [
        word
        for word in words
        if word.isupper()
        and sum(map(str.isalpha, word)) > 2
        and "." not in word
        and _VOWELS & set(unmarked(word))
    ]
    if shouted and len(shouted) < len(words) and shouted[0] in {words[0], words[-len(shouted)]}:
        # French habit: the family name in capitals, on either side.
        others = [word for word in words if word not in shouted]
        family = _capitals(" ".join(shouted).lower())
        keeps_order = words[0] not in shouted or family.casefold() in FAMILY_FIRST
        full = (
            " ".join([family, *others])
            if keeps_order and words[0] in shouted
            else " ".join([*others, family])
        )
        given = " ".join(others) if family.casefold() in FAMILY_FIRST else others[0]
        return full, full if doubtful_given(others) else given, family
    family = _family(words)
    if doubtful_given(words) or words[0].casefold() in FAMILY_FIRST:
        return full, full, "" if words[0].casefold() in FAMILY_FIRST else family
    if len(words) == 3 and words[-1].casefold() in FAMILY_FIRST:
        return full, " ".join(words[:2]), words[-1]
    return full, words[0], family


def _family(words: list[str]) -> str:
    """Give the family name where the name shows which it is."""
    if is_patronymic(" ".join(words)):
        return ""
    start = next((i for i, word in enumerate(words) if i and word.casefold() in PARTICLES), None)
    if start is not None and words[start].casefold() in PATRONYMIC:
        start = next((i for i in range(start + 2, len(words)) if words[i].casefold() in PARTICLES), None)
        return "" if start is None else " ".join(words[start:])
    if start is not None and start < len(words) - 1:
        return " ".join(words[start:])
    if len(words) == 2 or all(_is_initial(word) for word in words[1:-1]):
        return words[-1]
    return ""  # a middle name or a second family name: the name does not tell


def is_patronymic(name: str) -> bool:
    """Tell whether a name is Icelandic and has no family name: Icelanders go by the given name, in formal letters too."""
    last = name.casefold().rpartition(" ")[2]
    return last.endswith(("dóttir", "dottir")) or (
        last.endswith("son") and bool(set("ðþ") & set(name.casefold()))
    )


def doubtful_given(words: list[str]) -> bool:
    """Tell whether the first word is nobody's given name: an initial, a particle, an article."""
    first = words[0].casefold() if words else ""
    return (
        not first
        or _is_initial(first)
        or first in (PARTICLES - ALSO_GIVEN) | (ARTICLES - {"an", "my"}) | WRITTEN_TITLES
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or word.endswith(".")


def mended(name: str) -> str:
    """Put the capitals of a name right where all of its letters are capitals or none is."""
    if not (name.isupper() or name.islower()):
        return name
    words = name.split()
    if name.isupper() and len(words) == 1 and len(name) < 4 and not _VOWELS & set(name):
        return name
    return " ".join(
        word.lower()
        if at and (word.casefold() in IN_LOWER_CASE or _is_article(words, at))
        else capitalised(word, at)
        for at, word in enumerate(words)
    )


def _is_article(words: list[str], at: int) -> bool:
    return words[at].casefold() in {"la", "las", "los"} and words[at - 1].casefold() == "de"


def capitalised(word: str, at: int = 0) -> str:
    """Give a name's word, typed in capitals or in none, its capitals: "O'Brien"; `at` is its place in the name."""
    if len(word) == 2 and word.isupper() and (word[1] == "J" or not _VOWELS & set(word)):
        return word  # JT, AJ: two initials
    pieces = re.split(r"([-\u2010\u2011'\u2018\u2019.])", word)
    mended = [initial(_lowered(piece)) for piece in pieces]
    if len(pieces) > 2 and mended[-1] == "S" and pieces[-2] in "'\u2019":
        mended[-1] = "s"  # "owner's daughter"
    if at and len(pieces) > 2 and pieces[1] not in ".'\u2019" and pieces[0].casefold() in {"al", "el"}:
        mended[0] = mended[0].lower()
    if at and len(pieces) > 2 and pieces[1] in "'\u2019" and pieces[0].casefold() == "d":
        mended[0] = "d"
    return "".join(
        piece[:2] + initial(piece[2:]) if piece.startswith("Mc") and len(piece) > 3 else piece
        for piece in mended
    )


def _lowered(piece: str) -> str:
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in piece)


def initial(piece: str) -> str:
    """Give a word a capital at its start."""
    return piece[:1].title() + piece[1:] if len(piece[:1].title()) == 1 else piece


def _is_spaceless(text: str) -> bool:
    return any(unicodedata.name(char, "").startswith(_SPACELESS) for char in text)


def without_titles(text: str) -> tuple[str, str]:
    """Take titles off the front: (name, the highest title); "Mr" alone is all title."""
    words = text.split()
    found: list[str] = []
    while words:
        key, behind = folded_word(words[0]), words[1:]
        title = TITLES.get(key, "")
        # "Don Draper" and "Tito Jackson Smith" have given names, "Don Ramón Pizarro" a title.
        called = bool(behind) and is_given(behind[0])
        named = key in ALSO_SURNAMES and (
            (is_given(key) and (found or not called or (len(behind) < 2 and key != "don")))
            or (title in WITH_GIVEN.values() and (found or (len(behind) > 1 and not called)))
        )
        tail = found and key in TITLE_TAILS and words[0].endswith(".")
        short = len(behind) > 1 and words[0].endswith(".") and re.match(r"[^\W\d_]{3}", words[0])
        if (
            title
            and not named
            and (behind or title in CIVIL.values())
            and (behind or key not in ALSO_SURNAMES)
        ):
            found.append(title)
        elif not (behind and tail) and not (short and key not in WRITTEN_SHORT | PARTICLES | {"st"}):
            break
        words.pop(0)
    offices = " ".join(
        title for title in dict.fromkeys(found) if title in OFFICES.values()
    )  # Lieutenant Colonel
    title = next(
        (title for title in ACADEMIC.values() if title in found), offices or (found[0] if found else "")
    )
    return " ".join(words), title


def without_degrees(name: str) -> tuple[str, bool]:
    """Take degrees off a name's end, and tell whether one was a doctorate."""
    words, doctor = name.split(), False
    while len(words) > 1 and _is_degree_word(words[-1], name, len(words)):
        doctor = folded_word(words.pop()) in DOCTORATES or doctor
    return " ".join(words), doctor


def is_degree(text: str) -> bool:
    """Tell whether a phrase is nothing but degrees."""
    words = text.replace("Ph. D", "PhD").split()
    return bool(words) and all(folded_word(word) in DEGREES for word in words)


def is_doctorate(text: str) -> bool:
    """Tell whether a doctorate is among the words of a phrase."""
    return any(folded_word(word) in DOCTORATES for word in text.replace("Ph. D", "PhD").split())


def _is_degree_word(word: str, name: str, count: int) -> bool:
    """Tell whether the last word of a name is a degree: surely one, or in capitals beside a name that is not."""
    key = folded_word(word)
    if key not in DEGREES or (count < 3 and key not in SUFFIXES | DOCTORATES):
        return False
    return key not in ALSO_NAMES or (sum(map(str.isupper, word)) > 1 and not name.isupper())


def family_first(family: str, given: str) -> tuple[str, str]:
    """Put "Berg, Pieter van der" in order: the particles behind the given name belong to the family."""
    words = given.split()
    particles: list[str] = []
    while len(words) > 1 and words[-1].casefold() in PARTICLES and words[-1].islower():
        particles.insert(0, words.pop())
    return " ".join(words), " ".join([*particles, family])


def _capitals(text: str) -> str:
    small = {"of", "and", "the", "for", "to", "in", "at"}
    return " ".join(word if word in small else initial(word) for word in text.split())
