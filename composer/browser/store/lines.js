/**
 * The lines: each interview in short, as Python made it, kept so that it need not be made again.
 *
 * A line is Python's own; here only its first two values are looked at, the id and the version of the record.
 */

import { remove, textAt } from "./local.js";
import { drawUuid } from "./uuid.js";

/** @typedef {[string, string, ...unknown[]]} Line */

export class Lines {
  /** @param {string} prefix of the keys of localStorage */
  constructor(prefix) {
    this.prefix = `${prefix}line `;
    /** @type {Map<string, Line>} */
    this.lines = new Map();
    this.session = drawUuid();
    this.version = 0;
    /** What Python knows. @type {number | null} */
    this.told = null;
    /** At which version each line changed that Python was not told of. @type {Map<string, number>} */
    this.changed = new Map();
  }

  load() {
    try {
      for (const key of Object.keys(localStorage)) {
        if (!key.startsWith(this.prefix)) continue;
        const line = parsed(textAt(key) ?? "");
        if (line?.[0] === key.slice(this.prefix.length)) this.lines.set(line[0], line);
        else remove(key);
      }
    } catch {
      // Without storage all lines are made anew.
    }
  }

  /**
   * @param {Line} line
   * @returns {boolean} whether it says anything new
   */
  put(line) {
    const [id, , ...rest] = line;
    const known = this.lines.get(id);
    this.lines.set(id, line);
    try {
      localStorage.setItem(this.prefix + id, JSON.stringify(line));
    } catch {
      // It is made anew at the next visit.
    }
    if (known && JSON.stringify(known.slice(2)) === JSON.stringify(rest)) return false;
    this.note(id);
    return true;
  }

  /** @param {string} id */
  drop(id) {
    if (!this.lines.delete(id)) return;
    this.note(id);
    remove(this.prefix + id);
  }

  /** Make room: lines can be made anew. */
  dropStored() {
    for (const key of Object.keys(localStorage)) if (key.startsWith(this.prefix)) remove(key);
  }

  /** @param {string} id */
  note(id) {
    this.version += 1;
    this.changed.set(id, this.version);
  }

  /** The version that Python was told last. */
  get known() {
    return { version: this.told === null ? "" : this.name(this.told) };
  }

  /** What Python has to be told to know all lines. */
  get news() {
    const version = this.name(this.version);
    if (this.told === null) return { version, lines: [...this.lines.values()] };
    if (this.told === this.version) return { version };
    const ids = [...this.changed.keys()];
    return {
      version,
      since: this.name(this.told),
      changed: ids.flatMap((id) => this.line(id)),
      gone: ids.filter((id) => !this.lines.has(id)),
    };
  }

  /** @param {string} id */
  line(id) {
    const line = this.lines.get(id);
    return line ? [line] : [];
  }

  /** Python knows nothing any more. */
  forgotten() {
    this.told = null;
  }

  /** @param {number} told The version whose news Python has taken. */
  taken(told) {
    this.told = told;
    for (const [id, version] of this.changed) if (version <= told) this.changed.delete(id);
  }

  /** @param {number} version */
  name(version) {
    return `${this.session} ${version}`;
  }
}

/**
 * @param {string} text
 * @returns {Line | null}
 */
function parsed(text) {
  try {
    const line = JSON.parse(text);
    return Array.isArray(line) ? /** @type {Line} */ (line) : null;
  } catch {
    return null;
  }
}
