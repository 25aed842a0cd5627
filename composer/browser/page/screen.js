/**
 * The screen: what is in sight. On a wide one the questions and the note stand side by side and the interviews fold
 * away; on a phone one of four views is shown, and over the bar at its foot the sentence that is being written.
 */

import { atFoot } from "./tabs.js";

/** @typedef {import("./composer.js").Composer} Composer */

const WIDE = "(width >= 64em)";
const SAID_FOR_MS = 2_000;
/** A keyboard takes at least so much of the screen. */
const KEYBOARD = 150;

/**
 * @param {string} id
 * @returns {any}
 */
const element = (id) => document.getElementById(id);

/**
 * Scroll what shows two lines of a sentence, whole lines at a time, so that one of its characters is in sight.
 *
 * @param {HTMLElement} sentence
 * @param {number} place of the character
 */
function keepInSight(sentence, place) {
  const frame = sentence.parentElement;
  const text = sentence.firstChild;
  if (!frame || !text?.textContent) return;
  const range = new Range();
  range.setStart(text, Math.min(place, text.textContent.length - 1));
  range.setEnd(text, text.textContent.length);
  const [character] = range.getClientRects();
  const line = frame.clientHeight / 2;
  const down = (character?.bottom ?? 0) - frame.getBoundingClientRect().top + frame.scrollTop;
  frame.scrollTop = frame.scrollHeight > frame.clientHeight ? Math.max(0, Math.ceil(down / line) - 2) * line : 0;
}

/**
 * @param {string} text
 * @param {string} before
 * @returns {number} the place of the last character in which the text differs from what it was before
 */
function lastChange(text, before) {
  let place = text.length - 1;
  while (place > 0 && text[place] === before[place + before.length - text.length]) place -= 1;
  return place;
}

