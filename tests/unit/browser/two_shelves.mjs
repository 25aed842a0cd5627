// Two tabs that store one record in the same instant: each writes before it has heard of the other.

import { Shelf } from "../../../composer/browser/store/shelf.js";

const KEY = "interview x";
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { text, edits } = JSON.parse(Buffer.concat(chunks).toString());

/** What each tab's process holds of the storage; browsers bring them in line a moment later. */
const views = edits.map(() => new Map([[KEY, text]]));
const tabs = edits.map((edit, i) => {
  see(i);
  const shelf = new Shelf(KEY, 1);
  return { shelf, record: Object.assign(shelf.read(), edit) };
});

/** @param {number} i whose view of the storage is looked at */
function see(i) {
  globalThis.localStorage = {
    getItem: (key) => views[i].get(key) ?? null,
    setItem: (key, value) => views[i].set(key, value),
  };
}

function write(i) {
  see(i);
  tabs[i].shelf.write(tabs[i].record);
  return views[i].get(KEY);
}

let written = tabs.map((_, i) => write(i));
for (let round = 0; round < 3; round += 1) {
  // The last one to write stands, and each hears what the other has written.
  for (const view of views) view.set(KEY, written.at(-1));
  tabs.forEach(({ shelf, record }, i) => {
    see(i);
    shelf.bring(written[1 - i], record);
  });
  written = tabs.map((_, i) => write(i));
}
console.log(JSON.stringify(written.map((content) => JSON.parse(content))));
