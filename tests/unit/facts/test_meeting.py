"""Formats as people type them: what the thanks are for, and when it was."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.meeting import read_meeting
from composer.interview import Interview

DAY = date(2026, 11, 24)
MORNING = datetime.fromisoformat("2026-11-24T09:00")


def read(typed, *, starts=MORNING, today=DAY, american=False):
    return read_meeting(typed, Interview(format=typed).medium, starts, today, american=american)


# Format as typed, what the thanks are for after "Thank you for", and whether "about the role" follows it.
TYPED = [
    ("WELD TEST AND WALKED THE SHOP", "the weld test and the walk round the shop", False),
    ("drove round the place w him", "driving me round", False),
    ("chat in the van basically", "the chat in the van", True),
    ("in the cab of the truck", "the chat in the cab", True),
    ("I baked with them one night", "letting me bake with you for a night", False),
    ("worked a service with them", "letting me work a service with you", False),
    ("played with the band", "letting me play with you", False),
    ("I spent a morning there", "having me", False),
    ("shadowed a nurse for 2 hrs", "letting me shadow your team", False),
    ("cuppa in the office", "the cup of tea", False),
    ("coffee, 30 min, her time", "the coffee", False),
    ("lunch with team", "lunch", False),
    ("coffee chat", "speaking with me", True),
    ("taught a lesson, then interview", "letting me teach a lesson", False),
    ("panel, after a lesson observation", "letting me teach a lesson", False),
    ("taught yr 5 for 20 min", "letting me teach a lesson", False),
    ("presentation + panel", "hearing my presentation", False),
    ("sim assessment + interview", "the simulator assessment", False),
    ("road test then chat", "the road test", False),
    ("group exercise and interview", "the group exercise", False),
    ("audition + interview", "the audition", False),
    ("trial shift", "having me in for the trial shift", False),
    ("trial day", "having me in for the trial day", False),
    ("working interview", "having me in for the working interview", False),
    ("kitchen trial", "having me in for the trial", False),
    ("assessment day, group + 1:1", "the assessment day", False),
    ("assessment centre, panel", "having me at the assessment centre", False),
    ("onsite, manager walked me round", "showing me round", False),
    ("In person with the GM, after tour of the hotel", "showing me round the hotel", False),
    ("toured the plant, then talked", "showing me round the plant", False),
    ("showed me the wardrobe store", "showing me round the wardrobe store", False),
    ("short talk + tour", "showing me round", False),
    ("onsite, met also the team", "introducing me to your team", False),
    ("job fair", "speaking with me at the job fair", True),
    ("in their studio", "having me at your studio", False),
    ("in studio then the canteen", "having me at the studio", False),
    ("with the boss, in workshop", "having me at the workshop", False),
    ("at the harbour office", "having me at the harbour office", False),
    ("Met at the Centre", "having me at the Centre", False),
    ("in her kitchen", "having me in your kitchen", False),
    ("on the farm", "having me on the farm", False),
    ("Practice visit", "having me at the practice", False),
    # What is not understood, or is nothing to give thanks for, gets plain thanks.
    ("onsite loop", "meeting me", True),
    ("MEDICAL + TALK", "meeting me", True),
    ("en la tienda, 1 hour", "meeting me", True),
    ("terminal, talked w safety guy", "meeting me", True),
    ("Second-floor meeting room, in person", "meeting me", True),
    ("second interview, in the boardroom", "meeting me", True),
    ("at the end of the day", "meeting me", True),
    ("in the office", "meeting me", True),
    ("drug test", "meeting me", True),
    ("stage 2 interview", "meeting me", True),
    ("face to face, two on panel", "meeting me", True),
    ("video, coding + design", "speaking with me", True),
    ("panel via webex", "speaking with me", True),
    ("videocall", "speaking with me", True),
    ("phone call, trial shift next week", "the call", True),
    ("call w recruiter", "the call", True),
    ("phone screen", "speaking with me", True),
    ("", "speaking with me", True),
]


@pytest.mark.parametrize(("typed", "what", "is_talk"), TYPED)
def test_a_typed_format_is_what_the_thanks_are_for(typed, what, is_talk):
    meeting = read(typed)

    assert (meeting.what, meeting.is_talk) == (what, is_talk)


def test_americans_walk_around():
    assert read("tour of the plant", american=True).what == "showing me around the plant"
    assert (
        read("weld test, walked the shop", american=True).what == "the weld test and the walk around the shop"
    )
    assert read("onsite", american=True).what == "meeting with me"


@pytest.mark.parametrize(
    ("typed", "starts", "today", "when"),
    [
        ("onsite", datetime.fromisoformat("2026-11-24T09:00"), DAY, "this morning"),
        ("onsite", datetime.fromisoformat("2026-11-24T15:00"), DAY, "this afternoon"),
        ("onsite", datetime.fromisoformat("2026-11-24T18:00"), DAY, "today"),
        ("onsite", datetime.fromisoformat("2026-11-23T09:00"), DAY, "yesterday"),
        ("onsite", datetime.fromisoformat("2026-11-20T09:00"), DAY, "on Friday"),
        ("onsite", datetime.fromisoformat("2026-11-02T09:00"), DAY, "on 2 November"),
        ("onsite", None, DAY, ""),
        # The format tells the time itself.
        ("I baked with them one night", datetime.fromisoformat("2026-11-24T09:00"), DAY, ""),
    ],
)
def test_when_it_was_is_told_as_one_says_it_today(typed, starts, today, when):
    assert read(typed, starts=starts, today=today).when == when


PIECES = st.sampled_from(
    "in the at their van shop with them baked tour test trial shift walked me round coffee + , video 3 x ( w n".split()
)


@given(st.text() | st.lists(PIECES).map(" ".join))
def test_any_format_gives_thanks_in_words(typed):
    meeting = read(typed)

    assert meeting.what
    assert meeting.noun
    assert not any(char in meeting.what for char in ",;+()0123456789")
