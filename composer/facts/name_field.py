"""A name field read once: who stands in it, the parts of each name, the job and the address beside it.

The law: a name says what it says and no more. No honorific, no gender and no given name is guessed; where the
parts are in doubt, the name stands whole (W3C, "Personal names around the world"). Of what stands in the field, the
part that looks most like a name is the name; what stands beside it, in brackets, behind a dash or a comma, is the
job or nothing (pronouns, a degree, an address, a doubt). Where no part can be a name there is none. Capitals are
mended only where all letters of the name are capitals or none is. Text that is none of all this comes back as it
was typed.

nameparser on PyPI was tried and left: it reads a job behind a comma as a given name, and guesses a family name
where the order is in doubt.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from composer.facts import english
from composer.facts.name_parts import (
    doubtful_given,
    family_first,
    initial,
    is_degree,
    is_doctorate,
    mended,
    parts_of_name,
    without_degrees,
    without_titles,
)
from composer.facts.name_words import (
    ALSO_GIVEN,
    ARTICLES,
    ARTICLES_ELSEWHERE,
    BEFORE_A_NAME,
    CIVIL,
    FIELD_WORDS,
    GREETED_OFFICES,
    GROUPS,
    IN_LOWER_CASE,
    JOB_WORDS,
    LEADING,
    NICKNAMING,
    PARTICLES,
    PEOPLE,
    PRONOUNS,
    SPELT_OUT,
    TELLING,
    TITLE_ABBREVIATIONS,
    TITLES,
    TRADES,
    UPPER,
    WRITTEN_TITLES,
    folded_word,
    folded_words,
    is_given,
)

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
        by_degree: Whether only a degree behind the name gives the title.
    """

    full: str = ""
    given: str = ""
    family: str = ""
    title: str = ""
    job: str = ""
    email: str = ""
    role: str = ""
    others: tuple[Name, ...] = ()
    by_degree: bool = False


_NOTHING = re.compile(
    r"n/?a|tbd|tba|unknown|idk|none|[-?]+|anonymous|no idea|don't know|not sure|nobody|no one|(?:dear )?sir(?: or |/)madam|"
    r"to whom it may concern|(?:no|not) (?:name|told|given|known)\b.*",
    re.IGNORECASE,
)
_DOUBT = (
    r"(?:i (?:think|guess|believe|reckon)|may ?be|perhaps|probably|possibly|iirc|afaik|pretty sure|not (?:100% )?sure\b[^,;()]*|(?<=\w )something|"
    r"unsure|not certain|x{2,}|or (?:something|similar|so)|(?:last |sur|family |first )?name unknown|no (?:last |sur)name|"
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
    r"\s+[-\u2013\u2014|/]+\s+|\s*[|\u2014:]\s*|\s+(@|at\s|from\s|with\s|w/)\s*|\s+(?:called|named|(?:\w+ )?name is)\s+",
    re.IGNORECASE,
)
_AND = re.compile(
    rf"(?:\s+(?:and|und|et|plus|&|\+|n)\s+|(?<=\w\w)&(?=\w\w)|\s+&|&\s+){_OUTSIDE}", re.IGNORECASE
)
_COMMA = re.compile(rf"\s*,\s*{_OUTSIDE}")
_PRONOUNS_BEHIND = re.compile(
    rf"[\s,]+(?:{'|'.join(sorted(PRONOUNS))})(?:\s?/\s?(?:{'|'.join(sorted(PRONOUNS))}))+$", re.IGNORECASE
)
_GREETING = re.compile(r"^(?:hi|hello|hey|dear)\s+(?=\S)", re.IGNORECASE)
_CONJUNCTION = re.compile(r"\s+(?:/|y|e|och|og|en|i|ja|ve|és)\s+")
_TWO = re.compile(r"([^\W\d_]{2,40})(?: ?/ ?| (?:y|e|och|og|en|i|ja|ve|és) )([^\W\d_]{2,40})")
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
    certain = re.sub(r"(?<=[^\W\d_]{4})\.$", "", certain)
    certain = _STUCK.sub(r"\1. ", _NUMBERED.sub("; ", certain)).strip(" ,;-*\u2022")
    if text and not certain:
        return Name()  # "can't remember her name"
    read = [_one(person) for person in _several(certain)]
    if not read or None in read:
        return Name(whole, whole)
    first, *others = _with_family([name for name in read if name])
    return replace(first, others=tuple(others))


