"""Counting as JavaScript and LinkedIn do: in UTF-16 code units, so that an emoji counts two."""

from __future__ import annotations


def utf16_length(text: str) -> int:
    """Count the UTF-16 code units of `text`; a lone surrogate counts one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
