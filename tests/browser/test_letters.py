"""Letters are rewritten in place; what a person wrote stands, whatever they tell afterwards."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

TOPIC = "the move from spreadsheets to dbt"


@pytest.fixture
def lumen(composer, interviews):
    composer.import_({**interviews, "interviews": interviews["interviews"][:1]}, expected=1)
    expect(composer.notes.first).to_contain_text(TOPIC)
    return composer


def text_of(note):
    return note.get_by_role("textbox", name=re.compile("the text$"))


def test_a_rewritten_letter_survives_a_reload_and_a_changed_fact(lumen):
    text = text_of(lumen.notes.first)
    own = text.input_value().replace("Dear Priya,", "Hello Priya,")
    text.fill(own)
    expect(lumen.notes.first).to_contain_text("In your own words")
    lumen.saved_with("Hello Priya")
    lumen.page.reload()
    lumen.ready()
    expect(text_of(lumen.notes.first)).to_have_value(own)

    lumen.fill(people__0__talked_about="the new data platform")
    expect(lumen.notes.first).to_contain_text("Your text stands")
    expect(text_of(lumen.notes.first)).to_have_value(own)
    lumen.notes.first.get_by_role("button", name="Take it").first.click()
    expect(text_of(lumen.notes.first)).to_have_value(
        re.compile("Hello Priya,.*the new data platform", re.DOTALL)
    )


def test_keeping_ones_own_wording_ends_the_offer(lumen):
    text = text_of(lumen.notes.first)
    own = text.input_value() + "\nMine."
    text.fill(own)
    lumen.fill(people__0__talked_about="the new data platform")
    lumen.notes.first.get_by_role("button", name="Keep mine").click()
    expect(lumen.notes.first).not_to_contain_text("Your text stands")
    expect(text_of(lumen.notes.first)).to_have_value(own)


def test_starting_over_can_be_undone(lumen):
    text = text_of(lumen.notes.first)
    text.fill("Only this.")
    lumen.notes.first.get_by_role("button", name="Start over").click()
    expect(text_of(lumen.notes.first)).to_have_value(re.compile(TOPIC))
    lumen.page.get_by_role("button", name="Undo").click()
    expect(text_of(lumen.notes.first)).to_have_value("Only this.")


def test_a_fix_is_one_click_and_the_browser_can_undo_it(lumen):
    text = text_of(lumen.notes.first)
    doubled = text.input_value().replace("Thank you", "Thank  you", 1)
    text.fill(doubled)
    lumen.notes.first.locator(".ati-finding").get_by_role("button").first.click()
    expect(text_of(lumen.notes.first)).to_have_value(re.compile("Thank you"))
    lumen.page.keyboard.press("ControlOrMeta+z")
    expect(text_of(lumen.notes.first)).to_have_value(doubled)


def test_the_caret_stays_while_a_letter_is_written(lumen):
    text = text_of(lumen.notes.first)
    text.click()
    lumen.page.keyboard.press("ControlOrMeta+Home")
    lumen.page.keyboard.type("So, ")
    expect(lumen.notes.first).to_contain_text("In your own words")
    assert 4 == text.evaluate("area => area.selectionStart")
    expect(text).to_have_value(re.compile("^So, Dear Priya"))


def test_a_sent_letter_moves_the_schedule_and_an_answer_ends_it(lumen):
    lumen.notes.first.get_by_role("button", name="Mark as sent").click()
    expect(lumen.notes.first).to_contain_text("Sent Tue 24 Nov")
    expect(lumen.page.locator(".ati-moments li").first).to_have_attribute("data-state", "done")
    lumen.page.get_by_role("button", name="I heard back").click()
    expect(lumen.page.locator(".ati-moments li").nth(1)).to_have_attribute("data-state", "dropped")
    _, content = lumen.download(lumen.page.get_by_role("button", name="Take reminders off"))
    assert b"METHOD:CANCEL" in content
    lumen.page.get_by_role("button", name="Not answered after all").click()
    lumen.notes.first.get_by_role("button", name="Not sent after all").click()
    expect(lumen.page.locator(".ati-moments li").first).not_to_have_attribute("data-state", "done")


def test_the_same_facts_as_a_linkedin_note_and_a_card(lumen):
    lumen.fill(format="first interview, video")
    note = lumen.notes.first
    for name in ("LinkedIn note", "Handwritten card"):
        note.get_by_text(name).click()
    expect(note.locator("[data-channel=linkedin] .ati-body")).to_be_visible()
    assert len(note.locator("[data-channel=linkedin] .ati-body").inner_text().encode("utf-16-le")) // 2 <= 300
    expect(note.locator("[data-channel=card] .ati-body")).to_contain_text("Priya")


def test_formatted_text_is_copied_beside_the_plain_one(lumen):
    lumen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lumen.notes.first.get_by_role("button", name="Copy").first.click()
    expect(lumen.page.locator("#ati-status")).to_have_text("Copied.")
    html = lumen.page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    )
    assert html.count("<p>") >= 4
    assert TOPIC in html
