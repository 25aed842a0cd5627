// Fetches the bundle's files, says how many of their bytes have arrived, and checks that they are the build's.

/** @typedef {(bytes: number) => void} OnBytes */

/** The network's own: interpreter.js puts another in its place while Pyodide starts. */
const { fetch } = self;

/** A file that arrived truncated or altered. */
class DamagedError extends Error {
  /** @override */
  name = "DamagedError";
}

/** A file that is not there any more, as after a deploy. */
class GoneError extends Error {
  /** @override */
  name = "GoneError";
}

/**
 * @param {string} url
 * @param {RequestCache} cache
 * @returns {Promise<Response>} A response that is a success.
 */
async function get(url, cache) {
  const { pathname } = new URL(url);
  let response;
  try {
    response = await fetch(url, { cache });
  } catch (error) {
    // What a browser says of it differs, and helps nobody.
    throw new Error(
      `${navigator.onLine ? "The connection failed" : "There is no network"}: ${pathname} did not arrive.`,
      { cause: error },
    );
  }
  if ([404, 410].includes(response.status))
    throw new GoneError(`${pathname} is not there any more (${response.status}): the site has been renewed.`);
  if (!response.ok) throw new Error(`${pathname} is not to be had: the server refuses it (${response.status}).`);
  if (response.headers.get("Content-Type")?.startsWith("text/html")) {
    throw new DamagedError(`Something else came in the place of ${pathname}, such as a network's sign-in page.`);
  }
  return response;
}

/** Milliseconds until a file that could not be had is asked for again, while the others go on arriving. */
const AGAIN_AFTER = 1_000;

/**
 * Fetches something, and once again: past all caches where it arrived damaged, after a while where it could not be had.
 * @template T
 * @param {(cache: RequestCache) => Promise<T>} how
 * @returns {Promise<T>}
 */
async function twice(how) {
  try {
    return await how("default");
  } catch (error) {
    if (error instanceof DamagedError || error instanceof WebAssembly.CompileError) {
      return how("reload");
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    return how("default");
  }
}

/**
 * @param {BufferSource} content
 * @param {string} hash SHA-256 in hex digits.
 * @param {string} url For the error.
 */
async function check(content, hash, url) {
  // Browsers compute hashes for secure sites alone.
  if (!globalThis.crypto?.subtle) {
    return;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  if (Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") !== hash) {
    throw new DamagedError(`${new URL(url).pathname} arrived damaged: it is not the file that was published.`);
  }
}

/**
 * Reads a stream to its end.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {OnBytes} onBytes
 * @returns {Promise<Uint8Array[]>}
 */
async function drain(stream, onBytes) {
  const chunks = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return chunks;
    }
    chunks.push(value);
    onBytes(value.byteLength);
  }
}

/**
 * Fetches an archive and unpacks its gzip layer, unless the server has declared it and the browser undone it.
 * @param {string} url
 * @param {string} hash Of what is unpacked.
 * @param {OnBytes} [onBytes]
 * @returns {Promise<Uint8Array>}
 */
export function archive(url, hash, onBytes = () => {}) {
  return twice(async (cache) => {
    const response = await get(url, cache);
    const blob = new Blob(/** @type {BlobPart[]} */ (await drain(stream(response), onBytes)));
    const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
    const gzipped = start[0] === 0x1f && start[1] === 0x8b;
    const content = gzipped ? await unpacked(blob, url) : await blob.arrayBuffer();
    await check(content, hash, url);
    return new Uint8Array(content);
  });
}

/**
 * @param {Blob} blob
 * @param {string} url For the error.
 */
async function unpacked(blob, url) {
  try {
    return await new Response(blob.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  } catch {
    throw new DamagedError(`${new URL(url).pathname} arrived damaged: it cannot be unpacked.`);
  }
}

/** A custom section of WebAssembly, which means nothing, with the name "once". */
const ONCE = new Uint8Array([0, 5, 4, ...new TextEncoder().encode("once")]);

/**
 * Fetches WebAssembly and compiles it while it arrives. The compiler gets the response as the browser gave it, by
 * which the browser can keep what was compiled, and find it again.
 * @param {string} url
 * @returns {Promise<WebAssembly.Module>}
 */
export function module(url) {
  return twice(async (cache) => WebAssembly.compileStreaming(await get(url, cache)));
}

/**
 * Fetches WebAssembly and compiles it while it arrives, for this once: its bytes are counted and checked on their way,
 * and a section that means nothing makes it another module than the one whose compiled code the browser shall keep.
 * @param {string} url
 * @param {string} hash
 * @param {OnBytes} [onBytes]
 * @returns {Promise<WebAssembly.Module>}
 */
export function moduleForOnce(url, hash, onBytes = () => {}) {
  return twice(async (cache) => {
    /** @type {Uint8Array[]} */
    const chunks = [];
    /** @type {Promise<void> | undefined} */
    let checked;
    const copy = new TransformStream({
      transform(/** @type {Uint8Array} */ chunk, controller) {
        chunks.push(chunk);
        onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
      flush(controller) {
        controller.enqueue(ONCE);
        const content = new Blob(/** @type {BlobPart[]} */ (chunks)).arrayBuffer();
        checked = content.then((bytes) => check(bytes, hash, url));
        // The compiler may stumble first over what is damaged.
        checked.catch(() => {});
      },
    });
    const body = stream(await get(url, cache)).pipeThrough(copy);
    const response = new Response(body, { headers: { "Content-Type": "application/wasm" } });
    const compiled = await WebAssembly.compileStreaming(response);
    await checked;
    return compiled;
  });
}

/**
 * Fetches a script and checks it; importing it then takes it from the browser's cache.
 * @param {string} url
 * @param {string} hash
 */
export function script(url, hash) {
  return twice(async (cache) => check(await (await get(url, cache)).arrayBuffer(), hash, url));
}

/**
 * @param {Response} response
 * @returns {ReadableStream<Uint8Array>}
 */
function stream(response) {
  if (response.body === null) {
    throw new Error(`${new URL(response.url).pathname} arrived empty.`);
  }
  return response.body;
}
