/** What a person brings: carried to Python, shown to be ticked, taken. Fetched when something is brought. */

/** @typedef {import("./composer.js").Composer} Composer */

/**
 * @typedef {object} How
 * @property {boolean} [quiet] Nobody asked for it: it was pasted somewhere.
 * @property {"" | "talk" | "names"} [purpose] What it is, where the page knows.
 * @property {import("./form.js").RecordAsTyped} [before] The open record as it was before it was pasted into a field.
 */

/** Bytes of a file that are carried to Python. */
const LARGEST = 8_000_000;

/** @param {Blob} file */
async function bytesOf(file) {
  const bytes = new Uint8Array(await file.slice(0, LARGEST).arrayBuffer());
  // JSON has no bytes, so each becomes the character of its number.
  return new TextDecoder("x-user-defined")
    .decode(bytes)
    .replace(/[\uf780-\uf7ff]/g, (char) => String.fromCharCode(char.charCodeAt(0) & 0xff));
}

export class Intake {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.dialog = /** @type {HTMLDialogElement} */ (document.getElementById("ati-brought"));
    /** What was brought, as Python takes it. @type {{[field: string]: unknown}} */
    this.brought = {};
    /** @type {How} */
    this.how = {};
    this.dialog.addEventListener("submit", (event) => event.preventDefault());
    this.dialog.addEventListener("click", ({ target }) => this.click(/** @type {HTMLElement} */ (target)));
    this.dialog.addEventListener("change", ({ target }) => this.change(/** @type {HTMLInputElement} */ (target)));
    this.dialog.addEventListener("paste", (event) => this.paste(event));
  }

  /** Ask for something to be pasted or opened. */
  async begin() {
    await this.ask({ kind: "begin" });
  }

  /**
   * Show what is in a text or a file.
   *
   * @param {string | Blob} what
   * @param {How} how
   */
  async offer(what, how = {}) {
    const { composer } = this;
    composer.save();
    const content = typeof what === "string" ? { text: what } : { bytes: await bytesOf(what) };
    this.how = how;
    this.brought = {
      ...content,
      quiet: how.quiet ?? false,
      purpose: how.purpose ?? "",
      new_id: composer.newInterview().id,
    };
    const answer = await this.ask({ kind: "intake", ...this.told });
    if (answer?.backup) composer.backup.offer(typeof what === "string" ? what : await what.text());
    return answer;
  }

  /** What Python needs to read it again: it keeps nothing. */
  get told() {
    const { composer, how } = this;
    const interview = how.before ?? composer.record;
    const interviews = [...composer.interviews.records.values()].map((record) =>
      record.id === interview.id ? interview : record,
    );
    // What was pasted into a field of a new interview has saved it; before, there was none.
    return {
      ...this.brought,
      interview,
      interviews: how.before && !how.before.changed ? interviews.filter(({ id }) => id !== interview.id) : interviews,
    };
  }

  /** @param {{[field: string]: unknown}} request */
  async ask(request) {
    const answer = await this.composer.ask(request);
    if (!answer || answer.offers === false) return answer;
    this.composer.showParts(answer.parts);
    if (!this.dialog.open) this.dialog.showModal();
    return answer;
  }

  /** @param {HTMLElement} target */
  click(target) {
    const action = /** @type {HTMLElement | null} */ (target.closest("button[data-brought]"))?.dataset.brought;
    if (action === "read") this.offer(/** @type {HTMLTextAreaElement} */ (this.dialog.querySelector("textarea")).value);
    if (action === "take") this.take();
  }

  /** @param {HTMLInputElement} target */
  change(target) {
    const [file] = target.files ?? [];
    if (file) this.offer(file);
    if (target.dataset.brought === "into") {
      this.brought.into = target.value;
      this.ask({ kind: "intake", ...this.told });
    }
  }

  /** @param {ClipboardEvent} event */
  paste(event) {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData("text/plain");
    if (!file && !text) return;
    event.preventDefault();
    event.stopPropagation();
    this.offer(file ?? text ?? "");
  }

  async take() {
    const { composer, dialog } = this;
    const ticked = [...dialog.querySelectorAll("input[data-row]:checked")].map((box) =>
      Number(/** @type {HTMLElement} */ (box).dataset.row),
    );
    const answer = await composer.ask({ kind: "take", ...this.told, ticked });
    if (!answer) return;
    dialog.close();
    if (answer.interviews.length === 0) return;
    composer.changes.make(
      { interviews: answer.interviews, candidate: answer.candidate },
      answer.sentence,
      answer.figures,
      answer.ended,
    );
    const [first] = answer.interviews;
    if (first.id !== composer.record.id) composer.openInterview(first);
    else composer.showAgain(first);
    if (composer.debrief.dialog.open) await composer.debrief.showAgain();
    else if (answer.focus) composer.screen.toField(answer.focus);
  }
}
