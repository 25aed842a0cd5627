"""The guide's further examples: cases that its other pages tell of. All people and firms are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from composer.examples.example_facts import FACTS, Facts

_FIRST = FACTS["first-interview"]
_LAST = FACTS["final-follow-up"]
_TUESDAY, _WEDNESDAY, _FRIDAY = 1, 2, 4

CASES: dict[str, Facts] = {
    "tuesday": replace(_FIRST, scenario="first-interview", coming=_TUESDAY),
    "friday": replace(_FIRST, scenario="first-interview", clock=time(14), coming=_FRIDAY, decision_in=12),
    "wednesday": Facts(
        _FIRST.signed,
        {**_FIRST.typed, "format": "final round, onsite", "next_step": ""},
        scenario="later-round",
        clock=time(16, 30),
        coming=_WEDNESDAY,
    ),
    "date-ahead": replace(
        _FIRST, scenario="first-interview", days_ago=3, sent=(("thank-you", 2),), decision_in=9
    ),
    "third-follow-up": replace(
        _LAST,
        scenario="final-follow-up",
        days_ago=26,
        sent=(("thank-you", 25), ("follow-up", 16), ("final follow-up", 8)),
    ),
    "slips": replace(
        _FIRST,
        scenario="first-interview",
        typed={
            **_FIRST.typed,
            "people": [
                {
                    **_FIRST.typed["people"][0],
                    "talked_about": "the ten minutes of handover and how much they effect a whole night",
                }
            ],
            "fit": "led an experianced team of six on night wards and definately learnt to hand over",
            "next_step": "hear back this week",
        },
    ),
    "no-addresses": Facts(
        ("Mateus Oliveira", "mateus.oliveira@post.example", "+351 21 555 0129"),
        {
            "company": "Port of Almada",
            "role": "Berth Planner",
            "format": "first interview, onsite",
            "minutes": "60",
            "time_zone": "Europe/Lisbon",
            "country": "PT",
            "people": [
                {"name": "Beatriz Lopes", "title": "Harbour Master", "talked_about": "ships that come early"},
                {"name": "Henrik Dahl", "title": "Head of Planning", "talked_about": "the new crane"},
                {"name": "Rui Tavares", "title": "Shift Lead"},
            ],
            "coordinator": {
                "name": "Inês Carvalho",
                "honorific": "Ms.",
                "title": "Recruiter",
                "email": "ines.carvalho@almada.example",
            },
            "fit": "planned the berths of a ferry line for four years",
            "next_step": "a second talk in the coming weeks",
        },
        scenario="group-note",
    ),
    "nothing-to-say": Facts(
        ("Zofia Lewandowska", "zofia@post.example", "+48 22 555 0188"),
        {
            "company": "Fernhill Water",
            "role": "Laboratory Assistant",
            "format": "phone screen",
            "minutes": "20",
            "time_zone": "Europe/London",
            "country": "GB",
            "people": [
                {
                    "name": "Callum Reid",
                    "title": "Recruiter",
                    "email": "callum.reid@fernhill.example",
                    "talked_about": "the first three months and the early start with the field team",
                }
            ],
            "fit": "",
            "next_step": "",
        },
        scenario="phone-screen",
    ),
    "wrong-name": replace(
        _FIRST,
        scenario="first-interview",
        opens_with="With apologies: my first note had your name wrong.",
    ),
}
"""By the name that a link to the composer has for them."""
