"""One interview, all the way: what a candidate does, as `README.md` promises it."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def size(request):
    return request.param


@pytest.fixture
def sized_page(page, size):
    page.set_viewport_size(size)
    return page


def tell_of_lumen_health(composer: ComposerPage) -> None:
    composer.fill(
        company="Lumen Health",
        role="Data Analyst",
        format="phone screen",
        starts="2026-11-24T10:30",
        minutes="30",
        time_zone="America/New_York",
        people__0__name="Priya Raman",
        people__0__talked_about="the move from spreadsheets to dbt",
        people__0__email="priya.raman@lumen.example",
        fit="five years of SQL reporting for hospital finance teams",
        next_step="a technical interview is set up this week",
        candidate__name="Maya Okonkwo-Reyes",
        candidate__time_zone="America/Los_Angeles",
    )


def test_a_candidate_goes_from_the_guide_to_a_sent_note_and_back(sized_page, site):
    page = sized_page
    composer = ComposerPage(page, site)
    page.goto(site)
    expect(page.get_by_role("main")).to_contain_text("24")
    page.locator("a[href='composer/']").filter(visible=True).first.click()
    composer.ready()
    expect(page.locator("#ati-drafts")).to_contain_text("Example")

    tell_of_lumen_health(composer)
    first = composer.notes.first
    expect(first).to_contain_text("Priya")
    expect(first).to_contain_text("the move from spreadsheets to dbt")
    expect(page.locator("#ati-drafts")).not_to_contain_text("Example")
    composer.show("Note")
    expect(page.get_by_role("tab", name="Follow-up", exact=True)).to_be_visible()
    expect(page.locator("#ati-schedule")).to_contain_text("New York")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    first.get_by_role("button", name="Copy").first.click()
    composer.told("Copied.")
    expect(first.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "the move from spreadsheets to dbt" in copied

    first.get_by_text("Open in mail").click()
    link = urlsplit(first.get_by_role("link", name="Mail program").get_attribute("href"))
    assert ("mailto", "priya.raman@lumen.example") == (link.scheme, unquote(link.path))
    assert {"subject", "body"} == set(parse_qs(link.query))

    composer.show("When")
    name, content = composer.download(page.get_by_role("button", name="Remind me (.ics)"))
    assert name.endswith(".ics")
    events = Calendar.from_ical(content).walk("VEVENT")
    starts = [event.decoded("DTSTART") for event in events]
    end_of_interview = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    assert 0 < (starts[0] - end_of_interview).total_seconds() <= 48 * 3600
    assert 7 <= (starts[1] - starts[0]).days + 1 <= 15

    page.reload()
    composer.ready()
    expect(composer.field("company")).to_have_value("Lumen Health")
    expect(composer.field("people.0.talked_about")).to_have_value("the move from spreadsheets to dbt")

    composer.show("Interviews")
    page.get_by_role("button", name="Add an interview").click()
    composer.fill(company="Kestrel Robotics")
    composer.show("Interviews")
    expect(composer.saved).to_have_count(2)
    for _ in range(2):
        composer.act_on(composer.saved.first, "Delete")
        expect(page.locator("#ati-undo")).to_be_visible()
    expect(composer.saved).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(composer.saved).to_have_count(1)


def test_nothing_scrolls_sideways(composer, interviews):
    composer.import_(interviews, expected=8)
    for i in range(8):
        composer.show("Interviews")
        composer.saved.nth(i).get_by_role("link").click()
        expect(composer.saved.nth(i).get_by_role("link")).to_have_attribute("aria-current", "true")
        for size in (WIDE, PHONE):
            composer.page.set_viewport_size(size)
            # The parts take their places once the page hears of its new size.
            composer.page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")


def test_the_composer_is_used_by_keyboard_alone(composer):
    page = composer.page
    composer.field("company").focus()
    page.keyboard.type("Lumen Health")
    page.keyboard.press("Tab")
    page.keyboard.type("Data Analyst")
    while page.evaluate("document.activeElement.name") != "people.0.name":
        page.keyboard.press("Tab")
    page.keyboard.type("Priya Raman")
    expect(composer.notes.first).to_contain_text("Priya")
    while page.evaluate("document.activeElement.dataset.action") != "add-person":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("Jean-Luc d'Aubigné")
    expect(page.get_by_role("tab", name="Jean-Luc d'Aubigné")).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.keyboard.press("Control+Enter")
    composer.told("Copied.")


def test_the_caret_stays_where_it_is_while_the_page_follows_each_key(composer):
    page = composer.page
    composer.fill(company="Kestrel")
    field = composer.field("company")
    field.focus()
    page.keyboard.press("Home")
    for count, key in enumerate("Old ", 1):
        page.keyboard.type(key)
        expect(page.locator("#ati-drafts")).to_contain_text(("Old "[:count] + "Kestrel").strip())
        assert count == field.evaluate("control => control.selectionStart")
    assert "company" == page.evaluate("document.activeElement.name")


def test_a_problem_in_a_folded_field_unfolds_it(composer):
    field, problem = composer.field("candidate.link"), composer.problem("candidate.link")
    expect(field).to_be_hidden()
    composer.import_(
        {"interviews": [{"id": "1", "company": "Kestrel"}], "candidate": {"link": "javascript:1"}}
    )
    expect(problem).to_be_visible()
    expect(field).to_have_value("javascript:1")
    composer.fill(candidate__link="https://maya.example.org")
    expect(problem).to_be_empty()


def test_without_scripts_the_example_can_be_read(browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}composer/")
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    expect(page.locator("#ati-drafts .ati-note").first).to_contain_text("Priya")
    expect(page.locator("#ati-schedule")).to_contain_text("New York")
    expect(page.locator("[id='ati-company']")).to_be_visible()


def test_what_is_typed_before_python_is_ready_is_not_lost(page, site):
    held = []
    page.route("**/pyodide.asm.wasm", lambda route: held.append(route))  # noqa: PLW0108 -- it marks what it is given
    page.goto(f"{site}composer/")
    composer = ComposerPage(page, site)
    composer.fill(company="Early & Co", role="First")
    expect(page.locator("#ati-status")).to_contain_text("You can start typing")
    for route in held:
        route.continue_()
    page.unroute("**/pyodide.asm.wasm")
    composer.ready()
    expect(composer.notes.first).to_contain_text("Early & Co")
    expect(composer.field("role")).to_have_value("First")
