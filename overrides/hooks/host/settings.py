"""A host's settings: the block `extra.after_the_interview` of mkdocs.yml, checked before anything is built.

Every mistake is found at once, and each is told with its line and the remedy. docs/hosting.md explains the
settings; `read` gives them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from composer.hosting import POLICY
from composer.notes.outline import OutlineError
from composer.notes.scenario import check_messages, scenarios
from composer.record.record import parse_candidate
from overrides.hooks.host import colours

BLOCK = "after_the_interview"
ALWAYS = ("first-interview", "follow-up", "final-follow-up")
"""The scenarios that stand in where no other fits, so they cannot be left out."""

POLICIES: dict[str, tuple[object, ...]] = {
    "target_hours": (24, 48),
    "weekends": (True, False),
    "follow_up_weeks": (1, 2),
    "follow_ups": (0, 1, 2),
}
"""The preferences that a host may set a default for, with their values; hours of the day are clock times."""

HOURS = ("earliest", "latest")


class SettingsError(ValueError):
    """Settings that cannot be used; the text names each with its line and the remedy."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the host's own."""

    title: str
    file: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a host has set; empty where they set nothing.

    Attributes:
        name: Who offers this copy, for the foot of each page.
        contact: What stands beside the name.
        contact_link: Where it leads.
        logo: A picture for the header.
        icon: A picture for the browser's tab.
        colours: The brand colour by scheme, as six hex digits.
        policy: Preferences as typed.
        offered: The scenarios on offer; empty for all.
        messages: The folder of outlines.
        page: One more page.
    """

    name: str = ""
    contact: str = ""
    contact_link: str = ""
    logo: Path | None = None
    icon: Path | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, str] = field(default_factory=dict)
    offered: tuple[str, ...] = ()
    messages: Path | None = None
    page: Page | None = None

    @property
    def sources(self) -> list[Path]:
        """The files and folders that the settings name."""
        own = (self.logo, self.icon, self.messages, self.page.file if self.page else None)
        return [path for path in own if path]

    def assets(self) -> dict[str, bytes]:
        """Give the host's pictures and style sheet by name, to be published beside our own."""
        found = {picture.name: picture.read_bytes() for picture in (self.logo, self.icon) if picture}
        if self.colours:
            found["host.css"] = colours.style_sheet(dict(self.colours)).encode()
        return found

    def files(self) -> dict[str, bytes]:
        """Give the files of the folder that `composer.hosting` reads, by their names in it."""
        found = {}
        if self.messages:
            for path in sorted(self.messages.rglob("*.txt")):
                found[path.relative_to(self.messages).as_posix()] = path.read_bytes()
        if self.policy:
            found[POLICY] = json.dumps(dict(self.policy), sort_keys=True).encode()
        if self.offered:
            found["offered.txt"] = "".join(f"{name}\n" for name in self.offered).encode()
        return found


def read(block: object, config_file: Path) -> Settings:
    """Read the settings; paths in them are relative to the folder of `config_file`.

    Raises:
        SettingsError: Some of them cannot be used.
    """
    reader = _Reader(config_file)
    settings = reader.settings(block if block is not None else {})
    if reader.problems:
        raise SettingsError("\n".join(reader.problems))
    return settings


