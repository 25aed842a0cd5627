"""What the guide's pages ask for in Markdown, as an extension of Python-Markdown: every builder of sites runs those.

The scenarios' headings and the table of timing rules become Markdown, so that they are in a page's contents and in the
search; the words that hang on a host's policy become the host's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

BEFORE_HTML_BLOCKS = 40
"""Python-Markdown takes blocks of HTML out of a page at 20."""


class GuideExtension(Extension):
    """Fills in what pages ask for.

    Its one option, `config_file`, is the site's configuration; where there is none it is the one in the working
    folder that `make` takes.
    """

    def __init__(self, **options: Any) -> None:
        """Take the option."""
        self.config = {"config_file": ["", "The file of the site's configuration"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Python-Markdown names it
        """Have each page read before anything else looks at it."""
        md.preprocessors.register(_Filled(md, self.getConfig("config_file")), "guide", BEFORE_HTML_BLOCKS)


class _Filled(Preprocessor):
    def __init__(self, md: Markdown, config_file: str) -> None:
        super().__init__(md)
        self.config_file = config_file

    def run(self, lines: list[str]) -> list[str]:
        # Imported here: while the site is served, MkDocs imports the composer and these afresh after each change.
        from overrides.hooks.guide import letters, policy_words, timing_rules  # noqa: PLC0415
        from overrides.hooks.host import settings  # noqa: PLC0415
        from overrides.hooks.host.config_file import config_file  # noqa: PLC0415

        settings_ = settings.of_file(Path(self.config_file) if self.config_file else config_file(Path.cwd()))
        text = policy_words.in_markdown("\n".join(lines), settings_.policy)
        text = letters.in_markdown(text, settings_.folder)
        return timing_rules.in_markdown(text).split("\n")


def makeExtension(**options: Any) -> GuideExtension:  # noqa: N802 -- Python-Markdown names it
    """Give the extension; Python-Markdown finds it by this name."""
    return GuideExtension(**options)
