// Memory snapshots of Python, kept on the reader's machine: made once after a first start, restored on later visits.
// Where there is no Cache Storage, or no room in it, there is no snapshot, and nothing else changes.

import { fill, withoutZeros } from "./sparse.js";

/** @typedef {import("./protocol.js").Manifest} Manifest */

/**
 * What a later start needs besides the runtime, as it is used, with nothing to unpack.
 * @typedef {object} Snapshot
 * @property {Memory} memory
 * @property {Promise<Uint8Array>} library
 * @property {Promise<Uint8Array>} application
 */

/**
 * Python's memory. Its size is known before its content, so that a start need not wait for this.
 * @typedef {object} Memory
 * @property {Uint8Array} bytes
 * @property {Promise<unknown>} whole Until then there are zeros where something should be.
 */

/** In this order: where the last one is, all are. */
const PARTS = /** @type {const} */ (["application", "library", "memory"]);
/** The header that tells how many bytes a memory has. */
const MEMORY_SIZE = "Memory-Size";

/**
 * Several sites can share one origin, so the name holds this one's path.
 * @param {Manifest} manifest
 */
function storeName(manifest) {
  return `after-the-interview snapshot ${new URL("..", manifest.pyodide).pathname}`;
}

/**
 * A snapshot belongs to one build. The address is one that the site does not have.
 * @param {Manifest} manifest
 * @param {keyof Snapshot} part
 */
function address(manifest, part) {
  return new URL(`../snapshot.${manifest.build}.${part}`, manifest.pyodide).href;
}

/**
 * The snapshot of this build, if there is one.
 * @param {Manifest} manifest
 * @returns {Promise<Snapshot | undefined>}
 */
export async function find(manifest) {
  try {
    const store = await caches.open(storeName(manifest));
    const found = await Promise.all(PARTS.map((part) => store.match(address(manifest, part))));
    const [application, library, kept] = found;
    return (
      application &&
      library &&
      kept && { application: bytes(application), library: bytes(library), memory: memory(kept) }
    );
  } catch {
    return undefined;
  }
}

/**
 * Keeps the snapshot of this build, and no other.
 * @param {Manifest} manifest
 * @param {Record<keyof Snapshot, Uint8Array>} snapshot
 */
export async function keep(manifest, { application, library, memory }) {
  const store = await caches.open(storeName(manifest));
  // Not the store itself: WebKit goes on writing into one that another worker still holds, after it was deleted.
  for (const old of await store.keys()) {
    await store.delete(old);
  }
  const contents = { application, library, memory: withoutZeros(memory) };
  const headers = { [MEMORY_SIZE]: `${memory.byteLength}` };
  for (const part of PARTS) {
    const content = /** @type {BodyInit} */ (contents[part]);
    await store.put(address(manifest, part), new Response(content, part === "memory" ? { headers } : {}));
  }
}

/**
 * Removes whatever snapshot there is.
 * @param {Manifest} manifest
 */
export async function drop(manifest) {
  try {
    await caches.delete(storeName(manifest));
  } catch {
    // Without Cache Storage there is nothing to remove.
  }
}

/** @param {Response} response */
async function bytes(response) {
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {Response} response
 * @returns {Memory}
 */
function memory(response) {
  const all = new Uint8Array(Number(response.headers.get(MEMORY_SIZE)));
  return { bytes: all, whole: bytes(response).then((kept) => fill(kept, all)) };
}
