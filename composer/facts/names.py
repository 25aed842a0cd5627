"""What people put in a name field, read once: the name, what stands before and behind it, and how to greet.

The law: a name says what it says and no more. No honorific, no gender and no given name is guessed; where the
parts are in doubt, the name stands whole (W3C, "Personal names around the world"). Of what stands in the field, the
part that looks most like a name is the name; what stands beside it, in brackets, behind a dash or a comma, is the
job or nothing (pronouns, a degree, an address, a doubt), and never greeted. Where no part can be a name there is none.
Capitals are mended only where all letters of the name are capitals or none is. Text that is none of all this comes
back as it was typed.

The tables of titles, degrees and words of jobs stand in ``name_words.txt``, given names in ``given_names.txt``.
nameparser on PyPI was tried and left: it reads a job behind a comma as a given name, and guesses a family name
where the order is in doubt.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import dropwhile, pairwise
from pkgutil import get_data
from typing import TYPE_CHECKING

from composer.facts import english
from composer.interview import Person, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Name:
    """A typed name taken apart as far as that is safe; what is not told is empty.

    Attributes:
        full: The name in reading order, without titles, degrees and jobs; or text that is no name, as typed.
        given: What to call the person among colleagues; `full` where the parts are in doubt, and empty
            where a title with one word behind it tells no given name.
        family: What follows an honorific; empty where the parts are in doubt.
        title: The title that goes before the name as it is spoken, without a full stop: "Dr", "Captain".
        job: The job that was typed beside the name.
        email: The address that was typed with the name or for it.
        role: A job that was typed instead of a name: "hiring manager".
        others: The others who were typed into the same field.
    """

    full: str = ""
    given: str = ""
    family: str = ""
    title: str = ""
    job: str = ""
    email: str = ""
    role: str = ""
    others: tuple[Name, ...] = ()


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


_ACADEMIC = _spoken("academic titles")
_WITH_GIVEN = _spoken("titles before a given name")
_CIVIL = _spoken("civil titles") | _WITH_GIVEN
_OFFICES = _spoken("offices")
_TRADES = _spoken("trades")
_TITLES = _ACADEMIC | _CIVIL | _OFFICES | _TRADES
_SHORT = frozenset({"Mr", "Mrs", "Ms", "Mx", "Dr"})
"""The titles that have a full stop in American English (Chicago Manual of Style 10.4; Oxford: none)."""
_TITLE_TAILS = _words("title tails")
_ALSO_SURNAMES = _words("titles that are names")
_BEHIND = _words("honorifics behind")

TITLE_WORDS = frozenset(_TITLES) - _ALSO_SURNAMES
"""The words, folded and without a stop, that are titles wherever they stand in a name."""

TITLE_ABBREVIATIONS = frozenset(
    "dr mr mrs ms mx prof rev hon gen capt cpt lt col maj sgt cllr supt insp sen".split()
)
"""The titles after which a full stop ends no sentence."""

SUFFIXES = _words("suffixes")
"""What follows a name and belongs to no part of it, folded."""
_DOCTORATES = _words("doctorates")
_DEGREES = _DOCTORATES | SUFFIXES | _words("degrees")
_ALSO_NAMES = _words("degrees that are names")
_PRONOUNS = _words("pronouns")
ENGLISH_JOBS = _words("jobs")
JOB_WORDS = ENGLISH_JOBS | _words("jobs in other languages")
"""Words that make a phrase beside a name a job, or a phrase instead of one; none is usual in a name."""
_FIELD_WORDS = _words("fields")
_PEOPLE = _words("people")
_UPPER = _words("said in capitals")
_SPELT_OUT = dict(pair.split("=") for pair in sorted(_words("short for")))
_ARTICLES = _words("articles")
_LEADING = _ARTICLES | _words("before a name")
_NICKNAMING = _words("before a nickname")
_WRITTEN_TITLES = _words("titles left as written")
_GROUPS = _words("greeted as a group")
_GREETED_OFFICES = _words("greeted by office")
_PARTICLES = _words("particles")
_IN_LOWER_CASE = _words("particles in lower case")
_PATRONYMIC = _words("patronymic particles")
_ALSO_GIVEN = _words("particles that are given names")
_FAMILY_FIRST = _words("family names that go first")
_WRITTEN_SHORT = _words("written given names")
_TELLING = (
    (english.PREPOSITIONS | english.AUXILIARIES | _LEADING | _words("said of people"))
    - _PARTICLES
    - {"an", "to", "so", "may", "will"}
)
"""Words that no name has: "the guy who runs ops"."""
_FIRST_OF_TWO = frozenset("عبد أبو ابن أم".split())
"""Arabic words that are only the first half of a name: Abd Allah, Abu Bakr."""

_NOTHING = re.compile(
    r"n/?a|tbd|tba|unknown|idk|none|[-?]+|anonymous|no idea|don't know|not sure|nobody|no one|(?:dear )?sir(?: or |/)madam|"
    r"to whom it may concern|(?:no|not) (?:name|told|given|known)\b.*",
    re.IGNORECASE,
)
_DOUBT = (
    r"(?:i (?:think|guess|believe|reckon)|may ?be|perhaps|probably|possibly|iirc|afaik|pretty sure|not (?:100% )?sure\b[^,;()]*|(?<=\w )something|"
    r"unsure|not certain|or (?:something|similar|so)|(?:last |sur|family |first )?name unknown|no (?:last |sur)name|"
    r"(?:can'?t|cannot|don'?t|didn'?t) (?:remember|recall|know|catch|get)\b[^,;()]*|forgot\b[^,;()]*|sp\s?\?|"
    r"(?:check )?spelling)"
)
_DOUBTS = re.compile(
    rf"[(\[]\s*{_DOUBT}[\s?]*[)\]]|[\s,-]*(?<![\w'])(?<!\w\.){_DOUBT}(?!\w)|\?", re.IGNORECASE
)
_OUTSIDE = r"(?![^()\[\]]*[)\]])"
"""Only where no bracket is open."""

# Letters and what joins them: apostrophes in their several forms, middle dot, hyphens, the joiner of Persian.
_NAME_CHARS = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\s.,'\u2018\u2019\u02bb\u02bc`\u00b7\u30fb\u2010\u2011-]|\u200c)*"
)
_EMAIL = re.compile(r"<?(?:mailto:)?\b([\w.+'-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63})+)>?")
_PHONE = re.compile(r"(?<!\w)\+?\(?\d[\d\s().-]{5,20}\d(?!\w)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_QUOTED = re.compile(
    r"(?<=\w)\s+[\"\u201c'\u2018]([^\"\u201c\u201d'\u2018\u2019\s]+)[\"\u201d'\u2019](?=\s|$)"
)
_CALLED = re.compile(
    r"^(?:goes by|prefers|call (?:me|him|her|them)|aka|a\.k\.a\.|known as|nickname:?) ", re.IGNORECASE
)
_AKA = re.compile(r"\s+(?:aka|a\.k\.a\.|goes by|known as)\s+([^\W\d_]+)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|\s)\d[.)]\s+")
_STUCK = re.compile(rf"\b({'|'.join(sorted(TITLE_ABBREVIATIONS))})\.(?=[^\W\d_])", re.IGNORECASE)
_ASIDE = re.compile(
    r"\s+[-\u2013\u2014|/]+\s+|\s*[|\u2014:]\s*|\s+(@|at\s|from\s|with\s)\s*|\s+(?:called|named|(?:\w+ )?name is)\s+",
    re.IGNORECASE,
)
_AND = re.compile(
    rf"(?:\s+(?:and|und|et|plus|&|\+|n)\s+|(?<=\w\w)&(?=\w\w)|\s+&|&\s+){_OUTSIDE}", re.IGNORECASE
)
_COMMA = re.compile(rf"\s*,\s*{_OUTSIDE}")
_PRONOUNS_BEHIND = re.compile(
    rf"[\s,]+(?:{'|'.join(sorted(_PRONOUNS))})(?:\s?/\s?(?:{'|'.join(sorted(_PRONOUNS))}))+$", re.IGNORECASE
)
_GREETING = re.compile(r"^(?:hi|hello|hey|dear)\s+(?=\S)", re.IGNORECASE)
_TWO = re.compile(r"([^\W\d_]{2,40})(?: ?/ ?| (?:y|e|och|og|en|i|ja|ve|és) )([^\W\d_]{2,40})")
_SPACELESS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
_VOWELS = frozenset("aeiouyAEIOUY")
_LONGEST = 300
"""Nothing longer is read as a name."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a field between its dashes, brackets and commas: the name in it, how surely it is one, the job.

    `sure` is 0 where no name stands in it, 1 where one may, 2 where it looks like one, 3 with a known given name.
    """

    typed: str
    name: str = ""
    sure: int = 0
    job: str = ""


@lru_cache(maxsize=1024)
def parse_name(typed: str) -> Name:
    """Read what was typed into a name field; what is no name comes back whole, as typed."""
    whole = " ".join(typed.split())
    lines = "; ".join(filter(None, (" ".join(line.split()) for line in typed.splitlines())))
    if len(whole) > _LONGEST:
        return Name(whole, whole)
    text = unicodedata.normalize("NFC", lines).translate({0xFF08: " (", 0xFF09: ") "})
    text = "".join(char for char in text if unicodedata.category(char) not in {"So", "Sk"} or char == "`")
    text = text.replace("\ufe0f", "").strip(" ,;!?")
    if _NOTHING.fullmatch(text) or (whole and not text and not any(map(str.isalnum, whole))):
        return Name()
    certain = _AKA.sub(r" (\1)", _DOUBTS.sub("", _PHONE.sub("", text)))
    certain = _STUCK.sub(r"\1. ", _NUMBERED.sub("; ", certain)).strip(" ,;-*\u2022")
    if text and not certain:
        return Name()  # "can't remember her name"
    read = [_one(person) for person in _several(certain)]
    if not read or None in read:
        return Name(whole, whole)
    first, *others = _with_family([name for name in read if name])
    return replace(first, others=tuple(others))


@lru_cache(maxsize=1024)
def salutation_name(person: Person, tone: Tone, *, american: bool) -> str:
    """Give what follows "Dear" or "Hi"; empty where no name is known, and the note says hello without one.

    How the person was introduced wins. Warm and brief notes use the given name, formal ones a title with the
    family name where the candidate chose or typed one, else the full name. `american` puts a full stop
    behind "Dr." and its like.
    """
    if person.introduced_as:
        return person.introduced_as
    name = parse_name(person.name)
    # An honorific that was chosen in its own field is for formal notes; one typed with the name is how they are known.
    chosen = title_of(person.honorific) if tone == "formal" else ""
    first = replace(name, title=chosen or name.title)
    greeted = [_greeted(one, tone, american=american) for one in (first, *name.others)]
    return join_names(tuple(greeted))


def goes_by_title(person: Person, tone: Tone) -> bool:
    """Tell whether `salutation_name` calls the person by a title, so that "Hi" before it would not do."""
    return not person.introduced_as and (
        _by_title(parse_name(person.name), tone) or (tone == "formal" and bool(person.honorific))
    )


@lru_cache(maxsize=1024)
def full_name(person: Person, *, american: bool) -> str:
    """Give the name for a third person's eyes: in reading order, with any title but a civil one."""
    name = parse_name(person.name)
    return (
        join_names(tuple([_in_full(one, american=american) for one in (name, *name.others)]))
        or person.introduced_as
    )


