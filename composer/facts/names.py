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
        title: A title that was typed with the name, as it is written before it; or empty.
        job: What was typed behind the name and is no part of it: "Head of Data"; or empty.
    """

    full: str
    given: str
    family: str
    title: str
    job: str = ""


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
    "principal": "Principal",
    "headteacher": "Headteacher",
    "matron": "Matron",
    "capt": "Captain",
    "captain": "Captain",
    "chef": "Chef",
    "cllr": "Councillor",
    "councillor": "Councillor",
    "herr": "Herr",
    "frau": "Frau",
    "rev": "Reverend",
    "reverend": "Reverend",
    "judge": "Judge",
    "sir": "Sir",
    "dame": "Dame",
    "madame": "Madame",
    "monsieur": "Monsieur",
    "señor": "Señor",
    "señora": "Señora",
    "sgt": "Sergeant",
    "lt": "Lieutenant",
    "col": "Colonel",
    "dean": "Dean",
    "sister": "Sister",
    "pastor": "Pastor",
    "rabbi": "Rabbi",
    "imam": "Imam",
}
"""Titles as they are typed before a name, in lower case and without a full stop, and as a letter writes them."""

_KEPT_IN_EVERY_TONE = frozenset(
    {
        "Mr.",
        "Mrs.",
        "Ms.",
        "Mx.",
        "Herr",
        "Frau",
        "Councillor",
        "Captain",
        "Judge",
        "Reverend",
        "Sister",
        "Rabbi",
    }
)
"""Titles that a warm note keeps where no given name was typed."""
_ALSO_NAMES = frozenset({"dean", "judge", "sir", "chef", "principal", "sister", "col", "lt"})
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
_FIRST_OF_TWO = frozenset({"عبد", "أبو", "ابو", "أم", "abd", "abdul", "abdel", "abu", "umm"})
"""Beginnings of a given name in two words."""
_ALSO_GIVEN = frozenset({"ben", "mac", "y", "e", "i", "ni", "do"})
_JOB = re.compile(
    r"\b(?:of|at|for|head|lead|leader|chief|manager|mgr|director|officer|engineer|recruiter|recruitment|recruiting|president|partner|"
    r"owner|founder|co-founder|coordinator|hr|vp|svp|evp|c[eftiomp]o|md|team|talent|people|hiring|analyst|designer|developer|"
    r"teacher|nurse|supervisor|boss|principal|panel|admin|assistant|consultant|architect|scientist|specialist|site|store|ward|"
    r"dept|department|senior|staff|digital|tech|sales|marketing|finance|operations|ops|product|data|it)\b",
    re.IGNORECASE,
)
_PRONOUNS = re.compile(r"(?:she|he|they|her|him|them|xe|ze)\s*[/|]\s*\w+(?:\s*[/|]\s*\w+)?", re.IGNORECASE)
_ROLE_ALONE = re.compile(
    r"(?:the |a |an |my |their )?(?P<role>(?:hiring|recruiting|hr|talent|store|general|team|office|nurse|unit|project|department|area|site|head|lead|senior|"
    r"internal|external|technical|two|some|three)?\s*(?:hiring )?(?:manager|recruiter|team|panel|hr|boss|owner|director|committee|board|interviewer|interviewers|engineers?|lady|guy|principal|head))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:\"?(?P<name>[^<>\"@]*?)\"?\s*<\s*)?(?P<address>[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+)>?"
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
    """Take a name apart; what is no ordinary name comes back whole, as typed.

    What was typed with the name and is no part of it is taken off: a job in brackets or behind a comma or dash,
    pronouns, degrees, an e-mail address.
    """
    typed = " ".join(typed.split())
    typed = _of_address(typed)
    if several := _several(typed):
        return several
    if role := _ROLE_ALONE.fullmatch(typed):
        said = " ".join(role["role"].split())
        return Name(
            said.lower() if not said.isupper() else said,
            said.lower() if not said.isupper() else said,
            "",
            "",
            said,
        )
    plain, job = _without_job(typed)
    name = _taken_apart(_calmed(plain))
    return Name(name.full, name.given, name.family, name.title, job) if job else name


def _of_address(typed: str) -> str:
    """Give the name of "Dana Cole <dana@acme.com>"; of an address alone the given name that it shows."""
    found = _ADDRESS.fullmatch(typed)
    if not found:
        return typed
    if found["name"]:
        return found["name"].strip()
    parts = [part for part in re.split(r"[._+-]", found["address"].partition("@")[0]) if part.isalpha()]
    if (
        not parts
        or len(parts[0]) < 3
        or parts[0].lower()
        in {
            "info",
            "jobs",
            "careers",
            "hello",
            "team",
            "office",
            "admin",
            "recruiting",
            "recruitment",
            "contact",
            "mail",
            "noreply",
            "the",
        }
    ):
        return ""
    return " ".join(part.capitalize() for part in parts)


def _several(typed: str) -> Name | None:
    """Read two or three people in one field: "Tom and Ana"."""
    parts = re.split(r"\s*(?:\band\b|&|\+|;)\s*", typed)
    if len(parts) < 2 or len(parts) > 4:
        return None
    read = [_taken_apart(_calmed(_without_job(part)[0])) for part in parts if part]
    if (
        len(read) < 2
        or not all(
            _is_a_name(name.full) and name.full[:1].isupper() and len(name.full.split()) < 4 for name in read
        )
        or _JOB.search(re.sub(r"\([^()]*\)", "", typed))
    ):
        return None
    return Name(
        join_names(tuple(name.full for name in read)), join_names(tuple(name.given for name in read)), "", ""
    )


def _without_job(typed: str) -> tuple[str, str]:
    """Part a name from the job that was typed with it."""
    jobs: list[str] = []

    def bracket(found: re.Match[str]) -> str:
        inner = found[1].strip()
        if _PRONOUNS.fullmatch(inner):
            return " "
        if _JOB.search(inner) or (inner.isupper() and len(inner) < 5):
            jobs.append(inner)
            return " "
        return found[0]

    plain = re.sub(r"\s*[(\[]([^()\[\]]*)[)\]]\s*", bracket, typed)
    plain = re.sub(rf",?\s+{_PRONOUNS.pattern}$", "", plain, flags=re.IGNORECASE)
    if dashed := re.match(r"(.+?)\s+[-\u2013\u2014|]\s+(.+)$", plain):
        plain = dashed[1]
        jobs.append(dashed[2])
    first, *rest = re.split(r"\s*,\s*", plain)
    behind = [part for part in rest if _JOB.search(part) and not _DEGREES.fullmatch(part)]
    if behind and not (len(rest) == 1 and _TITLES.get(rest[0].split()[0].lower().rstrip("."), "")):
        plain = ", ".join([first, *[part for part in rest if part not in behind]])
        jobs += behind
    return " ".join(plain.split()), ", ".join(jobs)


def _calmed(plain: str) -> str:
    """Put a name in capitals alone, or in none, right; "DUPONT Jean" and "de la Cruz" have both and stand."""
    letters = [char for char in plain if char.isalpha()]
    loud = plain.isupper() and len(letters) > 3 and "." not in plain
    quiet = plain.islower() and all(char.isascii() or char.isalpha() for char in plain) and _is_a_name(plain)
    cased = all(unicodedata.name(char, "").startswith(("LATIN", "GREEK", "CYRILLIC")) for char in letters)
    if not letters or not (loud or quiet) or not cased:
        return plain

    def word(text: str, *, first: bool) -> str:
        low = text.lower()
        if low in _PARTICLES and not first and low not in _ALSO_GIVEN:
            return low
        if loud and _DEGREES.fullmatch(text) and len(text) < 5 and not first:
            return text
        mended = re.sub(r"(^|[-'\u2019. ])(\w)", lambda found: found[1] + found[2].upper(), low)
        return re.sub(r"^(Mc)(\w)", lambda found: found[1] + found[2].upper(), mended)

    return " ".join(word(text, first=i == 0) for i, text in enumerate(plain.split(" ")))


def _taken_apart(typed: str) -> Name:
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
        # "Dr. House" tells no given name, "Chef Marguerite" no family name.
        return (
            Name(full, f"{title} {full}", full, title)
            if title not in {"Chef", "Coach"}
            else Name(full, full, "", title)
        )
    return Name(full, nickname or given, family, title)


@lru_cache(maxsize=1024)
def salutation_name(person: Person, tone: Tone, *, american: bool = True) -> str:
    """Give what follows "Dear": never empty unless the name is.

    `american` writes "Dr." and "Mr." with a full stop.

    How the person was introduced wins. Warm and brief notes use the given name, formal ones an honorific
    with the family name where the candidate chose or typed one, else the full name.
    """
    if person.introduced_as:
        return person.introduced_as
    name = parse_name(person.name)
    if tone != "formal":
        said = name.given
    else:
        doctor = "Dr." if re.search(r",\s*Ph\.?\s?D\b", person.name, re.IGNORECASE) else ""
        honorific = person.honorific or name.title or doctor
        said = f"{honorific} {name.family or name.full}" if honorific else name.full
    said = re.sub(r"^Prof\.", "Professor", said)
    return said if american else re.sub(r"^(Dr|Mr|Mrs|Ms|Mx)\.", r"\1", said)


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
        if (title := _TITLES.get(word)) and not (
            word in _ALSO_NAMES
            and not found
            and len(words) == 2
            and words[0][:1].isupper()
            and word in {"dean", "judge"}
        ):
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
    shouted = [word for word in words if word.isupper() and len(word.strip(".")) > 2 and "." not in word]
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
    return (
        not words
        or _is_initial(words[0])
        or words[0].lower() in _FIRST_OF_TWO
        or words[0].lower() in _PARTICLES - _ALSO_GIVEN
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or bool(re.fullmatch(r"(?:[^\W\d_]\.){2,}", word))


def _is_spaceless(text: str) -> bool:
    return any(unicodedata.name(char, "").startswith(_SPACELESS) for char in text)


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
