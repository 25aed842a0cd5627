"""Fields that take what people type: the time zone, the length, the start, the addresses."""

from __future__ import annotations

from datetime import UTC, datetime

from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.composer_page import ComposerPage


def zone_of(composer, field="time_zone"):
    zone = composer.field(field)
    zone.evaluate(
        "(e) => { for (let f = e.closest('details'); f; f = f.parentElement.closest('details')) f.open = true; }"
    )
    return zone


def options(composer, field="time_zone"):
    return composer.page.locator(f"[id='ati-{field}-options']").get_by_role("option")


def said(composer, field):
    return composer.page.locator(f"[id='ati-{field}-said']")


def test_the_list_of_places_comes_when_a_zone_is_reached_for_and_is_used_by_keyboard(composer):
    asked = []
    composer.page.on("request", lambda request: asked.append(request.url))
    composer.fill(company="Lumen Health", starts="2026-07-24T10:30")
    expect(composer.notes.first).to_contain_text("Lumen Health")
    assert not any("/places/" in url for url in asked)
    zone = zone_of(composer)
    zone.focus()
    composer.page.keyboard.type("bost")
    expect(options(composer).first).to_contain_text("Boston, Massachusetts")
    expect(options(composer).first).to_contain_text("New York's clock")
    expect(zone).to_have_attribute("aria-expanded", "true")
    expect(composer.problem("time_zone")).to_be_empty()
    composer.page.keyboard.press("ArrowDown")
    expect(options(composer).first).to_have_attribute("aria-selected", "true")
    expect(zone).to_have_attribute("aria-activedescendant", options(composer).first.get_attribute("id"))
    composer.page.keyboard.press("Enter")
    expect(zone).to_have_value("Boston, Massachusetts, United States (America/New_York)")
    expect(options(composer).first).to_be_hidden()
    expect(said(composer, "time_zone")).to_contain_text("New York's clock")
    expect(composer.page.locator("#ati-schedule")).to_contain_text("New York")
    assert any("/places/" in url for url in asked)


def test_a_place_is_chosen_by_a_press(composer):
    zone = zone_of(composer)
    zone.press_sequentially("springfield")
    options(composer).filter(has_text="Illinois").click()
    expect(zone).to_have_value("Springfield, Illinois, United States (America/Chicago)")
    expect(zone).to_be_focused()
    assert composer.saved_with("America/Chicago")


def test_a_zone_that_is_typed_and_left_is_taken_and_the_page_says_so(composer):
    zone = zone_of(composer)
    for typed, kept, clock in (
        ("Mumbai", "Mumbai, India (Asia/Kolkata)", "Kolkata's clock"),
        ("Munich", "Munich, Germany (Europe/Berlin)", "Berlin's clock"),
        ("EST", "EST", "New York's clock"),
        ("London time", "London time", "London's clock"),
    ):
        zone.fill(typed)
        composer.field("company").focus()
        expect(zone).to_have_value(kept)
        expect(said(composer, "time_zone")).to_contain_text(clock)
        expect(composer.problem("time_zone")).to_be_empty()


def test_a_zone_that_is_not_understood_stays_as_typed_and_the_reminders_ask_first(composer):
    composer.fill(company="Lumen Health", starts="2026-11-24T10:30", time_zone="Bostn Massachusets")
    composer.field("company").focus()
    expect(composer.problem("time_zone")).to_contain_text("choose a place from the list")
    expect(zone_of(composer)).to_have_value("Bostn Massachusets")
    composer.show("When")
    expect(composer.page.locator("#ati-schedule")).to_contain_text("not understood as a place")
    expect(composer.page.locator("#ati-schedule").get_by_role("link", name="Google")).to_have_count(0)
    composer.page.locator(".ati-when").get_by_role("button", name="Remind me (.ics)").click()
    asking = composer.page.locator("#ati-unsure")
    expect(asking).to_contain_text("“Bostn Massachusets”, the time zone of Lumen Health")
    asking.get_by_role("button", name="Tell the time zone").click()
    expect(composer.field("time_zone")).to_be_focused()
    composer.show("When")
    composer.page.locator(".ati-when").get_by_role("button", name="Remind me (.ics)").click()
    _, content = composer.download(asking.get_by_role("button", name="Make the file"))
    # By the candidate's own clock, as was agreed to.
    assert datetime(2026, 11, 25, 0, 30, tzinfo=UTC) == Calendar.from_ical(content).walk("VEVENT")[0].decoded(
        "DTSTART"
    )


