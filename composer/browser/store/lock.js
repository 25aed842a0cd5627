/**
 * Locks an export with a passphrase, and opens it again: AES-GCM with a key that PBKDF2 makes of the passphrase.
 *
 * The count is told by the file, so that it can grow; docs/contributing/decisions/passphrase.md says why PBKDF2.
 */

const FORMAT = "after-the-interview locked";
const ITERATIONS = 1_000_000;
/** A file that asks for more would only keep the page busy. */
const MOST_ITERATIONS = 10_000_000;

/** The passphrase is another one, or the file has been changed. */
export class WrongPassphraseError extends Error {}

/** The file says nothing of how it was locked, or nothing that can be done. */
export class DamagedLockError extends Error {}

/** Whether this page may lock and open at all: browsers do so for secure sites alone. */
export function canLock() {
  return globalThis.crypto?.subtle !== undefined;
}

/**
 * @param {string} text
 * @param {string} passphrase
 * @returns {Promise<string>} the content of a file
 */
export async function lock(text, passphrase) {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const key = await keyOf(passphrase, salt, ITERATIONS);
  const content = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
  const file = {
    format: FORMAT,
    key: { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS, salt: toBase64(salt) },
    cipher: { name: "AES-GCM", iv: toBase64(iv) },
    content: toBase64(new Uint8Array(content)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * @param {string} locked what `lock` gave
 * @param {string} passphrase
 * @returns {Promise<string>}
 * @throws {WrongPassphraseError | DamagedLockError}
 */
export async function unlock(locked, passphrase) {
  const { iv, content, salt, iterations } = read(locked);
  const key = await keyOf(passphrase, salt, iterations);
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, content));
  } catch {
    throw new WrongPassphraseError();
  }
}

/**
 * @param {string} locked
 * @throws {DamagedLockError}
 */
function read(locked) {
  try {
    const { key, cipher, content } = JSON.parse(locked);
    const iterations = Number(key.iterations);
    if (!(Number.isInteger(iterations) && iterations > 0 && iterations <= MOST_ITERATIONS))
      throw new DamagedLockError();
    return { iv: fromBase64(cipher.iv), content: fromBase64(content), salt: fromBase64(key.salt), iterations };
  } catch {
    throw new DamagedLockError();
  }
}

/**
 * @param {string} passphrase
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} iterations
 */
async function keyOf(passphrase, salt, iterations) {
  // One passphrase can be typed as different code points on two devices.
  const bytes = new TextEncoder().encode(passphrase.normalize("NFC"));
  const raw = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @param {string} text */
function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
