/**
 * Whose notes are on the screen: only the open interview's are ever seen, and where they could not be written anew,
 * that is said beside them.
 */

/**
 * @param {string} id
 * @returns {any}
 */
const element = (id) => document.getElementById(id);

/** All that speaks of one interview: letters with their links and files, moments with their reminders, conflicts. */
const PLACES = [
  "ati-when-line",
  "ati-schedule",
  "ati-asked",
  "ati-drafts",
  "ati-written",
  "ati-conflicts",
  "ati-rounds",
];

export class Freshness {
  constructor() {
    /** The interview that the notes on the page are of; empty while they are the example's. */
    this.shown = "";
    /** Whether the last attempt to write the notes failed. */
    this.isBehind = false;
  }

  /** Take what speaks of another interview out of sight and reach, until its own notes are there. */
  hide() {
    this.shown = "";
    this.tell("");
    // Set here and not by a class: it must hold where no style sheet has arrived.
    for (const id of PLACES) element(id).style.visibility = "hidden";
  }

  /** @param {string} id the interview whose notes are all on the page now; empty for the example */
  follow(id) {
    this.shown = id;
    for (const id of PLACES) element(id).style.visibility = "";
  }

  /** The notes on the page are those of what has been typed. */
  hold() {
    this.tell("");
    element("ati-drafts").classList.remove("ati-behind");
  }

  /**
   * The notes could not be written: those of this interview stand greyed, and no others stand at all.
   *
   * @param {string} id the open interview, empty while the example is meant to stand
   * @param {string} sentence
   */
  fail(id, sentence) {
    if (id && id !== this.shown) this.hide();
    element("ati-drafts").classList.add("ati-behind");
    this.tell(sentence);
  }

  /** @param {string} sentence empty where nothing is wrong */
  tell(sentence) {
    this.isBehind = sentence !== "";
    const notice = element("ati-behind");
    if (notice.firstElementChild.textContent !== sentence) notice.firstElementChild.textContent = sentence;
    notice.hidden = !this.isBehind;
  }
}