def test_words_that_came_with_an_export_are_looked_up_too(composer):
    composer.import_({"interviews": [{"company": "Lumen Health", "time_zone": "Boston"}]}, expected=1)
    expect(composer.field("time_zone")).to_have_value(
        "Boston, Massachusetts, United States (America/New_York)"
    )


def test_without_the_list_what_is_known_is_taken_and_the_rest_is_asked_for(composer):
    composer.page.context.route("**/places/*", lambda route: route.abort())
    zone = zone_of(composer)
    zone.fill("Boston")
    composer.field("company").focus()
    expect(composer.problem("time_zone")).to_contain_text("choose a place")
    expect(zone).to_have_value("Boston")
    composer.page.context.unroute("**/places/*")
    zone.focus()
    composer.field("company").focus()
    expect(zone).to_have_value("Boston, Massachusetts, United States (America/New_York)")


def test_a_day_alone_is_kept_and_its_hour_is_asked_for(composer):
    composer.fill(company="Lumen Health")
    composer.page.get_by_role("button", name="Yesterday").click()
    expect(composer.field("starts")).to_have_value("2026-11-23")
    expect(composer.field("starts-time")).to_be_focused()
    assert "2026-11-23" == composer.saved_with("2026-11-23")["starts"]
    expect(composer.problem("starts")).to_be_empty()  # as long as it is being filled in
    composer.field("role").focus()
    expect(composer.problem("starts")).to_contain_text("Add the time it started")
    composer.page.reload()
    composer.ready()
    expect(composer.field("starts")).to_have_value("2026-11-23")
    composer.field("starts-time").fill("14:30")
    expect(composer.problem("starts")).to_be_empty()
    composer.page.get_by_role("button", name="Today", exact=True).click()
    assert "2026-11-24T14:30" == composer.saved_with("2026-11-24T14:30")["starts"]


def test_an_hour_without_am_or_pm_is_not_lost_without_a_word(composer):
    composer.fill(company="Lumen Health", starts="2026-11-24")
    hour = composer.field("starts-time")
    hour.focus()
    composer.page.keyboard.type("1030")
    composer.field("role").focus()
    expect(composer.problem("starts")).to_contain_text("am or pm")
    hour.focus()
    hour.fill("10:30")
    composer.field("role").focus()
    expect(composer.problem("starts")).to_be_empty()


def test_the_length_and_the_address_are_taken_as_typed(composer):
    composer.fill(
        company="Lumen Health",
        starts="2026-11-24T10:30",
        minutes="10:30–11:15",
        people__0__email="Dana Cole <dana@acme.com>",
        people__0__talked_about="the move from spreadsheets to dbt",
    )
    expect(said(composer, "minutes")).to_contain_text("45 minutes")
    expect(said(composer, "people.0.email")).to_contain_text("Dana Cole, dana@acme.com")
    expect(composer.notes.first).to_contain_text("Dana Cole <dana@acme.com>")
    expect(composer.notes.first).to_contain_text("Dana")
    expect(composer.field("minutes")).to_have_value("10:30–11:15")
    composer.fill(minutes="quite long")
    expect(composer.problem("minutes")).to_contain_text("45 min")


def test_a_device_that_tells_no_zone_gets_asked(page, site):
    page.add_init_script(
        "Intl.DateTimeFormat.prototype.resolvedOptions = () => ({ timeZone: undefined, locale: 'en-US' })"
    )
    # The clock of the tests, which a whole context shares, brings an Intl of its own.
    composer = ComposerPage(page, site, now=None).open()
    composer.fill(company="Lumen Health", starts="2026-11-24T10:30")
    expect(composer.problem("candidate.time_zone")).to_contain_text("write your city")
    expect(composer.page.locator("#ati-status")).to_contain_text("Ready")
    composer.show("When")
    expect(composer.page.locator("#ati-schedule")).to_contain_text("UTC")
    composer.page.locator(".ati-when").get_by_role("button", name="Remind me (.ics)").click()
    expect(composer.page.locator("#ati-unsure")).to_contain_text("this device")
    composer.page.locator("#ati-unsure").get_by_role("button", name="Leave it").click()
    composer.fill(candidate__time_zone="Berlin")
    expect(composer.problem("candidate.time_zone")).to_be_empty()
