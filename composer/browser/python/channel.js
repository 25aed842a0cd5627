/**
 * Opens a channel between this site's pages, and between a page and its worker.
 *
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
