/**
 * One record under one key of localStorage, which other tabs write to as well.
 *
 * Beside the record's own fields its text carries `stored`: the names of the versions it grew from, newest first, and
 * a sum that tells damage. So two versions that were written side by side find the last one they had in common, and
 * are brought together field by field. That also mends what two tabs write in the same instant, which no lock can
 * prevent while a page is being closed.
 */

import { remove } from "./local.js";
import { merge, same } from "./merge.js";

/** @typedef {import("./merge.js").Values} RecordAsTyped */
/** @typedef {import("./merge.js").Overruled} Overruled */
/** @typedef {{record: RecordAsTyped, lineage: string[]}} Version */

const LINEAGE = 30;
const HISTORY = 60;
const LATEST = Date.UTC(9999, 0);

/** What lies under the key cannot be read; it is never overwritten. */
export class DamageError extends Error {}

/** What lies under the key was written by a newer version of the page; it is never overwritten. */
export class NewerError extends Error {}

/**
 * A time for a change: now, or where the clock was set back, just after the change before it.
 *
 * @param {string | undefined} previous
 * @returns {string} in ISO 8601, UTC
 */
export function timeAfter(previous) {
  const earliest = Date.parse(previous ?? "") + 1 || 0;
  // A time that no clock shows, as a stored record may hold, is none.
  return new Date(earliest < LATEST ? Math.max(Date.now(), earliest) : Date.now()).toISOString();
}

export class Shelf {
  /**
   * @param {string} key
   * @param {number} schema the newest shape that Python knows
   */
  constructor(key, schema) {
    this.key = key;
    this.schema = schema;
    /** What this tab last read or wrote there. @type {string | null} */
    this.text = null;
    /** @type {string[]} */
    this.lineage = [];
    /** What the storage would not take the last time, null where it took all. @type {string | null} */
    this.refused = null;
    /** The versions that are part of what this tab has. @type {Map<string, string>} */
    this.history = new Map();
  }

  /**
   * @returns {RecordAsTyped | null} what is stored, or null where nothing is
   * @throws {DamageError | NewerError}
   */
  read() {
    const text = localStorage.getItem(this.key);
    if (text === null) return null;
    const { record, lineage } = this.parse(text);
    this.remember(text, lineage);
    return record;
  }

  /**
   * Store a record. Where another tab has stored its own since, both are brought together first, in `record` itself.
   *
   * @param {RecordAsTyped} record
   * @returns {Overruled[] | null} what had to give way, null where `record` is unchanged
   * @throws {DamageError | NewerError | DOMException} and nothing is overwritten
   */
  write(record) {
    const current = localStorage.getItem(this.key);
    const brought = current === null || current === this.text ? null : this.bring(current, record);
    if (brought?.isStored) return brought.overruled;
    if (this.text !== null && current === this.text && same(this.parse(this.text).record, record)) return null;
    const version = newVersion();
    const lineage = [version, ...this.lineage].slice(0, LINEAGE);
    const text = JSON.stringify({ ...record, stored: { lineage, sum: sum(record) } });
    this.refused = text;
    localStorage.setItem(this.key, text);
    this.refused = null;
    this.remember(text, lineage);
    return brought?.overruled ?? null;
  }

  /**
   * Bring what another tab has stored into `record`.
   *
   * @param {string} text
   * @param {RecordAsTyped} record
   * @returns {{overruled: Overruled[], isStored: boolean} | null} whether the result is what is stored already; null
   *     where `record` has it all
   * @throws {DamageError | NewerError}
   */
  bring(text, record) {
    const theirs = this.parse(text);
    const [newest] = theirs.lineage;
    if (newest !== undefined && this.history.has(newest)) return null;
    const common = theirs.lineage.find((version) => this.history.has(version));
    const base = (common && this.history.get(common)) ?? this.text;
    const { merged, overruled } = merge(
      base === null ? {} : this.parse(base).record,
      record,
      theirs.record,
      isNewer(record, theirs.record),
    );
    const losers = overruled.map((loser) => ({ ...loser, at: older(record, theirs.record) }));
    if (losers.length) merged.conflicts = withLosers(merged.conflicts ?? [], losers);
    for (const field of Object.keys(record)) delete record[field];
    Object.assign(record, merged);
    const isStored = same(merged, theirs.record);
    this.remember(
      text,
      isStored ? theirs.lineage : [...new Set([...theirs.lineage, ...this.lineage])].slice(0, LINEAGE),
    );
    return { overruled, isStored };
  }

  /**
   * Remove what is stored, as when the record is deleted.
   *
   * @returns {boolean} whether the storage has done it
   */
  clear() {
    this.empty();
    return remove(this.key);
  }

  /** Know of no version any more: what comes is new. */
  empty() {
    this.text = null;
    this.lineage = [];
    this.history.clear();
  }

  /**
   * @param {string} text
   * @returns {Version}
   * @throws {DamageError | NewerError}
   */
  parse(text) {
    let content;
    try {
      content = JSON.parse(text);
    } catch {
      throw new DamageError(this.key);
    }
    if (typeof content !== "object" || content === null || Array.isArray(content)) throw new DamageError(this.key);
    const { stored, ...record } = content;
    if (Number(record.schema) > this.schema) throw new NewerError(this.key);
    if (stored !== undefined && stored?.sum !== sum(record)) throw new DamageError(this.key);
    return { record, lineage: Array.isArray(stored?.lineage) ? stored.lineage : [unnamed(record)] };
  }

  /**
   * @param {string} text
   * @param {string[]} lineage
   */
  remember(text, lineage) {
    this.text = text;
    this.lineage = lineage;
    const [version] = lineage;
    if (version === undefined) return;
    this.history.set(version, text);
    const oldest = this.history.keys().next().value;
    if (this.history.size > HISTORY && oldest !== undefined) this.history.delete(oldest);
  }
}

/**
 * @param {RecordAsTyped[]} known
 * @param {RecordAsTyped[]} losers
 */
function withLosers(known, losers) {
  const fresh = losers.filter(({ field, text }) => !known.some((item) => item.field === field && item.text === text));
  return [...known, ...fresh];
}

/**
 * Of two versions, both tabs must take the same one for the newer.
 *
 * @param {RecordAsTyped} mine
 * @param {RecordAsTyped} theirs
 */
function isNewer(mine, theirs) {
  const [a, b] = [String(mine.changed ?? ""), String(theirs.changed ?? "")];
  return a === b ? JSON.stringify(mine) > JSON.stringify(theirs) : a > b;
}

/**
 * @param {RecordAsTyped} one
 * @param {RecordAsTyped} other
 */
function older(one, other) {
  return [String(one.changed ?? ""), String(other.changed ?? "")].sort()[0];
}

function newVersion() {
  return Math.floor(Math.random() * 2 ** 32).toString(36);
}

/**
 * The name of a version to which the page that wrote it gave none: two tabs that read it give it the same.
 *
 * @param {RecordAsTyped} record
 */
function unnamed(record) {
  return `unnamed ${sum(record)}`;
}

/**
 * FNV-1a over the UTF-16 units: it tells a flipped bit, not a forger.
 *
 * @param {RecordAsTyped} record
 */
function sum(record) {
  const text = JSON.stringify(record);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
