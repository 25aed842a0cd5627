// Memory snapshots of Python, kept on the reader's machine: made once after a first start, restored on later visits.
// Where there is no Cache Storage, or no room in it, there is no snapshot, and nothing else changes.

/** @typedef {import("./protocol.js").Manifest} Manifest */

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
 */
function address(manifest) {
  return new URL(`../snapshot.${manifest.build}`, manifest.pyodide).href;
}

/**
 * The snapshot of this build, if there is one.
 * @param {Manifest} manifest
 * @returns {Promise<Uint8Array | undefined>}
 */
export async function find(manifest) {
  try {
    const store = await caches.open(storeName(manifest));
    const response = await store.match(address(manifest));
    return response && new Uint8Array(await response.arrayBuffer());
  } catch {
    return undefined;
  }
}

/**
 * Keeps the snapshot of this build, and no other.
 * @param {Manifest} manifest
 * @param {Uint8Array} snapshot
 */
export async function keep(manifest, snapshot) {
  await drop(manifest);
  const store = await caches.open(storeName(manifest));
  await store.put(address(manifest), new Response(/** @type {BodyInit} */ (snapshot)));
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
