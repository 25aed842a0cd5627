"""A host's settings: the block `extra.after_the_interview` of host.yml, checked before anything is built.

Every mistake is found at once, and each is told with its line and the remedy. docs/hosting.md explains the
settings; `read` gives them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from composer.examples import examples
from composer.hosting import POLICY
from composer.notes.outline import OutlineError
from composer.notes.scenario import check_messages, scenarios
from composer.record.record import parse_candidate
from overrides.hooks.host import colours
from overrides.hooks.host.config_file import read_config
from overrides.hooks.runtime.archive import content_hash

BLOCK = "after_the_interview"
KEPT = Path(__file__).parents[3] / ".cache" / "host"
"""Where the build keeps a host's files for the composer, each version in a folder of its own."""

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

KNOWN_EXTRA = (
    *(BLOCK, "scope", "generator", "alternate", "analytics", "annotate", "consent", "homepage", "social"),
    *("status", "tags", "version"),
)
"""What may stand in `extra`: ours, and what Material for MkDocs 9.7 reads there."""


class SettingsError(ValueError):
    """Settings that cannot be used; the text names each with its line and the remedy."""


@dataclass(frozen=True)
class Settings:
    """What a host has set; empty where they set nothing.

    Attributes:
        name: Who offers this copy, for the foot of each page.
        contact: What stands beside the name.
        contact_link: Where it leads.
        logo: A picture for the header.
        logo_dark: The same for the dark colours.
        icon: A picture for the browser's tab.
        colours: The brand colour by scheme, as six hex digits.
        policy: Preferences as typed.
        offered: The scenarios on offer; empty for all.
        messages: The folder of outlines.
        pages: The folder of more pages and of the pictures on them.
        source_maps: Whether the site carries source maps, for who debugs it.
    """

    name: str = ""
    contact: str = ""
    contact_link: str = ""
    logo: Path | None = None
    logo_dark: Path | None = None
    icon: Path | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, str] = field(default_factory=dict)
    offered: tuple[str, ...] = ()
    messages: Path | None = None
    pages: Path | None = None
    source_maps: bool = False

    @property
    def sources(self) -> list[Path]:
        """The files and folders that the settings name."""
        return [path for path in (*self.pictures.values(), self.messages, self.pages) if path]

    @property
    def pictures(self) -> dict[str, Path]:
        """The host's pictures by what they are for; two may have one name, in two folders."""
        pictures = {"logo": self.logo, "logo_dark": self.logo_dark, "icon": self.icon}
        return {name: picture for name, picture in pictures.items() if picture}

    def published(self, name: str) -> str:
        """Give the name, among the assets, of the picture that is for `name`; empty where there is none."""
        picture = self.pictures.get(name)
        return f"host-{name}{picture.suffix}" if picture else ""

    def assets(self) -> dict[str, bytes]:
        """Give the host's pictures and style sheet by name, to be published beside our own."""
        found = {self.published(name): picture.read_bytes() for name, picture in self.pictures.items()}
        if self.colours:
            found["host.css"] = colours.style_sheet(dict(self.colours)).encode()
        return found

    @cached_property
    def folder(self) -> Path | None:
        """The folder that `composer.hosting` reads, written here and named by its contents; None where nothing is set."""
        files = self.files()
        if not files:
            return None
        folder = KEPT / content_hash(part for name in sorted(files) for part in (name.encode(), files[name]))
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        return folder

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


@cache
def of_file(config_file: Path) -> Settings:
    """Read the settings in a file of configuration, once.

    Raises:
        SettingsError: Some of them cannot be used.
    """
    return read(read_config(config_file).get("extra") or {}, config_file)


def read(extra: Mapping[str, object], config_file: Path) -> Settings:
    """Read the settings from `extra` of the site's configuration.

    Paths in them are relative to the folder of `config_file`.

    Raises:
        SettingsError: Some of them cannot be used, or `extra` has a name that nothing reads.
    """
    reader = _Reader(config_file)
    reader.check_names((), extra, KNOWN_EXTRA)
    settings = reader.settings(extra.get(BLOCK) or {})
    if reader.problems:
        raise SettingsError("\n".join(text for _, text in sorted(reader.problems)))
    return settings


