"""The position and the company as a letter names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.position import asks_advice_alone, company_name, read_position


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
        ("RN - ICU nights", "night ICU RN role"),
        ("CRANE OPERATOR STS", "STS crane operator role"),
        ("crane operator sts", "STS crane operator role"),
        ("cdl driver regional", "regional CDL driver role"),
        ("sales manager retail", "retail sales manager role"),
        ("teacher maths", "maths teacher role"),
        ("manager trainee", "trainee manager role"),
        ("attorney general", "attorney general role"),
        ("Scrum master", "scrum master role"),
        ("Small animal vet", "small animal vet role"),
        ("vet tech", "veterinary technician role"),
        ("vet nurse", "veterinary nurse role"),
        ("equine vet", "equine vet role"),
        ("bus driver trainee", "trainee bus driver role"),
        ("maths teacher (mat cover)", "maths teacher (maternity cover) role"),
        ("maths maternity cover", "maths maternity cover"),
        ("usher/concessions (weekends)", "weekend usher and concessions role"),
        ("server/bartender", "server and bartender role"),
        ("plumber / gas engineer", "plumber and gas engineer role"),
        ("Sales/Marketing Manager", "Sales/Marketing Manager role"),
        ("UI/UX designer", "UI/UX designer role"),
        ("diseñadora gráfica / graphic designer", "graphic designer role"),
        ("Lagerhelfer / warehouse picker", "warehouse picker role"),
        ("Aktuar / actuary life", "life actuary role"),
        ("hotel receptionist / Rezeptionist", "hotel receptionist role"),
        ("jefe de cocina / head chef", "head chef role"),
        ("Kinderpfleger/in (m/w/d)", "Kinderpfleger/in role"),
        ("Software Engineer (m/f/d)", "Software Engineer role"),
        ("travel nurse - med surg 13 wks", "travel nurse (med surg, 13 weeks) role"),
        ("Project architect", "project architect role"),
        ("Drive time producer", "drive time producer role"),
        ("English teacher", "English teacher role"),
        ("Python developer", "Python developer role"),
        ("Year 4 class teacher", "Year 4 class teacher role"),
        ("yr 6 teacher", "Year 6 teacher role"),
        ("Associate Curator of Textiles", "Associate Curator of Textiles role"),
        ("Executive Assistant to the CEO", "Executive Assistant to the CEO role"),
        ("Associate, commercial property", "associate (commercial property) role"),
        ("First Officer, Dash 8", "First Officer (Dash 8) role"),
        ("social worker, children & families", "social worker (children and families) role"),
        ("product manager, growth", "growth product manager role"),
        ("baker (night)", "night baker role"),
        ("care assistant - nights", "night care assistant role"),
        ("UX designer (mid)", "mid-level UX designer role"),
        ("Volunteer co-ordinator (part-time)", "part-time volunteer co-ordinator role"),
        ("waitress @ weekends", "weekend waitress role"),
        ("pt receptionist", "part-time receptionist role"),
        ("outpatient PT", "outpatient PT role"),
        ("postdoc position position", "postdoc role"),
        ("postdoc position in marine acoustics", "postdoc position in marine acoustics"),
        ("PhD in sediment modelling", "PhD position in sediment modelling"),
        ("role of line cook", "line cook role"),
        ("Job title: HGV Driver", "HGV Driver role"),
        ("Job Coach", "Job Coach role"),
        ("advice line worker", "advice line worker role"),
        ("dental hygenist", "dental hygenist role"),
        ("STAFF ACCOUNTANT II", "staff accountant II role"),
        ("HVAC TECH", "HVAC technician role"),
        ("PHLEBOTOMIST", "phlebotomist role"),
        ("tech lead", "tech lead role"),
        ("admin asst", "administrative assistant role"),
        ("eng manager", "engineering manager role"),
        ("iOS dev", "iOS developer role"),
        ("or nurse", "OR nurse role"),
        ("marketing internship", "marketing internship"),
        ("Trainee solicitor", "trainee solicitor role"),
        ("Florist", "florist role"),
        ("Graphic designer", "graphic designer role"),
        ("Java developer", "Java developer role"),
        ("Lead guide", "lead guide role"),
        ("Part II assistant", "Part II assistant role"),
        ("(no job, just advice)", "role"),
        ("n/a", "role"),
        ("not sure", "role"),
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
        ("DELGADO PIPE & FAB", "Delgado Pipe & Fab"),
        ("MAAS TERMINALS", "Maas Terminals"),
        ("BAE SYSTEMS", "BAE Systems"),
        ("EDF ENERGY", "EDF Energy"),
        ("NHS TRUST", "NHS Trust"),
        ("nhs lothian", "NHS Lothian"),
        ("hsbc bank", "HSBC Bank"),
        ("ST. MARY'S HOSPITAL", "St. Mary's Hospital"),
        ("st andrew's school", "St Andrew's School"),
        ("O'BRIEN & SONS", "O'Brien & Sons"),
        ("FORD MOTOR CO", "Ford Motor Co"),
        ("ZARA HOME", "Zara Home"),
        ("MCKESSON", "McKesson"),
        ("AT&T STORE", "AT&T Store"),
        ("CITY OF LEEDS", "City of Leeds"),
        ("ACME WIDGETS INC", "Acme Widgets"),
        ("IKEA", "IKEA"),
        ("e.on", "e.on"),
        ("Pennywhistle & Crane LLP", "Pennywhistle & Crane"),
    ],
)
def test_a_company_keeps_the_spelling_it_chose(typed, expected):
    assert expected == company_name(typed)


@pytest.mark.parametrize(
    "typed",
    ["(no job, just advice)", "advice only", "no role, a chat about careers", "informational interview"],
)
def test_a_talk_without_a_position_is_for_advice(typed):
    assert asks_advice_alone(typed)
    assert read_position(typed).name == ""


@pytest.mark.parametrize("typed", ["", "n/a", "advice line worker", "Job Coach", "networking engineer"])
def test_a_position_or_nothing_is_no_talk_for_advice(typed):
    assert not asks_advice_alone(typed)


PIECES = st.sampled_from(
    "sr eng / - , ( ) nights RN m/w/d Lagerhelfer picker vet tech II of the position PHD 4 & @ pt".split()
)


@given(st.text() | st.lists(PIECES).map(" ".join))
def test_any_text_is_read_as_a_role(typed):
    position = read_position(typed)

    assert bool(position.short) == bool(position.name)
    assert "  " not in position.name
    assert "position role" not in str(position)
    assert bool(company_name(typed)) == bool(" ".join(typed.split()).strip(" ,;"))


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("band 5 staff nurse, resp ward", "Band 5 staff nurse"),
        ("maths teacher (mat cover)", "maths teacher"),
        ("Associate, commercial property", "associate, commercial property"),
        ("travel nurse - med surg 13 wks", "travel nurse"),
    ],
)
def test_a_subject_line_spares_what_only_places_a_role(typed, short):
    assert read_position(typed).short == short
