/** What other programs hand to the installed application: what is shared with it, and files that are opened with it. */

/** @typedef {import("./composer.js").Composer} Composer */

const RECEIVED = "#received";

/**
 * Bring what was shared: the service worker has put it into a cache, and sent the page here.
 *
 * @param {Composer} composer
 * @param {string} base the site's path on its origin
 */
async function takeShared(composer, base) {
  history.replaceState(null, "", location.pathname);
  const name = `after-the-interview received ${base}`;
  const address = new URL("received", location.origin + base).href;
  const response = await caches.match(address, { cacheName: name });
  await caches.delete(name);
  if (response) await composer.bring(await response.blob());
}

/**
 * @param {Composer} composer
 * @param {string} base
 */
export function receive(composer, base) {
  if (location.hash === RECEIVED && "caches" in globalThis) takeShared(composer, base);
  addEventListener("hashchange", () => location.hash === RECEIVED && takeShared(composer, base));
  // Not every browser has it, and it calls with what a file was opened with before, too.
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(async (/** @type {{files?: {getFile(): Promise<File>}[]}} */ { files: [handle] = [] }) => {
    if (handle) composer.bring(await handle.getFile());
  });
}
