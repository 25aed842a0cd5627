"""The slow network of the bench: what it lets through, and when."""

from __future__ import annotations

from tests.browser.serving import PIECE, Wire


class Clock:
    """Time that passes while somebody sleeps, and never else."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_content_comes_whole_and_takes_its_time():
    clock = Clock()
    wire = Wire(8 * PIECE, 0.5, clock=clock, sleep=clock.sleep)
    wire.wait()
    content = bytes(range(256)) * (PIECE // 64)
    assert content == b"".join(wire.pieces(content))
    assert 4.5 == clock.now


def test_two_answers_share_the_wire():
    clock = Clock()
    wire = Wire(8 * PIECE, 0, clock=clock, sleep=clock.sleep)
    one, other = wire.pieces(bytes(2 * PIECE)), wire.pieces(bytes(2 * PIECE))
    for answer in (one, other, one, other):
        next(answer)
    assert 4 == clock.now


def test_what_nobody_used_is_not_saved_up():
    clock = Clock()
    wire = Wire(8 * PIECE, 0, clock=clock, sleep=clock.sleep)
    clock.now = 100
    list(wire.pieces(bytes(PIECE)))
    assert 101 == clock.now
