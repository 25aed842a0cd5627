/** Says once what is new: to who comes back after an update, and in a page that is open while there is one. */

/** @typedef {{id?: string, text?: string}} Told what CHANGELOG.md says to readers, and a name for it */

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export class News {
  /**
   * @param {HTMLElement} root
   * @param {string} prefix of our keys of localStorage
   */
  constructor(root, prefix) {
    /** @type {Told} */
    this.own = JSON.parse(root.dataset.news ?? "{}");
    this.key = `${prefix}news`;
  }

  /** Tell who was here before, and has not read it yet. */
  start() {
    const { id = "", text = "" } = this.own;
    const read = this.read();
    this.keep(id);
    if (read === null || read === id || !text) return;
    this.show("ati-whats-new", text);
    const news = element("ati-whats-new");
    news.hidden = false;
    /** @type {HTMLElement} */ (news.querySelector("button")).onclick = () => (news.hidden = true);
  }

  /**
   * A newer build is there: say with it what is new in it, which then is not told again.
   *
   * @param {string} address of the file that says so, relative to the page
   */
  async tellNewer(address) {
    try {
      /** @type {Told} */
      const { id = "", text = "" } = await (
        await fetch(new URL(address, document.baseURI), { cache: "no-cache" })
      ).json();
      if (!text || id === this.own.id) return;
      this.show("ati-newer", text);
      this.keep(id);
    } catch {
      // Without it the page only says that there is one.
    }
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  show(id, text) {
    /** @type {HTMLElement} */ (element(id).querySelector("span")).textContent = text;
  }

  read() {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return this.own.id ?? "";
    }
  }

  /** @param {string} id */
  keep(id) {
    try {
      localStorage.setItem(this.key, id);
    } catch {
      // It is told again at the next visit.
    }
  }
}
