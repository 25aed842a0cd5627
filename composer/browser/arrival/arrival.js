// In the head of the composer's page: sees to it that its program arrives, and says why it does not.
//
// The program is asked for again by itself, with growing pauses, and at once when the network or the tab comes back. A
// page whose program is gone because the site has been renewed is loaded anew. What is typed meanwhile is noted.

import { noteTyped, restoreTyped } from "../store/typed_early.js";
import { causeOf, isRenewed, takeRenewed } from "./diagnosis.js";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** By then a slow network has brought it; if not, it is asked for a second time, beside the first. */
const PATIENCE_MS = 20_000;

let pause = FIRST_PAUSE_MS;
let next = 0;
let tries = 0;
let isAsking = false;

/** It has arrived. */
const hasStarted = () => document.getElementById("ati-composer")?.dataset.started !== undefined;

/**
 * Say why the program has not arrived.
 *
 * @param {string} cause
 * @param {string} message
 */
function tell(cause, message = "") {
  for (const sentence of document.querySelectorAll("#ati-not-started [data-cause]")) {
    /** @type {HTMLElement} */ (sentence).hidden = /** @type {HTMLElement} */ (sentence).dataset.cause !== cause;
  }
  const place = document.getElementById("ati-not-started-message");
  if (place) place.textContent = message;
}

/** Ask for the program once more, now. */
async function ask() {
  const program = /** @type {HTMLScriptElement | null} */ (document.querySelector("script[data-program]"));
  if (hasStarted()) return;
  if (!program || isAsking || document.readyState === "loading") return askIn(FIRST_PAUSE_MS);
  isAsking = true;
  clearTimeout(next);
  const cause = await causeOf(program.src.split("?")[0] ?? "");
  if (cause === "gone" && (await isRenewed())) takeRenewed();
  isAsking = false;
  if (hasStarted()) return;
  tell(cause);
  if (cause !== "there") return askLater();
  // A module that has failed once is never asked for again under its address.
  tries += 1;
  const again = document.createElement("script");
  for (const { name, value } of program.attributes) again.setAttribute(name, value);
  again.src = `${program.src.split("?")[0]}?again=${tries}`;
  program.replaceWith(again);
  return askIn(PATIENCE_MS);
}

/** It has failed: the pauses grow. */
function askLater() {
  askIn(pause);
  pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
}

/** @param {number} milliseconds */
function askIn(milliseconds) {
  clearTimeout(next);
  next = setTimeout(ask, milliseconds);
}

/** @param {ErrorEvent | Event} event */
function hear(event) {
  // Once it runs, it takes the notice away.
  if (!document.getElementById("ati-not-started")) return;
  if (event.target instanceof HTMLScriptElement && event.target.dataset.program !== undefined) askLater();
  // It has arrived, and this browser cannot run it: asking again is of no use.
  else if (event instanceof ErrorEvent && /\/composer\.[^/]*\.js/.test(event.filename)) {
    clearTimeout(next);
    tell("broken", event.message);
  }
}

/** A page of another site shows this one in a frame, where it could be covered with something else. */
function isFramed() {
  try {
    return window.top !== window && window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}

if (isFramed()) document.documentElement.classList.add("ati-framed");
else {
  addEventListener("error", hear, { capture: true });
  addEventListener("online", ask);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void ask();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("#ati-not-started button")) void ask();
  });
  noteTyped();
  document.addEventListener("DOMContentLoaded", restoreTyped);
  askIn(PATIENCE_MS);
}
