/**
 * The saved interviews: one record, one key of localStorage.
 *
 * Every key begins with the path of this site, because all the sites of one GitHub account share an origin.
 * What cannot be read is put aside under a key of its own, as it is; what cannot be written raises, and stays in
 * memory. What another tab writes is brought together with what is here, see shelf.js.
 */

import { Journal } from "./journal.js";
import { remove, textAt } from "./local.js";
import { DamageError, NewerError, Shelf } from "./shelf.js";

/** @typedef {import("../page/form.js").RecordAsTyped} RecordAsTyped */
/** @typedef {{key: string, name: string, at: string, length: number}} Aside */

/**
 * Told when what is here has changed by what another tab stored.
 * @callback Elsewhere
 * @param {string} id the interview's, or "candidate"
 * @param {boolean} isGone whether the other tab deleted it
 */

const CANDIDATE = "candidate";

export class Interviews {
  /**
   * @param {string} prefix of our keys of localStorage, with this site's path in it
   * @param {number} schema the newest shape of a record that Python knows
   */
  constructor(prefix, schema) {
    this.prefix = prefix;
    this.schema = schema;
    /** How many are left untouched because a newer version of the page wrote them. */
    this.newer = 0;
    /** How many the storage would not give. */
    this.unreadable = 0;
    /** What the storage would not delete: the name of each, by id. @type {Map<string, string>} */
    this.undeleted = new Map();
    /** How many were put aside, or should have been. */
    this.damaged = 0;
    /** @type {Map<string, RecordAsTyped>} */
    this.records = new Map();
    /** @type {Map<string, Shelf>} */
    this.shelves = new Map();
    this.journal = new Journal(this.prefix);
    /** @type {RecordAsTyped} */
    this.candidate = {};
    this.open = "";
  }

  /** Whether this browser keeps anything for this page at all. */
  get isAvailable() {
    try {
      return typeof localStorage.length === "number";
    } catch {
      return false;
    }
  }

  load() {
    if (!this.isAvailable) return;
    [this.damaged, this.newer, this.unreadable] = [0, 0, 0];
    this.records.clear();
    for (const key of this.keys("interview ")) {
      const record = this.read(key);
      if (record) this.records.set(record.id, record);
    }
    this.records = new Map([...this.records].sort(([, a], [, b]) => (String(a.created) < String(b.created) ? -1 : 1)));
    this.candidate = this.read(this.prefix + CANDIDATE) ?? {};
    this.open = textAt(`${this.prefix}open`) ?? "";
  }

  /**
   * @param {string} beginning after the prefix
   * @returns {string[]}
   */
  keys(beginning = "") {
    return this.isAvailable ? Object.keys(localStorage).filter((key) => key.startsWith(this.prefix + beginning)) : [];
  }

  /**
   * @param {string} key
   * @returns {RecordAsTyped | null}
   */
  read(key) {
    try {
      const record = this.shelf(key).read();
      const id = this.idOf(key);
      if (record !== null && id !== CANDIDATE && record.id !== id) throw new DamageError(key);
      return record;
    } catch (error) {
      this.takeNote(error, key);
      return null;
    }
  }

  /**
   * @param {unknown} error
   * @param {string} key
   */
  takeNote(error, key) {
    if (error instanceof NewerError) this.newer += 1;
    else if (error instanceof DamageError) {
      this.damaged += 1;
      this.putAside(key, textAt(key) ?? "");
    } else this.unreadable += 1;
  }

  /**
   * Save a record; what another tab has stored of it is brought in.
   *
   * @param {RecordAsTyped} record
   * @returns {boolean} whether `record` has changed by that
   * @throws {DOMException | NewerError} when the storage is full or blocked, or a newer page has saved it
   */
  save(record) {
    this.records.set(record.id, record);
    return this.write(`${this.prefix}interview ${record.id}`, record);
  }

  /**
   * @returns {boolean} whether the candidate has changed by what another tab stored
   * @throws {DOMException | NewerError}
   */
  saveCandidate() {
    return this.write(this.prefix + CANDIDATE, this.candidate);
  }

  /**
   * @param {string} key
   * @param {RecordAsTyped} record
   */
  write(key, record) {
    const shelf = this.shelf(key);
    const before = shelf.text;
    try {
      return shelf.write(record) !== null;
    } catch (error) {
      if (!(error instanceof DamageError)) throw error;
      // Another tab's writing was cut off: it is kept aside, and this version takes the place.
      this.damaged += 1;
      if (!this.putAside(key, textAt(key) ?? "")) throw new DOMException("", "QuotaExceededError");
      return shelf.write(record) !== null;
    } finally {
      // What localStorage refuses may find room there, and comes back with the next visit.
      if (shelf.refused !== null) this.journal.note(key, shelf.refused);
      else if (shelf.text !== null && shelf.text !== before) this.journal.note(key, shelf.text);
    }
  }

