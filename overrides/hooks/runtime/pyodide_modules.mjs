// Prints, as JSON, the modules that Pyodide itself loads: to start, to call a function, and to report an error:
// node pyodide_modules.mjs PYODIDE LIBRARY, where LIBRARY is the standard library as a zip.
import process from "node:process";
import { pathToFileURL } from "node:url";

const [script, library] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(script).href);
const pyodide = await loadPyodide({ stdLibURL: library }).catch(({ message }) => {
  // Left to Node, it would be told with a line of Pyodide's script, which is a megabyte long.
  console.error(message);
  process.exit(1);
});
pyodide.pyimport("json").dumps("");
try {
  pyodide.runPython("import nothing_of_that_name");
} catch {
  // The traceback modules are what this is for.
}
const modules = pyodide.pyimport("sys").modules;
console.log(JSON.stringify([...modules.keys()].sort()));
