/** People of other interviews: suggested where a name is typed, and brought along whole when one is chosen. */

/** @typedef {import("./composer.js").Composer} Composer */
/** @typedef {{[field: string]: string}} Person */
/** @typedef {{person: Person, company: string}} Known */

const MOST = 60;
const NAME = /^people\.(\d+)\.name$/;

export class People {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.list = /** @type {HTMLDataListElement} */ (document.getElementById("ati-people"));
    /** @type {Map<string, Known>} */
    this.suggested = new Map();
  }

  start() {
    const { element } = this.composer.form;
    element.addEventListener("focusin", ({ target }) => {
      if (NAME.test(/** @type {HTMLInputElement} */ (target).name)) this.suggest();
    });
    element.addEventListener("input", (event) => this.bring(/** @type {InputEvent} */ (event)));
  }

  /** Whom other interviews name, those of the same company first; of one name, who was met last. */
  get known() {
    const { records } = this.composer.interviews;
    const { id, company, people = [] } = this.composer.record;
    const here = new Set(people.map((/** @type {Person} */ { name }) => name));
    const others = [...records.values()].filter((record) => record.id !== id);
    others.sort((a, b) => (a.changed < b.changed ? 1 : -1));
    others.sort((a, b) => Number(b.company === company) - Number(a.company === company));
    /** @type {Map<string, Known>} */
    const known = new Map();
    for (const record of others) {
      for (const person of record.people ?? []) {
        if (person.name && !here.has(person.name) && !known.has(person.name)) {
          known.set(person.name, { person, company: record.company ?? "" });
        }
      }
    }
    return known;
  }

  suggest() {
    this.suggested = this.known;
    const options = [...this.suggested].slice(0, MOST).map(([name, { person, company }]) => {
      const option = new Option("", name);
      option.label = [person.title, company].filter(Boolean).join(", ");
      return option;
    });
    this.list.replaceChildren(...options);
  }

  /**
   * A name that was chosen, not typed, brings what is known of the person; what stands in the form stays.
   *
   * @param {InputEvent} event
   */
  bring({ target, inputType }) {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    const [, number] = NAME.exec(name) ?? [];
    const isChosen = inputType === undefined || inputType === "insertReplacementText";
    const known = isChosen && this.suggested.get(value);
    if (number === undefined || !known) return;
    const { composer } = this;
    for (const field of this.list.dataset.brings?.split(" ") ?? []) {
      const told = known.person[field];
      if (told && !composer.record.people?.[Number(number)]?.[field]) composer.edit(`people.${number}.${field}`, told);
    }
    composer.form.show(composer.whole);
    composer.form.focus(`people.${number}.talked_about`);
  }
}
