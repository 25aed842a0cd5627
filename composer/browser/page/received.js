/** What other programs hand to the installed application: what is shared with it, and files that are opened with it. */

import { BASE_PATH } from "../store/place.js";

/** @typedef {import("./composer.js").Composer} Composer */

const RECEIVED = "#received";

/**
 * Bring what was shared: the service worker has put it into a cache, and sent the page here.
 *
 * @param {Composer} composer
 */
async function takeShared(composer) {
  history.replaceState(null, "", location.pathname);
  const name = `after-the-interview received ${BASE_PATH}`;
  const address = new URL("received", location.origin + BASE_PATH).href;
  const response = await caches.match(address, { cacheName: name });
  await caches.delete(name);
  if (response) await composer.bring(await response.blob());
}

/** @param {Composer} composer */
export function receive(composer) {
  if (location.hash === RECEIVED && "caches" in globalThis) takeShared(composer);
  addEventListener("hashchange", () => location.hash === RECEIVED && takeShared(composer));
  // Not every browser has it, and it calls with what a file was opened with before, too.
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(
    async (/** @type {{files?: {getFile(): Promise<File>}[]}} */ { files: [handle] = [] }) => {
      if (handle) composer.bring(await handle.getFile());
    },
  );
}
