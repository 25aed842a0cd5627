// Shared memory in which the worker leaves an answer for the page to find while it draws.
//
// After a key Chromium holds all messages back until it has drawn the letter, so what they change is seen one drawing
// later. Shared memory there is only where the page is isolated, and for that the service worker sends its headers.

/** Bytes of an answer that still has room; a longer one comes as a message alone. */
const ROOM = 2 ** 18;
/** Places in the head: whose answer it is, and its length in bytes. */
const ID = 0;
const LENGTH = 1;
const HEAD = 2 * Int32Array.BYTES_PER_ELEMENT;

export class Mailbox {
  /** @param {SharedArrayBuffer} memory */
  constructor(memory) {
    this.memory = memory;
    this.head = new Int32Array(memory, 0, 2);
    this.room = new Uint8Array(memory, HEAD);
  }

  /** @returns {Mailbox | undefined} nothing where no memory can be shared */
  static make() {
    return globalThis.crossOriginIsolated ? new Mailbox(new SharedArrayBuffer(HEAD + ROOM)) : undefined;
  }

  /**
   * The worker's side.
   *
   * @param {number} id of the request, not 0
   * @param {string} answer
   */
  put(id, answer) {
    const bytes = new TextEncoder().encode(answer);
    if (bytes.length > ROOM) return;
    this.room.set(bytes);
    this.head[LENGTH] = bytes.length;
    Atomics.store(this.head, ID, id);
  }

  /**
   * The page's side.
   *
   * @param {number} id
   * @returns {string | undefined} the answer to this request, if it is there
   */
  take(id) {
    if (Atomics.load(this.head, ID) !== id) return undefined;
    // Shared memory is not decoded in place.
    return new TextDecoder().decode(this.room.slice(0, this.head[LENGTH]));
  }
}
