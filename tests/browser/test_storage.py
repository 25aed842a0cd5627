"""What was typed is never lost: damage, full and missing storage, two tabs, newer versions, forgetting."""

from __future__ import annotations

import json
import time
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.composer_page import NOW, PREFIX, ComposerPage, clear_records

DEAF = "addEventListener('storage', (event) => window.deaf && event.stopImmediatePropagation(), true);"
FULL = """
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (window.full) throw new DOMException("full", "QuotaExceededError");
      set.call(this, key, value);
    };
"""
COUNT_LOCKS = """() => {
    window.locks = { begun: 0, ended: 0 };
    const { importKey, encrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.importKey = function (...given) {
      locks.begun += 1;
      return importKey.apply(this, given);
    };
    SubtleCrypto.prototype.encrypt = async function (...given) {
      const content = await encrypt.apply(this, given);
      locks.ended += 1;
      return content;
    };
}"""
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', "
    "{ get() { throw new DOMException('blocked', 'SecurityError'); } });"
)


def stored_interviews(page) -> list[dict]:
    kept = page.evaluate("Object.entries(localStorage)")
    return [json.loads(text) for key, text in kept if key.startswith(f"{PREFIX}interview ")]


def until_stored(page, *texts: str) -> None:
    """Wait until a record with these in it is stored; the page's policy lets no condition be polled inside it."""
    ends = time.monotonic() + 20
    while not any(
        all(text in json.dumps(record, ensure_ascii=False) for text in texts)
        for record in stored_interviews(page)
    ):
        assert time.monotonic() < ends
        page.wait_for_timeout(20)


@pytest.fixture
def two_tabs(composer, site):
    """Two tabs with the same interview open."""
    composer.fill(company="Lumen Health", role="Analyst")
    until_stored(composer.page, "Analyst")
    page = composer.page.context.new_page()
    page.add_init_script(DEAF)
    other = ComposerPage(page, site).open(composer.page.evaluate("location.hash"))
    expect(other.field("role")).to_have_value("Analyst")
    return composer, other


def test_typing_is_stored_within_half_a_second(composer):
    composer.field("company").fill("Quick Ltd")
    composer.page.wait_for_timeout(500)
    assert "Quick Ltd" == stored_interviews(composer.page)[0]["company"]


def test_leaving_the_page_stores_what_was_just_typed(composer, site):
    composer.page.evaluate(
        """() => {
          const field = document.getElementById("ati-company");
          field.value = "Last Words";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          location.assign("about:blank");
        }"""
    )
    composer.page.wait_for_url("about:blank")
    ComposerPage(composer.page, site).open()
    expect(composer.field("company")).to_have_value("Last Words")


DAMAGES = {
    "truncated": lambda text: text[: len(text) // 2],
    "a flipped bit": lambda text: text.replace("Broken", "Brokeo"),
    "NUL": lambda text: text.replace('"', "\x00", 1),
    "a list": lambda _: "[]",
    "nothing": lambda _: "",
    "another's id": lambda text: text.replace('"id":"', '"id":"other '),
}


def test_damaged_records_are_put_aside_and_the_rest_loads(composer, site):
    page = composer.page
    composer.fill(company="Whole Ltd")
    for how in DAMAGES:
        composer.show("Interviews")
        page.get_by_role("button", name="Add an interview").click()
        composer.fill(company=f"Broken, {how}")
        until_stored(page, f"Broken, {how}")
    expect(composer.saved).to_have_count(1 + len(DAMAGES))
    page.goto(f"{site}404.html")
    damaged = [
        (key, damage(text))
        for key, text in composer.stored().items()
        if " interview " in key
        for how, damage in DAMAGES.items()
        if f"Broken, {how}" in text
    ]
    assert len(DAMAGES) == len(damaged)
    page.evaluate("all => all.forEach(([key, text]) => localStorage.setItem(key, text))", damaged)
    clear_records(page, site, "indexeddb")  # as an hour later
    composer.open()
    expect(composer.saved).to_have_count(1)
    expect(composer.saved).to_contain_text("Whole Ltd")
    warning = f"{len(DAMAGES)} saved entries could not be read"
    expect(page.get_by_role("alert").filter(has_text=warning)).to_be_visible()
    asides = [text for key, text in composer.stored().items() if key.startswith(f"{PREFIX}aside ")]
    assert sorted(text for _, text in damaged) == sorted(asides)
    composer.show("Interviews")
    page.get_by_text("Backup, log and storage").click()
    buttons = page.get_by_role("button", name="Download")
    contents = [composer.download(button)[1].decode() for button in buttons.all()]
    assert sorted(asides) == sorted(contents)


def test_what_was_damaged_soon_after_it_was_saved_comes_back_whole(composer, site):
    page = composer.page
    composer.fill(company="Broken Ltd")
    until_stored(page, "Broken Ltd")
    page.goto(f"{site}404.html")
    (key,) = (key for key in composer.stored() if key.startswith(f"{PREFIX}interview "))
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, "{"])
    composer.open()
    expect(composer.saved).to_contain_text("Broken Ltd")
    until_stored(page, "Broken Ltd")
    assert ["{"] == [text for key, text in composer.stored().items() if key.startswith(f"{PREFIX}aside ")]


