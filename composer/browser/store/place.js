/** Where this site is served from, whatever path it was built for: several can share an origin, and its storage. */

/** The site's path on its origin, such as "/some-name/": the composer's page lies one folder below. */
export const BASE_PATH = new URL("../", location.href).pathname;

/** What all our keys begin with. */
export const PREFIX = `after-the-interview ${BASE_PATH} `;