class _Reader:
    """Takes the block apart, and collects what is wrong with it."""

    def __init__(self, config_file: Path) -> None:
        self.folder = config_file.parent
        self.name = config_file.name
        self.lines = _lines(config_file)
        self.problems: list[tuple[int, str]] = []

    def wrong(self, path: Sequence[str], remedy: str) -> None:
        """Tell a mistake in the block, with the nearest line that is known."""
        self.tell((BLOCK, *path), remedy)

    def tell(self, path: Sequence[str], remedy: str) -> None:
        """Tell a mistake in `extra`, with the nearest line that is known."""
        known = next((path[:n] for n in range(len(path), 0, -1) if tuple(path[:n]) in self.lines), ())
        number = self.lines[tuple(known)] if known else 0
        line = f", line {number}" if number else ""
        self.problems.append((number, f"{self.name}{line}: {'.'.join(path)}: {remedy}"))

    def settings(self, block: object) -> Settings:
        known = (
            "name",
            "contact",
            "contact_link",
            "logo",
            "logo_dark",
            "icon",
            "colours",
            "policy",
            "scenarios",
            "messages",
            "pages",
            "source_maps",
        )
        told = self.mapping((), block, known)
        messages = self.path(("messages",), told.get("messages"), "folder")
        if messages:
            try:
                check_messages(messages)
                examples.check(messages)
            except OutlineError as error:
                self.wrong(("messages",), str(error))
                messages = None
        return Settings(
            name=self.line(("name",), told.get("name")),
            contact=self.line(("contact",), told.get("contact")),
            contact_link=self.link(("contact_link",), told.get("contact_link"), told.get("contact")),
            logo=self.picture(("logo",), told.get("logo")),
            logo_dark=self.logo_dark(told.get("logo_dark"), told.get("logo")),
            icon=self.picture(("icon",), told.get("icon")),
            colours=self.colours(told.get("colours")),
            policy=self.policy(told.get("policy")),
            offered=self.offered(told.get("scenarios"), messages),
            messages=messages,
            pages=self.pages(told.get("pages")),
            source_maps=self.truth(("source_maps",), told.get("source_maps")),
        )

    def mapping(self, path: tuple[str, ...], value: object, known: Sequence[str]) -> dict[str, Any]:
        """Read a mapping; a name that is none of the known is a mistake, for it would do nothing."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.wrong(path, f"write a name, a colon and a value on lines of their own; found {value!r}.")
            return {}
        self.check_names((BLOCK, *path), value, known)
        return {str(name): value[name] for name in value}

    def check_names(self, path: tuple[str, ...], names: Collection[object], known: Sequence[str]) -> None:
        """Tell of each name that is none of the known, with the one it comes nearest to."""
        for name in map(str, names):
            if name not in known:
                near = "".join(f"did you mean {like}? " for like in get_close_matches(name, known, n=1))
                self.tell((*path, name), f"there is no such setting; {near}choose among {', '.join(known)}.")

    def line(self, path: tuple[str, ...], value: object) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or not value.strip() or "\n" in value.strip():
            self.wrong(path, f"write one line of text, in quotes if it has a colon; found {value!r}.")
            return ""
        return value.strip()

    def truth(self, path: tuple[str, ...], value: object) -> bool:
        if value not in (None, True, False):
            self.wrong(path, f"choose true or false; found {value!r}.")
        return value is True

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
        if found and found.suffix == ".png" and not found.read_bytes().startswith(b"\x89PNG\r\n\x1a\n"):
            self.wrong(path, f"{found.name!r} is called .png but is none; export the picture as PNG or SVG.")
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

    def logo_dark(self, value: object, logo: object) -> Path | None:
        if value is not None and logo is None:
            self.wrong(("logo_dark",), "set logo too: it is shown in the light colours.")
        return self.picture(("logo_dark",), value)

    def pages(self, value: object) -> Path | None:
        folder = self.path(("pages",), value, "folder")
        if folder and not any(folder.glob("*.md")):
            self.wrong(
                ("pages",), f"there is no page in {value!r}; write one in Markdown, in a file ending in .md."
            )
        for page in sorted(folder.rglob("*.md")) if folder else ():
            try:
                page.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                self.wrong(("pages",), f"{page.name} is not in UTF-8; save it again with that encoding.")
        return folder


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

    # The loader of MkDocs knows the tag !ENV; what it stands for is of no matter here.
    walk(yaml.compose(config_file.read_text(encoding="utf-8-sig"), yaml.SafeLoader), ())
    return {path[1:]: line for path, line in found.items() if path[:1] == ("extra",)}
