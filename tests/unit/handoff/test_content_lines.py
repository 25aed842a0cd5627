from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.handoff.content_lines import escaped, folded, printable


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\n"), min_size=1))
def test_law_folding_loses_nothing_and_keeps_to_75_octets(text):
    line = f"SUMMARY:{escaped(text * 9)}"
    parts = folded(line.encode()).removesuffix(b"\r\n").split(b"\r\n ")
    assert b"".join(parts).decode() == line
    assert max(map(len, parts[:1])) <= 75
    assert all(len(part) <= 74 for part in parts[1:])
    for part in parts:
        part.decode()


def test_a_line_of_75_octets_stays_whole():
    assert folded(b"x" * 75) == b"x" * 75 + b"\r\n"
    assert folded(b"x" * 76) == b"x" * 75 + b"\r\n x\r\n"


@pytest.mark.parametrize("before", range(70, 76))
def test_an_escape_is_not_torn(before):
    for part in folded(b"x" * before + rb"\n\\\;" * 40).split(b"\r\n "):
        assert (len(part.rstrip()) - len(part.rstrip().rstrip(b"\\"))) % 2 == 0


def test_text_is_escaped_as_the_standard_says():
    assert escaped('C:\\New; a, b\n"c"') == r'C:\\New\; a\, b\n"c"'


def test_control_characters_are_left_out_and_every_line_end_is_one():
    assert printable("a\x00b\x07\tc\x7f\ud800d") == "ab\tcd"
    assert printable("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh"
