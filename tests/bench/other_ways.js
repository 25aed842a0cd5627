// The ways to start that ours is held against, each in a module worker of its own.

import { loadPyodide } from "./pyodide/pyodide.mjs";

self.onmessage = async ({ data: { wheels, request } }) => {
  const pyodide = await loadPyodide();
  if (wheels.length === 0) {
    self.postMessage(pyodide.runPython("1 + 1"));
    return;
  }
  await pyodide.loadPackage(
    wheels.map((name) => new URL(`wheels/${name}`, import.meta.url).href),
    { messageCallback() {}, checkIntegrity: false },
  );
  self.postMessage(pyodide.pyimport("composer.app").handle(request));
};
