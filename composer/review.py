"""The review: what a good friend who works in recruiting would say about a letter before it goes out.

Every rule is one small function of a `composer.rules` module: it looks at a case and yields findings, and its
docstring says where it comes from. A new rule is a new function, its line in `RULES`, and its examples in the
tests.
"""

from __future__ import annotations

from collections.abc import Callable

from composer.letter import SEVERITIES, Context, Finding, Letter
from composer.rules import parts, people, shape
from composer.rules.case import Case, Findings

__all__ = ["RULES", "Context", "Finding", "Letter", "review"]

type Rule = Callable[[Case], Findings]

RULES: tuple[Rule, ...] = (
    people.name_missing,
    people.name_misspelt,
    people.wrong_name,
    people.introduced_as,
    parts.thanks_missing,
    parts.fit_missing,
    parts.concern_missing,
    parts.detail_missing,
    parts.call_to_action_missing,
    shape.subject_missing,
    shape.subject_too_long,
    shape.subject_on_several_lines,
    shape.placeholder,
    shape.doubled_word,
    shape.doubled_space,
)
"""All rules; findings of one severity keep this order where they share a place."""


def review(letter: Letter, context: Context) -> tuple[Finding, ...]:
    """Review one letter.

    Args:
        letter: The letter as it stands, edited or not.
        context: Its interview, and what else it may be compared with.

    Returns:
        The findings, the severest first and then in the order of the text, subject before body. A clean
        letter gives none.
    """
    case = Case(letter, context)
    return tuple(sorted((finding for rule in RULES for finding in rule(case)), key=_place))


def _place(finding: Finding) -> tuple[int, bool, int, int]:
    return SEVERITIES.index(finding.severity), finding.where == "body", finding.start, finding.end
