/** The backup: everything into one file, and a file seen before it is taken in. */

import { download } from "../page/hand_off.js";
import { canLock, lock, unlock, WrongPassphraseError } from "./lock.js";

/** @typedef {import("../page/composer.js").Composer} Composer */

/** Of a file too large to be read, so much shows what it is. */
const HEAD = 4_000;

/**
 * @param {string} id
 * @returns {any}
 */
const element = (id) => document.getElementById(id);

export class Backup {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.key = `${composer.interviews.prefix}backup`;
    /** UTF-16 units that Python reads. What is longer is not even carried there. */
    this.largest = Number(composer.root.dataset.largestImport);
    /** What a file would bring. @type {import("../page/changes.js").Change | null} */
    this.brought = null;
  }

  get interviews() {
    return [...this.composer.interviews.records.values()];
  }

  // Out

  async export() {
    const answer = await this.written();
    if (answer) this.hand(answer.file);
  }

  async exportLocked() {
    if (!canLock()) return this.composer.say("no-lock");
    const answer = await this.written();
    if (!answer) return;
    this.askPassphrase("lock", async (passphrase) => {
      const text = await lock(answer.file.text, passphrase);
      this.hand({ ...answer.file, name: answer.file.name.replace(".json", ".locked.json"), text });
    });
  }

  written() {
    const { dictionary } = this.composer.proofreader.proofreading;
    return this.composer.ask({ kind: "export", interviews: this.interviews, dictionary });
  }

  /** @param {{name: string, type: string, text: string}} file */
  hand(file) {
    download(file);
    try {
      localStorage.setItem(this.key, new Date().toISOString());
    } catch {
      // Then its age cannot be told.
    }
    this.composer.say("exported");
    this.showStorage();
  }

  // In

  /** @param {File | undefined} file */
  async read(file) {
    if (!file) return;
    // A unit takes three bytes at most: of a file too large for that nothing is read.
    const least = Math.ceil(file.size / 3);
    const text = await (least > this.largest ? file.slice(0, HEAD) : file).text();
    element("ati-import").value = "";
    await this.offer(text, Math.max(least, text.length), file);
  }

  /**
   * @param {string} text
   * @param {number} [length] How long it is, where that is more than could be carried.
   * @param {File} [file] that it stands in
   */
  async offer(text, length = text.length, file) {
    const { composer } = this;
    composer.save();
    const { dictionary } = composer.proofreader.proofreading;
    const answer = await composer.ask({ kind: "import", text: length > this.largest ? text.slice(0, HEAD) : text, length, interviews: this.interviews, dictionary });
    if (!answer) return;
    if (answer.other) return void composer.bring(file ?? text);
    if (answer.locked) {
      if (!canLock()) return void composer.say("no-unlock");
      this.askPassphrase("unlock", async (passphrase) => this.offer(await unlock(text, passphrase)));
      return;
    }
    this.brought = { interviews: answer.interviews, candidate: answer.candidate, dictionary: answer.dictionary };
    composer.showParts(answer.parts);
    composer.root.querySelector("[data-action='import-apply']")?.scrollIntoView({ block: "nearest" });
  }

  apply() {
    const { brought, composer } = this;
    this.drop();
    if (!brought) return;
    const count = brought.interviews?.length ?? 0;
    composer.changes.make(brought, "imported", { count });
    const [first] = brought.interviews ?? [];
    if (first) composer.openInterview(first);
    else composer.form.show(composer.whole);
  }

  drop() {
    this.brought = null;
    this.composer.showParts({ "ati-report": "" });
  }

  // The passphrase

  /**
   * @param {"lock" | "unlock"} purpose
   * @param {(passphrase: string) => Promise<void>} use
   */
  askPassphrase(purpose, use) {
    /** @type {HTMLDialogElement} */
    const dialog = element("ati-passphrase");
    const [form, input, problem] = ["form", "input", ".ati-problem"].map((part) => dialog.querySelector(part));
    for (const hint of dialog.querySelectorAll("[data-for]")) {
      /** @type {HTMLElement} */ (hint).hidden = /** @type {HTMLElement} */ (hint).dataset.for !== purpose;
    }
    const passphrase = /** @type {HTMLInputElement} */ (input);
    const sentence = /** @type {HTMLElement} */ (problem);
    [passphrase.value, sentence.textContent] = ["", ""];
    /** @type {HTMLFormElement} */ (form).onsubmit = async (event) => {
      event.preventDefault();
      try {
        await use(passphrase.value);
        passphrase.value = "";
        dialog.close();
      } catch (error) {
        if (!(error instanceof WrongPassphraseError)) throw error;
        sentence.textContent = this.composer.sentence("wrong-passphrase");
        passphrase.select();
      }
    };
    dialog.showModal();
  }

  // How safe it all is

  async showStorage() {
    const { composer } = this;
    const { interviews } = composer;
    const asides = interviews.asides;
    let [used, kept] = [0, false];
    /** @type {string | null} */
    let backup = null;
    if (interviews.isAvailable) {
      backup = localStorage.getItem(this.key);
      used = interviews.keys().reduce((sum, key) => sum + 2 * (key.length + (localStorage.getItem(key)?.length ?? 0)), 0);
      kept = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
    }
    const answer = await composer.ask({
      kind: "storage",
      backup,
      kept,
      used,
      asides,
      count: interviews.records.size,
      vendor: navigator.vendor,
      installed: matchMedia("(display-mode: standalone)").matches,
    });
    if (answer) composer.showParts(answer.parts);
  }

  /** @param {string} key */
  downloadAside(key) {
    const text = localStorage.getItem(key);
    if (text !== null) download({ name: "put-aside.txt", type: "text/plain;charset=utf-8", text });
  }

  /** @param {string} key */
  removeAside(key) {
    localStorage.removeItem(key);
    this.showStorage();
  }
}
