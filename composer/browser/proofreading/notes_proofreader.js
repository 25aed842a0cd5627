/**
 * Proofreads the notes on the page: asks the engine about the texts that changed, Python for the list that follows,
 * and draws the lines.
 */

import { Proofreading } from "./proofread.js";
import { replace, Underlines } from "./underlines.js";

/**
 * @typedef {import("../page/composer.js").Composer} Composer
 * @typedef {import("./proofread.js").Status} Status
 * @typedef {import("./proofreader.js").Finding} Finding
 * @typedef {HTMLTextAreaElement} Control
 */

/**
 * @typedef {object} Checked
 * @property {string} text
 * @property {Finding[]} findings
 */

/** A note rests when nothing has changed it for so long. */
const REST_MS = 4_000;

const whenIdle = (/** @type {() => void} */ callback) =>
  "requestIdleCallback" in window ? requestIdleCallback(callback, { timeout: REST_MS }) : setTimeout(callback);

const FIELDS = /** @type {const} */ (["subject", "body"]);

export class NotesProofreader {
  /**
   * @param {Composer} composer
   * @param {import("./proofread.js").Addresses} addresses
   */
  constructor(composer, addresses) {
    this.composer = composer;
    this.proofreading = new Proofreading(addresses, composer.interviews.prefix, (status) => this.hear(status));
    /** @type {WeakMap<Control, Checked>} */
    this.checked = new WeakMap();
    /** @type {WeakMap<Control, string>} what was last asked about each */
    this.asked = new WeakMap();
    /** @type {WeakMap<Control, Underlines>} */
    this.underlines = new WeakMap();
    /** @type {string[]} */
    this.words = [];
    this.wordsOf = "";
    this.isTelling = false;
    this.isStale = false;
    const dialect = /** @type {HTMLSelectElement} */ (document.getElementById("ati-dialect"));
    dialect.value = this.proofreading.dialect;
    dialect.addEventListener("change", () => {
      this.proofreading.choose({ dialect: dialect.value });
      this.checkAgain();
    });
    const automatic = /** @type {HTMLInputElement} */ (document.getElementById("ati-proofread-automatically"));
    automatic.checked = this.proofreading.choices.automatic;
    automatic.addEventListener("change", () => {
      this.proofreading.choose({ automatic: automatic.checked });
      if (automatic.checked) this.follow();
      else this.proofreading.stop();
    });
    this.resting = 0;
    let wasRunning = false;
    // No worker outlives its page; see python.js.
    addEventListener("pagehide", () => {
      wasRunning = this.proofreading.worker !== null;
      if (wasRunning) this.proofreading.stop();
    });
    addEventListener("pageshow", ({ persisted }) => persisted && wasRunning && this.proofreading.start());
  }

  /** Have the engine fetched once the person's own note rests: never before there is one, nor where data is dear. */
  startAtRest() {
    clearTimeout(this.resting);
    const { choices, status } = this.proofreading;
    const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    if (status.name !== "idle" || !choices.automatic || connection?.saveData || this.composer.kind === "example")
      return;
    this.resting = setTimeout(() => whenIdle(() => choices.automatic && this.proofreading.start()), REST_MS);
  }

  get notes() {
    return this.composer.tabs.notes.map((note) => ({
      subject: /** @type {Control} */ (note.querySelector(".ati-revise[data-field='subject']")),
      body: /** @type {Control} */ (note.querySelector(".ati-revise[data-field='body']")),
    }));
  }

  /** @param {Status} status */
  hear(status) {
    const { root } = this.composer;
    root.dataset.proofreading = status.name;
    const place = /** @type {HTMLElement} */ (document.getElementById("ati-proofreading-status"));
    place.textContent = this.composer.sentence(`proofreading-${status.name}`, {
      ...status,
      message: status.fault?.message,
    });
    if (status.name === "ready") this.checkAgain();
  }

  checkAgain() {
    this.asked = new WeakMap();
    this.follow();
  }