def names_in(typed: str) -> tuple[str, ...]:
    """Give the whole name of everybody in a name field, without title and job; empty where none is known."""
    name = parse_name(typed)
    return tuple(filter(None, [one.full or one.role for one in (name, *name.others)]))


def job_of(person: Person) -> str:
    """Give the person's job: their title field, or where that is empty the job typed beside the name."""
    name = parse_name(person.name)
    return person.title or name.job or name.role


def title_of(word: str) -> str:
    """Give the title that `word` stands for as it is spoken ("prof." is "Professor"); empty for none."""
    return _TITLES.get(_key(word), "")


def is_american(time_zone: str, country: str) -> bool:
    """Tell whether titles are written the American way where the reader is; so they are where nothing is told."""
    if country:
        return country in {"US", "CA", "PH", "PR"}
    return (
        not time_zone
        or time_zone.startswith(("America/", "US/", "Canada/"))
        or time_zone
        in {
            "Pacific/Honolulu",
            "Asia/Manila",
        }
    )


@lru_cache(maxsize=1024)
def reader_words(person: Person) -> frozenset[tuple[str, ...]]:
    """Give the sequences of words that mean this person in text typed about them.

    Words are casefolded, with a straight apostrophe and without a full stop; a title stands as written
    short and as spoken. ("mr", "crane"), ("crane",) and ("lucian", "crane") all mean Lucian Crane.
    """
    found: set[tuple[str, ...]] = set()
    name = parse_name(person.name)
    for one in (name, *name.others):
        names = {one.full, one.given, one.family} | {
            word
            for word in one.full.split()
            if len(word.strip(".")) > 1 and word.casefold() not in _PARTICLES
        }
        typed = one.title or title_of(person.honorific)
        titles = {written for written, spoken in _TITLES.items() if spoken in typed.split()}
        plain = {_folded(text) for text in names if text and not one.role}
        found |= plain | {(title, *words) for title in titles for words in plain}
        if one.role:
            found |= {_folded(one.role), ("the", *_folded(one.role))}
    if person.introduced_as:
        found.add(_folded(person.introduced_as))
    found |= {tuple(_unmarked(word) for word in words) for words in found}
    return frozenset(words for words in found if words)


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


