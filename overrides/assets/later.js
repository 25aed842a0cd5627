// Runs the theme's program (search, colours, navigation) when somebody reaches for what it serves. It is one long task,
// so it must not come while somebody writes.

const HEADER = ".md-header, .md-tabs, .md-sidebar";
const DARK = "(prefers-color-scheme: dark)";

/** @type {Promise<unknown> | undefined} */
let program;
let isRunning = false;

/** Runs the scripts that wait as `<link class="ati-later">`, in their order; once. */
function run() {
  const waiting = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link.ati-later"));
  program ??= Promise.all([...waiting].map(replace)).then(() => (isRunning = true));
  return program;
}

/** @param {HTMLLinkElement} link */
function replace(link) {
  const script = document.createElement("script");
  const ended = new Promise((resolve) => {
    script.onload = resolve;
    script.onerror = resolve;
  });
  script.src = link.href;
  script.integrity = link.dataset.integrity ?? "";
  script.async = false;
  link.replaceWith(script);
  return ended;
}

/** Runs them when somebody reaches for what they serve. A click on it waits until they do. */
export function runWhenReachedFor() {
  for (const sign of ["pointerover", "pointerdown", "focusin"]) {
    document.addEventListener(sign, ({ target }) => void (isTheirs(target) && run()));
  }
  matchMedia(DARK).addEventListener("change", run);
  document.addEventListener("click", holdBack, { capture: true });
}

/** @param {MouseEvent} event */
function holdBack(event) {
  const { target } = event;
  if (isRunning || !isTheirs(target) || target.closest("a")) return;
  event.preventDefault();
  event.stopPropagation();
  run().then(() => target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
}

/**
 * @param {EventTarget | null} target
 * @returns {target is Element}
 */
function isTheirs(target) {
  return target instanceof Element && target.closest(HEADER) !== null;
}
