/** The notes, one at a time: each has a tab, and what is typed changes the chosen one first. */

/** @param {Element} part */
const number = ({ id }) => Number(id.slice(id.lastIndexOf("-") + 1));

/**
 * The button for an action at the foot of a note: its menus have others of the same action, for other texts.
 *
 * @param {Element | undefined} note
 * @param {string} action
 * @returns {HTMLElement | null | undefined}
 */
export const atFoot = (note, action) => note?.querySelector(`.ati-foot > .ati-actions > [data-action="${action}"]`);

export class Tabs {
  /**
   * @param {HTMLElement} list the element that holds the tabs and the notes
   * @param {() => void} onChosen
   */
  constructor(list, onChosen) {
    this.list = list;
    this.onChosen = onChosen;
    this.chosen = 0;
    list.addEventListener("click", ({ target }) => {
      const tab = /** @type {Element} */ (target).closest(".ati-tab");
      if (tab) this.choose(number(tab));
    });
    list.addEventListener("keydown", (event) => this.key(event));
  }

  /** @returns {HTMLElement[]} */
  get tabs() {
    return /** @type {any} */ ([...this.list.getElementsByClassName("ati-tab")]);
  }

  /** @returns {HTMLElement[]} */
  get notes() {
    // What querySelectorAll finds by a class, WebKit remembers, and with it the whole page for as long as the tab lives.
    return /** @type {any} */ ([...this.list.getElementsByClassName("ati-note")]);
  }

  get note() {
    return /** @type {HTMLElement} */ (this.notes[this.chosen]);
  }

  /** The number of the chosen note, and then of all others. @returns {[number[], number[]]} */
  get order() {
    const numbers = this.notes.map(number);
    return [numbers.filter((one) => one === this.chosen), numbers.filter((one) => one !== this.chosen)];
  }

  /** Other notes are there now: show the one that Python would have shown first, or go on with the same. */
  follow(isOther = false) {
    const first = this.tabs.findIndex((tab) => "first" in tab.dataset);
    this.choose(isOther ? Math.max(0, first) : Math.min(this.chosen, this.notes.length - 1));
  }

  /** @param {number} chosen */
  choose(chosen) {
    const hasChanged = this.chosen !== chosen;
    this.chosen = chosen;
    for (const tab of this.tabs) {
      const isChosen = number(tab) === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    this.reveal();
    for (const note of this.notes) note.hidden = number(note) !== chosen;
    const desk = /** @type {HTMLElement} */ (this.list.parentElement);
    desk.dataset.step = this.note?.dataset.step ?? "";
    if (hasChanged) this.onChosen();
  }

  /** Bring the tab of the chosen note into sight, in the line of tabs alone. */
  reveal() {
    const tab = this.tabs[this.chosen];
    const line = tab?.parentElement;
    if (line) line.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - line.clientWidth / 2;
  }

  /** @param {number} steps to go on, or back where it is negative */
  go(steps) {
    const { length } = this.notes;
    this.choose((this.chosen + steps + length) % length);
  }

  /** @param {KeyboardEvent} event */
  key({ key, target }) {
    const last = this.notes.length - 1;
    /** @type {{[key: string]: number}} */
    const places = { ArrowRight: this.chosen + 1, ArrowLeft: this.chosen - 1, Home: 0, End: last };
    const place = places[key];
    if (place === undefined || !(/** @type {Element} */ (target).matches(".ati-tab"))) return;
    this.choose(Math.min(last, Math.max(0, place)));
    this.tabs[this.chosen]?.focus();
  }
}
