/** Hands a text on: to the clipboard, or to a file on the reader's device. */

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it to be copied
 */
export async function copy(text) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": asHtml(text) })]);
    return true;
  } catch {
    return false;
  }
}

/** @param {Element | null} source an element that shows a text */
export function select(source) {
  if (source instanceof HTMLTextAreaElement) {
    source.focus();
    source.select();
  } else if (source) getSelection()?.selectAllChildren(source);
}

/**
 * The same text for a program that takes formatted text: a paragraph a paragraph, a line break a line break.
 *
 * @param {string} text
 */
function asHtml(text) {
  const page = document.createElement("div");
  for (const paragraph of text.split("\n\n")) {
    const element = document.createElement("p");
    paragraph.split("\n").forEach((line, i) => element.append(...(i ? [document.createElement("br")] : []), line));
    page.append(element);
  }
  return page.innerHTML;
}

/** @param {{name: string, type: string, text: string}} file */
export async function download(file) {
  if (await share(file)) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  link.download = file.name;
  link.click();
  // Some browsers read the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * An application on an iPhone's home screen shows a downloaded file in a window without a way back; the sheet that
 * shares it has one, and "Save to Files" in it.
 *
 * @param {{name: string, type: string, text: string}} file
 * @returns {Promise<boolean>} whether that is settled
 */
async function share({ name, type, text }) {
  // Only Apple's browser has this, and it is true only there.
  if (/** @type {any} */ (navigator).standalone !== true) return false;
  const files = [new File([text], name, { type })];
  if (!navigator.canShare?.({ files })) return false;
  try {
    await navigator.share({ files });
    return true;
  } catch (error) {
    // Closed again by the person, who wants no file then.
    return /** @type {Error} */ (error).name === "AbortError";
  }
}
