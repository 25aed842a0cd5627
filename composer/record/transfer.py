"""Interviews in and out of one file: the export that is a backup, and the import that reads it back."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from composer.record.record import SCHEMA, Record, as_typed, candidate_as_typed

LARGEST = 8 * 1024 * 1024
"""The largest file that is read, in UTF-16 units as the page counts: some ten thousand interviews."""

DEEPEST = 32
"""How deep lists and objects may surely lie in each other; a backup of ours has six levels."""

_NO_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^\[\]{}"]++', re.DOTALL)
"""Strings, and what else stands between the brackets of a JSON text."""

LOCKED_FORMAT = "after-the-interview locked"
"""The ``format`` of an export that is locked with a passphrase; composer/browser/store/lock.js writes it."""

_NAMESPACE = uuid.UUID("6f2b9a52-60f3-4c39-9d3e-0d2f3a8f7c11")


type Dictionary = dict[str, list[str]]
"""The proofreader's ``words`` that the person added, and the remarks they ``ignored``."""

LONGEST_WORD = 200

_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
"""A flag of a part of a country, the one thing that is written with tags (Unicode Technical Standard 51, C.1)."""

_UNSEEN = re.compile(
    _FLAG + "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e007f]+"
)
"""What nobody types and no page shows: control characters, what turns the direction of the text around it (Unicode
Standard Annex 9, section 2), spaces and fillers without width, tags, halves of characters and what is none. What joins
and parts letters in scripts that need it stays."""

MOST_INTERVIEWS = 5_000
"""Of one file: as many as Python takes in without keeping somebody waiting; browsers have room for some 7,000."""

MOST_VALUES = 700_000
"""Commas and colons of one file: so many interviews of ours have half a million, and each may be a field's end."""

MOST_PEOPLE = 50
"""Of one interview: each gets notes of their own, and the page has to write all of them."""

MOST_ENTRIES = 500
"""Of one interview's other lists, such as what was sent."""

LARGEST_INTERVIEW = 400_000
"""In characters of its text: a tenth of what browsers keep for a site."""

_OWN_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_LONGEST_NUMBER = 18
"""Digits that are read as one."""


class LockedFileError(ValueError):
    """The file is an export of ours that is locked with a passphrase."""


class NoJsonError(ValueError):
    """The file is no JSON, so it may be something else that a person can bring."""


class RefusedImportError(ValueError):
    """A file that cannot be imported; its text is a sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a file brings.

    Attributes:
        interviews: The records to save: new ones, and newer versions of those that are here.
        candidate: The candidate's record where the file has one.
        added: How many are new.
        updated: How many replace an older version.
        unchanged: How many are here already, as new as in the file or newer.
        changes_candidate: Whether that record says anything that is not here.
        dictionary: The proofreader's words and ignored remarks, those that are here first; ``None`` where the
            file adds none.
        new_words: How many of its words are not here.
        remarks: Sentences on what was not taken as it stood in the file.
    """

    interviews: tuple[Record, ...]
    candidate: Record | None
    added: int
    updated: int
    unchanged: int
    changes_candidate: bool = False
    dictionary: Dictionary | None = None
    new_words: int = 0
    remarks: tuple[str, ...] = ()


