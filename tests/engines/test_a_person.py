"""What matters to a person, in each engine: the whole path, storage, a restored start, a download, the policy."""

from __future__ import annotations

import json

import pytest
from icalendar import Calendar

from tests.browser.runtime_site import SNAPSHOT_ENDED, SNAPSHOT_MADE
from tests.browser.serving import serve
from tests.engines.driving import READY, fill, wait

# Selenium's own driver for WebKitGTK sets something that Selenium has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")

FIELDS = {
    "company": "Lumen Health",
    "role": "Data Analyst",
    "starts": "2026-11-24T10:30",
    "time_zone": "America/New_York",
    "people.0.name": "Priya Raman",
    "people.0.talked_about": "the move from spreadsheets to dbt",
    "fit": "five years of SQL reporting",
    "candidate.name": "Maya Okonkwo-Reyes",
}


def text_of(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)}).textContent"


@pytest.fixture(scope="module")
def site(built_site):
    with serve(built_site) as served:
        yield served


@pytest.fixture(scope="module")
def written(engine, site):
    """The composer, reached from the guide, with one interview typed into it."""
    engine.open(site.url)
    assert "24" in engine.run(text_of("main"))
    engine.open(engine.run("document.querySelector(\"a[href='composer/']\").href"))
    wait(engine, READY)
    for name, text in FIELDS.items():
        fill(engine, name, text)
    return engine


def test_what_is_typed_becomes_a_note_and_a_schedule(written):
    wait(written, f"{text_of('#ati-drafts')}.includes('the move from spreadsheets to dbt')")
    wait(written, f"{text_of('#ati-schedule')}.includes('New York')")
    assert "Priya" in written.run(text_of("#ati-drafts .ati-note"))


def test_the_reminders_are_downloaded(written):
    written.run("""(() => {
        const original = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.lastFile = blob; return original.call(URL, blob); };
        document.querySelector(".ati-when [data-action='calendar']").click();
    })()""")
    wait(written, "window.lastFile !== undefined")
    events = Calendar.from_ical(written.run("window.lastFile.text()")).walk("VEVENT")
    assert 1 <= len(events) <= 3


def test_nothing_goes_elsewhere(written):
    sent = "fetch('https://elsewhere.example/').then(() => 'sent', (error) => error.name)"
    assert "TypeError" == written.run(sent)
    run = "new Promise((done) => setTimeout(() => { try { Function('1')(); done('ran'); } catch (e) { done(e.name); } }))"
    assert "EvalError" == written.run(run)


def test_a_reload_has_everything_and_a_later_start_is_restored_where_the_engine_can(written, site):
    wait(written, "Object.values(localStorage).some((text) => text.includes('Okonkwo'))")
    # The snapshot is made in idle time; where there is none, the start is a plain one.
    wait(written, SNAPSHOT_ENDED)
    has_one = written.run(SNAPSHOT_MADE)
    written.open(f"{site.url}composer/")
    wait(written, READY)
    assert "Lumen Health" == written.run("document.querySelector('[name=\"company\"]').value")
    assert "the move" in written.run("document.querySelector('[name=\"people.0.talked_about\"]').value")
    start = written.run("document.querySelector('#ati-composer').dataset.start")
    assert ("restored" if has_one else "plain") == start


def test_without_a_network_the_note_is_written_on(written, site):
    kept = "navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')"
    wait(written, kept)
    site.refuse = lambda _path: True
    try:
        written.open(f"{site.url}composer/")
        wait(written, READY)
        fill(written, "people.0.talked_about", "a train without a network")
        wait(written, f"{text_of('#ati-drafts')}.includes('a train without a network')")
    finally:
        site.refuse = lambda _path: False
