"""Where something brought goes, and what is taken of it: nothing that stands in a record is lost unseen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from composer.intake import plan
from composer.intake.reading import read
from composer.record.record import as_typed, parse_interview
from composer.search.deeds import Occasion
from tests.unit.intake.reading_cases import CANDIDATE, EXPECTED, NOW, content, read_case

AT = "2026-11-25T10:00:00Z"
OCCASION = Occasion(AT, "fresh")
BLANK = {"id": "blank"}


def first(brought, opened=BLANK, records=()):
    return plan.targets(brought, opened, records, CANDIDATE, OCCASION)[0]


def take_all(brought, opened=BLANK, records=(), own=None):
    target = first(brought, opened, records)
    chosen = {row.number for row in plan.rows(brought, target, own or {}, CANDIDATE) if row.is_ticked}
    return target, *plan.taken(brought, target, chosen, own or {}, CANDIDATE, AT)


def test_an_invitation_fills_an_empty_form():
    target, record, writer = take_all(read_case("exchange-teams.ics"))
    assert "new" == target.relation
    read_back = parse_interview(record).strict()
    assert ("Lumen Health", "Senior Data Analyst", "video", "first") == (
        read_back.company,
        read_back.role,
        read_back.medium,
        read_back.round,
    )
    assert "2026-11-24T10:30" == record["starts"]
    assert ("Priya Raman", "priya.raman@lumenhealth.example") == (
        read_back.people[0].name,
        read_back.people[0].email,
    )
    assert "Maya Okonkwo-Reyes" == writer["name"]


def test_every_format_that_is_proposed_is_read_as_it_was_meant():
    media = {
        "Zoom": "video",
        "Teams": "video",
        "Meet": "video",
        "onsite": "onsite",
        "phone": "phone",
        "video": "video",
    }
    for name, case in EXPECTED.items():
        told = parse_interview({"format": case.get("format", "")}).value
        expected = next((medium for word, medium in media.items() if word in case.get("format", "")), "")
        assert expected == told.medium, name


def test_an_hour_without_a_place_is_on_their_clock_where_that_is_known():
    brought = read_case("google-request.ics")
    _, record, _ = take_all(brought)
    assert "2026-11-24T07:30" == record["starts"]
    _, record, _ = take_all(brought, {"id": "blank", "time_zone": "America/New_York"})
    assert "2026-11-24T10:30" == record["starts"]


def test_a_later_version_finds_its_interview_by_its_name():
    _, record, _ = take_all(read_case("google-request.ics"))
    moved = read_case("rescheduled.ics")
    target, record, _ = take_all(moved, BLANK, [record])
    assert ("moved", "2026-11-27T14:00") == (target.relation, record["starts"])
    target, _, _ = take_all(moved, BLANK, [record])
    assert "same" == target.relation
    rows = plan.rows(moved, target, {"name": "Maya", "email": "maya@okonkwo-reyes.example"}, CANDIDATE)
    # It names no link any more; what was read of the one before stays unless that is ticked.
    assert [("Format", "phone screen, video (Google Meet)", False)] == [
        (row.label, row.old, row.is_ticked) for row in rows
    ]


def test_what_is_called_off_loses_its_start_and_keeps_the_day_in_the_notes():
    request = (
        content("cancelled.ics")
        .replace(b"METHOD:CANCEL", b"METHOD:REQUEST")
        .replace(b"STATUS:CANCELLED\n", b"")
    )
    _, record, _ = take_all(read(request, CANDIDATE, NOW))
    record["notes"] = "mine"
    target, record, _ = take_all(read_case("cancelled.ics"), BLANK, [record])
    assert ("cancelled", "") == (target.relation, record["starts"])
    assert ["mine", "Called off: the talk of Tuesday, 24 November 2026, 10:30."] == record[
        "notes"
    ].splitlines()


def test_what_is_called_off_and_is_not_here_goes_nowhere():
    assert () == plan.targets(read_case("cancelled.ics"), BLANK, [], CANDIDATE, OCCASION)


def test_after_an_interview_the_next_invitation_of_its_company_is_the_next_round():
    before = as_typed(
        {"id": "one", "company": "Bluefin Foods Inc.", "starts": "2026-11-20T10:00", "fit": "two launches"}
    )
    target, record, _ = take_all(read_case("recruiter-plain.txt"), BLANK, [before])
    assert ("next round", "fresh", "") == (target.relation, record["id"], record["fit"])


def test_before_it_another_hour_of_the_same_company_is_a_move():
    before = as_typed({"id": "one", "company": "Bluefin Foods", "starts": "2026-11-30T10:00"})
    target, record, _ = take_all(read_case("recruiter-plain.txt"), BLANK, [before])
    assert ("moved", "one", "2026-12-02T15:00") == (target.relation, record["id"], record["starts"])


def test_an_address_of_public_mail_makes_no_company():
    brought = read(
        b"Interview with Ann Lee, HR Manager, ann@gmail.com on 24 November 2026 at 10:00", CANDIDATE, NOW
    )
    other = as_typed(
        {"id": "one", "company": "Elsewhere", "people": [{"name": "Bob Ray", "email": "bob@gmail.com"}]}
    )
    assert "blank" == first(brought, BLANK, [other]).id


WORDS = st.text("abc xyz", max_size=6)
RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "company": WORDS,
        "role": WORDS,
        "format": WORDS,
        "starts": st.sampled_from(["", "2026-11-24T10:30", "soon"]),
        "minutes": WORDS,
        "time_zone": st.sampled_from(["", "Europe/Zurich", "there"]),
        "notes": WORDS,
        "people": st.lists(
            st.fixed_dictionaries({"name": WORDS, "email": WORDS, "talked_about": WORDS}), max_size=3
        ),
        "coordinator": st.fixed_dictionaries({"name": WORDS}),
    },
)


def leaves(value, path=""):
    match value:
        case dict():
            return {
                key: text
                for name, item in value.items()
                for key, text in leaves(item, f"{path}.{name}").items()
            }
        case list():
            return {
                key: text
                for at, item in enumerate(value)
                for key, text in leaves(item, f"{path}.{at}").items()
            }
    return {path: value} if value else {}


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(EXPECTED)), RECORDS)
def test_without_a_tick_for_it_nothing_that_was_typed_changes(name, told):
    """The law: each text of the record is there afterwards, but for those that a row showed and the person ticked."""
    brought = read_case(name)
    opened = as_typed(told | {"id": "one"})
    for target in plan.targets(replace(brought), opened, [opened], CANDIDATE, OCCASION):
        rows = plan.rows(brought, target, {}, CANDIDATE)
        quiet = {row.number for row in rows if not row.old}
        record, _ = plan.taken(brought, target, quiet, {}, CANDIDATE, AT)
        after = leaves(record)
        for path, text in leaves(target.record).items():
            if path not in {".changed", ".invitation"}:
                assert after.get(path, "").startswith(text), path
        nothing, _ = plan.taken(brought, target, (), {}, CANDIDATE, AT)
        kept = {
            path: text for path, text in leaves(nothing).items() if path not in {".changed", ".invitation"}
        }
        assert {
            path: text
            for path, text in leaves(target.record).items()
            if path not in {".changed", ".invitation"}
        } == kept
