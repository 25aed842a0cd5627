// The worker: starts Python and passes requests to it, JSON text in and JSON text out. It keeps nothing.

import { openChannel } from "./channel.js";
import { confine } from "./confinement.js";
import { archive, module, moduleForOnce, script } from "./download.js";
import { APPLICATION, startInterpreter } from "./interpreter.js";
import { fault } from "./protocol.js";
import { drop, find, keep } from "./snapshots.js";

/** @typedef {import("./interpreter.js").Interpreter} Interpreter */
/** @typedef {import("./protocol.js").Manifest} Manifest */
/** @typedef {import("./protocol.js").ToPage} ToPage */
/** @typedef {import("./protocol.js").ToWorker} ToWorker */
/** @typedef {(request: string) => string} Handle */

/** Rounds of drafts, about a second: enough for Chromium to compile what they run as well as it can. */
const ROUNDS = 24;

const RUNTIME = "pyodide.asm.wasm";

/** Where Python finds what a first note does not need, and how many milliseconds after the first answer it is fetched. */
const LATER = "/lib/later.zip";
const LATER_AFTER = 2_000;

/** What the first answer sets going. */
let bringLater = () => {};

/** @type {Promise<Handle> | undefined} */
let python;

/** @type {BroadcastChannel | null} */
let channel = null;

self.onmessage = ({ data }) => {
  const message = /** @type {ToWorker} */ (data);
  switch (message.type) {
    case "start":
      channel = openChannel(message.channel);
      channel?.postMessage(/** @type {ToPage} */ ({ type: "channel open" }));
      python = start(message.manifest, message.snapshot);
      python.catch((error) => post({ type: "fault", fault: fault(error) }));
      break;
    case "make snapshot":
      end(makeSnapshot(message.manifest), (bytes) => ({ type: "snapshot", bytes }));
      break;
    case "rehearse":
      end(rehearse(message.manifest), () => ({ type: "rehearsed" }));
      break;
    case "request":
      void answer(message.id, message.body, message.isChannelHeard ? channel : null);
      break;
  }
};

/**
 * @param {ToPage} message
 * @param {{postMessage: (message: ToPage) => void} | null} [way]
 */
function post(message, way) {
  (way ?? self).postMessage(message);
}

/**
 * Tells the page how the one thing ended that this worker was made for.
 * @template T
 * @param {Promise<T>} work
 * @param {(result: T) => ToPage} message
 */
function end(work, message) {
  work.then(
    (result) => post(message(result)),
    (error) => post({ type: "fault", fault: fault(error) }),
  );
}

/**
 * @param {number} id
 * @param {string} body
 * @param {BroadcastChannel | null} way
 */
async function answer(id, body, way) {
  try {
    const handle = await python;
    if (handle === undefined) {
      throw new Error("A request came before the start.");
    }
    const began = performance.now();
    const answered = handle(body);
    post({ type: "response", id, body: answered, milliseconds: performance.now() - began }, way);
    bringLater();
    bringLater = () => {};
  } catch (error) {
    const reported = fault(error);
    // What is not an exception of Python's own has broken the interpreter.
    post(reported.name === "PythonError" ? { type: "fault", id, fault: reported } : { type: "fault", fault: reported });
  }
}

/**
 * Starts Python as fast as it can: from a snapshot where there is one.
 * @param {Manifest} manifest
 * @param {"use" | "drop"} whatWithSnapshot
 * @returns {Promise<Handle>}
 */
async function start(manifest, whatWithSnapshot) {
  const began = performance.now();
  if (whatWithSnapshot === "drop") {
    await drop(manifest);
  }
  const snapshot = await find(manifest);
  if (snapshot) {
    post({ type: "restoring" });
    const interpreter = await restore(manifest, snapshot);
    return ready(manifest, interpreter, wakeUp(interpreter), true, began);
  }
  const sources = checked(manifest, byteReporter(manifest));
  Promise.all(Object.values(sources)).then(
    () => post({ type: "starting" }),
    () => {},
  );
  const interpreter = await startInterpreter(manifest, sources);
  return ready(manifest, interpreter, application(interpreter), false, began);
}

/**
 * Fetches all that Python starts from, each checked against its hash.
 * @param {Manifest} manifest
 * @param {(file: "runtime" | "standardLibrary" | "application") => import("./download.js").OnBytes} [onBytes] gives who is told of a file's bytes
 */
function checked(manifest, onBytes) {
  const { hashes } = manifest;
  return {
    runtime: moduleForOnce(manifest.pyodide + RUNTIME, hashes.runtime, onBytes?.("runtime")),
    library: archive(manifest.standardLibrary, hashes.standardLibrary, onBytes?.("standardLibrary")),
    application: archive(manifest.application, hashes.application, onBytes?.("application")),
    scripts: Promise.all(Object.entries(hashes.scripts).map(([name, hash]) => script(manifest.pyodide + name, hash))),
  };
}

