"""The guide's examples: every scenario has one, the composer would write it so, and it never grows old."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.app import handle
from composer.examples import examples
from composer.examples.example_cases import CASES
from composer.examples.example_facts import FACTS
from composer.interview import TONES, Candidate
from composer.notes.scenario import choose, scenarios
from composer.page.view import look
from composer.record.record import parse_interview
from composer.review.letter import Context, Letter
from composer.review.review import review
from composer.schedule.schedule import schedule
from overrides.hooks.guide.timelines import TYPICAL
from tests.proofreading import engine

NAMES = [kind.id for kind in scenarios()]
PAST = [*NAMES, *(name for name, facts in CASES.items() if facts.coming is None)]
instants = st.datetimes(datetime(2026, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


CONTEXT = {"now": examples.NOW.isoformat(), "time_zone": "UTC", "candidate": {}, "page": ""}


def opened(name, tone):
    """Open an example as the page does."""
    asked = {**CONTEXT, "kind": "example", "example": name, "tone": tone}
    return json.loads(handle(json.dumps(asked)))["ok"]["interview"]


def interview_at(name, now=examples.NOW):
    return parse_interview(examples.record(name, now=now)).strict()


def facts_of(name):
    return {**FACTS, **CASES}[name]


def test_every_scenario_has_an_example_of_its_own():
    assert set(NAMES) == FACTS.keys()
    assert not FACTS.keys() & CASES.keys()


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


@pytest.mark.parametrize("name", [*NAMES, *CASES])
def test_the_review_finds_nothing_to_mend_in_an_example(name):
    interview = interview_at(name)
    candidate = Candidate(*facts_of(name).signed)
    times = schedule(interview, candidate, now=examples.NOW)
    letter = Letter.of(examples.draft(name))
    context = Context(interview, candidate, (letter,), (), times, examples.NOW)
    assert [] == [found for found in review(letter, context) if found.severity == "error"]


@given(st.sampled_from(PAST), instants)
def test_an_example_is_always_of_the_days_before(name, now):
    interview = interview_at(name, now)
    starts = interview.starts.replace(tzinfo=ZoneInfo(interview.time_zone))
    ended = starts + timedelta(minutes=interview.minutes)
    assert ended < now
    assert starts.weekday() < 5
    assert now - starts < timedelta(days=facts_of(name).days_ago + 5)
    times = [ended, *(sent.at for sent in interview.sent), *filter(None, [interview.answered])]
    assert sorted(times) == times
    assert times[-1] <= now
    if interview.deadline:
        assert interview.deadline > now.astimezone(ZoneInfo(interview.time_zone)).date()


@given(st.sampled_from(["tuesday", "friday", "wednesday"]), instants)
def test_an_interview_of_the_timing_page_is_the_next_of_its_weekday(name, now):
    """Its picture and the interview that the link below it opens tell the same story."""
    interview, typical = interview_at(name, now), TYPICAL[name].interview
    today = now.astimezone(ZoneInfo(interview.time_zone)).date()
    assert 1 <= (interview.starts.date() - today).days <= 7
    assert (typical.starts.weekday(), typical.starts.time()) == (
        interview.starts.weekday(),
        interview.starts.time(),
    )
    for field in ("minutes", "time_zone", "country", "round"):
        assert getattr(typical, field) == getattr(interview, field)
    assert (typical.decision_by and typical.decision_by - typical.starts.date()) == (
        interview.decision_by and interview.decision_by - interview.starts.date()
    )


def test_a_date_ahead_is_ahead_and_the_follow_up_waits_for_it():
    interview = interview_at("date-ahead")
    _, follow_up, _ = schedule(interview, Candidate(), now=examples.NOW).moments
    assert examples.NOW < follow_up.recommended
    assert interview.decision_by < follow_up.recommended.date()


def test_nothing_is_left_to_send_where_two_follow_ups_have_gone():
    interview = interview_at("third-follow-up")
    moments = schedule(interview, Candidate(), now=examples.NOW).moments
    assert ["done", "done", "done"] == [moment.state for moment in moments]


def test_without_addresses_the_thanks_go_to_the_one_who_has_one():
    draft = examples.draft("no-addresses")
    assert "ines.carvalho@almada.example" == draft.to[0].email
    assert not any(person.email for person in draft.to[1:])


def test_a_mended_note_has_its_line_on_top_and_is_signed_by_its_reader():
    candidate = Candidate("Ada Ferrars")
    record = examples.record("wrong-name", now=examples.NOW, candidate=candidate)
    view = look(parse_interview(record).strict(), candidate, now=examples.NOW)
    greeting, line, *_, farewell = view.letters[0].letter.body.split("\n\n")
    assert ("Dear Adwoa,", CASES["wrong-name"].opens_with) == (greeting, line)
    assert farewell.endswith("Ada Ferrars")
    assert () == view.letters[0].offers


def test_the_proofreader_finds_the_three_slips():
    body = examples.draft("slips").body
    (found,) = engine.check([body], ["Adwoa", "Brigid", "Tomás", "Ibarra"])
    assert ["effect", "experianced", "definately"] == [body[lint.start : lint.end] for lint in found]


@pytest.mark.parametrize("name", [*NAMES, *CASES])
def test_the_composer_writes_what_the_guide_shows(name):
    record = {**opened(name, "formal"), "id": "new"}
    asked = {**CONTEXT, "kind": "render", "interview": record, "others": "[]"}
    answer = json.loads(handle(json.dumps(asked)))
    assert {} == answer["ok"]["problems"]
    shown = examples.draft(name, tone="formal")
    for sentence in shown.sentences:
        if sentence.purpose != "sign-off":
            text = sentence.text.replace("&", "&amp;").replace("'", "&#39;")
            assert text in answer["ok"]["parts"]["ati-drafts"]


def test_an_example_that_is_not_there_gives_no_interview():
    assert opened("../secret", "warm") is None


def test_an_unknown_tone_becomes_the_warm_one():
    assert "warm" == opened("follow-up", None)["tone"]
