// Fetches Python and its files side by side, and starts it: from its archives, or from a snapshot of its memory.

import { archive, streamed } from "./download.js";
import { members } from "./stored_zip.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */

/**
 * Emscripten's file system, as far as it is used here.
 * @typedef {object} FileSystem
 * @property {(path: string) => void} mkdirTree
 * @property {(path: string, content: Uint8Array, options?: {canOwn: boolean}) => void} writeFile
 * @property {(path: string, options: {encoding: "utf8"}) => string} readFile
 */

/**
 * Pyodide, as far as it is used here.
 * @typedef {object} Interpreter
 * @property {FileSystem} FS
 * @property {(name: string) => any} pyimport
 * @property {() => Uint8Array} makeMemorySnapshot
 */

/**
 * @typedef {object} How
 * @property {Uint8Array | undefined} [snapshot] Restore this one.
 * @property {boolean} [isForSnapshot] A snapshot will be taken of it.
 * @property {import("./download.js").OnBytes} onBytes
 * @property {() => void} onArrival Called when everything is there and only starting remains.
 */

export const APPLICATION = "/application";
const HOME = "/home/pyodide";

/**
 * Starts the interpreter; no module of the application has been imported yet, unless the snapshot has it.
 * @param {Manifest} manifest
 * @param {How} how
 * @returns {Promise<Interpreter>}
 */
export async function startInterpreter(manifest, how) {
  const runtimeUrl = manifest.pyodide + "pyodide.asm.wasm";
  const runtime = streamed(runtimeUrl, how.onBytes);
  const library = archive(manifest.standardLibrary, how.onBytes);
  const application = archive(manifest.application, how.onBytes);
  const arrived = Promise.all([runtime.arrived, library, application]).then(how.onArrival);
  // Pyodide waits for ever when a file of its own breaks off; the first failure ends the start.
  const broken = arrived.then(() => new Promise(() => {}));
  const [{ loadPyodide }] = await Promise.race([
    Promise.all([import(manifest.pyodide + "pyodide.mjs"), import(manifest.pyodide + "pyodide.asm.js")]),
    broken,
  ]);
  const restoreFetch = answerFetches(
    new Map([
      [runtimeUrl, runtime.response],
      [manifest.standardLibrary, library.then((bytes) => new Response(/** @type {BodyInit} */ (bytes)))],
    ]),
  );
  const starting = loadPyodide({
    indexURL: manifest.pyodide,
    stdLibURL: manifest.standardLibrary,
    // Nothing is ever installed: a lock file without packages keeps Pyodide from fetching its own.
    lockFileContents: { info: manifest.platform, packages: {} },
    packageBaseUrl: manifest.pyodide,
    env: { HOME, PYTHONPATH: APPLICATION, PYTHONTZPATH: `${APPLICATION}/zoneinfo` },
    fsInit: async (/** @type {FileSystem} */ files) => unpack(files, await application),
    ...(how.isForSnapshot && { _makeSnapshot: true }),
    ...(how.snapshot && { _loadSnapshot: how.snapshot }),
  });
  const interpreter = await Promise.race([starting, broken]);
  restoreFetch();
  serveRest(interpreter.FS, manifest.standardLibraryRest);
  return interpreter;
}

/**
 * @param {FileSystem} files
 * @param {Uint8Array} content
 */
function unpack(files, content) {
  const folders = new Set();
  for (const [name, bytes] of members(content)) {
    const path = `${APPLICATION}/${name}`;
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!folders.has(folder)) {
      files.mkdirTree(folder);
      folders.add(folder);
    }
    files.writeFile(path, bytes, { canOwn: true });
  }
}

/**
 * Lets Pyodide's own requests be answered by what is already on its way.
 * @param {Map<string, Promise<Response>>} answers
 * @returns {() => void} Undoes it.
 */
function answerFetches(answers) {
  const original = self.fetch;
  self.fetch = (input, options) =>
    answers.get(input instanceof Request ? input.url : String(input)) ?? original(input, options);
  return () => {
    self.fetch = original;
  };
}

/**
 * Gives `on_demand.py` its way to the archive of all other modules. Python waits for it: it must not be a promise.
 * @param {FileSystem} files
 * @param {string} url
 */
function serveRest(files, url) {
  Object.assign(self, {
    fetchRestOfLibrary(/** @type {string} */ path) {
      const request = new XMLHttpRequest();
      request.open("GET", url, false);
      request.responseType = "arraybuffer";
      request.send();
      if (request.status !== 200) {
        throw new Error(`The rest of the standard library is not to be had (${request.status}).`);
      }
      files.writeFile(path, new Uint8Array(request.response));
    },
  });
}
