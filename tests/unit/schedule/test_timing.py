from __future__ import annotations

import re

from composer.interview import Preferences
from composer.schedule import timing
from composer.schedule.timing import RULES
from overrides.hooks.guide import timing_rules


def test_every_rule_has_a_name_a_sentence_a_number_and_a_source():
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"[a-z-]+", rule.id)
        assert rule.sentence.endswith(".")
        assert rule.number
        assert rule.source


def test_every_rule_that_a_docstring_names_is_told(request):
    composer = request.config.rootpath / "composer" / "schedule"
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
    assert number["after-rejection"] == number["after-offer"] == f"{timing.AFTER_ANSWER.days * 24} hours"
    night = timing.LAST_WAKING_MINUTE.replace(hour=timing.LAST_WAKING_MINUTE.hour + 1, minute=0)
    assert timing.LAST_WAKING_MINUTE.minute == 59
    chosen = Preferences()
    assert number["sending-hours"] == (
        f"{chosen.earliest:%H:%M} to {chosen.latest:%H:%M} if nothing is chosen,"
        f" never {night:%H:%M} to {timing.WAKING:%H:%M}"
    )


def test_the_page_of_sources_has_a_row_for_each_rule_and_an_address_for_each_link(request):
    page = (request.config.rootpath / "docs" / "sources.md").read_text(encoding="utf-8")
    told = timing_rules.in_markdown(page)
    rows = [line.strip("| ").split(" | ") for line in timing_rules.table().splitlines()[2:]]
    assert rows == [
        [rule.sentence, rule.number, rule.source, rule.dispute or "none found", rule.kind] for rule in RULES
    ]
    assert timing_rules.table() in told
    assert timing_rules.MARKER not in told
    labels = set(re.findall(r"\]\[([a-z-]+)\]", told))
    assert labels == set(re.findall(r"^\[([a-z-]+)\]: https?://", told, re.MULTILINE))
