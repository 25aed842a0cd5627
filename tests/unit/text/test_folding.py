from hypothesis import given
from hypothesis import strategies as st

from composer.text.folding import folded, unmarked


def test_case_and_accents_do_not_count():
    assert "nunez" == folded("Núñez")
    assert "zurich zh" == folded("Zürich, ZH")
    assert "lodz" == unmarked("Łódź")


@given(st.text(max_size=40))
def test_what_is_folded_stays_folded(text):
    assert folded(text) == folded(folded(text))
