/** Why a file of this site does not arrive, and whether the page itself has been renewed meanwhile. */

import { PREFIX } from "../store/place.js";

const LIMIT_MS = 20_000;

/**
 * @typedef {"offline" | "unreachable" | "gone" | "refused" | "other" | "there"} Cause
 *     "other" is something else in the file's place, such as a network's sign-in page; "there" is what can be had now.
 */

/** What is said of a worker's program that does not arrive; where it does, the browser says more. */
export const UNLOADED = {
  offline: "There is no network.",
  unreachable: "The connection failed, or something blocks the program.",
  gone: "The program is not there any more: the site has been renewed.",
  refused: "The server refuses the program at the moment.",
  other: "Something else came in the place of the program, such as a network's sign-in page.",
  there: "",
};

/**
 * Ask for a file past all caches, which also puts a good copy in the place of a damaged one.
 *
 * @param {string | URL} address
 * @returns {Promise<Cause>}
 */
export async function causeOf(address) {
  try {
    const response = await fetch(address, { cache: "reload", signal: AbortSignal.timeout(LIMIT_MS) });
    if ([404, 410].includes(response.status)) return "gone";
    if (!response.ok) return "refused";
    if (response.headers.get("Content-Type")?.startsWith("text/html")) return "other";
    await response.arrayBuffer();
    return "there";
  } catch {
    return navigator.onLine === false ? "offline" : "unreachable";
  }
}

/**
 * Whether the site now has another page in the place of this one, with other files.
 *
 * @returns {Promise<boolean>}
 */
export async function isRenewed() {
  const here = programOf(document);
  try {
    const response = await fetch(location.href.split("#")[0] ?? "", {
      cache: "reload",
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const there = programOf(new DOMParser().parseFromString(await response.text(), "text/html"));
    return response.ok && there !== null && there !== here;
  } catch {
    return false;
  }
}

/** @param {Document} page */
function programOf(page) {
  const program = page.querySelector("script[data-program]")?.getAttribute("src");
  const runtime = page.getElementById("ati-composer")?.getAttribute("data-runtime");
  return program && runtime ? `${program} ${runtime}` : null;
}

const LAST = `${PREFIX}renewed`;
/** So that a server with two versions side by side does not make a page that reloads for ever. */
const BETWEEN_MS = 30_000;

/** Load the page again, as it is now; unless that was just done. */
export function takeRenewed() {
  try {
    const last = Number(sessionStorage.getItem(LAST));
    if (Date.now() - last < BETWEEN_MS && last <= Date.now()) return;
    sessionStorage.setItem(LAST, String(Date.now()));
  } catch {
    // Nobody can tell, so it is not done at all: the person does it.
    return;
  }
  location.reload();
}
