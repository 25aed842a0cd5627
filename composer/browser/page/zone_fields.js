/**
 * The fields for a time zone: a list of what the typed words may mean, and what is taken of itself when one is left.
 *
 * Python finds both, in a list of places that is fetched when such a field is reached for. The keys are those of the
 * combobox in ARIA's authoring practices.
 */

/** @typedef {import("./composer.js").Composer} Composer */

const OPTION = "[role='option']";
const AGAIN_AFTER_MS = 60_000;

/**
 * @param {EventTarget | null} target
 * @returns {target is HTMLInputElement}
 */
const isZone = (target) => target instanceof HTMLInputElement && target.getAttribute("role") === "combobox";

/** @param {HTMLInputElement} control */
const listOf = (control) =>
  /** @type {HTMLElement} */ (document.getElementById(control.getAttribute("aria-controls") ?? ""));

export class ZoneFields {
  /**
   * @param {Composer} composer
   * @param {string} address of the list of places
   */
  constructor(composer, address) {
    this.composer = composer;
    this.address = address;
    /** @type {Promise<string> | undefined} */
    this.places = undefined;
    this.isAsking = false;
    this.isStale = false;
    /** When the list could not be had. */
    this.failedAt = -Infinity;
    /** What was looked up once is not looked up again. @type {Set<string>} */
    this.settled = new Set();
  }

  start() {
    const { element } = this.composer.form;
    element.addEventListener("focusin", ({ target }) => void (isZone(target) && this.list()));
    element.addEventListener("input", ({ target }) => void (isZone(target) && this.offer(target)));
    element.addEventListener("keydown", (event) => void (isZone(event.target) && this.key(event, event.target)));
    element.addEventListener("focusout", ({ target }) => {
      if (!isZone(target)) return;
      this.close(target);
      this.composer.form.showProblemsAgain();
      this.settle(target);
    });
    // The field keeps the focus while an option is pressed.
    element.addEventListener("pointerdown", (event) => {
      if (/** @type {Element} */ (event.target).closest(OPTION)) event.preventDefault();
    });
    element.addEventListener("click", ({ target }) => {
      const option = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(OPTION));
      const control = option?.closest(".ati-zone")?.querySelector("input");
      if (option && control) this.choose(control, option.dataset.typed ?? "");
    });
  }

  /** @returns {Promise<string>} the list of places; nothing where it cannot be had now */
  list() {
    this.places ??= fetch(new URL(this.address, document.baseURI)).then((answer) =>
      answer.ok ? answer.text() : Promise.reject(),
    );
    return this.places.catch(() => {
      this.places = undefined;
      this.failedAt = performance.now();
      return "";
    });
  }

  /**
   * @param {HTMLInputElement} control
   * @returns {Promise<any>} what Python makes of the words in it
   */
  async ask({ name, value }) {
    const places = await this.list();
    const answer = await this.composer.ask({ kind: "zone", field: name, typed: value, places });
    return answer && { ...answer, isWhole: places !== "" };
  }

  /**
   * Offer what the words may mean; while one answer is awaited, only the newest question waits.
   *
   * @param {HTMLInputElement} control
   */
  async offer(control) {
    this.isStale = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isStale) {
      this.isStale = false;
      const answer = control.value.trim() ? await this.ask(control) : null;
      if (this.isStale) continue;
      if (answer) this.composer.showParts(answer.parts);
      if (answer && control === document.activeElement && listOf(control).children.length > 0) this.open(control);
      else this.close(control);
    }
    this.isAsking = false;
  }

  /**
   * The field has been left, or came with words in it: put the place there that is meant beyond doubt.
   *
   * @param {HTMLInputElement} control
   */
  async settle(control) {
    const { name, value } = control;
    if (!value.trim() || this.settled.has(value)) return;
    const { record } = this.composer;
    this.settled.add(value);
    const answer = await this.ask(control);
    if (!answer?.isWhole) this.settled.delete(value);
    const isTheSame = control.isConnected && control.value === value && control !== document.activeElement;
    if (!answer || answer.taken === value || !isTheSame || this.composer.record !== record) return;
    this.settled.add(answer.taken);
    control.value = answer.taken;
    this.composer.edit(name, answer.taken);
  }

  /**
   * Words that were typed elsewhere, or earlier, and that Python alone did not understand. This comes with every key,
   * so where the list could not be had it waits.
   *
   * @param {{[path: string]: string}} problems
   */
  settleAll(problems) {
    if (performance.now() - this.failedAt < AGAIN_AFTER_MS) return;
    for (const control of this.composer.form.element.querySelectorAll(".ati-zone > input")) {
      if (isZone(control) && problems[control.name] && control !== document.activeElement) this.settle(control);
    }
  }

  /**
   * @param {HTMLInputElement} control
   * @param {string} text
   */
  choose(control, text) {
    this.settled.add(text);
    control.value = text;
    this.close(control);
    this.composer.edit(control.name, text);
  }

  /** @param {HTMLInputElement} control */
  open(control) {
    listOf(control).hidden = false;
    control.setAttribute("aria-expanded", "true");
    this.point(control, -1);
  }

  /** @param {HTMLInputElement} control */
  close(control) {
    listOf(control).hidden = true;
    control.setAttribute("aria-expanded", "false");
    control.removeAttribute("aria-activedescendant");
  }

  /**
   * @param {HTMLInputElement} control
   * @param {number} place of the option that Enter would choose; none where there is no such one
   */
  point(control, place) {
    const options = [...listOf(control).children];
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    const option = options[place];
    if (!option) return control.removeAttribute("aria-activedescendant");
    control.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLInputElement} control
   */
  key(event, control) {
    const options = /** @type {HTMLElement[]} */ ([...listOf(control).children]);
    const isOpen = !listOf(control).hidden;
    const at = options.findIndex((option) => option.id === control.getAttribute("aria-activedescendant"));
    const chosen = options[at];
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" && !isOpen) this.offer(control);
    else if (event.key === "ArrowDown") this.point(control, at + 1 < options.length ? at + 1 : 0);
    else if (event.key === "ArrowUp" && isOpen) this.point(control, at > 0 ? at - 1 : options.length - 1);
    else if (event.key === "Enter" && isOpen && chosen) this.choose(control, chosen.dataset.typed ?? "");
    else if (event.key === "Escape" && isOpen) {
      this.close(control);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }
}
