/**
 * The worker that proofreads: fetches Harper, checks it against its hash, and asks it about texts.
 *
 * @typedef {import("../python/protocol.js").Fault} Fault
 * @typedef {import("./proofreader.js").Settings} Settings
 * @typedef {import("./proofreader.js").Finding} Finding
 *
 * @typedef {object} Start the first message, once; the addresses are absolute
 * @property {"start"} type
 * @property {string} engine the engine's WebAssembly, its hash in its name
 * @property {string} rules our rule pack
 *
 * @typedef {{type: "check", id: number, text: string, settings: Settings}} Check
 *
 * @typedef {{type: "bytes", loaded: number}
 *         | {type: "starting"}
 *         | {type: "ready"}
 *         | {type: "working"}
 *         | {type: "findings", id: number, findings: Finding[]}
 *         | {type: "fault", id?: number, fault: Fault}} Report what the worker says; a fault without an id ends it
 */

import { fault } from "../python/protocol.js";
import * as harper from "./harper.js";
import { Proofreader } from "./proofreader.js";

const HASH_IN_NAME = /\.([0-9a-f]{12})\.\w+$/;
const fetchFromSite = self.fetch;

/** @type {Promise<Proofreader> | undefined} */
let proofreader;

self.onmessage = ({ data }) => {
  const message = /** @type {Start | Check} */ (data);
  if (message.type === "start") {
    proofreader = start(message);
    proofreader.then(
      () => post({ type: "ready" }),
      (error) => post({ type: "fault", fault: fault(error) }),
    );
  } else {
    void check(message);
  }
};

/** @param {Report} report */
function post(report) {
  self.postMessage(report);
}

/** @param {Check} message */
async function check({ id, text, settings }) {
  try {
    const findings = await (await proofreader)?.check(text, settings, () => post({ type: "working" }));
    post({ type: "findings", id, findings: findings ?? [] });
  } catch (error) {
    // Whatever went wrong inside WebAssembly has left it in an unknown state.
    const isBroken = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    post({ type: "fault", ...(isBroken ? {} : { id }), fault: fault(error) });
  }
}

/**
 * @param {Start} message
 * @returns {Promise<Proofreader>}
 */
async function start({ engine, rules }) {
  const pack = verified(rules).then(async (response) => new Uint8Array(await response.arrayBuffer()));
  // Until it is awaited below, a failure of it is nobody's.
  pack.catch(() => {});
  const response = await verified(engine, (loaded) => post({ type: "bytes", loaded }));
  post({ type: "starting" });
  // The engine fetches its WebAssembly by itself: it gets the response that has been verified.
  self.fetch = async (input, init) => (String(input) === engine ? response : fetchFromSite(input, init));
  const proofread = new Proofreader(harper, harper.createBinaryModuleFromUrl(engine, "slim"), await pack);
  await proofread.settle({ dialect: "American", words: [] });
  return proofread;
}

/**
 * Fetch a file whose name carries its hash; one that arrived damaged is fetched once more.
 *
 * @param {string} address
 * @param {(loaded: number) => void} [onBytes] told how many bytes have come
 * @returns {Promise<Response>} untouched, so that the browser may keep what it compiles of it
 */
async function verified(address, onBytes = () => {}) {
  let isPage = false;
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetchFromSite(address, { cache }).catch((error) => {
      throw new Error(navigator.onLine ? "The connection failed." : "There is no network.", { cause: error });
    });
    if (!response.ok) throw new Error(`The server does not give it out (${response.status}).`);
    if (await hasItsHash(address, await drained(response.clone(), onBytes))) return response;
    isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
  }
  throw new Error(
    isPage ? "Something else came in its place, such as a network's sign-in page." : "It arrived damaged, twice.",
  );
}

/**
 * Read a response to its end, and say how far it has come.
 *
 * @param {Response} response
 * @param {(loaded: number) => void} onBytes
 */
async function drained(response, onBytes) {
  /** @type {BlobPart[]} */
  const chunks = [];
  let loaded = 0;
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    loaded += read.value.byteLength;
    onBytes(loaded);
  }
  return new Blob(chunks);
}

/**
 * @param {string} address
 * @param {Blob} content
 */
async function hasItsHash(address, content) {
  const hash = HASH_IN_NAME.exec(address)?.[1];
  // Without a secure context there is no way to know.
  if (!hash || !self.crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await content.arrayBuffer()));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .startsWith(hash);
}
