import pytest

from composer.record.record import as_typed, parse_interview
from composer.search.deeds import DEEDS, Occasion, done

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
def test_a_deed_gives_a_record_in_shape_changed_at_the_occasion(name):
    after = done(name, BEFORE, OCCASION)
    assert after == as_typed(after)
    assert OCCASION.at == after["changed"]
    assert () == parse_interview(after).problems


def test_a_message_marked_as_sent_is_added_to_those_before():
    steps = [(sent.step, sent.person) for sent in parse_interview(done("sent", BEFORE, OCCASION)).value.sent]
    assert [("thank-you", "Bo"), ("thank-you", "")] == steps


def test_the_next_round_keeps_place_and_people_and_nothing_that_was_said():
    after = done("next round", BEFORE, OCCASION)
    assert ("new", "Lumen", "Analyst", "five years") == (
        after["id"],
        after["company"],
        after["role"],
        after["fit"],
    )
    (person,) = after["people"]
    assert ("Ann", "ann@lumen.example", "") == (person["name"], person["email"], person["talked_about"])
    assert ("", [], "") == (after["starts"], after["sent"], after["notes"])


def test_archiving_and_taking_out_again_lead_back():
    there = done("archive", BEFORE, OCCASION)
    assert parse_interview(there).value.archived
    assert as_typed(BEFORE)["archived"] == done("unarchive", there, OCCASION)["archived"]


def test_a_deed_on_a_clock_that_was_set_back_is_not_older():
    later = BEFORE | {"changed": "2027-01-01T00:00:00.000Z"}
    assert later["changed"] == done("archive", later, OCCASION)["changed"]