def export(
    interviews: Sequence[Mapping[str, Any]],
    candidate: Mapping[str, Any],
    dictionary: Mapping[str, Any] | None = None,
) -> str:
    """Write all records as typed, and the proofreader's dictionary, into one JSON text that `read` takes back."""
    content = {"schema": SCHEMA, "candidate": candidate, "interviews": list(interviews)}
    if any((learnt := _dictionary(dictionary)).values()):
        content["dictionary"] = learnt
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def read(
    text: str,
    existing: Sequence[Mapping[str, Any]],
    here: Mapping[str, Any],
    dictionary: Mapping[str, Any] | None = None,
    *,
    length: int = 0,
) -> Import:
    """Read an exported file, or any JSON of the same shape.

    `existing` are the interviews that are here and `here` is the candidate, both as typed; of the candidate
    what is here wins, and the file fills what is empty. To the proofreader's `dictionary` the file adds.
    `length` is the text's, where it was too long to be handed on.

    Characters that nobody types are taken out, what is no field of ours or too much for a list goes to the private
    notes, what is too large is left out, and all of it is told. An ``id`` that is not one of ours becomes one, made
    of it or of the content, so the same file twice adds nothing twice. Of two versions with one ``id`` the one with
    the later ``changed`` stays.

    Raises:
        LockedFileError: The file has to be unlocked first.
        NoJsonError: It does not even begin as such JSON.
        RefusedImportError: The file is no such JSON, or comes from a newer version of the page.
    """
    content = _content(text, length)
    saved = {str(record.get("id")): record for record in existing}
    records: dict[str, Record] = {}
    counts = {"added": 0, "updated": 0, "unchanged": 0}
    told = _Told()
    items = [item for item in content["interviews"] if item]
    told.left_over = max(0, len(items) - MOST_INTERVIEWS)
    for item in items[:MOST_INTERVIEWS]:
        if _length(item) > LARGEST_INTERVIEW:
            told.too_large += 1
            continue
        record = _taken(item, saved, told)
        told.twice += record["id"] in records
        known = records.get(record["id"]) or saved.get(record["id"])
        if known is None:
            counts["added"] += 1
        elif record["changed"] > str(known.get("changed", "")):
            counts["updated"] += 1
        else:
            counts["unchanged"] += 1
            continue
        records[record["id"]] = record
    brought = content.get("candidate")
    candidate = None
    if isinstance(brought, dict):
        whole = candidate_as_typed(brought)
        candidate = _filled(candidate_as_typed(here), _clean(whole))
        told.is_cleaned |= _clean(whole) != whole
    known_words = _dictionary(dictionary)
    whole = _dictionary(content.get("dictionary"))
    learnt = _joined(known_words, _clean(whole))
    told.is_cleaned |= _clean(whole) != whole
    return Import(
        tuple(records.values()),
        candidate,
        **counts,
        changes_candidate=candidate is not None and candidate != candidate_as_typed(here),
        dictionary=learnt if learnt != known_words else None,
        new_words=len(learnt["words"]) - len(known_words["words"]),
        remarks=tuple(told.sentences()),
    )


@dataclass(slots=True)
class _Told:
    """What was not taken as it stood in the file."""

    is_cleaned: bool = False
    odd: int = 0
    crowded: int = 0
    too_large: int = 0
    left_over: int = 0
    twice: int = 0

    def sentences(self) -> Iterator[str]:
        if self.is_cleaned:
            yield "Characters that cannot be seen or that turn text around were taken out."
        if self.odd:
            yield (
                "One interview has what is no field here; it is in its private notes."
                if self.odd == 1
                else f"{self.odd} interviews have what is no field here; it is in their private notes."
            )
        if self.crowded:
            yield (
                f"One interview has more than {MOST_PEOPLE} people, or a list longer than {MOST_ENTRIES}; the rest "
                "is in its private notes."
                if self.crowded == 1
                else f"{self.crowded} interviews have more than {MOST_PEOPLE} people, or a list longer than "
                f"{MOST_ENTRIES}; the rest is in their private notes."
            )
        if self.too_large:
            yield (
                "One interview is larger than a browser can keep, and was left out."
                if self.too_large == 1
                else f"{self.too_large} interviews are larger than a browser can keep, and were left out."
            )
        if self.left_over:
            yield f"The file has {self.left_over:,} interviews more than can be taken in at once; they were left out."
        if self.twice:
            yield "Of an interview that is in the file more than once, the newest version counts."


def _taken(item: Record, saved: Mapping[str, Mapping[str, Any]], told: _Told) -> Record:
    """Give a file's interview as one of ours."""
    few, crowd = _thinned(item)
    whole = as_typed(few)
    told.odd += whole["notes"] != (few.get("notes") or "")
    if crowd:
        told.crowded += 1
        whole["notes"] = as_typed({"notes": whole["notes"], **crowd})["notes"]
    record: Record = _clean(whole)
    told.is_cleaned |= record != whole
    if not _MOMENT.fullmatch(record["changed"]):
        record["changed"] = ""
    record["id"] = _own_id(record, saved)
    return record


