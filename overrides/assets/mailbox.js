// Shared memory in which the worker leaves its answers for the page.
//
// After a key Chromium holds all messages back until it has drawn the letter, so what they change is seen one drawing
// later. Who waits for shared memory to change is told at once. It is there only where the page is isolated, and for
// that the service worker sends its headers.

/** Bytes of an answer that still has room; a longer one comes as a message alone. */
const ROOM = 2 ** 18;
/** Places in the head: whose answer it is, and its length in bytes. */
const ID = 0;
const LENGTH = 1;
const HEAD = 2 * Int32Array.BYTES_PER_ELEMENT;
const NOBODY = 0;

export class Mailbox {
  /** @param {SharedArrayBuffer} memory */
  constructor(memory) {
    this.memory = memory;
    this.head = new Int32Array(memory, 0, 2);
    this.room = new Uint8Array(memory, HEAD);
  }

  /** @returns {Mailbox | undefined} nothing where no memory can be shared, or nobody can wait for it */
  static make() {
    const isToBeHad = globalThis.crossOriginIsolated && "waitAsync" in Atomics;
    return isToBeHad ? new Mailbox(new SharedArrayBuffer(HEAD + ROOM)) : undefined;
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
    Atomics.notify(this.head, ID);
  }

  /**
   * The page's side, to be called before the request is sent. One request at a time is on its way.
   *
   * @param {number} id
   * @returns {Promise<string | undefined>} its answer; nothing where that had no room, and another came
   */
  async wait(id) {
    Atomics.store(this.head, ID, NOBODY);
    await Atomics.waitAsync(this.head, ID, NOBODY).value;
    if (Atomics.load(this.head, ID) !== id) return undefined;
    // Shared memory is not decoded in place.
    return new TextDecoder().decode(this.room.slice(0, this.head[LENGTH]));
  }
}
