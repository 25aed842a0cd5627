// Fetches the bundle's files and says how many of their bytes have arrived.

/** @typedef {(bytes: number) => void} OnBytes */

/**
 * @param {string} url
 * @returns {Promise<Response>} A response that is a success.
 */
async function get(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${new URL(url).pathname} is not to be had (${response.status}).`);
  }
  return response;
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
 * @param {OnBytes} [onBytes]
 * @returns {Promise<Uint8Array>}
 */
export async function archive(url, onBytes = () => {}) {
  const response = await get(url);
  const blob = new Blob(/** @type {BlobPart[]} */ (await drain(stream(response), onBytes)));
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const gzipped = start[0] === 0x1f && start[1] === 0x8b;
  const unpacked = gzipped ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob.stream();
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/**
 * Fetches WebAssembly and compiles it while it arrives. The compiler gets the response as the browser gave it, by
 * which the browser can keep what was compiled; its bytes are counted on a copy.
 * @param {string} url
 * @param {OnBytes} [onBytes]
 * @returns {Promise<WebAssembly.Module>}
 */
export async function module(url, onBytes) {
  const response = await get(url);
  const counted = onBytes && drain(stream(response.clone()), onBytes);
  const [compiled] = await Promise.all([WebAssembly.compileStreaming(response), counted]);
  return compiled;
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
