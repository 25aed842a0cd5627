"""The hook that lets a phone show the rows of wide tables as cards."""

from markdown import markdown

from overrides.hooks.guide import tables

THREE = "| What | *Who* & why | Kind |\n|---|---|---|\n| a | b | c |\n| d | | f |\n"


def table(text):
    return tables.in_html(markdown(text, extensions=["tables"]))


def test_each_cell_of_a_wide_table_names_its_column():
    html = table(THREE)
    assert "<table data-cards>" in html
    assert '<td data-label="What">a</td>' in html
    assert '<td data-label="Who &amp; why">b</td>' in html
    assert 2 == html.count('data-label="Kind"')


def test_a_table_of_two_columns_stays_as_it_is():
    text = "| What | Who |\n|---|---|\n| a | b |\n"
    assert markdown(text, extensions=["tables"]) == table(text)


def test_nothing_but_tables_is_touched():
    assert "<p>What | Who</p>" == tables.in_html("<p>What | Who</p>")
