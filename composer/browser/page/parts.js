// Puts into the page what Python has rendered, and changes no more of it than has changed.

import { Idiomorph } from "idiomorph";

/** @typedef {{[id: string]: string}} Rendered HTML by the id of the element it belongs in. */

/** What says which note is shown; that is the page's own matter. */
const CHOSEN = ["hidden", "aria-selected", "tabindex"];

/** What a person unfolded stays unfolded, the text they are writing is theirs, and what the proofreader put there stays until it says something new. */
const LEAVE = {
  beforeAttributeUpdated: (/** @type {string} */ name, /** @type {Element} */ element) =>
    name !== "open" && !(CHOSEN.includes(name) && element.matches(".ati-tab, .ati-note")),
  beforeNodeMorphed: (/** @type {Node} */ node) =>
    !(node instanceof HTMLTextAreaElement && node === document.activeElement) &&
    !(node instanceof Element && node.matches("#ati-drafts .ati-remarks")),
  beforeNodeRemoved: (/** @type {Node} */ node) => !(node instanceof Element && node.matches(".ati-underlines")),
};

/** What follows comes in a task of its own, so that a key or the page's drawing can come in between. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

export class Parts {
  /** @param {import("./tabs.js").Tabs} tabs */
  constructor(tabs) {
    this.tabs = tabs;
    /** @type {Rendered} */
    this.shown = {};
  }

  /** @param {Rendered} parts */
  show(parts) {
    for (const [id, html] of Object.entries(parts)) if (this.shown[id] !== html) this.put(id, html);
  }

  /**
   * Show parts one after the other: those that hold all notes take long.
   *
   * @param {Rendered} parts
   * @param {string[]} others the ids of those that take the place of something else, of which nothing goes on
   */
  async showInTurns(parts, others = []) {
    for (const [id, html] of Object.entries(parts)) {
      if (this.shown[id] === html) continue;
      await nextTask();
      this.put(id, html, others.includes(id));
    }
  }

  /**
   * @param {string} id
   * @param {string} html
   * @param {boolean} isOther whether it takes the place of something else, of which nothing goes on
   */
  put(id, html, isOther = false) {
    const place = /** @type {HTMLElement} */ (document.getElementById(id));
    const isNote = id.startsWith("ati-note-");
    // The site's build has rendered some of it already.
    if (isNote || id in this.shown || !holds(place, html)) {
      if (isOther) place.innerHTML = html;
      else Idiomorph.morph(place, html, { morphStyle: isNote ? "outerHTML" : "innerHTML", callbacks: LEAVE });
    }
    if (id === "ati-drafts") for (const part of [...this.tabs.notes, ...this.tabs.tabs]) delete this.shown[part.id];
    if (isNote || id.startsWith("ati-tab-")) delete this.shown["ati-drafts"];
    this.shown[id] = html;
  }
}

/**
 * @param {HTMLElement} place
 * @param {string} html
 */
function holds(place, html) {
  const same = /** @type {HTMLElement} */ (place.cloneNode(false));
  same.innerHTML = html;
  return same.isEqualNode(place);
}
