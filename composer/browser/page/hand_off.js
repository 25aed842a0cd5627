/** Hands a text on: to the clipboard, or to a file on the reader's device. */

/**
 * Copy `text`; where the browser refuses, select the same words on the page so that one key copies them.
 *
 * @param {string} text
 * @param {Element | null} source the element that shows the text
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(text, source) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text, "text/html": asHtml(text) })]);
    return true;
  } catch {
    if (source instanceof HTMLTextAreaElement) source.select();
    else if (source) getSelection()?.selectAllChildren(source);
    return false;
  }
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
export function download(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  link.download = file.name;
  link.click();
  // Some browsers read the blob only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
