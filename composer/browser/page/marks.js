/**
 * Marks the sentences that the focused field feeds, and leads from a sentence back to its field.
 *
 * Which sentence comes from which field is told by Python, in data-fields (composer/page/parts/note.html).
 */

/** @typedef {import("./composer.js").Composer} Composer */

const PERSON = /^people\.\d+/;
const MARKED = "ati-marked";
const GLOW_MS = 1_200;

/**
 * @param {string} id
 * @returns {any}
 */
const element = (id) => document.getElementById(id);

/** @param {HTMLElement} sentence */
const fieldsOf = (sentence) => (sentence.dataset.fields ?? "").split(" ").filter(Boolean);

/** @param {HTMLElement} note @returns {HTMLElement[]} */
const sentencesOf = (note) => /** @type {any} */ ([...note.getElementsByClassName("ati-sentence")]);

/**
 * Show for a moment that a sentence has changed which nobody is writing, for instance because it is said differently.
 *
 * @param {HTMLElement} sentence
 */
function glow(sentence) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  sentence.animate({ backgroundColor: ["var(--ati-good-soft)", "transparent"] }, GLOW_MS);
}

/**
 * The sentence at the caret.
 *
 * @param {HTMLTextAreaElement} control that holds the text of a note
 */
function sentenceAt(control) {
  const parts = /** @type {HTMLElement[]} */ ([
    ...(control.closest(".ati-sheet")?.querySelector(".ati-body")?.children ?? []),
  ]);
  let at = 0;
  return parts.find(({ textContent }) => {
    at += textContent?.length ?? 0;
    return at > control.selectionStart;
  });
}

/**
 * The button that says a sentence in another way.
 *
 * @param {string} block
 * @param {string} choice
 */
function reword(block, choice) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ati-button";
  Object.assign(button.dataset, { action: "reword", block, choice });
  button.textContent = "Say it differently";
  return button;
}