def _greeted(name: Name, tone: Tone, *, american: bool) -> str:
    if name.role:
        return _greeted_role(name.role)
    if tone == "formal" and name.title in _WITH_GIVEN.values() and name.given:
        return f"{name.title} {name.given}"
    if _by_title(name, tone):
        called = (
            name.given if _is_patronymic(name.full) and name.title not in _CIVIL.values() else name.family
        )
        return f"{_written(name.title, american=american)} {called or name.full}".strip()
    return name.full if tone == "formal" else name.given or name.full


def _greeted_role(role: str) -> str:
    """Give a job as a greeting has it: a group, the hiring manager or an office; nobody says "Dear recruiter"."""
    words = role.split()
    last = _key(words[-1])
    if last in _GREETED_OFFICES and len(words) == 1:
        return _initial(role.lower())
    if last in _GROUPS or role.casefold() == "hiring manager":
        return " ".join(word if word.isupper() else word.lower() for word in words)
    return ""


def _by_title(name: Name, tone: Tone) -> bool:
    """Tell whether somebody is called by their title: by an office always, by "Chef" in a formal note alone."""
    if not name.title or tone == "formal" or not name.given or _is_office(name.title):
        return bool(name.title)
    return tone == "brief" and name.title not in _TRADES.values() and name.title not in _WITH_GIVEN.values()


