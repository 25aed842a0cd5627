// The worker: starts Python and passes requests to it, JSON text in and JSON text out. It keeps nothing.

import { archive, streamed } from "./download.js";
import { fault } from "./protocol.js";
import { members } from "./stored_zip.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").ToPage} ToPage */
/** @typedef {import("./protocol.js").ToWorker} ToWorker */
/** @typedef {(request: string) => string} Handle */

const APPLICATION = "/application";
const HOME = "/home/pyodide";

/** @type {Promise<Handle> | undefined} */
let python;

self.onmessage = ({ data }) => {
  const message = /** @type {ToWorker} */ (data);
  if (message.type === "start") {
    python = start(message.manifest);
    python.catch((error) => post({ type: "fault", fault: fault(error) }));
  } else {
    void answer(message.id, message.body);
  }
};

/** @param {ToPage} message */
function post(message) {
  self.postMessage(message);
}

/**
 * @param {number} id
 * @param {string} body
 */
async function answer(id, body) {
  try {
    const handle = await python;
    if (handle === undefined) {
      throw new Error("A request came before the start.");
    }
    post({ type: "response", id, body: handle(body) });
  } catch (error) {
    const reported = fault(error);
    // What is not an exception of Python's own has broken the interpreter.
    post(reported.name === "PythonError" ? { type: "fault", id, fault: reported } : { type: "fault", fault: reported });
  }
}

/**
 * Fetches everything side by side and starts Python as soon as it can.
 * @param {Manifest} manifest
 * @returns {Promise<Handle>}
 */
async function start(manifest) {
  const began = performance.now();
  const onBytes = byteReporter(manifest);
  const runtimeUrl = manifest.pyodide + "pyodide.asm.wasm";
  const runtime = streamed(runtimeUrl, onBytes);
  const library = archive(manifest.standardLibrary, onBytes);
  const application = archive(manifest.application, onBytes);
  const [{ loadPyodide }] = await Promise.all([
    import(manifest.pyodide + "pyodide.mjs"),
    import(manifest.pyodide + "pyodide.asm.js"),
  ]);
  const restoreFetch = answerFetches(
    new Map([
      [runtimeUrl, runtime.response],
      [manifest.standardLibrary, library.then((bytes) => new Response(bytes.slice()))],
    ]),
  );
  const arrived = Promise.all([runtime.arrived, library, application]).then(() => post({ type: "starting" }));
  const starting = loadPyodide({
    indexURL: manifest.pyodide,
    stdLibURL: manifest.standardLibrary,
    // Nothing is ever installed: an empty lock file keeps Pyodide from fetching its own.
    lockFileContents: { info: manifest.platform, packages: {} },
    packageBaseUrl: manifest.pyodide,
    env: { HOME, PYTHONPATH: APPLICATION, PYTHONTZPATH: `${APPLICATION}/zoneinfo` },
    fsInit: async (/** @type {FileSystem} */ files) => unpack(files, await application),
  });
  // Pyodide waits for ever when a file of its own breaks off; the first failure ends the start.
  const pyodide = await Promise.race([starting, arrived.then(() => starting)]);
  restoreFetch();
  serveRest(pyodide.FS, manifest.standardLibraryRest);
  pyodide.pyimport("on_demand").install(pyodide.FS.readFile(`${APPLICATION}/rest.txt`, { encoding: "utf8" }));
  const { handle } = pyodide.pyimport("composer.app");
  post({ type: "ready", milliseconds: Math.round(performance.now() - began) });
  return handle;
}

/**
 * @typedef {object} FileSystem Emscripten's, as far as it is used here.
 * @property {(path: string) => void} mkdirTree
 * @property {(path: string, content: Uint8Array, options?: {canOwn: boolean}) => void} writeFile
 * @property {(path: string, options: {encoding: "utf8"}) => string} readFile
 */

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
 * Adds up the bytes of the files that are fetched side by side, and tells the page.
 * @param {Manifest} manifest
 * @returns {import("./download.js").OnBytes}
 */
function byteReporter({ sizes }) {
  const total = sizes.runtime + sizes.standardLibrary + sizes.application;
  let loaded = 0;
  let told = 0;
  return (bytes) => {
    loaded += bytes;
    if (loaded - told > total / 100 || loaded >= total) {
      told = loaded;
      post({ type: "bytes", loaded: Math.min(loaded, total), total });
    }
  };
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
 * Gives `on_demand.py` its way to the archive of all other modules. Python waits for it, so it must not be a promise.
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
      files.writeFile(path, new Uint8Array(request.response));
    },
  });
}