def test_a_record_of_a_newer_page_is_left_untouched_and_told(left_behind):
    newer = json.dumps({"id": "n", "schema": "99", "company": "From Tomorrow", "shape": {"unheard": ["of"]}})
    composer = left_behind({f"{PREFIX}interview n": newer})
    expect(composer.page.get_by_role("alert").filter(has_text="newer version")).to_be_visible()
    composer.fill(company="Today Ltd")
    until_stored(composer.page, "Today Ltd")
    assert newer == composer.stored()[f"{PREFIX}interview n"]


def test_a_record_without_a_version_is_read_and_gets_one(left_behind):
    composer = left_behind(
        {f"{PREFIX}interview o": json.dumps({"id": "o", "company": "Old Ltd", "fit": ["one", "two"]})}
    )
    expect(composer.saved).to_contain_text("Old Ltd")
    expect(composer.field("fit")).to_have_value("one\ntwo")
    composer.fill(role="Keeper")
    until_stored(composer.page, "Keeper")
    (record,) = stored_interviews(composer.page)
    assert ("1", "one\ntwo") == (record["schema"], record["fit"])


def test_a_full_storage_is_told_overwrites_nothing_and_recovers(returning_page, site):
    page = returning_page
    page.add_init_script(FULL)
    composer = ComposerPage(page, site).open()
    composer.fill(company="Before")
    until_stored(page, "Before")
    page.evaluate("window.full = true")
    composer.fill(company="After")
    warning = page.get_by_role("alert").filter(has_text="storage is full")
    expect(warning).to_be_visible()
    assert ["Before"] == [record["company"] for record in stored_interviews(page)]
    expect(composer.field("company")).to_have_value("After")
    _, content = composer.download(warning.get_by_role("button", name="Export"))
    assert "After" == json.loads(content)["interviews"][0]["company"]
    page.evaluate("window.full = false")
    composer.fill(role="Room again")
    until_stored(page, "Room again")
    expect(warning).to_be_hidden()
    assert ["After"] == [record["company"] for record in stored_interviews(page)]


def test_storage_filled_to_the_last_character_keeps_the_old_record_whole(composer):
    page = composer.page
    composer.fill(company="Whole")
    until_stored(page, "Whole")
    page.evaluate("""() => {
        for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
          for (let n = 0; ; n += 1) {
            try { localStorage.setItem(`fill ${size} ${n}`, "x".repeat(size)); } catch { break; }
          }
        }
    }""")
    composer.fill(company="Whole", notes="y" * 200_000)
    expect(page.get_by_role("alert").filter(has_text="storage is full")).to_be_visible()
    (record,) = stored_interviews(page)
    assert "Whole" == record["company"]
    assert not record.get("notes")
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('fill')).forEach((key) => localStorage.removeItem(key))"
    )