def _is_office(title: str) -> bool:
    return all(word in _OFFICES.values() for word in title.split())


def _in_full(name: Name, *, american: bool) -> str:
    if name.role:
        return name.role if name.role.isupper() else f"the {name.role}"
    civil = name.title in _CIVIL.values() and name.given
    title = "" if civil or not name.title else _written(name.title, american=american)
    return f"{title} {name.full}".strip()


def _written(title: str, *, american: bool) -> str:
    return f"{title}." if american and title in _SHORT else title


def _several(text: str) -> list[str]:
    """Give the people in one field: at semicolons, at "and" between names, and at the commas of a list."""
    people: list[str] = []
    for listed in re.split(rf"\s*;\s*{_OUTSIDE}", text):
        if people and _is_role(_without_article(listed)) and not _greeted_role(_without_article(listed)):
            people[-1] += f", {listed}"  # a job on the line below a name
            continue
        two = _TWO.fullmatch(listed)
        surely = two and ("/" in listed or all(map(_is_given, two.groups())))
        if two and surely and not _is_pronouns(listed) and not _is_job(listed):
            people += two.groups()
            continue
        panel, colon, names = listed.partition(":")
        if colon and _is_role(panel) and (_COMMA.search(names) or _AND.search(names)):
            listed = names.strip()  # noqa: PLW2901 -- "Panel: Ana, Tom and Raj" names three
        segments = [part.removeprefix("and ") for part in _COMMA.split(listed) if part]
        slashed = re.split(r"\s+/\s+", listed)
        if len(slashed) == 2 and all(map(_is_whole, slashed)):
            people += slashed
            continue
        # "Tom, Ana and Raj" is a list; "Lee, Ana" and "Lee, Ana and Raj Iyer" are told by their jobs and words.
        plain = not any(_is_job(part) or _is_degree(part) or _is_pronouns(part) for part in segments)
        single = all(" " not in name for part in segments for name in _AND.split(part))
        if plain and (
            (len(segments) > 2 and all(map(_may_be_listed, segments)))
            or (len(segments) == 2 and single and _AND.search(segments[-1]))
            or (len(segments) == 2 and all(map(_is_whole, segments)))
        ):
            people += [name for part in segments for name in _AND.split(part)]
            continue
        found: list[list[str]] = [[]]
        for segment in segments:
            one, *more = [segment] if _is_job(segment) and not _names_behind(segment) else _AND.split(segment)
            before = found[-1][0] if found[-1] else ""
            bracketed = before.endswith(")") and _part(_BRACKETS.sub(" ", one)).sure > 2
            if bracketed or (_is_whole(before) and _is_whole(one)):
                found.append([])  # "Ana Lee, CTO, Tom Hale, CFO", "Ana (CTO), Tom (CFO)"
            found[-1].append(one)
            found += [[name] for name in more]
        people += [", ".join(parts) for parts in found]
    return [person for person in people if any(map(str.isalpha, person))] or people


def _is_given(word: str) -> bool:
    return _unmarked(word.casefold()).strip(".'\"") in _given_names()


def _is_whole(text: str) -> bool:
    """Tell whether a text surely is one person's given and family name, a job in brackets aside."""
    words = _BRACKETS.sub(" ", text).split()
    return len(words) > 1 and _is_given(words[0]) and not _is_job(" ".join(words))


def _may_be_listed(text: str) -> bool:
    parts = [_part(name) for name in _AND.split(_BRACKETS.sub(" ", text))]
    return any(part.sure for part in parts) or _is_said_of_people(text)


def _names_behind(segment: str) -> bool:
    """Tell whether "and" joins people in a phrase with a job: "CTO and Omar Haddad", but not "HR and Culture"."""
    first, *behind = _AND.split(segment)
    told = JOB_WORDS | _FIELD_WORDS
    return (_part(first).sure > 1 and not _part(first).job) or any(
        not set(part.casefold().split()) & told for part in behind
    )


def _with_family(names: list[Name]) -> list[Name]:
    """Give a title that stands alone the family name of the next: "Mr and Mrs Kim" is one name."""
    for at, name in enumerate(names[:-1]):
        if name.title and not name.full and not name.role:
            joined = names[at + 1]
            return [*names[:at], replace(joined, title=f"{name.title} and {joined.title}"), *names[at + 2 :]]
    return names


