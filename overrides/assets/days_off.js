/** The public holidays of a country, fetched when it is chosen; the service worker keeps the file. */

export class DaysOff {
  /** @param {{[country: string]: string}} addresses */
  constructor(addresses) {
    this.addresses = addresses;
    /** @type {Map<string, string[]>} */
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
    const known = this.known.get(country);
    if (known) return known;
    try {
      const dates = await (await fetch(new URL(address, document.baseURI))).json();
      this.known.set(country, dates);
      return dates;
    } catch {
      // Without a network, and never fetched before: the schedule goes without holidays.
      return [];
    }
  }
}
