/**
 * Lets countdowns run without asking Python: each minute their durations are worded anew.
 *
 * Python writes the instants into the page (composer/page/parts/countdown.html): data-until, which a duration is measured
 * to, and data-holds-until, when more than a duration changes and it wants to be asked again.
 */

const MINUTE = 60_000;

/**
 * By hand, for browsers without Intl run all else of the page.
 *
 * @param {number} count
 * @param {string} unit
 */
const counted = (count, unit) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/**
 * Give how long it is from the minute of `now` to `until`, or back to it, in the words of composer/schedule/clock_words.py.
 *
 * @param {number} until milliseconds since 1970, as `now`
 * @param {number} now
 */
export function duration(until, now) {
  const minutes = Math.round(Math.abs(until - (now - (now % MINUTE))) / MINUTE);
  if (minutes < 60) return counted(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return hours < 48 ? counted(hours, "hour") : counted(Math.round(hours / 24), "day");
}

/**
 * Word each duration below `root` as of `now`.
 *
 * @param {HTMLElement} root
 * @param {number} now milliseconds since 1970
 * @returns {HTMLElement[]} the elements that Python should write anew
 */
export function countDown(root, now) {
  for (const element of elements(root, "[data-until]")) {
    const text = duration(Date.parse(element.dataset.until ?? ""), now);
    if (element.textContent !== text) element.textContent = text;
  }
  return elements(root, "[data-holds-until]").filter(({ dataset }) => Date.parse(dataset.holdsUntil ?? "") <= now);
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
const elements = (root, selector) => [...root.querySelectorAll(selector)].map((one) => /** @type {any} */ (one));
