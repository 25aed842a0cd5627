// Keeps the composer for use without a network, and guide pages as they are read.
//
// A build is kept whole or not at all: all files of one build lie in one cache that carries its hash, and a new
// build waits until nobody uses the old one any more, or until the person asks for it. overrides/hooks/web/offline.py
// puts the list of files in the place of the name below.

/**
 * @typedef {object} Site
 * @property {string} build A hash of all files below.
 * @property {{[path: string]: string}} files What the composer needs: path below the site's, and the SHA-256 of what
 *     must be there; two of them, with a space between, where the server may unpack what it sends.
 * @property {{[path: string]: string}} others The same for all else that does not carry its hash in its name; kept
 *     once it was read.
 * @property {{kept?: string, fresh?: string, worker?: string}} policies The Content-Security-Policy of pages that are
 *     handed on from the cache, of those from the network, and of workers; the host sends none, and a worker does not
 *     have its page's.
 */

/** @type {Site} */
const SITE = /** @type {any} */ ("SITE_OF_THIS_BUILD");

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** Where the site is served from, whatever it was built for. Several sites can share one origin, and its caches. */
const BASE = new URL("./", worker.location.href);
const PREFIX = `after-the-interview site ${BASE.pathname}`;
const KEPT = `${PREFIX} ${SITE.build}`;
const READ = `after-the-interview read ${BASE.pathname}`;
/** Where what another program shares lies until the page takes it; composer/browser/page/received.js does. */
const RECEIVED = `after-the-interview received ${BASE.pathname}`;
const SHARED = "?shared";
const BUILDS_TO_KEEP = 2;
const READ_TO_KEEP = 400;
/** What a page can be shown in, as Fetch names it. */
const PAGES = ["document", "iframe", "frame", "embed", "object"];
const HASH_IN_NAME = /\.([0-9a-f]{12})\.[a-z0-9]+$/;

/** What is looked at for damage since the last reload, by path. @type {Map<string, Promise<void>>} */
let looks = new Map();

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over") {
    void worker.skipWaiting();
  }
});
worker.addEventListener("fetch", (event) => {
  if (isShared(event.request)) {
    event.respondWith(receive(event.request));
    return;
  }
  const path = pathOf(event.request);
  if (path === null) return;
  if (isReload(event.request)) looks = new Map(Object.keys(SITE.files).map((file) => [file, mend(file)]));
  event.respondWith(answer(event, path));
});

/** @param {Request} request */
function isShared({ method, url }) {
  const { origin, pathname, search } = new URL(url);
  return method === "POST" && (origin + pathname).startsWith(BASE.href) && search === SHARED;
}

/**
 * Keeps what was shared with the installed application for its page, and sends it there. It goes nowhere else.
 * @param {Request} request
 */
async function receive(request) {
  const form = await request.formData();
  const file = form.getAll("files").find((part) => part instanceof File && part.size > 0);
  const words = ["title", "text", "url"]
    .map((name) => form.get(name))
    .filter((part) => typeof part === "string" && part !== "");
  const cache = await caches.open(RECEIVED);
  await cache.put(address("received"), new Response(/** @type {BodyInit} */ (file ?? words.join("\n"))));
  return Response.redirect(`${new URL(request.url).pathname}#received`, 303);
}

/** @param {string} path */
const address = (path) => new URL(path, BASE).href;

/**
 * @param {Request} request
 * @returns {string | null} the path below the site's; null for what is none of its business
 */
function pathOf({ method, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || !(origin + pathname).startsWith(BASE.href)) return null;
  return pathname.slice(BASE.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}

/**
 * @param {Request} request
 * @returns {boolean} whether the person has asked for the page once more
 */
function isReload(request) {
  if (request.mode !== "navigate") return false;
  const { isReloadNavigation = false } = /** @type {Request & {isReloadNavigation?: boolean}} */ (request);
  return isReloadNavigation || ["no-cache", "reload"].includes(request.cache);
}

/** Fetches every file of this build; a single one that is missing, or of another build, calls it off. */
async function keepAll() {
  const isKnown = await caches.has(KEPT);
  const cache = await caches.open(KEPT);
  try {
    await Promise.all(Object.keys(SITE.files).map((path) => keep(cache, path)));
  } catch (error) {
    if (!isKnown) await caches.delete(KEPT);
    throw error;
  }
  // Then a page of the guide has changed and nothing else: whoever uses the composer goes on with the same.
  if (isKnown) await worker.skipWaiting();
}

/**
 * @param {Cache} cache
 * @param {string} path
 */
async function keep(cache, path) {
  const kept = await cache.match(address(path));
  if (kept && (await isRight(path, kept))) {
    return;
  }
  // A name with a hash in it always means the same file; of any other, an old copy may be about.
  const hasHash = /\.[0-9a-f]{8,}[./]/.test(path);
  for (const way of /** @type {RequestCache[]} */ (hasHash && !kept ? ["default", "reload"] : ["reload"])) {
    const response = await fetch(address(path), { cache: way });
    if (!response.ok) {
      throw new ([404, 410].includes(response.status) ? GoneError : Error)(
        `${path} is not to be had (${response.status}).`,
      );
    }
    if (await isRight(path, response.clone())) {
      return cache.put(address(path), response);
    }
  }
  throw new (hasHash ? Error : GoneError)(`${path} is of another build, or damaged.`);
}

/** A file of this build is not on the server any more. */
class GoneError extends Error {}

/**
 * Fetches a kept file anew where it is damaged. Where this build's cannot be had any more, nothing of it is kept, and
 * the page comes from the network; without a network all stays as it is.
 * @param {string} path
 */
async function mend(path) {
  if (!(await caches.has(KEPT))) return;
  try {
    await keep(await caches.open(KEPT), path);
  } catch (error) {
    if (error instanceof GoneError) await caches.delete(KEPT);
  }
}

/**
 * Whether something is what the build has published. What nobody can tell is not.
 * @param {string} path
 * @param {Response} response Its body is read.
 */
async function isRight(path, response) {
  const hashes = (SITE.files[path] ?? SITE.others[path] ?? HASH_IN_NAME.exec(path)?.[1] ?? "").split(" ");
  const found = await sha256(response);
  return hashes.some((hash) => hash !== "" && found.startsWith(hash));
}

/** @param {Response} response */
async function sha256(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Tabs of the build before this one may still need its files; older ones go. */
async function takeOver() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(`${PREFIX} `) && name !== KEPT);
  await Promise.all(
    builds.slice(0, Math.max(0, builds.length + 1 - BUILDS_TO_KEEP)).map((name) => caches.delete(name)),
  );
  const read = await caches.open(READ);
  const requests = await read.keys();
  await Promise.all(
    requests.slice(0, Math.max(0, requests.length - READ_TO_KEEP)).map((request) => read.delete(request)),
  );
  if (builds.length === 0) {
    await worker.clients.claim();
  }
}

