from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.interview import Candidate, Concern, Interview, Person, Preferences, Sent
from composer.notes.outline import OutlineError
from composer.notes.scenario import check_messages, choose, followed, scenario, scenarios

ENDS = datetime(2026, 11, 24, 16, tzinfo=UTC)
SOON = ENDS + timedelta(hours=3)
ANN = Person("Ann Ames", email="ann@example.org")
BOB = Person("Bob Brown", email="bob@example.org")
FATIMA = Person("Fatima Noor", email="fatima@example.org")
ANSWER = Concern("no experience with Kubernetes", "finished a course last month")


def picked(step="thank-you", now=SOON, ends=ENDS, **facts):
    return choose(Interview(**({"people": (ANN,)} | facts)), step, ends=ends, now=now).scenario


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "first-interview"),
        ({"format": "phone screen"}, "phone-screen"),
        ({"format": "phone"}, "phone-screen"),
        ({"format": "first interview, video"}, "video-interview"),
        ({"format": "onsite panel", "people": (ANN, BOB)}, "panel-member"),
        ({"format": "second interview, onsite"}, "later-round"),
        ({"format": "final round"}, "later-round"),
        ({"format": "technical interview, video"}, "technical-interview"),
        ({"format": "take-home", "concern": ANSWER}, "technical-interview"),
        ({"concern": ANSWER}, "open-question"),
        # A doubt without an answer gives the note nothing to say.
        ({"concern": replace(ANSWER, answer="")}, "first-interview"),
        ({"format": "informational chat", "people": (ANN, BOB)}, "informational"),
        ({"role": "(no job, just advice)", "format": "phone call"}, "informational"),
        ({"people": (), "coordinator": FATIMA}, "recruiter"),
        ({"people": (ANN,) * 7, "coordinator": FATIMA}, "panel-member"),
        ({"people": (ANN,) * 8, "coordinator": FATIMA}, "group-note"),
        ({"people": (ANN,) * 8}, "panel-member"),
        ({"people": (Person("Ann"), Person("Bob")), "coordinator": FATIMA}, "group-note"),
        ({"people": ()}, "first-interview"),
    ],
)
def test_the_interview_picks_the_scenario(facts, expected):
    assert picked(**facts) == expected


def test_a_follow_up_has_its_own_scenarios():
    assert picked("follow-up", format="technical interview") == "follow-up"
    assert picked("final follow-up", format="technical interview") == "final-follow-up"


def test_three_days_are_not_late_and_more_are():
    assert picked(now=ENDS + timedelta(hours=72)) == "first-interview"
    assert picked(now=ENDS + timedelta(hours=73)) == "late-thank-you"
    assert picked(now=ENDS + timedelta(days=30), ends=None) == "first-interview"


def test_a_thank_you_that_went_in_time_does_not_become_late():
    sent = (Sent("thank-you", SOON),)

    assert picked(now=ENDS + timedelta(days=30), sent=sent) == "first-interview"


def test_advice_is_never_too_late_to_thank_for():
    assert picked(format="informational chat", now=ENDS + timedelta(days=5)) == "informational"


def test_the_candidate_s_choice_wins_where_the_step_can_take_it():
    assert picked(scenario="open-question") == "open-question"
    assert picked(scenario="withdrawing") == "first-interview"
    assert picked("follow-up", scenario="withdrawing") == "withdrawing"
    assert picked("follow-up", scenario="open-question") == "follow-up"
    assert picked(scenario="no such thing") == "first-interview"


def test_the_reason_is_one_sentence_with_the_facts_in_it():
    interview = Interview(people=(ANN,) * 9, coordinator=FATIMA)
    late = choose(Interview(people=(ANN,)), "thank-you", ends=ENDS, now=ENDS + timedelta(days=5))

    assert choose(interview, "thank-you", ends=None, now=SOON).reason == (
        "With 9 interviewers, one note through Fatima Noor serves everyone better."
    )
    assert late.reason == "The interview was 5 days ago, so the note opens with one short apology."


def test_there_are_nineteen_scenarios_each_with_a_title_and_a_use():
    assert len(scenarios()) == 19
    assert all(kind.title and kind.when.endswith(".") and "email" in kind.channels for kind in scenarios())
    assert scenario("no such thing") is None


def test_a_host_adds_a_scenario_and_renames_one(tmp_path):
    (tmp_path / "scenarios.txt").write_text(
        "# Ours.\n[alumni]\ntitle: Alumni evening\nwhen: after an evening with graduates.\nstep: thank-you\n"
        "channel: email, card\n[recruiter]\ntitle: Placement office\n",
        encoding="utf-8",
    )

    assert len(scenarios(tmp_path)) == 20
    assert scenario("alumni", tmp_path).channels == ("email", "card")
    assert scenario("recruiter", tmp_path) == replace(scenario("recruiter"), title="Placement office")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "[a]\nname: A",
            "line 2: start with title, when, step, channel or follows and a colon; found 'name: A'",
        ),
        ("[a]\nstep: thanks", r"\[a\], step: there is no 'thanks'; did you mean 'thank-you'"),
        ("[a]\ntitel: A", "line 2: .*found 'titel: A'; did you mean 'title'"),
        ("title: A", r"line 1: name a scenario first, in brackets on a line of its own"),
        ("[a]\nfollows: folow-up", r"\[a\], follows: there is no 'folow-up'; did you mean 'follow-up'"),
        ("[a]\nchannel: fax", r"\[a\], channel: there is no 'fax'; choose among email, linkedin, card"),
    ],
)
def test_a_list_that_cannot_be_read_says_so(tmp_path, text, complaint):
    (tmp_path / "scenarios.txt").write_text(text, encoding="utf-8")

    with pytest.raises(OutlineError, match=complaint):
        scenarios(tmp_path)


