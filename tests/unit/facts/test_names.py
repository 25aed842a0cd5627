from __future__ import annotations

import pytest

from composer.facts.names import full_name, join_names, parse_name, salutation_name
from composer.interview import Person

# Name as typed, greeted among colleagues, greeted formally.
WORLD = [
    ("Priya Raman", "Priya", "Priya Raman"),
    ("Dr. Anneliese Brändli", "Anneliese", "Dr. Brändli"),
    ("Jean-Luc d'Aubigné", "Jean-Luc", "Jean-Luc d'Aubigné"),
    ("Müge Öztürk", "Müge", "Müge Öztürk"),
    ("O'Brien, Siobhán", "Siobhán", "Siobhán O'Brien"),
    ("João", "João", "João"),
    ("Ananya Iyer", "Ananya", "Ananya Iyer"),
    ("Wei Ling Tan", "Wei Ling", "Wei Ling Tan"),
    ("Björk Jónsdóttir", "Björk", "Björk Jónsdóttir"),
    ("Mohammed bin Rashid Al Falasi", "Mohammed", "Mohammed bin Rashid Al Falasi"),
    ("X Æ Lee", "X Æ Lee", "X Æ Lee"),
    ("van der Berg, Pieter", "Pieter", "Pieter van der Berg"),
    ("Berg, Pieter van der", "Pieter", "Pieter van der Berg"),
    ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"),
    ("李小龍", "李小龍", "李小龍"),
    ("김민준", "김민준", "김민준"),
    ("Prof. Graham Whitfield", "Graham", "Professor Whitfield"),
    ("Prof. Dr. med. Hans Müller, PhD", "Hans", "Professor Müller"),
    ("Dr. Ludwig van Beethoven", "Ludwig", "Dr. van Beethoven"),
    ("Dr. Gabriel García Márquez", "Gabriel", "Dr. Gabriel García Márquez"),
    ("Dr. House", "Dr. House", "Dr. House"),
    ("Ms Raman", "Ms. Raman", "Ms. Raman"),
    ("Ben Smith", "Ben", "Ben Smith"),
    ("Brändli, Dr. Anneliese", "Anneliese", "Dr. Brändli"),
    ("Jane Smith, Head of HR", "Jane", "Jane Smith"),
    ("García Márquez, Gabriel", "Gabriel", "Gabriel García Márquez"),
    ("Wang Wei", "Wang Wei", "Wang Wei"),
    ("Kim Min-jun", "Kim Min-jun", "Kim Min-jun"),
    ("Mrs Jane Doe", "Jane", "Mrs. Doe"),
    ("Te Rangi Hīroa Walker", "Te Rangi Hīroa Walker", "Te Rangi Hīroa Walker"),
    ("J. Robert Oppenheimer", "J. Robert Oppenheimer", "J. Robert Oppenheimer"),
    ("DUPONT Jean", "Jean", "DUPONT Jean"),
    ("Robert (Bob) Smith", "Bob", "Robert Smith"),
    ("Ana Ruiz (she/her)", "Ana", "Ana Ruiz"),
    ("محمد علي", "محمد", "محمد علي"),
    ("ელენე", "ელენე", "ელენე"),
    ("अनन्या अय्यर", "अनन्या", "अनन्या अय्यर"),
    ("Robert'); DROP TABLE notes;--", "Robert'); DROP TABLE notes;--", "Robert'); DROP TABLE notes;--"),
    ("{{ 7*7 }}", "{{ 7*7 }}", "{{ 7*7 }}"),
    ("", "", ""),
]


@pytest.mark.parametrize(("typed", "warm", "formal"), WORLD)
def test_salutations_of_the_world(typed, warm, formal):
    assert salutation_name(Person(typed), "warm") == warm
    assert salutation_name(Person(typed), "brief") == warm
    assert salutation_name(Person(typed), "formal") == formal


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
    assert salutation_name(Person(typed, honorific=honorific), "formal") == formal


@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
def test_how_a_person_was_introduced_wins(tone):
    person = Person("Prof. Graham Whitfield", honorific="Dr.", introduced_as="Gray")

    assert salutation_name(person, tone) == "Gray"


def test_no_honorific_is_ever_guessed():
    assert salutation_name(Person("Mary Smith"), "formal") == "Mary Smith"


def test_a_third_person_reads_an_academic_title_and_no_civil_one():
    assert full_name(Person("Dr. Anneliese Brändli")) == "Dr. Anneliese Brändli"
    assert full_name(Person("Mrs Jane Doe")) == "Jane Doe"
    assert full_name(Person("", introduced_as="Gray")) == "Gray"


def test_names_are_listed_as_in_a_sentence():
    assert join_names(()) == ""
    assert join_names(("Ann",)) == "Ann"
    assert join_names(("Ann", "Bo")) == "Ann and Bo"
    assert join_names(("Ann", "Bo", "Cy")) == "Ann, Bo and Cy"


def test_only_neighboring_right_to_left_names_are_isolated():
    assert join_names(("محمد", "Ann", "علي")) == "محمد, Ann and علي"
    assert join_names(("محمد", "علي", "Ann")) == "\u2068محمد\u2069, \u2068علي\u2069 and Ann"


def test_a_degree_after_a_comma_is_no_given_name():
    assert parse_name("Jane Doe, MBA").full == "Jane Doe"
    assert parse_name("Jane Doe PhD").full == "Jane Doe"
