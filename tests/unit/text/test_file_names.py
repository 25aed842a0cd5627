import re

from hypothesis import given
from hypothesis import strategies as st

from composer.text.file_names import LONGEST, slug


@given(st.lists(st.text()))
def test_a_file_name_is_safe_on_every_system(words):
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(*words))
    assert len(slug(*words)) <= LONGEST


def test_a_file_name_says_what_it_holds():
    assert "thank-you-jean-luc-d-aubigne-zurcher-sohne-ag" == slug(
        "thank-you", "Jean-Luc d'Aubigné", "Zürcher & Söhne AG"
    )


def test_words_in_another_script_leave_a_plain_name():
    assert "interview" == slug("李小龍")
