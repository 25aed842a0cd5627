"""Letters are rewritten in place; what a person wrote stands, whatever they tell afterwards."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

SHARES = "navigator.share = (shared) => { window.shared = shared; return Promise.resolve(); };"
NOTE_PRINT = "window.print = () => { window.printed = document.body.innerText; };"
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


def test_a_new_wording_stands_against_the_persons_own_words_and_all_can_be_taken(lumen):
    text = text_of(lumen.notes.first)
    own = text.input_value().replace(TOPIC, f"{TOPIC}, which I liked")
    text.fill(own)
    lumen.fill(people__0__talked_about="the new data platform", company="Lumen Labs")
    note = lumen.notes.first
    expect(note.locator(".ati-offers del").filter(has_text="which I liked")).to_have_count(1)
    expect(note.locator(".ati-offers ins").filter(has_text="data platform")).to_have_count(1)
    note.get_by_role("button", name="Take all").click()
    expect(text_of(note)).to_have_value(re.compile("Lumen Labs.*the new data platform", re.DOTALL))
    expect(note.locator(".ati-offers")).to_have_count(0)


def test_keeping_ones_own_wording_ends_the_offer(lumen):
    text = text_of(lumen.notes.first)
    own = text.input_value() + "\nMine."
    text.fill(own)
    lumen.fill(people__0__talked_about="the new data platform")
    lumen.notes.first.get_by_role("button", name="Keep mine").click()
    expect(lumen.notes.first).not_to_contain_text("Your text stands; take")
    expect(text_of(lumen.notes.first)).to_have_value(own)
    lumen.page.get_by_role("button", name="Undo").click()
    expect(lumen.notes.first).to_contain_text("Your text stands; take")


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
    expect(lumen.notes.first).to_contain_text("Sent Tue Nov 24")
    expect(lumen.page.locator(".ati-moments li").first).to_have_attribute("data-state", "done")
    lumen.show("When")
    heard = lumen.page.locator("#ati-when .ati-heard")
    heard.get_by_text("An offer").click()
    heard.get_by_role("button", name="Only note it").click()
    expect(lumen.page.locator(".ati-moments li").nth(1)).to_have_attribute("data-state", "dropped")
    _, content = lumen.download(lumen.page.get_by_role("button", name="Take reminders off"))
    assert b"METHOD:CANCEL" in content
    lumen.page.get_by_role("link", name="Write down what came back").click()
    expect(lumen.field("answer")).to_be_focused()
    lumen.page.keyboard.type("an invitation to the second round")
    lumen.saved_with("an invitation to the second round")
    lumen.page.get_by_role("button", name="Not answered after all").click()
    lumen.notes.first.get_by_role("button", name="Not sent after all").click()
    expect(lumen.page.locator(".ati-moments li").first).not_to_have_attribute("data-state", "done")


def test_the_same_facts_as_a_linkedin_note_and_a_card(lumen):
    lumen.fill(format="first interview, video")
    note = lumen.notes.first
    for name in ("LinkedIn note", "Handwritten card"):
        note.get_by_text("Open in mail").click()
        note.get_by_role("button", name=name).click()
    expect(note.locator(".ati-other[data-channel=linkedin] .ati-body")).to_be_visible()
    assert (
        len(note.locator(".ati-other[data-channel=linkedin] .ati-body").inner_text().encode("utf-16-le")) // 2
        <= 300
    )
    expect(note.locator(".ati-other[data-channel=card] .ati-body")).to_contain_text("Priya")


def test_formatted_text_is_copied_beside_the_plain_one(lumen):
    lumen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    lumen.notes.first.get_by_role("button", name="Copy").first.click()
    lumen.told("Copied.")
    html = lumen.page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    )
    assert html.count("<p>") >= 4
    assert TOPIC in html


def test_a_note_goes_to_the_share_sheet_where_the_browser_has_one(returning_page, site, interviews):
    returning_page.add_init_script(SHARES)
    composer = ComposerPage(returning_page, site).open()
    composer.import_({**interviews, "interviews": interviews["interviews"][:1]}, expected=1)
    note = composer.notes.first
    expect(note).to_contain_text(TOPIC)
    note.get_by_text("Open in mail").click()
    note.get_by_role("button", name="Share").click()
    subject = note.locator("[data-field='subject']").input_value()
    assert {"title": subject, "text": text_of(note).input_value()} == returning_page.evaluate("window.shared")


def test_without_a_share_sheet_there_is_no_button_for_it(lumen):
    assert lumen.page.evaluate("!('share' in navigator)")
    expect(lumen.notes.first.locator("[data-action='share']")).to_be_hidden()


def test_a_card_is_printed_alone_on_one_page(lumen):
    lumen.fill(format="first interview, video")
    card = lumen.notes.first.locator(".ati-other[data-channel=card]")
    card.locator("summary").click()
    words = card.locator(".ati-body").inner_text().strip()
    page = lumen.page
    sentences = lumen.notes.first.locator(".ati-letter").first.locator(".ati-sentence").all_inner_texts()
    of_email = [sentence.strip() for sentence in sentences if sentence.strip() not in words]
    assert of_email
    page.evaluate(NOTE_PRINT)
    page.emulate_media(media="print")
    card.locator("[data-action='print']").dispatch_event("click")
    printed = page.evaluate("window.printed")
    assert words in printed
    assert not [sentence for sentence in of_email if sentence in printed]
    for other in ("Copy", "Composer", "Handwritten card"):
        assert other not in printed
    expect(page.locator(".ati-printed")).to_have_count(0)

    card.evaluate("(element) => element.classList.add('ati-printed')")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf())) == 1
