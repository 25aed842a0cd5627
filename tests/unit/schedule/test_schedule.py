from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.interview import REPLIES, STEPS, Candidate, Delay, Interview, Person, Preferences, Sent
from composer.schedule.business_days import weekend
from composer.schedule.schedule import recipient_country, schedule

ZONES = (
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Porto_Velho",
    "Europe/Zurich",
    "Europe/London",
    "Asia/Riyadh",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
COUNTRIES = ("", "US", "SA", "IR", "NP", "BN", "IN")
NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
MAYA = Candidate(name="Maya", time_zone="America/Los_Angeles")


def local(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001  on the wall clock of the zone


TUESDAY = Interview(
    id="1",
    company="Lumen Health",
    starts=local(2026, 11, 24, 10, 30),
    minutes=30,
    time_zone="America/New_York",
    people=(Person("Priya Raman"),),
)

clocks = st.times(min_value=time(0), max_value=time(23, 59)).map(lambda t: t.replace(second=0, microsecond=0))
days = st.dates(min_value=date(2024, 1, 1), max_value=date(2032, 12, 31))
instants = st.datetimes(local(2024, 1, 1), local(2033, 1, 1), timezones=st.just(UTC))
preferences = st.builds(
    Preferences,
    target_hours=st.sampled_from((24, 48)),
    weekends=st.booleans(),
    earliest=clocks,
    latest=clocks,
    follow_up_weeks=st.sampled_from((1, 2)),
    follow_ups=st.sampled_from((0, 1, 2)),
).filter(lambda p: p.earliest < p.latest)
candidates = st.builds(Candidate, time_zone=st.sampled_from(("", *ZONES)), preferences=preferences)


@st.composite
def interviews(draw):
    """Interviews as the record can hold them, with some decision date and without anything sent."""
    starts = datetime.combine(draw(days), draw(clocks)).replace(fold=draw(st.sampled_from((0, 1))))
    return Interview(
        id="1",
        company="Lumen Health",
        format=draw(st.sampled_from(("first interview", "phone screen", "informational chat"))),
        starts=starts,
        minutes=draw(st.integers(1, 24 * 60)),
        time_zone=draw(st.sampled_from(ZONES)),
        country=draw(st.sampled_from(COUNTRIES)),
        people=draw(st.sampled_from(((), (Person("Priya Raman"),)))),
        decision_by=draw(st.none() | st.integers(-2, 40).map(lambda d: starts.date() + timedelta(d))),
    )


@st.composite
def holiday_sets(draw):
    first = draw(days)
    return frozenset(first + timedelta(d) for d in draw(st.lists(st.integers(0, 40), max_size=12)))


def planned(interview, candidate=MAYA, now=NOW, holidays=frozenset()):
    result = schedule(interview, candidate, now=now, holidays=holidays)
    assert result is not None
    return result


@given(interviews(), candidates, holiday_sets())
def test_law_every_recommended_moment_lies_in_its_window(interview, candidate, holidays):
    for moment in planned(interview, candidate, holidays=holidays).moments:
        assert moment.opens <= moment.recommended <= moment.closes
        assert moment.opens < moment.target <= moment.closes


def test_a_day_with_one_minute_to_send_in_leaves_time_until_the_second():
    interview = Interview(
        id="1",
        company="Lumen Health",
        starts=datetime(2024, 1, 1),  # noqa: DTZ001
        minutes=1,
        time_zone="America/New_York",
        decision_by=date(2024, 1, 1),
    )
    late = Candidate(preferences=Preferences(earliest=time(21, 59), latest=time(22)))
    follow_up = planned(interview, late).moments[1]
    assert follow_up.opens < follow_up.target == follow_up.closes


@given(interviews(), candidates, holiday_sets())
def test_law_nothing_is_sent_at_night(interview, candidate, holidays):
    result = planned(interview, candidate, holidays=holidays)
    for moment in result.moments:
        assert time(6) <= moment.recommended.astimezone(ZoneInfo(result.zone)).time() < time(22)


@given(interviews(), candidates, holiday_sets())
def test_law_hours_the_candidate_keeps_are_kept_or_the_notes_say_why(interview, candidate, holidays):
    result = planned(interview, candidate, holidays=holidays)
    for moment in result.moments:
        clock = moment.recommended.astimezone(ZoneInfo(result.zone)).time()
        if not candidate.preferences.earliest <= clock <= candidate.preferences.latest:
            assert any("preferred hours" in note for note in result.notes)


@given(interviews(), candidates)
def test_law_days_off_are_kept_or_the_notes_say_why(interview, candidate):
    interview = replace(interview, country="")
    result = planned(interview, candidate)
    for moment in result.moments:
        day = moment.recommended.astimezone(ZoneInfo(result.zone))
        if (
            day.weekday() in weekend(recipient_country(interview, candidate))
            and not candidate.preferences.weekends
        ):
            assert any(f"falls on {day:%A}" in note for note in result.notes)


@given(interviews(), candidates, holiday_sets(), instants)
def test_law_the_order_of_moments_is_strict(interview, candidate, holidays, now):
    result = planned(interview, candidate, now=now, holidays=holidays)
    assert [moment.step for moment in result.moments] == list(STEPS[: len(result.moments)])
    for earlier, later in pairwise(result.moments):
        assert earlier.recommended < later.opens
        assert earlier.opens < later.opens
    assert result.starts < result.ends < result.moments[0].opens
    assert result.let_go > result.moments[-1].recommended


@given(interviews(), candidates, holiday_sets(), instants)
def test_law_the_same_facts_give_the_same_schedule(interview, candidate, holidays, now):
    assert planned(interview, candidate, now, holidays) == planned(interview, candidate, now, holidays)


@given(interviews(), candidates, holiday_sets(), instants, instants)
def test_law_the_present_moves_no_instant(interview, candidate, holidays, now, later):
    one = planned(interview, candidate, now, holidays)
    two = planned(interview, candidate, later, holidays)
    assert [replace(m, state="now") for m in one.moments] == [replace(m, state="now") for m in two.moments]
    assert one.let_go == two.let_go


@given(interviews(), candidates, st.sampled_from(ZONES))
def test_law_the_zone_of_the_candidate_changes_no_instant(interview, candidate, zone):
    moved = planned(interview, replace(candidate, time_zone=zone))
    assert moved.moments == planned(interview, candidate).moments


PANEL = (Person("Ananya"), Person("Rohan"))
facts = st.lists(
    st.tuples(
        st.integers(1, 20 * 24),
        st.one_of(
            st.tuples(st.sampled_from(STEPS), st.sampled_from(("", "Ananya", "Rohan"))),
            st.sampled_from(("answered", "decision")),
        ),
    ),
    min_size=1,
    max_size=8,
)


@given(interviews(), candidates, holiday_sets(), facts)
def test_law_later_facts_never_move_a_done_moment(interview, candidate, holidays, later_facts):
    interview = replace(interview, people=PANEL)
    at = planned(interview, candidate).ends
    done = {}
    for hours, fact in later_facts:
        at += timedelta(hours=hours)
        if fact == "answered":
            interview = replace(interview, answered=at)
        elif fact == "decision":
            interview = replace(interview, decision_by=(at + timedelta(days=hours % 9)).date())
        else:
            step, person = fact
            interview = replace(interview, sent=(*interview.sent, Sent(step, at, person)))
        moments = {moment.step: moment for moment in planned(interview, candidate, holidays=holidays).moments}
        for step, moment in done.items():
            assert moments[step] == moment
        done = {step: moment for step, moment in moments.items() if moment.state == "done"}


@given(interviews(), candidates, holiday_sets(), st.integers(1, 30 * 24))
def test_law_the_follow_up_counts_from_what_was_really_sent(interview, candidate, holidays, later):
    interview = replace(interview, format="", decision_by=None)
    ends = planned(interview, candidate).ends
    sent = ends + timedelta(hours=later)
    done = planned(
        replace(interview, sent=(Sent("thank-you", sent),)),
        replace(candidate, preferences=replace(candidate.preferences, follow_ups=1)),
        holidays=holidays,
    )
    assert timedelta(7) <= done.moments[1].recommended - sent <= timedelta(14)


@given(interviews(), candidates, holiday_sets())
def test_law_no_follow_up_before_the_promised_date_is_over(interview, candidate, holidays):
    result = planned(interview, candidate, holidays=holidays)
    zone = ZoneInfo(result.zone)
    promised = interview.decision_by
    if promised is not None and promised >= interview.starts.date():
        assert all(m.opens.astimezone(zone).date() > promised for m in result.moments[1:])


def states(interview=TUESDAY, now=NOW):
    return [moment.state for moment in planned(interview, now=now).moments]


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-24T16:59:00+00:00", "not yet"),
        ("2026-11-24T17:00:00+00:00", "now"),
        ("2026-11-25T16:00:00+00:00", "now"),
        ("2026-11-25T16:00:01+00:00", "late"),
        ("2026-11-26T16:00:00+00:00", "late"),
        ("2026-11-26T16:00:01+00:00", "missed"),
    ],
)
def test_the_states_of_a_thank_you(now, state):
    assert states(now=datetime.fromisoformat(now))[0] == state


