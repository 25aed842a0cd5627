"""All eight interviews of `tests/interviews.json` go through the page; the last one is hostile."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.composer_page import UNFOLD, clear_records


@pytest.fixture
def imported(composer, interviews):
    return composer.import_(interviews, expected=8)


def open_interview(composer, company):
    link = composer.saved.get_by_role("link").filter(has_text=company)
    link.click()
    expect(composer.field("company")).to_have_value(company)
    expect(link).to_have_attribute("aria-current", "true")
    expect(composer.notes.first).to_contain_text(company)


def test_each_interview_gives_drafts_a_schedule_and_reminders(imported, interviews):
    for interview in interviews["interviews"]:
        zone = ZoneInfo(interview["time_zone"])
        imported.at(datetime.fromisoformat(interview["starts"]).replace(tzinfo=zone) + timedelta(hours=3))
        open_interview(imported, interview["company"])
        expect(imported.notes.first).to_contain_text(interview["company"])
        expect(imported.page.locator("#ati-schedule .ati-moments li").first).not_to_be_empty()
        _, content = imported.download(imported.page.get_by_role("button", name="Remind me (.ics)"))
        least = 1 if "informational" in interview["format"] else 2
        assert least <= len(Calendar.from_ical(content).walk("VEVENT"))


def test_each_panel_member_gets_a_note(imported, interviews):
    open_interview(imported, "Zürcher & Söhne AG")
    for person in interviews["interviews"][1]["people"]:
        note = imported.choose(person["name"])
        expect(note).to_contain_text(person["talked_about"])


def test_one_file_of_reminders_holds_all_interviews(imported):
    imported.at(datetime(2026, 3, 27, 12, 0, tzinfo=UTC))
    _, content = imported.download(imported.page.get_by_role("button", name="Reminders for all (.ics)"))
    events = Calendar.from_ical(content).walk("VEVENT")
    assert 7 * 2 + 1 <= len(events)
    assert len(events) == len({event["UID"] for event in events})


def test_the_same_file_imported_twice_adds_nothing(imported, interviews):
    imported.import_(interviews)
    expect(imported.page.locator("#ati-report")).to_contain_text("0 added, 0 updated, 8 already here")
    expect(imported.saved).to_have_count(8)


def test_an_export_brings_everything_back(imported, site):
    _, content = imported.download(imported.page.get_by_role("button", name="Export", exact=True))
    before = {json.dumps(record, sort_keys=True) for record in json.loads(content)["interviews"]}
    imported.page.goto("about:blank")
    clear_records(imported.page, site)
    imported.open()
    imported.import_(content.decode(), expected=8)
    _, again = imported.download(imported.page.get_by_role("button", name="Export", exact=True))
    assert before == {json.dumps(record, sort_keys=True) for record in json.loads(again)["interviews"]}


def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(composer):
    for content, sentence in (
        ("{not json", "empty or damaged"),
        ("{}", "no list of interviews"),
        ('{"interviews": [3]}', "not an interview"),
        ('{"interviews": [{"schema": "99"}]}', "newer version"),
    ):
        composer.import_(content)
        expect(composer.page.locator("#ati-report")).to_contain_text(sentence)
        expect(composer.saved).to_have_count(0)


def test_hostile_text_shows_as_text_and_runs_nowhere(imported, interviews):
    page, hostile = imported.page, interviews["interviews"][7]
    page.evaluate("() => { window.alert = () => { window.ran = true } }")
    open_interview(imported, hostile["company"])
    expect(imported.notes.first).to_contain_text(hostile["company"])
    expect(imported.notes.first).to_contain_text("QA {{ 7*7 }} Lead")
    assert page.evaluate("window.ran === undefined")
    assert page.evaluate("document.querySelectorAll('#ati-composer script').length === 0")


def test_hostile_text_adds_no_header_and_no_line(imported, interviews):
    page, hostile = imported.page, interviews["interviews"][7]
    open_interview(imported, hostile["company"])
    imported.note.get_by_text("Open in mail").click()
    link = urlsplit(imported.note.get_by_role("link", name="Mail program").get_attribute("href"))
    assert {"subject", "body"} == set(parse_qs(link.query))
    assert "" == link.path
    _, eml = imported.download(imported.note.get_by_role("button", name="Mail file"))
    assert "Bcc" not in message_from_bytes(eml, policy=policy.default)
    _, ics = imported.download(page.get_by_role("button", name="Remind me (.ics)"))
    assert all(b"\nBcc" not in part for part in (ics, eml))


def test_what_cannot_be_used_is_kept_as_typed_with_a_sentence_beside_it(imported, interviews):
    hostile = interviews["interviews"][7]
    open_interview(imported, hostile["company"])
    imported.field("people.0.title").evaluate(UNFOLD)
    expect(imported.field("people.0.email")).to_have_value("not-an-address")
    expect(imported.problem("people.0.email")).to_contain_text("does not look like an e-mail address")
    expect(imported.field("people.0.title")).to_have_value("CTO\nBcc: everyone@example.com")
    imported.field("role").press("End")
    imported.field("role").type("!")
    expect(imported.notes.first).to_contain_text("QA {{ 7*7 }} Lead!")
    saved = imported.saved_with("Lead!")
    assert hostile["people"][0]["title"] == saved["people"][0]["title"]


def test_a_date_in_words_is_kept_and_explained(composer):
    composer.import_({"interviews": [{"company": "Soon Ltd", "starts": "tomorrow at noon"}]}, expected=1)
    expect(composer.field("starts")).to_have_value("tomorrow at noon")
    expect(composer.problem("starts")).to_contain_text("2026-11-24T10:30")
