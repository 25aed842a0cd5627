// The way of Python's answers to the page. After a key Chromium holds back what a worker posts until it has drawn the
// letter (its name for this is DeferRendererTasksAfterInput); what comes through a BroadcastChannel it does not.

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