def _thinned(item: Record) -> tuple[Record, Record]:
    """Take out of an interview's lists what is too much; give both."""
    few, crowd = dict(item), {}
    for name, value in item.items():
        most = MOST_PEOPLE if name == "people" else MOST_ENTRIES
        if isinstance(value, list) and len(value) > most:
            few[name], crowd[f"more {name}"] = value[:most], value[most:]
    return few, crowd


def _own_id(record: Record, saved: Mapping[str, Mapping[str, Any]]) -> str:
    """Give an interview's id where it is one of ours, else always the same one of ours in its place."""
    told = str(record["id"])
    if _OWN_ID.fullmatch(told) or (told in saved and re.fullmatch(r"[\w-]+", told) and told != "candidate"):
        return told
    return str(uuid.uuid5(_NAMESPACE, told or json.dumps(record, sort_keys=True)))


def _length(content: Any) -> int:
    """Count the characters of all text in it."""
    match content:
        case str():
            return len(content)
        case dict():
            return sum(len(key) + _length(value) for key, value in content.items())
        case list():
            return sum(map(_length, content))
    return 1


def _dictionary(told: object) -> Dictionary:
    """Take what is a list of words, whatever else a file may hold."""
    lists = told if isinstance(told, Mapping) else {}
    return {
        name: [text for text in values if isinstance(text, str) and text and len(text) <= LONGEST_WORD]
        if isinstance(values := lists.get(name), list)
        else []
        for name in ("words", "ignored")
    }


def _joined(here: Dictionary, brought: Dictionary) -> Dictionary:
    return {name: list(dict.fromkeys([*words, *brought[name]])) for name, words in here.items()}


def _filled(here: Record, brought: Record) -> Record:
    return {
        name: _filled(value, brought[name]) if isinstance(value, dict) else value or brought[name]
        for name, value in here.items()
    }


def _clean(value: Any) -> Any:
    """Take out of all text of a record what nobody types."""
    match value:
        case str():
            return value if value.isascii() and value.isprintable() else _UNSEEN.sub(_flag, value)
        case dict():
            return {key: _clean(item) for key, item in value.items()}
        case list():
            return [_clean(item) for item in value]
    return value


def _flag(found: re.Match[str]) -> str:
    return found[0] if re.fullmatch(_FLAG, found[0]) else ""


def _is_newer(version: object) -> bool:
    digits = str(version)
    return digits.isascii() and digits.isdecimal() and (len(digits) > _LONGEST_NUMBER or int(digits) > SCHEMA)


def _is_deep(text: str) -> bool:
    """Tell whether the lists and objects of a JSON text lie too deep in each other to be read.

    In the browser `json` overflows the stack before it sees that, and Python is gone.
    """
    brackets = _NO_BRACKET.sub("", text)
    for _ in range(DEEPEST):
        brackets = brackets.replace("[]", "").replace("{}", "")
    return brackets.count("[") + brackets.count("{") > DEEPEST


def _content(text: str, length: int) -> dict[str, Any]:
    is_other = not re.match(r"\ufeff?\s*(?:[\[{]|$)", text)
    is_large = max(len(text), length) > LARGEST or text.count(",") + text.count(":") > MOST_VALUES
    if is_large and not is_other:
        raise RefusedImportError("This file is too large to be a list of interviews; nothing was imported.")
    if not is_other and _is_deep(text):
        raise RefusedImportError(
            "This file is nested too deeply to be a list of interviews; nothing was imported."
        )
    try:
        # All leaves of a record are text, and a number of any length stays as it is written.
        content = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except ValueError:
        if is_other:
            raise NoJsonError from None
        raise RefusedImportError(
            "This file is empty or damaged: it begins as an export of ours and does not end as one. Nothing was imported."
        ) from None
    if isinstance(content, dict) and content.get("format") == LOCKED_FORMAT:
        raise LockedFileError
    if isinstance(content, list):
        content = {"interviews": content}
    if not isinstance(content, dict) or not isinstance(content.get("interviews"), list):
        raise RefusedImportError("This file has no list of interviews in it, so nothing was imported.")
    if not all(isinstance(item, dict) for item in content["interviews"]):
        raise RefusedImportError("Something in this file's list is not an interview; nothing was imported.")
    if any("schema" in item and _is_newer(item["schema"]) for item in (content, *content["interviews"])):
        raise RefusedImportError(
            "This file was written by a newer version of the page. Reload the page, then import it again."
        )
    return content
