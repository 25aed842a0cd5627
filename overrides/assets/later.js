// Runs the theme's program (search, palette, navigation) when the page has nothing more urgent to do.

const HEADER = ".md-header, .md-tabs, .md-sidebar";
const LIMIT = 3_000;

/** Runs the scripts that wait as `<link class="ati-later">`, in their order; once. */
function run() {
  for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link.ati-later"))) {
    const script = document.createElement("script");
    script.src = link.href;
    script.async = false;
    link.replaceWith(script);
  }
}

/** Runs them in the next idle moment. */
export function runWhenIdle() {
  const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ action) => setTimeout(action, 200));
  whenIdle(run, { timeout: LIMIT });
}

/** Runs them when somebody reaches for what they serve. */
export function runWhenReachedFor() {
  for (const sign of ["pointerdown", "focusin"]) {
    document.addEventListener(sign, ({ target }) => target instanceof Element && target.closest(HEADER) && run());
  }
}