export class Screen {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.root = composer.root;
    this.wide = matchMedia(WIDE);
    this.panelKey = `${composer.interviews.prefix}panel`;
    /** How far each view was scrolled. @type {{[view: string]: number}} */
    this.places = {};
    /** The sentences that were written last. */
    this.written = "";
  }

  start() {
    const html = document.documentElement;
    this.showPanel(html.classList.contains("ati-panel-open"));
    document.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const skip = target.closest("a.ati-skip");
      if (skip) {
        // The address keeps naming the open interview.
        event.preventDefault();
        this.jump(skip.getAttribute("href")?.slice(1) ?? "");
      }
      this.closeMenus(target);
    });
    // Wherever the focus is; a dialog has its own keys.
    document.addEventListener("keydown", (event) => document.querySelector("dialog[open]") ?? this.key(event));
    const { visualViewport } = window;
    visualViewport?.addEventListener("resize", () => this.makeRoom());
    visualViewport?.addEventListener("scroll", () => this.makeRoom());
    this.wide.addEventListener("change", () => this.view("questions"));
    this.setOff();
  }

  get isWide() {
    return this.wide.matches;
  }

  /** Let the first Tab lead to the first question, as if the person had just stood before it. */
  setOff() {
    if (document.activeElement !== document.body || location.hash) return;
    const form = element("ati-form");
    form.focus({ preventScroll: true });
    form.blur();
  }

  // The interviews

  /** @param {boolean} isOpen */
  showPanel(isOpen) {
    document.documentElement.classList.toggle("ati-panel-open", isOpen);
    this.root.querySelector("[data-action='panel']")?.setAttribute("aria-expanded", String(isOpen));
  }

  togglePanel() {
    const isOpen = !document.documentElement.classList.contains("ati-panel-open");
    this.showPanel(isOpen);
    try {
      localStorage.setItem(this.panelKey, isOpen ? "open" : "");
    } catch {
      // Only a convenience: the next visit finds it folded.
    }
    if (isOpen) element("ati-panel").focus({ preventScroll: true });
  }

  // The views of a phone

  /** @param {string} view */
  view(view) {
    const before = this.root.dataset.view ?? "";
    this.places[before] = scrollY;
    this.root.dataset.view = view;
    for (const button of this.root.querySelectorAll(".ati-views button")) {
      if (/** @type {HTMLElement} */ (button).dataset.view === view) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    if (before !== view && !this.isWide) scrollTo({ top: this.places[view] ?? 0, behavior: "instant" });
    this.composer.marks.show();
    this.composer.tabs.reveal();
  }

  /**
   * Show the sentences that are being written; before there are any, which note there is and how it stands.
   *
   * @param {string} text
   */
  write(text) {
    const isOwn = this.root.dataset.state === "ready" && this.composer.interviews.records.has(this.composer.record.id);
    const written = element("ati-written");
    written.hidden = !isOwn;
    const sentence = element("ati-sentence");
    const before = this.written;
    this.written = text || before || "";
    const shown = this.written || this.standing;
    if (sentence.textContent === shown) return;
    sentence.textContent = shown;
    keepInSight(sentence, text && before ? lastChange(text, before) : 0);
  }

  /** Which note is chosen, and when to send it; or what is asked about it. */
  get standing() {
    const { note } = this.composer.tabs;
    const asked = element("ati-asked").querySelector("legend");
    const line = element("ati-when-line").querySelector(`[data-step="${note?.dataset.step}"]`);
    const said = asked ? [asked] : [note?.querySelector("h2"), line];
    return said.map((part) => part?.textContent.replace(/\s+/g, " ").trim() ?? "").join(". ");
  }

  /** The sentence stays above the keyboard, and the bar gives way to it. */
  makeRoom() {
    const { visualViewport } = window;
    if (!visualViewport) return;
    const covered = Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop);
    this.root.style.setProperty("--ati-covered", `${covered}px`);
    this.root.classList.toggle("ati-typing", covered > KEYBOARD || visualViewport.height < screen.height * 0.6);
  }

  // Where something is

  /** @param {string} name of a field */
  toField(name) {
    this.view("questions");
    this.reveal(name);
    this.composer.form.focus(name);
  }

  /** @param {string} name of a field */
  reveal(name) {
    const control = this.composer.form.find(name);
    for (let fold = control?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    control?.scrollIntoView({ block: "center" });
  }

  /** @param {string} id of a part of the page */
  jump(id) {
    /** @type {{[id: string]: string}} */
    const views = {
      "ati-letters": "note",
      "ati-when": "when",
      "ati-interviews": "interviews",
      "ati-safety": "interviews",
    };
    const place = element(id);
    if (/** @type {HTMLElement} */ (place).matches("input, textarea, select")) return this.toField(place.name);
    this.view(views[id] ?? "questions");
    if (id === "ati-interviews" || id === "ati-safety") this.showPanel(true);
    if (place instanceof HTMLDetailsElement) place.open = true;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }

  /** @param {boolean} [isOpen] */
  showTimes(isOpen = this.root.dataset.times !== "open") {
    this.root.dataset.times = isOpen ? "open" : "";
    this.root.querySelector("[data-action='when']")?.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) element("ati-when").focus({ preventScroll: true });
  }

  /** @param {Node} target what was clicked: a menu that it is not in closes */
  closeMenus(target) {
    for (const menu of this.root.querySelectorAll("details.ati-menu[open]")) {
      const isChosen =
        menu.contains(target) && /** @type {Element} */ (target).closest?.(".ati-menu-list > :is(a, button)");
      if (!menu.contains(target) || isChosen) menu.removeAttribute("open");
    }
    const isOfTimes = /** @type {Element} */ (target).closest?.(".ati-when, .ati-times, .ati-toasts");
    if (this.isWide && this.root.dataset.times === "open" && !isOfTimes && target.isConnected) this.showTimes(false);
  }

  /**
   * Say what a press did where it was pressed, and to who listens.
   *
   * @param {HTMLElement} button
   * @param {string} name of the sentence
   */
  said(button, name) {
    const { composer } = this;
    this.tell(name);
    const face = button.dataset.face ?? button.textContent ?? "";
    button.dataset.face = face;
    button.textContent = composer.sentence(name).replace(/\.$/, "");
    button.classList.add("ati-done");
    setTimeout(() => {
      if (button.dataset.face === undefined) return;
      button.textContent = face;
      button.classList.remove("ati-done");
      delete button.dataset.face;
    }, SAID_FOR_MS);
  }

  /** @param {string} name of the sentence to be read out */
  tell(name) {
    const told = element("ati-told");
    told.textContent = "";
    told.textContent = this.composer.sentence(name);
  }

  // Keys

  /** @param {KeyboardEvent} event */
  key(event) {
    const { tabs } = this.composer;
    const press = (/** @type {string} */ action) => atFoot(tabs.note, action)?.click();
    const isCommand = event.ctrlKey || event.metaKey;
    /** @type {{[key: string]: [boolean, () => unknown]}} */
    const keys = {
      PageDown: [event.altKey, () => tabs.go(1)],
      PageUp: [event.altKey, () => tabs.go(-1)],
      Enter: [isCommand, () => press(event.shiftKey ? "sent" : "copy")],
      KeyN: [event.altKey && event.shiftKey, () => this.composer.act("add", this.root)],
      KeyF: [event.altKey && event.shiftKey, () => this.search()],
      KeyW: [event.altKey && event.shiftKey, () => this.composer.marks.reword()],
    };
    const [isMeant, run] = keys[event.code] ?? keys[event.key] ?? [event.key === "Escape" && this.escape()];
    if (isMeant) {
      run?.();
      event.preventDefault();
    }
  }

  search() {
    this.showPanel(true);
    this.view("interviews");
    element("ati-search").focus();
  }

  escape() {
    if (element("ati-undo").contains(document.activeElement)) {
      this.composer.closeUndo();
      return true;
    }
    const menu = this.root.querySelector("details.ati-menu[open]");
    if (menu) {
      menu.removeAttribute("open");
      /** @type {HTMLElement} */ (menu.querySelector("summary")).focus();
    } else if (this.isWide && this.root.dataset.times === "open") {
      this.showTimes(false);
      /** @type {HTMLElement} */ (this.root.querySelector("[data-action='when']")).focus();
    } else return false;
    return true;
  }
}
