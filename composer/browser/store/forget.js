/** Forgets everything: what was typed, the settings, the composer kept for use without a network. */

import { openChannel } from "../python/channel.js";
import { forgetJournal } from "./journal.js";
import { BASE_PATH, PREFIX } from "./place.js";

/** What is added to the page's address where everything is to be forgotten. */
export const FORGET = "?forget";

const NAME = "after-the-interview";

/** Leave nothing of this site; other sites of the origin, below it too, are left alone. */
export async function forgetEverything() {
  const worker = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations().catch(() => []) : [];
  for (const registration of worker) {
    if (new URL(registration.scope).pathname === BASE_PATH) await registration.unregister();
  }
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      for (const key of Object.keys(storage())) {
        // The theme keeps light or dark under a key of its own.
        if (key.startsWith(PREFIX) || key === `${BASE_PATH}.__palette`) storage().removeItem(key);
      }
    } catch {
      // Nothing was kept there.
    }
  }
  await forgetJournal(PREFIX);
  if ("caches" in globalThis) {
    for (const name of await caches.keys()) {
      const [, path = ""] = name.slice(NAME.length).trim().split(" ");
      if (name.startsWith(`${NAME} `) && [BASE_PATH, `${BASE_PATH}assets/`].includes(path)) await caches.delete(name);
    }
  }
}

/**
 * Let other tabs know that everything is to be forgotten, so that they store nothing again.
 *
 * @param {() => void} onForget
 * @returns {() => void} tells them
 */
export function agreeToForget(onForget) {
  const channel = openChannel(`${PREFIX}forget`);
  if (!channel) return () => {};
  channel.onmessage = onForget;
  return () => channel.postMessage("forget");
}

/**
 * The page where it happens: nothing else has been started on it that could store anything again.
 *
 * @param {HTMLElement} root
 */
export function showForgetPage(root) {
  const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const notice = element("ati-forgotten");
  const dialog = /** @type {HTMLDialogElement} */ (element("ati-forget"));
  element("ati-not-started").remove();
  dialog.onclose = () => location.replace("./");
  dialog.addEventListener("click", async ({ target }) => {
    const action = /** @type {HTMLElement} */ (target).dataset.action;
    if (action === "close-dialog") dialog.close();
    if (action !== "forget-now") return;
    agreeToForget(() => {})();
    await forgetEverything();
    dialog.onclose = null;
    root.replaceChildren(notice);
    root.dataset.state = "forgotten";
    notice.hidden = false;
    notice.focus();
  });
  dialog.showModal();
}
