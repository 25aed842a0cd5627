"""Proofreading in a browser: the engine in its worker, and the underlines, on a page of their own."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.serving import serve
from tests.proofreading.fixture import publish_fixture

SENTENCE = "I hope to hear form you, Priya Raman."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return publish_fixture(tmp_path_factory.mktemp("fixture"))


@pytest.fixture
def served(folder):
    with serve(folder) as served:
        yield served


class Desk:
    """The fixture page as a person sees it."""

    def __init__(self, page, served):
        self.page = page
        self.note = page.get_by_role("textbox")
        page.goto(served.url)

    def start(self):
        self.page.get_by_role("button", name="Proofread").click()
        return self.expect_state("ready")

    def expect_state(self, state):
        expect(self.page.locator("body")).to_have_attribute("data-state", state, timeout=60_000)
        return self

    def checked(self, text):
        expect(self.page.locator("body")).to_have_attribute("data-checked", text, timeout=20_000)
        return self

    @property
    def lines(self):
        return self.page.locator(".ati-underline")


@pytest.fixture
def desk(page, served):
    return Desk(page, served)


@pytest.fixture(scope="module")
def running(browser, folder):
    """A page whose engine runs, for the tests that leave it as they found it."""
    with serve(folder) as served:
        context = browser.new_context()
        yield Desk(context.new_page(), served).start()
        context.close()


@pytest.fixture
def running_desk(running):
    running.note.fill("")
    return running.checked("")


def test_nothing_is_fetched_before_it_is_asked_for_and_then_all_from_the_site_telling_how_much(desk, served):
    desk.note.fill(SENTENCE)
    assert not [path for path in served.requests if "harper" in path or "weirpack" in path]
    asked = []
    desk.page.context.on("request", lambda request: asked.append(request.url))
    desk.start().checked(SENTENCE)
    assert any("harper" in url and url.endswith(".wasm") for url in asked)
    assert all(url.startswith(served.url) for url in asked)
    percents = [int(percent) for percent in desk.page.evaluate("document.body.dataset.percents").split()]
    assert sorted(percents) == percents
    assert any(0 < percent < 100 for percent in percents)


def test_what_is_typed_is_underlined_with_a_reason_and_suggestions(running_desk):
    running_desk.note.press_sequentially(SENTENCE)
    running_desk.checked(SENTENCE)
    expect(running_desk.lines).to_have_text(["form"])
    expect(running_desk.page.get_by_role("listitem")).to_contain_text("Did you mean")
    running_desk.page.get_by_role("button", name="from").click()
    expect(running_desk.note).to_have_value(SENTENCE.replace("form ", "from "))
    expect(running_desk.lines).to_have_count(0)


def test_undo_takes_a_suggestion_back_and_then_the_typing_before_it(desk):
    desk.start()
    desk.note.press_sequentially(SENTENCE)
    desk.checked(SENTENCE)
    desk.page.get_by_role("button", name="from").click()
    desk.note.press("Control+z")
    expect(desk.note).to_have_value(SENTENCE)
    desk.checked(SENTENCE)
    expect(desk.lines).to_have_text(["form"])
    for _ in range(3):
        desk.note.press("Control+z")
    assert SENTENCE != desk.note.input_value()
    assert SENTENCE.startswith(desk.note.input_value())
    for _ in range(4):
        desk.note.press("Control+Shift+z")
    expect(desk.note).to_have_value(SENTENCE.replace("form ", "from "))


def test_the_caret_stays_where_it_was_while_findings_come(running_desk):
    running_desk.note.fill(SENTENCE)
    running_desk.note.press("Home")
    for count, key in enumerate("Well, ", 1):
        running_desk.page.keyboard.type(key)
        running_desk.checked("Well, "[:count] + SENTENCE)
        assert count == running_desk.note.evaluate("note => note.selectionStart")


def test_lines_move_with_their_words_before_the_next_findings_come(desk):
    desk.note.fill(SENTENCE)
    at = SENTENCE.index("form")
    desk.page.evaluate("at => underlines.show([{start: at, end: at + 4, severity: 'warning'}])", at)
    desk.note.press("Home")
    desk.page.keyboard.type("😀 ")
    expect(desk.lines).to_have_text(["form"])
    desk.note.evaluate("(note, at) => note.setSelectionRange(at, at)", at + 3 + 4)
    desk.page.keyboard.type("d")
    expect(desk.lines).to_have_count(0)


TEXTS = {
    "wrapped": "word " * 120 + "teh end",
    "lines": "\n\n".join(f"Paragraph {i} speaks of teh plan." for i in range(20)),
    "wide": "Ünïcödé 😀 李小龍 — tabs\tand  spaces, teh end.",
    "long word": "x" * 300 + " teh end",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_line_lies_under_its_word(desk, text):
    """The layer's text breaks into the lines that the text area breaks it into: it is as high, and scrolls along."""
    desk.note.fill(text)
    at = text.rindex("teh")
    at = len(text[:at].encode("utf-16-le")) // 2
    desk.page.evaluate("at => underlines.show([{start: at, end: at + 3, severity: 'warning'}])", at)
    same = """() => {
      const note = document.querySelector("textarea"), layer = document.querySelector(".ati-underlines");
      note.scrollTop = note.scrollHeight;
      layer.scrollTop = note.scrollTop;
      return [[note.scrollHeight, note.clientWidth, note.scrollTop, note.getBoundingClientRect().left],
        [layer.scrollHeight, layer.clientWidth, layer.scrollTop, layer.getBoundingClientRect().left]];
    }"""
    note, layer = desk.page.evaluate(same)
    # Heights of lines are fractions of a pixel, and each of the two rounds their sum.
    assert note == pytest.approx(layer, abs=1)
    expect(desk.lines).to_have_text(["teh"])