GREETING = '{% include "common/greeting.txt" %}\n'


@pytest.mark.parametrize("name", ["scenarios", "first-interview/email", "common/sign-off"])
def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / f"{name}.txt").write_bytes("# A remark.\n# Café\n".encode("latin-1"))
    with pytest.raises(OutlineError, match=rf"^{name}\.txt, line 2: a letter is not in UTF-8; save the file"):
        check_messages(tmp_path)


def test_a_byte_order_mark_is_taken(tmp_path):
    (tmp_path / "first-interview").mkdir()
    for name in ("scenarios", "first-interview/email"):
        text = "[first-interview]\ntitle: Ours\n" if name == "scenarios" else GREETING + "[thanks] Thank you."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8-sig")
    check_messages(tmp_path)
    assert "Ours" == scenario("first-interview", tmp_path).title


@pytest.mark.parametrize(
    ("follows", "most"), [("none", 0), ("follow-up", 1), ("follow-up, final follow-up", 2)]
)
def test_a_scenario_says_which_steps_follow(tmp_path, follows, most):
    (tmp_path / "scenarios.txt").write_text(f"[mock]\nfollows: {follows}\n", encoding="utf-8")
    mock, other = Interview(scenario="mock"), Interview(scenario="first-interview")
    assert most == followed(mock, Candidate(), tmp_path).preferences.follow_ups
    assert Candidate() == followed(other, Candidate(), tmp_path)
    asked_for_fewer = Candidate(preferences=Preferences(follow_ups=0))
    assert asked_for_fewer == followed(mock, asked_for_fewer, tmp_path)


def test_all_of_our_own_messages_can_be_used():
    check_messages()


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        (
            "scenarios.txt",
            "[alumni]\ntitle: Alumni evening",
            "alumni/email.txt is missing: write it, or take email",
        ),
        (
            "frist-interview/email.txt",
            "[thanks] Hi.",
            "frist-interview/email.txt belongs to no scenario",
        ),
        (
            "first-interview/card.txt",
            "[thanks] Thank you, {{ compnay }}.",
            "first-interview/card.txt, line 1: the template code asks for 'compnay', which is no fact; did you mean 'company'",
        ),
        (
            "first-interview/email.txt",
            "[thnaks] Thank you.",
            r"first-interview/email.txt, line 1: \[thnaks\] is no purpose; did you mean 'thanks'",
        ),
        (
            "first-interview/email.txt",
            "Thank you.",
            "first-interview/email.txt, line 1: start a line with Subject:",
        ),
        (
            "first-interview/email.txt",
            GREETING + "[thanks] {% if tone == 'warm' %}Thank you.{% endif %}",
            "first-interview/email.txt says nothing in the tone formal: write a sentence for it",
        ),
        (
            "first-interview/email.txt",
            "[thanks] Thank you.",
            "first-interview/email.txt greets nobody in the tone warm: begin it with",
        ),
        (
            "first-interview/email.txt",
            '\n{% include "common/greting.txt" %}\n[thanks] Thank you.',
            "line 2: there is no part 'common/greting.txt' to include; did you mean 'common/greeting.txt'",
        ),
        (
            "first-interview/email.txt",
            GREETING + "[thanks] {% if topic is sayd %}Thank you.{% endif %}",
            "line 2: the template code asks whether something is 'sayd', which is no kind; did you mean 'said'",
        ),
        (
            "first-interview/email.txt",
            GREETING + "[thanks] {{ company | uper }}",
            "line 2: the template code uses 'uper', which there is not; did you mean 'upper'",
        ),
        (
            "first-interview/email.txt",
            GREETING + "[thanks] {% if company % Thank you.",
            "line 2: the template code between {% and %}, or {{ and }}, cannot be read: ",
        ),
        (
            "first_interview/email.txt",
            GREETING + "[thanks] Thank you.",
            "first_interview/email.txt belongs to no scenario and channel .*; did you mean 'first-interview/email'",
        ),
        (
            "mentoring/example.txt",
            "company: Lumen Health",
            "mentoring/example.txt belongs to no scenario",
        ),
    ],
)
def test_a_host_s_mistake_stops_the_build_with_the_remedy(tmp_path, name, text, complaint):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(OutlineError, match=complaint):
        check_messages(tmp_path)
