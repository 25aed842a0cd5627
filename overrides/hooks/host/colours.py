"""A host's brand colour, checked against the palette of guide.css and turned into a style sheet."""

from __future__ import annotations

import re
from pathlib import Path

STYLES = (Path(__file__).parents[2] / "assets" / "guide.css").read_text(encoding="utf-8")
SCHEMES = {"light": "default", "dark": "slate"}
"""The two schemes as a host calls them, and as the theme does."""

TEXT = 4.5
"""The least contrast of text (WCAG 2.2, success criterion 1.4.3)."""

_STRONG = {"light": ("000000", 0.25), "dark": ("ffffff", 0.35)}
_SOFT = {"light": 0.12, "dark": 0.14}


def palette(scheme: str) -> dict[str, str]:
    """Give the colours of a scheme ("light" or "dark") by name, as six hex digits each."""
    start = STYLES.index(f'\n\n[data-md-color-scheme="{SCHEMES[scheme]}"] {{')
    rules = STYLES[start : STYLES.index("\n}", start)]
    return dict(re.findall(r"--ati-([a-z-]+): #([0-9a-f]{6});", rules))


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Mix `share` of the colour `other` into `one`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pairs)


def brand(scheme: str, colour: str) -> dict[str, str]:
    """Give the colours that follow from a brand colour, by their names in the palette."""
    known = palette(scheme)
    toward, share = _STRONG[scheme]
    return {
        "brand": colour,
        "brand-strong": mixed(colour, toward, share),
        "brand-soft": mixed(known["paper"], colour, _SOFT[scheme]),
        "focus": colour,
        "picture": colour if scheme == "light" else mixed(colour, "000000", 0.45),
    }


def weakest(scheme: str, colour: str) -> tuple[float, str]:
    """Give the least contrast that a brand colour would have, and with what."""
    known = palette(scheme) | brand(scheme, colour)
    pairs = {
        "the paper": ("brand", "paper"),
        "a card": ("brand", "surface"),
        "a sunken surface": ("brand", "sunken"),
        "its own tint": ("brand", "brand-soft"),
        "the text on a button": ("on-brand", "brand"),
    }
    return min((contrast(known[one], known[other]), place) for place, (one, other) in pairs.items())


def style_sheet(colours: dict[str, str]) -> str:
    """Give the rules that put a host's brand colours in the place of ours."""
    return "\n".join(
        f'[data-md-color-scheme="{SCHEMES[scheme]}"] {{\n'
        + "".join(f"  --ati-{name}: #{value};\n" for name, value in brand(scheme, colour).items())
        + "}\n"
        for scheme, colour in colours.items()
    )


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _luminance(colour: str) -> float:
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
