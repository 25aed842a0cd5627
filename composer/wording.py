"""The wordings of the notes: text files a writer can edit, and the choice of one wording for each sentence.

A sheet (``messages/<scenario>/<channel>.txt``) lists the sentences of a note in order. Each sentence names
its purpose in brackets and offers wordings, one a line, each for a tone. A wording is a Jinja2 template that
may only insert facts, and it is used only where every fact it names is known: no wording ever needs a
condition, and a missing fact leaves no hole.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from pkgutil import get_data

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from composer.draft import PURPOSES, Purpose
from composer.facts import FACTS, PERSONAL
from composer.interview import TONES, Tone


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """One way to say a sentence.

    Attributes:
        source: The Jinja2 template.
        facts: The facts it names; all must be known.
        fields: The fields of the record these come from.
        where: The file and line it stands in.
    """

    source: str
    facts: tuple[str, ...]
    fields: frozenset[str]
    where: str


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """The place of one sentence: its purpose, and by tone its wordings.

    `further` wordings come from a shared sheet; colleagues on a panel get them when the own ones are used up.
    """

    purpose: Purpose | None
    own: Mapping[Tone, tuple[Wording, ...]]
    further: Mapping[Tone, tuple[Wording, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A note's plan: wordings of its subject, longest first, and its paragraphs of sentences."""

    subject: Slot | None
    paragraphs: tuple[tuple[Slot, ...], ...]


class SheetError(ValueError):
    """A sheet that cannot be used; the text names the file, the line and the remedy."""


_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
# A wording can name its facts, and nothing else: Jinja's own functions would be copied for each sentence, too.
_ENVIRONMENT.globals.clear()
_HARMLESS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)
_LONGEST_SHEET = 64 * 1024
_LONGEST_WORDING = 1000
_SHEET_NAME = re.compile(r"[\w-]+/[\w-]+")
_INSERTED = re.compile(r"\{[{%](.*?)[}%]\}")
_WORD = re.compile(r"[A-Za-z_]\w*")
_GAP = re.compile(r" +(?=[ .,;:?]|$)")
_TWO_ENDS = re.compile(r"[.?!…][\"'\u201d\u2019)]?\.$")


@lru_cache(maxsize=256)
def read_sheet(path: str, folder: Path | None = None) -> Sheet:
    """Read the sheet at `path` ("first-interview/email"), from `folder` where it is there, else from our own.

    Raises:
        FileNotFoundError: There is no such sheet.
        SheetError: A line is neither a heading, a wording nor a comment, or names what no sheet may.
    """
    subject: Slot | None = None
    paragraphs: list[list[Slot]] = [[]]
    slot: _Slot | None = None
    content = read_text(path, folder)
    if len(content) > _LONGEST_SHEET:
        raise SheetError(f"{path}.txt: a sheet holds {_LONGEST_SHEET} characters at most; split this one.")
    for number, line in _lines(content):
        where = f"{path}.txt, line {number}"
        if line == "---":
            paragraphs.append([])
            continue
        if heading := re.fullmatch(r"\[([a-z -]+)\]", line):
            slot = _Slot({}, {})
            built = Slot(_purpose(heading[1], where), slot.own, slot.further)
            if built.purpose is None:
                subject = built
            else:
                paragraphs[-1].append(built)
            continue
        key, colon, text = line.partition(":")
        text = text.strip()
        if slot is None or not colon or not text or key not in {*TONES, "any", "see"}:
            raise SheetError(
                f"{where}: start a line with a tone (warm, formal, brief, any) or with see, and a colon, "
                f"below a purpose in brackets; found {line!r}."
            )
        if key == "see":
            slot.see(_seen(text, folder, where), where)
        else:
            slot.add(TONES if key == "any" else (key,), _wording(text, where))  # type: ignore[arg-type]
    return Sheet(subject, tuple(tuple(paragraph) for paragraph in paragraphs if paragraph))


@lru_cache(maxsize=256)
def read_text(path: str, folder: Path | None = None) -> str:
    """Give the text of a file of `folder`, or of our own where `folder` has none of that name."""
    if folder and (own := folder / f"{path}.txt").is_file():
        return own.read_text(encoding="utf-8")
    data = get_data("composer", f"messages/{path}.txt")  # through the loader: it may be a zip archive
    return (data or b"").decode("utf-8")


def possible(wordings: tuple[Wording, ...], known: frozenset[str]) -> tuple[Wording, ...]:
    """Give the wordings to choose among: the alternatives that use most of the fields that are known.

    All of them use the same fields. So a sentence changes only with a field that the old or the new
    wording uses.
    """
    usable = [wording for wording in wordings if known.issuperset(wording.facts)]
    if not usable:
        return ()
    best = max(usable, key=lambda wording: len(wording.fields)).fields
    return tuple(wording for wording in usable if wording.fields == best)


def say(
    slot: Slot, tone: Tone, facts: Mapping[str, str], known: frozenset[str], member: int, *, panel: bool
) -> str:
    """Word one sentence, or give nothing where the facts allow none.

    The choice hangs on a checksum of the facts that the sentence uses, so it is the same everywhere. In a
    panel each `member` is a step further along the wordings, and what differs between members stays out of
    the checksum, so that colleagues read different sentences. `known` is the set of the names of `facts`.
    """
    own, further = _alternatives(slot, tone, known, panel)
    wordings, seed = own
    if member >= len(wordings) and further[0]:
        member -= len(wordings)
        wordings, seed = further
    if not wordings:
        return ""
    checksum = zlib.crc32("\n".join([facts[fact] for fact in seed]).encode("utf-8", "replace"))
    return fill(wordings[(checksum + member) % len(wordings)], facts)


