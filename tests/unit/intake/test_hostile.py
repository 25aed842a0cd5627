"""What nobody sends in good faith ends in a sentence, or is read as far as it goes; never in an error."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.intake import calendar_file
from composer.intake.reading import read
from tests.unit.intake.reading_cases import CANDIDATE, NOW, content, read_case, told

_EVENT = (
    "BEGIN:VCALENDAR\nMETHOD:REQUEST\n{before}BEGIN:VEVENT\nUID:1\nDTSTART;TZID=America/New_York:20261124T103000\n"
    "DTEND;TZID=America/New_York:20261124T113000\nSUMMARY:Interview with Lumen Health\n{inside}END:VEVENT\nEND:VCALENDAR\n"
)
_ZONE = "BEGIN:VTIMEZONE\nTZID:x\n"


def calendar(inside: str = "", before: str = "") -> bytes:
    return _EVENT.format(inside=inside, before=before).encode()


def own_zone(rule: str, times: int) -> bytes:
    """Give an invitation on a clock that nobody knows, with so many changes by a rule."""
    change = (
        "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\n"
        f"RRULE:{rule}\nEND:STANDARD\n"
    )
    return calendar(before=_ZONE + change * times + "END:VTIMEZONE\n").replace(b"America/New_York", b"x")


HOSTILE = {
    "a thousand people": calendar(
        "".join(f"ATTENDEE;CN=Ann Lee{n}:mailto:p{n}@lumen.example\n" for n in range(1000))
    ),
    "five megabytes of words": calendar("DESCRIPTION:" + "\n ".join(["words " * 12] * 70_000) + "\n"),
    "five megabytes in one line": calendar("DESCRIPTION:" + "a b" * 1_700_000 + "\n"),
    "five megabytes of HTML": calendar("DESCRIPTION:" + "<p>Hi" * 900_000 + "\n"),
    "zones in zones": calendar(before=_ZONE * 5_000 + "END:VTIMEZONE\n" * 5_000),
    "a thousand zones": calendar(before=(_ZONE + "END:VTIMEZONE\n") * 1_000),
    "a clock that changes each second": calendar(
        before=f"{_ZONE}BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\n"
        "RRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
    ),
    "clocks that change each second of a year": own_zone(
        "FREQ=YEARLY;BYSECOND={0};BYMINUTE={0};BYHOUR=1,2,3".format(",".join(map(str, range(60)))), 4
    ),
    "clocks that change every day since 1601": own_zone("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", 40),
    "clocks that change on days that never come": own_zone("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 20),
    "clocks that change on Sundays that never come": own_zone("FREQ=YEARLY;BYMONTHDAY=28;BYDAY=1SU", 20),
    "a clock that changes on very many days": own_zone(
        "FREQ=YEARLY\n" + "RDATE:19700101T000000\n" * 50_000, 1
    ),
    "a repetition without end": calendar("RRULE:FREQ=SECONDLY\n"),
    "a thousand exceptions": calendar("".join(f"EXDATE:20270101T0000{n % 60:02}Z\n" for n in range(50_000))),
    "fifty thousand events": b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nUID:1\nSUMMARY:z\nEND:VEVENT\n" * 50_000,
    "events in events": b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 20_000,
    "a mail in a mail in a mail": b"From: a@b.example\nTo: c@d.example\nSubject: s\n"
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)),
    "a mail with a thousand readers": b"From: a@b.example\nSubject: s\nTo: "
    + b", ".join(b"Ann Lee <a%d@b.example>" % n for n in range(20_000))
    + b"\n\nHello",
    "a header of a megabyte": b"From: a@b.example\nTo: c@d.example\nSubject: "
    + b"=?utf-8?q?=41?= " * 60_000
    + b"\n\nHello",
    "a mail of nothing but markup": b"From: a@b.example\nTo: c@d.example\nSubject: s\nContent-Type: text/html\n\n"
    + b"<td" * 600_000,
    "words without end": b"Interview at " * 200_000,
    "hours without end": b"10:30 AM - 11:15 AM Nov 24, 2026, " * 60_000,
    "brackets": b"(" * 500_000,
    "capitals": b"A " * 500_000,
    "one word": b"a" * 2_000_000,
    "digits": b"1" * 1_000_000,
    "addresses": b"a@b.example, " * 100_000,
    "a table without end": b"Company,Role,Date\n" + b"A,B,2026-01-01\n" * 100_000,
    "a cell without end": b'Company,Role,Date\n"' + b"x" * 2_000_000,
    "a talk without end": b"WEBVTT\n\n"
    + b"00:01.000 --> 00:02.000\n<v Ann>We are building one of them.\n\n" * 40_000,
    "bytes": bytes(range(256)) * 4_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_answered(name):
    brought = read(HOSTILE[name], CANDIDATE, NOW)
    assert brought.proposals or brought.records or brought.remarks or brought.kind == "nothing"


@pytest.mark.parametrize(
    "name",
    [
        "a thousand people",
        "five megabytes of words",
        "five megabytes in one line",
        "five megabytes of HTML",
        "zones in zones",
        "a thousand zones",
        "a clock that changes each second",
        "a repetition without end",
        "a thousand exceptions",
    ],
)
def test_what_surrounds_an_appointment_does_not_hide_it(name):
    found = told(read(HOSTILE[name], CANDIDATE, NOW))
    assert ("Lumen Health", "2026-11-24T10:30", "America/New_York", "60") == tuple(
        found[field] for field in ("company", "starts", "time_zone", "minutes")
    )


@pytest.mark.parametrize("name", [name for name in HOSTILE if name.startswith(("clocks", "a clock"))][1:])
def test_a_clock_that_cannot_be_worked_out_soon_is_asked_for(name):
    found = told(read(HOSTILE[name], CANDIDATE, NOW))
    assert "time_zone" not in found
    assert ["Its calendar calls the zone “x”, which says nothing here: check the time zone."] == found[
        "remarks"
    ]


def test_a_clock_is_not_taken_from_a_file_that_was_read_before():
    rule = "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
    assert "time_zone" in told(read(own_zone(rule, 1), CANDIDATE, NOW))
    without = calendar().replace(b"America/New_York", b"x")
    assert "time_zone" not in told(read(without, CANDIDATE, NOW))


def test_only_so_much_of_a_file_is_handed_on():
    """What `icalendar` gets has a bound, whatever the file: that is what keeps it within two seconds."""
    for name, hostile in HOSTILE.items():
        kept = calendar_file.kept_lines(hostile.decode("latin-1"))
        assert sum(map(len, kept.lines)) <= 20 * (calendar_file.LONGEST_LINE * 12), name
        assert len(kept.lines) <= 4_000, name


def test_who_and_what_is_left_out_is_said():
    found = told(read(HOSTILE["a thousand people"], CANDIDATE, NOW))
    assert ["It names 1000 people; the first 40 were looked at."] == found["remarks"]
    found = told(read(HOSTILE["a repetition without end"], CANDIDATE, NOW))
    assert ["It repeats; its first time was taken."] == found["remarks"]
    found = told(read(HOSTILE["five megabytes of words"], CANDIDATE, NOW))
    assert ["Its description is very long; the beginning of it was read."] == found["remarks"]


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_answered(text):
    read(text.encode("utf-8", "replace"), CANDIDATE, NOW)


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(some):
    read(some, CANDIDATE, NOW)
    read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + some, CANDIDATE, NOW)
    read(b"From: a@b.example\nTo: c@d.example\nSubject: s\n" + some, CANDIDATE, NOW)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        sorted(name for name in ("google-mail.eml", "exchange-teams.ics", "lever.eml", "calendly-mail.txt"))
    ),
    st.data(),
)
def test_a_file_that_breaks_off_anywhere_is_answered(name, data):
    whole = content(name)
    read(whole[: data.draw(st.integers(0, len(whole)))], CANDIDATE, NOW)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["google-request.ics", "apple-calendar.ics", "exchange-teams.ics"]), st.integers(20, 75)
)
def test_where_lines_are_folded_does_not_matter(name, width):
    """RFC 5545 section 3.1: a fold may stand between any two characters."""
    unfolded = content(name).decode().replace("\n ", "")
    folded = "\n".join(
        "\n ".join(line[at : at + width] for at in range(0, len(line), width))
        for line in unfolded.splitlines()
    )
    assert told(read_case(name)) == told(read(folded.encode(), CANDIDATE, NOW))


if __name__ == "__main__":
    for name, hostile in HOSTILE.items():
        began = time.perf_counter()
        read(hostile, CANDIDATE, NOW)
        print(f"{time.perf_counter() - began:6.2f} s  {name}")
