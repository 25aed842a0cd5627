/**
 * The form: text from the record into the controls, text from the controls to whoever listens.
 *
 * Nothing here knows what a field means. A control's `name` is the path of its field in the record.
 */

import { partsOf, textOf } from "../store/control_text.js";

/** @typedef {import("../store/control_text.js").Control} Control */
/** @typedef {{[field: string]: any}} RecordAsTyped */

/**
 * Give the value at a dotted path, or undefined.
 *
 * @param {any} record
 * @param {string} path
 */
export function at(record, path) {
  return path.split(".").reduce((part, key) => (part === null || part === undefined ? undefined : part[key]), record);
}

/**
 * Put a value at a dotted path, making the objects and lists on the way.
 *
 * @param {any} record
 * @param {string} path
 * @param {unknown} value
 */
export function put(record, path, value) {
  const keys = path.split(".");
  const last = /** @type {string} */ (keys.pop());
  let part = record;
  keys.forEach((key, i) => {
    if (typeof part[key] !== "object" || part[key] === null) {
      part[key] = /^\d+$/.test(keys[i + 1] ?? last) ? [] : {};
    }
    // Who names the second person before the first leaves no hole in the list.
    if (Array.isArray(part)) for (let place = 0; place < Number(key); place += 1) part[place] ??= {};
    part = part[key];
  });
  part[last] = value;
}

/**
 * Show a value in a control. One that cannot hold the text as it is (a date field given words, a single
 * line given two) makes room for a text area, so nothing that was typed is lost.
 *
 * @param {Control} control
 * @param {string} text
 */
function show(control, text) {
  if (control.dataset.part === "time") return; // shown with its day
  const moment = control.dataset.part ? control.closest("[data-moment]") : null;
  const [day = "", hour = ""] = moment ? text.split("T") : [text];
  control.value = day;
  if (moment) /** @type {HTMLInputElement} */ (partsOf(moment)[1]).value = hour;
  if (textOf(control) === text) return;
  const area = document.createElement("textarea");
  for (const name of ["id", "name", "aria-describedby"]) area.setAttribute(name, control.getAttribute(name) ?? "");
  area.rows = Math.min(text.split("\n").length, 6);
  area.value = text;
  const instead = moment ? wrapped(area, control) : area;
  instead.dataset.insteadOf = (moment ?? control).outerHTML;
  (moment ?? control).replaceWith(instead);
}

/**
 * @param {HTMLElement} area
 * @param {Control} control whose label goes with it
 */
function wrapped(area, control) {
  const field = document.createElement("div");
  field.append(control.labels?.[0]?.cloneNode(true) ?? "", area);
  return field;
}

/**
 * Remember where the focused element stands.
 *
 * @returns {() => void} scrolls the page so that it stands there again
 */
function holdStill() {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return () => {};
  const { top } = activeElement.getBoundingClientRect();
  return () => scrollBy({ top: activeElement.getBoundingClientRect().top - top, behavior: "instant" });
}

/** The controls and lists of the whole form, which is many form elements (composer/page/parts/form.html says why). */
export class Form {
  /**
   * @param {HTMLElement} element
   * @param {HTMLTemplateElement} personTemplate an item of the list of people, `__index__` in its attributes
   */
  constructor(element, personTemplate) {
    this.element = element;
    this.personTemplate = personTemplate;
    /** The problems beside the fields. @type {{[path: string]: string}} */
    this.problems = {};
    /** The same as JSON, as they are shown. */
    this.told = "";
    /** The fields whose control was left half filled in, of which the browser gives no text. @type {Set<string>} */
    this.incomplete = new Set();
  }

  /** @returns {Control[]} */
  get controls() {
    return /** @type {Control[]} */ ([...this.element.querySelectorAll("input[name], textarea[name], select[name]")]);
  }

