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
 * Then a later visit is rehearsed, which finds its code compiled.
 * @param {URL} address
 * @param {Manifest} manifest
 */
async function makeSnapshot(address, manifest) {
  const made = await inWorker(address, { type: "make snapshot", manifest }, 0);
  performance.mark(`ati snapshot ${made === "snapshot" ? "made" : "not made"}`);
  if (made === "snapshot") {
    await inWorker(address, { type: "rehearse", manifest }, LINGER);
    performance.mark("ati rehearsal ended");
  }
}

/**
 * Has a worker do one thing, and ends it.
 * @param {URL} address
 * @param {import("./protocol.js").ToWorker} task
 * @param {number} linger Milliseconds that it lives on.
 * @returns {Promise<string>} What it said.
 */
function inWorker(address, task, linger) {
  const worker = new Worker(address, { type: "module" });
  const limit = setTimeout(() => end("late"), LIMIT);
  /** @type {(said: string) => void} */
  let tell;
  const end = (/** @type {string} */ said) => {
    clearTimeout(limit);
    setTimeout(() => worker.terminate(), linger);
    tell(said);
  };
  addEventListener("pagehide", () => worker.terminate(), { once: true });
  worker.onmessage = ({ data }) => end(data.type);
  worker.onerror = () => end("fault");
  worker.postMessage(task);
  return new Promise((resolve) => {
    tell = resolve;
  });
}
