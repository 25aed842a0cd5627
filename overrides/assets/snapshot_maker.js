// Has a snapshot made for the next visit, by a worker of its own, when the page has nothing better to do.

/** @typedef {import("./protocol.js").Manifest} Manifest */

const LIMIT = 120_000;

/**
 * @param {URL} worker The address of worker.js.
 * @param {Manifest} manifest With absolute addresses.
 * @param {number} delay Milliseconds to wait first.
 */
export function makeSnapshotWhenIdle(worker, manifest, delay) {
  if (!("caches" in globalThis)) {
    return;
  }
  const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ action) => action());
  setTimeout(() => whenIdle(() => makeSnapshot(worker, manifest)), delay);
}

/**
 * @param {URL} address
 * @param {Manifest} manifest
 */
function makeSnapshot(address, manifest) {
  const worker = new Worker(address, { type: "module" });
  const end = () => worker.terminate();
  const limit = setTimeout(end, LIMIT);
  const finish = (/** @type {string} */ outcome) => {
    clearTimeout(limit);
    end();
    performance.mark(`ati snapshot ${outcome}`);
  };
  worker.onmessage = ({ data }) => finish(data.type === "snapshot" ? "made" : "not made");
  worker.onerror = () => finish("not made");
  worker.postMessage({ type: "make snapshot", manifest });
}
