from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.interview import Candidate, Concern, Interview, Person
from composer.review.letter import Finding
from composer.review.proofreading import Lint, Remark, merge, read, utf16, words

TEXT = "Dear Priya,\n\nI look forward to hear from Lumen."
HEAR = Lint("LetterGerundHear", "Grammar", 32, 36, "It ends in -ing.", ("hearing",))


def merged(text=TEXT, findings=(), lints=(), **options) -> tuple[Remark, ...]:
    return merge({"subject": "", "body": text}, findings, {"body": lints}, **options)


def spelling(text, word, *suggestions) -> Lint:
    start = text.index(word)
    return Lint("SpellCheck", "Spelling", start, start + len(word), "Did you mean …?", suggestions)


def finding(start, end, fix=None, where="body") -> Finding:
    return Finding("name misspelt", "error", where, start, end, "Her name is Priya.", fix)


def test_every_word_of_names_companies_and_roles_counts():
    interview = Interview(
        company="Zürcher & Söhne AG",
        role="Leiter:in Einkauf",
        people=(Person(name="d'Aubigné, Jean-Luc", title="Staff buyer", introduced_as="JL"),),
        coordinator=Person(name="Fatima Noor"),
    )
    expected = {
        "Zürcher",
        "Söhne",
        "AG",
        "Leiter",
        "in",
        "Einkauf",
        "d'Aubigné",
        "Jean",
        "Luc",
        "Staff",
        "buyer",
    }
    assert expected | {"JL", "Fatima", "Noor", "Seun"} == set(words([interview], Candidate(name="Seun")))


def test_of_what_is_told_in_sentences_only_terms_count():
    interview = Interview(
        people=(Person(talked_about="the move from spredsheets to dbt"),),
        fit=("shipped two RTOS products", "12 years"),
        concern=Concern("no SAP Ariba", "finished the course"),
    )
    assert ("dbt", "RTOS", "SAP", "Ariba") == words([interview], Candidate())


def test_a_hostile_import_gives_no_more_words_than_the_engine_bears():
    people = tuple(Person(name=f"A{i}" + "x" * (i % 60)) for i in range(30_000))
    given_words = words([Interview(people=people)], Candidate())
    assert len(given_words) <= 5_000
    assert all(len(word) <= 40 for word in given_words)


def test_places_that_count_utf16_units_are_read_as_characters():
    text = "😀 teh 😀"
    entry = {"rule": "The", "kind": "Typo", "start": 3, "end": 6, "message": "m", "suggestions": ["the"]}
    assert (Lint("The", "Typo", 2, 5, "m", ("the",)),) == read([entry], text)


def test_findings_about_an_older_longer_text_are_left_out():
    entry = {"rule": "The", "kind": "Typo", "start": 30, "end": 33, "message": "m", "suggestions": []}
    assert () == read([entry], "short")


@given(st.text(), st.data())
def test_places_survive_the_way_there_and_back(text, data):
    place = data.draw(st.integers(0, len(text)))
    units = utf16(text, place)
    assert units == len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
    entry = {"rule": "r", "kind": "k", "start": units, "end": units, "message": "m", "suggestions": []}
    assert place == read([entry], text)[0].start


def test_both_lists_come_as_one_in_the_order_of_the_text():
    late = Finding("cliché", "advice", "body", 41, 46, "…")
    subject = Finding("subject too long", "warning", "subject", 0, 0, "…")
    remarks = merged(findings=(late, subject, finding(5, 10, "Priya")), lints=(HEAR,))
    assert ["subject too long", "name misspelt", "LetterGerundHear", "cliché"] == [
        one.rule for one in remarks
    ]


def test_where_both_speak_of_one_word_the_review_is_heard():
    text = "Dear Pria,"
    remarks = merged(text, (finding(5, 9, "Priya"),), (spelling(text, "Pria", "Aria"),))
    assert [("review", ("Priya",))] == [(one.source, one.suggestions) for one in remarks]


def test_a_remark_about_a_whole_sentence_silences_no_slip_in_it():
    sentence = Finding("could fit any interview", "advice", "body", 13, len(TEXT), "…")
    assert 2 == len(merged(findings=(sentence,), lints=(HEAR,)))


def test_a_finding_in_the_subject_silences_nothing_in_the_body():
    assert 2 == len(merged(findings=(finding(30, 38, "x", where="subject"),), lints=(HEAR,)))


def test_a_near_miss_of_a_saved_name_is_told_with_the_saved_spelling():
    text = "I spoke with Brandli and thought of Kestrell."
    lints = (spelling(text, "Brandli", "Brandi"), spelling(text, "Kestrell", "Kestrel", "Castrell"))
    first, second = merged(text, lints=lints, known=("Brändli", "Kestrel"))
    assert ("Brändli", "Brandi") == first.suggestions
    assert ("Kestrel", "Castrell") == second.suggestions
    assert "Brändli" in first.message


def test_an_unknown_word_with_a_capital_inside_a_sentence_is_taken_for_a_name():
    text = "Ask Lindqvist. Tommorow I met Mrs. Zieliński in Febuary."
    lints = (
        spelling(text, "Lindqvist", "Linguist"),
        spelling(text, "Tommorow", "Tomorrow"),
        spelling(text, "Zieliński", "Zinc"),
        spelling(text, "Febuary", "February"),
    )
    assert ["Tommorow", "Febuary"] == [one.word for one in merged(text, lints=lints)]


def test_what_is_ignored_stays_ignored_there_and_nowhere_else():
    text = "We use dbt daily. I like dbt."
    first, second = (Lint("SpellCheck", "Spelling", at, at + 3, "…", ("debt",)) for at in (7, 25))
    key = merged(text, lints=(first,))[0].key
    remarks = merged(f"Hello. {text}"[7:], lints=(first, second), ignored=frozenset((key,)))
    assert [25] == [one.start for one in remarks]


def test_only_a_misspelt_word_can_be_added_to_the_dictionary():
    text = "I like dbt. I look forward to hear it."
    remarks = merged(
        text, lints=(spelling(text, "dbt", "debt"), Lint("r", "Grammar", 30, 34, "…", ("hearing",)))
    )
    assert ["dbt", ""] == [one.word for one in remarks]


def test_what_the_engine_sets_in_backticks_stands_in_quotes():
    lint = Lint("r", "Grammar", 0, 4, "Did you mean `Dear`?", ("Dear",))
    assert ["Did you mean “Dear”?"] == [one.message for one in merged(lints=(lint,))]


def test_a_remark_about_the_whole_text_is_ignored_whatever_the_text_becomes():
    whole = Finding("fit missing", "advice", "body", 0, 0, "…")
    key = merged("Dear Priya,", (whole,))[0].key
    assert () == merged("Hello Priya,", (whole,), ignored=frozenset((key,)))


def test_matters_of_taste_are_advice():
    lint = Lint("Excellent", "Style", 0, 4, "…", ("Kind",))
    assert ["advice"] == [one.severity for one in merged(lints=(lint,))]