def test_an_answer_drops_the_rest():
    thanked = replace(TUESDAY, sent=(Sent("thank-you", NOW),))
    assert states(replace(thanked, answered=NOW)) == ["done", "dropped", "dropped"]
    assert states(replace(TUESDAY, answered=NOW)) == ["dropped", "dropped", "dropped"]


def test_a_follow_up_that_went_out_drops_a_thank_you_that_did_not():
    assert states(replace(TUESDAY, sent=(Sent("follow-up", NOW + timedelta(days=8)),)))[0] == "dropped"


def test_a_panel_is_thanked_when_everybody_is():
    panel = replace(TUESDAY, people=(Person("Ananya"), Person("Rohan")), coordinator=Person("Fatima"))
    one = replace(panel, sent=(Sent("thank-you", NOW, "Ananya"),))
    assert planned(one).moments[0].state == "now"
    assert "Still without a thank-you: Rohan." in planned(one).notes
    both = replace(one, sent=(*one.sent, Sent("thank-you", NOW + timedelta(hours=1), "Rohan")))
    assert planned(both).moments[0].done_at == NOW + timedelta(hours=1)
    through = replace(panel, sent=(Sent("thank-you", NOW, "Fatima"),))
    assert planned(through).moments[0].done_at == NOW
    assert not any("Still" in note for note in planned(through).notes)


