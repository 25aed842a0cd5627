"""What a person brings: the invitation fills the form, by paste, by drop, by a file; nothing is taken unseen."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import FilePayload, expect

from tests.browser.composer_page import ComposerPage
from tests.unit.intake.reading_cases import content

PHONE = {"width": 390, "height": 844}
AFTER = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
PASTE = """([selector, text]) => {
  const transfer = new DataTransfer();
  transfer.setData("text/plain", text);
  const target = document.querySelector(selector) ?? document.body;
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
}"""
DROP = """([name, type, text]) => {
  const transfer = new DataTransfer();
  if (name) transfer.items.add(new File([text], name, { type }));
  else transfer.setData("text/plain", text);
  document.querySelector("#ati-form").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


def paste(composer: ComposerPage, text: str, into: str = "body") -> None:
    """Paste as a keyboard does; the first time, what reads it has to be fetched and imported."""
    composer.page.locator(into).first.wait_for()
    composer.page.evaluate(PASTE, [into, text])


def dialog(composer: ComposerPage):
    return composer.page.locator("#ati-brought")


def take(composer: ComposerPage) -> None:
    dialog(composer).get_by_role("button", name="Take what is ticked").click()
    expect(dialog(composer)).to_be_hidden()


@pytest.fixture
def phone(returning_page, site):
    returning_page.set_viewport_size(PHONE)
    return ComposerPage(returning_page, site, now=AFTER).open()


def test_from_an_invitation_to_a_copied_note_with_two_presses(phone):
    """The invitation, one topic, one fit; Take and Copy are all that is pressed."""
    page = phone.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(phone, content("exchange-teams.ics").decode())
    expect(dialog(phone)).to_contain_text("Lumen Health", timeout=60_000)
    take(phone)
    expect(phone.field("people.0.talked_about")).to_be_focused()
    page.keyboard.type("the move from spreadsheets to dbt")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "fit":
        page.keyboard.press("Tab")
    page.keyboard.type("five years of SQL reporting")
    expect(page.locator("#ati-sentence")).to_contain_text("SQL")
    page.locator("#ati-written").get_by_role("button", name="Copy").click()
    phone.told("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    told = ("Priya", "the move from spreadsheets to dbt", "SQL reporting", "Maya Okonkwo-Reyes")
    assert [] == [words for words in told if words not in copied], copied
    record = phone.saved_with("Lumen Health")
    assert ("2026-11-24T10:30", "America/New_York", "45") == tuple(
        record[name] for name in ("starts", "time_zone", "minutes")
    )


def test_what_is_not_ticked_is_not_taken_and_all_of_it_can_be_undone(composer):
    paste(composer, content("lever.eml").decode())
    box = dialog(composer).get_by_label(re.compile("Paolo Ricci"))
    box.uncheck()
    take(composer)
    expect(composer.field("people.0.name")).to_have_value("Ingrid Solheim")
    expect(composer.field("coordinator.name")).to_have_value("Wren Castellanos")
    expect(composer.page.locator("[id='ati-people.1.name']")).to_have_count(0)
    composer.page.get_by_role("button", name="Undo").click()
    expect(composer.field("company")).to_have_value("")
    expect(composer.saved).to_have_count(0)


def test_every_proposal_is_shown_with_where_it_was_found(composer):
    paste(composer, content("recruiter-plain.txt").decode())
    expect(dialog(composer).locator("li", has_text="Company:").locator("q")).to_have_text(
        "Next steps - Marketing Manager at Bluefin Foods"
    )
    assert dialog(composer).locator("li").count() == dialog(composer).locator("li q").count()


def test_what_stands_in_the_form_is_overwritten_by_nothing_unseen(composer):
    composer.fill(company="Bluefin", role="My own words")
    composer.page.evaluate(DROP, ["", "", content("recruiter-plain.txt").decode()])
    into = dialog(composer).get_by_label("Goes into")
    into.select_option(label="The open interview: Bluefin, My own words")
    row = dialog(composer).locator("li", has_text="Role:")
    expect(row).to_contain_text("In place of: My own words")
    expect(row.get_by_role("checkbox")).not_to_be_checked()
    take(composer)
    expect(composer.field("role")).to_have_value("My own words")
    expect(composer.field("people.0.name")).to_have_value("Carla Jimenez")


def test_a_file_that_is_dropped_or_opened_is_read_and_never_called_no_json(composer):
    composer.show("Interviews")
    leave = dialog(composer).get_by_role("button", name="Leave it")
    for name in ("google-mail.eml", "zoom.ics", "indeed.txt"):
        file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": content(name)}
        composer.page.locator("#ati-import").set_input_files([file])
        expect(dialog(composer)).to_contain_text("Found in")
        expect(composer.page.locator("#ati-report")).to_be_empty()
        leave.click()
        expect(dialog(composer)).to_be_hidden()
        composer.page.evaluate(DROP, [name, "", content(name).decode("utf-8", "replace")])
        expect(dialog(composer).get_by_role("button", name="Take what is ticked")).to_be_visible()
        leave.click()
        expect(dialog(composer)).to_be_hidden()


def test_the_begin_line_takes_what_is_pasted_there(composer):
    composer.page.get_by_role("button", name="paste the invitation").click()
    expect(dialog(composer).get_by_label("Paste the invitation")).to_be_visible()
    paste(composer, content("hospital.txt").decode(), "#ati-brought-text")
    expect(dialog(composer)).to_contain_text("St Brannock Hospital")
    take(composer)
    expect(composer.field("company")).to_have_value("St Brannock Hospital")


def test_an_invitation_pasted_into_a_field_goes_where_it_belongs(composer):
    text = content("indeed.txt").decode()
    composer.field("company").focus()
    paste(composer, text, "[id='ati-company']")
    composer.page.keyboard.insert_text(" ".join(text.split()))
    take(composer)
    expect(composer.field("company")).to_have_value("Redline Logistics")
    expect(composer.saved).to_have_count(1)


def test_names_pasted_into_a_name_become_people(composer):
    composer.fill(company="Lumen Health")
    paste(composer, "Dana Whitfield (CTO); Omar Haddad; lucy@lumen.example", "[id='ati-people.0.name']")
    expect(dialog(composer).locator("li")).to_have_count(3)
    take(composer)
    expect(composer.field("people.0.name")).to_have_value("Dana Whitfield")
    expect(composer.field("people.0.title")).to_have_value("CTO")
    expect(composer.field("people.1.name")).to_have_value("Omar Haddad")
    expect(composer.field("people.2.email")).to_have_value("lucy@lumen.example")


def test_one_name_is_only_a_name(composer):
    composer.fill(company="Lumen Health")
    paste(composer, "Raman, Priya", "[id='ati-people.0.name']")
    composer.fill(role="Data Analyst")
    expect(composer.notes.first).to_contain_text("Data Analyst")
    expect(dialog(composer)).to_be_hidden()


def test_a_moved_and_a_cancelled_invitation_find_their_interview(composer):
    paste(composer, content("google-request.ics").decode())
    take(composer)
    composer.field("company").blur()
    paste(composer, content("rescheduled.ics").decode())
    expect(dialog(composer)).to_contain_text("Your interview has moved")
    expect(dialog(composer).locator("li", has_text="Starts:")).to_contain_text(
        "In place of: Tuesday, 24 November 2026, 07:30"
    )
    take(composer)
    expect(composer.field("starts")).to_have_value("2026-11-27")
    expect(composer.field("starts-time")).to_have_value("14:00")
    expect(composer.saved).to_have_count(1)
    cancelled = content("rescheduled.ics").decode().replace("METHOD:REQUEST", "METHOD:CANCEL")
    paste(composer, cancelled)
    expect(dialog(composer)).to_contain_text("Your interview was called off")
    take(composer)
    expect(composer.field("starts")).to_have_value("")
    expect(composer.page.locator("#ati-undo")).to_contain_text("Called off: Lumen Health")


def test_a_second_round_begins_with_what_is_known(composer):
    composer.fill(
        company="Bluefin Foods",
        role="Marketing Manager",
        starts="2026-11-20T10:00",
        people__0__name="Devon Price",
        fit="ran two launches",
    )
    paste(composer, content("recruiter-plain.txt").decode())
    expect(dialog(composer).get_by_label("Goes into").locator("option:checked")).to_have_text(
        "The next round at Bluefin Foods"
    )
    take(composer)
    expect(composer.field("starts")).to_have_value("2026-12-02")
    expect(composer.field("starts-time")).to_have_value("15:00")
    expect(composer.field("fit")).to_have_value("")
    expect(composer.saved).to_have_count(2)


def test_a_table_brings_interviews_once(composer):
    text = "Employer,Position,Interviewer,Date,Salary\nLumen,Data Analyst,Priya Raman,2026-11-24,90k\nBrightwater,Designer,,2026-12-01,\n"
    for expected in (2, 2):
        composer.show("Interviews")
        composer.page.locator("#ati-import").set_input_files(
            [{"name": "search.csv", "mimeType": "text/csv", "buffer": text.encode()}]
        )
        expect(dialog(composer)).to_contain_text("“Employer” as company")
        take(composer)
        expect(composer.saved).to_have_count(expected)
    assert "Salary: 90k" in composer.saved_with("Lumen")["notes"]


def test_what_was_said_is_pasted_into_the_debrief(composer):
    composer.fill(company="Lumen Health", people__0__name="Priya Raman")
    composer.show("Questions")
    composer.page.get_by_role("button", name="five questions about today").click()
    talk = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Priya Raman>We're moving from spreadsheets to dbt. We'll get back to you by Friday.</v>\n"
    paste(composer, talk, "#ati-debrief textarea")
    expect(dialog(composer)).to_contain_text("moving from spreadsheets to dbt")
    take(composer)
    assert (
        "moving from spreadsheets to dbt" == composer.saved_with("spreadsheets")["people"][0]["talked_about"]
    )
    expect(composer.page.locator("[id='ati-debrief-people.0.talked_about']")).to_have_value(
        "moving from spreadsheets to dbt"
    )


def test_what_cannot_be_read_is_said(composer):
    composer.page.get_by_role("button", name="paste the invitation").click()
    paste(composer, "hello there\nnothing to see", "#ati-brought-text")
    expect(dialog(composer)).to_contain_text("Nothing about an interview was found in it")
    dialog(composer).get_by_role("button", name="Close").click()
    expect(composer.saved).to_have_count(0)


def test_what_another_program_shares_goes_to_the_page_and_nowhere_else(returning_page, site):
    """The share sheet posts a form to the address that the manifest names; the service worker answers it."""
    page = returning_page
    composer = ComposerPage(page, site).open()
    manifest = page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then((it) => it.json())"
    )
    target, (handler,) = manifest["share_target"], manifest["file_handlers"]
    assert ("POST", "composer/") == (target["method"], handler["action"])
    sent: list[str] = []
    page.context.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    received = page.evaluate(
        """async ([address, text]) => {
          const form = new FormData();
          form.append("title", "");
          form.append("files", new File([text], "invite.ics", { type: "text/calendar" }));
          const answer = await fetch(address, { method: "POST", body: form, redirect: "manual" });
          return [answer.type, await (await caches.match(new URL("../received", location.href))).text()];
        }""",
        [f"{site}{target['action']}", content("zoom.ics").decode()],
    )
    assert ["opaqueredirect", content("zoom.ics").decode()] == received
    page.goto(f"{site}composer/#received")
    expect(dialog(composer)).to_contain_text("Fernweh Travel", timeout=60_000)
    take(composer)
    expect(composer.field("company")).to_have_value("Fernweh Travel")
    assert not page.evaluate("caches.match(new URL('../received', location.href))")


def test_a_file_opened_with_the_application_is_read(composer):
    """`launchQueue` is only there in an installed application, so the page is given one as Chromium has it."""
    page = composer.page
    page.add_init_script(
        "Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (it) => (globalThis.opened = it) } });"
    )
    page.reload()
    composer.ready()
    page.evaluate(
        "(text) => globalThis.opened({ files: [{ getFile: async () => new File([text], 'invite.ics') }] })",
        content("floating.ics").decode(),
    )
    expect(dialog(composer)).to_contain_text("Juniper Valley Schools", timeout=60_000)


def test_a_refused_clipboard_selects_the_body_of_the_note_that_was_asked_for(composer):
    page = composer.page
    composer.fill(company="Lumen Health", people__0__name="Priya Raman", starts="2026-11-24T08:00")
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('refused')); }")
    note = composer.choose("Follow-up")
    note.get_by_role("button", name="Copy", exact=True).first.click()
    expect(page.locator("#ati-status")).to_contain_text("did not allow copying")
    selected = "(() => { const it = document.activeElement; return it.value.slice(it.selectionStart, it.selectionEnd); })()"
    assert note.locator("[data-field='body'].ati-edit").input_value() == page.evaluate(selected)


def test_a_home_screen_application_shares_its_files(composer):
    """As on an iPhone: `standalone` is true there, and a download would leave the application."""
    page = composer.page
    composer.fill(company="Lumen Health", starts="2026-11-24T08:00", time_zone="America/New_York")
    page.evaluate("""() => {
      Object.defineProperty(navigator, "standalone", { value: true, configurable: true });
      navigator.canShare = () => true;
      navigator.share = async ({ files }) => { window.shared = [files[0].name, await files[0].text()]; };
    }""")
    composer.show("When")
    page.get_by_role("button", name="Remind me (.ics)").click()
    for _ in range(200):
        if shared := page.evaluate("window.shared ?? null"):
            break
        page.wait_for_timeout(100)
    name, text = shared
    assert name.endswith(".ics")
    assert text.startswith("BEGIN:VCALENDAR")


def test_one_event_comes_as_a_file_of_its_own(composer):
    composer.fill(company="Lumen Health", starts="2026-11-24T08:00", time_zone="America/New_York")
    composer.show("When")
    composer.page.get_by_text("One reminder alone").click()
    name, text = composer.download(composer.page.get_by_role("button", name="a file with this event").first)
    assert 1 == text.decode().count("BEGIN:VEVENT")
    assert "thank-you" in name