def _one(text: str) -> Name | None:
    """Read one person; none where the text is no name."""
    email = ""
    if address := _EMAIL.search(text):
        email = address[0].strip("<>").removeprefix("mailto:")
        text = f"{text[: address.start()]} {text[address.end() :]}".strip(" ,<>()\"'")
        if not text:
            return replace(_of_address(address[1]), email=email)
    text = _QUOTED.sub(r" (\1)", _GREETING.sub("", text))
    inside = [part.strip() for part in _BRACKETS.findall(text) if part.strip()]
    in_the_middle = bool(re.search(r"\w\s*[(\[][^()\[\]]*[)\]]\s*\w", text))
    outer = _PRONOUNS_BEHIND.sub("", _BRACKETS.sub(" ", text).strip())
    first, *more = _ASIDE.split(outer)
    groups = [_parts_of(first)]
    for place, group in zip(more[::2], more[1::2], strict=True):
        # "Dana at Acme" names no job.
        groups.append([part for part in _parts_of(group) if not place or part.job or part.sure > 2])
    parts = [part for group in groups for part in group]
    best = max(parts, key=lambda part: part.sure, default=_Part(""))
    if not best.sure:
        within = max(map(_part, inside), key=lambda part: part.sure, default=_Part(""))
        if within.sure > 1 or (within.sure and parts):
            return _named([within], within, _job_beside(within, groups), "", email, [])
        if not parts or not all(part.job for part in parts):
            return None
        role = _job(_without_article(", ".join(part.typed for part in parts)))
        return Name(role=role, job=_job(_job_beside(best, map(_parts_of, inside))), email=email)
    group = next(group for group in groups if best in group)
    nickname = next((aside for aside in inside if _is_nickname(aside, best, in_the_middle=in_the_middle)), "")
    asides = [_parts_of(aside) for aside in inside if aside != nickname]
    return _named(
        group, best, _job_beside(best, [*asides, *groups]), _CALLED.sub("", nickname), email, inside
    )


def _parts_of(text: str) -> list[_Part]:
    return [part for part in map(_part, _COMMA.split(text)) if part.typed]


def _job_beside(best: _Part, groups: Iterable[Iterable[_Part]]) -> str:
    """Give the first job beside a name, with what follows it: "Head of Data, Acme".

    A phrase in lower case beside a name in capitals is one, in whatever language: "Karin, rektor".
    """
    small = not best.name.islower()
    for group in groups:
        told = [part for part in group if part is not best and not _is_beside(part.typed)]
        if jobs := list(dropwhile(lambda part: not (part.job or (small and part.typed.islower())), told)):
            job = ", ".join(part.typed for part in jobs)
            return "" if _is_said_of_people(job) else job
    return best.job


def _is_said_of_people(text: str) -> bool:
    """Tell whether a text speaks of people without a name or a job: "a third guy"."""
    return {_key(word) for word in text.split()} <= _PEOPLE | _LEADING


def _is_beside(text: str) -> bool:
    return not text or _is_degree(text) or _is_pronouns(text)


def _is_nickname(aside: str, best: _Part, *, in_the_middle: bool) -> bool:
    """Tell whether a bracket says how the person is called: "Robert (Bob) Smith", but not "Sam (Kestrel)"."""
    if _CALLED.match(aside):
        return True
    if " " in aside or _is_beside(aside) or _part(aside).sure < 2:
        return False
    start = _folded(best.name)[0]
    return (
        in_the_middle or _is_given(aside) or (len(aside) <= len(start) and _folded(aside)[0][:2] == start[:2])
    )


@lru_cache(maxsize=1024)
def _part(typed: str) -> _Part:
    """Read one part of a field: words of jobs and of telling before and behind a name are the job."""
    text = typed.strip(' ?!/"\u201c\u201d')
    if _is_beside(text):
        return _Part(text)
    job = _without_article(text)
    words = text.split()
    keys = {_key(word) for word in words}
    if keys <= _LEADING:
        return _Part(text)  # "met with"
    known = all(_is_job_word(word) or _key(word) in _PEOPLE | _LEADING or word.isdecimal() for word in words)
    if _is_role(job) or (known and (keys & JOB_WORDS or not text.istitle())):
        return _Part(text, job=job)
    if not _is_a_name(text):
        return _Part(text, job=job if _is_job(text) else "")
    start = _start(words)
    end = _end(words, start)
    sure = _sureness(words[start:end])
    if not sure:
        return _Part(text, job=job)
    beside = " ".join(words[end:] or words[:start])
    return _Part(text, " ".join(words[start:end]), sure, _without_article(beside) if _is_job(beside) else "")


