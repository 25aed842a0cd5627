// The page's side of Python: starts the worker, asks it, and replaces it when it dies or takes too long.

import { causeOf, UNLOADED } from "../arrival/diagnosis.js";
import { drawUuid } from "../store/uuid.js";
import { openChannel } from "./channel.js";
import { makeSnapshotWhenIdle } from "./snapshot_maker.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").ToPage} ToPage */
/** @typedef {import("./protocol.js").ToWorker} ToWorker */
/** @typedef {import("./protocol.js").Fault} Fault */

/**
 * @typedef {object} Runtime What the build wrote into the page.
 * @property {string} worker The address of worker.js.
 * @property {Manifest} manifest With addresses relative to the page.
 */

/**
 * @typedef {object} Status
 * @property {"idle" | "fetching" | "starting" | "ready" | "restarted" | "failed"} name "restarted" stands for
 *     all that happens from a worker's end until its replacement is ready.
 * @property {number} percent How much of what is to be fetched has arrived.
 * @property {number} loaded The same in bytes, as they are sent.
 * @property {number} total
 * @property {boolean} restored It started from a snapshot of an earlier visit.
 * @property {boolean} slow Nothing has moved for a while.
 * @property {Fault | null} fault Why it failed, or why the last worker was replaced.
 */

/**
 * @typedef {object} Limits
 * @property {number} request Milliseconds a request may take.
 * @property {number} silence Milliseconds a start may go on without a sign of life.
 * @property {number} idle Milliseconds after a start before a snapshot is made for the next one.
 * @property {readonly number[]} waits Milliseconds to wait before each further try to start.
 */

/**
 * @typedef {object} Request
 * @property {number} id
 * @property {string} kind What is asked.
 * @property {string} body
 * @property {number} sent How often it was sent.
 * @property {(answer: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** @type {Limits} */
/** The kinds of requests for which the worker fetches and imports modules that are not at hand. */
const FETCHING = new Set(["begin", "intake", "take", "log"]);
const LIMITS = { request: 10_000, silence: 45_000, idle: 3_000, waits: [1_000, 4_000] };
const SENDS = 3;
const SLOW_AFTER = 8_000;
/** After a failure it is tried again by itself, with pauses that double. */
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 300_000;

/** What no start can do without. */
const NEEDED = ["Worker", "WebAssembly", "DecompressionStream", "TransformStream"];
/** An error that Python, or the worker around it, reported. */
export class PythonError extends Error {
  /** @param {{name: string, message: string, stack?: string}} fault */
  constructor(fault) {
    super(fault.message);
    this.name = fault.name;
    /** The stack, or Python's traceback, as the worker had it. */
    this.detail = fault.stack ?? "";
  }
}

/** Python in a worker, for as long as the page is open. */
export class Python {
  #address;
  #manifest;
  #limits;
  #onStatus;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {BroadcastChannel | null} */
  #channel = null;
  #isChannelHeard = false;
  /** @type {Request[]} */
  #waiting = [];
  /** @type {Request | null} */
  #current = null;
  /** @type {Status} */
  #status = { name: "idle", percent: 0, loaded: 0, total: 0, restored: false, slow: false, fault: null };
  #lastId = 0;
  #failedStarts = 0;
  #isReplacement = false;
  /** A snapshot is in use that has not yet shown its worth. */
  #isOnTrial = false;
  #isSnapshotBad = false;
  #hasMadeSnapshot = false;
  #hasLeft = false;
  #limit = 0;
  #slowness = 0;
  #nextTry = 0;
  #pause = FIRST_PAUSE;

