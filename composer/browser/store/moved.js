/**
 * Interviews that were saved while the site had another path on this origin: the page offers to bring them here.
 *
 * It only offers, for one origin can hold two copies of the site, with interviews of their own.
 */

import { Shelf } from "./shelf.js";

/** @typedef {import("../page/composer.js").Composer} Composer */

const KEY = /^after-the-interview (\/\S*) interview /;

export class Moved {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    /** The key that remembers which paths were answered for. */
    this.answered = `${composer.interviews.prefix}other paths`;
    /** @type {string[]} */
    this.paths = [];
  }

  start() {
    if (!this.composer.interviews.isAvailable) return;
    const known = this.known();
    const found = Object.keys(localStorage).flatMap((key) => KEY.exec(key)?.[1] ?? []);
    this.paths = [...new Set(found)].filter((path) => !this.isOurs(path) && !known.includes(path)).sort();
    this.tell();
  }

  tell() {
    const [path = ""] = this.paths;
    this.composer.keeping.tell("moved", path !== "", { count: path && this.keys(path).length, path });
  }

  /** Bring those of the path that is offered; what they are there stays. */
  bring() {
    const [path = ""] = this.paths;
    const { composer } = this;
    const { records, candidate } = composer.interviews;
    const brought = this.keys(path).flatMap((key) => this.record(key) ?? []);
    const interviews = brought
      .filter(({ id }) => !records.has(id))
      .sort((a, b) => (String(a.created) < String(b.created) ? -1 : 1));
    const own = Object.keys(candidate).length === 0 ? this.record(`after-the-interview ${path} candidate`) : null;
    this.leave();
    composer.changes.make({ interviews, candidate: own }, "imported", { count: interviews.length });
    const newest = interviews.at(-1);
    if (newest) composer.openInterview(newest);
  }

  /** Leave them where they are, and ask no more. */
  leave() {
    const path = this.paths.shift();
    try {
      localStorage.setItem(this.answered, JSON.stringify([...this.known(), path]));
    } catch {
      // It is asked again at the next visit.
    }
    this.tell();
  }

  /** @param {string} path */
  isOurs(path) {
    return this.composer.interviews.prefix === `after-the-interview ${path} `;
  }

  /** @param {string} path */
  keys(path) {
    return Object.keys(localStorage).filter((key) => key.startsWith(`after-the-interview ${path} interview `));
  }

  /** @param {string} key */
  record(key) {
    try {
      return new Shelf(key, this.composer.interviews.schema).read();
    } catch {
      return null; // Damaged, or of a newer version: it stays there.
    }
  }

  /** @returns {string[]} */
  known() {
    try {
      const known = JSON.parse(localStorage.getItem(this.answered) ?? "[]");
      return Array.isArray(known) ? known : [];
    } catch {
      return [];
    }
  }
}
