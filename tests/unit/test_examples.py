"""The guide's examples: every scenario has one, the composer would write it so, and it never grows old."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer import examples
from composer.app import handle
from composer.example_facts import FACTS
from composer.interview import TONES, Candidate
from composer.letter import Context, Letter
from composer.record import parse_interview
from composer.review import review
from composer.scenario import choose, scenarios
from composer.schedule import schedule

NAMES = [kind.id for kind in scenarios()]
instants = st.datetimes(datetime(2026, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def interview_at(name, now=examples.NOW):
    return parse_interview(examples.record(name, now=now)).strict()


def test_every_scenario_has_an_example_of_its_own():
    assert set(NAMES) == FACTS.keys()


@pytest.mark.parametrize("kind", scenarios(), ids=NAMES)
def test_an_example_is_written_in_every_tone_and_channel(kind):
    for tone in TONES:
        for channel in kind.channels:
            draft = examples.draft(kind.id, tone=tone, channel=channel)
            assert (kind.id, tone, channel) == (draft.scenario, draft.tone, draft.channel)


@pytest.mark.parametrize(
    "kind", [kind for kind in scenarios() if "thank-you" in kind.steps], ids=lambda k: k.id
)
def test_the_facts_of_a_thank_you_call_for_its_scenario_by_themselves(kind):
    interview = replace(interview_at(kind.id), scenario="")
    ends = schedule(interview, Candidate(), now=examples.NOW).ends
    assert kind.id == choose(interview, "thank-you", ends=ends, now=examples.NOW).scenario


@pytest.mark.parametrize("name", NAMES)
def test_the_review_finds_nothing_to_mend_in_an_example(name):
    interview = interview_at(name)
    candidate = Candidate(*FACTS[name].signed)
    times = schedule(interview, candidate, now=examples.NOW)
    letter = Letter.of(examples.draft(name))
    context = Context(interview, candidate, (letter,), (), times, examples.NOW)
    assert [] == [found for found in review(letter, context) if found.severity == "error"]


@given(st.sampled_from(NAMES), instants)
def test_an_example_is_always_of_the_days_before(name, now):
    interview = interview_at(name, now)
    starts = interview.starts.replace(tzinfo=ZoneInfo(interview.time_zone))
    ended = starts + timedelta(minutes=interview.minutes)
    assert ended < now
    assert starts.weekday() < 5
    assert now - starts < timedelta(days=FACTS[name].days_ago + 5)
    times = [ended, *(sent.at for sent in interview.sent), *filter(None, [interview.answered])]
    assert sorted(times) == times
    assert times[-1] <= now
    if interview.deadline:
        assert interview.deadline > now.astimezone(ZoneInfo(interview.time_zone)).date()


@pytest.mark.parametrize("name", NAMES)
def test_the_composer_writes_what_the_guide_shows(name):
    asked = {"now": examples.NOW.isoformat(), "time_zone": "UTC", "candidate": {}, "page": ""}
    opened = json.loads(handle(json.dumps({**asked, "kind": "example", "example": name, "tone": "formal"})))
    record = {**opened["ok"]["interview"], "id": "new"}
    answer = json.loads(handle(json.dumps({**asked, "kind": "render", "interview": record, "others": "[]"})))
    assert {} == answer["ok"]["problems"]
    shown = examples.draft(name, tone="formal")
    for sentence in shown.sentences:
        if sentence.purpose != "sign-off":
            text = sentence.text.replace("&", "&amp;").replace("'", "&#39;")
            assert text in answer["ok"]["parts"]["ati-drafts"]


def test_an_example_that_is_not_there_gives_no_interview():
    asked = {"kind": "example", "example": "../secret", "tone": "warm", "now": examples.NOW.isoformat()}
    assert {"interview": None} == json.loads(handle(json.dumps(asked)))["ok"]


def test_an_unknown_tone_becomes_the_warm_one():
    asked = {"kind": "example", "example": "follow-up", "tone": None, "now": examples.NOW.isoformat()}
    assert "warm" == json.loads(handle(json.dumps(asked)))["ok"]["interview"]["tone"]
