from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from composer.handoff.reminders import Entry, cancellations, reminders, summary, uid
from composer.interview import Candidate, Interview, Person, Sent
from composer.notes.draft import Draft, Sentence
from composer.schedule.schedule import schedule

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
PAGE = "https://guide.example/composer/"
PRIYA = Person("Priya Raman", "Recruiter", "priya.raman@lumen.example")
LUMEN = Interview(
    id="6f1c8a44-93a4-4c6b-9c1c-2a8d1e0f7b11",
    company="Lumen Health",
    role="Data Analyst",
    starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001  on the wall clock of the zone
    minutes=30,
    time_zone="America/New_York",
    people=(PRIYA,),
)
NOTE = Draft(
    "thank-you",
    "screen",
    "email",
    "warm",
    (PRIYA,),
    "Thank you; Data Analyst, Lumen",
    (
        (Sentence("Dear Priya,", "greeting"),),
        (Sentence("Thank you, it was good to talk; really.", "thanks"),),
    ),
)


def entry(interview: Interview = LUMEN, **changes) -> Entry:
    plan = schedule(interview, Candidate(), now=NOW)
    assert plan is not None
    return Entry(**({"interview": interview, "schedule": plan, "drafts": (NOTE,)} | changes))


def events(*entries: Entry, make=reminders) -> list[icalendar.Event]:
    made = make(entries, now=NOW, page=PAGE)
    return list(icalendar.Calendar.from_ical(made.text).walk("VEVENT"))


def test_an_event_for_each_moment_at_its_instant_in_utc():
    made = reminders([entry()], now=NOW, page=PAGE)
    assert made is not None
    starts = [line for line in made.text.split("\r\n") if line.startswith("DTSTART")]
    assert starts == ["DTSTART:20261124T213000Z", "DTSTART:20261202T150000Z", "DTSTART:20261209T150000Z"]


def test_an_event_says_what_to_do_and_blocks_no_time():
    thanks = events(entry(reminder_minutes=45))[0]
    assert str(thanks["summary"]) == "Send a thank-you to Priya Raman (Lumen Health)"
    assert thanks["transp"] == "TRANSPARENT"
    assert thanks["dtstamp"].dt == NOW
    assert thanks["duration"].dt == timedelta(minutes=15)
    (alarm,) = thanks.walk("VALARM")
    assert (alarm["action"], alarm["trigger"].dt) == ("DISPLAY", timedelta(minutes=-45))


def test_the_description_holds_the_draft_and_the_way_back():
    thanks, follow_up, _ = events(entry())
    link = f"{PAGE}#interview={LUMEN.id}"
    assert link in str(thanks["description"])
    assert (
        "To: Priya Raman\nSubject: Thank you; Data Analyst, Lumen\n\n"
        "Dear Priya,\n\nThank you, it was good to talk; really."
    ) in str(thanks["description"])
    assert thanks["url"] == link
    assert "Dear Priya" not in str(follow_up["description"])


def test_the_same_message_keeps_its_uid_when_everything_else_changes():
    moved = replace(LUMEN, starts=datetime(2027, 1, 5, 9, 0), company="Other", people=())  # noqa: DTZ001
    assert [e["uid"] for e in events(entry())] == [e["uid"] for e in events(entry(moved, sequence=3))]
    assert len({uid(LUMEN, "thank-you"), uid(LUMEN, "follow-up"), uid(LUMEN, "final follow-up")}) == 3
    assert uid(LUMEN, "thank-you") != uid(replace(LUMEN, id="another"), "thank-you")


def test_the_sequence_is_the_one_given():
    assert {e["sequence"] for e in events(entry(sequence=7))} == {7}


def test_what_was_sent_needs_no_reminder():
    thanked = replace(LUMEN, sent=(Sent("thank-you", NOW),))
    assert [e["uid"] for e in events(entry(thanked))] == [
        uid(LUMEN, "follow-up"),
        uid(LUMEN, "final follow-up"),
    ]


def test_an_update_silences_what_would_still_ring():
    thanked = replace(LUMEN, sent=(Sent("thank-you", NOW),))
    update = events(entry(thanked, sequence=1))
    assert [e.get("status") for e in update] == ["CANCELLED", None, None]
    assert update[0]["uid"] == uid(LUMEN, "thank-you")
    assert not update[0].walk("VALARM")
    assert "description" not in update[0]


def test_after_an_answer_nothing_is_left_and_the_rest_can_be_cancelled():
    answered = entry(replace(LUMEN, sent=(Sent("thank-you", NOW),), answered=NOW), sequence=1)
    assert reminders([answered], now=NOW, page=PAGE) is None
    made = cancellations([answered], now=NOW, page=PAGE)
    assert made is not None
    assert "METHOD:CANCEL\r\n" in made.text
    cancelled = events(answered, make=cancellations)
    assert [(e["uid"], e["status"], e["sequence"]) for e in cancelled] == [
        (uid(LUMEN, "follow-up"), "CANCELLED", 1),
        (uid(LUMEN, "final follow-up"), "CANCELLED", 1),
    ]


def test_lines_end_with_crlf_and_hold_75_octets_at_most():
    long = replace(LUMEN, company="Zürcher & Söhne, 李小龍; " * 30)
    made = reminders([entry(long)], now=NOW, page=PAGE)
    assert made is not None
    assert made.text.endswith("\r\n")
    lines = made.text.split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75


HOSTILE = "x\r\nATTACH:http://evil.example\nEND:VEVENT\x00\x07\x85BEGIN:VEVENT\u2028UID:1\ud800\\n;,"


@pytest.mark.parametrize("field", ["company", "role"])
def test_nothing_typed_adds_a_property(field):
    typed = replace(LUMEN, **{field: HOSTILE}, people=(Person(HOSTILE),))
    note = replace(NOTE, subject=HOSTILE, to=(Person(HOSTILE),))
    plain = [set(e) for e in events(entry())]
    assert [set(e) for e in events(entry(typed, drafts=(note,)))] == plain


@pytest.mark.parametrize(
    ("company", "role", "name"),
    [
        ("Lumen Health", "Data Analyst", "lumen-health-data-analyst-reminders.ics"),
        ("Zürcher & Söhne AG", "Leiter:in Einkauf", "zurcher-sohne-ag-leiter-in-einkauf-reminders.ics"),
        ("../../etc/passwd", "", "etc-passwd-reminders.ics"),
        ("CON", "", "con-reminders.ics"),
        ("李小龍", "", "interview-reminders.ics"),
        ("x" * 300, "", "x" * 60 + "-reminders.ics"),
    ],
)
def test_the_file_name_is_safe_and_says_what_it_holds(company, role, name):
    made = reminders([entry(replace(LUMEN, company=company, role=role))], now=NOW, page=PAGE)
    assert made is not None
    assert made.name == name


def test_one_file_for_several_interviews():
    other = replace(LUMEN, id="another", company="Nimbus Pay", decision_by=date(2026, 12, 11))
    made = reminders([entry(), entry(other)], now=NOW, page=PAGE)
    assert made is not None
    assert made.name == "2-interviews-reminders.ics"
    assert len(events(entry(), entry(other))) == 6


def test_a_panel_is_counted_not_listed():
    panel = replace(LUMEN, people=(PRIYA, Person("Rohan Gupta")))
    assert summary(panel, "thank-you") == "Send a thank-you to 2 people at Lumen Health"
    assert summary(panel, "follow-up") == "Follow up with Lumen Health"