def greeted_role(role: str) -> str:
    """Give a job as a greeting has it: a group, the hiring manager or an office; nobody says "Dear recruiter"."""
    words = role.split()
    last = folded_word(words[-1])
    if last in GREETED_OFFICES and len(words) == 1:
        return initial(role.lower())
    if last in GROUPS or role.casefold() == "hiring manager":
        return " ".join(word if word.isupper() else word.lower() for word in words)
    return ""


def _several(text: str) -> list[str]:
    """Give the people in one field: at semicolons, at "and" between names, and at the commas of a list."""
    people: list[str] = []
    for listed in re.split(rf"\s*;\s*{_OUTSIDE}", text):
        if people and _is_role(_without_article(listed)) and not greeted_role(_without_article(listed)):
            people[-1] += f", {listed}"  # a job on the line below a name
            continue
        two = _TWO.fullmatch(listed)
        surely = two and ("/" in listed or all(map(is_given, two.groups())))
        if two and surely and not _is_pronouns(listed) and not _is_job(listed):
            people += two.groups()
            continue
        panel, colon, names = listed.partition(":")
        if colon and _is_role(panel) and (_COMMA.search(names) or _AND.search(names)):
            listed = names.strip()  # noqa: PLW2901 -- "Panel: Ana, Tom and Raj" names three
        segments = [part for part in _COMMA.split(listed) if part]
        if len(segments) == 2 and re.match(r"(?:and|&) ", segments[1]):
            segments = [" ".join(segments)]
        segments = [part.removeprefix("and ") for part in segments]
        pair = _CONJUNCTION.split(listed)
        dashed = len(segments) > 1 and all(re.search(r"\s[-\u2013\u2014]\s", part) for part in segments)
        if dashed or (len(pair) == 2 and all(map(_is_whole, pair))):
            people += segments if dashed else pair
            continue
        # "Tom, Ana and Raj" is a list; "Lee, Ana" and "Lee, Ana and Raj Iyer" are told by their jobs and words.
        plain = not any(_is_job(part) or is_degree(part) or _is_pronouns(part) for part in segments)
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


def _is_whole(text: str) -> bool:
    """Tell whether a text surely is one person's given and family name, a job in brackets aside."""
    words = _BRACKETS.sub(" ", text).split()
    return len(words) > 1 and is_given(words[0]) and not _is_job(" ".join(words))


def _may_be_listed(text: str) -> bool:
    parts = [_part(name) for name in _AND.split(_BRACKETS.sub(" ", text))]
    return any(part.sure for part in parts) or _is_said_of_people(text)


def _names_behind(segment: str) -> bool:
    """Tell whether "and" joins people in a phrase with a job: "CTO and Omar Haddad", but not "HR and Culture"."""
    first, *behind = _AND.split(segment)
    told = JOB_WORDS | FIELD_WORDS
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
        named = bool(place) and any(part.sure > 1 for part in groups[0])
        groups.append(
            [
                replace(part, sure=min(part.sure, int(not named) * 3))
                for part in _parts_of(group)
                if not place or part.job or part.sure > 2
            ]
        )
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
    return {folded_word(word) for word in text.split()} <= PEOPLE | LEADING


def _is_beside(text: str) -> bool:
    return not text or is_degree(text) or _is_pronouns(text)


def _is_nickname(aside: str, best: _Part, *, in_the_middle: bool) -> bool:
    """Tell whether a bracket says how the person is called: "Robert (Bob) Smith", but not "Sam (Kestrel)"."""
    if _CALLED.match(aside):
        return True
    if " " in aside or _is_beside(aside) or not _part(aside).sure:
        return False
    start = folded_words(best.name)[0]
    return (
        in_the_middle
        or is_given(aside)
        or (len(aside) <= len(start) and folded_words(aside)[0][:2] == start[:2])
    )


