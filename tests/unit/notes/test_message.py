"""What holds of every note: scenario x tone x channel x whatever facts are missing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.interview import TONES, Candidate, Concern, Interview, Person, Wording
from composer.notes.message import LINKEDIN_LENGTH, SUBJECT_LENGTH, contact, write, write_all
from composer.notes.scenario import scenario, scenarios

ENDS = datetime(2026, 11, 24, 16, tzinfo=UTC)
NOW = ENDS + timedelta(hours=3)
MAYA = Candidate(
    name="Maya Okonkwo-Reyes",
    email="maya@example.org",
    phone="+1 415 555 0134",
    link="https://maya.example.org",
)
TOPICS = (
    "currency risk in supplier contracts",
    "the Basel warehouse move",
    "training new buyers",
    "keeping experienced staff through the changes",
    "the move from spreadsheets to a database",
    "how you plan the winter season",
    "the new supplier portal",
    "quality checks at the dock",
    "the budget for next year",
)
NAMES = (
    "Ann Ames",
    "Bob Brown",
    "Carl Cole",
    "Dora Dean",
    "Eve Ellis",
    "Finn Ford",
    "Gus Gray",
    "Hal Hill",
    "Ida Ives",
)
PEOPLE = tuple(
    Person(name, "Buyer", f"{name.split()[0].lower()}@example.org", talked_about=topic)
    for name, topic in zip(NAMES, TOPICS, strict=True)
)
FULL = Interview(
    company="Lumen Health",
    role="Data Analyst",
    format="onsite",
    starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001
    time_zone="America/New_York",
    people=PEOPLE[:1],
    fit=("renegotiated 40 supplier contracts in two years", "five years of SQL reporting for hospital teams"),
    concern=Concern(
        "no experience with Kubernetes", "led a small project on it, and finished a course last month"
    ),
    next_step="a second interview is set up this week",
    decision_by=date(2026, 12, 11),
    news="finished a course on process safety",
    deadline=date(2026, 12, 9),
)
MISSING = {
    "company": {"company": ""},
    "role": {"role": ""},
    "starts": {"starts": None},
    "topic": {"people": (replace(PEOPLE[0], talked_about=""),)},
    "fit": {"fit": ()},
    "concern": {"concern": None},
    "next step": {"next_step": ""},
    "decision": {"decision_by": None},
    "news, deadline": {"news": "", "deadline": None},
}
FORMS = [(kind.id, channel) for kind in scenarios() for channel in kind.channels]
FRAME = {"greeting", "sign-off"}


def note(interview, name, tone, channel="email", member=0, candidate=MAYA):
    """Write one note of the scenario `name`."""
    interview = replace(interview, scenario=name, tone=tone)
    return write(
        interview,
        candidate,
        step=scenario(name).steps[0],
        to=interview.people[member : member + 1],
        now=NOW,
        ends=ENDS,
        channel=channel,
    )


def middle(draft):
    """Give the texts between salutation and sign-off."""
    return [sentence.text for sentence in draft.sentences if sentence.purpose not in FRAME]


FLAW = re.compile(
    r"\{[{%]|[}%]\}|\bNone\b|\[[a-z ]+\]|  | [.,;:?]|[,;:]\.|\.\.|[,:]$|\(\)|!| at [.,]| about the [.,]|^$",
    flags=re.MULTILINE,
)


STRANGE = re.compile(
    r"\b(?!(?:that|had)\b)(\w+) \1\b|(?:^|\s)[-*•] |(?:^|\s)i(?:\s|['’])|: [a-z]|\b(?:monday|tuesday|friday)\b",
    re.MULTILINE,
)
"""What no person would write: a word twice, a bullet, a small "i", a list behind a colon, a day in lower case."""


def flaws(draft):
    """Give what no note may show, whatever is missing."""
    closing = draft.paragraphs[-1][-1].text.splitlines()
    shown = [*filter(None, [draft.subject]), *middle(draft), *closing[1:], draft.paragraphs[0][0].text[:-1]]
    return FLAW.findall("\n".join(shown))


@pytest.mark.parametrize(("name", "channel"), FORMS)
@pytest.mark.parametrize("tone", TONES)
def test_whatever_is_missing_the_note_has_no_hole(name, channel, tone):
    for count in (0, 1, 2, len(MISSING) - 1, len(MISSING)):
        for gone in combinations(MISSING, count):
            interview = replace(FULL, **{key: value for fact in gone for key, value in MISSING[fact].items()})
            draft = note(interview, name, tone, channel)

            assert not flaws(draft), (gone, draft.body)
            assert len(draft.subject) <= SUBJECT_LENGTH
            assert bool(draft.subject) == (channel == "email")
            assert "Ann" in draft.paragraphs[0][0].text
            assert "Maya Okonkwo-Reyes" in draft.paragraphs[-1][-1].text
            assert all(text[0].isupper() and text[-1] in ".?" for text in middle(draft)), draft.body
            assert not STRANGE.findall(draft.body), draft.body
            if channel == "linkedin":
                assert len(draft.body.encode("utf-16-le")) // 2 <= LINKEDIN_LENGTH
            if channel == "card":
                assert 2 <= len(middle(draft)) <= 4
            if {"company", "role"}.isdisjoint(gone) and name != "informational" and channel == "email":
                assert 1 == draft.body.count("Lumen Health")


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(("name", "channel"), [form for form in FORMS if form[1] == "email"])
def test_nothing_but_a_company_and_a_name_is_still_a_note(name, channel, tone):
    bare = Interview(company="Lumen Health", people=(Person("Ann Ames"),))
    draft = note(bare, name, tone, channel, candidate=Candidate())

    assert not flaws(draft), draft.body
    assert 2 <= len(middle(draft)) <= 6
    assert not draft.paragraphs[-1][-1].text.endswith(",")


@pytest.mark.parametrize("tone", TONES)
def test_even_with_no_fact_at_all_there_is_a_note(tone):
    for kind in scenarios():
        draft = note(Interview(), kind.id, tone, candidate=Candidate())

        assert draft.paragraphs[0][0].text == "Hello,"
        assert not flaws(draft), draft.body


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("kind", scenarios(), ids=lambda kind: kind.id)
def test_each_purpose_is_served_where_its_fact_is_known(kind, tone):
    purposes = {sentence.purpose for sentence in note(FULL, kind.id, tone).sentences}
    wanted = {
        "informational": {"thanks", "detail", "call to action"},
        "group-note": {"thanks", "fit", "concern", "call to action"},
        "follow-up": {"context", "detail", "call to action"},
        "final-follow-up": {"detail", "call to action"},
        "after-rejection": {"thanks", "detail", "call to action"},
        "withdrawing": {"context", "thanks", "call to action"},
        "competing-deadline": {"context", "fit", "call to action"},
        "accepting": {"thanks", "detail", "call to action"},
        "declining": {"thanks", "context", "call to action"},
        "asking-for-time": {"thanks", "call to action"},
        "late-thank-you": {"context", "thanks", "detail", "fit", "concern", "call to action"},
    }.get(kind.id, {"thanks", "detail", "fit", "concern", "call to action"})

    assert wanted <= purposes


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("kind", scenarios(), ids=lambda kind: kind.id)
def test_with_all_facts_the_email_is_neither_curt_nor_long(kind, tone):
    for company in ("Lumen Health", "Zürcher & Söhne AG", "Harbour Trust"):
        draft = note(replace(FULL, company=company), kind.id, tone)
        assert 35 <= len(draft.body.split()) <= 180, draft.body


@pytest.mark.parametrize("tone", TONES)
def test_the_last_follow_up_is_shorter_than_the_thank_you(tone):
    first, last = (note(FULL, name, tone) for name in ("first-interview", "final-follow-up"))

    assert len(last.body) < len(first.body)


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", ["panel-member", "first-interview", "later-round"])
def test_two_colleagues_share_no_sentence_that_carries_a_fact_of_theirs(name, tone):
    panel = replace(FULL, people=PEOPLE)
    told = [note(panel, name, tone, "email", member) for member in range(9)]

    for one, other in combinations(told, 2):
        personal = [
            sentence.text
            for sentence in one.sentences
            if any(field.startswith("people.") or field == "fit" for field in sentence.fields)
        ]
        assert personal
        assert not set(personal) & {sentence.text for sentence in other.sentences}


def test_a_sentence_knows_the_fields_that_it_comes_from():
    fields = {
        field for sentence in note(FULL, "first-interview", "warm").sentences for field in sentence.fields
    }

    assert fields >= {
        *("role", "company", "starts", "people.0.name", "people.0.talked_about"),
        *("fit", "concern.raised", "concern.answer", "next_step"),
    }


def test_another_wording_is_remembered_and_changes_that_sentence_alone():
    plain = note(FULL, "first-interview", "warm")
    sentence = next(s for s in plain.sentences if s.purpose == "thanks")
    for choice, wording in enumerate(sentence.wordings):
        chosen = Wording("thank-you", "Ann Ames", "email", sentence.block, choice)
        said = note(replace(FULL, wordings=(chosen,)), "first-interview", "warm")

        assert [s.text for s in said.sentences] == [
            wording if s.block == sentence.block else s.text for s in plain.sentences
        ]


CHANGES = {
    "company": ("Quantum Dairy", lambda i, value: replace(i, company=value)),
    "role": ("Plant Manager", lambda i, value: replace(i, role=value)),
    "topic": (
        "the river project",
        lambda i, value: replace(i, people=(replace(i.people[0], talked_about=value),)),
    ),
    "fit": ("wrote the payroll system", lambda i, value: replace(i, fit=(value, *i.fit[1:]))),
    "answer": ("gave a talk on it", lambda i, value: replace(i, concern=replace(i.concern, answer=value))),
    "next step": ("they call on Monday", lambda i, value: replace(i, next_step=value)),
    "decision": ("December 30", lambda i, _: replace(i, decision_by=date(2026, 12, 30))),
    "deadline": ("December 29", lambda i, _: replace(i, deadline=date(2026, 12, 29))),
    "news": ("won a prize", lambda i, value: replace(i, news=value)),
}


@pytest.mark.parametrize(("name", "channel"), [form for form in FORMS if form[1] == "email"])
@pytest.mark.parametrize("changed", CHANGES)
def test_changing_a_field_changes_only_the_sentences_that_use_it(name, channel, changed):
    value, change = CHANGES[changed]
    field = {
        "topic": "people.0.talked_about",
        "answer": "concern.answer",
        "next step": "next_step",
        "decision": "decision_by",
    }.get(changed, changed)
    for tone in TONES:
        before, after = note(FULL, name, tone, channel), note(change(FULL, value), name, tone, channel)

        old = {s.text for s in before.sentences}
        new = [s for s in after.sentences if s.text not in old and s.purpose not in FRAME]
        about_topic = changed in {"topic", "fit"}  # what is offered hangs on both
        assert all(field in s.fields or (about_topic and s.purpose == "fit") for s in new), new
        assert before.paragraphs[0] == after.paragraphs[0]
        assert before.paragraphs[-1] == after.paragraphs[-1]


def test_colleagues_read_different_points_of_fit_and_their_own_first():
    own = replace(PEOPLE[2], fit="taught 30 buyers")
    panel = replace(FULL, people=(*PEOPLE[:2], own))
    bodies = [note(panel, "panel-member", "warm", "email", member).body for member in range(3)]

    assert [FULL.fit[0] in body for body in bodies].count(True) == 1
    assert [FULL.fit[1] in body for body in bodies].count(True) == 1
    assert "I taught 30 buyers" in bodies[2]


def test_one_reader_reads_two_points_of_fit():
    body = note(FULL, "first-interview", "formal").body

    assert all(point in body for point in FULL.fit)


def test_a_doubt_is_answered_and_not_repeated():
    body = note(FULL, "open-question", "warm").body

    assert 1 == body.count("Kubernetes")
    assert "no experience" not in body
    assert "sorry" not in body


def test_a_doubt_without_an_answer_is_not_mentioned():
    assert (
        "Kubernetes"
        not in note(
            replace(FULL, concern=Concern("no experience with Kubernetes")), "open-question", "warm"
        ).body
    )


def test_what_one_colleague_spoke_of_changes_no_other_note():
    panel = replace(FULL, people=PEOPLE[:3])
    told = replace(panel, people=(replace(PEOPLE[0], talked_about="the river project"), *PEOPLE[1:3]))

    for member in (1, 2):
        assert note(panel, "panel-member", "warm", "email", member) == note(
            told, "panel-member", "warm", "email", member
        )


HOSTILE = "{{ 7*7 }}{% for x in y %} <b> %s {0} \\n ${x}"


@pytest.mark.parametrize(("name", "channel"), FORMS)
def test_what_was_typed_is_never_read_as_a_template(name, channel):
    interview = replace(
        FULL,
        company=HOSTILE,
        people=(Person(HOSTILE, talked_about=HOSTILE),),
        fit=(HOSTILE,),
        concern=Concern(HOSTILE, HOSTILE),
        next_step=HOSTILE,
        news=HOSTILE,
    )
    draft = note(interview, name, "formal", channel)

    assert "49" not in draft.body
    if channel == "email":
        assert "7*7" in draft.body


@given(st.text(), st.text(), st.text(), st.text(), st.sampled_from(TONES), st.sampled_from(FORMS))
@settings(max_examples=400, deadline=None)
def test_any_text_at_all_gives_a_note_of_single_lines(name, company, topic, fit, tone, form):
    interview = Interview(company=company, people=(Person(name, talked_about=topic),), fit=(fit,))
    draft = note(interview, form[0], tone, form[1], candidate=Candidate(name=company))

    assert len(draft.subject.splitlines()) <= 1
    assert all("\n" not in sentence.text for sentence in draft.sentences if sentence.purpose != "sign-off")
    if form[1] == "linkedin":
        assert len(draft.body.encode("utf-16-le", "surrogatepass")) // 2 <= LINKEDIN_LENGTH


def test_a_linkedin_note_gives_up_the_least_needed_fact_first():
    long = replace(FULL, role="Senior Data Analyst " * 10)
    draft = note(long, "first-interview", "warm", "linkedin")

    assert "Senior" not in draft.body
    assert "keep in touch" in draft.body


def test_a_long_role_is_shortened_in_the_subject_before_it_is_dropped():
    role = "Senior Data Analyst (Hospital Finance and Supply), temporary for two years"

    assert (
        note(replace(FULL, role=role), "first-interview", "warm").subject == "Thank you: Senior Data Analyst"
    )
    assert (
        note(replace(FULL, role="x" * 80), "first-interview", "warm").subject == "Thank you for this morning"
    )


def test_a_company_that_ends_in_a_full_stop_brings_no_second_one():
    for name, tone in product(("first-interview", "follow-up"), TONES):
        assert ".." not in note(replace(FULL, company="Acme Inc."), name, tone).body


def test_the_candidate_signs_with_what_is_known():
    sign_off = note(FULL, "first-interview", "formal").paragraphs[-1][0]

    assert sign_off.purpose == "sign-off"
    assert sign_off.text == "Kind regards,\nMaya Okonkwo-Reyes\n+1 415 555 0134\nhttps://maya.example.org"


def test_an_old_interview_is_named_by_its_date():
    draft = write(FULL, MAYA, step="thank-you", to=PEOPLE[:1], now=NOW + timedelta(days=20))

    assert "on November 24" in draft.body
    assert "Tuesday" not in draft.body


def test_a_scenario_without_the_channel_says_so():
    with pytest.raises(ValueError, match="'withdrawing' has no card form"):
        note(FULL, "withdrawing", "warm", "card")


def test_each_interviewer_gets_a_thank_you_and_one_person_the_follow_ups():
    drafts = write_all(replace(FULL, people=PEOPLE[:3]), MAYA, None, now=NOW)

    assert [draft.step for draft in drafts] == ["thank-you"] * 3 + ["follow-up", "final follow-up"]
    assert [draft.to for draft in drafts[:3]] == [(person,) for person in PEOPLE[:3]]
    assert all(one.body != other.body for one, other in pairwise(drafts))


def test_more_than_seven_people_are_thanked_through_the_coordinator():
    fatima = Person("Fatima Noor", email="fatima@example.org")
    drafts = write_all(replace(FULL, people=PEOPLE, coordinator=fatima), MAYA, None, now=NOW)

    assert drafts[0].to == (fatima, *PEOPLE)
    assert drafts[0].body.startswith("Dear Fatima,")
    assert all(name in drafts[0].body for name in NAMES)
    assert [draft.scenario for draft in drafts] == ["group-note", "follow-up", "final-follow-up"]


def test_a_group_note_without_a_coordinator_goes_through_one_of_the_group():
    drafts = write_all(replace(FULL, people=PEOPLE[:3], scenario="group-note"), MAYA, None, now=NOW)

    assert drafts[0].to == PEOPLE[:3]
    assert drafts[0].body.startswith("Dear Ann,")
    assert "Bob Brown and Carl Cole" in drafts[0].body
    assert "Ann Ames" not in drafts[0].body


def test_nine_people_and_no_coordinator_get_nine_notes():
    assert len(write_all(replace(FULL, people=PEOPLE), MAYA, None, now=NOW)) == 11


@pytest.mark.parametrize("chosen", ["after-rejection", "withdrawing", "competing-deadline"])
def test_how_the_matter_ends_takes_the_place_of_the_follow_ups(chosen):
    drafts = write_all(replace(FULL, scenario=chosen, answered=NOW), MAYA, None, now=NOW)

    assert [draft.scenario for draft in drafts] == ["open-question", chosen]


def test_after_an_answer_there_is_no_follow_up():
    assert len(write_all(replace(FULL, answered=NOW), MAYA, None, now=NOW)) == 1


def test_advice_is_thanked_for_and_not_chased():
    drafts = write_all(replace(FULL, format="informational chat"), MAYA, None, now=NOW)

    assert [draft.scenario for draft in drafts] == ["informational"]


def test_a_follow_up_goes_to_the_recruiter_where_one_is_known():
    recruiter = Person("Rae Ruiz", "Senior Recruiter")

    assert contact(replace(FULL, people=(*PEOPLE[:2], recruiter))) == recruiter
    assert contact(replace(FULL, people=(Person("No Address"), PEOPLE[1]))) == PEOPLE[1]
    assert contact(replace(FULL, coordinator=recruiter)) == recruiter