class _Reader:
    """Takes the block apart, and collects what is wrong with it."""

    def __init__(self, config_file: Path) -> None:
        self.folder = config_file.parent
        self.name = config_file.name
        self.lines = _lines(config_file)
        self.problems: list[str] = []

    def wrong(self, path: Sequence[str], remedy: str) -> None:
        """Tell a mistake, with the nearest line that is known."""
        known = next((path[:n] for n in range(len(path), 0, -1) if tuple(path[:n]) in self.lines), ())
        line = f", line {self.lines[tuple(known)]}" if known else ""
        self.problems.append(f"{self.name}{line}: {'.'.join((BLOCK, *path))}: {remedy}")

    def settings(self, block: object) -> Settings:
        known = (
            "name",
            "contact",
            "contact_link",
            "logo",
            "icon",
            "colours",
            "policy",
            "scenarios",
            "messages",
            "page",
        )
        told = self.mapping((), block, known)
        messages = self.path(("messages",), told.get("messages"), "folder")
        if messages:
            try:
                check_messages(messages)
            except OutlineError as error:
                self.wrong(("messages",), str(error))
                messages = None
        return Settings(
            name=self.line(("name",), told.get("name")),
            contact=self.line(("contact",), told.get("contact")),
            contact_link=self.link(("contact_link",), told.get("contact_link"), told.get("contact")),
            logo=self.picture(("logo",), told.get("logo")),
            icon=self.picture(("icon",), told.get("icon")),
            colours=self.colours(told.get("colours")),
            policy=self.policy(told.get("policy")),
            offered=self.offered(told.get("scenarios"), messages),
            messages=messages,
            page=self.page(told.get("page")),
        )

    def mapping(self, path: tuple[str, ...], value: object, known: Sequence[str]) -> dict[str, Any]:
        """Read a mapping; a name that is none of the known is a mistake, for it would do nothing."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.wrong(path, f"write a name, a colon and a value on lines of their own; found {value!r}.")
            return {}
        for name in value:
            if name not in known:
                self.wrong((*path, str(name)), f"there is no such setting; choose among {', '.join(known)}.")
        return {str(name): value[name] for name in value}

    def line(self, path: tuple[str, ...], value: object) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or not value.strip() or "\n" in value.strip():
            self.wrong(path, f"write one line of text, in quotes if it has a colon; found {value!r}.")
            return ""
        return value.strip()

    def link(self, path: tuple[str, ...], value: object, contact: object) -> str:
        link = self.line(path, value)
        if link and urlsplit(link).scheme not in {"https", "mailto", "tel"}:
            self.wrong(path, f"begin it with https:, mailto: or tel:; found {link!r}.")
        if link and not contact:
            self.wrong(path, "a link needs words to stand on: set contact too.")
        return link

    def path(self, path: tuple[str, ...], value: object, kind: str) -> Path | None:
        if not (typed := self.line(path, value)):
            return None
        found = (self.folder / typed).resolve()
        if found.is_dir() if kind == "folder" else found.is_file():
            return found
        self.wrong(path, f"there is no {kind} {typed!r} beside {self.name}; correct the path or add it.")
        return None

    def picture(self, path: tuple[str, ...], value: object) -> Path | None:
        found = self.path(path, value, "file")
        if found and found.suffix not in {".svg", ".png"}:
            self.wrong(path, f"use a picture in .svg or .png; found {found.name!r}.")
            return None
        return found

    def colours(self, value: object) -> dict[str, str]:
        found = {}
        for scheme, typed in self.mapping(("colours",), value, tuple(colours.SCHEMES)).items():
            path = ("colours", scheme)
            if scheme not in colours.SCHEMES:
                continue
            if not (match := re.fullmatch(r"#([0-9a-f]{6})", str(typed), re.IGNORECASE)):
                self.wrong(path, f'write six hex digits in quotes, like "#1d5260"; found {typed!r}.')
                continue
            colour = match[1].lower()
            ratio, place = colours.weakest(scheme, colour)
            if ratio < colours.TEXT:
                shade = "darker" if scheme == "light" else "lighter"
                self.wrong(
                    path,
                    f"#{colour} has a contrast of {ratio:.1f} with {place}; take a {shade} one, for 4.5.",
                )
                continue
            found[scheme] = colour
        return found

    def policy(self, value: object) -> dict[str, str]:
        found = {}
        for name, typed in self.mapping(("policy",), value, (*POLICIES, *HOURS)).items():
            path = ("policy", name)
            if name in HOURS:
                if not re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", str(typed)):
                    self.wrong(path, f'write a clock time in quotes, like "08:30"; found {typed!r}.')
                    continue
                found[name] = str(typed)
            elif name in POLICIES:
                # In Python 1 equals true.
                if not any(typed == choice and type(typed) is type(choice) for choice in POLICIES[name]):
                    choices = " or ".join(json.dumps(choice) for choice in POLICIES[name])
                    self.wrong(path, f"choose {choices}; found {typed!r}.")
                    continue
                found[name] = {True: "yes", False: "no"}[typed] if isinstance(typed, bool) else str(typed)
        for problem in parse_candidate({"preferences": found}).problems:
            self.wrong(("policy", problem.field.rpartition(".")[2]), problem.message)
        return found

    def offered(self, value: object, messages: Path | None) -> tuple[str, ...]:
        if value is None:
            return ()
        known = [kind.id for kind in scenarios(messages)]
        if not isinstance(value, list):
            self.wrong(("scenarios",), f"write a list, one scenario a line after a dash; found {value!r}.")
            return ()
        for i, name in enumerate(value):
            if name not in known:
                self.wrong(
                    ("scenarios", str(i)), f"{name!r} is no scenario; choose among {', '.join(known)}."
                )
        if missing := [name for name in ALWAYS if name not in value]:
            self.wrong(("scenarios",), f"add {', '.join(missing)}: it stands in where no other fits.")
        return tuple(str(name) for name in known if name in value)

    def page(self, value: object) -> Page | None:
        told = self.mapping(("page",), value, ("title", "file"))
        if not told:
            return None
        title = self.line(("page", "title"), told.get("title"))
        file = self.path(("page", "file"), told.get("file"), "file")
        if file and file.suffix != ".md":
            self.wrong(
                ("page", "file"), f"write the page in Markdown, in a file ending in .md; found {file.name!r}."
            )
        if not title or not told.get("file"):
            self.wrong(("page",), "a page needs a title and a file.")
        return Page(title, file) if title and file else None


def _lines(config_file: Path) -> dict[tuple[str, ...], int]:
    """Give the line of each setting by its path below the block, counted from 1."""
    found: dict[tuple[str, ...], int] = {}

    def walk(node: yaml.Node | None, path: tuple[str, ...]) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                found[*path, str(key.value)] = key.start_mark.line + 1
                walk(value, (*path, str(key.value)))
        elif isinstance(node, yaml.SequenceNode):
            for i, item in enumerate(node.value):
                found[*path, str(i)] = item.start_mark.line + 1

    walk(yaml.compose(config_file.read_text(encoding="utf-8"), yaml.SafeLoader), ())
    return {path[2:]: line for path, line in found.items() if path[:2] == ("extra", BLOCK)}
