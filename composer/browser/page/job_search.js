/** All interviews together: today, the list with its search, and what is done with a whole interview. */

import { Lines } from "../store/lines.js";
import { drawUuid } from "../store/uuid.js";

/** @typedef {import("./composer.js").Composer} Composer */
/** @typedef {import("./form.js").RecordAsTyped} RecordAsTyped */

const AT_ONCE = 20;
const SHOW_AFTER_MS = 150;

/**
 * @param {string} id
 * @returns {any}
 */
const element = (id) => document.getElementById(id);

export class JobSearch {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.lines = new Lines(composer.interviews.prefix);
    this.schema = composer.root.dataset.schema;
    this.most = 50;
    this.isShowing = false;
    this.isStale = false;
    this.isFilling = false;
    this.timer = 0;
    /** The ids of lines that Python wants made anew. @type {Set<string>} */
    this.stale = new Set();
  }

  start() {
    this.lines.load();
    for (const id of ["ati-search", "ati-stage", "ati-order"]) {
      element(id).addEventListener("input", () => {
        this.most = 50;
        this.show();
      });
    }
  }

  // What is shown

  showSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), SHOW_AFTER_MS);
  }

  /** Ask for today and the list; while one answer is awaited, only the newest question waits. */
  async show() {
    clearTimeout(this.timer);
    this.isStale = true;
    if (this.isShowing) return;
    this.isShowing = true;
    let isAnswered = false;
    while (this.isStale) {
      this.isStale = false;
      isAnswered = await this.showOnce();
    }
    this.isShowing = false;
    // While Python cannot answer there is nothing to go on with; all is asked again when it is back.
    if (isAnswered) this.fill();
  }

  /** @returns {Promise<boolean>} whether Python has answered */
  async showOnce() {
    const { composer, lines } = this;
    const { records } = composer.interviews;
    for (const id of lines.lines.keys()) if (!records.has(id)) lines.drop(id);
    element("ati-finder").hidden = records.size === 0;
    const isFirst = lines.told === null;
    const { version } = lines;
    const answer = await composer.ask({
      kind: "overview",
      board: lines.news,
      search: {
        words: element("ati-search").value,
        stage: element("ati-stage").value,
        order: element("ati-order").value,
        most: this.most,
      },
      open: composer.record.id,
      count: records.size,
    });
    if (!answer) return false;
    lines.taken(version);
    this.stale = new Set(answer.stale);
    if (!this.isStale) composer.showParts(answer.parts);
    // The review looks for the names of other interviews, which Python has learnt just now.
    if (isFirst && lines.lines.size > 0) composer.render();
    return true;
  }

  /** Have the lines made that are missing or old, a few at a time, so that typing goes first. */
  async fill() {
    if (this.isFilling) return;
    this.isFilling = true;
    const { composer, lines } = this;
    const tried = new Set();
    for (;;) {
      const { records } = composer.interviews;
      const isOld = (/** @type {RecordAsTyped} */ { id, changed, schema }) =>
        this.stale.has(id) || lines.lines.get(id)?.[1] !== String(changed ?? "") || schema !== this.schema;
      const old = [...records.values()].filter((record) => !tried.has(record.id) && isOld(record));
      if (old.length === 0) break;
      const interviews = old.slice(0, AT_ONCE);
      for (const { id } of interviews) tried.add(id);
      const answer = await composer.ask({ kind: "lines", interviews });
      if (!answer) break;
      for (const line of answer.lines) {
        this.stale.delete(line[0]);
        if (records.has(line[0])) lines.put(line);
      }
      for (const record of answer.upgraded) this.upgrade(record);
    }
    this.isFilling = false;
    if (lines.version !== lines.told) this.show();
  }

  /**
   * Take a record in its present shape; it is stored so with its next change.
   *
   * @param {RecordAsTyped} record
   */
  upgrade(record) {
    const known = this.composer.interviews.records.get(record.id);
    if (known && String(known.changed ?? "") === record.changed) Object.assign(known, record);
  }

  /**
   * What Python made of the open interview.
   *
   * @param {import("../store/lines.js").Line | undefined} line
   */
  take(line) {
    if (line && this.composer.interviews.records.has(line[0]) && this.lines.put(line)) this.showSoon();
  }

  /**
   * Python was started again and knows no lines: ask once more, with all of them.
   *
   * @param {{[field: string]: unknown}} request
   */
  tellAgain(request) {
    this.lines.forgotten();
    const { version } = this.lines;
    const answer = this.composer.ask({ ...request, board: this.lines.news });
    this.lines.taken(version);
    return answer;
  }

  // What a person does

  /**
   * @param {string} id
   * @param {string} [step] of the note to show
   */
  go(id, step) {
    const record = this.composer.interviews.records.get(id);
    if (!record) return null;
    const shown = this.composer.openInterview(record);
    this.composer.screen.jump(step ? "ati-letters" : "ati-form");
    return shown;
  }

  /** @param {HTMLElement} button in an element that holds what else is told: when it went out, until when they decide */
  async deed(button) {
    const { deed = "", id = "", step = "", reply = "", reminders } = button.dataset;
    const { composer } = this;
    composer.save();
    const before = composer.interviews.records.get(id);
    if (!before) return;
    const place = button.closest(".ati-deed");
    const told = Object.fromEntries(
      [...(place?.querySelectorAll("input") ?? [])].map(({ name, value }) => [name, value]),
    );
    const answer = await composer.ask({
      kind: "deed",
      deed,
      step,
      reply,
      ...told,
      interview: before,
      new_id: drawUuid(),
    });
    if (!answer) return;
    const problem = place?.querySelector(".ati-problem");
    if (problem) problem.textContent = answer.problem ?? "";
    if (answer.problem) return;
    const name = before.company || composer.sentence("unnamed");
    const { interviews, open, shows } = answer;
    composer.changes.make({ interviews }, `done-${deed.replace(" ", "-")}`, { name }, reminders ? [interviews[0]] : []);
    if (!shows) return;
    composer.openInterview(composer.interviews.records.get(open) ?? interviews.at(-1), true);
    composer.screen.closeMenus(document.body);
    composer.screen.jump(shows);
  }
}