  /** @param {string} id */
  delete(id) {
    const name = this.records.get(id)?.company ?? this.undeleted.get(id) ?? "";
    this.records.delete(id);
    if (!this.isAvailable) return;
    const key = `${this.prefix}interview ${id}`;
    if (this.shelf(key).clear()) this.undeleted.delete(id);
    else this.undeleted.set(id, name);
    this.journal.note(key, null);
  }

  /** @param {string} id */
  rememberOpen(id) {
    this.open = id;
    try {
      localStorage.setItem(`${this.prefix}open`, id);
    } catch {
      // Only a convenience: the next visit opens another interview first.
    }
  }

  // What other tabs do

  /** @param {Elsewhere} listener */
  onElsewhere(listener) {
    addEventListener("storage", ({ key, newValue }) => {
      if (key !== null && this.idOf(key)) this.hear(key, newValue, listener);
      else if (key === null)
        for (const id of [...this.records.keys()]) this.hear(`${this.prefix}interview ${id}`, null, listener);
    });
    // A page that slept heard nothing.
    const catchUp = () => {
      if (document.visibilityState !== "visible") return;
      const gone = [...this.records.keys()].map((id) => `${this.prefix}interview ${id}`);
      for (const key of new Set([...gone, ...this.keys("interview "), ...this.keys(CANDIDATE)])) {
        const text = textAt(key);
        if (text !== this.shelf(key).text) this.hear(key, text, listener);
      }
    };
    addEventListener("pageshow", ({ persisted }) => persisted && catchUp());
    document.addEventListener("visibilitychange", catchUp);
  }

  /**
   * @param {string} key
   * @param {string | null} text
   * @param {Elsewhere} listener
   */
  hear(key, text, listener) {
    const id = this.idOf(key);
    const shelf = this.shelf(key);
    if (text === null) {
      if (shelf.text === null || textAt(key) !== null) return;
      shelf.text = null;
      return listener(id, true);
    }
    const isKnown = id === CANDIDATE || this.records.has(id);
    if (!isKnown) shelf.empty();
    const record = id === CANDIDATE ? this.candidate : (this.records.get(id) ?? {});
    try {
      if (shelf.bring(text, record) === null) return;
    } catch (error) {
      if (!(error instanceof DamageError || error instanceof NewerError)) throw error;
      return; // Said when it is loaded, or when this tab saves.
    }
    if (id !== CANDIDATE) this.records.set(id, record);
    listener(id, false);
  }

  /**
   * Bring in what an earlier visit saved and a killed browser had not written yet.
   *
   * @param {Elsewhere} listener
   * @returns {Promise<RecordAsTyped[]>} the interviews among it
   */
  async recover(listener) {
    if (!this.isAvailable) return [];
    const recovered = [];
    for (const [key, text] of await this.journal.read()) {
      const id = this.idOf(key);
      if (!id || !this.isAhead(key, text)) continue;
      this.hear(key, text, listener);
      recovered.push(this.records.get(id) ?? []);
    }
    return recovered.flat();
  }

  /**
   * @param {string} key
   * @param {string} text
   * @returns {boolean} whether this version came after what is stored
   */
  isAhead(key, text) {
    const shelf = this.shelf(key);
    try {
      const { record, lineage } = shelf.parse(text);
      const [newest = ""] = lineage;
      if (shelf.text === null) return true;
      return (
        !shelf.lineage.includes(newest) && String(record.changed) > String(shelf.parse(shelf.text).record.changed ?? "")
      );
    } catch {
      return false;
    }
  }

  // What is put aside

  /** @returns {Aside[]} */
  get asides() {
    return this.keys("aside ").map((key) => {
      const [at = "", ...name] = key.slice(`${this.prefix}aside `.length).split(" ");
      return { key, at, name: name.join(" "), length: textAt(key)?.length ?? 0 };
    });
  }

  /**
   * Move a text that is no record to a key of its own; where there is no room for that, it stays where it is.
   *
   * @param {string} key
   * @param {string} text
   */
  putAside(key, text) {
    try {
      localStorage.setItem(`${this.prefix}aside ${new Date().toISOString()} ${key.slice(this.prefix.length)}`, text);
    } catch {
      return false;
    }
    if (remove(key)) this.shelf(key).text = null;
    return true;
  }

  /** @param {string} key */
  shelf(key) {
    const shelf = this.shelves.get(key) ?? new Shelf(key, this.schema);
    this.shelves.set(key, shelf);
    return shelf;
  }

  /**
   * @param {string} key
   * @returns {string} the interview's id, or "candidate"; empty for any other key
   */
  idOf(key) {
    if (key === this.prefix + CANDIDATE) return CANDIDATE;
    const beginning = `${this.prefix}interview `;
    return key.startsWith(beginning) ? key.slice(beginning.length) : "";
  }
}
