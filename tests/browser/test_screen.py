"""The screen: the letter is in sight while it is written, and each sentence and its field find each other."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

TOPIC = "the move from spreadsheets to dbt"
SIZES = [(1280, 800), (1440, 900)]
PHONES = [(390, 844), (360, 640)]
LINES = """() => {
  const text = document.querySelector(".ati-note:not([hidden]) .ati-edit[data-field='body']");
  let { top, bottom } = text.getBoundingClientRect();
  for (const part of [text.closest(".ati-paper"), document.documentElement]) {
    const place = part.getBoundingClientRect();
    [top, bottom] = [Math.max(top, place.top, 0), Math.min(bottom, place.bottom, innerHeight)];
  }
  return (bottom - top) / parseFloat(getComputedStyle(text).lineHeight);
}"""
SHIFTS = """
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 90) ?? node?.textContent);
      const isOurs = entry.sources.some(({ node }) => (node?.parentElement ?? node)?.closest?.(".ati"));
      if (!entry.hadRecentInput && isOurs) window.shifts.push([entry.value, ...moved]);
    }
  }).observe({ type: "layout-shift", buffered: true });
"""


OUT_OF_SIGHT = """words => {
  const place = document.getElementById("ati-sentence");
  const start = place.textContent.lastIndexOf(words);
  const range = new Range();
  range.setStart(place.firstChild, start);
  range.setEnd(place.firstChild, start + words.length);
  const { top, bottom } = place.parentElement.getBoundingClientRect();
  const middles = [...range.getClientRects()].map(line => (line.top + line.bottom) / 2);
  return middles.filter(middle => middle < top || middle > bottom).length;
}"""
"""How many lines of some words cannot be seen in the sentence over a phone's bar."""


def tell(composer: ComposerPage) -> ComposerPage:
    return composer.fill(
        company="Lumen Health",
        role="Data Analyst",
        people__0__name="Priya Raman",
        people__0__talked_about=TOPIC,
        fit="five years of SQL reporting",
    )


def marked(composer: ComposerPage):
    return composer.note.locator(".ati-marked")


@pytest.mark.parametrize("saved", [0, 8])
def test_six_lines_of_the_letter_and_copy_are_in_sight_at_each_field(composer, interviews, saved):
    page = composer.page
    if saved:
        composer.import_(interviews, expected=saved)
        page.get_by_role("button", name="Add an interview").click()
    tell(composer)
    for number, name in enumerate(("Omar Haddad", "Lucy Chen", "Dana Weiss", "Ines Prado"), 1):
        page.get_by_role("button", name="Add a person").click()
        composer.fill(**{f"people__{number}__name": name})
    expect(composer.page.get_by_role("tab")).to_have_count(7)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        fields = [
            field for field in page.locator("#ati-form :is(input, textarea)").all() if field.is_visible()
        ]
        assert len(fields) >= 14
        for field in fields:
            field.focus()
            assert page.evaluate(LINES) >= 6, (width, field.get_attribute("name"))
            expect(composer.note.get_by_role("button", name="Copy").first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("width", "height"), PHONES)
def test_on_a_phone_the_first_question_and_the_written_sentence_are_in_sight(composer, width, height):
    page = composer.page
    page.set_viewport_size({"width": width, "height": height})
    expect(composer.field("company")).to_be_in_viewport(ratio=1)
    tell(composer)
    composer.field("people.0.talked_about").focus()
    written = page.get_by_role("button", name="Read the whole note")
    expect(written).to_contain_text(TOPIC)
    expect(written).to_be_in_viewport(ratio=1)
    # However long it gets, the words that change are in sight; and what is told takes little of the screen.
    composer.fill(
        fit="five years of SQL reporting for hospital finance teams\nled a move to dbt at a clinic network"
    )
    composer.field("fit").press("End")
    page.keyboard.type(" in two years")
    expect(page.locator("#ati-sentence")).to_contain_text("in two years")
    assert 0 == page.evaluate(OUT_OF_SIGHT, "two years")
    page.get_by_role("button", name="Add a person").click()
    page.get_by_role("button", name="Remove this person").last.click()
    told = page.locator("#ati-undo").bounding_box()
    assert told is not None
    assert told["height"] < height / 4
    page.locator("#ati-undo").get_by_role("button", name="Close").click()
    composer.field("people.0.talked_about").focus()
    written.click()
    expect(marked(composer)).to_contain_text(TOPIC)
    expect(marked(composer).first).to_be_in_viewport()


