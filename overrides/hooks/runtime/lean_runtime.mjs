// Keeps the named exports of a WebAssembly module, and what they need: node lean_runtime.mjs BINARYEN IN OUT NAMES
// BINARYEN is where its module lies; NAMES is a JSON file, a list.

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, from, to, names] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(library));
const kept = new Set(JSON.parse(readFileSync(names, "utf8")));
const module = binaryen.readBinary(readFileSync(from));
const exports = Array.from({ length: module.getNumExports() }, (_, index) =>
  binaryen.getExportInfo(module.getExportByIndex(index)).name,
);
const missing = [...kept].filter((name) => !exports.includes(name));
if (missing.length) throw new Error(`It does not export ${missing.join(", ")}.`);
for (const name of exports) if (!kept.has(name)) module.removeExport(name);
module.runPasses(["remove-unused-module-elements"]);
writeFileSync(to, module.emitBinary());
