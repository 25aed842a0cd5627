/** Forgets everything: what was typed, the settings, the composer kept for use without a network. */

import { openChannel } from "../python/channel.js";
import { forgetJournal } from "./journal.js";

/** What is added to the page's address where everything is to be forgotten. */
export const FORGET = "?forget";

const NAME = "after-the-interview";

/**
 * @param {string} basePath the site's path on its origin; other sites of the origin are left alone
 * @param {string} prefix of our keys of localStorage
 */
export async function forgetEverything(basePath, prefix) {
  const worker = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations().catch(() => []) : [];
  for (const registration of worker) {
    if (new URL(registration.scope).pathname === basePath) await registration.unregister();
  }
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      for (const key of Object.keys(storage())) {
        // The theme keeps light or dark under a key of its own.
        if (key.startsWith(prefix) || key.endsWith(".__palette")) storage().removeItem(key);
      }
    } catch {
      // Nothing was kept there.
    }
  }
  await forgetJournal(prefix);
  if ("caches" in globalThis) {
    for (const name of await caches.keys()) {
      const [, path = ""] = name.slice(NAME.length).trim().split(" ");
      if (name.startsWith(`${NAME} `) && path.startsWith(basePath)) await caches.delete(name);
    }
  }
}

/**
 * Let other tabs know that everything is to be forgotten, so that they store nothing again.
 *
 * @param {string} prefix
 * @param {() => void} onForget
 * @returns {() => void} tells them
 */
export function agreeToForget(prefix, onForget) {
  const channel = openChannel(`${prefix}forget`);
  if (!channel) return () => {};
  channel.onmessage = onForget;
  return () => channel.postMessage("forget");
}

/**
 * The page where it happens: nothing else has been started on it that could store anything again.
 *
 * @param {HTMLElement} root
 * @param {string} basePath
 * @param {string} prefix
 */
export function showForgetPage(root, basePath, prefix) {
  const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const notice = element("ati-forgotten");
  const dialog = /** @type {HTMLDialogElement} */ (element("ati-forget"));
  dialog.onclose = () => location.replace("./");
  dialog.addEventListener("click", async ({ target }) => {
    const action = /** @type {HTMLElement} */ (target).dataset.action;
    if (action === "close-dialog") dialog.close();
    if (action !== "forget-now") return;
    agreeToForget(prefix, () => {})();
    await forgetEverything(basePath, prefix);
    dialog.onclose = null;
    root.replaceChildren(notice);
    root.dataset.state = "forgotten";
    notice.hidden = false;
    notice.focus();
  });
  dialog.showModal();
}

