"""Questions and answers of a page, as search engines read them: taken from the page, so they say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = {"h1", "h2", "h3", "h4"}
_SPACED = {"p", "li", "br", "dd", "dt", "td"}


class MissingQuestionError(LookupError):
    """A page names a heading as a question that it does not have, or that nothing answers."""


@dataclass(frozen=True, slots=True)
class Question:
    """A heading of a page and the text below it."""

    id: str
    text: str
    answer: str


def questions(html: str, ids: Sequence[str]) -> list[Question]:
    """Give the questions with these ids: the headings of `html`, each with all that stands below it.

    Raises:
        MissingQuestionError: There is no such heading, or nothing below it.
    """
    found = {question.id: question for question in _Reader(html).questions()}
    for name in ids:
        if name not in found or not found[name].answer:
            raise MissingQuestionError(
                f"The question {name!r} of the front matter has no heading with text below it."
            )
    return [found[name] for name in ids]


class _Reader(HTMLParser):
    """Parts a page at its headings."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sections: list[tuple[str, list[str], list[str]]] = []
        self.in_heading = self.in_permalink = False
        self.feed(html)

    def questions(self) -> list[Question]:
        return [
            Question(name, " ".join("".join(heading).split()), " ".join("".join(below).split()))
            for name, heading, below in self.sections
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in _HEADINGS:
            self.in_heading = True
            self.sections.append((attributes.get("id") or "", [], []))
        self.in_permalink = tag == "a" and attributes.get("class") == "headerlink"

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.in_heading = False
        if tag == "a":
            self.in_permalink = False
        if tag in _SPACED and self.sections:
            self.sections[-1][2].append(" ")

    def handle_data(self, data: str) -> None:
        if self.sections and not self.in_permalink:
            _, heading, text = self.sections[-1]
            (heading if self.in_heading else text).append(data)
