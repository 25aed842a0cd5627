/** Changes to saved interviews other than typing: each is said, and can be undone. */

/** @typedef {import("./form.js").RecordAsTyped} RecordAsTyped */
/** @typedef {import("./composer.js").Composer} Composer */

/**
 * @typedef {object} Change
 * @property {RecordAsTyped[]} [interviews] As they should be.
 * @property {string[]} [removed] The ids of those to delete.
 * @property {RecordAsTyped | null} [candidate]
 * @property {{words: string[], ignored: string[]} | null} [dictionary] The proofreader's.
 */

export class Changes {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
  }

  /**
   * @param {Change} change
   * @param {string} sentence the name of the sentence that says it
   * @param {{[figure: string]: unknown}} figures
   * @param {RecordAsTyped[]} ended interviews that it ended, whose reminders may still be on the calendar
   */
  make(change, sentence, figures = {}, ended = []) {
    const { composer } = this;
    composer.save();
    const wayBack = this.apply(change);
    const { interviews = [] } = change;
    const kept = interviews.filter(({ id }) => !composer.unsaved.has(id)).length;
    if (sentence === "imported" && kept < interviews.length) sentence = "imported-some";
    const undo = () => {
      this.apply(wayBack);
      const [restored] = wayBack.interviews;
      if (restored) composer.openInterview(restored);
      composer.form.focus("company");
    };
    composer.offerUndo(sentence, undo, { ...figures, kept }, ended);
  }

  /**
   * @param {Change} change
   * @returns {Change & {interviews: RecordAsTyped[]}} what leads back
   */
  apply({ interviews = [], removed = [], candidate = null, dictionary = null }) {
    const { composer } = this;
    const store = composer.interviews;
    const ids = [...interviews.map(({ id }) => String(id)), ...removed];
    const wayBack = structuredClone({
      interviews: ids.flatMap((id) => store.records.get(id) ?? []),
      removed: ids.filter((id) => !store.records.has(id)),
      candidate: candidate && store.candidate,
      dictionary: dictionary && composer.proofreader.proofreading.dictionary,
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
    if (dictionary) {
      composer.proofreader.proofreading.choose(dictionary);
      composer.proofreader.checkAgain();
    }
    composer.save();
    this.showOpen(interviews, removed);
    return wayBack;
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
