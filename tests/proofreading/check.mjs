/**
 * Checks texts with the very engine and rules of the page, for the tests:
 * JSON lines in, `{texts, settings, rules, words}`; JSON lines out, a list of findings for each text.
 */

import { createInterface } from "node:readline";

const modules = new URL("../../.lock/node_modules/harper.js/dist/", import.meta.url);
const harper = await import(new URL("index.js", modules).href);
const { Proofreader } = await import("../../overrides/assets/proofreader.js");
const binary = harper.createBinaryModuleFromUrl(new URL("harper_wasm_slim_bg.wasm", modules).href, "slim");

for await (const line of createInterface({ input: process.stdin })) {
  const { texts, settings, rules, words } = JSON.parse(line);
  const proofreader = new Proofreader(harper, binary, rules && Uint8Array.from(Buffer.from(rules, "base64")), words);
  const answers = [];
  for (const text of texts) answers.push(await proofreader.check(text, settings));
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
