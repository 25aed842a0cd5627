/**
 * Wavy lines under a plain text area: a layer behind it shows the same text in the same place, invisible but for
 * the lines. Editing, undo, caret and screen readers are the text area's own; the layer is hidden from the latter.
 */

/**
 * @typedef {object} Mark
 * @property {number} start in UTF-16 units
 * @property {number} end
 * @property {string} severity "error", "warning" or "advice"
 */

// All that decides where a letter stands.
const METRICS = [
  "padding",
  "border-style",
  "border-width",
  "font",
  "font-feature-settings",
  "font-kerning",
  "font-variation-settings",
  "letter-spacing",
  "line-height",
  "tab-size",
  "text-align",
  "text-indent",
  "text-transform",
  "word-spacing",
  "direction",
  "hyphens",
];

export class Underlines {
  /** @param {HTMLTextAreaElement} textarea */
  constructor(textarea) {
    this.textarea = textarea;
    /** @type {Mark[]} */
    this.marks = [];
    this.text = textarea.value;
    this.layer = document.createElement("div");
    this.layer.className = "ati-underlines";
    this.layer.setAttribute("aria-hidden", "true");
    textarea.before(this.layer);
    this.stop = new AbortController();
    const { signal } = this.stop;
    textarea.addEventListener("input", () => this.follow(), { signal });
    textarea.addEventListener("scroll", () => this.scroll(), { signal, passive: true });
    this.resizing = new ResizeObserver(() => this.place());
    this.resizing.observe(textarea);
    this.place();
  }

  /**
   * Underline `marks` of the text as it stands.
   *
   * @param {Mark[]} marks in the order of the text; of two that overlap the first is shown
   */
  show(marks) {
    this.marks = marks.filter(({ start, end }) => start < end);
    this.text = this.textarea.value;
    this.draw();
  }

  /** The mark at the caret, if the caret stands in one. */
  get current() {
    const place = this.textarea.selectionStart;
    return this.marks.find(({ start, end }) => start <= place && place <= end) ?? null;
  }

  /** Take the layer away; the text area is as it was. */
  remove() {
    this.stop.abort();
    this.resizing.disconnect();
    this.layer.remove();
  }

  /** Move the marks along with what was just typed, until new ones come; one that was typed in goes. */
  follow() {
    const { text: before, textarea } = this;
    const after = textarea.value;
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
    let tail = 0;
    const rest = Math.min(before.length, after.length) - same;
    while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
    const changedEnd = before.length - tail;
    const shift = after.length - before.length;
    this.marks = this.marks.flatMap((mark) => {
      if (mark.end < same) return [mark];
      if (mark.start > changedEnd) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
      // A letter typed right before or behind a word makes another word of it.
      if (mark.end === same && !/^[\p{L}\p{N}'’]/u.test(after.slice(same))) return [mark];
      return [];
    });
    this.text = after;
    this.draw();
  }

  draw() {
    const { value } = this.textarea;
    const parts = [];
    let place = 0;
    for (const { start, end, severity } of this.marks) {
      if (start < place || end > value.length) continue;
      const mark = document.createElement("span");
      mark.className = "ati-underline";
      mark.dataset.severity = severity;
      mark.textContent = value.slice(start, end);
      parts.push(value.slice(place, start), mark);
      place = end;
    }
    // A last line that is empty has no height of its own.
    this.layer.replaceChildren(...parts, `${value.slice(place)}\u200b`);
    this.scroll();
  }

  /** Lay the layer exactly behind the text area. */
  place() {
    const { textarea, layer } = this;
    const style = getComputedStyle(textarea);
    for (const property of METRICS) layer.style.setProperty(property, style.getPropertyValue(property));
    const { offsetWidth, clientWidth } = textarea;
    // A scroll bar narrows the text; a wider border on the layer makes up for it.
    const bar = offsetWidth - clientWidth - parseFloat(style.borderLeftWidth) - parseFloat(style.borderRightWidth);
    const end = style.direction === "rtl" ? "left" : "right";
    layer.style.setProperty(
      `border-${end}-width`,
      `${parseFloat(style.getPropertyValue(`border-${end}-width`)) + bar}px`,
    );
    const wanted = textarea.getBoundingClientRect();
    Object.assign(layer.style, { left: "0", top: "0", width: `${wanted.width}px`, height: `${wanted.height}px` });
    const origin = layer.getBoundingClientRect();
    Object.assign(layer.style, { left: `${wanted.left - origin.left}px`, top: `${wanted.top - origin.top}px` });
    this.draw();
  }

  scroll() {
    this.layer.scrollTop = this.textarea.scrollTop;
    this.layer.scrollLeft = this.textarea.scrollLeft;
  }
}

/**
 * Replace a part of a text as if it had been typed, so that undo takes it back.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {number} start
 * @param {number} end
 * @param {string} text
 */
export function replace(control, start, end, text) {
  if (start === end && text === "") return;
  control.focus();
  control.setSelectionRange(start, end);
  // Nothing else keeps the history of undo: setRangeText() and value clear it.
  const isTyped = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (isTyped) return;
  control.setRangeText(text, start, end, "end");
  control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText", data: text }));
}
