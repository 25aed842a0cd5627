/**
 * What was saved last, a second time, for a browser that is killed.
 *
 * Chromium has what is in localStorage on the disk only seconds later, up to a minute when much is written; if its
 * process is killed meanwhile, that is gone. IndexedDB hands it to the system within milliseconds. So each text goes
 * there as well, and the next visit brings in what is newer there. It is never the only place: where the browser
 * refuses it, all works as before.
 */

import { textAt } from "./local.js";

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
    const noteHere = () => texts.forEach(([key, text]) => this.noteForThisTab(key, text));
    try {
      const transaction = (await this.open()).transaction(STORE, "readwrite");
      // As when the disk is full.
      transaction.onabort = noteHere;
      const store = transaction.objectStore(STORE);
      const at = Date.now();
      for (const [key, text] of texts) text === null ? store.delete(key) : store.put({ text, at }, key);
    } catch {
      noteHere();
    }
  }

  /**
   * Where there is no database, or no room in it, what localStorage has refused may find room in this tab's own storage.
   *
   * @param {string} key
   * @param {string | null} text
   */
  noteForThisTab(key, text) {
    try {
      if (text === null || text === textAt(key)) sessionStorage.removeItem(`${this.name} ${key}`);
      else sessionStorage.setItem(`${this.name} ${key}`, text);
    } catch {
      // The page says that it is not saved, and offers it as a file.
    }
  }

  /** @returns {Map<string, string>} by key */
  get ofThisTab() {
    /** @type {Map<string, string>} */
    const texts = new Map();
    try {
      for (const [name, text] of Object.entries(sessionStorage)) {
        const key = name.slice(this.name.length + 1);
        if (name.startsWith(`${this.name} `) && text !== textAt(key)) texts.set(key, text);
      }
    } catch {
      // Blocked, as the others are.
    }
    return texts;
  }

  /**
   * What is noted, by key. What localStorage has had for long is forgotten here.
   *
   * @returns {Promise<Map<string, string>>}
   */
  async read() {
    const texts = this.ofThisTab;
    try {
      const store = (await this.open()).transaction(STORE, "readwrite").objectStore(STORE);
      const [keys, entries] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      /** @type {Entry[]} */ (entries).forEach(({ text, at }, i) => {
        const key = String(keys[i]);
        if (text !== textAt(key)) texts.set(key, text);
        else if (at < Date.now() - KEPT_MS) store.delete(key);
      });
    } catch {
      // Then there is only what this tab has noted.
    }
    return texts;
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
