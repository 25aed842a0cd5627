"""The templates of what the build itself writes into the guide's pages."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

_OVERRIDES = Path(__file__).parents[2]
_FOLDERS = (_OVERRIDES / "partials", _OVERRIDES.parent / "composer" / "page" / "parts")


def partial(name: str) -> Template:
    """Give the template `name` of ``partials/``, which may include the composer's parts.

    What is put into HTML is escaped; what is put into Markdown, all of it our own, is not.
    """
    return Environment(
        loader=FileSystemLoader(_FOLDERS),
        autoescape=name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(name)
