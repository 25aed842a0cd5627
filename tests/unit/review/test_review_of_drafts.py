"""The review of what the builder writes: unedited, it has nothing to say but which fact would help."""

import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest

from composer.interview import TONES
from composer.notes.message import write, write_all
from composer.notes.scenario import scenarios
from composer.record.record import parse_candidate, parse_interview
from composer.review.review import Context, Letter, review, specificity
from composer.schedule.schedule import schedule

DATA = json.loads((Path(__file__).parents[2] / "interviews.json").read_text(encoding="utf-8"))
CANDIDATE = parse_candidate(DATA["candidate"]).value
INTERVIEWS = tuple(parse_interview(record).value for record in DATA["interviews"])
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)

each_interview = pytest.mark.parametrize("interview", INTERVIEWS, ids=lambda interview: interview.company)
each_tone = pytest.mark.parametrize("tone", TONES)


def without(interview, *, fit, topics, rest):
    """Forget some of what was told."""
    if fit:
        interview = replace(interview, fit=())
    if topics:
        people = tuple(replace(person, talked_about="") for person in interview.people)
        interview = replace(interview, people=people)
    if rest:
        interview = replace(interview, concern=None, next_step="", decision_by=None, role="", starts=None)
    return interview


@each_tone
@each_interview
def test_a_draft_of_any_scenario_and_channel_is_clean_but_for_facts_to_add(interview, tone):
    for scenario, fit, topics, rest in product(scenarios(), *[(False, True)] * 3):
        known = replace(
            without(interview, fit=fit, topics=topics, rest=rest), tone=tone, scenario=scenario.id
        )
        through = (known.coordinator or known.people[0],)
        for channel in scenario.channels:
            to = through if scenario.id == "group-note" else known.people[:1]
            draft = write(known, CANDIDATE, step=scenario.steps[0], to=to, now=NOW, channel=channel)
            found = review(Letter.of(draft), Context(known, CANDIDATE, others=INTERVIEWS))
            told = bool(known.fit), bool(to[0].talked_about)
            allowed = {
                (rule, "advice")
                for rule, has in zip(("fit missing", "detail missing"), told, strict=True)
                if not has
            }
            assert {(finding.rule, finding.severity) for finding in found} <= allowed, draft.body


@each_tone
@each_interview
def test_all_letters_of_an_interview_are_clean_at_their_moment(interview, tone):
    interview = replace(interview, tone=tone)
    evening = datetime.combine(interview.starts, time(12), UTC) + timedelta(days=1)
    times = schedule(interview, CANDIDATE, now=evening)
    letters = tuple(Letter.of(draft) for draft in write_all(interview, CANDIDATE, times, now=evening))
    for letter in letters:
        moment = next(moment for moment in times.moments if moment.step == letter.draft.step)
        colleagues = tuple(other for other in letters if other.draft.step == letter.draft.step)
        context = Context(interview, CANDIDATE, colleagues, INTERVIEWS, times, moment.recommended)
        found = review(letter, context)
        assert {finding.rule for finding in found} <= {"fit missing", "detail missing"}, letter.body
        assert {finding.severity for finding in found} <= {"advice"}


def test_the_more_is_told_the_more_makes_it_ones_own():
    interview = INTERVIEWS[1]
    held = []
    for fit, topics, rest in [(True, True, True), (True, True, False), (False, True, False), (False,) * 3]:
        known = without(interview, fit=fit, topics=topics, rest=rest)
        draft = write(known, CANDIDATE, step="thank-you", to=known.people[:1], now=NOW)
        held.append(len(specificity(Letter.of(draft), Context(known, CANDIDATE))))
    assert held == sorted(held)
    assert held[0] < held[-1]