def test_a_late_thank_you_to_one_of_them_moves_the_follow_up():
    panel = replace(TUESDAY, people=PANEL)
    late = NOW + timedelta(days=5)
    first, partly = planned(panel), planned(replace(panel, sent=(Sent("thank-you", late, "Rohan"),)))
    assert partly.moments[0].state == first.moments[0].state
    assert partly.moments[1].opens == late + timedelta(days=7)


def test_what_went_out_before_the_interview_is_not_counted_and_the_notes_say_so():
    early = planned(replace(TUESDAY, sent=(Sent("thank-you", NOW - timedelta(days=1)),)))
    assert early.moments[0].state == "now"
    assert any("before the interview began" in note for note in early.notes)


ENDED = planned(TUESDAY).ends


@pytest.mark.parametrize(
    ("hours", "words"), [(49, "fine without a word"), (71, "fine without a word"), (73, "one brief apology")]
)
def test_a_thank_you_that_has_not_gone_out_goes_now_and_is_told_how_late_it_is(hours, words):
    now = ENDED + timedelta(hours=hours)
    thanks, follow_up, *_ = planned(replace(TUESDAY, unsent=now), now=now).moments
    assert (now, now, "now") == (thanks.opens, thanks.recommended, thanks.state)
    assert words in thanks.reason
    assert follow_up.opens == now + timedelta(days=7)


@pytest.mark.parametrize(
    ("hours", "denied", "asked"),
    [
        (23, None, False),
        (25, None, True),
        (25, 25, False),
        (49, 25, True),
        (49, 49, False),
        (240, None, True),
    ],
)
def test_it_is_asked_whether_the_thank_you_went_out_until_that_is_told(hours, denied, asked):
    interview = replace(TUESDAY, unsent=denied and ENDED + timedelta(hours=denied))
    assert asked == (planned(interview, now=ENDED + timedelta(hours=hours)).question is not None)


def test_a_late_thank_you_that_still_does_not_go_out_is_asked_about_again():
    interview = replace(TUESDAY, unsent=ENDED + timedelta(days=4))
    assert planned(interview, now=ENDED + timedelta(days=4, hours=23)).question is None
    assert planned(interview, now=ENDED + timedelta(days=7)).question is not None


