"""Names as people type them: how each is greeted, and what is told about the person besides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.names import (
    full_name,
    goes_by_title,
    is_american,
    job_of,
    join_names,
    names_in,
    parse_name,
    reader_words,
    salutation_name,
    title_of,
)
from composer.interview import Person

# Name as typed, greeted in a warm note, greeted in a formal one (British), the job that was typed.
TYPED = [
    ("Priya Raman, Head of Data", "Priya", "Priya Raman", "Head of Data"),
    ("Denise (HR)", "Denise", "Denise", "HR"),
    ("DESMOND (SITE MGR)", "Desmond", "Desmond", "site manager"),
    ("mr lucian crane (partner)", "Lucian", "Mr Crane", "partner"),
    ("Rosalind Fairweather-Eze, team lead", "Rosalind", "Rosalind Fairweather-Eze", "team lead"),
    ("Ana - hiring manager", "Ana", "Ana", "hiring manager"),
    ("Sam Okafor (he/him)", "Sam", "Sam Okafor", ""),
    ("Jordan Smith, PhD", "Jordan", "Dr Smith", ""),
    ("Keisha Brown RN", "Keisha", "Keisha Brown", ""),
    ("lucy@acme.com", "Lucy", "Lucy", ""),
    ("Dana Cole <dana@acme.com>", "Dana", "Dana Cole", ""),
    ("the hiring manager", "hiring manager", "Hiring Manager", "hiring manager"),
    ("recruiter", "recruiter", "Recruiter", "recruiter"),
    ("Tom and Ana", "Tom and Ana", "Tom and Ana", ""),
    ("Tom & Ana", "Tom and Ana", "Tom and Ana", ""),
    ("Dana Whitfield (CTO); Omar Haddad", "Dana and Omar", "Dana Whitfield and Omar Haddad", "CTO"),
    ("J.T. Walsh", "J.T. Walsh", "J.T. Walsh", ""),
    ("Capt. Rodriguez", "Captain Rodriguez", "Captain Rodriguez", ""),
    ("Herr Müller", "Herr Müller", "Herr Müller", ""),
    ("عبد الله", "عبد الله", "عبد الله", ""),
    ("李小龍", "李小龍", "李小龍", ""),
    ("ALEX CHEN", "Alex", "Alex Chen", ""),
    ("maya o'brien", "Maya", "Maya O'Brien", ""),
    ("mr kim", "Mr Kim", "Mr Kim", ""),
    ("van der Berg, Pieter", "Pieter", "Pieter van der Berg", ""),
    ("Berg, Pieter van der", "Pieter", "Pieter van der Berg", ""),
    ("O'Brien, Siobhán", "Siobhán", "Siobhán O'Brien", ""),
    ("Ronald McDonald", "Ronald", "Ronald McDonald", ""),
    ("bell hooks", "Bell", "Bell Hooks", ""),
    ("Te Rangi Hīroa Walker", "Te Rangi Hīroa Walker", "Te Rangi Hīroa Walker", ""),
    ("Mohammed bin Rashid Al Falasi", "Mohammed", "Mohammed bin Rashid Al Falasi", ""),
    ("X Æ Lee", "X Æ Lee", "X Æ Lee", ""),
    ("chef Marguerite Plumtree-Ojo", "Marguerite", "Chef Plumtree-Ojo", ""),
    ("Prof. Dr. Ingeborg Wattenschlick", "Ingeborg", "Professor Wattenschlick", ""),
    ("Prof. Dr. med. Hans Müller, PhD", "Hans", "Professor Müller", ""),
    ("Principal Joyce Meyer", "Principal Meyer", "Principal Meyer", ""),
    ("Councillor Tighe", "Councillor Tighe", "Councillor Tighe", ""),
    ("Matron Beatrix Thornquist", "Matron Thornquist", "Matron Thornquist", ""),
    ("Capt. Morwenna Blyth", "Captain Blyth", "Captain Blyth", ""),
    ("Winifred Stone-Adeyemi, home manager", "Winifred", "Winifred Stone-Adeyemi", "home manager"),
    ("Gaz Pemberthwaite (owner)", "Gaz", "Gaz Pemberthwaite", "owner"),
    ("Wei Ling Tan", "Wei Ling", "Wei Ling Tan", ""),
    ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", ""),
    ("Kim Min-jun", "Kim Min-jun", "Kim Min-jun", ""),
    ("María García López", "María", "María García López", ""),
    ("Björk Jónsdóttir", "Björk", "Björk Jónsdóttir", ""),
    ("DUPONT Jean", "Jean", "Jean Dupont", ""),
    ("Robert (Bob) Smith", "Bob", "Robert Smith", ""),
    ("Brändli, Dr. Anneliese", "Anneliese", "Dr Brändli", ""),
    ("KEISHA BROWN RN", "Keisha", "Keisha Brown", ""),
    ("keisha brown, rn", "Keisha", "Keisha Brown", ""),
    ("Hester Dunwoody-Pike, libraries mgr", "Hester", "Hester Dunwoody-Pike", "libraries manager"),
    ("Cllr Rosamund Tighe", "Councillor Tighe", "Councillor Tighe", ""),
    ("Mrs Philippa Grimshaw-Vane (owner)", "Philippa", "Mrs Grimshaw-Vane", "owner"),
    ("Mr and Mrs Kim", "Mr and Mrs Kim", "Mr and Mrs Kim", ""),
    ("Tom, Ana and Raj", "Tom, Ana and Raj", "Tom, Ana and Raj", ""),
    ("Tom, Ana, Raj", "Tom, Ana and Raj", "Tom, Ana and Raj", ""),
    ("Dana Whitfield, CTO and Omar Haddad, CEO", "Dana and Omar", "Dana Whitfield and Omar Haddad", "CTO"),
    ("Ana Lee, Head of People and Culture", "Ana", "Ana Lee", "Head of People and Culture"),
    ("HR - Denise", "Denise", "Denise", "HR"),
    ("Denise from HR", "Denise", "Denise", "HR"),
    ("recruiter Lucy Hale", "Lucy", "Lucy Hale", "recruiter"),
    ("head chef tom lee", "Tom", "Tom Lee", "head chef"),
    ("dana.cole@acme.com", "Dana", "Dana Cole", ""),
    ("jsmith@acme.com", "", "", ""),
    ("hr@acme.com", "", "", ""),
    ("n/a", "", "", ""),
    ("?", "", "", ""),
    ("the hiring team", "hiring team", "Hiring Team", "hiring team"),
    ("Matron", "Matron", "Matron", "Matron"),
    ("Chef", "Chef", "Chef", "Chef"),
    ("HR", "HR", "HR", "HR"),
    ("Sam Okafor she/her", "Sam", "Sam Okafor", ""),
    ("Robert'); DROP TABLE notes;--", "Robert'); DROP TABLE notes;--", "Robert'); DROP TABLE notes;--", ""),
    ("{{ 7*7 }}", "{{ 7*7 }}", "{{ 7*7 }}", ""),
    ("Wm. Smith", "Wm. Smith", "Wm. Smith", ""),
    ("Tim Cook", "Tim", "Tim Cook", ""),
    ("Cook, Tim", "Tim", "Tim Cook", ""),
    ("Sir Ian Reed", "Ian", "Sir Ian", ""),
    ("JT WALSH", "JT", "JT Walsh", ""),
    ("KIM Min-jun", "Min-jun", "Kim Min-jun", ""),
    ("J. Robert Oppenheimer", "J. Robert Oppenheimer", "J. Robert Oppenheimer", ""),
    ("Frau Dr. Schmidt", "Dr Schmidt", "Dr Schmidt", ""),
    ("maria de la cruz", "Maria", "Maria de la Cruz", ""),
    ("jean d'aubigné", "Jean", "Jean d'Aubigné", ""),
    ("Ana Ruiz, she/her", "Ana", "Ana Ruiz", ""),
    ("Jack Ma", "Jack", "Jack Ma", ""),
    ("JACK MA", "Jack", "Jack Ma", ""),
    ("Sarah ?", "Sarah", "Sarah", ""),
    ("Priya 😀", "Priya", "Priya", ""),
    ("Tom Bishop", "Tom", "Tom Bishop", ""),
    ("Ana", "Ana", "Ana", ""),
    ("Dr Jane Lee, PhD", "Jane", "Dr Lee", ""),
    ("<script>alert(1)</script>", "<script>alert(1)</script>", "<script>alert(1)</script>", ""),
    ("Denise, HR", "Denise", "Denise", "HR"),
    ("Denise HR", "Denise", "Denise", "HR"),
    ("Major Tom", "Major Tom", "Major Tom", ""),
    ("Smith, John, PhD", "John", "Dr Smith", ""),
    ("Smith, Dr John", "John", "Dr Smith", ""),
    ("Sam Okafor they/them", "Sam", "Sam Okafor", ""),
    ("Priya Raman - Head of Data, Acme", "Priya", "Priya Raman", "Head of Data, Acme"),
    ("Ana Lee | Recruiter", "Ana", "Ana Lee", "Recruiter"),
    ("Recruiter: Lucy", "Lucy", "Lucy", "Recruiter"),
    ("my boss tom", "Tom", "Tom", "boss"),
    ("Dana at Acme", "Dana", "Dana", ""),
    ("Dr. med. Anna Weiß", "Anna", "Dr Weiß", ""),
    ("Rev. Thomas Hale", "Reverend Hale", "Reverend Hale", ""),
    ("Prof Lee", "Professor Lee", "Professor Lee", ""),
    ("Ms. Raman", "Ms Raman", "Ms Raman", ""),
    ("MR KIM", "Mr Kim", "Mr Kim", ""),
    ("MARIA GARCÍA LÓPEZ", "Maria", "Maria García López", ""),
    ("O'BRIEN, SIOBHÁN", "Siobhán", "Siobhán O'Brien", ""),
    ("mcdonald, ronald", "Ronald", "Ronald McDonald", ""),
    ("Ana (?)", "Ana", "Ana", ""),
    ("idk", "", "", ""),
    ('"Dana Cole" <dana@acme.com>', "Dana", "Dana Cole", ""),
    ("Tom/Ana", "Tom and Ana", "Tom and Ana", ""),
    ("Ngũgĩ wa Thiong'o", "Ngũgĩ", "Ngũgĩ wa Thiong'o", ""),
    ("Vice Principal Joyce Meyer", "Joyce", "Joyce Meyer", "Vice Principal"),
    ("Nurse Kelly", "Nurse Kelly", "Nurse Kelly", ""),
    ("Smith", "Smith", "Smith", ""),
    ("SMITH", "Smith", "Smith", ""),
    ("Mx Rowan Ash", "Rowan", "Mx Ash", ""),
    ("Head of HR", "Head of HR", "Head of HR", "Head of HR"),
    ("Talent Acquisition", "Talent Acquisition", "Talent Acquisition", "Talent Acquisition"),
    ("Jane Smith (she/her), VP Engineering", "Jane", "Jane Smith", "VP Engineering"),
    ("Jane Smith (HR, she/her)", "Jane", "Jane Smith", "HR"),
    ("Dr Lindiwe Castellane", "Lindiwe", "Dr Castellane", ""),
    ("Jean-Luc d'Aubigné", "Jean-Luc", "Jean-Luc d'Aubigné", ""),
    ("Müge Öztürk", "Müge", "Müge Öztürk", ""),
    ("João", "João", "João", ""),
    ("Ananya Iyer", "Ananya", "Ananya Iyer", ""),
    ("Prof. Graham Whitfield", "Graham", "Professor Whitfield", ""),
    ("Dr. Ludwig van Beethoven", "Ludwig", "Dr van Beethoven", ""),
    ("Dr. Gabriel García Márquez", "Gabriel", "Dr Gabriel García Márquez", ""),
    ("Dr. House", "Dr House", "Dr House", ""),
    ("García Márquez, Gabriel", "Gabriel", "Gabriel García Márquez", ""),
    ("Wang Wei", "Wang Wei", "Wang Wei", ""),
    ("김민준", "김민준", "김민준", ""),
    ("محمد علي", "محمد", "محمد علي", ""),
    ("ელენე", "ელენე", "ელენე", ""),
    ("अनन्या अय्यर", "अनन्या", "अनन्या अय्यर", ""),
    ("Ben Smith", "Ben", "Ben Smith", ""),
    ("PRINCIPAL OTTOLINE GREAVES", "Principal Greaves", "Principal Greaves", ""),
    ("mr Octavian Sprule", "Octavian", "Mr Sprule", ""),
    ("ana.ruiz@acme.com", "Ana", "Ana Ruiz", ""),
    ("Tom Lee; Ana Ruiz; Raj Iyer", "Tom, Ana and Raj", "Tom Lee, Ana Ruiz and Raj Iyer", ""),
    ("Supt. Ruth Okoye", "Superintendent Okoye", "Superintendent Okoye", ""),
    ("Coach Dan Riley", "Dan", "Coach Riley", ""),
    ("Rabbi Miriam Stern", "Rabbi Stern", "Rabbi Stern", ""),
    ("Head of Talent", "Head of Talent", "Head of Talent", "Head of Talent"),
    ("Sarah Head", "Sarah", "Sarah Head", ""),
    ("Panel: Ana, Tom and Raj", "Ana, Tom and Raj", "Ana, Tom and Raj", ""),
    ("Sarah from the talent team", "Sarah", "Sarah", "talent team"),
    ("Hi Sarah", "Sarah", "Sarah", ""),
    ("Lt. Col. Jane Reed", "Lieutenant Colonel Reed", "Lieutenant Colonel Reed", ""),
    ("PROF DR WATTENSCHLICK", "Professor Wattenschlick", "Professor Wattenschlick", ""),
    ("Ana Lee (recruiter) and Tom Hale (CTO)", "Ana and Tom", "Ana Lee and Tom Hale", "recruiter"),
    ("Jane Smith MD", "Jane", "Dr Smith", ""),
    ("talent acquisition", "talent acquisition", "Talent Acquisition", "talent acquisition"),
    ("", "", "", ""),
]


@pytest.mark.parametrize(("typed", "warm", "formal", "job"), TYPED)
def test_a_typed_name_is_read(typed, warm, formal, job):
    person = Person(typed)

    assert salutation_name(person, "warm", american=False) == warm
    assert salutation_name(person, "formal", american=False) == formal
    assert job_of(person) == job


def test_a_job_that_was_told_in_its_field_stands():
    assert job_of(Person("Denise (HR)", title="Head of HR")) == "Head of HR"


@pytest.mark.parametrize(
    ("typed", "brief"),
    [
        ("Dr Lindiwe Castellane", "Dr Castellane"),
        ("Mrs Philippa Grimshaw-Vane (owner)", "Mrs Grimshaw-Vane"),
        ("Cllr Rosamund Tighe", "Councillor Tighe"),
        ("chef Marguerite Plumtree-Ojo", "Marguerite"),
        ("Sir Ian Reed", "Ian"),
        ("Jordan Smith, MBA", "Jordan"),
    ],
)
def test_a_brief_note_keeps_a_title_that_was_typed(typed, brief):
    assert salutation_name(Person(typed), "brief", american=False) == brief


def test_hi_does_not_go_before_a_title():
    assert goes_by_title(Person("Dr Lindiwe Castellane"), "brief")
    assert goes_by_title(Person("Priya Raman", honorific="Ms."), "formal")
    assert not goes_by_title(Person("Priya Raman", honorific="Ms."), "warm")
    assert not goes_by_title(Person("Dr Lindiwe Castellane", introduced_as="Lindi"), "formal")


@pytest.mark.parametrize(
    ("typed", "honorific", "formal"),
    [
        ("Priya Raman", "Ms.", "Ms. Raman"),
        ("Dr. Anneliese Brändli", "Prof.", "Professor Brändli"),
        ("van der Berg, Pieter", "Mx.", "Mx. van der Berg"),
        ("Mohammed bin Rashid Al Falasi", "Mr.", "Mr. Al Falasi"),
        ("Mary A. Smith", "Dr.", "Dr. Smith"),
        # Where the name does not tell which part is the family's, the whole of it follows.
        ("María García López", "Ms.", "Ms. María García López"),
        ("Björk Jónsdóttir", "Ms.", "Ms. Björk Jónsdóttir"),
        ("Nguyễn Thị Minh Khai", "Ms.", "Ms. Nguyễn Thị Minh Khai"),
        ("李小龍", "Mr.", "Mr. 李小龍"),
    ],
)
def test_a_chosen_honorific_stands_before_what_is_surely_the_family_name(typed, honorific, formal):
    assert salutation_name(Person(typed, honorific=honorific), "formal", american=True) == formal


@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
def test_how_a_person_was_introduced_wins(tone):
    person = Person("Prof. Graham Whitfield", honorific="Dr.", introduced_as="Gray")

    assert salutation_name(person, tone, american=True) == "Gray"


def test_no_honorific_is_ever_guessed():
    assert salutation_name(Person("Mary Smith"), "formal", american=True) == "Mary Smith"


def test_a_short_title_has_a_full_stop_in_american_english_alone():
    assert salutation_name(Person("mr kim"), "formal", american=True) == "Mr. Kim"
    assert salutation_name(Person("Mr. Kim"), "formal", american=False) == "Mr Kim"
    assert salutation_name(Person("Capt. Rodriguez"), "formal", american=True) == "Captain Rodriguez"


def test_titles_are_american_where_the_reader_is():
    assert is_american("America/New_York", "")
    assert is_american("", "")
    assert not is_american("Europe/London", "")
    assert not is_american("America/New_York", "GB")


def test_a_title_is_known_however_it_is_written():
    assert title_of("Prof.") == title_of("professor") == "Professor"
    assert title_of("Priya") == ""


def test_a_third_person_reads_an_academic_title_and_no_civil_one():
    assert full_name(Person("Dr. Anneliese Brändli"), american=True) == "Dr. Anneliese Brändli"
    assert full_name(Person("Mrs Jane Doe"), american=True) == "Jane Doe"
    assert full_name(Person("mr kim"), american=True) == "Mr. Kim"
    assert full_name(Person("", introduced_as="Gray"), american=True) == "Gray"
    assert full_name(Person("recruiter"), american=True) == "the recruiter"


def test_names_are_listed_as_in_a_sentence():
    assert join_names(()) == ""
    assert join_names(("Ann",)) == "Ann"
    assert join_names(("Ann", "Bo")) == "Ann and Bo"
    assert join_names(("Ann", "Bo", "Cy")) == "Ann, Bo and Cy"


def test_only_neighboring_right_to_left_names_are_isolated():
    assert join_names(("محمد", "Ann", "علي")) == "محمد, Ann and علي"
    assert join_names(("محمد", "علي", "Ann")) == "\u2068محمد\u2069, \u2068علي\u2069 and Ann"


def test_everybody_in_a_field_is_named():
    assert names_in("Dana Whitfield (CTO); Omar Haddad") == ("Dana Whitfield", "Omar Haddad")
    assert names_in("n/a") == ()


def test_an_address_is_kept_beside_the_name():
    assert parse_name("Dana Cole <dana@acme.com>").email == "dana@acme.com"
    assert parse_name("jsmith@acme.com").email == "jsmith@acme.com"


@pytest.mark.parametrize(
    ("person", "meant", "not_meant"),
    [
        (
            Person("mr lucian crane (partner)"),
            ["mr crane", "crane", "lucian", "lucian crane"],
            ["partner", "mr"],
        ),
        (Person("Priya Raman", honorific="Ms."), ["priya", "ms raman"], ["mr raman"]),
        (Person("Prof. Hans Müller"), ["prof müller", "professor muller", "hans"], ["dr müller"]),
        (Person("Ludwig van Beethoven"), ["van beethoven", "beethoven"], ["van"]),
        (Person("Tom and Ana"), ["tom", "ana"], ["and"]),
        (Person("Lt. Col. Jane Reed"), ["col reed", "colonel reed", "jane"], ["captain reed"]),
        (Person("the hiring manager"), ["hiring manager", "the hiring manager"], ["manager"]),
        (Person("Sean O\u2019Brien", introduced_as="Shay"), ["o'brien", "shay"], []),
        (Person("n/a"), [], ["n/a"]),
    ],
)
def test_the_words_that_mean_the_reader(person, meant, not_meant):
    words = reader_words(person)

    assert [one for one in meant if tuple(one.split()) not in words] == []
    assert [one for one in not_meant if tuple(one.split()) in words] == []


GIVEN = st.sampled_from("Priya Desmond Siobhán Jean-Luc Müge João Ananya Lucian Winifred Dwayne".split())
FAMILIES = st.sampled_from(
    "Raman O'Brien Crane Fairweather-Eze Öztürk Okafor Thornquist Moon-Osei Quist".split()
)
BESIDE = st.sampled_from(
    [
        "",
        " (HR)",
        ", team lead",
        " - hiring manager",
        " (she/her)",
        ", PhD",
        " RN, BSN",
        " <a@b.example>",
        " they/them",
    ]
)
PIECES = st.sampled_from(
    "Tom and & ; , ( ) / - | < > @ a@b.co PhD Dr. mr van HR of head he/him 李 عبد é . ' chef at n/a {{ 😀 \n".split(
        " "
    )
)


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_reading_never_fails_and_text_that_is_no_name_stays(typed):
    person = Person(typed)
    name = parse_name(typed)

    for tone in ("warm", "formal", "brief"):
        salutation_name(person, tone, american=True)
    full_name(person, american=False)
    assert isinstance(reader_words(person), frozenset)
    # A blank or an emoji alone names nobody; letters are in one of the parts.
    told = (name.full, name.role, name.title, name.job, name.email, name.others)
    assert any(told) or not any(len(word) > 5 and word.isalpha() for word in typed.split())


@given(GIVEN, FAMILIES)
def test_no_letter_of_a_plain_name_is_lost(first, family):
    assert parse_name(f"{first} {family}").full == f"{first} {family}"
    assert parse_name(f"{family}, {first}").full == f"{first} {family}"


@given(GIVEN, FAMILIES, BESIDE)
def test_what_stands_beside_a_name_does_not_change_it(first, family, beside):
    name = parse_name(f"{first} {family}{beside}")

    assert (name.full, name.given, name.family) == (f"{first} {family}", first, family)


@given(GIVEN, FAMILIES, BESIDE, st.sampled_from([str, str.upper, str.lower]))
def test_a_name_that_was_read_reads_the_same_again(first, family, beside, case):
    full = parse_name(case(f"{first} {family}") + beside).full

    assert parse_name(full).full == full


@pytest.mark.parametrize(
    "piece", ["(", "Tom and ", "a@", "Dr. ", ", ", " - ", "he/", "x", "; ", "[]", "mgr "]
)
def test_a_very_long_text_stands_as_it_was_typed(piece):
    typed = " ".join((piece * 20_000).split())

    assert parse_name(typed).full == typed
