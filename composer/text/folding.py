"""Words as a search compares them: without case and accents, "nunez" for Núñez."""

from __future__ import annotations

import re
import unicodedata

# Letters with strokes and joined letters, which normalisation leaves whole.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "\u0131": "i"}
)


def unmarked(text: str) -> str:
    """Give `text` without case, accents and strokes, its signs as they are: "strasse 5/b" for "Straße 5/B"."""
    text = text.casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_LETTERS)


def folded(text: str) -> str:
    """Give the letters and digits of `text` as `unmarked` does, a space between words: "zurich zh" for "Zürich, ZH"."""
    return " ".join(re.findall(r"[^\W_]+", unmarked(text)))
