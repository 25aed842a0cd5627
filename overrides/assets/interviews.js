/**
 * The saved interviews: one record, one key of localStorage.
 *
 * Every key begins with the path of this site, because all the sites of one GitHub account share an origin.
 * What cannot be read is left as it is and counted; what cannot be written raises, and stays in memory.
 */

/** @typedef {import("./form.js").RecordAsTyped} RecordAsTyped */

export class Interviews {
  /** @param {string} basePath the site's path on its origin, such as "/some-name/" */
  constructor(basePath) {
    this.prefix = `after-the-interview ${basePath} `;
    this.damaged = 0;
    /** @type {Map<string, RecordAsTyped>} */
    this.records = new Map();
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
    this.damaged = 0;
    this.records.clear();
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(`${this.prefix}interview `)) continue;
      const record = this.read(key);
      if (record?.id) this.records.set(record.id, record);
    }
    this.records = new Map([...this.records].sort(([, a], [, b]) => (String(a.created) < String(b.created) ? -1 : 1)));
    this.candidate = this.read(`${this.prefix}candidate`) ?? {};
    this.open = localStorage.getItem(`${this.prefix}open`) ?? "";
  }

  /**
   * @param {string} key
   * @returns {RecordAsTyped | null}
   */
  read(key) {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    try {
      const record = JSON.parse(text);
      if (typeof record === "object" && record !== null && !Array.isArray(record)) return record;
    } catch {
      // Falls through: it is counted, and left where it is.
    }
    this.damaged += 1;
    return null;
  }

  /**
   * @param {RecordAsTyped} record
   * @throws {DOMException} when the browser's storage is full or blocked
   */
  save(record) {
    this.records.set(record.id, record);
    localStorage.setItem(`${this.prefix}interview ${record.id}`, JSON.stringify(record));
  }

  /** @throws {DOMException} when the browser's storage is full or blocked */
  saveCandidate() {
    localStorage.setItem(`${this.prefix}candidate`, JSON.stringify(this.candidate));
  }

  /** @param {string} id */
  delete(id) {
    this.records.delete(id);
    if (this.isAvailable) localStorage.removeItem(`${this.prefix}interview ${id}`);
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
}
