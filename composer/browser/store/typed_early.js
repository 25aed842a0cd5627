/**
 * What is typed before the program runs: it is in the form alone, so it is noted for a reload of this tab.
 */

import { textOf } from "./control_text.js";
import { PREFIX } from "./place.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/** Said on the page: the script that notes and the program are two, and neither can take the other's listener away. */
const OVER = "atiRuns";

const KEY = `${PREFIX}early`;

/** From now on, mark each control that is typed in, and note what stands there. */
export function noteTyped() {
  document.addEventListener("input", note, { capture: true });
}

/** @param {Event} event */
function note({ target }) {
  if (!isControl(target) || OVER in document.documentElement.dataset) return;
  target.dataset.early = "";
  try {
    sessionStorage.setItem(
      KEY,
      JSON.stringify(marked(document).map(({ name, dataset, value }) => [name, dataset.part ?? "", value])),
    );
  } catch {
    // The page says that nothing is kept yet.
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {target is Control}
 */
function isControl(target) {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.name !== "" &&
    target.closest("#ati-form") !== null
  );
}

/** Put what was typed before a reload back into the form, where nothing else stands by now. */
export function restoreTyped() {
  try {
    for (const [name, part, text] of JSON.parse(sessionStorage.getItem(KEY) ?? "[]")) {
      const control = document.querySelector(
        `#ati-form [name="${CSS.escape(name)}"]${part && `[data-part="${part}"]`}`,
      );
      if (!isControl(control) || control.dataset.early !== undefined) continue;
      control.value = text;
      control.dataset.early = "";
    }
  } catch {
    // Nothing was noted, or nothing that can be read.
  }
}

/**
 * @param {ParentNode} page
 * @returns {Control[]} what was typed in and holds something
 */
function marked(page) {
  const controls = /** @type {NodeListOf<Control>} */ (page.querySelectorAll("#ati-form [data-early]"));
  return [...controls].filter(({ value }) => value !== "");
}

/**
 * @param {ParentNode} page
 * @returns {[string, string][]} the text by the name of its field
 */
export function typedEarly(page) {
  return marked(page).map((control) => [control.name, textOf(control)]);
}

/** The program runs, and sees to it from now on. */
export function endNoting() {
  document.documentElement.dataset[OVER] = "";
  for (const control of document.querySelectorAll("[data-early]")) control.removeAttribute("data-early");
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was noted.
  }
}