def _start(words: list[str]) -> int:
    """Give where the name begins behind a job and words of telling: "the manager Mike", "his son Lee"."""
    mixed = len({word.islower() for word in words}) > 1
    at, told = 0, False
    for at, word in enumerate(words):
        key, later = _key(word), words[at + 1 :]
        if not later:
            break
        title = key in _TITLES and (not at or key not in JOB_WORDS | _PEOPLE)
        if title and (len(later) == 1 or not _is_job_word(later[0])):
            return at  # "the nice Mrs Patel", but "Nurse Manager Kelly"
        small = key not in _PARTICLES and not _is_given(word) and (word.islower() or not mixed)
        leads = key in _LEADING and (word.islower() or later[0].islower() or _is_job_word(later[0]))
        called = len(later) == 1 and key in _NICKNAMING and _is_given(later[0])  # "Big Dave"
        people = called or (small and key in _PEOPLE and (at or mixed))
        named = mixed or (len(words) > 2 and any(map(_is_given, later)))
        known = small and named and (english.is_known(key) or key.endswith("'s"))
        if not (leads or people or known or _is_job_word(word)):
            break
        told = told or bool(leads or people or known) or key in JOB_WORDS
    return at if told else 0


def _end(words: list[str], start: int) -> int:
    """Give where the name ends before a job: "Denise HR", "Tom Team Lead"; "Sarah Head" has a family name."""
    end = len(words)
    while end > start + 1 and _is_job_word(words[end - 1]):
        end -= 1
    behind = words[end:]
    small = behind and behind[0].islower() and not words[start].islower()
    if (len(behind) == 1 and not small and _key(behind[0]) not in _UPPER) or not _is_role(" ".join(behind)):
        end = len(words)
    shouted = "".join(words).isupper()
    telling = (
        at for at in range(start + 1, end) if _key(words[at]) in _TELLING and (shouted or words[at].islower())
    )
    return next(telling, end)


def _sureness(words: list[str]) -> int:
    """Tell how surely words are a name; see `_Part`."""
    keys = [_key(word) for word in words]
    if not words:
        return 0
    if keys[0] in _TITLES and (len(words) > 1 or _TITLES[keys[0]] in _CIVIL.values()):
        # "nurse okafor" and "chef d'atelier" look the same.
        return 1 if keys[0] in _TRADES and words[1].islower() and not _is_given(words[1]) else 3
    text = " ".join(words)
    shouted = text.isupper()
    telling = [key for word, key in zip(words, keys, strict=True) if shouted or word.islower()]
    if any(key in _TELLING or key.endswith(("'s", "\u2019s")) for key in telling):
        return 0
    if _is_given(words[0]):
        return 3
    if text.islower() or shouted:
        if set(keys) & (JOB_WORDS | _PEOPLE):
            return 0
        return 1 if all(map(english.is_known, keys)) else 2
    return 2


def _named(
    group: list[_Part], best: _Part, job: str, nickname: str, email: str, inside: list[str]
) -> Name | None:
    """Put a name together from the parts between commas, in reading order."""
    pairs = [(one, two) for one, two in pairwise(group) if best in (one, two) and _is_inverted(one, two)]
    family, given = (pairs[0][0].name, pairs[0][1].name) if pairs else (best.name, "")
    first, title = _without_titles(family)
    given, inner = _without_titles(given)
    title = title or inner
    first, degree = _without_degrees(first)
    given, other = _without_degrees(given)
    doctor = (
        degree or other or any(_is_doctorate(text) for text in [*(part.typed for part in group), *inside])
    )
    if given:
        given, first = _family_first(first, given)
        size, full = len(given.split()), _mended(f"{given} {first}")
        given, family = " ".join(full.split()[:size]), " ".join(full.split()[size:])
        given = full if _doubtful_given(given.split()) else given
    else:
        full, given, family = _parts(_mended(first).split())
        particle = bool(first) and first.split()[0].casefold() in _IN_LOWER_CASE - _ALSO_GIVEN
        if title and full and (" " not in full or particle) and not doctor:
            family, given = full, ""
    if not full and not title:
        return None
    title = title or ("Dr" if doctor else "")
    return Name(full, _mended(nickname) or given, family, title, _job(job), email)


def _is_inverted(one: _Part, two: _Part) -> bool:
    """Tell whether a comma stands between the family name and the given one: "Brändli, Dr. Anneliese"."""
    if not one.sure or not two.sure or one.job or two.job:
        return False
    first, second = one.name.split(), _without_titles(two.name)[0].split()
    if not second or (second[0].islower() and not one.name.islower()):
        return False
    given, other = _is_given(second[0]), _is_given(first[0])
    if len(first) > 1 and first[0].casefold() not in _PARTICLES:
        return given and not other
    return given or not (other or english.is_known(second[0].casefold()))


def _of_address(local: str) -> Name:
    """Read the part of an address before the "at", where it surely is a name: lucy, dana.cole, not jsmith."""
    words = [word for word in re.split(r"[._-]", local.partition("+")[0].casefold()) if word]
    if not all(word.isalpha() for word in words) or set(words) & (JOB_WORDS | _FIELD_WORDS):
        return Name()
    if len(words) == 1 and _is_given(words[0]):
        return Name(_mended(words[0]), _mended(words[0]))
    if len(words) == 2 and _is_given(words[0]) and len(words[1]) > 1:
        full = _mended(" ".join(words))
        return Name(full, full.split()[0], full.split()[-1])
    return Name()


