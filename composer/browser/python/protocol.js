// What the page and its worker say to each other: every message there is, in one place.

/**
 * The addresses of the runtime bundle, as the build wrote them.
 * @typedef {object} Manifest
 * @property {string} pyodide Pyodide's folder, with a slash at its end.
 * @property {string} standardLibrary The modules of the standard library that are used.
 * @property {string} application The composer, and what it needs of its libraries and the time zones for a first note.
 * @property {{[path: string]: string}} further The archives with all else, by where Python finds them once they have come.
 * @property {string} build A hash of all of it.
 * @property {{[name: string]: string}} platform What Pyodide wants to read about itself in a lock file.
 * @property {Record<"runtime" | "standardLibrary" | "application", {read: number, sent: number}>} sizes Bytes of the large
 *     files: as the browser reads them, and as they are sent.
 * @property {{runtime: string, standardLibrary: string, application: string, later: string, scripts: {[name: string]: string}}} hashes
 *     SHA-256 in hex digits: of the archives as they are unpacked, of Pyodide's scripts by their name in its folder.
 */

/**
 * An error, as it crosses from the worker to the page.
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} message
 * @property {string} stack
 */

/**
 * To the worker. The first message is not a `request`, and comes once; the addresses in its manifest are absolute. A
 * worker that makes a snapshot, or rehearses a later visit, does nothing else. Answers go through the channel that
 * `start` names, once the page has heard of it there.
 * @typedef {{type: "start", manifest: Manifest, snapshot: "use" | "drop", channel: string}
 *         | {type: "make snapshot", manifest: Manifest}
 *         | {type: "rehearse", manifest: Manifest}
 *         | {type: "request", id: number, body: string, isChannelHeard: boolean}} ToWorker
 */

/**
 * To the page. `channel open` comes through the channel; `restoring` says that a snapshot has been found, `snapshot`
 * that one has been made; `fetching more` that a request waits until a further archive has come, `complete` that all which runs is there. `fault` with an id answers that request; without one the worker is of no further use.
 * @typedef {{type: "channel open"}
 *         | {type: "restoring"}
 *         | {type: "bytes", loaded: number, total: number}
 *         | {type: "starting"}
 *         | {type: "ready", isRestored: boolean, milliseconds: number}
 *         | {type: "fetching more"}
 *         | {type: "complete"}
 *         | {type: "response", id: number, body: string, milliseconds: number}
 *         | {type: "snapshot", bytes: number}
 *         | {type: "rehearsed"}
 *         | {type: "fault", id?: number, fault: Fault}} ToPage
 */

/**
 * @param {unknown} error
 * @returns {Fault}
 */
export function fault(error) {
  if (error instanceof Error) {
    return { name: error.name, message: error.message, stack: error.stack ?? "" };
  }
  return { name: "Error", message: String(error), stack: "" };
}
