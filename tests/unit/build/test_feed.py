"""The feed of changes."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from overrides.hooks.guide import feed, questions

CHANGES = """\
# Changelog

## [Unreleased]

### Added

- Not yet.

## [1.1.0] - 2027-02-01

### Added

- Cards & "more".

## [1.0.0] - 2026-12-01

- The first.

[1.0.0]: https://example.org
"""
ATOM = "{http://www.w3.org/2005/Atom}"


def read(changelog=CHANGES):
    return ET.fromstring(feed.atom(changelog, title="Ours", site="https://a.example/x/", page="changes/"))


def test_each_release_is_an_entry_and_what_is_not_released_is_none():
    entries = read().findall(f"{ATOM}entry")
    assert ["Ours 1.1.0", "Ours 1.0.0"] == [entry.findtext(f"{ATOM}title") for entry in entries]
    assert "2027-02-01T00:00:00+00:00" == entries[0].findtext(f"{ATOM}updated")
    assert "<li>Cards &amp; &quot;more&quot;.</li>" in entries[0].findtext(f"{ATOM}content").replace(
        '"', "&quot;"
    )
    assert "https://a.example/x/changes/#110-2027-02-01" == entries[0].findtext(f"{ATOM}id")


def test_the_feed_is_as_new_as_its_newest_release():
    assert "2027-02-01T00:00:00+00:00" == read().findtext(f"{ATOM}updated")


def test_without_a_release_the_feed_has_a_day_that_no_build_changes():
    assert "2026-01-01T00:00:00+00:00" == read("# Changelog\n\n## [Unreleased]\n").findtext(f"{ATOM}updated")


def test_the_links_below_the_changelog_are_no_change():
    assert [date(2027, 2, 1), date(2026, 12, 1)] == [release.day for release in feed.releases(CHANGES)]
    assert "example.org" not in feed.releases(CHANGES)[1].changes


PAGE = (
    '<h2 id="a">Why?<a class="headerlink" href="#a">&para;</a></h2><p>Because <em>of</em> it.</p><p>So.</p>'
    '<h2 id="b">And?</h2><h3 id="c">Or?</h3><p>No.</p>'
)


def test_a_question_is_a_heading_with_all_that_stands_below_it():
    assert [
        questions.Question("a", "Why?", "Because of it. So."),
        questions.Question("c", "Or?", "No."),
    ] == questions.questions(PAGE, ["a", "c"])


@pytest.mark.parametrize("name", ["b", "z"])
def test_a_question_that_is_not_there_or_has_no_answer_is_an_error(name):
    with pytest.raises(questions.MissingQuestionError, match=f"'{name}'"):
        questions.questions(PAGE, [name])


TOLD = "# Changelog\n\nHow it is kept.\n\n## [Unreleased]\n\nNotes fold,\nand stay.\n\n### Added\n\n- Not yet.\n\n## [1.0.0] - 2026-12-01\n"


def test_the_news_are_what_the_newest_version_says_before_its_lists():
    assert "Notes fold, and stay." == feed.news(TOLD).text
    assert feed.news(TOLD).id == feed.news(TOLD.replace("Not yet.", "Now.")).id
    assert feed.news(TOLD).id != feed.news(TOLD.replace("fold", "unfold")).id


@pytest.mark.parametrize("changelog", [CHANGES, "# Changelog\n", "", "## [1.0.0] - 2026-12-01\n\n- One.\n"])
def test_where_it_says_nothing_there_are_no_news(changelog):
    assert ("", "") == (feed.news(changelog).id, feed.news(changelog).text)
