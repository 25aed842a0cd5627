"""The timing rules on the page of sources, printed from the code that follows them when the site is built.

The page asks for them with an empty element, `<div class="ati-told" data-rules="timing"></div>`.
"""

from __future__ import annotations

from composer.schedule.timing import RULES
from overrides.hooks.guide.partials import partial

MARKER = '<div class="ati-told" data-rules="timing"></div>'


def in_markdown(text: str) -> str:
    """Put the table of all timing rules, in Markdown, where `text` asks for it."""
    return text.replace(MARKER, table()) if MARKER in text else text


def table() -> str:
    """Give a row for each rule: what is done, the figure, who says so, who differs, how sure that is."""
    return partial("timing_rules.md").render(rules=RULES)
