/** What a control of the form holds, as the record has it. */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * The text of the field that a control belongs to. A day and its hour stand in two controls; the record has both in
 * one text: "2026-11-24T10:30", or one alone, "2026-11-24" or "T10:30".
 *
 * @param {Control} control
 */
export function textOf(control) {
  const moment = control.closest("[data-moment]");
  if (!moment || !control.dataset.part) return control.value;
  const [day, hour] = partsOf(moment);
  return (day?.value ?? "") + (hour?.value ? `T${hour.value}` : "");
}

/**
 * @param {Element} moment
 * @returns {HTMLInputElement[]} the controls of its day and its hour
 */
export const partsOf = (moment) => [...moment.querySelectorAll("input")];
