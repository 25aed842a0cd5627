"""How people are greeted and named, from what was typed into a name field."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import lru_cache

from composer.facts.name_field import Name, greeted_role, parse_name
from composer.facts.name_parts import is_patronymic
from composer.facts.name_words import (
    ACADEMIC,
    CIVIL,
    OFFICES,
    PARTICLES,
    SHORT,
    TITLES,
    TRADES,
    WITH_GIVEN,
    folded_word,
    folded_words,
    unmarked,
)
from composer.interview import Person, Tone


@lru_cache(maxsize=1024)
def salutation_name(person: Person, tone: Tone, *, american: bool) -> str:
    """Give what follows "Dear" or "Hi"; empty where no name is known, and the note says hello without one.

    How the person was introduced wins. Warm and brief notes use the given name, but for a title typed with it that
    it would be a liberty to drop; formal ones a title with the family name where the candidate chose or typed one,
    else the full name. `american` puts a full stop
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
    return TITLES.get(folded_word(word), "")


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


def reader_names(person: Person) -> tuple[str, ...]:
    """Give the words that mean this person, as the readers of facts take them: "crane", "mr crane"."""
    return tuple(sorted(" ".join(words) for words in reader_words(person)))


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
            word for word in one.full.split() if len(word.strip(".")) > 1 and word.casefold() not in PARTICLES
        }
        typed = one.title or title_of(person.honorific)
        titles = {written for written, spoken in TITLES.items() if spoken in typed.split()}
        plain = {folded_words(text) for text in names if text and not one.role}
        found |= plain | {(title, *words) for title in titles for words in plain}
        if one.role:
            found |= {folded_words(one.role), ("the", *folded_words(one.role))}
    if person.introduced_as:
        found.add(folded_words(person.introduced_as))
    found |= {tuple(unmarked(word) for word in words) for words in found}
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
        return greeted_role(name.role)
    if name.title in WITH_GIVEN.values() and name.given:
        return f"{name.title} {name.given}"
    if _by_title(name, tone):
        called = name.given if is_patronymic(name.full) and name.title not in CIVIL.values() else name.family
        return f"{_written(name.title, american=american)} {called or name.full}".strip()
    return name.full if tone == "formal" else name.given or name.full


def _by_title(name: Name, tone: Tone) -> bool:
    """Tell whether somebody is called by their title: by an office or "Sir" always, by "Chef" in a formal note alone.

    In a warm note a doctor's or professor's title that was typed stands too, for to drop it takes a liberty.
    """
    initials = name.given == name.full and bool(name.family)  # "Mrs D. Okeke"
    titled = initials or _is_office(name.title) or name.title in WITH_GIVEN.values()
    if not name.title or tone == "formal" or not name.given or titled:
        return bool(name.title)
    if tone == "warm":
        return name.title in ACADEMIC.values() and not name.by_degree
    return name.title not in TRADES.values()


def _is_office(title: str) -> bool:
    return all(word in OFFICES.values() for word in title.split())


def _in_full(name: Name, *, american: bool) -> str:
    if name.role:
        return name.role if name.role.isupper() else f"the {name.role}"
    civil = name.title in CIVIL.values() and name.given
    title = "" if civil or not name.title else _written(name.title, american=american)
    return f"{title} {name.full}".strip()


def _written(title: str, *, american: bool) -> str:
    return f"{title}." if american and title in SHORT else title


def _is_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
