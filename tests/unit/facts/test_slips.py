"""Words that were slipped: put right where one right form is near, left alone where none is."""

import tracemalloc

from composer.facts.slips import respelt


def test_a_word_with_two_letters_changed_or_one_missing_is_put_right():
    assert [respelt(word) for word in ("definitly", "expereince", "kubernetes")] == [
        "definitely",
        "experience",
        "kubernetes",
    ]


def test_a_word_of_any_length_takes_little_memory():
    tracemalloc.start()
    assert respelt("x" * 5_000) == "x" * 5_000
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
