// Reads the bundle's archives: zips whose members are stored as they are, so nothing is copied.

const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/**
 * The archive's members: name and content, the content being a view into the archive.
 * @param {Uint8Array} archive
 * @returns {Generator<[string, Uint8Array]>}
 */
export function* members(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) {
    throw new Error("An archive of the page arrived incomplete.");
  }
  const decoder = new TextDecoder();
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const size = view.getUint32(entry + 24, true);
    const nameLength = view.getUint16(entry + 28, true);
    const local = view.getUint32(entry + 42, true);
    const name = decoder.decode(archive.subarray(entry + ENTRY_SIZE, entry + ENTRY_SIZE + nameLength));
    const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    yield [name, archive.subarray(start, start + size)];
    entry += ENTRY_SIZE + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
}
