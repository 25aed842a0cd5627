"""Proofreading the notes on the composer page, from the first press to a visit without a network."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage
from tests.browser.workers import COME_BACK, LEAVE

READY = 90_000
RUNNING = {"fetching", "starting", "ready", "failed"}
BODY = "Dear Priya,\n\nThank you for your time at Lumen Health. I look forward to hear from you about dbtx.\n\nBest,\nMaya"


class Desk:
    def __init__(self, composer: ComposerPage) -> None:
        self.composer = composer
        self.page = composer.page
        self.note = composer.notes.first
        self.body = self.note.locator(".ati-edit[data-field='body']")
        self.remarks = self.note.locator(".ati-remarks li")
        self.lines = self.note.locator(".ati-underline")

    def start(self):
        self.page.get_by_text("Tools", exact=True).click()
        self.page.get_by_role("button", name="Proofread").click()
        self.ready().page.keyboard.press("Escape")
        return self

    def ready(self):
        expect(self.page.locator("#ati-composer")).to_have_attribute(
            "data-proofreading", "ready", timeout=READY
        )
        return self

    def remark(self, words):
        return self.remarks.filter(has_text=words)


@pytest.fixture
def desk(composer):
    composer.fill(company="Lumen Health", role="Data Analyst", people__0__name="Priya Raman")
    expect(composer.notes.first).to_contain_text("Priya Raman")
    desk = Desk(composer)
    desk.body.fill(BODY)
    return desk


def test_slips_are_listed_with_the_review_underlined_mended_ignored_and_learnt(desk):
    desk.start()
    expect(desk.lines.filter(has_text="hear")).to_have_count(1)
    expect(desk.remark("ends in -ing")).to_be_visible()
    expect(desk.note.locator(".ati-review > ul")).to_be_hidden()

    desk.remark("ends in -ing").get_by_role("button", name="Write “hearing”").click()
    expect(desk.body).to_have_value(BODY.replace("to hear ", "to hearing "))
    expect(desk.remark("ends in -ing")).to_have_count(0)
    desk.body.press("Control+z")
    expect(desk.body).to_have_value(BODY)
    expect(desk.lines.filter(has_text="hear")).to_have_count(1)

    desk.remark("ends in -ing").get_by_role("button", name="Ignore this").click()
    expect(desk.remark("ends in -ing")).to_have_count(0)
    desk.remark("dbtx").get_by_role("button", name="Add to my dictionary").click()
    expect(desk.remark("dbtx")).to_have_count(0)
    assert any("dbtx" in text for key, text in desk.composer.stored().items() if key.endswith("proofreading"))


def test_it_comes_by_itself_once_the_persons_own_note_rests_and_can_be_switched_off(composer):
    root = composer.page.locator("#ati-composer")
    composer.page.wait_for_timeout(6_000)
    assert root.get_attribute("data-proofreading") not in RUNNING
    composer.fill(company="Lumen Health", people__0__name="Priya Raman")
    desk = Desk(composer).ready()
    desk.page.get_by_text("Tools", exact=True).click()
    desk.page.get_by_label("Proofread once a note rests").uncheck()
    expect(root).to_have_attribute("data-proofreading", "idle")
    desk.page.reload()
    composer.ready()
    composer.fill(role="Data Analyst")
    composer.page.wait_for_timeout(6_000)
    assert root.get_attribute("data-proofreading") not in RUNNING


def test_names_of_products_are_no_slips_and_what_matters_most_comes_first(desk):
    desk.body.fill(
        "Dear Priya,\n\nWe spoke of postgres, dbt and figma. I look forward to hear from you.\n\nBest,\nMaya"
    )
    desk.start()
    expect(desk.remark("ends in -ing")).to_be_visible()
    for name in ("postgres", "dbt", "figma"):
        expect(desk.remark(name)).to_have_count(0)
    order = desk.remarks.evaluate_all("(all) => all.map(({ dataset }) => dataset.severity)")
    assert order == sorted(order, key=["error", "warning", "advice"].index)


def test_what_is_ignored_or_learnt_can_be_taken_back(desk):
    desk.start()
    for remark, button in (("ends in -ing", "Ignore this"), ("dbtx", "Add to my dictionary")):
        desk.remark(remark).get_by_role("button", name=button).click()
        expect(desk.remark(remark)).to_have_count(0)
        desk.page.get_by_role("button", name="Undo").click()
        expect(desk.remark(remark)).to_have_count(1)


def test_lines_stay_while_python_renders_each_key(desk):
    desk.start()
    expect(desk.lines.filter(has_text="hear")).to_have_count(1)
    desk.body.press("End")
    desk.page.keyboard.type("Yours")
    expect(desk.note.locator("div.ati-sheet > .ati-underlines")).to_have_count(1)
    expect(desk.lines.filter(has_text="hear")).to_have_count(1)


def test_a_page_that_comes_back_proofreads_again(desk):
    desk.start()
    root = desk.page.locator("#ati-composer")
    desk.page.evaluate(LEAVE)
    expect(root).to_have_attribute("data-proofreading", "idle")
    desk.page.evaluate(COME_BACK)
    desk.ready()
    desk.body.fill(BODY.replace("to hear", "to learn"))
    expect(desk.lines.filter(has_text="learn")).to_have_count(1)


def test_a_slip_in_the_subject_is_underlined_there(desk):
    subject = desk.note.locator(".ati-edit[data-field='subject']")
    subject.fill("Teh interview of yesterday")
    desk.start()
    line = desk.note.locator(".ati-subject .ati-underline")
    expect(line).to_have_text("Teh")
    # Asked in one go: the lines are drawn anew with each answer of Python.
    words, sheet = (
        desk.note.evaluate("""(note) => [".ati-subject .ati-underline", ".ati-subject .ati-edit"].map(
        (part) => note.querySelector(part).getBoundingClientRect().toJSON())""")
    )
    assert sheet["left"] <= words["left"] < sheet["left"] + 4
    assert sheet["top"] <= words["top"]
    assert words["bottom"] <= sheet["bottom"]
    desk.remark("Teh").get_by_role("button", name="Write “The”").click()
    expect(subject).to_have_value("The interview of yesterday")
    expect(line).to_have_count(0)


def test_once_fetched_it_works_without_a_network(desk):
    desk.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    expect(desk.page.locator("#ati-composer")).to_be_visible()
    desk.page.reload()
    desk.composer.ready()
    Desk(desk.composer).start()
    desk.page.context.set_offline(True)
    desk.page.reload()
    again = Desk(desk.composer.ready()).ready()
    expect(again.lines.filter(has_text="hear")).to_have_count(1)
    desk.page.context.set_offline(False)
