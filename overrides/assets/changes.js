/** Changes to saved interviews other than typing: each is said, and can be undone. */

/** @typedef {import("./form.js").RecordAsTyped} RecordAsTyped */
/** @typedef {import("./composer.js").Composer} Composer */

/**
 * @typedef {object} Change
 * @property {RecordAsTyped[]} [interviews] As they should be.
 * @property {string[]} [removed] The ids of those to delete.
 * @property {RecordAsTyped | null} [candidate]
 */

export class Changes {
  /**
   * @param {Composer} composer
   * @param {HTMLElement} bar says what was done, and has the button that undoes it
   */
  constructor(composer, bar) {
    this.composer = composer;
    this.bar = bar;
    /** @type {Required<Change> | null} */
    this.way_back = null;
  }

  /**
   * @param {Change} change
   * @param {string} sentence the name of the sentence that says it
   * @param {{[figure: string]: unknown}} figures
   */
  make(change, sentence, figures = {}) {
    this.composer.save();
    this.way_back = this.apply(change);
    this.bar.hidden = false;
    /** @type {HTMLElement} */ (this.bar.firstElementChild).textContent = this.composer.sentence(sentence, figures);
    this.bar.querySelector("button")?.focus();
  }

  undo() {
    if (!this.way_back) return;
    const restored = this.way_back.interviews.at(-1);
    this.apply(this.way_back);
    this.way_back = null;
    this.bar.hidden = true;
    if (restored) this.composer.openInterview(restored);
    this.composer.form.focus("company");
  }

  /**
   * @param {Change} change
   * @returns {Required<Change>} what leads back
   */
  apply({ interviews = [], removed = [], candidate = null }) {
    const { composer } = this;
    const store = composer.interviews;
    const known = [...interviews.map(({ id }) => id), ...removed].map((id) => [id, store.records.get(id)]);
    const way_back = structuredClone({
      interviews: known.flatMap(([, record]) => (record ? [record] : [])),
      removed: known.flatMap(([id, record]) => (record ? [] : [id])),
      candidate: candidate && store.candidate,
    });
    for (const id of removed) {
      composer.unsaved.delete(id);
      store.delete(id);
    }
    for (const record of interviews) {
      store.records.set(record.id, record);
      composer.unsaved.add(record.id);
    }
    if (candidate) {
      store.candidate = candidate;
      composer.unsaved.add("candidate");
    }
    composer.save();
    this.showOpen(interviews, removed);
    return /** @type {Required<Change>} */ (way_back);
  }

  /**
   * @param {RecordAsTyped[]} interviews
   * @param {string[]} removed
   */
  showOpen(interviews, removed) {
    const { composer } = this;
    const open = interviews.find(({ id }) => id === composer.record.id);
    if (open) composer.openInterview(open);
    else if (removed.includes(composer.record.id)) {
      history.replaceState(null, "", location.pathname + location.search);
      composer.openFromAddress();
    } else composer.list();
  }
}
