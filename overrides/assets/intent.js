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
      void prefetchAll([composer, ...addresses]);
    }
  };
  SIGNS.forEach((sign) => document.addEventListener(sign, look, { passive: true }));
}

/**
 * One after the other: a click cancels what is on its way then, and what has arrived whole is kept.
 * @param {readonly string[]} addresses
 */
async function prefetchAll(addresses) {
  for (const address of addresses) {
    await prefetch(new URL(address, document.baseURI).href);
  }
}

/**
 * @param {string} address
 * @returns {Promise<unknown>} Settled when it is there, or cannot be had.
 */
function prefetch(address) {
  const link = document.createElement("link");
  if (!link.relList.supports("prefetch")) {
    return fetch(address).then(
      (response) => response.arrayBuffer(),
      () => {},
    );
  }
  return new Promise((resolve) => {
    link.rel = "prefetch";
    link.href = address;
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
