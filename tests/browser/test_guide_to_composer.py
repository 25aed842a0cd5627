"""From a letter of the guide to the composer, filled in; and a host's settings in the reader's browser."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from composer.examples import examples
from tests.browser.composer_page import UNFOLD, ComposerPage
from tests.browser.serving import serve


def body(draft):
    return [sentence.text for sentence in draft.sentences if sentence.purpose != "sign-off"]


@pytest.fixture
def reader(returning_page, site):
    return ComposerPage(returning_page, site).at(examples.NOW)


def test_a_letter_of_the_guide_opens_filled_in(reader, site):
    page = reader.page
    page.goto(f"{site}scenarios/")
    ways = page.locator("#open-question ~ .ati-ways").first
    ways.get_by_text("Warm", exact=True).click()
    ways.locator(".ati-example a").first.click()
    reader.ready()
    expect(reader.field("company")).to_have_value("Dale Community Fund")
    expect(reader.field("scenario")).to_have_value("open-question")
    for sentence in body(examples.draft("open-question")):
        expect(reader.notes.first).to_contain_text(sentence)
    expect(reader.saved).to_have_count(0)
    assert {} == {key: text for key, text in reader.stored().items() if " interview " in key}

    reader.fill(company="My Own Fund")
    expect(reader.saved).to_have_count(1)
    page.reload()
    reader.ready()
    expect(reader.field("company")).to_have_value("My Own Fund")
    expect(reader.field("people.0.name")).to_have_value("Peter Whitfield")


@pytest.mark.parametrize("name", ["friday", "third-follow-up", "no-addresses"])
def test_a_case_of_the_guide_opens_filled_in(reader, name):
    record = examples.record(name, now=examples.NOW)
    reader.open(f"#example={name}&tone=warm")
    for field in ("company", "decision_by", "scenario"):
        expect(reader.field(field)).to_have_value(record[field])
    day, hour = record["starts"].split("T")
    expect(reader.field("starts")).to_have_value(day)
    expect(reader.field("starts-time")).to_have_value(hour)


def test_a_mended_note_opens_with_its_line_on_top(reader):
    reader.open("#example=wrong-name&tone=warm")
    expect(reader.notes.first).to_contain_text("With apologies: my first note had your name wrong.")


def test_an_example_leaves_what_was_saved_alone(reader, site):
    reader.open().fill(company="Kestrel Robotics")
    expect(reader.saved).to_have_count(1)
    reader.page.goto(f"{site}composer/#example=late-thank-you&tone=formal")
    expect(reader.field("company")).to_have_value("Larkfield Clinic")
    expect(reader.field("tone")).to_have_value("formal")
    expect(reader.saved).to_have_count(1)
    expect(reader.saved.first).to_contain_text("Kestrel Robotics")


def test_an_example_that_is_not_there_opens_an_empty_form(reader):
    reader.open("#example=nothing")
    expect(reader.field("company")).to_have_value("")


def test_a_host_s_settings_hold_in_the_browser(page, host_s_site):
    with serve(host_s_site) as served:
        composer = ComposerPage(page, served.url).open()
        composer.fill(
            company="Lumen Health",
            starts="2026-11-24T10:30",
            time_zone="America/New_York",
            people__0__name="Priya Raman",
            candidate__name="Maya",
        )
        expect(composer.notes.first).to_contain_text("With Riverside greetings,")
        expect(composer.notes).to_have_count(2)
        composer.field("scenario").evaluate(UNFOLD)
        composer.field("scenario").select_option("mentoring")
        expect(composer.notes.first).to_contain_text("Thank you for the hour of mentoring.")
        assert "48" == composer.field("candidate.preferences.target_hours").input_value()


def test_the_first_sign_fetches_one_file_after_the_other_and_the_interpreter_last(page, site):
    page.goto(site)
    page.locator("a[href='composer/']").filter(visible=True).first.hover()
    fetched = """performance.getEntriesByType("resource")
      .filter(({ name, initiatorType }) => initiatorType === "link" && /composer|assets/.test(name))
      .map(({ name, startTime, responseEnd }) => [name, startTime, responseEnd])
      .filter(([, startTime]) => startTime > performance.getEntriesByType("navigation")[0].loadEventEnd)"""
    for _ in range(600):
        if any(name.endswith(".wasm") for name, *_ in page.evaluate(fetched)):
            break
        page.wait_for_timeout(100)
    entries = page.evaluate(fetched)
    names = [name.removeprefix(site) for name, *_ in entries]
    assert "composer/" == names[0]
    assert names[-1].endswith("pyodide.asm.wasm")
    assert any("/application." in name for name in names)
    assert not [name for name in names if "/later." in name]
    assert all(one[2] <= following[1] for one, following in pairwise(entries))
