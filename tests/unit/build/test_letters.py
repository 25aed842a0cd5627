"""The hook that puts letters and pictures of the composer's into the guide's pages."""

import re

import pytest
from markupsafe import escape

from composer.examples import examples
from composer.notes.scenario import scenarios
from overrides.hooks.guide import letters, timelines

ALL = '<div class="ati-built" data-scenarios></div>'


def test_a_page_gets_the_letter_it_asks_for():
    html = letters.in_html(
        '<div class="ati-built" data-example="follow-up" data-tone="brief"></div>', "../composer/"
    )
    draft = examples.draft("follow-up", tone="brief")
    assert f"Subject: {draft.subject}" in html
    for sentence in draft.sentences:
        assert escape(sentence.text.splitlines()[0]) in html
    assert 'href="../composer/#example=follow-up&amp;tone=brief"' in html


def test_each_sentence_is_marked_with_its_purpose():
    html = letters.in_html('<div class="ati-built" data-example="open-question"></div>', "")
    assert {"thanks", "detail", "concern", "fit", "action"} == set(
        re.findall(r'<mark class="([^"]+)">', html)
    )


def test_all_scenarios_are_headings_in_their_order():
    text = letters.in_markdown(ALL)
    assert [kind.id for kind in scenarios()] == re.findall(r"^## .* \{ #([a-z-]+) \}$", text, re.MULTILINE)


def test_every_scenario_is_shown_in_every_tone_and_form():
    html = letters.in_html(letters.in_markdown(ALL), "")
    assert sum(3 * len(kind.channels) for kind in scenarios()) == html.count('<div class="ati-example"')
    assert "ati-built" not in html


@pytest.mark.parametrize(
    "attributes",
    [
        'data-example="nowhere"',
        'data-example="follow-up" data-tone="sad"',
        'data-example="follow-up" data-channel="card"',
    ],
)
def test_a_letter_that_nobody_can_write_is_an_error_that_names_it(attributes):
    with pytest.raises(letters.UnknownExampleError, match=attributes):
        letters.in_html(f'<div class="ati-built" {attributes}></div>', "")


def test_a_letter_leads_nowhere_where_the_host_does_not_offer_its_scenario(tmp_path):
    (tmp_path / "offered.txt").write_text("first-interview\nfollow-up\nfinal-follow-up\n")
    html = letters.in_html('<div class="ati-built" data-example="withdrawing"></div>', "", tmp_path)
    assert "Withdrawing" in html
    assert "href" not in html


OPENS = '<p class="ati-opens" data-example="{}">See <em>this</em> one</p>'


def test_a_page_gets_the_link_alone_around_its_own_words():
    assert (
        '<p class="ati-open"><a href="../composer/#example=date-ahead&amp;tone=warm">See <em>this</em> one</a></p>'
        == letters.in_html(OPENS.format("date-ahead"), "../composer/")
    )


def test_a_link_to_no_interview_is_an_error_that_names_it():
    with pytest.raises(letters.UnknownExampleError, match='data-example="nowhere"'):
        letters.in_html(OPENS.format("nowhere"), "")


def test_a_link_is_left_out_where_the_host_does_not_offer_its_scenario(tmp_path):
    (tmp_path / "offered.txt").write_text("first-interview\nfollow-up\nfinal-follow-up\n")
    assert "" == letters.in_html(OPENS.format("no-addresses"), "", tmp_path)
    assert "href" in letters.in_html(OPENS.format("date-ahead"), "", tmp_path)


@pytest.mark.parametrize("name", sorted(timelines.TYPICAL))
def test_a_typical_interview_is_drawn_with_its_moments_in_words(name):
    html = timelines.in_html(f'<div class="ati-drawn" data-interview="{name}"></div>')
    assert "<svg" in html
    assert ["Thank-you", "Follow-up", "Second and last follow-up", "Let it go"] == re.findall(
        "<dt>(.*?)</dt>", html
    )


def test_the_day_of_a_typical_interview_is_the_one_its_title_names():
    for typical in timelines.TYPICAL.values():
        assert typical.title.startswith(typical.interview.starts.strftime("%A, %H:%M"))


def test_a_picture_of_no_interview_is_an_error():
    with pytest.raises(LookupError):
        timelines.in_html('<div class="ati-drawn" data-interview="sunday"></div>')