export class Marks {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    /** The name of the field that was focused last. */
    this.field = "";
    this.source = /** @type {HTMLElement} */ (element("ati-source"));
    /** The sentences of the note that was shown last. @type {{of?: HTMLElement, texts: Set<string | null>}} */
    this.known = { texts: new Set() };
  }

  start() {
    const { root } = this.composer;
    element("ati-form").addEventListener("focusin", (/** @type {FocusEvent} */ { target }) => {
      const { name } = /** @type {HTMLInputElement} */ (target);
      if (name) this.focus(name);
    });
    element("ati-drafts").addEventListener("click", (/** @type {Event} */ { target }) => {
      if (target instanceof HTMLTextAreaElement && target.dataset.field === "body") this.lead(target);
    });
    element("ati-drafts").addEventListener("input", () => this.hide());
    // The scroll that brings a sentence into sight comes after it was marked, and closes nothing.
    element("ati-drafts").addEventListener("wheel", () => this.hide(), { capture: true, passive: true });
    this.source.addEventListener("click", ({ target }) => {
      const field = /** @type {HTMLElement} */ (target).closest("button")?.dataset.field;
      if (field) this.composer.screen.toField(field);
      this.hide();
    });
    root.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
    root.addEventListener("pointerdown", ({ target }) => {
      if (!this.source.contains(/** @type {Node} */ (target))) this.hide();
    });
  }

  hide() {
    this.source.hidden = true;
  }

  /** @param {string} field */
  focus(field) {
    this.field = field;
    const { tabs } = this.composer;
    const feeds = (/** @type {HTMLElement | undefined} */ note) =>
      note !== undefined && sentencesOf(note).some((sentence) => fieldsOf(sentence).includes(field));
    const [person] = PERSON.exec(field) ?? [];
    const isOf = (/** @type {HTMLElement} */ tab) => tab.dataset.of === person;
    const chosen = tabs.tabs[tabs.chosen];
    if (person && chosen && !isOf(chosen)) {
      const own = tabs.tabs.findIndex(isOf);
      if (own >= 0) tabs.choose(own);
    } else if (!feeds(tabs.note) && !tabs.note?.dataset.rewritten) {
      const fed = tabs.notes.findIndex(feeds);
      if (fed >= 0) tabs.choose(fed);
    }
    this.show();
  }

  /** Say the sentence at the caret, or else one that the focused field feeds, in another way. */
  reword() {
    const { activeElement } = document;
    const isText = activeElement instanceof HTMLTextAreaElement && activeElement.dataset.field === "body";
    const sentence = isText
      ? sentenceAt(activeElement)
      : this.composer.tabs.note?.querySelector(`.${MARKED}[data-another]`);
    const { block = "", another } = /** @type {HTMLElement | undefined} */ (sentence)?.dataset ?? {};
    if (another) this.composer.act("reword", reword(block, another));
  }

  /** Other notes are there now: go on with the field that is being written. */
  follow() {
    const { name } = /** @type {HTMLInputElement} */ (document.activeElement ?? {});
    if (name && name === this.field) this.focus(name);
    else this.show();
  }

  /** Mark what the field feeds as the note stands now, and bring it into sight. */
  show() {
    const { note } = this.composer.tabs;
    if (!note) return;
    const marked = [];
    const sentences = sentencesOf(note);
    const known = this.known.of === note ? this.known.texts : null;
    for (const sentence of sentences) {
      const isMarked = fieldsOf(sentence).includes(this.field);
      sentence.classList.toggle(MARKED, isMarked);
      if (isMarked) marked.push(sentence);
      else if (known && !known.has(sentence.textContent)) glow(sentence);
    }
    this.known = { of: note, texts: new Set(sentences.map(({ textContent }) => textContent)) };
    this.composer.screen.write(marked.map(({ textContent }) => textContent).join(" "));
    const first = marked.find(({ textContent }) => known && !known.has(textContent)) ?? marked[0];
    const paper = /** @type {HTMLElement} */ (note.querySelector(".ati-paper"));
    if (!first || paper.scrollHeight <= paper.clientHeight) return;
    const { top, bottom } = paper.getBoundingClientRect();
    const place = first.getBoundingClientRect();
    if (place.top < top) paper.scrollBy({ top: place.top - top - 24 });
    else if (place.bottom > bottom) paper.scrollBy({ top: place.bottom - bottom + 24 });
  }

  /**
   * Offer the way from the sentence at the caret to the fields that it comes from.
   *
   * @param {HTMLTextAreaElement} control
   */
  lead(control) {
    const { selectionStart, selectionEnd } = control;
    const sentence = sentenceAt(control);
    const { form } = this.composer;
    const fields = sentence ? fieldsOf(sentence).filter((name) => form.find(name)) : [];
    const another = sentence?.dataset.another;
    if (!sentence || (fields.length === 0 && !another) || selectionStart !== selectionEnd) return this.hide();
    this.source.replaceChildren(
      ...(another ? [reword(sentence.dataset.block ?? "", another)] : []),
      ...fields.map((name) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "ati-button";
        button.dataset.field = name;
        const label = document.createElement("span");
        label.textContent = form.label(name);
        button.append("Change: ", label);
        return button;
      }),
    );
    this.source.hidden = false;
    const desk = /** @type {HTMLElement} */ (this.source.offsetParent ?? this.source.parentElement);
    const origin = desk.getBoundingClientRect();
    const [line] = sentence.getClientRects();
    if (!line) return;
    const left = Math.min(line.left - origin.left, origin.width - this.source.offsetWidth);
    this.source.style.insetInlineStart = `${Math.max(0, left)}px`;
    this.source.style.insetBlockStart = `${Math.max(0, line.top - origin.top - this.source.offsetHeight - 4)}px`;
    for (const name of fields) form.find(name)?.closest(".ati-field")?.classList.add("ati-sought");
    setTimeout(() => {
      for (const name of fields) form.find(name)?.closest(".ati-field")?.classList.remove("ati-sought");
    }, 1500);
    if (this.composer.screen.isWide) this.composer.screen.reveal(fields[0] ?? "");
  }
}

/** The words under each answer: the sentence that it has become. */
export class Said {
  constructor() {
    this.told = "";
  }

  /**
   * @param {{[field: string]: string}} said
   * @param {{[field: string]: {told: string, text: string}}} leftOut
   */
  show(said, leftOut) {
    const told = JSON.stringify([said, leftOut]);
    if (told === this.told) return;
    this.told = told;
    for (const place of document.querySelectorAll(".ati-said")) {
      const text = said[place.id.slice("ati-".length, -"-said".length)] ?? "";
      if (place.textContent !== text) place.textContent = text;
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".ati-left-out"))) {
      const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
      const { told = "", text = "" } = leftOut[button.dataset.field ?? ""] ?? {};
      place.hidden = told === "";
      /** @type {HTMLElement} */ (place.firstElementChild).textContent = told;
      button.hidden = text === "";
      button.dataset.text = text;
    }
  }
}
