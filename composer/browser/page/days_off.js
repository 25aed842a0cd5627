/** The public holidays of a country, fetched when it is chosen; the service worker keeps the file. */

export class DaysOff {
  /** @param {{[country: string]: string}} addresses */
  constructor(addresses) {
    this.addresses = addresses;
    /** What was asked for is asked for once, by however many at a time. @type {Map<string, Promise<string[]>>} */
    this.known = new Map();
  }

  /**
   * @param {{country?: string}[]} interviews
   * @returns {Promise<{[country: string]: string[]}>} the holidays of all their countries
   */
  async ofAll(interviews) {
    const countries = [...new Set(interviews.flatMap(({ country }) => country || []))];
    return Object.fromEntries(await Promise.all(countries.map(async (country) => [country, await this.of(country)])));
  }

  /**
   * @param {string | undefined} country ISO 3166-1 alpha-2
   * @returns {Promise<string[]>} ISO dates; none where the country is not known, or its file not to be had now
   */
  async of(country) {
    const address = this.addresses[country ?? ""];
    if (!country || !address) return [];
    const dates = this.known.get(country) ?? fetch(new URL(address, document.baseURI)).then((answer) => answer.json());
    this.known.set(country, dates);
    try {
      return await dates;
    } catch {
      // Without a network, and never fetched before: the schedule goes without holidays until it is asked for again.
      this.known.delete(country);
      return [];
    }
  }
}
