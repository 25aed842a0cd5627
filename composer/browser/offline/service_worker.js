// Keeps the composer for use without a network, and guide pages as they are read.
//
// A build is kept whole or not at all: all files of one build lie in one cache that carries its hash, and a new
// build waits until nobody uses the old one any more, or until the person asks for it. overrides/hooks/web/offline.py
// puts the list of files in the place of the name below.

/**
 * @typedef {object} Site
 * @property {string} base The site's path on its origin; several sites can share one origin, and its caches.
 * @property {string} build A hash of all files below.
 * @property {{[path: string]: string}} files What the composer needs: path below the base, and the SHA-256 of what
 *     must be there, or nothing where the server may unpack what it sends.
 * @property {{[destination: string]: string}} policies The Content-Security-Policy of what is handed on, by what it
 *     is for; the host sends none, and a worker does not have its page's.
 */

/** @type {Site} */
const SITE = /** @type {any} */ ("SITE_OF_THIS_BUILD");

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PREFIX = `after-the-interview site ${SITE.base}`;
const KEPT = `${PREFIX} ${SITE.build}`;
const READ = `after-the-interview read ${SITE.base}`;
/** Where what another program shares lies until the page takes it; composer/browser/page/received.js does. */
const RECEIVED = `after-the-interview received ${SITE.base}`;
const SHARED = "?shared";
const BUILDS_TO_KEEP = 2;
const READ_TO_KEEP = 400;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over") {
    void worker.skipWaiting();
  }
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, search, origin } = new URL(request.url);
  if (request.method === "POST" && origin === worker.location.origin && pathname.startsWith(SITE.base) && search === SHARED) {
    event.respondWith(receive(request));
    return;
  }
  if (request.method === "GET" && request.url.startsWith(worker.location.origin + SITE.base)) {
    event.respondWith(answer(event).then((response) => withPolicy(response, request.destination)));
  }
});

/**
 * Keeps what was shared with the installed application for its page, and sends it there. It goes nowhere else.
 * @param {Request} request
 */
async function receive(request) {
  const form = await request.formData();
  const file = form.getAll("files").find((part) => part instanceof File && part.size > 0);
  const words = ["title", "text", "url"].map((name) => form.get(name)).filter((part) => typeof part === "string" && part !== "");
  const cache = await caches.open(RECEIVED);
  await cache.put(address("received"), new Response(/** @type {BodyInit} */ (file ?? words.join("\n"))));
  return Response.redirect(`${new URL(request.url).pathname}#received`, 303);
}

/** @param {string} path */
const address = (path) => new URL(path, worker.location.origin + SITE.base).href;

/** Fetches every file of this build; a single one that is missing, or of another build, calls it off. */
async function keepAll() {
  const cache = await caches.open(KEPT);
  try {
    await Promise.all(Object.entries(SITE.files).map(([path, hash]) => keep(cache, path, hash)));
  } catch (error) {
    await caches.delete(KEPT);
    throw error;
  }
}

/**
 * @param {Cache} cache
 * @param {string} path
 * @param {string} hash
 */
async function keep(cache, path, hash) {
  if (await cache.match(address(path))) {
    return;
  }
  // A name with a hash in it always means the same file; of any other, an old copy may be about.
  const hasHash = /\.[0-9a-f]{8,}[./]/.test(path);
  for (const way of /** @type {RequestCache[]} */ (hasHash ? ["default", "reload"] : ["no-cache"])) {
    const response = await fetch(address(path), { cache: way });
    if (!response.ok) {
      throw new Error(`${path} is not to be had (${response.status}).`);
    }
    if (hash === "" || hash === (await sha256(response.clone()))) {
      return cache.put(address(path), response);
    }
  }
  throw new Error(`${path} is of another build, or damaged.`);
}

/** @param {Response} response */
async function sha256(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Tabs of the build before this one may still need its files; older ones go. */
async function takeOver() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(`${PREFIX} `) && name !== KEPT);
  await Promise.all(builds.slice(0, Math.max(0, builds.length + 1 - BUILDS_TO_KEEP)).map((name) => caches.delete(name)));
  const read = await caches.open(READ);
  const requests = await read.keys();
  await Promise.all(requests.slice(0, Math.max(0, requests.length - READ_TO_KEEP)).map((request) => read.delete(request)));
  if (builds.length === 0) {
    await worker.clients.claim();
  }
}

/**
 * What the cache holds is handed on as it is: the browser keeps compiled code with such a response.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function answer({ request }) {
  const isPage = request.mode === "navigate";
  const kept = await (await caches.open(KEPT)).match(request, { ignoreSearch: isPage, ignoreVary: true });
  if (kept) {
    // Who found the copy damaged asks for another, which takes its place.
    return request.cache === "reload" && !isPage ? fetchAndKeep(request, KEPT) : kept;
  }
  return /\.[0-9a-f]{8,}\./.test(new URL(request.url).pathname) ? oldest(request) : newest(request, isPage);
}

/**
 * Pages and workers get their policy. All else stays the response that it was.
 * @param {Response} response
 * @param {string} destination
 */
function withPolicy(response, destination) {
  const policy = SITE.policies[destination];
  if (policy === undefined || response.type === "opaqueredirect") {
    return response;
  }
  const { body, status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.append("Content-Security-Policy", policy);
  return new Response(body, { status, statusText, headers });
}

/**
 * For a name with a hash in it: any copy is the right one.
 * @param {Request} request
 */
async function oldest(request) {
  // Who found the copy damaged asks for another.
  const names = request.cache === "reload" ? [] : await caches.keys();
  for (const name of names) {
    if (name === READ || name.startsWith(`${PREFIX} `)) {
      const found = await (await caches.open(name)).match(request, { ignoreVary: true });
      if (found) {
        return found;
      }
    }
  }
  return fetchAndKeep(request);
}

/**
 * @param {Request} request
 * @param {boolean} isPage
 */
async function newest(request, isPage) {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const kept = await (await caches.open(READ)).match(request, { ignoreSearch: isPage });
    if (kept) {
      return kept;
    }
    if (isPage) {
      return new Response(NOT_READ_YET, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
    }
    throw error;
  }
}

/**
 * @param {Request} request
 * @param {string} name of the cache that it goes into
 */
async function fetchAndKeep(request, name = READ) {
  const response = await fetch(request);
  if (response.ok && response.type === "basic" && !request.headers.has("Range")) {
    const copy = response.clone();
    void caches
      .open(name)
      .then((cache) => cache.put(request, copy))
      .catch(() => {});
  }
  return response;
}

const NOT_READ_YET = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>No network</title>
<h1>No network</h1>
<p>This page has not been read on this device yet, so it is not kept here.
<p><a href="${SITE.base}composer/">The composer works without a network.</a>
</html>
`;