/**
 * @param {Manifest} manifest
 * @param {Interpreter} interpreter
 * @param {{handle: Handle}} app
 * @param {boolean} isRestored
 * @param {number} began
 * @returns {Handle}
 */
function ready(manifest, interpreter, { handle }, isRestored, began) {
  // What is there now stays: no keystroke has to wait until all of it was looked through for garbage.
  interpreter.pyimport("gc").freeze();
  interpreter.pyimport("confinement").confine();
  confine();
  post({ type: "ready", isRestored, milliseconds: Math.round(performance.now() - began) });
  bringLater = () => setTimeout(() => later(manifest, interpreter), LATER_AFTER);
  return handle;
}

/**
 * Brings what a first note does not need. Where that fails, whoever needs it asks for it again, and is told.
 * @param {Manifest} manifest
 * @param {Interpreter} interpreter
 */
async function later({ further, hashes }, { FS }) {
  try {
    FS.writeFile(LATER, await archive(further[LATER] ?? "", hashes.later), { canOwn: true });
    post({ type: "complete" });
  } catch (error) {
    console.warn(error);
  }
}

/**
 * Makes a snapshot of a Python that has never seen a request, and keeps it for later visits.
 * @param {Manifest} manifest
 * @returns {Promise<number>} Its size in bytes.
 */
async function makeSnapshot(manifest) {
  const sources = checked(manifest);
  const interpreter = await startInterpreter(manifest, sources, { isForSnapshot: true });
  application(interpreter).destroy();
  // What a first draft needs is best in the snapshot too; without it there is still something to restore.
  practise(interpreter, 1);
  interpreter.pyimport("confinement").destroy();
  interpreter.pyimport("gc").collect();
  const memory = interpreter.makeMemorySnapshot();
  await keep(manifest, { memory, library: await sources.library, application: await sources.application });
  // What runs often the browser compiles once more and better. The worker that answers runs the same module.
  practise(interpreter, ROUNDS);
  return memory.byteLength;
}

/**
 * Does once what a later visit will do. Of what the browser compiles better it keeps the first megabyte with the
 * runtime, so nothing else may have run in this module before.
 * @param {Manifest} manifest
 */
async function rehearse(manifest) {
  const snapshot = await find(manifest);
  if (snapshot) {
    const interpreter = await restore(manifest, snapshot);
    wakeUp(interpreter);
    practise(interpreter, ROUNDS);
  }
}

/**
 * @param {Manifest} manifest
 * @param {import("./snapshots.js").Snapshot} snapshot
 */
function restore(manifest, { memory, library, application }) {
  return startInterpreter(manifest, {
    runtime: module(manifest.pyodide + RUNTIME),
    library,
    application,
    snapshot: memory,
  });
}

/**
 * Has drafts written that nobody reads.
 * @param {Interpreter} interpreter
 * @param {number} rounds
 */
function practise(interpreter, rounds) {
  try {
    const warmUp = interpreter.pyimport("warm_up");
    for (let round = 0; round < rounds; round += 1) {
      warmUp.drafts();
    }
    warmUp.destroy();
  } catch (error) {
    console.warn(error);
  }
}

/**
 * Imports the application for the first time.
 * @param {Interpreter} interpreter
 */
function application(interpreter) {
  const further = interpreter.FS.readFile(`${APPLICATION}/further.json`, { encoding: "utf8" });
  interpreter.pyimport("on_demand").install(further);
  return interpreter.pyimport("composer.app");
}

/**
 * Finds the application as a snapshot had it. Chance must not repeat itself.
 * @param {Interpreter} interpreter
 */
function wakeUp(interpreter) {
  interpreter.pyimport("random").seed();
  return interpreter.pyimport("composer.app");
}

/**
 * Adds up what has arrived of the files that are fetched side by side, in bytes as they are sent, and tells the page.
 * @param {Manifest} manifest
 * @returns {(file: keyof Manifest["sizes"]) => import("./download.js").OnBytes}
 */
function byteReporter({ sizes }) {
  const total = Object.values(sizes).reduce((sum, { sent }) => sum + sent, 0);
  const arrived = { runtime: 0, standardLibrary: 0, application: 0 };
  let told = 0;
  return (file) => (bytes) => {
    const { read, sent } = sizes[file];
    // A server may unpack what it sends; and what arrives damaged comes twice.
    arrived[file] = Math.min(sent, arrived[file] + (bytes * sent) / read);
    const loaded = Math.round(Object.values(arrived).reduce((sum, size) => sum + size));
    if (loaded - told > total / 100 || (loaded === total && told < total)) {
      told = loaded;
      post({ type: "bytes", loaded, total });
    }
  };
}
