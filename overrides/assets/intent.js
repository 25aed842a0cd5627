// Fetches the composer early, when a reader shows that they are about to open it; a guide page alone fetches none.

/** What a finger, a pointer or the keyboard does before it opens a link. */
const SIGNS = ["pointerover", "focusin", "touchstart"];

/**
 * @param {string} composer The composer's address, relative to the page.
 * @param {readonly string[]} addresses What it will need, relative to the page.
 */
export function fetchOnIntent(composer, addresses) {
  const target = new URL(composer, document.baseURI).href;
  /** @param {Event} event */
  const look = ({ target: element }) => {
    const link = element instanceof Element ? element.closest("a") : null;
    if (link?.href.split("#")[0] === target) {
      SIGNS.forEach((sign) => document.removeEventListener(sign, look));
      [composer, ...addresses].forEach(prefetch);
    }
  };
  SIGNS.forEach((sign) => document.addEventListener(sign, look, { passive: true }));
}

/** @param {string} address */
function prefetch(address) {
  const link = document.createElement("link");
  if (link.relList.supports("prefetch")) {
    link.rel = "prefetch";
    link.href = new URL(address, document.baseURI).href;
    document.head.append(link);
  } else {
    fetch(new URL(address, document.baseURI)).catch(() => {});
  }
}