def test_without_storage_the_page_works_for_the_session(returning_page, site):
    page = returning_page
    page.add_init_script(BLOCKED)
    composer = ComposerPage(page, site).open()
    expect(page.get_by_role("alert").filter(has_text="does not let the page keep anything")).to_be_visible()
    composer.fill(company="Session Ltd")
    expect(composer.notes.first).to_contain_text("Session Ltd")
    expect(composer.saved).to_contain_text("Session Ltd")


def test_two_tabs_that_change_two_fields_keep_both(two_tabs):
    one, other = two_tabs
    one.fill(company="Lumen Health AG")
    other.fill(role="Senior Analyst")
    for composer in two_tabs:
        expect(composer.field("company")).to_have_value("Lumen Health AG")
        expect(composer.field("role")).to_have_value("Senior Analyst")
    until_stored(one.page, "Lumen Health AG", "Senior Analyst")
    assert 1 == len(stored_interviews(one.page))


def test_a_tab_that_heard_nothing_brings_in_what_the_other_stored(two_tabs):
    one, other = two_tabs
    other.page.evaluate("window.deaf = true")
    one.fill(company="Lumen Health AG")
    until_stored(one.page, "Lumen Health AG")
    other.fill(fit="ten years")
    until_stored(one.page, "ten years")
    expect(other.field("company")).to_have_value("Lumen Health AG")
    (record,) = stored_interviews(one.page)
    assert ("Lumen Health AG", "ten years") == (record["company"], record["fit"])


def test_of_one_field_changed_in_two_tabs_the_newer_stands_and_the_other_is_one_click_away(two_tabs):
    one, other = two_tabs
    other.page.evaluate("window.deaf = true")
    one.fill(role="Lead Analyst")
    until_stored(one.page, "Lead Analyst")
    other.at(NOW + timedelta(minutes=1))
    other.fill(role="Chief Analyst")
    for composer in two_tabs:
        expect(composer.field("role")).to_have_value("Chief Analyst")
        expect(composer.page.locator("#ati-conflicts")).to_contain_text("Lead Analyst")
    other.page.evaluate("window.deaf = false")
    one.page.get_by_role("button", name="Use the other").click()
    for composer in two_tabs:
        expect(composer.field("role")).to_have_value("Lead Analyst")
        expect(composer.page.locator("#ati-conflicts")).to_contain_text("Chief Analyst")
    other.page.get_by_role("button", name="Keep this").click()
    for composer in two_tabs:
        expect(composer.page.locator("#ati-conflicts")).to_be_empty()


def test_an_interview_deleted_in_one_tab_comes_back_when_the_other_types(two_tabs):
    one, other = two_tabs
    one.show("Interviews").act_on(one.saved, "Delete")
    expect(other.page.locator("#ati-status")).to_contain_text("deleted in another tab")
    expect(other.saved).to_have_count(0)
    other.fill(role="Analyst again")
    for composer in two_tabs:
        expect(composer.saved).to_have_count(1)


def test_a_clock_that_was_set_back_does_not_make_a_change_older(composer):
    composer.fill(company="Later")
    until_stored(composer.page, "Later")
    (before,) = stored_interviews(composer.page)
    composer.at(NOW - timedelta(days=1))
    composer.fill(role="Earlier")
    until_stored(composer.page, "Earlier")
    (after,) = stored_interviews(composer.page)
    assert before["changed"] < after["changed"]


def test_an_import_is_shown_first_and_can_be_undone(composer, interviews):
    composer.fill(company="Mine")
    page = composer.page
    file = {"name": "i.json", "mimeType": "application/json", "buffer": json.dumps(interviews).encode()}
    page.locator("#ati-import").set_input_files([file])
    expect(page.locator("#ati-report")).to_contain_text("8 added, 0 updated, 0 already here")
    expect(composer.saved).to_have_count(1)
    composer.show("Interviews")
    page.get_by_role("button", name="Import these").click()
    expect(composer.saved).to_have_count(9)
    page.get_by_role("button", name="Undo").click()
    expect(composer.saved).to_have_count(1)
    expect(composer.saved).to_contain_text("Mine")


