"""People's names: what to call somebody in a salutation, and never guessing more than the name tells.

The safe answer to every doubt is the full name as it was typed. A given name is used alone only where the
order of the parts is clear, and no honorific is ever derived from a name (W3C, "Personal names around the
world").
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from composer.interview import Person, Tone


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart as far as that is safe.

    Attributes:
        full: The name in reading order, without titles and degrees.
        given: What to call the person among colleagues; `full` where the parts are in doubt.
        family: What follows an honorific; empty where the parts are in doubt.
        title: An academic or civil title that was typed with the name, in its short form; or empty.
    """

    full: str
    given: str
    family: str
    title: str


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_TITLES = {
    "prof": "Prof.",
    "professor": "Prof.",
    "dr": "Dr.",
    "doctor": "Dr.",
    "dr-ing": "Dr.",
    "ms": "Ms.",
    "mrs": "Mrs.",
    "miss": "Ms.",
    "mr": "Mr.",
    "mx": "Mx.",
}
_TITLE_TAILS = {"med", "rer", "nat", "phil", "iur", "habil", "h", "c", "hc"}
_DEGREES = re.compile(
    r"(?:ph\.?\s?d|m\.?d|mba|msc|bsc|ma|ba|jd|esq|cpa|cfa|pmp|pe|rn|jr|sr|ii|iii|iv|obe|mbe|cbe|frs)\.?",
    re.IGNORECASE,
)
_PARTICLES = _words(
    "van von der den de del della di da dos das do du la le lo los las al el ter ten te zu zum af av "
    "bin ibn bint ben binti abu y e i st. st mac ni ní ó"
)
_PATRONYMIC = frozenset({"bin", "ibn", "bint", "binti", "ben"})
_ALSO_GIVEN = frozenset({"ben", "mac", "y", "e", "i", "ni", "do"})
_JOB = re.compile(
    r"\b(?:of|and|at|for|head|lead|chief|manager|director|officer|engineer|recruiter|president|partner|hr|vp|c[eftio]o)\b",
    re.IGNORECASE,
)
_FAMILY_FIRST = _words(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý nguyen tran pham "
    "tan lee lim wong ng chen chan li wang zhang liu huang zhao wu zhou xu sun zhu guo lin luo "
    "kim park choi jung kang yoon jang ong teo goh koh chua cheung leung"
)
# Letters and what joins them: apostrophes in their several forms, middle dot, hyphens, the joiner of Persian.
_NAME_CHARS = re.compile(r"[^\W\d_](?:[^\W\d_]|[\s.,'\u2019\u02bb\u02bc`\u00b7\u2010-]|\u200c)*")
_APART = re.compile(r"\s*\(([^()]*)\)\s*")
_SPACELESS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")


@lru_cache(maxsize=1024)
def parse_name(typed: str) -> Name:
    """Take a name apart; what is no ordinary name comes back whole, as typed."""
    typed = " ".join(typed.split())
    nickname = ""
    plain = typed
    if apart := _APART.search(plain):
        nickname = "" if "/" in apart[1] else apart[1].strip()
        plain = _APART.sub(" ", plain, count=1).strip()
    plain = unicodedata.normalize("NFC", plain)
    if not _is_a_name(plain) or (nickname and not _is_a_name(nickname)):
        return Name(typed, typed, "", "")
    plain, title = _without_titles(plain)
    given, family = _by_comma(plain)
    given, inner_title = _without_titles(given)
    title = title or inner_title
    full = f"{given} {family}".rstrip()
    if not family:
        given, family = _parts(full.split())
    elif _doubtful_given(given.split()):
        given = full
    if title and " " not in full:
        given = f"{title} {full}"  # "Dr. House" tells no given name
    return Name(full, nickname or given, family, title)


@lru_cache(maxsize=1024)
def salutation_name(person: Person, tone: Tone) -> str:
    """Give what follows "Dear": never empty unless the name is.

    How the person was introduced wins. Warm and brief notes use the given name, formal ones an honorific
    with the family name where the candidate chose or typed one, else the full name.
    """
    if person.introduced_as:
        return person.introduced_as
    name = parse_name(person.name)
    if tone != "formal":
        return name.given
    honorific = person.honorific or name.title
    if not honorific:
        return name.full
    return f"{honorific} {name.family or name.full}"


@lru_cache(maxsize=1024)
def full_name(person: Person) -> str:
    """Give the name for a third person's eyes: in reading order, with an academic title if typed."""
    name = parse_name(person.name)
    title = name.title if name.title in {"Dr.", "Prof."} else ""
    return f"{title} {name.full}".strip() or person.introduced_as


