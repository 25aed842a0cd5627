// Put into every page before its own scripts: notes when a worker was started and what the page showed when.
(() => {
  const noted = { workerStarted: null, ready: null, longest: 0, keystrokes: [] };
  window.noted = noted;
  window.Worker = class extends Worker {
    constructor(...parts) {
      noted.workerStarted ??= performance.now();
      super(...parts);
    }
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime <= (noted.ready ?? Infinity)) {
        noted.longest = Math.max(noted.longest, duration);
      }
    }
  }).observe({ type: "longtask", buffered: true });
  addEventListener("DOMContentLoaded", () => {
    const root = document.getElementById("ati-composer");
    const drafts = document.getElementById("ati-drafts");
    if (!root || !drafts) {
      return;
    }
    new MutationObserver(() => {
      if (root.dataset.state === "ready" && noted.ready === null) {
        noted.ready = performance.now();
        // The bench listens to the console: waiting in the page would parse a long script there, a task of its own.
        console.info("bench: ready");
      }
    }).observe(root, { attributeFilter: ["data-state"] });
    let pressed = null;
    addEventListener("input", () => (pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (pressed !== null) {
        noted.keystrokes.push(performance.now() - pressed);
        pressed = null;
      }
    }).observe(drafts, { subtree: true, childList: true, characterData: true, attributes: true });
  });
})();
