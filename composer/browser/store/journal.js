/**
 * What was saved last, a second time, for a browser that is killed.
 *
 * Chromium has what is in localStorage on the disk only seconds later, up to a minute when much is written; if its
 * process is killed meanwhile, that is gone. IndexedDB hands it to the system within milliseconds. So each text goes
 * there as well, and the next visit brings in what is newer there. It is never the only place: where the browser
 * refuses it, all works as before.
 */

const STORE = "texts";
/** By then the browser has long written localStorage. */
const KEPT_MS = 3_600_000;

/** @typedef {{text: string, at: number}} Entry */

export class Journal {
  /** @param {string} prefix of this site's keys; the database is named for it */
  constructor(prefix) {
    this.name = journalName(prefix);
    /** What is still to be written, null where it is to be removed. @type {Map<string, string | null>} */
    this.pending = new Map();
    /** @type {Promise<IDBDatabase> | undefined} */
    this.database = undefined;
  }

  /**
   * @param {string} key
   * @param {string | null} text null where it was deleted
   */
  note(key, text) {
    if (this.pending.size === 0) queueMicrotask(() => this.flush());
    this.pending.set(key, text);
  }

  async flush() {
    const texts = [...this.pending];
    this.pending.clear();
    try {
      const store = (await this.open()).transaction(STORE, "readwrite").objectStore(STORE);
      const at = Date.now();
      for (const [key, text] of texts) text === null ? store.delete(key) : store.put({ text, at }, key);
    } catch {
      // It is in localStorage all the same.
    }
  }

  /**
   * What is noted, by key. What localStorage has had for long is forgotten here.
   *
   * @returns {Promise<Map<string, string>>}
   */
  async read() {
    try {
      const store = (await this.open()).transaction(STORE, "readwrite").objectStore(STORE);
      const [keys, entries] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      /** @type {Map<string, string>} */
      const texts = new Map();
      /** @type {Entry[]} */ (entries).forEach(({ text, at }, i) => {
        const key = String(keys[i]);
        if (text !== localStorage.getItem(key)) texts.set(key, text);
        else if (at < Date.now() - KEPT_MS) store.delete(key);
      });
      return texts;
    } catch {
      return new Map();
    }
  }

  open() {
    this.database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        // Another tab is forgetting everything.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
    });
    return this.database;
  }
}

/**
 * Leave nothing of it.
 *
 * @param {string} prefix
 */
export async function forgetJournal(prefix) {
  try {
    await done(indexedDB.deleteDatabase(journalName(prefix)));
  } catch {
    // Nothing was kept there.
  }
}

/** @param {string} prefix */
function journalName(prefix) {
  return `${prefix}journal`;
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
