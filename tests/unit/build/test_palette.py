"""The palette of guide.css: every text stands out from what it is printed on, by day and by night (WCAG 2.2 AA)."""

from __future__ import annotations

import pytest

from overrides.hooks.host.colours import contrast, palette

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


def test_contrast_is_computed_as_wcag_does():
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(scheme):
    colours = palette(scheme)
    weak = {
        pair: round(c, 2) for pair in TEXT_PAIRS if (c := contrast(*(colours[name] for name in pair))) < 4.5
    }
    assert {} == weak


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_borders_of_fields_and_the_focus_have_a_contrast_of_three(scheme):
    colours = palette(scheme)
    weak = {
        pair: round(c, 2) for pair in SHAPE_PAIRS if (c := contrast(*(colours[name] for name in pair))) < 3
    }
    assert {} == weak


def test_both_schemes_have_the_same_names():
    assert palette("light").keys() == palette("dark").keys()