def fill(wording: Wording, facts: Mapping[str, str]) -> str:
    """Put the facts, all of which must be there, into a wording."""
    return _render(wording, tuple([facts[fact] for fact in wording.facts]))


type _Alternatives = tuple[tuple[Wording, ...], tuple[str, ...]]


@lru_cache(maxsize=4096)
def _alternatives(
    slot: Slot,
    tone: Tone,
    known: frozenset[str],
    panel: bool,  # noqa: FBT001
) -> tuple[_Alternatives, _Alternatives]:
    """Give a slot's own and further wordings to choose among, each with the facts its checksum is made of."""

    def seeded(wordings: tuple[Wording, ...]) -> _Alternatives:
        facts = sorted({fact for wording in wordings for fact in wording.facts})
        return wordings, tuple(fact for fact in facts if not (panel and fact in PERSONAL))

    return (
        seeded(possible(slot.own.get(tone, ()), known)),
        seeded(possible(slot.further.get(tone, ()), known)),
    )


@lru_cache(maxsize=8192)
def _render(wording: Wording, values: tuple[str, ...]) -> str:
    """Render a wording; a typed "Inc." or "why?" at its end takes the place of the full stop."""
    text: str = _template(wording.source).render(zip(wording.facts, values, strict=True))
    if "" in values:
        text = _GAP.sub("", text)
    return text[:-1] if _TWO_ENDS.search(text, max(0, len(text) - 3)) else text


@lru_cache(maxsize=1024)
def _template(source: str) -> Template:
    return _ENVIRONMENT.from_string(_parse(source))


def _parse(source: str) -> nodes.Template:
    """Parse a wording, and let nothing in but text and facts."""
    try:
        tree = _ENVIRONMENT.parse(source)
    except (RecursionError, ValueError) as error:
        raise SecurityError("a wording may only insert facts, like {{ company }}") from error
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _HARMLESS):
            raise SecurityError("a wording may only insert facts, like {{ company }}")
    return tree


def check(path: str, folder: Path | None = None) -> None:
    """Read a sheet and try all of its wordings.

    Raises:
        SheetError: A wording is no template, or does more than insert facts.
    """
    sheet = read_sheet(path, folder)
    for slot in (*(s for p in sheet.paragraphs for s in p), *filter(None, [sheet.subject])):
        for wording in (w for ws in (*slot.own.values(), *slot.further.values()) for w in ws):
            try:
                _render(wording, wording.facts)
            except TemplateError as error:
                raise SheetError(f"{wording.where}: {error}: {wording.source}") from error


@dataclass(slots=True)
class _Slot:
    own: dict[Tone, tuple[Wording, ...]]
    further: dict[Tone, tuple[Wording, ...]]

    def add(self, tones: tuple[Tone, ...], wording: Wording) -> None:
        for tone in tones:
            self.own[tone] = (*self.own.get(tone, ()), wording)

    def see(self, sheet: Sheet, where: str) -> None:
        slots = [
            *filter(None, [sheet.subject]),
            *(slot for paragraph in sheet.paragraphs for slot in paragraph),
        ]
        if len(slots) != 1:
            raise SheetError(f"{where}: a sheet to see must hold one sentence; this one holds {len(slots)}.")
        for tone, wordings in slots[0].own.items():
            self.further[tone] = (*self.further.get(tone, ()), *wordings)


def _lines(text: str) -> list[tuple[int, str]]:
    """Give the lines that count with their numbers; an indented line goes on the one before."""
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0] in " \t" and lines:
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {line.strip()}")
        else:
            lines.append((number, line.strip()))
    return lines


def _purpose(heading: str, where: str) -> Purpose | None:
    if heading == "subject":
        return None
    for purpose in PURPOSES:
        if purpose == heading:
            return purpose
    raise SheetError(
        f"{where}: [{heading}] is no purpose; choose one of {', '.join(('subject', *PURPOSES))}."
    )


def _seen(path: str, folder: Path | None, where: str) -> Sheet:
    """Read a sheet that another one sees: one beside it, which sees no further one."""
    if not _SHEET_NAME.fullmatch(path):
        raise SheetError(
            f"{where}: name the sheet to see by its folder and name, like common/thanks; found {path!r}."
        )
    if any(line.startswith("see:") for _, line in _lines(read_text(path, folder))):
        raise SheetError(f"{where}: {path}.txt sees a sheet itself, so it cannot be seen.")
    return read_sheet(path, folder)


def _wording(source: str, where: str) -> Wording:
    if len(source) > _LONGEST_WORDING:
        raise SheetError(f"{where}: a wording is a sentence, of {_LONGEST_WORDING} characters at most.")
    named = [name for inserted in _INSERTED.findall(source) for name in _WORD.findall(inserted)]
    for name in named:
        if name not in FACTS:
            raise SheetError(f"{where}: {name!r} is no fact; choose among {', '.join(FACTS)}.")
    facts = tuple(sorted(set(named)))
    return Wording(source, facts, frozenset().union(*(FACTS[fact] for fact in facts)), where)