def _family_first(family: str, given: str) -> tuple[str, str]:
    """Put "Berg, Pieter van der" in order: the particles behind the given name belong to the family."""
    words = given.split()
    particles: list[str] = []
    while len(words) > 1 and words[-1].casefold() in _PARTICLES and words[-1].islower():
        particles.insert(0, words.pop())
    return " ".join(words), " ".join([*particles, family])


def _without_titles(text: str) -> tuple[str, str]:
    """Take titles off the front: (name, the highest title); "Mr" alone is all title."""
    words = text.split()
    found: list[str] = []
    while words:
        key, behind = _key(words[0]), words[1:]
        title = _TITLES.get(key, "")
        # "Don Draper" and "Tito Jackson Smith" have given names, "Don Ramón Pizarro" a title.
        called = bool(behind) and _is_given(behind[0])
        named = key in _ALSO_SURNAMES and (
            (_is_given(key) and (found or not called or (len(behind) < 2 and key != "don")))
            or (title in _WITH_GIVEN.values() and (found or (len(behind) > 1 and not called)))
        )
        tail = found and key in _TITLE_TAILS and words[0].endswith(".")
        short = len(behind) > 1 and words[0].endswith(".") and re.match(r"[^\W\d_]{3}", words[0])
        if (
            title
            and not named
            and (behind or title in _CIVIL.values())
            and (behind or key not in _ALSO_SURNAMES)
        ):
            found.append(title)
        elif not (behind and tail) and not (short and key not in _WRITTEN_SHORT | _PARTICLES | {"st"}):
            break
        words.pop(0)
    offices = " ".join(
        title for title in dict.fromkeys(found) if title in _OFFICES.values()
    )  # Lieutenant Colonel
    title = next(
        (title for title in _ACADEMIC.values() if title in found), offices or (found[0] if found else "")
    )
    return " ".join(words), title


def _parts(words: list[str]) -> tuple[str, str, str]:
    """Give (full, what to call the person, family name) of a name in the order it was typed."""
    full = " ".join(words)
    behind = len(words) == 2 and words[1].casefold() in _BEHIND
    if len(words) < 2 or behind or _is_spaceless(full) or words[0] in _FIRST_OF_TWO:
        return full, full, ""
    shouted = [
        word
        for word in words
        if word.isupper()
        and sum(map(str.isalpha, word)) > 2
        and "." not in word
        and _VOWELS & set(_unmarked(word))
    ]
    if shouted and len(shouted) < len(words) and shouted[0] in {words[0], words[-len(shouted)]}:
        # French habit: the family name in capitals, on either side.
        others = [word for word in words if word not in shouted]
        family = _capitals(" ".join(shouted).lower())
        keeps_order = words[0] not in shouted or family.casefold() in _FAMILY_FIRST
        full = (
            " ".join([family, *others])
            if keeps_order and words[0] in shouted
            else " ".join([*others, family])
        )
        given = " ".join(others) if family.casefold() in _FAMILY_FIRST else others[0]
        return full, full if _doubtful_given(others) else given, family
    family = _family(words)
    if _doubtful_given(words) or words[0].casefold() in _FAMILY_FIRST:
        return full, full, "" if words[0].casefold() in _FAMILY_FIRST else family
    if len(words) == 3 and words[-1].casefold() in _FAMILY_FIRST:
        return full, " ".join(words[:2]), words[-1]
    return full, words[0], family


def _family(words: list[str]) -> str:
    """Give the family name where the name shows which it is."""
    if _is_patronymic(" ".join(words)):
        return ""
    start = next((i for i, word in enumerate(words) if i and word.casefold() in _PARTICLES), None)
    if start is not None and words[start].casefold() in _PATRONYMIC:
        start = next((i for i in range(start + 2, len(words)) if words[i].casefold() in _PARTICLES), None)
        return "" if start is None else " ".join(words[start:])
    if start is not None and start < len(words) - 1:
        return " ".join(words[start:])
    if len(words) == 2 or all(_is_initial(word) for word in words[1:-1]):
        return words[-1]
    return ""  # a middle name or a second family name: the name does not tell


def _is_patronymic(name: str) -> bool:
    """Tell whether a name is Icelandic and has no family name: Icelanders go by the given name, in formal letters too."""
    last = name.casefold().rpartition(" ")[2]
    return last.endswith(("dóttir", "dottir")) or (
        last.endswith("son") and bool(set("ðþ") & set(name.casefold()))
    )


def _doubtful_given(words: list[str]) -> bool:
    first = words[0].casefold() if words else ""
    return (
        not first
        or _is_initial(first)
        or first in (_PARTICLES - _ALSO_GIVEN) | (_ARTICLES - {"an", "my"}) | _WRITTEN_TITLES
    )


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 or word.endswith(".")


def _key(word: str) -> str:
    return word.casefold().replace(".", "").strip("'\"")


