"""The sheets as a writer edits them: text files of sentences, each with its wordings.

A sheet (``messages/<scenario>/<channel>.txt``) lists the sentences of a note in order. Each sentence names
its purpose in brackets and offers wordings, one a line, each for a tone. A wording is written as a Jinja2
template that may only insert facts. Jinja2 reads it, and nothing is ever run.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from pkgutil import get_data
from typing import TypedDict

from jinja2 import Environment, TemplateError, nodes

from composer.facts.facts import FACTS
from composer.interview import TONES, Tone
from composer.notes.draft import PURPOSES, Purpose

type Wording = tuple[str, ...]
"""Text and names of facts in turns, text first and last: ``("Thank you, ", "salutation", ".")``."""


class WrittenSentence(TypedDict):
    """A sentence of a sheet: its purpose (none for the subject), its wordings, and the sheets with further ones."""

    purpose: Purpose | None
    own: dict[Tone, list[Wording]]
    see: list[str]


class WrittenSheet(TypedDict):
    """What a sheet says: its subject, where it has one, and its paragraphs."""

    subject: WrittenSentence | None
    paragraphs: list[list[WrittenSentence]]


class SheetError(ValueError):
    """A sheet that cannot be used; the text names the file, the line and the remedy."""


_JINJA = Environment(autoescape=False)  # noqa: S701 - it reads templates and renders none
_HARMLESS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)
_LONGEST_SHEET = 64 * 1024
_LONGEST_WORDING = 1000
_SHEET_NAME = re.compile(r"[\w-]+/[\w-]+")
_INSERTED = re.compile(r"\{[{%](.*?)[}%]\}")
_WORD = re.compile(r"[A-Za-z_]\w*")


@lru_cache(maxsize=256)
def read_text(path: str, folder: Path | None = None) -> str:
    """Give the text of a file of `folder`, or of our own where `folder` has none of that name."""
    if folder and (own := folder / f"{path}.txt").is_file():
        return own.read_text(encoding="utf-8")
    data = get_data("composer.notes", f"messages/{path}.txt")  # through the loader: it may be a zip archive
    return (data or b"").decode("utf-8")


def read_written(path: str, folder: Path | None = None) -> WrittenSheet:
    """Read the sheet at `path` ("first-interview/email"), from `folder` where it is there, else from our own.

    Raises:
        FileNotFoundError: There is no such sheet.
        SheetError: A line is neither a heading, a wording nor a comment, or a wording does more than insert facts.
    """
    content = read_text(path, folder)
    if len(content) > _LONGEST_SHEET:
        raise SheetError(f"{path}.txt: a sheet holds {_LONGEST_SHEET} characters at most; split this one.")
    sheet = WrittenSheet(subject=None, paragraphs=[[]])
    sentence: WrittenSentence | None = None
    for number, line in _lines(content):
        where = f"{path}.txt, line {number}"
        if line == "---":
            sheet["paragraphs"].append([])
            continue
        if heading := re.fullmatch(r"\[([a-z -]+)\]", line):
            sentence = WrittenSentence(purpose=_purpose(heading[1], where), own={}, see=[])
            if sentence["purpose"] is None:
                sheet["subject"] = sentence
            else:
                sheet["paragraphs"][-1].append(sentence)
            continue
        key, colon, text = line.partition(":")
        text = text.strip()
        if sentence is None or not colon or not text or key not in {*TONES, "any", "see"}:
            raise SheetError(
                f"{where}: start a line with a tone (warm, formal, brief, any) or with see, and a colon, "
                f"below a purpose in brackets; found {line!r}."
            )
        if key == "see":
            _check_seen(text, folder, where)
            sentence["see"].append(text)
            continue
        wording = _wording(text, where)
        for tone in TONES:
            if key in (tone, "any"):
                sentence["own"].setdefault(tone, []).append(wording)
    sheet["paragraphs"] = [paragraph for paragraph in sheet["paragraphs"] if paragraph]
    return sheet


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


def _check_seen(path: str, folder: Path | None, where: str) -> None:
    """See that the sheet to see is one beside this one, holds one sentence, and sees no further one."""
    if not _SHEET_NAME.fullmatch(path):
        raise SheetError(
            f"{where}: name the sheet to see by its folder and name, like common/thanks; found {path!r}."
        )
    if any(line.startswith("see:") for _, line in _lines(read_text(path, folder))):
        raise SheetError(f"{where}: {path}.txt sees a sheet itself, so it cannot be seen.")
    sheet = read_written(path, folder)
    count = sum(map(len, sheet["paragraphs"])) + (sheet["subject"] is not None)
    if count != 1:
        raise SheetError(f"{where}: a sheet to see must hold one sentence; this one holds {count}.")


def _wording(source: str, where: str) -> Wording:
    if len(source) > _LONGEST_WORDING:
        raise SheetError(f"{where}: a wording is a sentence, of {_LONGEST_WORDING} characters at most.")
    for inserted in _INSERTED.findall(source):
        for name in _WORD.findall(inserted):
            if name not in FACTS:
                raise SheetError(f"{where}: {name!r} is no fact; choose among {', '.join(FACTS)}.")
    try:
        return _pieces(source)
    except TemplateError as error:
        raise SheetError(f"{where}: {error}: {source}") from error
    except (RecursionError, ValueError) as error:
        raise SheetError(
            f"{where}: a wording may only insert facts, like {{{{ company }}}}: {source}"
        ) from error


@lru_cache(maxsize=8192)
def _pieces(source: str) -> Wording:
    """Take a wording apart, and let nothing in but text and facts."""
    pieces = [""]
    for node in _JINJA.parse(source).find_all(nodes.Node):
        if not isinstance(node, _HARMLESS) or (isinstance(node, nodes.Name) and node.name not in FACTS):
            raise ValueError(node)
        match node:
            case nodes.TemplateData(data=data):
                pieces[-1] += data
            case nodes.Name(name=name):
                pieces += [name, ""]
    return tuple(pieces)