@lru_cache(maxsize=1024)
def _part(typed: str) -> _Part:
    """Read one part of a field: words of jobs and of telling before and behind a name are the job."""
    text = typed.strip(' ?!/"\u201c\u201d')
    if _is_beside(text):
        return _Part(text)
    job = _without_article(text)
    words = text.split()
    if len(words) > 1 and words[0].casefold() in ARTICLES_ELSEWHERE and all(map(_is_job_word, words[1:])):
        return _Part(text, job=text)  # "el jefe"
    if (
        len(words) > 2
        and folded_word(words[0]) in CIVIL
        and words[1] in {"la", "le"}
        and _is_job_word(words[2])
    ):
        return _Part(text, job=text)  # "Madame la directrice"
    keys = {folded_word(word) for word in words}
    if len(text.strip(".")) == 1 and text.isupper():
        return _Part(text, text, 1)
    if keys <= LEADING and (text.islower() or len(words) > 1 or keys & BEFORE_A_NAME):
        return _Part(text)  # "met with"
    known = all(
        _is_job_word(word) or folded_word(word) in PEOPLE | LEADING or word.isdecimal() for word in words
    )
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
    owners = [at for at, word in enumerate(words[:-1]) if _is_owner(word) and words[at + 1].islower()]
    if owners and len(words) > owners[-1] + 2:
        return owners[-1] + 1 + _start(words[owners[-1] + 1 :])  # "Dr Lee's assistant Joan"
    mixed = len({word.islower() for word in words}) > 1
    at, told, owned = 0, False, False
    for at, word in enumerate(words):
        key, later = folded_word(word), words[at + 1 :]
        if not later:
            break
        kin = key in PEOPLE and owned  # "his brother Tom", but "Senior Sister Cole"
        title = key in TITLES and (not at or not (kin or key in JOB_WORDS))
        if title and (len(later) == 1 or not _is_job_word(later[0])):
            return at  # "the nice Mrs Patel", but "Nurse Manager Kelly"
        if word.endswith(".") and key in WRITTEN_TITLES:
            break
        small = key not in PARTICLES and not is_given(word) and (word.islower() or not mixed)
        article = word in ARTICLES_ELSEWHERE and _is_job_word(later[0])
        leads = article or (
            key in LEADING and (word.islower() or later[0].islower() or _is_job_word(later[0]))
        )
        called = len(later) == 1 and key in NICKNAMING and is_given(later[0])  # "Big Dave"
        people = called or (small and key in PEOPLE and (at or mixed))
        named = mixed or (len(words) > 2 and any(map(is_given, later)))
        known = small and named and english.is_known(key)
        if not (leads or people or known or _is_job_word(word)):
            break
        owned = owned or bool(leads)
        told = told or bool(leads or people or known) or key in JOB_WORDS
    return at if told else 0


def _is_owner(word: str) -> bool:
    return word.endswith(("'s", "\u2019s")) and folded_word(word).replace("\u2019", "'") not in TELLING


def _end(words: list[str], start: int) -> int:
    """Give where the name ends before a job: "Denise HR", "Tom Team Lead"; "Sarah Head" has a family name."""
    end = len(words)
    while end > start + 1 and _is_job_word(words[end - 1]):
        end -= 1
    if len(words) > end > start + 1 and words[end - 1].islower() and words[end - 1] in ARTICLES_ELSEWHERE:
        return end - 1  # "Paco el encargado"
    behind = words[end:]
    small = behind and behind[0].islower() and not words[start].islower()
    if (len(behind) == 1 and not small and folded_word(behind[0]) not in UPPER) or not _is_role(
        " ".join(behind)
    ):
        end = len(words)
    shouted = "".join(words).isupper()
    telling = (
        at
        for at in range(start + 1, end)
        if folded_word(words[at]) in TELLING and (shouted or words[at].islower())
    )
    return next(telling, end)


def _sureness(words: list[str]) -> int:
    """Tell how surely words are a name; see `_Part`."""
    keys = [folded_word(word) for word in words]
    if not words or any(map(_is_owner, words)):
        return 0
    if keys[0] in TITLES and (len(words) > 1 or TITLES[keys[0]] in CIVIL.values()):
        # "nurse okafor" and "chef d'atelier" look the same.
        return 1 if keys[0] in TRADES and words[1].islower() and not is_given(words[1]) else 3
    text = " ".join(words)
    shouted = text.isupper()
    telling = [key for word, key in zip(words, keys, strict=True) if shouted or word.islower()]
    if any(key in TELLING for key in telling):
        return 0
    if is_given(words[0]):
        return 3
    if (text.islower() or shouted) and set(keys) & (JOB_WORDS | PEOPLE):
        return 0
    plain = text.islower() or shouted or len(words) == 1
    return 1 if plain and all(map(english.is_known, keys)) else 2


