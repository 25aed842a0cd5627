"""Coming back: what was sent is asked about, and what came back opens what fits; all of it can be undone."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import NOW, PREFIX, ComposerPage

TOPIC = "the move from spreadsheets to dbt"
TEN_DAYS_LATER = datetime(2026, 12, 4, 18, 0, tzinfo=UTC)


@pytest.fixture
def back(left_behind) -> ComposerPage:
    """The composer ten days after an interview of which nothing was marked as sent."""
    record = {
        "id": "lumen",
        "schema": "1",
        "company": "Lumen Health",
        "role": "Data Analyst",
        "people": [{"name": "Priya Raman", "talked_about": TOPIC}],
        "fit": "five years of SQL reporting",
        "starts": "2026-11-24T08:00",
    }
    composer = left_behind({f"{PREFIX}interview lumen": json.dumps(record)}, TEN_DAYS_LATER)
    expect(composer.note).to_contain_text(TOPIC)
    return composer


def asked(composer: ComposerPage):
    return composer.page.get_by_role("group", name="Did your thank-you go out?")


def undo(composer: ComposerPage) -> None:
    composer.page.get_by_role("button", name="Undo").click()


def test_only_who_says_not_yet_is_offered_a_late_note(back):
    expect(back.note).not_to_contain_text("late")
    asked(back).get_by_role("button", name="Not yet").click()
    expect(back.note).to_contain_text("I'm sorry that this comes late")
    expect(back.page.locator("#ati-when-line")).to_contain_text("Send it now")
    expect(asked(back)).to_have_count(0)
    undo(back)
    expect(asked(back)).to_be_visible()


def test_who_says_when_it_went_out_is_told_of_the_follow_up(back):
    back.show("Interviews")
    back.page.get_by_role("button", name="Yes, when").click()
    when = asked(back).get_by_label("Yes, on")
    expect(when).to_be_focused()
    when.fill("2026-11-24T07:00")
    asked(back).get_by_role("button", name="It went out then").click()
    expect(asked(back)).to_contain_text("before the interview began")
    when.fill("2026-11-25T09:00")
    asked(back).get_by_role("button", name="It went out then").click()
    expect(asked(back)).to_have_count(0)
    expect(back.page.get_by_role("region", name="Now")).to_contain_text("follow-up")
    expect(back.choose("Thank-you")).to_contain_text("Sent Wed Nov 25")


def test_what_came_back_opens_the_note_that_answers_it(back):
    heard = back.page.locator("#ati-when .ati-heard")
    for presses, words in (
        (["A rejection"], "letting me know"),
        (["An offer", "Decline it"], "offer"),
        (["An offer", "Accept it"], "offer"),
    ):
        back.show("When")
        for press in presses:
            heard.get_by_text(press, exact=True).click()
        expect(back.page.get_by_role("tab", selected=True)).to_contain_text("Reply")
        expect(back.note).to_contain_text(words)
        undo(back)
        expect(back.page.get_by_role("tab", name="Reply")).to_have_count(0)


def test_they_are_still_deciding_and_the_follow_up_waits(back):
    asked(back).get_by_role("button", name="It went out then").click()
    back.show("When")
    heard = back.page.locator("#ati-when .ati-heard")
    heard.get_by_text("Still deciding").click()
    heard.get_by_label("Until, if they said").fill("2026-12-01")
    heard.get_by_role("button", name="Note it", exact=True).click()
    expect(heard).to_contain_text("That day has passed")
    heard.get_by_label("Until, if they said").fill("2026-12-11")
    heard.get_by_role("button", name="Note it", exact=True).click()
    expect(back.field("decision_by")).to_have_value("2026-12-11")
    expect(back.page.locator(".ati-moments li").nth(1)).to_contain_text("Mon Dec 14")


def test_a_new_round_keeps_the_people_and_leads_back_and_an_undo_keeps_what_was_typed(back):
    back.show("Interviews")
    back.act_on(back.saved, "Invited again")
    expect(back.saved).to_have_count(2)
    expect(back.field("people.0.name")).to_have_value("Priya Raman")
    expect(back.field("people.0.talked_about")).to_have_value("")
    rounds = back.page.get_by_role("navigation", name="Rounds").get_by_role("link")
    expect(rounds).to_have_text(["Round 1, Nov 24, 2026", "Round 2"])
    back.fill(people__0__talked_about="the second talk")
    back.saved_with("the second talk")
    undo(back)
    expect(back.saved).to_have_count(2)
    rounds.filter(has_text="Round 1").click()
    expect(back.field("people.0.talked_about")).to_have_value(TOPIC)
    expect(back.page.locator(".ati-moments li").nth(1)).not_to_have_attribute("data-state", "dropped")


def test_a_person_comes_back_with_their_facts_and_what_was_typed_meanwhile_stays(composer):
    page = composer.page
    composer.fill(company="Acme", people__0__name="Ann Lee")
    page.get_by_role("button", name="Add a person").click()
    composer.fill(people__1__name="Omar Haddad", people__1__talked_about=TOPIC)
    composer.choose("Omar Haddad")
    note = composer.note.locator(".ati-edit[data-field='body']")
    note.fill("Dear Omar, in my own words.")
    page.get_by_role("button", name="Remove this person").last.click()
    composer.fill(people__0__talked_about="pumps")
    undo(composer)
    expect(composer.field("people.1.talked_about")).to_have_value(TOPIC)
    expect(composer.field("people.0.talked_about")).to_have_value("pumps")
    composer.choose("Omar Haddad")
    expect(note).to_have_value("Dear Omar, in my own words.")


def test_what_is_said_of_the_second_person_stands_beside_their_field_while_the_first_is_nameless(composer):
    composer.fill(company="Acme")
    composer.page.get_by_role("button", name="Add a person").click()
    composer.fill(people__1__name="Omar Haddad", people__1__talked_about=TOPIC)
    expect(composer.field("people.1.talked_about-said")).to_contain_text("dbt")
    expect(composer.field("people.0.talked_about-said")).to_have_text("")
    composer.field("people.1.talked_about").focus()
    expect(composer.note.locator(".ati-marked")).to_contain_text(TOPIC)


def test_no_later_than_a_day_after_the_best_moment_nothing_is_asked(composer):
    composer.fill(company="Lumen Health", people__0__name="Priya Raman", starts="2026-11-24T08:00")
    expect(composer.page.locator("#ati-when-line")).to_contain_text("today")
    expect(asked(composer)).to_have_count(0)
    composer.at(NOW + timedelta(days=2)).page.reload()
    composer.ready()
    expect(asked(composer)).to_be_visible()


def test_a_reload_of_the_same_tab_makes_no_second_interview(composer):
    composer.fill(company="Lumen Health", people__0__name="Priya Raman")
    composer.saved_with("Priya Raman")
    composer.page.reload()
    composer.ready().show("Interviews")
    expect(composer.saved).to_have_count(1)
    assert 1 == sum(" interview " in key for key in composer.stored())
