// Prints, as JSON, the modules that Pyodide itself loads: to start, to call a function, and to report an error.
import process from "node:process";
import { pathToFileURL } from "node:url";

const { loadPyodide } = await import(pathToFileURL(process.argv[2]).href);
const pyodide = await loadPyodide();
pyodide.pyimport("json").dumps("");
try {
  pyodide.runPython("import nothing_of_that_name");
} catch {
  // The traceback modules are what this is for.
}
const modules = pyodide.pyimport("sys").modules;
console.log(JSON.stringify([...modules.keys()].sort()));
