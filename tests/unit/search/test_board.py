"""The lines of all interviews, as the page tells of them."""

from __future__ import annotations

from composer.search.board import board

OLD_LINE = ["one", "", "a25e7731", "Lumen Health"]


def test_a_line_of_an_earlier_release_is_named_to_be_made_anew():
    known = board({"version": "first", "lines": [OLD_LINE, 7, []]})
    assert ((), frozenset({"one"})) == (known.lines, known.unread)


def test_once_it_is_gone_or_made_it_is_named_no_more():
    board({"version": "old", "lines": [OLD_LINE]})
    known = board({"version": "new", "since": "old", "changed": [], "gone": ["one"]})
    assert frozenset() == known.unread
