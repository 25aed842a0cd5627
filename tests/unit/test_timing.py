from __future__ import annotations

import re

from composer import timing
from composer.timing import RULES


def test_every_rule_has_a_name_a_sentence_a_number_and_a_source():
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"[a-z-]+", rule.id)
        assert rule.sentence.endswith(".")
        assert rule.number
        assert rule.source


def test_every_rule_that_a_docstring_names_is_told(request):
    composer = request.config.rootpath / "composer"
    named = {
        name
        for module in ("timing", "thank_you", "follow_up", "schedule")
        for name in re.findall(
            r"``([a-z]+(?:-[a-z]+)*)``", (composer / f"{module}.py").read_text(encoding="utf-8")
        )
    }
    assert named == {rule.id for rule in RULES}


def test_the_numbers_that_the_guide_prints_are_those_of_the_calculator():
    number = {rule.id: rule.number for rule in RULES}
    assert number["too-soon"] == f"{timing.TOO_SOON.seconds // 60} minutes"
    assert number["outer-limit"] == f"{timing.OUTER_LIMIT.days * 24} hours"
    assert number["late"] == f"{timing.NO_COMMENT.days * 24} hours"
    assert number["same-day-decision"] == f"{timing.SAME_DAY_DECISION.seconds // 3600} hours"
    assert number["morning-interview"] == f"{timing.LATE_AFTERNOON:%H:%M}"
    assert number["late-interview"] == number["friday-afternoon"] == f"{timing.EVENING:%H:%M}"
    assert number["friday-morning"] == f"{timing.FRIDAY_AFTERNOON:%H:%M}"
    assert number["follow-up"] == f"{timing.FOLLOW_UP_OPENS.days} to {timing.FOLLOW_UP_CLOSES.days} days"
    assert number["final-follow-up"].startswith(f"{timing.FINAL_FOLLOW_UP.days} days")
    assert number["informational"].endswith(f"{timing.INFORMATIONAL_LIMIT.days} days")
    assert number["after-rejection"] == f"{timing.AFTER_REJECTION.days * 24} hours"
