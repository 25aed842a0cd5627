/**
 * The page's side of proofreading: starts the worker when it is first asked for, asks it about the texts that
 * changed, and keeps what the person chose: dialect, own words, what to ignore.
 */

import { causeOf, UNLOADED } from "../arrival/diagnosis.js";

/**
 * @typedef {import("../python/protocol.js").Fault} Fault
 * @typedef {import("./proofreader.js").Finding} Finding
 * @typedef {import("./proofread_worker.js").Report} Report
 */

/**
 * @typedef {object} Addresses what the build wrote into the page, relative to it
 * @property {string} worker proofread_worker.js
 * @property {string[]} modules what the worker imports
 * @property {string} engine the engine's WebAssembly
 * @property {string} rules our rule pack
 * @property {number} size the engine's bytes
 */

/**
 * @typedef {object} Choices as they are stored, and go into a backup
 * @property {boolean} automatic whether the engine comes by itself, once a note rests
 * @property {string} dialect one of DIALECTS; empty to follow the browser
 * @property {string[]} words the person's own dictionary
 * @property {string[]} ignored the keys of remarks to hear no more
 */

/**
 * @typedef {object} Status
 * @property {"idle" | "fetching" | "starting" | "ready" | "failed"} name
 * @property {number} percent how much of the engine has arrived
 * @property {Fault | null} fault why it failed
 */

/**
 * @typedef {object} Question
 * @property {number} id
 * @property {string} slot
 * @property {string} text
 * @property {string[]} words
 * @property {(findings: Finding[] | null) => void} resolve
 */

export const DIALECTS = ["American", "British", "Canadian", "Australian", "Indian"];

/** How long the worker may say nothing: while it starts, and while it reads a paragraph. */
const LIMITS = { paragraph: 20_000, start: 60_000 };
const REGIONS = /** @type {{[region: string]: string}} */ ({
  US: "American",
  CA: "Canadian",
  AU: "Australian",
  IN: "Indian",
});

/**
 * Guess which English a person writes from the languages their browser asks for.
 *
 * @param {readonly string[]} languages such as `navigator.languages`
 */
export function guessDialect(languages) {
  const english = languages
    .map((language) => /^en-(?:\w{4}-)?(\w{2})\b/i.exec(language)?.[1]?.toUpperCase())
    .find(Boolean);
  // Ireland, New Zealand, South Africa and most others spell as Britain does.
  return english ? (REGIONS[english] ?? "British") : "American";
}

export class Proofreading {
  /**
   * @param {Addresses} addresses
   * @param {string} prefix of the page's keys in localStorage
   * @param {(status: Status) => void} onStatus told of every change
   * @param {Partial<typeof LIMITS>} limits in milliseconds
   */
  constructor(addresses, prefix, onStatus = () => {}, limits = {}) {
    this.addresses = addresses;
    this.key = `${prefix}proofreading`;
    this.onStatus = onStatus;
    this.limits = { ...LIMITS, ...limits };
    /** @type {Status} */
    this.status = { name: "idle", percent: 0, fault: null };
    /** @type {Choices} */
    this.choices = { automatic: true, dialect: "", words: [], ignored: [] };
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {Map<string, Question>} the newest question about each text */
    this.waiting = new Map();
    /** @type {Question | null} */
    this.current = null;
    this.lastId = 0;
    this.losses = 0;
    /** Whether its scripts have been asked for past all caches. */
    this.isMended = false;
    this.watch = 0;
    this.load();
  }

  // What the person chose

  get dialect() {
    return this.choices.dialect || guessDialect(navigator.languages);
  }

  /** What a backup takes along. */
  get dictionary() {
    const { words, ignored } = this.choices;
    return { words, ignored };
  }

  load() {
    try {
      this.restore(JSON.parse(localStorage.getItem(this.key) ?? "{}"));
    } catch {
      // Blocked or damaged: the choices hold for this visit.
    }
  }

  /**
   * Take over stored choices, whatever they hold; words and ignored remarks are added.
   *
   * @param {any} stored
   */
  restore(stored) {
    const texts = (/** @type {unknown} */ list) =>
      Array.isArray(list) ? list.filter((text) => typeof text === "string" && text.length <= 200) : [];
    const { choices } = this;
    choices.automatic = stored?.automatic !== false;
    if (DIALECTS.includes(stored?.dialect)) choices.dialect = stored.dialect;
    choices.words = [...new Set([...choices.words, ...texts(stored?.words)])];
    choices.ignored = [...new Set([...choices.ignored, ...texts(stored?.ignored)])];
  }