def test_on_a_phone_one_press_copies_the_note(composer):
    page = composer.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tell(composer)
    expect(composer.note).to_contain_text("five years of SQL reporting")
    page.get_by_role("button", name="Copy", exact=True).filter(visible=True).click()
    composer.told("Copied.")
    whole = composer.note.locator(".ati-foot [data-action='copy']").first.get_attribute("data-text")
    assert whole == page.evaluate("navigator.clipboard.readText()")


def test_keys_work_wherever_the_focus_is_and_the_last_question_leads_on_to_copy(composer):
    page = composer.page
    tell(composer)
    expect(composer.note).to_contain_text("five years of SQL reporting")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Alt+PageDown")
    expect(page.get_by_role("tab", selected=True)).to_contain_text("Follow-up")
    page.keyboard.press("Alt+PageUp")
    composer.field("people.0.talked_about").focus()
    before = marked(composer).first.text_content() or ""
    page.keyboard.press("Alt+Shift+W")
    expect(marked(composer).first).not_to_have_text(before)
    expect(composer.field("people.0.talked_about")).to_be_focused()
    page.keyboard.press("Alt+Shift+F")
    expect(page.locator("#ati-search")).to_be_focused()
    page.get_by_role("button", name="On to copying the note").press("Enter")
    expect(
        composer.note.locator(".ati-foot").get_by_role("button", name="Copy", exact=True).first
    ).to_be_focused()


def test_the_sentence_that_the_field_feeds_is_marked_and_leads_back(composer):
    tell(composer)
    composer.field("fit").focus()
    expect(marked(composer).first).to_contain_text("five years of SQL reporting")
    composer.field("people.0.talked_about").focus()
    expect(marked(composer)).to_contain_text(TOPIC)
    composer.field("company").focus()

    text = composer.note.get_by_role("textbox", name=re.compile("the text$"))
    place = text.input_value().index(TOPIC)
    text.evaluate("(area, place) => area.setSelectionRange(place, place)", place)
    text.dispatch_event("click")
    composer.page.get_by_role("button", name="Change: You talked about").click()
    expect(composer.field("people.0.talked_about")).to_be_focused()


def test_a_person_s_field_shows_their_note(composer):
    tell(composer)
    composer.page.get_by_role("button", name="Add a person").click()
    composer.fill(people__1__name="Omar Haddad")
    expect(composer.page.get_by_role("tab", selected=True)).to_contain_text("Omar Haddad")
    composer.field("people.0.name").focus()
    expect(composer.page.get_by_role("tab", selected=True)).to_contain_text("Priya Raman")
    composer.page.keyboard.press("Alt+PageDown")
    expect(composer.page.get_by_role("tab", selected=True)).to_contain_text("Omar Haddad")


