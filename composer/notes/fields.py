"""Where a fact stands in a rendered outline: the record's fields that it comes from, marked beside its words."""

from __future__ import annotations

import re

OPEN, CLOSE = "\ue000", "\ue001"
"""Two private characters, which no typed text has (see `composer.facts.typed`), around the fields' dotted paths."""

FIELD = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


def marked(text: str, *fields: str) -> str:
    """Give `text` with a mark of the record's fields that it comes from; empty text stays empty."""
    return f"{text}{OPEN}{' '.join(fields)}{CLOSE}" if text and fields else text
