"""Later visits restore a snapshot of Python's memory, and start plainly whenever that cannot be."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.browser.runtime_site import SNAPSHOT_MADE, ask, open_page, status
from tests.browser.serving import serve

NOT_MADE = "performance.getEntriesByName('ati snapshot not made').length > 0"
PREFIX = "after-the-interview snapshot /some-name/"
# Runs `change` on the bytes of one kept part and puts the result back.
CHANGE_PART = """async ([part, change]) => {
    const [name] = (await caches.keys()).filter((name) => name.startsWith("after-the-interview snapshot"));
    const cache = await caches.open(name);
    const [key] = (await cache.keys()).filter(({url}) => url.endsWith(`.${part}`));
    const kept = await cache.match(key);
    const bytes = new Uint8Array(await kept.arrayBuffer());
    await cache.put(key, new Response(new Function("bytes", change)(bytes), { headers: kept.headers }));
}"""


@pytest.fixture
def site(stand_in_site):
    with serve(stand_in_site) as served:
        yield served


@pytest.fixture(scope="module")
def reader(browser, stand_in_site):
    """The browser of somebody whose first visit left a snapshot, for tests that leave it as it is."""
    with serve(stand_in_site) as site:
        context = browser.new_context()
        first_visit(context.new_page(), site)
        yield context, site
        context.close()


@pytest.fixture
def restored(reader):
    """A page of a later visit."""
    context, site = reader
    page = later_visit(context.new_page(), site)
    assert status(page)["restored"]
    yield page
    page.close()


def first_visit(page, site, **request):
    """Start, ask something, and wait until a snapshot has been made."""
    open_page(page, site.url)
    page.evaluate("start({idle: 0})")
    answer = ask(page, **request)
    page.wait_for_function(SNAPSHOT_MADE)
    return answer


def later_visit(page, site, limits="{idle: 600000}"):
    open_page(page, site.url)
    page.evaluate(f"start({limits})")
    ask(page)
    return page


def kept(page):
    """The addresses of what is kept."""
    return page.evaluate("""async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith("after-the-interview snapshot"));
        const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return keys.flat().map(({url}) => url);
    }""")


def test_a_later_visit_is_restored_and_answers(restored):
    assert ask(restored, text="again")["text"] == "again"


def test_a_restored_python_has_its_files_and_its_cut_modules(restored):
    assert ask(restored, action="zone", name="Antarctica/Troll")["zone"]
    assert ask(restored, action="module", name="wsgiref.util")["module"]
    assert ask(restored, action="module", name="email.message")["module"]


def test_chance_does_not_repeat_itself(reader, restored):
    again = later_visit(restored.context.new_page(), reader[1])
    assert len({ask(page, action="random")["random"] for page in (restored, again)}) == 2
    again.close()


def test_no_word_that_was_typed_is_in_the_snapshot(page, site):
    word = "Zyzzogeton"
    first_visit(page, site, text=word)
    page.evaluate("word => ask({text: word})", word)
    found = page.evaluate(
        """async (words) => {
            const found = {};
            for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const key of await cache.keys()) {
                    const bytes = new Uint8Array(await (await cache.match(key)).arrayBuffer());
                    for (const decoder of ["latin1", "utf-16le"]) {
                        const text = new TextDecoder(decoder).decode(bytes);
                        words.forEach((word) => { found[word] ||= text.includes(word); });
                    }
                }
            }
            return found;
        }""",
        [word, "fetchArchive"],
    )
    assert found == {word: False, "fetchArchive": True}


DAMAGES = {
    "zeros": ("memory", "return bytes.fill(0)"),
    "tiny": ("memory", "return bytes.slice(0, 1000)"),
    "half": ("memory", "return bytes.slice(0, bytes.length >> 1)"),
    "noise": ("memory", "for (let i = 4000000; i < bytes.length; i += 7) bytes[i] ^= 255; return bytes"),
    "files": ("application", "return bytes.slice(0, 1000)"),
}
# Lays the kept parts aside, and brings them back.
COPY = """async ([from, to]) => {
    const [source, target] = await Promise.all([from, to].map((name) => caches.open(name)));
    for (const key of await source.keys()) await target.put(key, await source.match(key));
}"""


def test_a_broken_snapshot_is_dropped_and_python_starts_plainly(page, site):
    first_visit(page, site)
    (name,) = page.evaluate("caches.keys().then((names) => names.filter((one) => one.includes('snapshot')))")
    page.evaluate(COPY, [name, "aside"])
    for how, damage in DAMAGES.items():
        page.evaluate(COPY, ["aside", name])
        page.evaluate(CHANGE_PART, damage)
        later_visit(page, site)
        assert ask(page, text=how)["text"] == how
        assert not status(page)["restored"], how
        assert kept(page) == [], how
    page.evaluate(COPY, ["aside", name])
    later_visit(page, site)
    assert status(page)["restored"]


def test_a_snapshot_of_another_build_is_not_used_and_gives_way(page, site, second_stand_in_site):
    first_visit(page, site)
    before = kept(page)
    site.folder = second_stand_in_site
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    first_visit(page, site)
    assert not status(page)["restored"]
    assert len(kept(page)) == len(before)
    assert not set(kept(page)) & set(before)
    later_visit(page, site)
    assert ask(page, action="version")["version"] == "2"


def test_without_room_there_is_no_snapshot_and_nothing_else_changes(page, site):
    session = page.context.new_cdp_session(page)
    origin = site.url.partition("/some-name")[0]
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1_000_000})
    open_page(page, site.url)
    page.evaluate("start({idle: 0})")
    page.wait_for_function(NOT_MADE)
    assert ask(page, text="fine")["text"] == "fine"
    later_visit(page, site)
    assert not status(page)["restored"]


def test_without_cache_storage_python_starts_plainly(page, site, tmp_path):
    folder = shutil.copytree(site.folder, tmp_path / "site")
    worker = next(path for path in (folder / "assets").glob("worker.*.js"))
    refused = (
        "Object.defineProperty(self, 'caches', {get() { throw new DOMException('', 'SecurityError'); }});\n"
    )
    worker.write_text(refused + worker.read_text())
    page.add_init_script("delete Window.prototype.caches")
    site.folder = folder
    open_page(page, site.url)
    page.evaluate("start({idle: 0})")
    assert ask(page, text="fine")["text"] == "fine"
    expect(page.locator("output")).to_have_text("ready")
