"""Outlines: letters that can be read from top to bottom, as a writer edits them.

An outline (``outlines/<scenario>/<channel>.txt``) is a Jinja2 template. Rendered, it is a letter in plain lines:

- ``Subject: …`` — a subject; of several the first that fits is used.
- ``[purpose] …`` — a sentence, after what it serves; more sentences may follow on the same line.
- ``| …`` — another way to say the sentence above.
- an empty line — a new paragraph.
- ``#`` at its start — a remark for writers.

A line that a missing fact leaves empty is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from pkgutil import get_data
from traceback import extract_tb
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    ModuleLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from composer.facts.typed import joined
from composer.notes.draft import PURPOSES, Purpose
from composer.notes.fields import FIELD
from composer.notes.voice import together, told

COMPILED = Path(__file__).parent / "compiled_outlines"
"""Where the build puts our outlines as the Python that Jinja2 makes of them; elsewhere there is no such folder."""


class OutlineError(ValueError):
    """An outline that cannot be used; the text names the file, the line and the remedy."""


@dataclass(slots=True)
class Slot:
    """A sentence of a rendered outline: what it serves, and the ways to say it, each with the fields it comes from."""

    purpose: Purpose
    wordings: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)


@dataclass(slots=True)
class Letter:
    """A rendered outline: its subjects, and its paragraphs of slots."""

    subjects: list[str] = field(default_factory=list)
    paragraphs: list[list[Slot]] = field(default_factory=list)


@lru_cache(maxsize=256)
def read_text(name: str, folder: Path | None = None) -> str | None:
    """Give the text of the file `name` of a host's `folder`, or of our own where that has none; None where neither has.

    Raises:
        OutlineError: The host's file is not in UTF-8.
    """
    if folder and (own := folder / f"{name}.txt").is_file():
        content = own.read_bytes()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise OutlineError(
                f"{name}.txt, line {line}: a letter is not in UTF-8; save the file again with that encoding."
            ) from None
    try:
        data = get_data(
            __package__ or "", f"outlines/{name}.txt"
        )  # through the loader: it may be a zip archive
    except OSError:
        return None
    return data.decode("utf-8") if data is not None else None


TESTS = {
    **{
        name: name
        for name in (
            "thing",
            "said",
            "asked",
            "question",
            "advised",
            "shown",
            "ours",
            "hear",
            "call",
            "meeting",
            "check",
            "clause",
        )
    },
    **{name: name for name in ("lack", "turned", "gap", "slip", "limit", "matter")},
    "weak_answer": "weak answer",
    "my_doing": "i do",
    "my_offer": "i can",
    "sent_by_them": "they send",
    "given_back": "back",
    "introduction": "intro",
}
"""The tests that outlines ask of a fact, and the kind that each means: ``{% if topic is said %}``."""


def _is_kind(kind: str) -> Callable[[object], bool]:
    def test(fact: object) -> bool:
        return getattr(fact, "kind", "") == kind

    return test


@lru_cache(maxsize=4)
def environment(folder: Path | None = None) -> Environment:
    """Give the environment that renders outlines: our own plainly, a host's `folder` before ours in a sandbox."""
    kind = ImmutableSandboxedEnvironment if folder else Environment

    def load(name: str) -> tuple[str, str, None] | None:
        text = read_text(name.removesuffix(".txt"), folder)
        return None if text is None else (text, name, None)

    loader: BaseLoader = FunctionLoader(load)
    if COMPILED.is_dir():
        loader = ChoiceLoader([loader, ModuleLoader(COMPILED)]) if folder else ModuleLoader(COMPILED)
    made = kind(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=200,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters |= {"told": told, "together": together, "listed": joined}
    for test, kind_ in TESTS.items():
        made.tests[test] = _is_kind(kind_)
    made.tests["awaited"] = lambda fact: getattr(fact, "kind", "") in {"hear", "call", "meeting"}
    return made


def compile_outlines(folder: Path) -> None:
    """Write every outline of ours into `folder` as a Python module, for Jinja2's `ModuleLoader`."""
    own = Path(__file__).parent / "outlines"
    made = environment()
    made.loader = FileSystemLoader(own)
    made.compile_templates(folder, zip=None, filter_func=lambda name: "/" in name)


def render(name: str, facts: dict[str, Any], folder: Path | None = None) -> Letter:
    """Render the outline `name` ("first-interview/email") with `facts`, and read what comes out.

    Raises:
        OutlineError: The outline is missing, is no template, asks for a fact that there is not, or has a line that is
            none of the five kinds.
    """
    rendered = _rendered(name, facts, folder)
    try:
        return read(rendered)
    except LineError as error:
        raise OutlineError(f"{_place(error.line, name, folder)}: {error}") from None


def words(name: str, facts: dict[str, Any], folder: Path | None = None) -> str:
    """Give what the template `name` says, on one line: it is a passage and no letter.

    Raises:
        OutlineError: It is missing or cannot be rendered.
    """
    return " ".join(_rendered(name, facts, folder).split())


def _rendered(name: str, facts: dict[str, Any], folder: Path | None) -> str:
    try:
        return environment(folder).get_template(f"{name}.txt").render(facts)
    except (TemplateError, TypeError, AttributeError) as error:
        raise OutlineError(_told(error, name, facts)) from error


def _place(line: str, name: str, folder: Path | None) -> str:
    """Find the line of a rendered letter in the files that it may come from; where none has it, name the outline."""
    beginning = line.strip()[:12]
    parts = sorted((folder / "common").glob("*.txt")) if folder else []
    for file in (name, *(f"common/{part.stem}" for part in parts)):
        for number, written in enumerate((read_text(file, folder) or "").splitlines(), 1):
            if written.strip().startswith(beginning):
                return f"{file}.txt, line {number}"
    return f"{name}.txt"


def near(wrong: str, known: Iterable[str], names: str = "") -> str:
    """Say which of the `known` names was probably meant, else all of them."""
    known = list(known)
    close = get_close_matches(wrong, known, 1)
    return f"did you mean {close[0]!r}?" if close else f"choose {names}among {', '.join(known)}."


def _told(error: Exception, name: str, facts: dict[str, Any]) -> str:
    """Say where a template fails, why, and what was probably meant."""
    place = f"{name}.txt"
    line = getattr(error, "lineno", None)
    for frame in extract_tb(error.__traceback__):
        if frame.filename.endswith(".txt"):
            place, line = frame.filename, frame.lineno
    if isinstance(error, TemplateSyntaxError):
        place = error.name or place
    return f"{place}{f', line {line}' if line else ''}: {_why(error, facts)}"


def _why(error: Exception, facts: dict[str, Any]) -> str:
    told = str(error).rstrip(".")
    if found := re.match(r"'(\w+)' is undefined", told):
        return f"the template code asks for {found[1]!r}, which is no fact; {near(found[1], facts)}"
    if isinstance(error, TemplateNotFound):
        return f"there is no part {told!r} to include; {near(told, _parts())}"
    if found := re.match(r"No test named '(\w+)'", told):
        return f"the template code asks whether something is {found[1]!r}, which is no kind; {near(found[1], TESTS)}"
    if found := re.match(r"No filter named '(\w+)'", told):
        return f"the template code uses {found[1]!r}, which there is not; {near(found[1], sorted(environment().filters))}"
    if isinstance(error, TemplateSyntaxError):
        return f"the template code between {{% and %}}, or {{{{ and }}}}, cannot be read: {told}."
    return f"the template code cannot be run: {told}."


def _parts() -> list[str]:
    own = Path(__file__).parent / "outlines" / "common"
    return [f"common/{path.name}" for path in sorted(own.glob("*.txt"))]


class LineError(OutlineError):
    """A line of a rendered outline that is none of the kinds it may have.

    Attributes:
        line: The line as it was rendered.
    """

    def __init__(self, message: str, line: str) -> None:
        """Take what is wrong, and the line."""
        super().__init__(message)
        self.line = line


def read(text: str) -> Letter:
    """Read a rendered outline.

    Raises:
        LineError: A line is none of the kinds that an outline may have.
    """
    letter = Letter(paragraphs=[[]])
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped:
            if letter.paragraphs[-1]:
                letter.paragraphs.append([])
            continue
        if stripped.startswith("#"):
            continue
        if stripped.startswith("Subject:"):
            letter.subjects.append(FIELD.sub("", stripped.removeprefix("Subject:")).strip())
            continue
        if found := re.match(r"\[([a-z -]+)\]\s*(.*)$", stripped):
            if found[1] not in PURPOSES:
                raise LineError(f"[{found[1]}] is no purpose; {near(found[1], PURPOSES)}", stripped)
            letter.paragraphs[-1].append(Slot(found[1]))
            _add(letter.paragraphs[-1][-1], found[2])
            continue
        if stripped.startswith("|") and letter.paragraphs[-1]:
            _add(letter.paragraphs[-1][-1], stripped[1:].strip())
            continue
        raise LineError(
            f"start a line with Subject:, [a purpose], | or #; found {stripped[:60]!r}.", stripped
        )
    letter.paragraphs = [
        kept for paragraph in letter.paragraphs if (kept := [slot for slot in paragraph if slot.wordings])
    ]
    return letter


def _add(slot: Slot, text: str) -> None:
    fields = tuple(dict.fromkeys(name for found in FIELD.findall(text) for name in found.split() if name))
    bare = FIELD.sub("", text).strip()
    if bare:
        slot.wordings.append((bare, fields))


def check(name: str, folder: Path | None = None) -> None:
    """Try the outline `name` with few facts, with many, and in each tone; for the build.

    Raises:
        OutlineError: It cannot be rendered, or gives a letter that greets nobody or says nothing.
    """
    from composer.notes.samples import samples  # noqa: PLC0415 -- only where a build asks for it

    for facts in samples():
        letter = render(name, facts, folder)
        purposes = {slot.purpose for paragraph in letter.paragraphs for slot in paragraph}
        if not purposes - {"greeting", "sign-off"}:
            raise OutlineError(
                f"{name}.txt says nothing in the tone {facts['tone']}: write a sentence for it."
            )
        if "greeting" not in purposes:
            raise OutlineError(
                f"{name}.txt greets nobody in the tone {facts['tone']}: begin it with "
                '{% include "common/greeting.txt" %}, or with a [greeting] of your own.'
            )