def test_a_file_that_is_dropped_on_the_page_is_offered_as_one_that_is_chosen(composer, interviews):
    composer.page.evaluate(
        """(text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "interviews.json", { type: "application/json" }));
          const place = document.getElementById("ati-composer");
          place.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
        }""",
        json.dumps(interviews),
    )
    expect(composer.page.locator("#ati-report")).to_contain_text("8 added, 0 updated, 0 already here")


def test_saving_one_of_many_writes_that_one_alone(left_behind):
    composer = left_behind(
        {
            f"{PREFIX}interview {n}": json.dumps({"id": str(n), "schema": "1", "company": f"Company {n}"})
            for n in range(200)
        }
    )
    before = composer.stored()
    composer.fill(notes="this one alone")
    key = f"{PREFIX}interview {composer.saved_with('this one alone')['id']}"
    after = composer.stored()
    assert [key] == [
        name for name, text in after.items() if " interview " in name and text != before.get(name)
    ]


def test_the_browser_is_asked_to_keep_the_storage_once_and_when_something_was_typed(returning_page, site):
    page = returning_page
    page.add_init_script(
        "window.asked = 0; navigator.storage.persist = async () => { window.asked += 1; return true; };"
    )
    composer = ComposerPage(page, site).open()
    assert 0 == page.evaluate("window.asked")
    for text in ("One", "One Ltd"):
        composer.field("company").press_sequentially(text)
        composer.saved_with(text)
    assert 1 == page.evaluate("window.asked")


def test_the_dictionary_of_the_proofreader_goes_with_the_backup_and_can_be_undone(composer):
    page = composer.page
    learn = """(words) => localStorage.setItem(
        "after-the-interview /some-name/ proofreading",
        JSON.stringify({ allowed: false, dialect: "British", words, ignored: ["a remark"] }))"""
    composer.fill(company="Kept Ltd")
    until_stored(page, "Kept Ltd")
    page.evaluate(learn, ["dbt", "Ariba"])
    page.reload()
    composer.ready()
    composer.show("Interviews")
    page.get_by_text("Backup, log and storage").click()
    name, content = composer.download(page.get_by_role("button", name="Export", exact=True))
    assert {"words": ["dbt", "Ariba"], "ignored": ["a remark"]} == json.loads(content)["dictionary"]

    def words():
        return json.loads(composer.stored()["after-the-interview /some-name/ proofreading"])["words"]

    page.evaluate(learn, ["Coupa", "dbt"])
    page.reload()
    composer.ready()
    page.locator("#ati-import").set_input_files(
        [{"name": name, "mimeType": "application/json", "buffer": content}]
    )
    expect(page.locator("#ati-report")).to_contain_text("Your dictionary learns 1 word.")
    assert ["Coupa", "dbt"] == words()
    composer.show("Interviews")
    page.get_by_role("button", name="Import these").click()
    assert ["Coupa", "dbt", "Ariba"] == words()
    page.get_by_role("button", name="Undo").click()
    assert ["Coupa", "dbt"] == words()


