// The page's side of working without a network: has the site kept on the device, and says when there is a newer one.

/**
 * @typedef {object} Told
 * @property {() => void} [onKept] The composer now works without a network.
 * @property {(takeNewer: () => void) => void} [onNewer] A newer build is on the device, whole; calling what is given
 *     loads the page again with it. Until then this page goes on as it is.
 */

/**
 * Has the site kept. Where the browser refuses, the page works as before, with a network.
 * @param {string} address The service worker's, relative to the page.
 * @param {Told} told
 */
export async function keepOffline(address, { onKept = () => {}, onNewer = () => {} }) {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  try {
    const registration = await navigator.serviceWorker.register(new URL(address, document.baseURI));
    watch(registration, onKept, onNewer);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") {
        registration.update().catch(() => {});
      }
    });
  } catch {
    // Refused, as in some private windows, or no network while it was asked for.
  }
}

/**
 * @param {ServiceWorkerRegistration} registration
 * @param {() => void} onKept
 * @param {(takeNewer: () => void) => void} onNewer
 */
function watch(registration, onKept, onNewer) {
  const tellNewer = () => onNewer(() => takeNewer(registration));
  const follow = () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) {
        tellNewer();
      } else if (worker.state === "activated") {
        onKept();
      }
    });
  };
  registration.addEventListener("updatefound", follow);
  follow();
  if (registration.waiting && registration.active) {
    tellNewer();
  } else if (registration.active?.state === "activated") {
    onKept();
  }
}

/** @param {ServiceWorkerRegistration} registration */
function takeNewer({ waiting }) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage("take over");
}
