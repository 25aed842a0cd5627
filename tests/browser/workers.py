"""What browsers do to a page's workers: they end one when memory is short, and keep a page that may come back."""

from __future__ import annotations

WATCH_WORKERS = """(() => {
  const Real = Worker;
  window.workers = [];
  window.Worker = class extends Real {
    constructor(...parts) {
      super(...parts);
      if (String(parts[0]).includes("/assets/worker.")) window.workers.push(this);
    }
    postMessage(message, ...rest) {
      // One that makes a snapshot, or rehearses, answers nobody.
      if (["make snapshot", "rehearse"].includes(message.type)) window.workers.splice(window.workers.indexOf(this), 1);
      super.postMessage(message, ...rest);
    }
  };
})();
"""
"""Run before the page's own scripts: collects the workers that answer the page, the newest last."""

KILL = """((isTold) => {
  const worker = window.workers.at(-1);
  worker.terminate();
  if (isTold) worker.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" }));
})"""
"""Ends the newest one; where the page is not told, it finds out by its own limit."""

LEAVE = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))"
COME_BACK = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
"""The page is left, and kept for going back; and it is gone back to."""
