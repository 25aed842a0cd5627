"""The reminders in the eyes of others: four readers with parsers of their own, and a calendar that takes updates.

The calendar, khal, reads with icalendar; so it is no reader more, and is here for what it does with an update.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import icalendar
import pytest
import vobject
from ical.calendar_stream import IcsCalendarStream

from composer.handoff.reminders import Entry, cancellations, description, link, reminders, summary, uid
from composer.interview import Candidate, Interview, Person
from composer.notes.draft import Draft, Sentence
from composer.schedule.clock_words import iso
from composer.schedule.schedule import schedule

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
PAGE = "https://guide.example/some-name/composer/"
ZONES = ("America/New_York", "Europe/Zurich", "Asia/Kathmandu", "Pacific/Auckland", "Australia/Lord_Howe")
PIECES = (
    *"abcnN ÅßéжשЖあ李😀 ,;:\"'&%<>{}=^|\t\n",
    "\r\n",
    "\r",
    "\x00",
    "\x07",
    "\x85",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ud800",
    "END:VEVENT",
    "\nBEGIN:VALARM\n",
    "\nATTACH:http://evil.example\n",
    "DTSTART;TZID=X:2026",
    "x" * 80,
    "é" * 40,
)
COUNT = 400
"""Enough that every two of the pieces stand side by side somewhere."""


def generated(rng, pieces):
    """Make an entry whose texts hold all that may be typed, at any time of four years."""

    def text(most):
        return "".join(rng.choices(pieces, k=rng.randint(0, most)))

    people = tuple(Person(text(6)) for _ in range(rng.randint(0, 3)))
    interview = Interview(
        id=rng.choice((f"{rng.getrandbits(128):032x}", text(4))),
        company=text(12),
        role=text(12),
        starts=datetime(2025, 1, 1) + timedelta(minutes=rng.randrange(4 * 365 * 24 * 60)),  # noqa: DTZ001
        minutes=rng.randint(1, 600),
        time_zone=rng.choice(ZONES),
        people=people,
    )
    plan = schedule(interview, Candidate(), now=NOW)
    drafts = tuple(
        Draft(moment.step, "x", "email", "warm", people, text(20), ((Sentence(text(60), "thanks"),),) * 3)
        for moment in plan.moments
    )
    return Entry(interview, plan, drafts, sequence=rng.randrange(10), reminder_minutes=rng.randrange(2000))


def expected(entries):
    return [
        (
            uid(entry.interview, moment.step),
            iso(moment.recommended),
            15 * 60,
            entry.sequence,
            summary(entry.interview, moment.step),
            description(entry, moment, PAGE),
            link(entry.interview, PAGE),
            -60 * entry.reminder_minutes,
        )
        for entry in entries
        for moment in entry.schedule.moments
    ]


@pytest.fixture(scope="module")
def entries():
    rng = random.Random(20261124)
    return [generated(rng, (*PIECES, "\\", "\\\\")) for _ in range(COUNT)]


@pytest.fixture(scope="module")
def file(entries):
    made = reminders(entries, now=NOW, page=PAGE)
    assert made is not None
    return made.text


def test_any_two_pieces_stand_side_by_side_somewhere(entries):
    text = "\0\0".join(
        sentence.text for entry in entries for draft in entry.drafts for (sentence,) in draft.paragraphs
    )
    assert [] == [pair for pair in product(PIECES, repeat=2) if "".join(pair) not in text]


def test_icalendar_reads_what_was_meant():
    # It takes an n after an escaped backslash for a line feed, so here nobody types one.
    rng = random.Random(20261125)
    entries = [generated(rng, PIECES) for _ in range(COUNT)]
    made = reminders(entries, now=NOW, page=PAGE)
    assert made is not None
    found = [
        (
            str(event["uid"]),
            iso(event["dtstart"].dt),
            event["duration"].dt.total_seconds(),
            event["sequence"],
            str(event["summary"]),
            str(event["description"]),
            str(event["url"]),
            event.walk("VALARM")[0]["trigger"].dt.total_seconds(),
        )
        for event in icalendar.Calendar.from_ical(made.text).walk("VEVENT")
    ]
    assert found == expected(entries)


def test_vobject_reads_what_was_meant(entries, file):
    found = [
        (
            event.uid.value,
            iso(event.dtstart.value),
            event.duration.value.total_seconds(),
            int(event.sequence.value),
            event.summary.value,
            event.description.value,
            event.url.value,
            event.valarm.trigger.value.total_seconds(),
        )
        for event in vobject.readOne(file).vevent_list
    ]
    assert found == expected(entries)


def test_ical_reads_what_was_meant(entries, file):
    found = [
        (
            event.uid,
            iso(event.dtstart),
            event.duration.total_seconds(),
            event.sequence,
            event.summary,
            event.description,
            str(event.url),
            event.alarm[0].trigger.total_seconds(),
        )
        for event in IcsCalendarStream.calendar_from_ics(file).events
    ]
    assert found == expected(entries)


def test_ical_js_reads_what_was_meant(entries, file):
    reader = Path(__file__).parent / "read_calendar.mjs"
    result = subprocess.run(["node", str(reader)], input=file.encode(), capture_output=True, check=False)
    assert result.returncode == 0, result.stderr.decode()
    found = json.loads(result.stdout)
    assert found["method"] == "PUBLISH"
    assert [tuple(event) for event in found["events"]] == expected(entries)


END = "-- end --\n"
KHAL = f"""
import json, sys
from khal.cli import main_khal
for command in json.loads(sys.argv[2]):
    try:
        main_khal(["-c", sys.argv[1], *command])
    except SystemExit as ended:
        if ended.code:
            raise
    print({END.strip()!r}, flush=True)
