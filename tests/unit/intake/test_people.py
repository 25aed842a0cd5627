"""Lists of people, signatures and profiles, as they are pasted into the field of a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.intake import people


def told(text):
    return [f"{one.name} | {one.title} | {one.email}" for one in people.listed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dana Whitfield (CTO); Omar Haddad; lucy@lumen.example",
            ["Dana Whitfield | CTO | ", "Omar Haddad |  | ", "Lucy |  | lucy@lumen.example"],
        ),
        (
            "Priya Raman, Head of Data, priya@lumen.example",
            ["Priya Raman | Head of Data | priya@lumen.example"],
        ),
        (
            "Dana Whitfield, Omar Haddad and Lucy Li",
            ["Dana Whitfield |  | ", "Omar Haddad |  | ", "Lucy Li |  | "],
        ),
        ("Tom, Ana and Raj", ["Tom |  | ", "Ana |  | ", "Raj |  | "]),
        (
            "Priya Raman\nHead of Data\nLumen Health\npriya@lumen.example\n+1 555 0100",
            ["Priya Raman | Head of Data | priya@lumen.example"],
        ),
        (
            "Priya Raman · 2nd\nHead of Data at Lumen Health\nNew York, United States",
            ["Priya Raman | Head of Data | "],
        ),
        (
            "Dana Whitfield - CTO\nOmar Haddad - Staff Engineer\nLucy Chen",
            ["Dana Whitfield | CTO | ", "Omar Haddad | Staff Engineer | ", "Lucy Chen |  | "],
        ),
        (
            "Raman, Priya <priya@lumen.example>; Haddad, Omar <omar@lumen.example>",
            ["Priya Raman |  | priya@lumen.example", "Omar Haddad |  | omar@lumen.example"],
        ),
        (
            "Dana Whitfield, CTO, Omar Haddad, Staff Engineer",
            ["Dana Whitfield | CTO | ", "Omar Haddad | Staff Engineer | "],
        ),
        ("Data Analyst", []),
        ("", []),
    ],
)
def test_a_list_is_read(text, expected):
    assert expected == told(text)


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("no-reply@us.greenhouse-mail.io", "Lumen Health"),
        ("reply+3f9a1b2c4d5e6f70@hire.lever.co", "Wren Castellanos"),
        ("c_188abc@resource.calendar.google.com", "Boardroom 4"),
        ("talent@harborcredit.example", "Talent Acquisition"),
        ("dana@lumen.example", "Lumen Recruiting"),
    ],
)
def test_a_tool_a_room_and_a_team_are_nobody(email, name):
    assert people.is_tool(email, name)


@pytest.mark.parametrize(
    ("email", "name"), [("dana.whitfield@lumen.example", "Dana Whitfield"), ("dw@lumen.example", "")]
)
def test_a_person_s_address_is_no_tool(email, name):
    assert not people.is_tool(email, name)


def test_who_closes_a_mail_and_signs_nothing_is_nobody():
    assert people.signed("See you then.\n\nBest regards,\n", "Text") is None


NAMES = st.sampled_from(
    ["Dana Whitfield", "Omar Haddad", "Lucy Chen", "Priya Raman", "Grace Kim", "Samuel Ortiz"]
)


@given(st.lists(NAMES, min_size=2, max_size=6, unique=True), st.sampled_from(["; ", "\n", ", ", "\n- "]))
def test_nobody_is_lost_whatever_parts_the_names(names, mark):
    assert names == [one.name for one in people.listed(mark.join(names))]


@given(st.lists(NAMES, min_size=1, max_size=6))
def test_one_person_is_found_once(names):
    found = people.together([people.Found(name) for name in names])
    assert sorted(set(names)) == sorted(one.name for one in found)
