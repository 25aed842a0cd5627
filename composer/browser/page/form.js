/**
 * The form: text from the record into the controls, text from the controls to whoever listens.
 *
 * Nothing here knows what a field means. A control's `name` is the path of its field in the record.
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */
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
  control.value = text;
  if (control.value === text) return;
  const area = document.createElement("textarea");
  for (const name of ["id", "name", "aria-describedby"]) area.setAttribute(name, control.getAttribute(name) ?? "");
  area.rows = Math.min(text.split("\n").length, 6);
  area.value = text;
  area.dataset.insteadOf = control.outerHTML;
  control.replaceWith(area);
}

/**
 * Give a field the suggestions that wait for it in a template.
 *
 * @param {Control} control
 */
function fillList(control) {
  const template = document.querySelector(`template[data-options="${control.getAttribute("list")}"]`);
  if (!(template instanceof HTMLTemplateElement)) return;
  document.getElementById(template.dataset.options ?? "")?.append(template.content);
  template.remove();
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
    /** The problems beside the fields, as JSON. */
    this.told = "";
  }

  /** @returns {Control[]} */
  get controls() {
    return /** @type {Control[]} */ ([...this.element.querySelectorAll("input[name], textarea[name], select[name]")]);
  }

  /** @param {(path: string, text: string) => void} listener */
  onInput(listener) {
    this.element.addEventListener("input", ({ target }) => {
      const control = /** @type {Control} */ (target);
      if (control.name) listener(control.name, control.value);
    });
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("focusin", ({ target }) => fillList(/** @type {Control} */ (target)));
  }

  /**
   * Show a whole record; controls with no value in it are emptied, selects go back to their first choice.
   *
   * @param {RecordAsTyped} record
   */
  show(record) {
    this.told = "";
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
   * Put each problem's sentence beside its field, unfolded where that was folded, and take the others away.
   *
   * @param {{[path: string]: string}} problems
   */
  showProblems(problems) {
    const told = JSON.stringify(problems);
    if (told === this.told) return;
    this.told = told;
    const stay = holdStill();
    for (const control of this.controls) {
      const sentence = problems[control.name] ?? "";
      const place = document.getElementById(`ati-${control.name}-problem`);
      if (!place || place.textContent === sentence) continue;
      place.textContent = sentence;
      for (let fold = sentence && place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
      control.setAttribute("aria-invalid", String(sentence !== ""));
    }
    stay();
  }
}