  /**
   * @param {Partial<Choices>} changed
   * @returns {boolean} whether it could be stored; it holds for this visit in any case
   */
  choose(changed) {
    Object.assign(this.choices, changed);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.choices));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} word */
  addWord(word) {
    return this.choose({ words: [...new Set([...this.choices.words, word])] });
  }

  /** @param {string} key of a remark */
  ignore(key) {
    return this.choose({ ignored: [...new Set([...this.choices.ignored, key])] });
  }

  // The worker

  /** Fetch and start the engine, unless that has been done; after a failure, try again. */
  start() {
    if (this.worker) return;
    this.losses = 0;
    this.isMended = false;
    this.begin();
  }

  /** Let go of the engine and its memory. */
  stop() {
    this.end();
    this.tell({ name: "idle", percent: 0, fault: null });
  }

  /**
   * Ask about a text. Of several questions about one slot only the newest is answered.
   *
   * @param {string} slot which text it is, such as "0 body"
   * @param {string} text
   * @param {string[]} words of the saved interviews, never flagged
   * @returns {Promise<Finding[] | null>} places in UTF-16 units; null where there is no answer, or a newer question
   */
  check(slot, text, words) {
    if (!this.worker) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting.get(slot)?.resolve(null);
      this.waiting.delete(slot);
      this.lastId += 1;
      this.waiting.set(slot, { id: this.lastId, slot, text, words, resolve });
      this.sendNext();
    });
  }

  begin() {
    const { worker, engine, rules } = this.addresses;
    this.tell({ name: "fetching", percent: 0, fault: null });
    try {
      this.worker = new Worker(new URL(worker, document.baseURI), { type: "module" });
    } catch (error) {
      return this.fail({ name: "WorkerError", message: String(error), stack: "" });
    }
    const current = this.worker;
    current.onmessage = ({ data }) => current === this.worker && this.hear(data);
    current.onerror = (event) => {
      event.preventDefault();
      if (current !== this.worker) return;
      void this.loseUnloaded(current, event.message);
    };
    const absolute = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
    current.postMessage({ type: "start", engine: absolute(engine), rules: absolute(rules) });
    this.expect(this.limits.start);
  }

  /**
   * A script of the worker's did not arrive, or cannot run. All are asked for past all caches, which mends a copy that
   * is not the script, such as a network's sign-in page.
   *
   * @param {Worker} current
   * @param {string} message what the browser says, if anything
   */
  async loseUnloaded(current, message) {
    const { worker, modules } = this.addresses;
    const causes = await Promise.all(
      [worker, ...modules].map((address) => causeOf(new URL(address, document.baseURI))),
    );
    if (current !== this.worker) return;
    const cause = causes.find((each) => each !== "there") ?? "there";
    if (cause === "there" && !this.isMended) {
      this.isMended = true;
      this.end(false);
      return this.begin();
    }
    this.lose({
      name: "WorkerError",
      message: UNLOADED[cause] || message || "Its program has arrived damaged, twice.",
      stack: "",
    });
  }

  /** @param {Report} report */
  hear(report) {
    switch (report.type) {
      case "bytes": {
        const percent = Math.min(100, Math.round((100 * report.loaded) / this.addresses.size));
        if (percent !== this.status.percent) this.tell({ name: "fetching", percent, fault: null });
        return this.expect(this.limits.start);
      }
      case "starting":
        this.tell({ name: "starting", percent: 100, fault: null });
        return this.expect(this.limits.start);
      case "ready":
        this.expect(0);
        this.tell({ name: "ready", percent: 100, fault: null });
        return this.sendNext();
      case "working":
        return this.expect(this.limits.paragraph);
      case "findings":
        return this.settle(report.id, report.findings);
      case "fault":
        return report.id === undefined ? this.lose(report.fault) : this.settle(report.id, null);
    }
  }

  sendNext() {
    if (this.status.name !== "ready" || this.current) return;
    const [question] = this.waiting.values();
    if (!question) return;
    this.waiting.delete(question.slot);
    this.current = question;
    const words = [...new Set([...question.words, ...this.choices.words])];
    const settings = { dialect: this.dialect, words };
    this.worker?.postMessage({ type: "check", id: question.id, text: question.text, settings });
    this.expect(this.limits.paragraph);
  }

  /**
   * @param {number} id
   * @param {Finding[] | null} findings
   */
  settle(id, findings) {
    if (this.current?.id !== id) return;
    this.expect(0);
    this.losses = 0;
    this.current.resolve(findings);
    this.current = null;
    this.sendNext();
  }

  /**
   * The worker is of no further use: once there is a new one, then it has failed.
   *
   * @param {Fault} fault
   */
  lose(fault) {
    const wasReady = this.status.name === "ready";
    this.losses += 1;
    if (!wasReady || this.losses > 1) return this.fail(fault);
    const { current } = this;
    if (current && !this.waiting.has(current.slot)) {
      this.waiting.set(current.slot, current);
      this.current = null;
    }
    this.end(false);
    this.begin();
  }

  /** @param {Fault} fault */
  fail(fault) {
    this.end();
    this.tell({ name: "failed", percent: 0, fault });
  }

  /** End the worker; where that is `forGood`, nobody will answer the questions that wait. */
  end(forGood = true) {
    this.expect(0);
    this.worker?.terminate();
    this.worker = null;
    this.current?.resolve(null);
    this.current = null;
    if (!forGood) return;
    for (const question of this.waiting.values()) question.resolve(null);
    this.waiting.clear();
  }

  /** @param {number} milliseconds after which the worker counts as lost; 0 to wait for nothing */
  expect(milliseconds) {
    clearTimeout(this.watch);
    if (milliseconds === 0) return;
    const fault = { name: "TimeoutError", message: "The proofreader takes too long.", stack: "" };
    this.watch = setTimeout(() => this.lose(fault), milliseconds);
  }

  /** @param {Status} status */
  tell(status) {
    this.status = status;
    this.onStatus(status);
  }
}
