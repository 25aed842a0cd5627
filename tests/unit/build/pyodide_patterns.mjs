// Prints how many known patterns there are and those whose program differs from what Pyodide makes of them.
import process from "node:process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pyodidePath, table, check] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(pyodidePath).href);
const pyodide = await loadPyodide();
pyodide.FS.writeFile("/home/pyodide/known_patterns.py", readFileSync(table));
console.log(pyodide.runPython(readFileSync(check, "utf8")));
