"""The position and the company as a letter names them."""

from __future__ import annotations

import pytest

from composer.facts.position import company_name, read_position


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("sr backend eng", "senior backend engineer role"),
        ("Data Analyst position", "Data Analyst role"),
        ("Registered Nurse (Req #44121)", "Registered Nurse role"),
        ("paralegal - conveyancing", "conveyancing paralegal role"),
        ("bookkeeper p/t", "part-time bookkeeper role"),
        ("NIGHT SHIFT SUPERVISOR", "night shift supervisor role"),
        ("PhD position sediment modelling", "PhD position in sediment modelling"),
        ("", "role"),
    ],
)
def test_a_role_is_put_right(typed, expected):
    assert expected == str(read_position(typed))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("figma", "figma"),
        ("IBM", "IBM"),
        ("the gilded turnip", "The Gilded Turnip"),
        ("GULLWING PARCELS", "Gullwing Parcels"),
        ("Pennywhistle & Crane LLP", "Pennywhistle & Crane"),
    ],
)
def test_a_company_keeps_the_spelling_it_chose(typed, expected):
    assert expected == company_name(typed)
