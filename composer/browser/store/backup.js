/** The backup: everything into one file, and a file seen before it is taken in. */

import { download } from "../page/hand_off.js";
import { remove, textAt } from "./local.js";
import { canLock, DamagedLockError, lock, unlock, WrongPassphraseError } from "./lock.js";

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
    if (!canLock()) return this.composer.say("needs-https");
    const answer = await this.written();
    if (!answer || element("ati-passphrase").open) return;
    this.askPassphrase("lock", async (passphrase, isLeft) => {
      const text = await lock(answer.file.text, passphrase);
      // Whoever leaves while it locks wants no file.
      if (!isLeft()) this.hand({ ...answer.file, name: answer.file.name.replace(".json", ".locked.json"), text });
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
    const answer = await composer.ask({
      kind: "import",
      text: length > this.largest ? text.slice(0, HEAD) : text,
      length,
      interviews: this.interviews,
      dictionary,
    });
    if (!answer) return;
    if (answer.other) return void composer.bring(file ?? text);
    if (answer.locked) {
      if (!canLock()) return composer.say("needs-https");
      this.askPassphrase("unlock", async (passphrase, isLeft) => {
        const opened = await unlock(text, passphrase);
        if (!isLeft()) await this.offer(opened);
      });
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
   * @param {(passphrase: string, isLeft: () => boolean) => Promise<void>} use told too whether the dialog was left
   */
  askPassphrase(purpose, use) {
    /** @type {HTMLDialogElement} */
    const dialog = element("ati-passphrase");
    const parts = ["form", "input", "#ati-passphrase-again", ".ati-problem", "[type='submit']"].map((part) =>
      dialog.querySelector(part),
    );
    const [form, input, second, problem, submit] = parts;
    for (const hint of dialog.querySelectorAll("[data-for]")) {
      /** @type {HTMLElement} */ (hint).hidden = /** @type {HTMLElement} */ (hint).dataset.for !== purpose;
    }
    const passphrase = /** @type {HTMLInputElement} */ (input);
    const again = /** @type {HTMLInputElement} */ (second);
    const button = /** @type {HTMLButtonElement} */ (submit);
    const sentence = /** @type {HTMLElement} */ (problem);
    [passphrase.value, again.value, sentence.textContent] = ["", "", ""];
    again.required = purpose === "lock";
    button.disabled = false;
    let isLeft = false;
    dialog.onclose = () => (isLeft = true);
    /**
     * @param {string} name of the sentence
     * @param {HTMLInputElement} field
     */
    const tell = (name, field) => {
      sentence.textContent = this.composer.sentence(name);
      field.select();
    };
    /** @type {HTMLFormElement} */ (form).onsubmit = async (event) => {
      event.preventDefault();
      if (button.disabled) return;
      if (passphrase.value.trim() === "") return tell("blank-passphrase", passphrase);
      if (purpose === "lock" && passphrase.value !== again.value) return tell("two-passphrases", again);
      button.disabled = true;
      sentence.textContent = this.composer.sentence(`passphrase-${purpose}ing`);
      try {
        await use(passphrase.value, () => isLeft);
        if (isLeft) return;
        [passphrase.value, again.value] = ["", ""];
        dialog.close();
      } catch (error) {
        const name =
          error instanceof WrongPassphraseError
            ? "wrong-passphrase"
            : error instanceof DamagedLockError
              ? "damaged-locked"
              : "";
        if (!isLeft) tell(name, passphrase);
        if (!name) throw error;
      } finally {
        if (!isLeft) button.disabled = false;
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
      backup = textAt(this.key);
      used = interviews.keys().reduce((sum, key) => sum + 2 * (key.length + (textAt(key)?.length ?? 0)), 0);
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
    const text = textAt(key);
    if (text !== null) download({ name: "put-aside.txt", type: "text/plain;charset=utf-8", text });
  }

  /** @param {string} key */
  removeAside(key) {
    const text = localStorage.getItem(key);
    if (text === null) return;
    remove(key);
    this.showStorage();
    const undo = () => {
      localStorage.setItem(key, text);
      this.showStorage();
    };
    this.composer.offerUndo("aside-removed", undo);
  }
}
