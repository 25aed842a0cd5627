"""Rules about names that do not belong: left over from the note to another interview, or misspelt.

Source: the mistake that recruiters tell of most often, the wrong company's name in a reused note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from composer.facts.name_words import TITLE_WORDS
from composer.interview import Interview
from composer.review.letter import Finding, Severity, Where
from composer.review.rules.case import Case, Findings, people_of
from composer.review.rules.names import all_parts, call, slips
from composer.review.rules.text import all_keys
from composer.review.rules.words import exact, fold, keys, spelt, word_set, words
from composer.same import Same

_LEGAL = word_set("""
ag gmbh inc ltd llc llp plc sa se bv nv oy ab as kg co corp corporation limited company srl spa pty
""")
_COMMON = word_set("""
the first city bank united general national american british university college international global new old
royal state federal central north south east west northern southern eastern western great grand people open
public young health house group school hospital trust capital digital smart green blue black white
""")
_ALSO_WORDS = word_set("""
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday will mark grace hope art rose bill rich chase page price young long
""")
_WAS = word_set("as am be been became is was")
_POST = word_set("role position post job opening vacancy")
_TITLES = TITLE_WORDS | word_set("dear hi hello hey")

Kind = Literal["company", "role", "person"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words by which another interview is known.

    Attributes:
        kind: What they name.
        written: As the record has them.
        spelling: Their words, so that only spelling counts.
        company: The company of that interview.
    """

    kind: Kind
    written: str
    spelling: tuple[str, ...]
    company: str


def other_company(case: Case) -> Findings:
    """No other saved interview's company is named (the module's source)."""
    for where, start, end, mark in _left_over(case, "company"):
        yield Finding(
            "other company",
            _severity(mark),
            where,
            start,
            end,
            f"{mark.written} is from another interview; this one was at {_at(case.interview.company)}.",
            case.interview.company or None,
        )


def other_role(case: Case) -> Findings:
    """No other saved interview's role is named (the module's source)."""
    for where, start, end, mark in _left_over(case, "role"):
        yield Finding(
            "other role",
            "warning",
            where,
            start,
            end,
            f"{mark.written} is the role at {_at(mark.company)}, not the one you write about here.",
            case.interview.role or None,
        )


def other_person(case: Case) -> Findings:
    """Nobody from another saved interview is named (the module's source)."""
    for where, start, end, mark in _left_over(case, "person"):
        yield Finding(
            "other person",
            _severity(mark),
            where,
            start,
            end,
            f"{mark.written} belongs to your interview at {_at(mark.company)}, not to this one.",
        )


def company_misspelt(case: Case) -> Findings:
    """The company's name is spelt as in the record (the seed chapter's "proofread carefully")."""
    names = _telling(case.interview.company)
    for where, passage in case.passages:
        for word, start, end, meant in slips(passage.text, names):
            if exact(word) not in case.facts.keys:
                yield Finding(
                    "company misspelt",
                    "error",
                    where,
                    passage.start + start,
                    passage.start + end,
                    f"The record spells it {meant}, and nobody overlooks their own company's name.",
                    meant,
                )


@lru_cache(maxsize=256)
def _telling(company: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in words(company) if len(word) >= 5 and fold(word) not in _COMMON)


def names_stranger(case: Case, start: int, end: int) -> bool:
    """Tell whether somebody of another interview is named in the span of the body."""
    return any(where == "body" and start <= at < end for where, at, _, _ in _left_over(case, "person"))


def _severity(mark: Mark) -> Severity:
    """Whole names are surely meant; a lone word may be somebody or something else of that name."""
    return "error" if len(mark.spelling) > 1 else "warning"


def _at(company: str) -> str:
    return company or "another company"