  /**
   * @param {Runtime} runtime
   * @param {(status: Status) => void} [onStatus] Told of every change.
   * @param {Partial<Limits>} [limits]
   */
  constructor(runtime, onStatus = () => {}, limits = {}) {
    this.#address = new URL(runtime.worker, document.baseURI);
    this.#manifest = absolute(runtime.manifest);
    this.#onStatus = onStatus;
    this.#status.total = Object.values(runtime.manifest.sizes).reduce((sum, { sent }) => sum + sent, 0);
    this.#limits = { ...LIMITS, ...limits };
    addEventListener("online", () => this.retry());
    // Not every lost connection is told of when it is back.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.retry();
    });
    addEventListener("pagehide", () => this.#leave());
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted && this.#hasLeft) this.start();
    });
  }

  /** @returns {Status} */
  get status() {
    return this.#status;
  }

  /** Starts Python, unless it has been started. */
  start() {
    if (this.#status.name === "idle") {
      this.#begin();
    }
  }

  /** Tries again after a failure. */
  retry() {
    if (this.#status.name === "failed") {
      this.#failedStarts = 0;
      this.#begin();
    }
  }

  /**
   * Asks Python, one request after the other. Starts it when that has not been done.
   * @param {unknown} request Anything that JSON can hold.
   * @returns {Promise<any>} What Python answers with `ok`; it fails when Python answers with `error`, cannot do
   *     so, or cannot be started.
   */
  ask(request) {
    if (this.#status.name === "failed") {
      return Promise.reject(new PythonError(this.#reason()));
    }
    this.start();
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.push({
        id: this.#lastId,
        kind: String(/** @type {{kind?: unknown}} */ (request)?.kind),
        body: JSON.stringify(request),
        sent: 0,
        resolve,
        reject,
      });
      this.#sendNext();
    });
  }

  /**
   * Ends the worker of a page that is left; if it comes back, another one starts. WebKit would keep some of its memory
   * for as long as the tab lives, and a page kept for going back would keep all of it.
   */
  #leave() {
    if (this.#worker === null) {
      return;
    }
    this.#hasLeft = true;
    this.#endWorker();
    if (this.#current !== null) {
      this.#waiting.unshift(this.#current);
      this.#current = null;
    }
    this.#tell({ name: "idle", slow: false });
  }

  #endWorker() {
    this.#endLimits();
    this.#worker?.terminate();
    this.#worker = null;
    this.#channel?.close();
  }

  #begin() {
    clearTimeout(this.#nextTry);
    const lacking = NEEDED.filter((name) => !(name in globalThis));
    if (lacking.length > 0) {
      this.#fail({
        name: "BrowserError",
        message: `This browser has no ${lacking.join(", no ")}, or its settings switch it off; another browser can.`,
        stack: "",
      });
      return;
    }
    let worker;
    try {
      worker = new Worker(this.#address, { type: "module" });
    } catch (error) {
      // A browser without workers, or one whose settings forbid them.
      this.#fail({
        name: "WorkerError",
        message: `This browser starts no worker (${error}); another browser or other settings can.`,
        stack: "",
      });
      return;
    }
    // After a key Chromium holds back what a worker posts until it has drawn the letter, but not what comes through a
    // channel. The pages of an origin share their channels, so nobody must be able to guess the name.
    const channel = drawUuid();
    this.#worker = worker;
    this.#channel = openChannel(channel);
    this.#isChannelHeard = false;
    /** @param {MessageEvent} event */
    const hear = ({ data }) => worker === this.#worker && this.#hear(data);
    worker.onmessage = hear;
    if (this.#channel) this.#channel.onmessage = hear;
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker) {
        void this.#loseUnloaded(worker, event.message);
      }
    };
    this.#tell({ name: this.#isReplacement ? "restarted" : "fetching", percent: 0, loaded: 0, slow: false });
    this.#isOnTrial = false;
    this.#send({ type: "start", manifest: this.#manifest, snapshot: this.#isSnapshotBad ? "drop" : "use", channel });
    this.#limitSilence();
  }

  /**
   * A worker's script did not arrive, or cannot run. Asking for it past all caches also mends a damaged copy there.
   * @param {Worker} worker
   * @param {string} message What the browser says, if anything.
   */
  async #loseUnloaded(worker, message) {
    const cause = await causeOf(this.#address);
    if (worker !== this.#worker) return;
    const name = cause === "gone" ? "GoneError" : "WorkerError";
    this.#lose({
      name,
      message: UNLOADED[cause] || message || "The program of the worker could not be loaded.",
      stack: "",
    });
  }

  /** @param {ToWorker} message */
  #send(message) {
    this.#worker?.postMessage(message);
  }

  /** @param {ToPage} message */
  #hear(message) {
    switch (message.type) {
      case "channel open":
        this.#isChannelHeard = true;
        break;
      case "restoring":
        this.#isOnTrial = true;
        this.#limitSilence();
        break;
      case "bytes":
        this.#limitSilence();
        this.#tell({
          loaded: message.loaded,
          total: message.total,
          percent: Math.floor((100 * message.loaded) / message.total),
          slow: false,
        });
        break;
      case "starting":
        this.#limitSilence();
        this.#tell({ name: this.#isReplacement ? "restarted" : "starting", slow: false });
        break;
      case "ready":
        this.#endLimits();
        this.#failedStarts = 0;
        this.#pause = FIRST_PAUSE;
        this.#isReplacement = false;
        this.#tell({ name: "ready", restored: message.isRestored, slow: false });
        this.#sendNext();
        if (!message.isRestored) {
          this.#makeSnapshot();
        }
        break;
      case "fetching more":
        // The answer comes by a channel of its own, and may have overtaken this: then nothing is waited for.
        if (this.#current === null && this.#status.name === "ready") break;
        // It is the network that takes its time now.
        this.#limitSilence();
        this.#tell({ slow: true });
        break;
      case "complete":
        performance.mark("ati complete");
        break;
      case "response":
        if (this.#status.slow) this.#tell({ slow: false });
        this.#isOnTrial = false;
        this.#settle(message.id, (request) => {
          const answer = JSON.parse(message.body);
          "ok" in answer ? request.resolve(answer.ok) : request.reject(new PythonError(answer.error));
        });
        break;
      case "fault":
        if (message.id === undefined) {
          this.#lose(message.fault);
        } else {
          this.#settle(message.id, (request) => request.reject(new PythonError(message.fault)));
        }
        break;
    }
  }

  /**
   * @param {number} id
   * @param {(request: Request) => void} how
   */
  #settle(id, how) {
    const request = this.#current;
    if (request?.id === id) {
      this.#endLimits();
      this.#current = null;
      how(request);
      this.#sendNext();
    }
  }

  #sendNext() {
    if (this.#status.name !== "ready" || this.#current !== null) {
      return;
    }
    const request = this.#waiting.shift();
    if (request !== undefined) {
      request.sent += 1;
      this.#current = request;
      this.#limit = setTimeout(
        () => this.#lose({ name: "TimeoutError", message: "Python took too long to answer.", stack: "" }),
        // What has to be fetched first takes as long as the network does.
        FETCHING.has(request.kind) ? this.#limits.silence : this.#limits.request,
      );
      this.#send({ type: "request", id: request.id, body: request.body, isChannelHeard: this.#isChannelHeard });
    }
  }

  /**
   * The worker is of no further use: end it, and start another.
   * @param {Fault} fault
   */
  #lose(fault) {
    this.#endWorker();
    const wasReady = this.#status.name === "ready";
    this.#sendAgain(fault);
    if (this.#isOnTrial) this.#isSnapshotBad = true;
    if (wasReady) {
      this.#isReplacement = true;
      this.#tell({ fault });
    }
    if (wasReady || this.#isOnTrial) {
      this.#begin();
      return;
    }
    // What is gone comes back with another page alone.
    const wait = fault.name === "GoneError" ? undefined : this.#limits.waits[this.#failedStarts];
    this.#failedStarts += 1;
    if (wait === undefined) {
      this.#fail(fault);
    } else {
      this.#tell({ fault, slow: true });
      this.#nextTry = setTimeout(() => this.#begin(), wait);
    }
  }

  #makeSnapshot() {
    if (!this.#hasMadeSnapshot) {
      this.#hasMadeSnapshot = true;
      makeSnapshotWhenIdle(this.#address, this.#manifest, this.#limits.idle);
    }
  }

  /** @param {Fault} fault */
  #sendAgain(fault) {
    const request = this.#current;
    this.#current = null;
    if (request !== null && request.sent < SENDS) {
      this.#waiting.unshift(request);
    } else {
      request?.reject(new PythonError(fault));
    }
  }

  /** @param {Fault} fault */
  #fail(fault) {
    this.#tell({ name: "failed", slow: false, fault });
    clearTimeout(this.#nextTry);
    this.#nextTry = setTimeout(() => this.retry(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
    for (const request of this.#waiting.splice(0)) {
      request.reject(new PythonError(fault));
    }
  }

  #limitSilence() {
    this.#endLimits();
    this.#slowness = setTimeout(() => this.#tell({ slow: true }), SLOW_AFTER);
    this.#limit = setTimeout(
      () => this.#lose({ name: "TimeoutError", message: "Nothing arrived for a long time.", stack: "" }),
      this.#isOnTrial ? this.#limits.request : this.#limits.silence,
    );
  }

  #endLimits() {
    clearTimeout(this.#limit);
    clearTimeout(this.#slowness);
  }

  /** @param {Partial<Status>} change */
  #tell(change) {
    this.#status = { ...this.#status, ...change };
    this.#onStatus(this.#status);
  }

  /** @returns {Fault} */
  #reason() {
    return this.#status.fault ?? { name: "Error", message: "Python is not running.", stack: "" };
  }
}

/**
 * The manifest with addresses that hold in the worker too, which has a place of its own.
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
function absolute(manifest) {
  const at = (/** @type {string} */ address) => new URL(address, document.baseURI).href;
  return {
    ...manifest,
    pyodide: at(manifest.pyodide),
    standardLibrary: at(manifest.standardLibrary),
    application: at(manifest.application),
    further: Object.fromEntries(Object.entries(manifest.further).map(([path, address]) => [path, at(address)])),
  };
}