def _named(
    group: list[_Part], best: _Part, job: str, nickname: str, email: str, inside: list[str]
) -> Name | None:
    """Put a name together from the parts between commas, in reading order."""
    pairs = [(one, two) for one, two in pairwise(group) if best in (one, two) and _is_inverted(one, two)]
    family, given = (pairs[0][0].name, pairs[0][1].name) if pairs else (best.name, "")
    first, title = without_titles(family)
    given, inner = without_titles(given)
    title = title or inner
    first, degree = without_degrees(first)
    given, other = without_degrees(given)
    doctor = degree or other or any(is_doctorate(text) for text in [*(part.typed for part in group), *inside])
    if given:
        given, first = family_first(first, given)
        size, full = len(given.split()), mended(f"{given} {first}")
        given, family = " ".join(full.split()[:size]), " ".join(full.split()[size:])
        given = full if doubtful_given(given.split()) else given
    else:
        full, given, family = parts_of_name(mended(first).split())
        particle = bool(first) and first.split()[0].casefold() in IN_LOWER_CASE - ALSO_GIVEN
        if title and full and (" " not in full or particle) and not doctor:
            family, given = full, ""
    if not full and not title:
        return None
    by_degree = doctor and not title
    title = title or ("Dr" if doctor else "")
    return Name(full, mended(nickname) or given, family, title, _job(job), email, by_degree=by_degree)


def _is_inverted(one: _Part, two: _Part) -> bool:
    """Tell whether a comma stands between the family name and the given one: "Brändli, Dr. Anneliese"."""
    if not one.sure or not two.sure or one.job or two.job:
        return False
    first, second = one.name.split(), without_titles(two.name)[0].split()
    if not second or second[0].islower() != one.name.islower():
        return False
    given, other = is_given(second[0]), is_given(first[0])
    if len(first) > 1 and first[0].casefold() not in PARTICLES:
        return given and not other
    return given or not (other or english.is_known(second[0].casefold()))


def _of_address(local: str) -> Name:
    """Read the part of an address before the "at", where it surely is a name: lucy, dana.cole, not jsmith."""
    words = [word for word in re.split(r"[._-]", local.partition("+")[0].casefold()) if word]
    if not all(word.isalpha() for word in words) or set(words) & (JOB_WORDS | FIELD_WORDS):
        return Name()
    if len(words) == 1 and is_given(words[0]):
        return Name(mended(words[0]), mended(words[0]))
    if len(words) == 2 and is_given(words[0]) and len(words[1]) > 1:
        full = mended(" ".join(words))
        return Name(full, full.split()[0], full.split()[-1])
    return Name()


def _is_a_name(text: str) -> bool:
    letters = "".join(char for char in text if not unicodedata.category(char).startswith("M"))
    return bool(_NAME_CHARS.fullmatch(letters)) and "--" not in text


def _is_job_word(word: str) -> bool:
    key = folded_word(word)
    return key in JOB_WORDS or key in FIELD_WORDS or key.removesuffix("s") in JOB_WORDS


def _is_job(text: str) -> bool:
    """Tell whether a phrase is a job: a word of jobs in it, and no title with a name behind it."""
    words = [part for part in re.split(r"[\s,/&]+", text) if part]
    keys = [folded_word(word) for word in words]
    if not keys or not (
        set(keys) & JOB_WORDS or set(keys) & {"hiring", "talent", "acquisition", "it"} == set(keys)
    ):
        return False
    if all(_is_job_word(word) for word in words) or "of" in keys or "for" in keys:
        return True
    # A job last ("libraries mgr") or first with a field that no table has ("engineer, pumps").
    return keys[-1] in JOB_WORDS and keys[0] not in TITLES


def _is_role(text: str) -> bool:
    """Tell whether a phrase is nothing but a job, so that it stands for somebody whose name is not known."""
    words = text.split()
    return (
        _is_job(text)
        and all(map(_is_job_word, words))
        and not {folded_word(words[0]), folded_word(words[-1])} & {"of", "and"}
    )


def _is_pronouns(text: str) -> bool:
    words = re.split(r"[\s/,|]+", text.strip().casefold())
    return len(words) > 1 and all(word in PRONOUNS for word in words)


def _without_article(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].casefold() in ARTICLES:
        words.pop(0)
    return " ".join(words)


def _job(text: str) -> str:
    """Give a job as it is written: short forms spelt out, capitals mended where all or none are."""
    words = _without_article(
        re.sub(r"^(?:in|from|at|(?:she|he|they)(?:'s|'re| is| are)|shes|hes) ", "", text)
    ).split()
    shouted = text.isupper()
    return " ".join(
        key.upper()
        if (key := folded_word(word)) in UPPER and (shouted or word.islower())
        else SPELT_OUT.get(key) or (word.lower() if shouted else word)
        for word in words
    )
