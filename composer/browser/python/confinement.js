// Takes away from the worker what its Python has no use for, once it has been started. This is hardening, not a wall:
// what holds whatever the code does is the Content-Security-Policy, where the browser applies one (docs/privacy.md).

/** Ways to the network, to storage, to other code, and to make code of text. */
const UNUSED = [
  "BroadcastChannel",
  "EventSource",
  "RTCPeerConnection",
  "SharedWorker",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "Worker",
  "XMLHttpRequest",
  "caches",
  "cookieStore",
  "eval",
  "fetch",
  "fetchLater",
  "importScripts",
  "indexedDB",
  "webkitRequestFileSystem",
  "webkitRequestFileSystemSync",
];

/** Stands in for the constructor of functions; what is a function can still be told by it. */
function Refused() {
  throw new Error("The composer makes no code of text.");
}

/** Removes them for good. Modules that need one of them later have taken it before. */
export function confine() {
  for (const name of UNUSED) {
    for (let holder = self; holder; holder = Object.getPrototypeOf(holder)) {
      Reflect.deleteProperty(holder, name);
    }
    Reflect.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
  }
  Refused.prototype = Function.prototype;
  Reflect.defineProperty(self, "Function", { value: Refused, writable: false, configurable: false });
  // Every function leads to the constructor of functions, which takes text.
  for (const example of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    const prototype = Object.getPrototypeOf(example);
    Reflect.defineProperty(prototype, "constructor", { value: Refused, writable: false, configurable: false });
  }
}