"""
"""Runs one command of khal's after the other; starting it takes longer than all that it does."""


class Khal:
    """A calendar of its own in a folder, kept by the program khal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "calendar").mkdir()
        (folder / "config").write_text(
            f"[calendars]\n[[private]]\npath = {folder / 'calendar'}\n"
            "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
            "local_timezone = UTC\ndefault_timezone = UTC\n"
            f"[sqlite]\npath = {folder / 'khal.db'}\n",
            encoding="utf-8",
        )

    def take(self, *texts: str) -> list[list[str]]:
        """Take these files one after the other, and give the events that are listed after each."""
        shape = "{start-date} {start-time} {end-time}|{cancelled}|{title}|{uid}"
        commands: list[list[str]] = []
        for number, text in enumerate(texts):
            path = self.folder / f"{number}.ics"
            path.write_text(text, encoding="utf-8", newline="")
            commands += [
                ["import", "--batch", str(path)],
                ["list", "--day-format", "", "--format", shape, "2026-11-01", "90d"],
            ]
        home = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(self.folder))
        result = subprocess.run(
            [sys.executable, "-c", KHAL, str(self.folder / "config"), json.dumps(commands)],
            env={**os.environ, **home, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        listed = result.stdout.split(END)[:-1]
        assert len(listed) == len(commands)
        return [lines.splitlines() for lines in listed[1::2]]


def test_khal_takes_the_reminders_an_update_and_a_cancellation(tmp_path):
    interview = Interview(
        id="6f1c8a44",
        company="Lumen Health",
        starts=datetime(2026, 11, 24, 10, 30),  # noqa: DTZ001  on the wall clock of the zone
        minutes=30,
        time_zone="America/New_York",
        people=(Person("Müge Öztürk; 李小龍"),),
    )
    postponed = replace(interview, starts=datetime(2026, 11, 25, 10, 30))  # noqa: DTZ001
    answered = replace(postponed, answered=NOW)
    uids = [uid(interview, step) for step in ("thank-you", "follow-up", "final follow-up")]
    titles = [
        "Send a thank-you to Müge Öztürk; 李小龍 (Lumen Health)",
        "Follow up with Müge Öztürk; 李小龍 (Lumen Health)",
        "Follow up one last time with Müge Öztürk; 李小龍 (Lumen Health)",
    ]

    def lines(times, cancelled=""):
        return [f"{at}|{cancelled}|{title}|{key}" for at, title, key in zip(times, titles, uids, strict=True)]

    def file(version, sequence, make):
        plan = schedule(version, Candidate(), now=NOW)
        assert plan is not None
        made = make([Entry(version, plan, sequence=sequence)], now=NOW, page=PAGE)
        assert made is not None
        return made.text

    first = ["2026-11-24 21:30 21:45", "2026-12-02 15:00 15:15", "2026-12-09 15:00 15:15"]
    later = ["2026-11-25 21:30 21:45", "2026-12-03 15:00 15:15", "2026-12-10 15:00 15:15"]
    found = Khal(tmp_path).take(
        file(interview, 0, reminders), file(postponed, 1, reminders), file(answered, 2, cancellations)
    )
    assert found == [lines(first), lines(later), lines(later, "CANCELLED ")]
