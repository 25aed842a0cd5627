// Which notes are in sight: those are what a keystroke changes first.

/** @param {Element} note */
const number = ({ id }) => Number(id.slice("ati-note-".length));

export class Sight {
  /** @param {Element} list the element that holds the notes */
  constructor(list) {
    this.list = list;
    /** @type {Set<Element>} */
    this.seen = new Set();
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.seen[isIntersecting ? "add" : "delete"](target);
    });
  }

  /** Look at the notes that are there now. */
  follow() {
    this.observer.disconnect();
    this.seen.clear();
    for (const note of this.notes) this.observer.observe(note);
  }

  get notes() {
    // What querySelectorAll finds by a class, WebKit remembers, and with it the whole page for as long as the tab lives.
    return [...this.list.getElementsByClassName("ati-note")];
  }

  /** The numbers of the notes in sight, and then of all others. @returns {[number[], number[]]} */
  get order() {
    const { notes } = this;
    const isSeen = (/** @type {Element} */ note) => this.seen.has(note);
    return [notes.filter(isSeen).map(number), notes.filter((note) => !isSeen(note)).map(number)];
  }
}
