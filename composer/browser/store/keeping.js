/** Keeps what is typed: says what is wrong with the storage, and brings in what other tabs have stored. */

import { NewerError } from "./shelf.js";

/** @typedef {import("../page/composer.js").Composer} Composer */

const BLOCKED = ["SecurityError"];
const FULL = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];

/** Names that a sentence can hold; the rest is counted. */
const MOST_NAMES = 10;

/** @param {string[]} names */
function listed(names) {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` (+${more})` : "");
}

export class Keeping {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.interviews = composer.interviews;
    this.hasActed = false;
    this.hasAsked = false;
    /** Whether something typed is not saved. */
    this.isRefused = false;
  }

  start() {
    const { composer, interviews } = this;
    this.tell("storage-blocked", !interviews.isAvailable);
    this.tell("set-aside", interviews.damaged > 0, { count: interviews.damaged });
    this.tell("unreadable", interviews.unreadable > 0, { count: interviews.unreadable });
    this.tell("newer-records", interviews.newer > 0, { count: interviews.newer });
    interviews.onElsewhere((id, isGone) => this.takeIn(id, isGone));
    this.recover(new URLSearchParams(location.hash.slice(1)).get("interview"));
    composer.root.addEventListener("pointerdown", () => (this.hasActed = true), { once: true });
    composer.root.addEventListener("keydown", () => (this.hasActed = true), { once: true });
  }

  /**
   * Bring in what a killed browser had not written, and open what was typed last, unless the address or the person
   * says otherwise.
   *
   * @param {string | null} named the interview in the address
   */
  async recover(named) {
    const { composer, interviews } = this;
    const recovered = await interviews.recover((id, isGone) => this.takeIn(id, isGone));
    recovered.sort((a, b) => (String(a.changed) < String(b.changed) ? 1 : -1));
    const [last] = recovered;
    const wanted = last && (interviews.records.get(named ?? "") ?? last);
    if (wanted && wanted !== composer.record && !this.hasActed) composer.openInterview(wanted);
  }

  /**
   * Show one of the warnings that stay, or take it away.
   *
   * @param {string} name
   * @param {boolean} holds
   * @param {{[figure: string]: unknown}} figures
   */
  tell(name, holds, figures = {}) {
    const notice = /** @type {HTMLElement} */ (this.composer.root.querySelector(`[data-warning="${name}"]`));
    const place = /** @type {HTMLElement} */ (notice.querySelector("p"));
    const text = holds ? this.composer.sentence(name, figures) : "";
    if (place.textContent !== text) place.textContent = text;
    notice.hidden = !holds;
  }

  /** What was typed is stored. */
  saved() {
    // Asked when there is something to keep and the person has done something, so that a browser's question makes sense.
    if (!this.hasActed || this.hasAsked) return;
    this.hasAsked = true;
    navigator.storage?.persist?.().then(
      () => this.composer.backup.showStorage(),
      () => {},
    );
  }

  /**
   * Say what is not saved, by name, and why; and take that away where all is.
   *
   * @param {Map<string, unknown>} refused what the storage answered, by the id of an interview or "candidate"
   */
  explain(refused) {
    const { composer } = this;
    /** @type {{[reason: string]: string[]}} */
    const names = { "newer-open": [], "storage-blocked": [], "storage-full": [], "storage-failed": [] };
    for (const [id, error] of refused) names[this.reason(error)]?.push(this.name(id));
    for (const [reason, of] of Object.entries(names)) {
      const holds = of.length > 0 || (reason === "storage-blocked" && !this.interviews.isAvailable);
      this.tell(reason, holds, { names: listed(of) });
    }
    const { undeleted } = this.interviews;
    const gone = [...undeleted.values()].map((name) => name || composer.sentence("unnamed"));
    this.tell("not-deleted", undeleted.size > 0, { names: listed(gone) });
    this.isRefused = refused.size > 0;
    if (composer.root.dataset.status === (this.isRefused ? "ready" : "not-kept")) composer.say("ready");
  }

  /** @param {unknown} error */
  reason(error) {
    const name = error instanceof DOMException ? error.name : "";
    if (error instanceof NewerError) return "newer-open";
    if (BLOCKED.includes(name) || !this.interviews.isAvailable) return "storage-blocked";
    return FULL.includes(name) ? "storage-full" : "storage-failed";
  }

  /** @param {string} id */
  name(id) {
    if (id === "candidate") return this.composer.sentence("you");
    return this.interviews.records.get(id)?.company || this.composer.sentence("unnamed");
  }

  /**
   * @param {string} id
   * @param {boolean} isGone
   */
  takeIn(id, isGone) {
    const { composer, interviews } = this;
    if (isGone) {
      // What was typed here since is kept: it is saved again.
      if (composer.unsaved.has(id)) return;
      interviews.records.delete(id);
      if (id === composer.record.id) composer.say("deleted-elsewhere");
      return composer.list();
    }
    // Saved only if it is not what is stored.
    composer.unsaved.add(id);
    composer.saveSoon();
    const record = interviews.records.get(id);
    if (id === "candidate" || id === composer.record.id) composer.showAgain(record ?? composer.record);
    else composer.list();
  }
}