def test_screen_readers_meet_the_text_area_alone(running_desk):
    running_desk.note.fill(SENTENCE)
    running_desk.checked(SENTENCE)
    expect(running_desk.page.locator(".ati-underlines")).to_have_attribute("aria-hidden", "true")
    assert 1 == running_desk.page.get_by_role("textbox").count()


def test_own_words_are_kept_and_no_longer_flagged(desk, served):
    desk.start()
    desk.note.fill("We met Zorblax.")
    desk.checked("We met Zorblax.")
    expect(desk.lines).to_have_text(["Zorblax"])
    assert desk.page.evaluate("proofreading.addWord('Zorblax')")
    desk.page.evaluate("check()")
    expect(desk.lines).to_have_count(0)
    again = Desk(desk.page, served).start()
    again.note.fill("We met Zorblax's team, and Zorblax.")
    again.checked("We met Zorblax's team, and Zorblax.")
    expect(again.lines).to_have_count(0)


def test_the_dialect_follows_the_browser_until_one_is_chosen(desk):
    desk.start()
    desk.note.fill("The colour suits me.")
    desk.checked("The colour suits me.")
    expect(desk.lines).to_have_text(["colour"])
    desk.page.evaluate("proofreading.choose({dialect: 'British'}); check()")
    expect(desk.lines).to_have_count(0)


def test_dialects_are_guessed_from_the_languages_of_the_browser(desk):
    guesses = {
        "en-US": "American", "en-GB": "British", "en-NZ": "British", "en-CA": "Canadian", "en-AU": "Australian",
        "en-IN": "Indian", "en": "American", "de-DE": "American", "en-Latn-GB": "British",
    }  # fmt: skip
    for language, dialect in guesses.items():
        desk.page.evaluate(
            "language => Object.defineProperty(navigator, 'languages', {value: [language], configurable: true})",
            language,
        )
        assert dialect == desk.page.evaluate("proofreading.dialect"), language


def test_a_failed_fetch_is_told_and_leaves_the_note_as_it_was(desk, served):
    served.refuse = lambda path: path.endswith(".wasm")
    desk.note.fill(SENTENCE)
    desk.page.get_by_role("button", name="Proofread").click()
    desk.expect_state("failed")
    assert "" != desk.page.evaluate("document.body.dataset.fault")
    expect(desk.note).to_have_value(SENTENCE)
    served.refuse = lambda _: False
    desk.start()
    desk.page.evaluate("check()")
    expect(desk.lines).to_have_text(["form"])


def test_an_engine_that_arrives_damaged_is_fetched_once_more_then_refused(desk, served, folder):
    wasm = next(folder.glob("harper.*.wasm"))
    sound = wasm.read_bytes()
    try:
        wasm.write_bytes(sound[:-10] + b"0123456789")
        desk.page.get_by_role("button", name="Proofread").click()
        desk.expect_state("failed")
        assert "damaged" in desk.page.evaluate("document.body.dataset.fault")
        assert 2 == len([path for path in served.requests if path.endswith(".wasm")])
    finally:
        wasm.write_bytes(sound)


def test_what_came_in_a_scripts_place_is_not_met_again_from_a_cache(desk, folder):
    module = next(folder.glob("harper.*.js"))
    sound = module.read_bytes()
    try:
        module.write_bytes(b"<p>Sign in to the network")
        desk.page.get_by_role("button", name="Proofread").click()
        desk.expect_state("failed")
    finally:
        module.write_bytes(sound)
    desk.start()


def test_refused_memory_is_told_and_leaves_the_note_as_it_was(desk, folder):
    """A worker that may not have the memory fails as it starts, and the page goes on."""
    worker = next(folder.glob("proofread_worker.*.js"))
    sound = worker.read_bytes()
    refusing = b"WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => {\n"
    refusing += b'  throw new RangeError("WebAssembly.Memory(): could not allocate memory");\n};\n'
    try:
        worker.write_bytes(sound + refusing)
        desk.note.fill(SENTENCE)
        desk.page.get_by_role("button", name="Proofread").click()
        desk.expect_state("failed")
        assert "memory" in desk.page.evaluate("document.body.dataset.fault")
        expect(desk.note).to_have_value(SENTENCE)
    finally:
        worker.write_bytes(sound)


def test_a_worker_that_dies_is_replaced_and_asked_again(desk):
    desk.start()
    desk.page.evaluate("proofreading.lose({name: 'WorkerError', message: 'gone', stack: ''})")
    desk.note.fill(SENTENCE)
    desk.expect_state("ready")
    desk.checked(SENTENCE)
    expect(desk.lines).to_have_text(["form"])


def test_of_many_questions_about_one_text_the_newest_is_answered(running_desk):
    answers = running_desk.page.evaluate(
        """async () => Promise.all(
          ["Teh one.", "Teh two.", "Teh three.", "Teh four."].map((text) => proofreading.check("body", text, [])))"""
    )
    # The first may already have been on its way.
    assert [True, True, False] == [answer is None for answer in answers[1:]]
