/**
 * Checks texts with the very engine and rules of the page, for the tests.
 *
 * JSON lines in, `{texts, settings, pack}`, the rule pack in base64 or null for the engine alone, as it comes;
 * JSON lines out, a list of findings for each text.
 */

import { createInterface } from "node:readline";

const modules = new URL("../../.lock/node_modules/harper.js/dist/", import.meta.url);
const harper = await import(new URL("index.js", modules).href);
const { Proofreader, copied } = await import("../../composer/browser/proofreading/proofreader.js");
const binary = harper.createBinaryModuleFromUrl(new URL("harper_wasm_slim_bg.wasm", modules).href, "slim");

/** @param {string} dialect */
function engineAlone(dialect) {
  const linter = new harper.LocalLinter({ binary, dialect: harper.Dialect[dialect] });
  return async (/** @type {string} */ text) => {
    const groups = await linter.organizedLints(text, { language: "plaintext" });
    return Object.entries(groups).flatMap(([rule, lints]) => lints.map((lint) => copied(rule, lint)));
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { texts, settings, pack } = JSON.parse(line);
  const proofreader = pack && new Proofreader(harper, binary, Uint8Array.from(Buffer.from(pack, "base64")));
  const check = proofreader ? (text) => proofreader.check(text, settings) : engineAlone(settings.dialect);
  const answers = [];
  for (const text of texts) answers.push(await check(text));
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
