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
    const after = structuredClone(interviews);
    const undo = () => {
      const back = this.withoutLosing(wayBack, after);
      this.apply(back);
      const [restored] = back.interviews;
      if (restored) composer.openInterview(restored);
      composer.form.focus("company");
    };
    composer.offerUndo(sentence, undo, { ...figures, kept }, ended);
  }

  /**
   * Give a way back that keeps what was typed since.
   *
   * @param {Change & {interviews: RecordAsTyped[]}} wayBack
   * @param {RecordAsTyped[]} after the interviews as the change left them
   */
  withoutLosing(wayBack, after) {
    const { records } = this.composer.interviews;
    const left = (/** @type {string} */ id) => after.find((record) => record.id === id) ?? {};
    const isTyped = (/** @type {string} */ id, /** @type {string} */ field) =>
      records.has(id) && JSON.stringify(records.get(id)?.[field]) !== JSON.stringify(left(id)[field]);
    const interviews = wayBack.interviews.map((record) => {
      const now = records.get(record.id) ?? {};
      const typed = Object.entries(now).filter(([field]) => field !== "changed" && isTyped(record.id, field));
      return { ...record, ...Object.fromEntries(typed) };
    });
    const removed = (wayBack.removed ?? []).filter((id) => !isTyped(id, "changed"));
    return { ...wayBack, interviews, removed };
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
