// The way of Python's answers to the page. After a key Chromium holds back what a worker posts until it has drawn the
// letter (its name for this is DeferRendererTasksAfterInput); what comes through a BroadcastChannel it does not.

/** @returns {string} The name of a channel that nobody can guess: the pages of an origin share their channels. */
export function drawName() {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

/**
 * @param {string} name
 * @returns {BroadcastChannel | null} None where there are no channels, or storage is blocked and channels with it.
 */
export function openChannel(name) {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