def test_the_second_person_is_named_first_and_removed_and_brought_back(composer):
    page, failed = composer.page, []
    page.on("pageerror", lambda error: failed.append(str(error)))
    composer.fill(company="Acme")
    page.get_by_role("button", name="Add a person").click()
    composer.fill(people__1__name="Omar Haddad")
    expect(composer.note).to_contain_text("Omar")
    page.get_by_role("button", name="Remove this person").last.click()
    expect(composer.field("people.1.name")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(composer.field("people.1.name")).to_have_value("Omar Haddad")
    assert [] == failed


def test_interviews_fold_and_stay_as_they_were_left(composer):
    page = composer.page
    expect(page.locator("#ati-panel")).to_be_hidden()
    composer.show("Interviews")
    page.reload()
    composer.ready()
    expect(page.locator("#ati-panel")).to_be_visible()
    page.get_by_role("button", name="Interviews").click()
    page.reload()
    composer.ready()
    expect(page.locator("#ati-panel")).to_be_hidden()


def test_what_is_behind_when_opens_and_escape_closes_it(composer):
    composer.show("When")
    times = composer.page.locator("#ati-schedule")
    expect(times.locator(".ati-moments")).to_be_visible()
    composer.page.keyboard.press("Escape")
    expect(times).to_be_hidden()


def test_a_search_finds_names_without_their_accents(composer):
    composer.fill(company="Ayuntamiento", people__0__name="Íñigo Núñez").show("Interviews")
    search = composer.page.get_by_role("searchbox", name="Search")
    search.fill("nunez")
    expect(composer.saved).to_have_count(1)
    search.fill("nunes")
    expect(composer.saved).to_have_count(0)


def test_with_nothing_saved_an_export_says_so(composer):
    composer.show("Interviews")
    composer.page.get_by_role("button", name="Export", exact=True).click()
    composer.told("Nothing is saved yet, so there is nothing to export.")


@pytest.mark.parametrize(("width", "height"), [SIZES[0], PHONES[0]])
def test_nothing_moves_when_python_arrives_and_the_first_letter_is_typed(page, site, width, height):
    held = []
    page.set_viewport_size({"width": width, "height": height})
    page.add_init_script(SHIFTS)
    page.route("**/pyodide.asm.wasm", lambda route: held.append(route))  # noqa: PLW0108 -- it marks what it is given
    page.goto(f"{site}composer/")
    composer = ComposerPage(page, site)
    expect(page.locator("#ati-status")).to_contain_text("You can start typing")
    composer.field("company").click()
    page.keyboard.type("Acme")
    place = composer.field("company").bounding_box()
    for route in held:
        route.continue_()
    composer.ready()
    expect(composer.note).to_contain_text("Acme")
    composer.fill(role="Analyst")
    expect(composer.note).to_contain_text("Analyst")
    assert place == composer.field("company").bounding_box()
    assert [] == page.evaluate("window.shifts")


def test_a_sentence_can_be_said_differently_and_stays_so(composer):
    tell(composer)
    sentence = composer.note.locator(".ati-sentence[data-purpose='thanks']").first
    expect(sentence).to_contain_text("Lumen Health")
    first = sentence.text_content()
    composer.note.locator(".ati-edit[data-field='body']").evaluate(
        "(control, text) => { const at = control.value.indexOf(text) + 3;"
        " control.focus(); control.setSelectionRange(at, at); control.click(); }",
        first,
    )
    composer.page.get_by_role("button", name="Say it differently").click()
    expect(sentence).not_to_have_text(first)
    expect(composer.note.locator(".ati-sentence").first).to_have_text("Dear Priya,")
    second = sentence.text_content()
    assert "Lumen Health" in second
    composer.saved_with("Lumen Health")
    composer.page.reload()
    composer.ready()
    expect(composer.note.locator(".ati-sentence[data-purpose='thanks']").first).to_have_text(second)


def test_what_the_note_leaves_out_is_said_beside_its_field(composer):
    tell(composer).fill(fit="hard worker")
    expect(composer.page.locator(".ati-left-out:visible")).to_contain_text("Left out: “hard worker”")
    expect(composer.note.locator(".ati-body").nth(1)).not_to_contain_text("hard worker")


@pytest.mark.parametrize(("width", "height"), [SIZES[0], PHONES[0]])
def test_what_is_not_understood_comes_back_as_a_sentence_to_take(composer, width, height):
    page = composer.page
    page.set_viewport_size({"width": width, "height": height})
    tell(composer).fill(fit="ran the night desk, loyal customers")
    left_out = page.locator(".ati-left-out:visible")
    expect(left_out).to_contain_text("Left out: “loyal customers”. Shall I write “I have loyal customers.”")
    left_out.get_by_role("button", name="Write it").click()
    expect(composer.field("fit")).to_have_value("ran the night desk, I have loyal customers")
    expect(composer.field("fit")).to_be_focused()
    expect(left_out).to_have_count(0)
    composer.show("Note")
    expect(composer.note.locator("[data-field='body']")).to_have_value(re.compile("loyal customers"))


def test_a_next_step_that_was_not_read_comes_back_as_a_sentence_to_take(composer):
    tell(composer).fill(next_step="mood board by the 12th")
    left_out = composer.page.locator(".ati-left-out:visible")
    expect(left_out).to_contain_text("Shall I write “I will send you my mood board by the 12th.”")
    left_out.get_by_role("button", name="Write it").click()
    expect(composer.field("next_step")).to_have_value("I will send you my mood board by the 12th")
    expect(left_out).to_have_count(0)
    expect(composer.note.locator(".ati-body").nth(1)).to_contain_text(
        "My mood board will reach you by the 12th"
    )
