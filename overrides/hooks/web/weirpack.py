"""Our rules for the grammar engine, as one of its rule packs: a zip of Weir files and a manifest.

Weir is Harper's own language for rules (writewithharper.com/docs/weir). A file whose text says the same of many
words is a pattern: its line ``# each: hear hearing, meet meeting`` stands for one rule a pair, in which ``WORD``
and ``RIGHT`` are replaced. ``...`` between two words stands for up to four others, and what the rules share, such as
``@modal``, is in ``classes.txt``. A replacement may leave the form of a word open, as in ``(1 -ing)``: Python puts it
into words (:mod:`composer.review.wording`), and tests such rules, for the engine could not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from overrides.hooks.runtime.archive import deflated_zip

FOLDER = Path(__file__).with_name("weir")

BRANDS = (
    Path(__file__).parents[3] / ".lock" / "node_modules" / "@iconify-json" / "simple-icons" / "icons.json"
)
_NAME = re.compile(r"[a-z]{4,}")

_EACH = re.compile(r"^# each: (?P<pairs>.+)\n", re.MULTILINE)
_TESTS = re.compile(r"^(?:test|allows|#).*\n?", re.MULTILINE)
_DESCRIPTION = re.compile(r'^(let description) ".*"$', re.MULTILINE)
_OPEN = re.compile(r"^let becomes .*\(\d", re.MULTILINE)
_CLASS = re.compile(r"@(\w+)")
_GAP = " ... "
_MOST_BETWEEN = 4
_MANIFEST = {
    "author": "After the Interview",
    "version": "1",
    "description": "Confusions of words in letters after an interview",
    "license": "MIT",
}


def rules(folder: Path = FOLDER) -> dict[str, str]:
    """Read all rules, patterns written out, by name.

    Raises:
        ValueError: A pattern's line is not made of pairs.
    """
    return {name: text for path in sorted(folder.glob("*.weir")) for name, text in _written_out(path)}


def pack(folder: Path = FOLDER, *, with_tests: bool = False) -> bytes:
    """Make the pack; a member of it that the engine passes over, ``words.txt``, holds the words of work and the names.

    Args:
        folder: Where the Weir files are.
        with_tests: Keep the rules' own tests, which the engine runs each time it loads a pack, except where
            Python words the replacement. The published pack goes without them: they ran when it was built.
    """
    members = {"manifest.json": json.dumps(_MANIFEST)}
    for name, text in rules(folder).items():
        members[f"{name}.weir"] = text if with_tests and not is_open(text) else _published(text)
    members["words.txt"] = "\n".join(dict.fromkeys((*words(folder / "words.txt"), *names())))
    return deflated_zip({name: text.encode() for name, text in members.items()})


def words(path: Path = FOLDER / "words.txt") -> list[str]:
    """Read the words of work that the engine's dictionary lacks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def names(brands: Path = BRANDS) -> list[str]:
    """Give the names of products and technologies without capitals: "figma". With one the engine takes them as well.

    Simple Icons keeps some three thousand of them up to date; of its icons only the names are read. What is short,
    or no plain word, is left out: its letters could be a slip.

    Raises:
        FileNotFoundError: The npm packages are not installed.
    """
    icons = json.loads(brands.read_text(encoding="utf-8"))
    return [name for name in (*icons["icons"], *icons.get("aliases", {})) if _NAME.fullmatch(name)]


def _published(rule: str) -> str:
    """Leave out what the page does not use."""
    return _DESCRIPTION.sub(r'\1 ""', _TESTS.sub("", rule))


def is_open(rule: str) -> bool:
    """Tell whether Python puts the rule's replacements into words."""
    return bool(_OPEN.search(rule))


def _written_out(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_text(encoding="utf-8")
    match = _EACH.search(text)
    if match is None:
        yield path.stem, _complete(text, path.parent)
        return
    for pair in match["pairs"].split(","):
        try:
            word, right = pair.split(maxsplit=1)
        except ValueError:
            raise ValueError(f"{path.name}: “{pair.strip()}” is not a pair of words.") from None
        written = _EACH.sub("", text).replace("WORD", word).replace("RIGHT", right)
        yield f"{path.stem}{word.capitalize()}", _complete(written, path.parent)


def _complete(text: str, folder: Path) -> str:
    """Write out the gaps of a rule, and put before it the classes of words that it names."""
    while _GAP in text:
        text = _with_gap_filled(text)
    if is_open(text):
        text += 'let strategy "Exact"\n'
    shared = folder / "classes.txt"
    classes = shared.read_text(encoding="utf-8").splitlines() if shared.exists() else []
    for line in reversed([line for line in classes if line.startswith("expr ")]):
        name = line.split()[1]
        if name in _CLASS.findall(text) and f"expr {name} " not in text:
            text = f"{line}\n{text}"
    return text


def _with_gap_filled(text: str) -> str:
    """Write out the first gap: the sequence around it becomes one of as many as there may be words in it."""
    at = text.index(_GAP)
    start, depth = at, 0
    while depth > -1:
        start -= 1
        depth += {")": 1, "(": -1}.get(text[start], 0)
    end, depth = at, 0
    while depth > -1:
        end += 1
        depth += {"(": 1, ")": -1}.get(text[end], 0)
    before, after = text[start:at], text[at + len(_GAP) : end + 1]
    written = ", ".join(f"{before} {'* ' * count}{after}" for count in range(_MOST_BETWEEN + 1))
    return f"{text[:start]}[{written}]{text[end + 1 :]}"
