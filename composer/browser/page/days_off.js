/** The public holidays of the countries that Python asks for; the service worker keeps the files. */

const AGAIN_AFTER_MS = 60_000;

export class DaysOff {
  /** @param {{[country: string]: string}} addresses */
  constructor(addresses) {
    this.addresses = addresses;
    /** ISO dates by ISO 3166-1 alpha-2. @type {{[country: string]: string[]}} */
    this.known = {};
    /** What was asked for is asked for once, by however many at a time. @type {{[country: string]: Promise<void>}} */
    this.asked = {};
  }

  /**
   * Have the holidays of `countries` among those known; none where a country's file is not to be had now.
   *
   * @param {string[]} countries ISO 3166-1 alpha-2
   */
  async learn(countries) {
    await Promise.all(countries.map((country) => (this.asked[country] ??= this.fetch(country))));
  }

  /** @param {string} country */
  async fetch(country) {
    const address = this.addresses[country];
    try {
      this.known[country] = address ? await (await fetch(new URL(address, document.baseURI))).json() : [];
    } catch {
      // Without a network, and never fetched before: the times go without holidays for a while.
      this.known[country] = [];
      setTimeout(() => {
        delete this.known[country];
        delete this.asked[country];
      }, AGAIN_AFTER_MS);
    }
  }
}
