// In the head of each page, before any style sheet: one that does not arrive must not keep the page blank.
//
// A browser draws nothing until the style sheets in the head are there. Those that have stalled are put back as ones
// that nothing waits for, and are used when they come; until then the page stands there plain.

/** A slow network has brought them by then. */
const PATIENCE_MS = 4_000;
const LOOK_AGAIN_MS = 250;

/** @param {HTMLLinkElement} link */
function letWait(link) {
  const again = /** @type {HTMLLinkElement} */ (link.cloneNode());
  again.media = "print";
  again.onload = () => (again.media = "all");
  link.replaceWith(again);
}

function release() {
  // The parser itself waits for them before a script: there may be more when it goes on.
  if (document.readyState === "loading") setTimeout(release, LOOK_AGAIN_MS);
  for (const link of document.querySelectorAll("link[rel='stylesheet']:not([media])")) {
    if (/** @type {HTMLLinkElement} */ (link).sheet === null) letWait(/** @type {HTMLLinkElement} */ (link));
  }
}

setTimeout(release, PATIENCE_MS);
