/** The debrief: a few questions, one at a time, whose answers are the fields of the open interview. */

import { textOf } from "../store/control_text.js";

/** @typedef {import("./composer.js").Composer} Composer */

export class Debrief {
  /** @param {Composer} composer */
  constructor(composer) {
    this.composer = composer;
    this.dialog = /** @type {HTMLDialogElement} */ (document.getElementById("ati-debrief"));
    this.step = 0;
    this.dialog.addEventListener("input", ({ target }) => {
      const control = /** @type {HTMLInputElement} */ (target);
      if (control.name) composer.edit(control.name, textOf(control));
    });
    this.dialog.addEventListener("close", () => composer.form.show(composer.whole));
    this.dialog.addEventListener("click", ({ target }) => this.click(/** @type {HTMLElement} */ (target)));
    this.dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.step + 1);
    });
  }

  async begin() {
    const { composer } = this;
    const answer = await composer.ask({ kind: "debrief", interview: composer.record });
    if (!answer) return;
    composer.showParts(answer.parts);
    this.dialog.showModal();
    this.go(0);
  }

  /** Show the question that is open with what the record says now. */
  async showAgain() {
    const answer = await this.composer.ask({ kind: "debrief", interview: this.composer.record });
    if (!answer) return;
    this.composer.showParts(answer.parts);
    this.go(this.step);
  }

  get steps() {
    return /** @type {HTMLElement[]} */ ([...this.dialog.querySelectorAll("[data-question]")]);
  }

  /** @param {HTMLElement} target */
  async click(target) {
    const action = target.closest("button")?.dataset.debrief;
    if (action === "next") this.go(this.step + 1);
    if (action === "back") this.go(this.step - 1);
    if (action !== "person") return;
    const count = this.composer.record.people?.length ?? 0;
    this.composer.edit(`people.${Math.max(1, count)}.name`, "");
    await this.showAgain();
    /** @type {HTMLElement | null | undefined} */ (
      this.steps[this.step]?.querySelector("fieldset:last-of-type input")
    )?.focus();
  }

  /** @param {number} step */
  go(step) {
    const { steps } = this;
    if (step >= steps.length) {
      this.dialog.close();
      return this.composer.screen.jump("ati-letters");
    }
    this.step = Math.max(0, step);
    steps.forEach((question, i) => (question.hidden = i !== this.step));
    this.dialog.querySelector("progress")?.setAttribute("value", String(this.step + 1));
    /** @type {HTMLElement} */ (this.dialog.querySelector("[data-debrief='back']")).hidden = this.step === 0;
    /** @type {HTMLElement | null | undefined} */ (steps[this.step]?.querySelector("input, textarea"))?.focus();
  }
}
