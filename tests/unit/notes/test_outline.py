"""Outlines: read as letters, and harmless whoever wrote them."""

from __future__ import annotations

import pytest

from composer.notes.outline import OutlineError, read, render
from composer.notes.samples import samples

FACTS = next(samples())


def own(tmp_path, text):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "email.txt").write_text(text, encoding="utf-8")
    return render("own/email", FACTS, tmp_path)


def test_an_outline_is_a_letter_of_subjects_paragraphs_sentences_and_wordings():
    letter = read(
        "Subject: Thanks\n# a remark\n[greeting] Dear Ann,\n\n[thanks] Thank you.\n| Many thanks.\n[fit] I can."
    )

    assert ["Thanks"] == letter.subjects
    assert [["greeting"], ["thanks", "fit"]] == [[slot.purpose for slot in row] for row in letter.paragraphs]
    assert ["Thank you.", "Many thanks."] == [text for text, _ in letter.paragraphs[1][0].wordings]


def test_a_sentence_that_a_missing_fact_leaves_empty_is_left_out():
    assert [] == [slot for row in read("[thanks] \n\n[fit]").paragraphs for slot in row]


def test_a_wording_knows_the_fields_that_it_comes_from(tmp_path):
    letter = own(tmp_path, "[thanks] Thank you for the {{ position }} at {{ company }}.")

    assert ("role", "company") == letter.paragraphs[0][0].wordings[0][1]


def test_a_host_s_outline_goes_before_ours_and_may_include_ours(tmp_path):
    letter = own(tmp_path, '{% include "common/greeting.txt" %}')

    assert "Dear" in letter.paragraphs[0][0].wordings[0][0]


@pytest.mark.parametrize(
    "text",
    [
        "[thanks] {{ ''.__class__.__mro__ }}",
        "[thanks] {{ company.__init__.__globals__ }}",
        "[thanks] {{ topics.append(1) }}",
        "[thanks] {% for x in y %}",
        "[thanks] {{ nickname }}",
    ],
)
def test_what_reaches_out_of_its_facts_is_refused(tmp_path, text):
    with pytest.raises(OutlineError, match=r"own/email\.txt"):
        own(tmp_path, text)