@lru_cache(maxsize=256)
def join_names(names: tuple[str, ...]) -> str:
    """List names in a sentence: "A", "A and B", "A, B and C".

    Two right-to-left names side by side would swap places around the comma, so those, and only those, are
    set in isolates (Unicode Standard Annex 9, section 2.4.2). Elsewhere the Latin words around a name
    keep it in place, and a mail without invisible characters is easier to search and to quote.
    """
    names = tuple(filter(None, names))
    right_to_left = [_is_right_to_left(name) for name in names]
    shown = [
        f"\u2068{name}\u2069" if rtl and (before or after) else name
        for name, rtl, before, after in zip(
            names, right_to_left, [False, *right_to_left], [*right_to_left[1:], False], strict=False
        )
    ]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def _is_a_name(text: str) -> bool:
    letters = "".join(char for char in text if not unicodedata.category(char).startswith("M"))
    return bool(_NAME_CHARS.fullmatch(letters)) and "--" not in text


def _without_titles(plain: str) -> tuple[str, str]:
    """Take titles off the front; the highest one is kept."""
    found: list[str] = []
    words = plain.split()
    while len(words) > 1:
        word = words[0].rstrip(".").lower()
        if title := _TITLES.get(word):
            found.append(title)
        elif not (found and word in _TITLE_TAILS and words[0].endswith(".")):
            break
        words.pop(0)
    title = next((title for title in ("Prof.", "Dr.") if title in found), found[0] if found else "")
    return " ".join(words), title


def _by_comma(plain: str) -> tuple[str, str]:
    """Take degrees off the end; give (given, family) of "Family, Given", and (name, "") of all others."""
    first, *rest = [part for part in re.split(r"\s*,\s*", plain) if part]
    rest = [part for part in rest if not _DEGREES.fullmatch(part) and not _JOB.search(part)]
    words = first.split()
    while len(words) > 2 and _DEGREES.fullmatch(words[-1]) and sum(map(str.isupper, words[-1])) > 1:
        words.pop()
    first = " ".join(words)
    if len(rest) != 1:
        return " ".join([first, *rest]), ""
    given = rest[0].split()
    particles: list[str] = []
    while len(given) > 1 and given[-1].lower() in _PARTICLES and given[-1].islower():
        particles.insert(0, given.pop())
    return " ".join(given), " ".join([*particles, first])


def _parts(words: list[str]) -> tuple[str, str]:
    """Give what to call the person and the family name, of a name in reading order."""
    full = " ".join(words)
    if len(words) < 2 or _is_spaceless(full):
        return full, ""
    shouted = [word for word in words if word.isupper() and len(word.strip(".")) > 2]
    if shouted and len(shouted) < len(words) and (words[0].isupper() or words[-1].isupper()):
        # French habit: the family name in capitals, on either side.
        given = " ".join(word for word in words if word not in shouted)
        return (full if _doubtful_given(given.split()) else given.split()[0]), " ".join(shouted)
    family = _family(words)
    if _doubtful_given(words) or words[0].lower() in _FAMILY_FIRST:
        return full, "" if words[0].lower() in _FAMILY_FIRST else family
    if len(words) == 3 and words[-1].lower() in _FAMILY_FIRST:
        return " ".join(words[:2]), words[-1]
    return words[0], family


def _family(words: list[str]) -> str:
    """Give the family name where the name shows which it is."""
    if words[-1].lower().endswith(("dóttir", "dottir")):
        return ""  # a patronymic: Icelanders go by the given name, in formal letters too
    start = next((i for i, word in enumerate(words) if i and word.lower() in _PARTICLES), None)
    if start is not None and words[start].lower() in _PATRONYMIC:
        start = next((i for i in range(start + 2, len(words)) if words[i].lower() in _PARTICLES), None)
        return "" if start is None else " ".join(words[start:])
    if start is not None:
        return " ".join(words[start:])
    if len(words) == 2 or all(_is_initial(word) for word in words[1:-1]):
        return words[-1]
    return ""  # a middle name or a second family name: the name does not tell


def _doubtful_given(words: list[str]) -> bool:
    return not words or _is_initial(words[0]) or words[0].lower() in _PARTICLES - _ALSO_GIVEN


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _is_spaceless(text: str) -> bool:
    return any(unicodedata.name(char, "").startswith(_SPACELESS) for char in text)


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