  /** Check what has changed, once Python has shown it. */
  async follow() {
    if (this.proofreading.status.name !== "ready") return this.startAtRest();
    await this.learn();
    this.notes.forEach((note, number) => {
      for (const field of FIELDS) {
        const control = note[field];
        if (!this.underlines.has(control)) this.underlines.set(control, new Underlines(control));
        this.check(`${number} ${field}`, control);
      }
    });
  }

  /** Have the words of the saved interviews, anew when one has changed. */
  async learn() {
    const interviews = [...this.composer.interviews.records.values()];
    const { candidate } = this.composer.interviews;
    const others = interviews.map(({ id, changed }) => (id === this.composer.record.id ? id : [id, changed]));
    const wordsOf = JSON.stringify([candidate, withoutLetters(this.composer.record), others]);
    if (wordsOf === this.wordsOf) return;
    this.wordsOf = wordsOf;
    const answer = await this.composer.ask({ kind: "words", interviews: [...interviews, this.composer.record] });
    if (!answer || String(answer.words) === String(this.words)) return;
    this.words = answer.words;
    this.asked = new WeakMap();
  }

  /**
   * @param {string} slot
   * @param {Control} control
   */
  async check(slot, control) {
    const text = control.value;
    if (this.asked.get(control) === text) return;
    this.asked.set(control, text);
    const findings = await this.proofreading.check(slot, text, this.words);
    if (!findings) return;
    this.checked.set(control, { text, findings });
    this.tell();
  }

  /** Have Python put both lists into one, and show it; while one answer is awaited, only the newest waits. */
  async tell() {
    this.isStale = true;
    if (this.isTelling) return;
    this.isTelling = true;
    while (this.isStale) {
      this.isStale = false;
      const { notes, composer } = this;
      const letters = notes.flatMap((note, number) => {
        const subject = this.checked.get(note.subject);
        const body = this.checked.get(note.body);
        const isCurrent = subject?.text === note.subject.value && body?.text === note.body.value;
        return isCurrent ? [{ number, subject, body }] : [];
      });
      const { ignored, words } = this.proofreading.choices;
      const request = {
        kind: "proofread",
        interview: composer.record,
        board: composer.search.lines.known,
        letters,
        ignored,
      };
      const answer = await composer.ask({ ...request, words: [...this.words, ...words] });
      if (!answer || this.isStale) continue;
      composer.showParts(answer.parts);
      for (const letter of letters) {
        for (const field of FIELDS) {
          const control = notes[letter.number]?.[field];
          if (!control || control.value !== letter[field]?.text) continue;
          this.underlines.get(control)?.show(answer.marks[letter.number]?.[field] ?? []);
        }
      }
      composer.root.dataset.proofread = String(Number(composer.root.dataset.proofread ?? 0) + 1);
    }
    this.isTelling = false;
  }

  /** @type {{[action: string]: (composer: Composer, button: HTMLElement) => void}} */
  actions = {
    proofread: () => this.proofreading.start(),

    mend: (_composer, button) => {
      const { start, end, text = "", field } = button.dataset;
      const control = button.closest(".ati-note")?.querySelector(`.ati-revise[data-field="${field}"]`);
      replace(/** @type {Control} */ (control), Number(start), Number(end), text);
    },

    ignore: (composer, button) => {
      const { key = "" } = button.dataset;
      this.proofreading.ignore(key);
      this.tell();
      const undo = () => {
        this.proofreading.choose({ ignored: this.proofreading.choices.ignored.filter((each) => each !== key) });
        this.tell();
      };
      composer.offerUndo("ignored", undo);
    },

    "add-word": (composer, button) => {
      const { word = "" } = button.dataset;
      this.proofreading.addWord(word);
      this.checkAgain();
      const undo = () => {
        this.proofreading.choose({ words: this.proofreading.choices.words.filter((each) => each !== word) });
        this.checkAgain();
      };
      composer.offerUndo("word-added", undo, { word });
    },
  };
}

/** @param {import("../page/form.js").RecordAsTyped} record */
const withoutLetters = ({ revisions, sent, changed, ...facts }) => facts;