def test_it_is_asked_whether_the_follow_up_went_out_but_not_of_the_last_one():
    thanked = replace(TUESDAY, sent=(Sent("thank-you", ENDED, ""),))
    moments = planned(thanked, now=ENDED).moments
    late = [max(moment.target, moment.recommended) + timedelta(minutes=1) for moment in moments]
    question = planned(thanked, now=late[1]).question
    assert question is not None
    assert ("follow-up", ()) == (question.step, question.people)
    denied = replace(thanked, unsent=late[1])
    assert planned(denied, now=late[1]).question is None
    assert moments[0].closes == planned(denied, now=late[1]).moments[0].closes
    followed = replace(thanked, sent=(*thanked.sent, Sent("follow-up", ENDED + timedelta(days=8), "")))
    assert planned(followed, now=late[2] + timedelta(days=9)).question is None


def test_of_a_panel_it_is_asked_about_those_who_have_none():
    panel = replace(TUESDAY, people=(Person("Ann"), Person("Bo")), sent=(Sent("thank-you", ENDED, "Ann"),))
    question = planned(panel, now=ENDED + timedelta(days=3)).question
    assert question is not None
    assert ("Bo",) == question.people


def test_nothing_is_asked_once_it_went_out_or_an_answer_came():
    now = ENDED + timedelta(days=9)
    assert planned(replace(TUESDAY, sent=(Sent("thank-you", ENDED),)), now=now).question is None
    assert planned(replace(TUESDAY, answered=ENDED), now=now).question is None


def test_after_a_talk_for_advice_nothing_is_followed_up():
    assert ["thank-you"] == [m.step for m in planned(replace(TUESDAY, format="informational chat")).moments]


@pytest.mark.parametrize("until", [None, date(2026, 12, 18)])
def test_word_that_they_are_still_deciding_moves_the_follow_up(until):
    heard = ENDED + timedelta(days=8)
    sent = (Sent("thank-you", ENDED + timedelta(hours=2)),)
    told = replace(TUESDAY, sent=sent, decision_by=until, delays=(Delay(heard, until),))
    follow_up = planned(told, now=heard).moments[1]
    assert follow_up.opens >= heard + timedelta(days=7) if until is None else follow_up.opens.date() > until


@pytest.mark.parametrize("scenario", REPLIES)
def test_an_answer_is_replied_to_within_two_days_in_place_of_the_follow_up(scenario):
    answered = ENDED + timedelta(days=3)
    interview = replace(TUESDAY, answered=answered, scenario=scenario)
    result = planned(interview, now=answered + timedelta(hours=2))
    assert "follow-up" == result.reply
    assert ["dropped", "now", "dropped"] == [moment.state for moment in result.moments]
    assert result.moments[1].closes == answered + timedelta(hours=48)


def test_an_hour_that_came_twice_is_read_as_told_and_the_notes_say_so():
    twice = replace(TUESDAY, starts=local(2026, 11, 1, 1, 30))
    first, second = planned(twice), planned(replace(twice, starts=twice.starts.replace(fold=1)))
    assert second.starts - first.starts == timedelta(hours=1)
    assert first.notes[0] == (
        "The clocks went back that day and 01:30 came twice; the first time is assumed."
    )
    assert second.notes[0] == "The clocks went back that day and 01:30 came twice; the second time is meant."


@pytest.mark.parametrize("fold", [0, 1])
def test_an_hour_that_did_not_exist_is_read_as_the_later_one(fold):
    gone = planned(replace(TUESDAY, starts=local(2026, 3, 8, 2, 30).replace(fold=fold)))
    assert gone.starts == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)
    assert gone.notes[0] == "The clocks went forward that day and 02:30 did not exist; it is read as 03:30."


def test_a_day_that_did_not_exist_is_skipped():
    # Samoa crossed the date line: 30 December 2011 never was.
    skipped = planned(replace(TUESDAY, starts=local(2011, 12, 30, 10, 0), time_zone="Pacific/Apia"))
    assert skipped.starts.astimezone(ZoneInfo("Pacific/Apia")).date() == date(2011, 12, 31)


def test_without_a_start_or_any_zone_there_is_no_schedule():
    assert schedule(replace(TUESDAY, starts=None), MAYA, now=NOW) is None
    assert schedule(replace(TUESDAY, time_zone=""), Candidate(), now=NOW) is None


def test_the_candidates_zone_is_assumed_aloud():
    assumed = planned(replace(TUESDAY, time_zone=""))
    assert assumed.zone == "America/Los_Angeles"
    assert any("Los Angeles's clock is assumed, which is yours" in note for note in assumed.notes)


def test_a_zone_that_was_not_understood_is_named_where_another_stands_in():
    assumed = planned(replace(TUESDAY, time_zone="", unread_zone="Bostn"))
    assert any("“Bostn” is not understood as a place yet" in note for note in assumed.notes)


