/** localStorage, any call of which may fail: blocked, full, or with a damaged profile behind it. */

/**
 * @param {string} key
 * @returns {string | null} null too where it cannot be read
 */
export function textAt(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @returns {boolean} whether nothing is there any more
 */
export function remove(key) {
  try {
    localStorage.removeItem(key);
    return localStorage.getItem(key) === null;
  } catch {
    return false;
  }
}
