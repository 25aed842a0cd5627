from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from composer.record.record import as_typed, parse_interview
from composer.search.deeds import DEEDS, CannotBeError, Occasion, done

OCCASION = Occasion("2026-11-24T18:00:00.000Z", "new", "thank-you")
BEFORE = {
    "id": "old",
    "company": "Lumen",
    "role": "Analyst",
    "starts": "2026-11-24T10:30",
    "changed": "2026-11-20T00:00:00.000Z",
    "people": [{"name": "Ann", "email": "ann@lumen.example", "talked_about": "pumps"}],
    "fit": "five years",
    "sent": [{"step": "thank-you", "person": "Bo", "at": "2026-11-24T12:00:00Z", "channel": "card"}],
    "notes": "private",
}


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_gives_records_in_shape_changed_at_the_occasion(name):
    for after in done(name, BEFORE, OCCASION):
        assert after == as_typed(after)
        assert OCCASION.at == after["changed"]
        assert () == parse_interview(after).problems


def steps_sent(**told):
    (after,) = done("sent", BEFORE, replace(OCCASION, **told))
    return [(sent.step, sent.person, sent.at.hour) for sent in parse_interview(after).value.sent]


def test_a_message_marked_as_sent_is_added_for_those_who_have_none():
    assert [("thank-you", "Bo", 12), ("thank-you", "Ann", 18)] == steps_sent(readers=("Ann", "Bo"))
    assert [("thank-you", "Bo", 12), ("follow-up", "Ann", 18)] == steps_sent(
        step="follow-up", readers=("Ann",)
    )


def test_a_message_is_marked_with_the_time_that_is_told():
    when = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    assert ("thank-you", "Ann", 16) == steps_sent(readers=("Ann",), when=when)[-1]


@pytest.mark.parametrize(("hour", "words"), [(19, "still to come"), (8, "before the interview")])
def test_a_time_at_which_it_cannot_have_gone_out_is_refused(hour, words):
    at = datetime(2026, 11, 24, hour, 0, tzinfo=UTC)
    with pytest.raises(CannotBeError, match=words):
        steps_sent(when=at, starts=datetime(2026, 11, 24, 9, 0, tzinfo=UTC))


def test_an_invitation_begins_a_round_with_place_and_people_and_nothing_that_was_said():
    before, after = done("invited again", BEFORE, OCCASION)
    assert (OCCASION.at, "an invitation to another round") == (before["answered"], before["answer"])
    assert ("new", "old", "Lumen", "Analyst") == tuple(
        after[name] for name in ("id", "follows", "company", "role")
    )
    (person,) = after["people"]
    assert ("Ann", "ann@lumen.example", "") == (person["name"], person["email"], person["talked_about"])
    assert ("", [], "", "") == (after["starts"], after["sent"], after["notes"], after["fit"])
    assert "second" == parse_interview(after).value.round


@pytest.mark.parametrize(
    ("name", "reply", "scenario", "answer"),
    [
        ("rejected", "", "after-rejection", "a rejection"),
        ("offer", "", "", "an offer"),
        ("offer", "declining", "declining", "an offer"),
        ("offer", "withdrawing", "", "an offer"),
    ],
)
def test_what_came_back_chooses_the_note_that_answers_it_and_can_be_taken_back(name, reply, scenario, answer):
    (after,) = done(name, BEFORE, replace(OCCASION, reply=reply))
    assert (OCCASION.at, answer, scenario) == (after["answered"], after["answer"], after["scenario"])
    (back,) = done("not answered", after, OCCASION)
    assert ("", "", "") == (back["answered"], back["answer"], back["scenario"])


def test_what_the_person_wrote_of_the_answer_and_chose_stays():
    told = BEFORE | {"answer": "they liked Bo more", "scenario": "open-question"}
    (after,) = done("invited again", told, OCCASION)[:1]
    assert ("they liked Bo more", "open-question") == (after["answer"], after["scenario"])


def test_still_deciding_is_kept_with_the_date_they_named():
    told = BEFORE | {"decision_by": "2026-11-23"}
    (after,) = done("deciding", told, replace(OCCASION, until="2026-12-04"))
    assert ("2026-12-04", [{"at": OCCASION.at, "until": "2026-12-04"}]) == (
        after["decision_by"],
        after["delays"],
    )
    assert "" == done("deciding", told, OCCASION)[0]["decision_by"]


@pytest.mark.parametrize("until", ["2026-11-23", "soon"])
def test_a_date_to_decide_by_that_cannot_be_is_refused(until):
    with pytest.raises(CannotBeError, match="date"):
        done("deciding", BEFORE, replace(OCCASION, until=until, today=date(2026, 11, 24)))


def test_archiving_and_taking_out_again_lead_back():
    (there,) = done("archive", BEFORE, OCCASION)
    assert parse_interview(there).value.archived
    assert as_typed(BEFORE)["archived"] == done("unarchive", there, OCCASION)[0]["archived"]


def test_a_deed_on_a_clock_that_was_set_back_is_not_older():
    later = BEFORE | {"changed": "2027-01-01T00:00:00.000Z"}
    assert later["changed"] == done("archive", later, OCCASION)[0]["changed"]
