"""All interviews together: today, the list, the debrief, the next round, the log."""

from __future__ import annotations

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from composer.handoff.reminders import uid
from composer.interview import STEPS, Interview


@pytest.fixture
def imported(composer, interviews):
    return composer.import_(interviews, expected=8)


def test_with_nothing_saved_the_first_question_begins_the_first_interview(composer):
    expect(composer.page.locator("#ati-panel")).to_be_hidden()
    composer.page.keyboard.press("Tab")
    expect(composer.field("company")).to_be_focused()
    composer.page.keyboard.type("Lumen Health")
    composer.show("Interviews")
    expect(composer.saved).to_contain_text("Lumen Health")


def test_what_is_due_now_is_marked_sent_on_the_spot_and_undone(imported):
    now = imported.page.get_by_role("region", name="Now")
    expect(now).to_contain_text("Lumen Health")
    imported.act_on(now, "Mark sent")
    expect(imported.page.locator("#ati-undo")).to_contain_text("Marked as sent: Lumen Health")
    expect(now).to_have_count(0)
    imported.page.get_by_role("button", name="Undo").click()
    expect(now).to_contain_text("Lumen Health")


def test_what_is_due_now_has_its_reminder_at_hand(imported):
    now = imported.page.get_by_role("region", name="Now")
    now.get_by_label("More for").click()
    _, content = imported.download(now.get_by_role("button", name="Reminder (.ics)"))
    key = imported.saved_with("Lumen Health")["id"]
    events = Calendar.from_ical(content).walk("VEVENT")
    assert uid(Interview(id=key), "thank-you") in {event["UID"] for event in events}


def test_the_list_is_searched_and_filtered(imported):
    page = imported.page
    page.get_by_label("Search", exact=True).last.fill("söhne")
    expect(imported.saved).to_have_count(1)
    expect(imported.saved).to_contain_text("Zürcher & Söhne AG")
    page.get_by_label("Search", exact=True).last.fill("")
    page.locator("#ati-stage").select_option("thank-you due")
    expect(imported.saved).to_have_count(1)
    expect(imported.saved).to_contain_text("Lumen Health")


def test_the_debrief_fills_the_record_question_by_question(composer):
    page = composer.page
    composer.fill(company="Lumen Health")
    page.get_by_role("button", name="five questions about today").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Priya Raman")
    dialog.get_by_label("You talked about").fill("dbt")
    dialog.get_by_role("button", name="Next").click()
    dialog.get_by_label("What of yours they liked").fill("five years of SQL")
    dialog.get_by_role("button", name="Next").click()
    dialog.get_by_label("What you would answer now").fill("a course")
    dialog.get_by_role("button", name="Stop here").click()
    for name, text in {
        "people.0.name": "Priya Raman",
        "people.0.talked_about": "dbt",
        "fit": "five years of SQL",
        "concern.answer": "a course",
    }.items():
        expect(composer.field(name)).to_have_value(text)


def test_the_next_round_begins_with_place_and_people(imported):
    line = imported.saved.filter(has_text="Kestrel Robotics")
    imported.act_on(line, "Invited again")
    expect(imported.saved).to_have_count(9)
    expect(imported.field("company")).to_have_value("Kestrel Robotics")
    expect(imported.field("people.0.name")).to_have_value("O'Brien, Siobhán")
    expect(imported.field("people.0.talked_about")).to_have_value("")


def test_who_was_met_before_is_suggested_and_brought_along_when_chosen(imported):
    page = imported.page
    page.get_by_role("button", name="Add an interview").click()
    imported.fill(company="Lumen Health", people__0__email="other@lumen.example")
    name = imported.field("people.0.name")
    name.click()
    suggested = page.locator("#ati-people option")
    expect(suggested.first).to_have_attribute("value", "Priya Raman")
    expect(suggested.first).to_have_attribute("label", "Recruiter, Lumen Health")

    name.press_sequentially("Priya Raman")
    expect(imported.field("people.0.title")).to_have_value("")
    name.fill("")
    # What a browser does when one is chosen from its list.
    name.evaluate("""(control) => {
        control.value = "Priya Raman";
        control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
    }""")
    expect(imported.field("people.0.title")).to_have_value("Recruiter")
    expect(imported.field("people.0.email")).to_have_value("other@lumen.example")
    expect(imported.field("people.0.talked_about")).to_be_focused()
    expect(imported.notes.first).to_contain_text("Dear Priya")


