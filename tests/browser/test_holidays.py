"""Public holidays of the recipient's country: fetched when it is chosen, kept to by the page and by the reminders."""

from __future__ import annotations

from icalendar import Calendar
from playwright.sync_api import expect

from composer.schedule.clock_words import iso


def test_the_time_zone_tells_the_holidays_and_the_page_says_so(composer):
    fetched = []
    composer.page.on("request", lambda request: fetched.append(request.url.partition("/holidays/")[2]))
    composer.fill(company="Lumen Health", starts="2026-11-25T16:00", minutes="60")
    best = composer.page.locator(".ati-moments time")
    expect(best.first).to_be_attached()
    composer.fill(time_zone="Europe/London")
    # A week after the thank-you's evening, at ten in the morning.
    expect(best.nth(1)).to_have_attribute("datetime", "2026-12-03T10:00:00Z")
    composer.fill(starts="2026-11-18T16:00", time_zone="America/New_York")
    # That would be Thanksgiving.
    expect(best.nth(1)).to_have_attribute("datetime", "2026-11-27T15:00:00Z")
    expect(composer.page.locator("#ati-schedule")).to_contain_text(
        "Public holidays of the United States, where the time zone lies"
    )
    expect(composer.page.locator("[id='ati-country-said']")).to_contain_text("the United States")
    assert ["GB", "US"] == sorted({name.partition(".")[0] for name in filter(None, fetched)})


def test_a_holiday_moves_the_thank_you_on_the_page_and_in_the_reminders(composer):
    composer.fill(
        company="Lumen Health", starts="2026-11-26T10:00", minutes="60", time_zone="America/New_York"
    )
    best = composer.page.locator(".ati-moments time").first
    expect(best).to_have_attribute("datetime", "2026-11-27T13:30:00Z")
    composer.field("country").select_option("DE")
    expect(best).to_have_attribute("datetime", "2026-11-26T21:30:00Z")
    composer.field("country").select_option("US")
    expect(best).to_have_attribute("datetime", "2026-11-27T13:30:00Z")
    expect(composer.page.locator("#ati-schedule")).to_contain_text("Public holidays there")
    composer.show("Interviews")
    for button in ("Remind me (.ics)", "Reminders for all (.ics)"):
        _, content = composer.download(composer.page.get_by_role("button", name=button))
        first = Calendar.from_ical(content).walk("VEVENT")[0]
        assert iso(first["DTSTART"].dt) == "2026-11-27T13:30:00Z"
