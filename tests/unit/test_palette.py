"""The palette of guide.css: every text stands out from what it is printed on, by day and by night (WCAG 2.2 AA)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLES = (Path(__file__).parents[2] / "overrides" / "assets" / "guide.css").read_text(encoding="utf-8")
PURPOSES = ("thanks", "detail", "fit", "concern", "action", "frame")
TEXTS = ("ink", "ink-soft", "brand", "warm", "good", "caution", "bad")
TEXT_PAIRS = [
    *((text, ground) for text in TEXTS for ground in ("paper", "surface", "sunken")),
    *((name, f"{name}-soft") for name in (*PURPOSES, "brand", "warm", "good", "caution", "bad")),
    *(("ink", f"{name}-soft") for name in (*PURPOSES, "brand", "warm", "good", "caution", "bad")),
    ("on-brand", "brand"),
    ("on-brand", "brand-strong"),
]
SHAPE_PAIRS = [
    (line, ground) for line in ("line-strong", "focus") for ground in ("paper", "surface", "sunken")
]


def palette(scheme: str) -> dict[str, str]:
    start = STYLES.index(f'\n\n[data-md-color-scheme="{scheme}"] {{')
    rules = STYLES[start : STYLES.index("\n}", start)]
    return dict(re.findall(r"--ati-([a-z-]+): #([0-9a-f]{6});", rules))


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_does():
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_text_has_a_contrast_of_four_and_a_half(scheme):
    colours = palette(scheme)
    weak = {
        pair: round(c, 2) for pair in TEXT_PAIRS if (c := contrast(*(colours[name] for name in pair))) < 4.5
    }
    assert {} == weak


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_borders_of_fields_and_the_focus_have_a_contrast_of_three(scheme):
    colours = palette(scheme)
    weak = {
        pair: round(c, 2) for pair in SHAPE_PAIRS if (c := contrast(*(colours[name] for name in pair))) < 3
    }
    assert {} == weak


def test_both_schemes_have_the_same_names():
    assert palette("default").keys() == palette("slate").keys()