def test_an_export_locked_with_a_passphrase_opens_with_it_alone(composer, site):
    page = composer.page
    composer.fill(company="Secret Ltd")
    until_stored(page, "Secret Ltd")
    composer.show("Interviews")
    page.get_by_text("Backup, log and storage").click()
    page.get_by_role("button", name="Export, locked").click()
    page.locator("#ati-passphrase-text").fill("   ")
    page.locator("#ati-passphrase-again").fill("   ")
    problem = page.get_by_role("dialog").get_by_role("alert")
    page.get_by_role("button", name="Go on").click()
    expect(problem).to_contain_text("nothing but spaces")
    page.locator("#ati-passphrase-text").fill("correct horse battery")
    page.get_by_role("button", name="Go on").click()
    expect(problem).to_contain_text("two different")
    page.locator("#ati-passphrase-again").fill("correct horse battery")
    name, content = composer.download(page.get_by_role("button", name="Go on"))
    assert name.endswith(".locked.json")
    assert b"Secret" not in content
    page.goto("about:blank")
    clear_records(page, site)
    composer.open()
    page.locator("#ati-import").set_input_files(
        [{"name": name, "mimeType": "application/json", "buffer": content}]
    )
    damaged = content.replace(b'"iterations"', b'"iteration"')
    page.keyboard.press("Escape")
    page.locator("#ati-import").set_input_files(
        [{"name": name, "mimeType": "application/json", "buffer": damaged}]
    )
    page.locator("#ati-passphrase-text").fill("correct horse battery")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("is damaged")
    page.keyboard.press("Escape")
    page.locator("#ati-import").set_input_files(
        [{"name": name, "mimeType": "application/json", "buffer": content}]
    )
    page.locator("#ati-passphrase-text").fill("wrong horse")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("does not open the file")
    page.locator("#ati-passphrase-text").fill("correct horse battery")
    page.get_by_role("button", name="Go on").click()
    composer.show("Interviews")
    page.get_by_role("button", name="Import these").click()
    expect(composer.saved).to_contain_text("Secret Ltd")


@pytest.fixture
def locking(composer):
    """The dialog, filled in, with the files that come of it in a list."""
    page = composer.page
    composer.fill(company="Secret Ltd")
    composer.show("Interviews")
    page.get_by_text("Backup, log and storage").click()
    page.get_by_role("button", name="Export, locked").click()
    files = []
    page.on("download", lambda file: files.append(file.suggested_filename))
    for name in ("text", "again"):
        page.locator(f"#ati-passphrase-{name}").fill("correct horse battery")
    page.evaluate(COUNT_LOCKS)
    return page, files


def until_locked(page) -> None:
    """Wait until all is locked that was begun, and for the file that may come of it."""
    ends = time.monotonic() + 20
    while page.evaluate("locks.begun === 0 || locks.begun > locks.ended"):
        assert time.monotonic() < ends
        page.wait_for_timeout(20)
    page.wait_for_timeout(300)


def test_leaving_while_it_locks_gives_no_file(locking):
    page, files = locking
    page.get_by_role("button", name="Go on").click()
    page.keyboard.press("Escape")
    until_locked(page)
    assert [] == files


def test_a_double_click_gives_one_locked_file(locking):
    page, files = locking
    page.get_by_role("button", name="Go on").dblclick()
    expect(page.locator("#ati-status")).to_contain_text("Exported")
    until_locked(page)
    assert 1 == len(files)


def test_without_https_locking_says_what_it_needs(page, site):
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    composer = ComposerPage(page, site).open()
    composer.fill(company="Secret Ltd")
    composer.show("Interviews")
    page.get_by_text("Backup, log and storage").click()
    page.get_by_role("button", name="Export, locked").click()
    expect(page.locator("#ati-status")).to_contain_text("needs an address that begins with https")
    locked = b'{"format": "after-the-interview locked"}'
    page.locator("#ati-import").set_input_files(
        [{"name": "a.json", "mimeType": "application/json", "buffer": locked}]
    )
    expect(page.locator("#ati-passphrase-text")).not_to_be_visible()


def test_forgetting_everything_leaves_nothing(page, site):
    composer = ComposerPage(page, site).open()
    composer.fill(company="Forget Ltd", candidate__name="Maya")
    page.evaluate(
        "localStorage.setItem('after-the-interview /some-name/ proofreading', '{\"words\": [\"dbt\"]}')"
    )
    until_stored(page, "Forget Ltd")
    page.evaluate("navigator.serviceWorker.ready")
    other = ComposerPage(page.context.new_page(), site).open()
    composer.show("Interviews")
    page.get_by_text("Backup, log and storage").click()
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget everything").click()
    expect(page.get_by_text("Everything is forgotten")).to_be_visible()
    other.page.wait_for_url("about:blank")
    left = """async () => ({
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        cookies: document.cookie,
    })"""
    nothing = {"local": [], "session": [], "caches": [], "databases": 0, "workers": 0, "cookies": ""}
    assert nothing == page.evaluate(left)