/**
 * What the cache holds is handed on as it is: the browser keeps compiled code with such a response.
 * @param {FetchEvent} event
 * @param {string} path
 * @returns {Promise<Response>}
 */
async function answer(event, path) {
  const { request } = event;
  await looks.get(path);
  const isFile = path in SITE.files;
  // Who found the copy damaged asks for another, which takes its place.
  const isAgain = !isPage(request) && (request.cache === "reload" || new URL(request.url).search.startsWith("?again"));
  const kept =
    isFile && !isAgain ? await (await caches.open(KEPT)).match(address(path), { ignoreVary: true }) : undefined;
  if (kept) return withPolicy(kept, request, "kept");
  const freshness = isFile || path in SITE.others ? "fresh" : "unknown";
  if (isFile || HASH_IN_NAME.test(path) || /\.[0-9a-f]{8,}\./.test(path)) {
    // Any copy of it is the right one.
    const found = isAgain ? undefined : await find(path);
    const response = found ?? (await fetchAndKeep(event, path, isAgain));
    return withPolicy(response, request, found ? "kept" : freshness);
  }
  try {
    return withPolicy(await fetchAndKeep(event, path), request, freshness);
  } catch (error) {
    const read = await (await caches.open(READ)).match(address(path));
    if (read) return withPolicy(read, request, "kept");
    if (!isPage(request)) throw error;
    return new Response(NOT_READ_YET, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

/** @param {Request} request */
function isPage(request) {
  return request.mode === "navigate";
}

/**
 * Pages and workers get their policy. All else stays the response that it was.
 *
 * A page from the network may be of a newer build, whose scripts the policy of this one does not know; it has its own.
 * What is not of this build at all may belong to another site below this one.
 * @param {Response} response
 * @param {Request} request
 * @param {"kept" | "fresh" | "unknown"} freshness
 */
function withPolicy(response, { destination }, freshness) {
  const { kept, fresh, worker: ofWorkers } = SITE.policies;
  const ofPage = PAGES.includes(destination) ? (freshness === "kept" ? kept : fresh) : undefined;
  const policy = destination === "worker" ? ofWorkers : ofPage;
  if (policy === undefined || freshness === "unknown" || response.type === "opaqueredirect") {
    return response;
  }
  const { body, status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.append("Content-Security-Policy", policy);
  return new Response(body, { status, statusText, headers });
}

/**
 * Looks in all caches of this site, those of earlier builds too.
 * @param {string} path
 */
async function find(path) {
  for (const name of await caches.keys()) {
    if (name === READ || name.startsWith(`${PREFIX} `)) {
      const found = await (await caches.open(name)).match(address(path), { ignoreVary: true });
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/**
 * Fetches something and keeps it, if it is what the build has published.
 * @param {FetchEvent} event
 * @param {string} path
 * @param {boolean} isAgain past all caches
 */
async function fetchAndKeep(event, path, isAgain = false) {
  const { request } = event;
  const response = await (isAgain ? fetch(request.url, { cache: "reload" }) : fetch(request));
  if (response.ok && response.type === "basic" && !request.headers.has("Range")) {
    const copy = response.clone();
    event.waitUntil(keepIfRight(path, copy).catch(() => {}));
  }
  return response;
}

/**
 * @param {string} path
 * @param {Response} response
 */
async function keepIfRight(path, response) {
  if (!(await isRight(path, response.clone()))) return;
  // Of a build that is not kept whole, the page must not be kept without its files.
  const name = path in SITE.files && (await caches.has(KEPT)) ? KEPT : READ;
  await (await caches.open(name)).put(address(path), response);
}

const NOT_READ_YET = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>No network</title>
<h1>No network</h1>
<p>This page has not been read on this device yet, so it is not kept here.
<p><a href="${BASE.pathname}composer/">The composer works without a network.</a>
</html>
`;