def _is_a_name(text: str) -> bool:
    letters = "".join(char for char in text if not unicodedata.category(char).startswith("M"))
    return bool(_NAME_CHARS.fullmatch(letters)) and "--" not in text


def _is_job_word(word: str) -> bool:
    key = _key(word)
    return key in JOB_WORDS or key in _FIELD_WORDS or key.removesuffix("s") in JOB_WORDS


def _is_job(text: str) -> bool:
    """Tell whether a phrase is a job: a word of jobs in it, and no title with a name behind it."""
    words = [part for part in re.split(r"[\s,/&]+", text) if part]
    keys = [_key(word) for word in words]
    if not keys or not (
        set(keys) & JOB_WORDS or set(keys) & {"hiring", "talent", "acquisition", "it"} == set(keys)
    ):
        return False
    if all(_is_job_word(word) for word in words) or "of" in keys or "for" in keys:
        return True
    # A job last ("libraries mgr") or first with a field that no table has ("engineer, pumps").
    return keys[-1] in JOB_WORDS and keys[0] not in _TITLES


def _is_role(text: str) -> bool:
    """Tell whether a phrase is nothing but a job, so that it stands for somebody whose name is not known."""
    words = text.split()
    return (
        _is_job(text)
        and all(map(_is_job_word, words))
        and not {_key(words[0]), _key(words[-1])} & {"of", "and"}
    )


def _is_pronouns(text: str) -> bool:
    words = re.split(r"[\s/,|]+", text.strip().casefold())
    return len(words) > 1 and all(word in _PRONOUNS for word in words)


def _is_degree(text: str) -> bool:
    words = text.replace("Ph. D", "PhD").split()
    return bool(words) and all(_key(word) in _DEGREES for word in words)


def _is_doctorate(text: str) -> bool:
    return any(_key(word) in _DOCTORATES for word in text.replace("Ph. D", "PhD").split())


def _without_degrees(name: str) -> tuple[str, bool]:
    """Take degrees off a name's end, and tell whether one was a doctorate."""
    words, doctor = name.split(), False
    while len(words) > 1 and _is_degree_word(words[-1], name, len(words)):
        doctor = _key(words.pop()) in _DOCTORATES or doctor
    return " ".join(words), doctor


def _is_degree_word(word: str, name: str, count: int) -> bool:
    """Tell whether the last word of a name is a degree: surely one, or in capitals beside a name that is not."""
    key = _key(word)
    if key not in _DEGREES or (count < 3 and key not in SUFFIXES | _DOCTORATES):
        return False
    return key not in _ALSO_NAMES or (sum(map(str.isupper, word)) > 1 and not name.isupper())


def _without_article(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold() in _ARTICLES:
        words.pop(0)
    return " ".join(words)


def _job(text: str) -> str:
    """Give a job as it is written: short forms spelt out, capitals mended where all or none are."""
    words = _without_article(text).split()
    shouted = text.isupper()
    return " ".join(
        key.upper()
        if (key := _key(word)) in _UPPER and (shouted or word.islower())
        else _SPELT_OUT.get(key) or (word.lower() if shouted else word)
        for word in words
    )


def _capitals(text: str) -> str:
    small = {"of", "and", "the", "for", "to", "in", "at"}
    return " ".join(word if word in small else _initial(word) for word in text.split())


def _mended(name: str) -> str:
    """Put the capitals of a name right where all of its letters are capitals or none is."""
    if not (name.isupper() or name.islower()):
        return name
    words = name.split()
    if name.isupper() and len(words) == 1 and len(name) < 4 and not _VOWELS & set(name):
        return name
    return " ".join(
        word.lower()
        if at and (word.casefold() in _IN_LOWER_CASE or _is_article(words, at))
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
    mended = [_initial(_lowered(piece)) for piece in pieces]
    if len(pieces) > 2 and mended[-1] == "S" and pieces[-2] in "'\u2019":
        mended[-1] = "s"  # "owner's daughter"
    if at and len(pieces) > 2 and pieces[1] not in ".'\u2019" and pieces[0].casefold() in {"al", "el"}:
        mended[0] = mended[0].lower()
    if at and len(pieces) > 2 and pieces[1] in "'\u2019" and pieces[0].casefold() == "d":
        mended[0] = "d"
    return "".join(
        piece[:2] + _initial(piece[2:]) if piece.startswith("Mc") and len(piece) > 3 else piece
        for piece in mended
    )


def _lowered(piece: str) -> str:
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in piece)


def _initial(piece: str) -> str:
    return piece[:1].title() + piece[1:] if len(piece[:1].title()) == 1 else piece


def _folded(text: str) -> tuple[str, ...]:
    return tuple(
        word for part in text.replace("\u2019", "'").casefold().split() if (word := part.strip(".,"))
    )


def _unmarked(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _is_spaceless(text: str) -> bool:
    return any(unicodedata.name(char, "").startswith(_SPACELESS) for char in text)


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
