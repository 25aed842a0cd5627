// Has a snapshot made for the next visit, by a worker of its own, when the page has nothing better to do.

/** @typedef {import("./protocol.js").Manifest} Manifest */

const LIMIT = 120_000;
const CHARGE_LIMIT = 10_000;
/** The browser keeps WebAssembly as it has compiled it, if the worker lives on for some seconds. */
const LINGER = 5_000;

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
  setTimeout(() => serviceWorkerInCharge().then(() => whenIdle(() => makeSnapshot(worker, manifest))), delay);
}

/**
 * Later visits have their files from the service worker, and compiled code is kept beside what it handed on. So on a
 * first visit the snapshot waits for it, where there is going to be one.
 */
async function serviceWorkerInCharge() {
  const container = navigator.serviceWorker;
  if (container?.controller !== null || !(await container.getRegistration().catch(() => undefined))) {
    return;
  }
  await new Promise((resolve) => {
    container.addEventListener("controllerchange", resolve, { once: true });
    setTimeout(resolve, CHARGE_LIMIT);
  });
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
    setTimeout(end, LINGER);
    performance.mark(`ati snapshot ${outcome}`);
  };
  worker.onmessage = ({ data }) => finish(data.type === "snapshot" ? "made" : "not made");
  worker.onerror = () => finish("not made");
  worker.postMessage({ type: "make snapshot", manifest });
}
