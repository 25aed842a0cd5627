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

/** @type {{[action: string]: (composer: Composer, button: HTMLElement) => void}} */
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
    composer.marks.hide();
    composer.edit("wordings", [...others, { step, person, channel, block, choice }]);
  },

  keep(composer, button) {
    const letter = note(button);
    const { subject = "", body = "" } = letter.dataset;
    const revisions = (composer.record.revisions ?? []).map((/** @type {any} */ entry) =>
      isOf(letter)(entry) ? { ...entry, base_subject: subject, base_body: body } : entry,
    );
    composer.edit("revisions", revisions);
  },

  "start-over"(composer, button) {
    const letter = note(button);
    const before = composer.record.revisions ?? [];
    composer.edit("revisions", before.filter((/** @type {any} */ entry) => !isOf(letter)(entry)));
    composer.offerUndo("started-over", () => composer.edit("revisions", before));
  },

  sent(composer, button) {
    const { step, person, channel } = note(button).dataset;
    const sent = { step, person, channel, at: new Date().toISOString() };
    composer.edit("sent", [...(composer.record.sent ?? []), sent]);
    composer.screen.tell("marked-sent");
  },

  "not-sent"(composer, button) {
    const { step } = note(button).dataset;
    const { person } = button.dataset;
    const before = composer.record.sent ?? [];
    const isThis = (/** @type {any} */ entry) => entry.step === step && (entry.person ?? "") === person;
    composer.edit("sent", before.filter((/** @type {any} */ entry) => !isThis(entry)));
    composer.offerUndo("not-sent", () => composer.edit("sent", before));
  },

  other(_composer, button) {
    const other = /** @type {HTMLDetailsElement} */ (note(button).querySelector(`.ati-other[data-channel="${button.dataset.channel}"]`));
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