  /** @param {(path: string, text: string) => void} listener */
  onInput(listener) {
    this.element.addEventListener("input", ({ target }) => {
      const control = /** @type {Control} */ (target);
      if (!control.validity.badInput) this.incomplete.delete(control.name);
      if (control.name) listener(control.name, textOf(control));
    });
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("focusout", ({ target }) => {
      const { name, validity } = /** @type {Control} */ (target);
      if (!name) return;
      if (validity.badInput) this.incomplete.add(name);
      else this.incomplete.delete(name);
      // The focus is on its way, and nobody knows yet where to.
      setTimeout(() => this.showProblemsAgain());
    });
  }

  /**
   * Show a whole record; controls with no value in it are emptied, selects go back to their first choice.
   *
   * @param {RecordAsTyped} record
   */
  show(record) {
    this.told = "";
    this.incomplete.clear();
    this.showPeople(record.people?.length || 1);
    for (const area of this.element.querySelectorAll("[data-instead-of]")) {
      area.outerHTML = /** @type {HTMLElement} */ (area).dataset.insteadOf ?? "";
    }
    for (const control of this.controls) {
      const value = at(record, control.name);
      const text = Array.isArray(value) ? value.join("\n") : String(value ?? "");
      if (control instanceof HTMLSelectElement) {
        control.selectedIndex = 0;
        if (text === "") continue;
        if (![...control.options].some((option) => option.value === text)) control.add(new Option(text, text));
      }
      show(control, text);
      if (text !== "") control.closest("[data-opens]")?.setAttribute("open", "");
    }
  }

  /** @param {number} count */
  showPeople(count) {
    const list = /** @type {HTMLElement} */ (this.element.querySelector("[data-list='people']"));
    while (list.children.length > count) list.lastElementChild?.remove();
    while (list.children.length < count) {
      const item = /** @type {DocumentFragment} */ (this.personTemplate.content.cloneNode(true));
      for (const element of item.querySelectorAll("*")) {
        for (const attribute of element.attributes) {
          attribute.value = attribute.value.replaceAll("__index__", String(list.children.length));
        }
      }
      list.append(item);
    }
  }

  /** @param {string} path */
  find(path) {
    return this.controls.find((control) => control.name === path);
  }

  /** @param {string} path */
  label(path) {
    return document.querySelector(`label[for="ati-${CSS.escape(path)}"]`)?.textContent ?? path;
  }

  /** @param {string} path */
  focus(path) {
    this.find(path)?.focus();
  }

  /** Fold the questions that wait until they are wanted. */
  fold() {
    for (const further of this.element.querySelectorAll("[data-opens]")) further.removeAttribute("open");
  }

  /**
   * Put each problem's sentence beside its field, unfolded where that was folded, and take the others away. Of a list
   * that is being searched, and of a day and its hour while either is being filled in, nothing is said before that is
   * left.
   *
   * @param {{[path: string]: string}} problems
   */
  showProblems(problems) {
    this.problems = problems;
    const { activeElement } = document;
    const begun = activeElement?.closest("[data-moment], [role='combobox']");
    const told = JSON.stringify([problems, ...this.incomplete]);
    if (told === this.told) return;
    this.told = told;
    const stay = holdStill();
    const incomplete = document.querySelector("[data-sentence='incomplete']")?.textContent ?? "";
    for (const control of this.controls) {
      const problem = this.incomplete.has(control.name) ? incomplete : (problems[control.name] ?? "");
      const sentence = begun?.contains(control) ? "" : problem;
      const isInvalid = String(sentence !== "");
      if (isInvalid !== (control.getAttribute("aria-invalid") ?? "false"))
        control.setAttribute("aria-invalid", isInvalid);
      const place = document.getElementById(`ati-${control.name}-problem`);
      if (!place || place.textContent === sentence) continue;
      place.textContent = sentence;
      for (let fold = sentence && place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true;
    }
    stay();
  }

  showProblemsAgain() {
    this.told = "";
    this.showProblems(this.problems);
  }
}