def _left_over(case: Case, kind: Kind) -> Iterator[tuple[Where, int, int, Mark]]:
    if not case.context.others:
        return
    marks = _marks(Same(case.context.others))[kind]
    if marks.keys().isdisjoint(all_keys(case.body)) and marks.keys().isdisjoint(all_keys(case.subject)):
        return
    for where, passage in case.passages:
        if marks.keys().isdisjoint(keys(passage.text)):
            continue
        text, found = passage.text, words(passage.text)
        row = spelt(text)
        past = -1
        for i, key in enumerate(row):
            for mark in marks.get(key, ()) if i > past else ():
                last = i + len(mark.spelling) - 1
                if row[i : last + 1] != mark.spelling or _own(case, mark):
                    continue
                start = found[i][1]
                end = start + len(text[start : found[last][2]].removesuffix("'s").removesuffix("\u2019s"))
                if _meant(mark, text, start, end):
                    past = last
                    yield where, passage.start + start, passage.start + end, mark
                    break


def _own(case: Case, mark: Mark) -> bool:
    """Tell whether the words are this interview's as well."""
    if mark.kind == "person" and mark.company.casefold() == case.interview.company.casefold():
        return True
    if len(mark.spelling) == 1:
        return any(mark.spelling[0] in keys(text) for text in case.facts.texts)
    return case.stands_in_record(mark.written)


def _meant(mark: Mark, text: str, start: int, end: int) -> bool:
    """Tell whether words that look like the mark are meant as it, by case and neighbours."""
    before = text[:start].rstrip()
    last, following = before.split()[-2:], words(text[end : end + 30])
    if mark.kind == "role":
        # "As a Data Analyst I ..." speaks of the writer's past.
        past = [exact(word) for word in last]
        if len(past) == 2 and past[0] in _WAS and past[1] in {"a", "an", "the"}:
            return False
        return len(mark.spelling) > 1 or bool(following and exact(following[0][0]) in _POST)
    if mark.written[0].isupper() and not text[start].isupper():
        return False
    if len(mark.spelling) > 1:
        return True
    # A lone word beside another name is somebody or something else: "Ruth Lee", "Lee Harper", "Stripe API".
    begins = not before or before[-1] in ".!?:\u2026"
    beside = last and last[-1][:1].isupper() and not begins and fold(last[-1].strip(".,")) not in _TITLES
    if beside or (following and text[end : end + 1] == " " and following[0][0][0].isupper()):
        return False
    return mark.kind == "person" or not begins or text[end : end + 2] in {"'s", "\u2019s"}


@lru_cache(maxsize=8)
def _marks(others: Same[tuple[Interview, ...]]) -> dict[Kind, dict[str, tuple[Mark, ...]]]:
    """Give the marks of each kind of all saved interviews by their first word, longer ones first."""
    found: dict[Kind, dict[str, list[Mark]]] = {"company": {}, "role": {}, "person": {}}
    for interview in others.value:
        company = interview.company
        of_people = (_person_marks(call(one), all_parts(one), company) for one in people_of(interview))
        for marks in (_company_marks(company), _role_marks(interview.role, company), *of_people):
            for mark in marks:
                found[mark.kind].setdefault(mark.spelling[0], []).append(mark)
    return {
        kind: {
            first: tuple(sorted(dict.fromkeys(marks), key=lambda mark: -len(mark.spelling)))
            for first, marks in of_kind.items()
        }
        for kind, of_kind in found.items()
    }


@lru_cache(maxsize=1024)
def _company_marks(company: str) -> tuple[Mark, ...]:
    written = [word for word, _, _ in words(company)]
    name = [word for word in written if fold(word) not in _LEGAL]
    names = [company]
    if name and len(name) < len(written):
        names.append(company[: company.index(name[-1]) + len(name[-1])])
    if len(name) > 1 and len(name[0]) >= 5 and fold(name[0]) not in _COMMON:
        names.append(name[0])
    return _made("company", names, company)


@lru_cache(maxsize=1024)
def _role_marks(role: str, company: str) -> tuple[Mark, ...]:
    return _made("role", [role], company)


@lru_cache(maxsize=2048)
def _person_marks(whole: str, single: tuple[str, ...], company: str) -> tuple[Mark, ...]:
    parts = [part for part in single if len(part) >= 3 and fold(part) not in _ALSO_WORDS]
    return _made("person", [whole, *parts], company)


def _made(kind: Kind, names: Iterable[str], company: str) -> tuple[Mark, ...]:
    return tuple([Mark(kind, name, spelling, company) for name in names if (spelling := spelt(name))])
