/**
 * What a person does to a letter: rewrite it, take a wording, say that it was sent or answered.
 *
 * Each action changes the record and nothing else; the page follows from what Python makes of it.
 */

/** @typedef {import("./composer.js").Composer} Composer */

/**
 * The element of a letter, which says what it is in its data attributes.
 *
 * @param {Element} inside
 */
const note = (inside) => /** @type {HTMLElement} */ (inside.closest(".ati-note"));

/** @param {HTMLElement} letter */
const isOf = (letter) => (/** @type {any} */ entry) =>
  entry.step === letter.dataset.step &&
  (entry.person ?? "") === letter.dataset.person &&
  (entry.channel || "email") === letter.dataset.channel;

/**
 * Keep a person's own words for a letter; the first time, with the builder's words of that moment beside them.
 *
 * @param {Composer} composer
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 */
export function revise(composer, control) {
  // Room for what is typed, before Python has answered.
  const copy = control.parentElement?.querySelector(".ati-body");
  if (copy) copy.textContent = control.value;
  const letter = note(control);
  const { step, person, channel, subject = "", body = "" } = letter.dataset;
  const revisions = composer.record.revisions ?? [];
  const known = revisions.find(isOf(letter)) ?? { subject, body, base_subject: subject, base_body: body };
  const revised = { ...known, step, person, channel, [control.dataset.field ?? ""]: control.value };
  composer.edit("revisions", [...revisions.filter((/** @type {any} */ entry) => !isOf(letter)(entry)), revised]);
}

/**
 * Put a text into a letter as if it had been typed, so that the browser can undo it.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} text
 */
function type(control, text) {
  control.focus();
  control.select();
  // The only way that keeps the browser's own undo; where it is gone, the text counts more than the undo.
  if (!document.execCommand("insertText", false, text)) {
    control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/**
 * Take entries out of a list of the record; undoing puts them back, and leaves what was done since.
 *
 * @param {Composer} composer
 * @param {string} list
 * @param {(entry: any) => boolean} isThis
 * @param {string} sentence the name of the one that tells it
 */
function takeOut(composer, list, isThis, sentence) {
  const entries = () => composer.record[list] ?? [];
  const gone = entries().filter(isThis);
  composer.edit(
    list,
    entries().filter((/** @type {any} */ entry) => !isThis(entry)),
  );
  composer.offerUndo(sentence, () =>
    composer.edit(list, [...entries().filter((/** @type {any} */ entry) => !isThis(entry)), ...gone]),
  );
}

/** @type {{[action: string]: (composer: Composer, button: HTMLElement) => unknown}} */
export const LETTER_ACTIONS = {
  rewrite(_composer, button) {
    const { field, text = "" } = button.dataset;
    type(/** @type {any} */ (note(button).querySelector(`.ati-revise[data-field="${field}"]`)), text);
  },

  reword(composer, button) {
    const letter = composer.tabs.note;
    if (!letter) return;
    const { step, person, channel } = letter.dataset;
    const { block = "", choice = "" } = button.dataset;
    const isThis = (/** @type {any} */ entry) => isOf(letter)(entry) && entry.block === block;
    const others = (composer.record.wordings ?? []).filter((/** @type {any} */ entry) => !isThis(entry));
    if (composer.marks.source.contains(document.activeElement)) letter.focus({ preventScroll: true });
    composer.marks.hide();
    composer.edit("wordings", [...others, { step, person, channel, block, choice }]);
  },

  keep(composer, button) {
    const isThis = isOf(note(button));
    const { subject, body } = note(button).dataset;
    const revisions = () => composer.record.revisions ?? [];
    const before = revisions().find(isThis);
    const base = (/** @type {any} */ values) =>
      composer.edit(
        "revisions",
        revisions().map((/** @type {any} */ entry) => (isThis(entry) ? { ...entry, ...values } : entry)),
      );
    base({ base_subject: subject, base_body: body });
    composer.offerUndo("kept-mine", () => base({ base_subject: before?.base_subject, base_body: before?.base_body }));
  },

  "start-over"(composer, button) {
    takeOut(composer, "revisions", isOf(note(button)), "started-over");
  },

  async sent(composer, button) {
    const { step, person, channel } = note(button).dataset;
    const sent = { step, person, channel, at: new Date().toISOString() };
    composer.edit("sent", [...(composer.record.sent ?? []), sent]);
    composer.screen.tell("marked-sent");
    await composer.rendering;
    // The button is gone; what comes next is the answer.
    if (document.activeElement === document.body)
      composer.tabs.note
        ?.querySelector(".ati-heard")
        ?.closest("details")
        ?.querySelector("summary")
        ?.focus({ preventScroll: true });
  },

  "not-sent"(composer, button) {
    const { step } = note(button).dataset;
    const { person } = button.dataset;
    takeOut(composer, "sent", ({ step: its, person: to = "" }) => its === step && to === person, "not-sent");
  },

  other(_composer, button) {
    const other = /** @type {HTMLDetailsElement} */ (
      note(button).querySelector(`.ati-other[data-channel="${button.dataset.channel}"]`)
    );
    other.open = true;
    other.scrollIntoView({ block: "nearest" });
    other.querySelector("summary")?.focus({ preventScroll: true });
  },

  share(_composer, button) {
    const { title = "", text = "" } = button.dataset;
    // Rejected when the person closes the sheet again.
    navigator.share({ title, text }).catch(() => {});
  },

  print(_composer, button) {
    const card = /** @type {HTMLElement} */ (button.closest(".ati-other"));
    card.classList.add("ati-printed");
    print();
    card.classList.remove("ati-printed");
  },
};
