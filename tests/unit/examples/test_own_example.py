"""A host's example of their own scenario."""

from __future__ import annotations

import pytest

from composer.examples import examples
from composer.notes.outline import OutlineError

OUTLINE = 'Subject: Thank you\n\n{% include "common/greeting.txt" %}\n\n[thanks] Thank you for the hour at {{ company }}.\n'
EXAMPLE = """\
# Made up.
company: The Riverside Centre
person.name: Lena Ortiz
person.email: lena@riverside.example
signed.name: Sam Park
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "mentoring").mkdir()
    (tmp_path / "scenarios.txt").write_text(
        "[mentoring]\ntitle: Mentoring\nwhen: after an hour.\nfollows: none\n"
    )
    (tmp_path / "mentoring" / "email.txt").write_text(OUTLINE)
    return tmp_path


def example(folder, text):
    (folder / "mentoring" / "example.txt").write_text(text, encoding="utf-8")
    return folder


def test_the_note_is_written_from_it(folder):
    draft = examples.draft("mentoring", folder=example(folder, EXAMPLE))
    assert "Thank you for the hour at The Riverside Centre." in draft.body
    assert "Lena" in draft.body
    assert "Sam Park" in draft.body
    examples.check(folder)


def test_the_composer_opens_it(folder):
    record = examples.record("mentoring", now=examples.NOW, folder=example(folder, EXAMPLE))
    assert ("mentoring", "The Riverside Centre") == (record["scenario"], record["company"])
    assert record["starts"] < examples.NOW.isoformat()


def test_it_goes_before_ours(folder):
    (folder / "first-interview").mkdir()
    (folder / "first-interview" / "example.txt").write_text("company: Ours Ltd\n")
    assert "Ours Ltd" == examples.record("first-interview", now=examples.NOW, folder=folder)["company"]
    assert "Ours Ltd" != examples.record("first-interview", now=examples.NOW)["company"]


def test_without_one_the_first_interview_stands_in(folder):
    expected = examples.record("first-interview", now=examples.NOW)["company"]
    assert expected == examples.record("mentoring", now=examples.NOW, folder=folder)["company"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("compnay: Us", "mentoring/example.txt, line 1: .*found 'compnay: Us'; did you mean 'company'"),
        (
            "company: Us\nrole:",
            "mentoring/example.txt, line 2: write the name of a question, a colon and an answer",
        ),
        ("people: Ann", "mentoring/example.txt, line 1"),
        ("time_zone: Mars/Base", "mentoring/example.txt"),
        ("person.email: at home", "mentoring/example.txt"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(folder, text, told):
    with pytest.raises(OutlineError, match=told):
        examples.check(example(folder, text))
