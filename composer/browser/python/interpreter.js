// Starts Python from its files, or from a snapshot of its memory.

import { members } from "./stored_zip.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */

/**
 * Emscripten's file system, as far as it is used here.
 * @typedef {object} FileSystem
 * @property {(path: string) => void} mkdirTree
 * @property {(path: string) => {node: FileNode}} lookupPath
 * @property {(path: string, content: Uint8Array, options?: {canOwn: boolean}) => void} writeFile
 * @property {(path: string, options: {encoding: "utf8"}) => string} readFile
 */

/**
 * A file or folder in it, as the file system that lies in memory keeps them.
 * @typedef {object} FileNode
 * @property {{mknod: (parent: FileNode, name: string, mode: number, device: number) => FileNode}} node_ops
 * @property {Uint8Array} contents
 * @property {number} usedBytes
 */

/**
 * Pyodide, as far as it is used here.
 * @typedef {object} Interpreter
 * @property {FileSystem} FS
 * @property {(name: string) => any} pyimport
 * @property {() => Uint8Array} makeMemorySnapshot
 */

/**
 * Where Python's files come from: each is asked for once, and at once.
 * @typedef {object} Sources
 * @property {Promise<WebAssembly.Module>} runtime
 * @property {Promise<Uint8Array>} library A zip of stored members.
 * @property {Promise<Uint8Array>} application Another.
 * @property {import("./snapshots.js").Memory} [snapshot] The memory to start from.
 * @property {Promise<unknown>} [scripts] Pyodide's scripts run only after it.
 */

export const APPLICATION = "/application";
/** All that Python finds when it imports `js`. */
const DOOR = {};
const HOME = "/home/pyodide";
/** The mode of a plain file that all may read. */
const READABLE = 0o100444;

/**
 * Starts the interpreter; no module of the application has been imported yet, unless the snapshot has it.
 * @param {Manifest} manifest
 * @param {Sources} sources
 * @param {{isForSnapshot?: boolean}} [purpose] A snapshot will be taken of it.
 * @returns {Promise<Interpreter>}
 */
export async function startInterpreter(manifest, sources, { isForSnapshot = false } = {}) {
  // Pyodide waits for ever when a file of its own is missing; here the first failure ends the start.
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  const broken = new Promise((_, reject) => {
    fail = reject;
    const { snapshot, ...promises } = sources;
    [...Object.values(promises), snapshot?.whole].forEach((source) => source?.catch(reject));
  });
  await Promise.race([sources.scripts, broken]);
  const [{ loadPyodide }] = await Promise.race([
    Promise.all([import(manifest.pyodide + "pyodide.mjs"), import(manifest.pyodide + "pyodide.asm.js")]),
    broken,
  ]);
  const giveBack = answerForNetwork(manifest, sources, fail);
  const starting = loadPyodide({
    indexURL: manifest.pyodide,
    jsglobals: DOOR,
    stdLibURL: manifest.standardLibrary,
    // Nothing is ever installed: a lock file without packages keeps Pyodide from fetching its own.
    lockFileContents: { info: manifest.platform, packages: {} },
    packageBaseUrl: manifest.pyodide,
    env: { HOME, PYTHONPATH: APPLICATION, PYTHONTZPATH: `${APPLICATION}/zoneinfo` },
    fsInit: (/** @type {FileSystem} */ fileSystem) =>
      sources.application
        .then((content) => unpack(fileSystem, content))
        // What is asked of a memory before is only how large it is.
        .then(() => sources.snapshot?.whole)
        .catch(fail),
    ...(isForSnapshot && { _makeSnapshot: true }),
    ...(sources.snapshot && { _loadSnapshot: sources.snapshot.bytes }),
  });
  const interpreter = await Promise.race([starting, broken]);
  giveBack();
  serveFurther(interpreter.FS, manifest.further);
  return interpreter;
}

/**
 * Puts the files of an archive into memory. They go straight into their folders: `writeFile` looks for each one's path,
 * asks for its rights, opens and closes it, which with a thousand files is a good part of a restored start.
 * @param {FileSystem} files
 * @param {Uint8Array} content
 */
function unpack(files, content) {
  /** @type {Map<string, FileNode>} */
  const folders = new Map();
  for (const [name, bytes] of members(content)) {
    const path = `${APPLICATION}/${name}`;
    const end = path.lastIndexOf("/");
    const folder = path.slice(0, end);
    let parent = folders.get(folder);
    if (!parent) {
      files.mkdirTree(folder);
      parent = files.lookupPath(folder).node;
      folders.set(folder, parent);
    }
    const file = parent.node_ops.mknod(parent, path.slice(end + 1), READABLE, 0);
    file.contents = bytes;
    file.usedBytes = bytes.length;
  }
}

/**
 * Lets Pyodide's own requests be answered by what is already on its way, and already being compiled.
 * @param {Manifest} manifest
 * @param {Sources} sources
 * @param {(reason: unknown) => void} fail Told when the runtime does not take what it is given.
 * @returns {() => void} Undoes it.
 */
function answerForNetwork(manifest, sources, fail) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = async (input, options) => {
    switch (input instanceof Request ? input.url : String(input)) {
      case manifest.pyodide + "pyodide.asm.wasm":
        return new Response();
      case manifest.standardLibrary:
        return new Response(/** @type {BodyInit} */ (await sources.library));
      default:
        return fetch(input, options);
    }
  };
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    try {
      const module = await sources.runtime;
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  return () => Object.assign(self, { fetch }) && Object.assign(WebAssembly, { instantiateStreaming });
}

/**
 * Gives `on_demand.py` its way to the further archives. Python waits for it: it must not be a promise.
 * @param {FileSystem} files
 * @param {Manifest["further"]} further
 */
function serveFurther(files, further) {
  const { XMLHttpRequest } = self;
  Object.assign(DOOR, {
    fetchArchive(/** @type {string} */ path, /** @type {boolean} */ isAgain) {
      self.postMessage({ type: "fetching more" });
      const address = further[path] ?? "";
      const request = new XMLHttpRequest();
      // Another address goes past all caches.
      request.open("GET", isAgain ? `${address}?again` : address, false);
      request.responseType = "arraybuffer";
      request.send();
      if (request.status !== 200) {
        throw new Error(`A part of the program is not to be had (${request.status}).`);
      }
      files.writeFile(path, new Uint8Array(request.response));
    },
  });
}