def test_the_log_is_a_table_without_formulas(imported):
    imported.page.get_by_text("Backup, log and storage").click()
    name, content = imported.download(imported.page.get_by_role("button", name="Log as a table"))
    assert "job-search-log-2026-11-24.csv" == name
    assert "Lumen Health" in content.decode("utf-8-sig")


def test_the_search_is_told_as_a_dated_report_that_prints_alone(imported):
    page = imported.page
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_text("Backup, log and storage").click()
    page.get_by_role("button", name="Report of the search").click()
    report = page.locator("#ati-log")
    expect(report).to_contain_text("Report of the job search")
    expect(report).to_contain_text("Made on Nov 24, 2026")
    expect(report.get_by_role("row").filter(has_text="Harbour Trust")).to_contain_text("Mar 27, 2026")
    report.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(report.get_by_role("table")).to_be_visible()
    expect(report.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.locator("#ati-form")).to_be_hidden()


def test_an_archived_interview_is_out_of_the_way_but_found_and_can_be_taken_back(imported):
    page, bar = imported.page, imported.page.locator("#ati-undo")
    line = imported.saved.filter(has_text="Lumen Health")
    imported.act_on(line, "Archive")
    expect(bar).to_contain_text("Lumen Health")
    expect(line).to_have_count(0)
    expect(page.get_by_role("region", name="Now")).to_have_count(0)
    page.get_by_label("Search", exact=True).last.fill("Lumen")
    expect(line).to_contain_text("closed")
    expect(line).to_contain_text("Take out of the archive")
    bar.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("region", name="Now")).to_contain_text("Lumen Health")


def test_a_deletion_offers_to_take_the_reminders_off_the_calendar(imported):
    page, bar = imported.page, imported.page.locator("#ati-undo")
    key = imported.saved_with("Lumen Health")["id"]
    imported.act_on(imported.saved.filter(has_text="Lumen Health"), "Delete")
    expect(bar.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Tab")
    take_off = bar.get_by_role("button", name="Take its reminders off the calendar")
    expect(take_off).to_be_focused()
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    calendar = Calendar.from_ical(waiting.value.path().read_bytes())
    assert "CANCEL" == calendar["METHOD"]
    assert {(uid(Interview(id=key), step), "CANCELLED") for step in STEPS} == {
        (event["UID"], event["STATUS"]) for event in calendar.walk("VEVENT")
    }
    expect(page.locator("#ati-status")).to_contain_text("Open the file with the calendar")
    bar.get_by_role("button", name="Undo").click()
    expect(imported.saved).to_have_count(8)


def test_a_deletion_without_reminders_offers_none(composer):
    composer.fill(company="Lumen Health")
    composer.show("Interviews")
    composer.act_on(composer.saved, "Delete")
    bar = composer.page.locator("#ati-undo")
    expect(bar).to_contain_text("Deleted: Lumen Health.")
    expect(bar.get_by_role("button", name="Take its reminders off")).to_have_count(0)


def test_an_answer_noted_in_today_offers_to_take_the_reminders_off_the_calendar(imported):
    now = imported.page.get_by_role("region", name="Now")
    imported.act_on(now, "A rejection")
    take_off = imported.page.locator("#ati-undo").get_by_role("button", name="Take its reminders off")
    name, content = imported.download(take_off)
    assert name.endswith("-cancelled-reminders.ics")
    assert content.count(b"STATUS:CANCELLED") == len(STEPS)
