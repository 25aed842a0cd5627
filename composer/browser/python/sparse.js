// Memory without its pages of zeros, which a good third of Python's is: there is less to keep and to read back.
// First the number of stretches, then where each starts and ends (32-bit numbers), then what is in them.

const PAGE = 4096;
const NUMBER = Uint32Array.BYTES_PER_ELEMENT;

/**
 * @param {Uint8Array} memory At the start of its buffer, or at a multiple of 8 in it.
 * @returns {Uint8Array}
 */
export function withoutZeros(memory) {
  const stretches = [...fullStretches(memory)];
  const head = Uint32Array.of(stretches.length, ...stretches.flat());
  const size = stretches.reduce((sum, [start, end]) => sum + end - start, head.byteLength);
  const sparse = new Uint8Array(size);
  sparse.set(new Uint8Array(head.buffer));
  let at = head.byteLength;
  for (const [start, end] of stretches) {
    sparse.set(memory.subarray(start, end), at);
    at += end - start;
  }
  return sparse;
}

/**
 * Puts what `withoutZeros` gave into a memory of zeros, where it was.
 * @param {Uint8Array} sparse At the start of its buffer.
 * @param {Uint8Array} memory
 */
export function fill(sparse, memory) {
  const head = new DataView(sparse.buffer);
  const count = head.getUint32(0, true);
  let at = (1 + 2 * count) * NUMBER;
  for (let place = NUMBER; place < (1 + 2 * count) * NUMBER; place += 2 * NUMBER) {
    const start = head.getUint32(place, true);
    const size = head.getUint32(place + NUMBER, true) - start;
    if (at + size > sparse.byteLength) {
      throw new RangeError("A memory was kept incomplete.");
    }
    memory.set(sparse.subarray(at, at + size), start);
    at += size;
  }
}

/**
 * The stretches of pages that hold anything: start and end of each, in bytes.
 * @param {Uint8Array} memory
 * @returns {Generator<[number, number]>}
 */
function* fullStretches(memory) {
  let start = -1;
  for (let page = 0; page < memory.byteLength; page += PAGE) {
    const isFull = holdsAnything(memory.subarray(page, page + PAGE));
    if (isFull && start < 0) start = page;
    if (!isFull && start >= 0) {
      yield [start, page];
      start = -1;
    }
  }
  if (start >= 0) yield [start, memory.byteLength];
}

/** @param {Uint8Array} page */
function holdsAnything(page) {
  const { buffer, byteOffset, byteLength } = page;
  const words = new BigUint64Array(buffer, byteOffset, byteLength >> 3);
  return words.some((word) => word !== 0n) || page.subarray(words.byteLength).some((byte) => byte !== 0);
}
