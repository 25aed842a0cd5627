"""What a person brings, in each engine: pasted, dropped, shared by another program, opened with the application."""

from __future__ import annotations

import json

import pytest

from tests.browser.serving import serve
from tests.engines.driving import ELSEWHERE, READY, hooked, wait
from tests.unit.intake.reading_cases import content

# Selenium's own driver for WebKitGTK sets something that Selenium has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")

LAUNCH_QUEUE = """Object.defineProperty(globalThis, "launchQueue", {
  value: { setConsumer: (consumer) => (globalThis.launch = consumer) },
});"""
"""Only an installed application has one: it keeps who takes the files, as a browser does, for the test to call."""

INVITATION = content("zoom.ics").decode()
DIALOG = "document.querySelector('#ati-brought')"
FILE = f"new File([{json.dumps(INVITATION)}], 'invite.ics', {{ type: 'text/calendar' }})"
TRANSFER = f"(() => {{ const them = new DataTransfer(); them.items.add({FILE}); return them; }})()"


@pytest.fixture(scope="module")
def site(built_site, tmp_path_factory):
    with serve(hooked(built_site, tmp_path_factory.mktemp("brought") / "site", LAUNCH_QUEUE)) as served:
        yield served


@pytest.fixture
def empty(engine, site):
    """A composer without interviews; the site is kept on the device."""
    engine.open(f"{site.url}{ELSEWHERE}")
    engine.run("localStorage.clear()")
    engine.run(
        "indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)))"
    )
    engine.open(f"{site.url}composer/")
    wait(engine, READY)
    wait(engine, "navigator.serviceWorker.getRegistration().then((it) => it?.active?.state === 'activated')")
    return engine


def take_and_look(engine, site):
    """What was found is shown and fills the form when it is taken; nothing was sent anywhere."""
    wait(engine, f"{DIALOG}.open && {DIALOG}.textContent.includes('Fernweh Travel')")
    engine.run(f"{DIALOG}.querySelector('[data-brought=take]').click()")
    wait(engine, "document.querySelector('[name=company]').value === 'Fernweh Travel'")
    wait(engine, "Object.values(localStorage).some((text) => text.includes('Fernweh Travel'))")
    asked = engine.run("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert [] == [address for address in asked if not address.startswith(site.url)]
    assert [] == site.posts


def test_an_invitation_is_pasted(empty, site):
    empty.run(f"""(() => {{
        const area = document.createElement("textarea");
        area.id = "to-copy-from";
        area.value = {json.dumps(INVITATION)};
        document.body.append(area);
        area.select();
    }})()""")
    empty.press("c")
    empty.run("document.querySelector('#to-copy-from').remove()")
    empty.press("v")
    take_and_look(empty, site)


def test_an_invitation_is_dropped(empty, site):
    empty.run(
        "document.querySelector('#ati-form').dispatchEvent(new DragEvent('drop', "
        f"{{ dataTransfer: {TRANSFER}, bubbles: true, cancelable: true }}))"
    )
    take_and_look(empty, site)


def test_an_invitation_is_shared_by_another_program(empty, site):
    """The share sheet posts a form, as the manifest tells it; the service worker keeps it on the device.

    Only Chromium has a share target, but every engine posts a form to a page that a service worker answers.
    """
    target = empty.run(
        "fetch(document.querySelector('link[rel=manifest]').href).then((it) => it.json()).then((it) => it.share_target)"
    )
    ((files,), title) = target["params"]["files"], target["params"]["title"]
    empty.open(f"{site.url}{ELSEWHERE}")
    empty.run(f"""(() => {{
        const form = document.createElement("form");
        Object.assign(form, {json.dumps({"method": target["method"], "enctype": target["enctype"]})});
        form.action = {json.dumps(site.url + target["action"])};
        form.innerHTML = '<input name="{title}"><input type="file" name="{files["name"]}">';
        document.body.append(form);
        form.lastChild.files = {TRANSFER}.files;
        setTimeout(() => form.submit());
    }})()""")
    take_and_look(empty, site)
    assert not empty.run("caches.match(new URL('../received', location.href)).then(Boolean)")


def test_an_invitation_is_opened_with_the_application(empty, site):
    empty.run(f"launch({{ files: [{{ getFile: async () => {FILE} }}] }})")
    take_and_look(empty, site)