def test_a_zone_alone_tells_the_country_of_its_holidays_and_weekend():
    """A follow-up was once proposed to a reader in New York for Thanksgiving."""
    thanksgiving = frozenset({date(2026, 11, 26)})
    interview = replace(TUESDAY, starts=local(2026, 11, 18, 16), country="")
    alone = planned(interview, holidays=thanksgiving)
    assert date(2026, 11, 26) not in {moment.recommended.date() for moment in alone.moments}
    assert any(
        "the United States, where the time zone lies" in note and "26 Nov" in note for note in alone.notes
    )
    told = planned(replace(interview, country="US"), holidays=thanksgiving)
    assert [moment.recommended for moment in told.moments] == [moment.recommended for moment in alone.moments]
    assert any("Public holidays there" in note for note in told.notes)
    saudi, there = (planned(replace(interview, time_zone="Asia/Riyadh", country=code)) for code in ("", "SA"))
    assert saudi.moments == there.moments


def test_a_moment_in_the_candidates_night_is_told():
    abroad = planned(TUESDAY, Candidate(time_zone="Asia/Kolkata"))
    assert any("best moment for the thank-you is 03:00 on your own clock" in note for note in abroad.notes)


def test_the_monday_that_falls_outside_48_hours_says_so():
    friday = planned(replace(TUESDAY, starts=local(2026, 11, 20, 13, 0), minutes=60)).moments[0]
    assert friday.alternative is not None
    assert friday.alternative.reason == "Some advise Monday before nine; that falls outside the 48 hours."


def test_holidays_that_matter_are_told():
    days = frozenset({date(2026, 11, 26), date(2026, 11, 28), date(2026, 12, 25)})
    told = "Public holidays there, avoided where possible: 26 Nov."
    assert told in planned(replace(TUESDAY, country="US"), holidays=days).notes
    assert not any("holiday" in note for note in planned(TUESDAY).notes)


def test_let_go_comes_a_week_after_the_last_message():
    followed = replace(
        TUESDAY,
        sent=(
            Sent("thank-you", NOW),
            Sent("follow-up", NOW + timedelta(days=8)),
            Sent("final follow-up", NOW + timedelta(days=15)),
        ),
    )
    assert planned(followed).let_go == NOW + timedelta(days=22)


REJECTED = replace(TUESDAY, answered=datetime(2026, 12, 3, 22, 0, tzinfo=UTC), scenario="after-rejection")


@pytest.mark.parametrize(
    ("answered", "best"),
    [
        ("2026-12-03T17:00", "2026-12-04T10:00"),
        ("2026-12-04T17:00", "2026-12-04T18:00"),
        ("2026-12-04T21:00", "2026-12-05T10:00"),
        ("2026-12-06T21:00", "2026-12-07T10:00"),
    ],
)
def test_a_rejection_is_answered_on_a_business_morning_within_two_days_where_there_is_one(answered, best):
    zone = ZoneInfo("America/New_York")
    came = datetime.fromisoformat(answered).replace(tzinfo=zone)
    thanks, answer, last = planned(replace(REJECTED, answered=came)).moments
    assert (thanks.state, last.state) == ("dropped", "dropped")
    assert answer.step == "follow-up"
    assert answer.recommended == datetime.fromisoformat(best).replace(tzinfo=zone)
    assert answer.closes == came + timedelta(hours=48)


def test_an_answer_to_a_rejection_on_a_day_off_is_told():
    friday_evening = replace(REJECTED, answered=datetime(2026, 12, 5, 2, 0, tzinfo=UTC))
    assert any("answer falls on Saturday" in note for note in planned(friday_evening).notes)


def test_after_a_follow_up_the_last_message_answers_the_rejection():
    followed = replace(
        REJECTED,
        sent=(Sent("thank-you", NOW), Sent("follow-up", datetime(2026, 12, 2, 15, 0, tzinfo=UTC))),
    )
    only_one = Candidate(preferences=Preferences(follow_ups=1))
    states = {moment.step: moment.state for moment in planned(followed, only_one).moments}
    assert states == {"thank-you": "done", "follow-up": "done", "final follow-up": "not yet"}


def test_a_rejection_is_answered_even_by_those_who_want_no_follow_ups():
    none = Candidate(preferences=Preferences(follow_ups=0))
    assert [moment.step for moment in planned(REJECTED, none).moments] == ["thank-you", "follow-up"]
