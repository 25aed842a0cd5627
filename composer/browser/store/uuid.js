/**
 * Draws a random UUID, which nobody can guess, as browsers name what `URL.createObjectURL` makes addresses for (File
 * API, section 8.3.1). WebKit keeps a thread of each page on which `crypto` was ever touched, for as long as the tab lives.
 *
 * @returns {string}
 */
export function drawUuid() {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}
