"""The review: what a good friend who works in recruiting would say about a letter before it goes out.

Every rule is one small function of a `composer.review.rules` module: it looks at a case and yields findings, and its
docstring says where it comes from. A new rule is a new function, its line in `RULES`, and its examples in the
tests.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from composer.review.letter import SEVERITIES, Context, Finding, Letter
from composer.review.rules import (
    fitting,
    length,
    manner,
    panel,
    parts,
    people,
    repeats,
    sending,
    shape,
    shorthand,
    strangers,
    voice,
)
from composer.review.rules import (
    specificity as meter,
)
from composer.review.rules.case import Case, Findings
from composer.review.source import fields

__all__ = ["RULES", "Context", "Finding", "Letter", "ready", "review", "specificity"]

type Rule = Callable[[Case], Findings]

RULES: tuple[Rule, ...] = (
    people.name_missing,
    people.name_misspelt,
    people.wrong_name,
    people.introduced_as,
    people.wrong_title,
    strangers.other_company,
    strangers.other_role,
    strangers.other_person,
    strangers.company_misspelt,
    parts.thanks_missing,
    parts.fit_missing,
    parts.concern_missing,
    parts.detail_missing,
    parts.call_to_action_missing,
    meter.fits_any_interview,
    panel.shared_sentence,
    length.too_long,
    length.too_short,
    shape.subject_missing,
    shape.subject_too_long,
    shape.subject_on_several_lines,
    shape.placeholder,
    shape.doubled_word,
    shape.doubled_space,
    shape.empty,
    shape.unsigned,
    voice.fragment,
    voice.raw_list,
    voice.third_person,
    fitting.wrong_day,
    fitting.wrong_role,
    shorthand.shorthand,
    shorthand.text_speak,
    shorthand.capitals,
    shorthand.lower_case,
    repeats.thanks_twice,
    repeats.closing_twice,
    manner.arrogance,
    manner.ill_of_employer,
    manner.cliche,
    manner.desperation,
    manner.pressure,
    manner.salary,
    manner.apology,
    manner.exclamation,
    manner.emoji,
    sending.work_address,
    sending.answer_came,
    sending.third_follow_up,
    sending.before_promised_date,
    sending.too_soon,
    sending.past_the_limit,
    sending.time_to_let_go,
)
"""All rules; findings of one severity keep this order where they share a place."""


MOST = 20
"""Of one rule no more findings than this are given; mending those shows the next."""


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
    found = (_traced(case, finding) for rule in RULES for finding in islice(rule(case), MOST))
    return tuple(sorted(found, key=_place))


def ready(letter: Letter, findings: Sequence[Finding]) -> bool:
    """Tell whether a letter can go out as it stands: it says something, and the review found nothing in it.

    Args:
        letter: The letter.
        findings: What `review` found in it.
    """
    return bool(letter.body.strip()) and not findings


def specificity(letter: Letter, context: Context) -> tuple[str, ...]:
    """Say what makes a letter its writer's own.

    Args:
        letter: The letter as it stands.
        context: Its interview.

    Returns:
        What it holds that no other letter would, each in a few words; empty where it could go to anybody.
    """
    return meter.measure(Case(letter, context))


def _traced(case: Case, finding: Finding) -> Finding:
    """Give the finding with the fields that its words come from."""
    text = case.subject if finding.where == "subject" else case.body
    told = fields(case.interview, text[finding.start : finding.end])
    return replace(finding, fields=told) if told else finding


def _place(finding: Finding) -> tuple[int, bool, int, int]:
    return SEVERITIES.index(finding.severity), finding.where == "body", finding.start, finding.end
