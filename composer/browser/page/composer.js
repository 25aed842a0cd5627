/**
 * The composer page: carries what is typed to Python and to localStorage, and what Python answers to the page.
 *
 * Python decides everything about notes and dates. The element ids used here stand in composer/page/parts/.
 */

import { quietCharacterKeys } from "../../../overrides/assets/character_keys.js";
import { runWhenReachedFor } from "../../../overrides/assets/later.js";
import { isRenewed, takeRenewed } from "../arrival/diagnosis.js";
import { keepOffline } from "../offline/offline.js";
import { NotesProofreader } from "../proofreading/notes_proofreader.js";
import { Python } from "../python/python.js";
import { Backup } from "../store/backup.js";
import { agreeToForget, FORGET, showForgetPage } from "../store/forget.js";
import { Interviews } from "../store/interviews.js";
import { Keeping } from "../store/keeping.js";
import { Moved } from "../store/moved.js";
import { PREFIX } from "../store/place.js";
import { timeAfter } from "../store/shelf.js";
import { endNoting, typedEarly } from "../store/typed_early.js";
import { drawUuid } from "../store/uuid.js";
import { Changes } from "./changes.js";
import { countDown } from "./countdown.js";
import { DaysOff } from "./days_off.js";
import { Debrief } from "./debrief.js";
import { at, Form, put } from "./form.js";
import { Freshness } from "./freshness.js";
import { copy, download, select } from "./hand_off.js";
import { JobSearch } from "./job_search.js";
import { LETTER_ACTIONS, revise } from "./letters.js";
import { Marks, Said } from "./marks.js";
import { News } from "./news.js";
import { Parts } from "./parts.js";
import { People } from "./people.js";
import { receive } from "./received.js";
import { Screen } from "./screen.js";
import { SEARCH_ACTIONS } from "./search_actions.js";
import { atFoot, Tabs } from "./tabs.js";
import { ZoneFields } from "./zone_fields.js";

/** @typedef {import("./form.js").RecordAsTyped} RecordAsTyped */

const SAVE_AFTER_MS = 250;
const AT_ONCE = 3;
const REST_AFTER_MS = 120;
const COUNT_DOWN_EVERY_MS = 60_000;
/**
 * @param {string} id
 * @returns {any}
 */
const element = (id) => document.getElementById(id);

/** @param {HTMLElement} root */
const runtime = (root) => JSON.parse(root.dataset.runtime ?? "{}");

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1_000_000).toFixed(1);

/** Where the device's clock is; nothing where it does not tell. */
const timeZone = () => {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  } catch {
    return "";
  }
};

/** How this device writes days and times, from its locale. */
const timeStyle = () => {
  try {
    const format = new Intl.DateTimeFormat(undefined, { month: "numeric", day: "numeric", hour: "numeric" });
    const parts = format.formatToParts(0).map(({ type }) => type);
    const { hourCycle } = format.resolvedOptions();
    return {
      half_days: ["h11", "h12"].includes(hourCycle ?? ""),
      month_first: parts.indexOf("month") < parts.indexOf("day"),
    };
  } catch {
    return {};
  }
};

/** @param {number} days from today */
function isoDay(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((number) => String(number).padStart(2, "0"));
  return `${day.getFullYear()}-${month}-${date}`;
}

export class Composer {
  /**
   * @param {HTMLElement} root
   * @param {Python} python Started already: it takes longest.
   */
  constructor(root, python) {
    this.root = root;
    this.form = new Form(element("ati-form"), element("ati-person"));
    this.interviews = new Interviews(PREFIX, Number(root.dataset.schema));
    this.changes = new Changes(this);
    this.search = new JobSearch(this);
    this.keeping = new Keeping(this);
    this.moved = new Moved(this);
    this.news = new News(root, this.interviews.prefix);
    this.backup = new Backup(this);
    this.debrief = new Debrief(this);
    this.daysOff = new DaysOff(JSON.parse(root.dataset.holidays ?? "{}"));
    this.zoneFields = new ZoneFields(this, root.dataset.places ?? "");
    this.runtime = runtime(root);
    this.python = python;
    this.proofreader = new NotesProofreader(this, JSON.parse(root.dataset.proofreading ?? "{}"));
    /** @type {RecordAsTyped} */
    this.record = {};
    this.undoLast = () => {};
    /** Where the focus was when that was offered. @type {Element | null} */
    this.undoFrom = null;
    /** The interviews whose reminders wait until a time zone is told. @type {RecordAsTyped[]} */
    this.waiting = [];
    /** What the last change ended, for reminders of it to be taken off the calendar. @type {RecordAsTyped[]} */
    this.ended = [];
    /** @type {Set<string>} */
    this.unsaved = new Set();
    this.saveTimer = 0;
    /** What shows the notes anew, until they are shown. @type {Promise<void> | null} */
    this.rendering = null;
    this.isStale = false;
    this.isKeeping = false;
    this.endPause = () => {};
    /** @type {Promise<import("./intake.js").Intake> | undefined} */
    this.fetched = undefined;
    /** Asked of the browser when the page comes to the front, for it takes a while to tell. */
    this.timeZone = timeZone();
    this.timeStyle = timeStyle();
    this.freshness = new Freshness();
    this.screen = new Screen(this);
    this.marks = new Marks(this);
    this.said = new Said();
    this.tabs = new Tabs(element("ati-drafts"), () => this.turn());
    this.parts = new Parts(this.tabs);
    /** Whether the notes to come are those of another interview. */
    this.isOther = true;
    /** Whether they are an example's or the person's own, as Python tells it. */
    this.kind = "example";
    /** What the notes on the page are, as Python tells it; empty until all of them have been shown. */
    this.frame = "";
    /** Whether something could not be shown because Python failed. */
    this.isBehind = false;
  }

  start() {
    const early = typedEarly(document);
    if ("share" in navigator) document.documentElement.classList.add("ati-shares");
    this.interviews.load();
    this.screen.start();
    this.marks.start();
    this.keeping.start();
    this.moved.start();
    this.news.start();
    this.search.start();
    agreeToForget(() => this.forget());
    this.form.onInput((path, text) => this.edit(path, text));
    // Who fills in one field, and goes on to the next, lets stand what could be undone.
    let isFilled = false;
    this.form.element.addEventListener("change", () => (isFilled = true));
    this.form.element.addEventListener("focusin", () => {
      if (isFilled) this.closeUndo();
      isFilled = false;
    });
    this.zoneFields.start();
    new People(this).start();
    this.root.addEventListener("click", (event) => this.click(event));
    this.root.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLElement && target.matches(".ati-revise")) revise(this, /** @type {any} */ (target));
    });
    element("ati-import").addEventListener("change", () => this.backup.read(element("ati-import").files[0]));
    this.root.addEventListener("dragover", (event) => event.preventDefault());
    this.root.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      const text = event.dataTransfer?.getData("text/plain");
      if (file) this.backup.read(file);
      else if (text) this.bring(text);
    });
    document.addEventListener("paste", (event) => this.paste(event));
    receive(this);
    addEventListener("hashchange", () => this.openFromAddress());
    addEventListener("pagehide", () => this.save());
    document.addEventListener("visibilitychange", () => {
      this.save();
      this.timeZone = timeZone();
      this.countDown();
    });
    setInterval(() => this.countDown(), COUNT_DOWN_EVERY_MS);
    this.openFromAddress();
    this.takeEarly(early);
    element("ati-not-started").remove();
    this.backup.showStorage();
  }

  /**
   * Go on with what was typed before the program ran. The form stood there empty, so none of it belongs to an interview
   * that is here already.
   *
   * @param {[string, string][]} early
   */
  takeEarly(early) {
    const isOfInterview = early.some(([path]) => !path.startsWith("candidate."));
    if (isOfInterview && this.interviews.records.has(this.record.id)) this.openInterview(this.newInterview());
    for (const [path, text] of early) this.edit(path, text);
    endNoting();
    if (early.length) this.form.show(this.whole);
  }

  /** Has the site kept on the device; once Python runs, so that the two do not share the network. */
  keep() {
    this.isKeeping = true;
    keepOffline(this.runtime.serviceWorker, {
      onKept: () => (element("ati-kept").hidden = false),
      onNewer: (takeNewer) => {
        element("ati-newer").hidden = false;
        this.news.tellNewer(this.runtime.news);
        element("ati-newer").querySelector("button").onclick = () => {
          this.save();
          takeNewer();
        };
      },
    });
  }

  /** The open interview and the candidate as the form names them. */
  get whole() {
    return { ...this.record, candidate: this.interviews.candidate };
  }

  get context() {
    return {
      candidate: this.interviews.candidate,
      now: new Date().toISOString(),
      time_zone: this.timeZone,
      time_style: this.timeStyle,
      days_off: this.daysOff.known,
      page: location.href.split("#")[0],
    };
  }

  // The open interview

  openFromAddress() {
    const address = new URLSearchParams(location.hash.slice(1));
    if (address.has("example")) return void this.openExample(address.get("example"), address.get("tone"));
    const id = address.get("interview") ?? this.interviews.open;
    const record = this.interviews.records.get(id) ?? [...this.interviews.records.values()].at(-1);
    this.openInterview(record ?? this.newInterview());
  }

  /**
   * Open an example of the guide as a new interview, which is kept once something in it is changed.
   *
   * @param {string | null} example
   * @param {string | null} tone
   */
  async openExample(example, tone) {
    const fresh = this.newInterview();
    this.openInterview(fresh);
    history.replaceState(null, "", location.pathname + location.search);
    const answer = await this.ask({ kind: "example", example, tone });
    // Whoever has begun to type meanwhile goes on with their own.
    if (!answer?.interview || this.record !== fresh || this.interviews.records.has(fresh.id)) return;
    this.freshness.hide();
    this.openInterview({ ...fresh, ...answer.interview });
  }

  newInterview() {
    return { id: drawUuid(), schema: this.root.dataset.schema, created: new Date().toISOString() };
  }

  /**
   * @param {RecordAsTyped} record
   * @param {boolean} [isAnew] whether the note to show is chosen anew even where the interview is open already
   * @returns {Promise<void>} until its notes are shown
   */
  openInterview(record, isAnew = false) {
    this.save();
    // What the build wrote, the example, is right for a reader who has nothing here yet.
    const isFirst = this.record.id === undefined && !this.interviews.records.has(record.id);
    if (record.id !== this.record.id && !isFirst) this.freshness.hide();
    this.isOther = isAnew || this.record.id !== record.id;
    if (this.record.id !== record.id) this.form.fold();
    this.record = record;
    this.frame = "";
    this.interviews.rememberOpen(record.id);
    if (this.interviews.records.has(record.id))
      history.replaceState(null, "", `#interview=${encodeURIComponent(record.id)}`);
    this.form.show(this.whole);
    this.nameIt();
    // The notes come first: they are what is looked at.
    const shown = this.render();
    shown.then(() => this.list());
    return shown;
  }

  /** Another note is shown: what is typed changes it first, and it may have waited for a change. */
  turn() {
    this.marks.show();
    if (this.frame) this.render();
  }

  /** Say above the questions which interview it is. */
  nameIt() {
    const { company, role } = this.record;
    const title = element("ati-open-title");
    const [ofCompany, ofRole] = title.children;
    ofCompany.textContent = company ?? "";
    ofRole.textContent = [company && role ? " · " : "", role].filter(Boolean).join("");
  }

  /**
   * @param {string} path
   * @param {unknown} value
   */
  edit(path, value) {
    if (path.startsWith("candidate.")) {
      put(this.interviews, path, value);
      this.interviews.candidate.changed = timeAfter(this.interviews.candidate.changed);
      this.unsaved.add("candidate");
    } else {
      put(this.record, path, value);
      this.record.changed = timeAfter(this.record.changed);
      this.interviews.records.set(this.record.id, this.record);
      this.unsaved.add(this.record.id);
    }
    this.nameIt();
    this.saveSoon();
    this.render();
  }

  saveSoon() {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.save(), SAVE_AFTER_MS);
  }

  save() {
    clearTimeout(this.saveTimer);
    let isBrought = false;
    /** @type {Map<string, unknown>} */
    const refused = new Map();
    for (const id of this.unsaved) {
      const record = this.interviews.records.get(id);
      try {
        if (id === "candidate") isBrought = this.interviews.saveCandidate() || isBrought;
        else if (record) isBrought = this.interviews.save(record) || isBrought;
        this.unsaved.delete(id);
        this.keeping.saved();
      } catch (error) {
        // Whatever it is: the others are saved all the same, and this one is tried again with the next.
        refused.set(id, error);
      }
    }
    for (const id of [...this.interviews.undeleted.keys()])
      if (!this.interviews.records.has(id)) this.interviews.delete(id);
    this.keeping.explain(refused);
    if (isBrought) this.showAgain(this.record);
  }

  /**
   * Show what has changed under the person's hands; what they type goes on.
   *
   * @param {RecordAsTyped} record
   */
  showAgain(record) {
    this.record = record;
    this.form.show(this.whole);
    this.nameIt();
    this.render();
  }

  // What Python shows

  /** Ask for the parts that follow from the record; while one answer is awaited, only the newest question waits. */
  render() {
    this.isStale = true;
    this.endPause();
    this.rendering ??= this.renderAll();
    return this.rendering;
  }

  async renderAll() {
    while (this.isStale) {
      this.isStale = false;
      await this.renderOnce();
    }
    this.rendering = null;
  }

  /** Show the notes in sight first; the others when no further key has come for a moment, a few at a time. */
  async renderOnce() {
    const [seen, others] = this.frame ? this.tabs.order : [[], []];
    const first = seen.length > 0 ? seen : others.splice(0, 1);
    if (first.length > 0 && (await this.renderNotes(first))) {
      if (others.length > 0) await this.pause(REST_AFTER_MS);
      while (others.length > 0 && !this.isStale && (await this.renderNotes(others.splice(0, AT_ONCE))));
    }
    if (!this.frame && !this.isStale) await this.renderNotes();
  }

  /**
   * Wait, but no longer than until there is something new to show.
   *
   * @param {number} milliseconds
   */
  pause(milliseconds) {
    return new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
      this.endPause = () => resolve(undefined);
    });
  }

  /**
   * @param {number[]} [notes] their numbers; all of them without it
   * @returns {Promise<boolean>} whether they are shown now
   */
  async renderNotes(notes) {
    const { id } = this.record;
    const board = this.search.lines.known;
    const answer = await this.ask({ kind: "render", interview: this.record, board, notes });
    this.search.take(answer?.line);
    if (!answer) this.tellBehind();
    if (!answer || this.isStale) return false;
    const frame = JSON.stringify(answer.frame);
    if (notes && frame !== this.frame) {
      // These are other notes, or for others: all have to be shown.
      this.frame = "";
      return false;
    }
    // The example's letter gives way to the person's own as a whole; nothing of it moves.
    const isOther = this.isOther || this.kind !== answer.frame[0];
    if (notes) this.showParts(answer.parts);
    else await this.parts.showInTurns(answer.parts, isOther ? ["ati-when-line", "ati-drafts"] : []);
    this.form.showProblems(answer.problems);
    this.zoneFields.settleAll(answer.problems);
    // While they were put into the page, another interview was opened.
    if (!notes && this.record.id !== id) return false;
    this.freshness.hold();
    if (["broken", "behind"].includes(this.root.dataset.status ?? "")) this.say(this.python.status.name);
    this.said.show(answer.said, answer.left_out);
    if (!notes) {
      this.freshness.follow(answer.frame[0] === "example" ? "" : id);
      this.frame = frame;
      this.tabs.follow(isOther);
      this.isOther = false;
      [this.kind] = answer.frame;
    }
    this.root.dataset.state = "ready";
    if (notes) this.marks.show();
    else this.marks.follow();
    this.proofreader.follow();
    return true;
  }

  /** Say beside the notes that they could not be written. */
  tellBehind() {
    const { id } = this.record;
    this.freshness.fail(this.interviews.records.has(id) ? id : "", this.sentence("behind"));
  }

  /** Try again what failed: the start of Python, or the writing of the notes. */
  retry() {
    if (this.python.status.name === "failed") return this.python.retry();
    return this.render();
  }

  /** Let the countdowns run; Python is asked only where more than a duration has changed. */
  countDown() {
    if (document.hidden) return;
    for (const part of countDown(this.root, Date.now())) part.closest("#ati-today") ? this.list() : this.render();
  }

  list() {
    return this.search.show();
  }

  /**
   * @param {{[field: string]: unknown}} request
   * @returns {Promise<any>} the answer, or null where there is none; the person has been told why
   */
  async ask(request) {
    try {
      const answer = await this.python.ask({ ...this.context, ...request });
      if (answer.wanted === "lines") return await this.search.tellAgain(request);
      if (answer.wanted !== "days off") return answer;
      await this.daysOff.learn(answer.countries);
      return await this.ask(request);
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      // A failed start has its own sentence, and a way to try again.
      if (this.python.status.name === "failed") this.isBehind = true;
      else this.say("broken", { message: `${name}: ${message}` });
      console.error("The composer met an error.", error);
      return null;
    }
  }

  /** @param {import("../python/python.js").Status} status */
  hear(status) {
    this.root.dataset.start = status.restored ? "restored" : "plain";
    if (status.name === "ready" && !this.isKeeping) this.keep();
    const figures = {
      ...status,
      message: status.fault?.message,
      arrived: megabytes(status.loaded),
      all: megabytes(status.total),
    };
    this.say(status.slow && status.name !== "failed" ? "slow" : status.name, figures);
    if (status.name === "failed" && status.fault?.name === "GoneError") void this.renew();
    if (status.name !== "ready" || !this.isBehind) return;
    this.isBehind = false;
    this.render();
    this.list();
  }

  /** The files of this page are gone: load the page as it is now, once all that was typed is kept. */
  async renew() {
    if (!(await isRenewed())) return;
    this.save();
    if (this.unsaved.size === 0) return takeRenewed();
    element("ati-newer").hidden = false;
    element("ati-newer").querySelector("button").onclick = () => location.reload();
  }

  /** @param {{[id: string]: string}} parts HTML by the id of the element it belongs in */
  showParts(parts) {
    this.parts.show(parts);
  }

  /**
   * Say one of the page's sentences in the status line.
   *
   * @param {string} name
   * @param {{[figure: string]: any}} figures
   */
  say(name, figures = {}) {
    if (name === "ready" && this.freshness.isBehind) name = "behind";
    if (name === "ready" && this.keeping.isRefused) name = "not-kept";
    const status = element("ati-status");
    const text = this.sentence(name, figures);
    if (status.textContent !== text) status.textContent = text;
    this.root.dataset.status = name;
    const progress = element("ati-progress");
    progress.hidden = name !== "fetching";
    if (name === "fetching") progress.value = figures.percent / 100;
    /** @type {HTMLElement} */ (this.root.querySelector(".ati-bar [data-action='retry']")).hidden = name !== "failed";
  }

  /**
   * @param {string} name
   * @param {{[figure: string]: any}} figures
   */
  sentence(name, figures = {}) {
    const sentence = this.root.querySelector(`[data-sentence="${name}"]`)?.textContent ?? "";
    return sentence.replace(/\{(\w+)\}/g, (_, figure) => String(figures[figure] ?? ""));
  }

  // What a person does

  /** @param {Event} event */
  click(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const jump = target.closest("a[href^='#ati-']");
    if (jump) {
      // The address keeps naming the open interview.
      event.preventDefault();
      return this.screen.jump(jump.getAttribute("href")?.slice(1) ?? "");
    }
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-action]"));
    if (button) this.act(button.dataset.action ?? "", button);
  }

  /**
   * @param {string} action
   * @param {HTMLElement} button
   */
  async act(action, button) {
    switch (action) {
      case "add":
        this.openInterview(this.newInterview());
        history.replaceState(null, "", location.pathname + location.search);
        return this.screen.toField("company");
      case "delete":
        return this.delete(button);
      case "undo":
        return this.undoLast();
      case "add-person":
        return this.addPerson();
      case "remove-person":
        return this.removePerson(Number(button.dataset.index));
      case "copy":
        return this.copy(button);
      case "bring":
        return (await this.intake).begin();
      case "panel":
        return this.screen.togglePanel();
      case "view":
        return this.screen.view(button.dataset.view ?? "");
      case "when":
        return this.screen.showTimes();
      case "keys":
        return element("ati-keys").showModal();
      case "close-undo":
        return this.closeUndo();
      case "take-proposal":
        return this.takeProposal(button);
      case "to-copy":
        this.screen.view("note");
        return atFoot(this.tabs.note, "copy")?.focus();
      case "day":
        return this.setDay(button);
      case "tell-zone":
        button.closest("dialog")?.close();
        return this.tellZone(button.dataset.id ?? "");
      case "remind-anyway":
        button.closest("dialog")?.close();
        return this.remind(this.waiting, "", "yes");
      case "calendar":
        return button.dataset.cancel
          ? this.cancelReminders([this.record])
          : this.remind([this.record], button.dataset.step);
      case "calendar-all":
        return this.remind([...this.interviews.records.values()]);
      case "eml":
        return this.download({
          kind: "eml",
          interview: this.record,
          others: "[]",
          draft: Number(button.dataset.draft),
        });
      case "retry":
        return this.retry();
      default:
        return (LETTER_ACTIONS[action] ?? SEARCH_ACTIONS[action] ?? this.proofreader.actions[action])?.(this, button);
    }
  }

  /**
   * Copy what the button holds; one that stands outside a note copies the chosen note.
   *
   * @param {HTMLElement} button
   */
  async copy(button) {
    const note = button.closest(".ati-note") ?? this.tabs.note;
    const text = button.dataset.text ?? atFoot(note, "copy")?.dataset.text;
    if (await copy(text ?? "")) return this.screen.said(button, "copied");
    this.screen.view("note");
    // The same words where they stand, so that one key copies them; what is not shown cannot be selected.
    const other = button.closest(".ati-other")?.querySelector(".ati-body");
    select(other ?? note?.querySelector(`.ati-edit[data-field="${button.dataset.of ?? "body"}"]`) ?? null);
    this.say("not-copied");
  }

  /**
   * Put a sentence where a fragment stood in a field; the focus goes back there, for the person to change it.
   *
   * @param {HTMLElement} button
   */
  takeProposal({ dataset: { field = "", text = "" } }) {
    const before = at(this.whole, field) ?? "";
    const write = (/** @type {string} */ words) => {
      this.edit(field, words);
      this.form.show(this.whole);
      this.form.focus(field);
    };
    this.offerUndo("proposal-taken", () => write(before), { field: this.form.label(field) });
    write(text);
  }

  /**
   * Put today or yesterday into a field; the hour stays, or is asked for.
   *
   * @param {HTMLElement} button
   */
  setDay({ dataset: { field = "", days } }) {
    const [hour = ""] = /T\d\d:\d\d.*$/.exec(String(at(this.whole, field) ?? "")) ?? [];
    this.edit(field, isoDay(Number(days)) + hour);
    this.form.show(this.whole);
    element(`ati-${field}${hour ? "" : "-time"}`).focus();
  }

  /** @param {string} id of the interview whose time zone is wanted */
  tellZone(id) {
    const record = this.interviews.records.get(id);
    if (record && record !== this.record) this.openInterview(record);
    this.screen.toField("time_zone");
  }

  addPerson() {
    const count = Math.max(1, this.record.people?.length ?? 0);
    this.edit(`people.${count}.name`, "");
    this.form.show(this.whole);
    this.form.focus(`people.${count}.name`);
  }

  /** @param {number} index */
  removePerson(index) {
    const people = () => this.record.people ?? [];
    const show = (/** @type {RecordAsTyped[]} */ those) => {
      this.edit("people", those);
      this.form.show(this.whole);
    };
    const [person] = people().slice(index, index + 1);
    show(people().toSpliced(index, 1));
    this.form.focus(`people.${Math.max(0, index - 1)}.name`);
    if (!person) return;
    const undo = () => {
      show(people().toSpliced(index, 0, person));
      this.form.focus(`people.${index}.name`);
    };
    this.offerUndo("person-removed", undo, { name: person.name || this.sentence("a-person") });
  }

  /** @param {HTMLElement} button */
  delete({ dataset: { id = "", reminders } }) {
    const record = this.interviews.records.get(id);
    if (!record) return;
    const name = record.company || this.sentence("unnamed");
    this.changes.make({ removed: [id] }, "deleted", { name }, reminders ? [record] : []);
  }

  /** Another tab is forgetting everything: this one stores nothing any more, and neither do its workers. */
  forget() {
    this.unsaved.clear();
    this.save = () => {};
    location.replace("about:blank");
  }

  /**
   * Tell what was done, with a button that takes it back.
   *
   * @param {string} name the sentence that tells it
   * @param {() => void} undo
   * @param {{[figure: string]: any}} figures
   * @param {RecordAsTyped[]} ended interviews whose reminders may still be on the calendar
   */
  offerUndo(name, undo, figures = {}, ended = []) {
    const bar = element("ati-undo");
    if (!bar.contains(document.activeElement)) this.undoFrom = document.activeElement;
    bar.hidden = false;
    bar.firstElementChild.textContent = this.sentence(name, figures);
    this.ended = ended;
    bar.querySelector("[data-action='cancel-reminders']").hidden = ended.length === 0;
    bar.querySelector("button").focus();
    this.undoLast = () => {
      undo();
      this.closeUndo();
    };
  }

  /** Close the bar; who was in it goes on where they were, or else at the note. */
  closeUndo() {
    const bar = element("ati-undo");
    const isThere = bar.contains(document.activeElement);
    bar.hidden = true;
    if (!isThere) return;
    const from = /** @type {HTMLElement | null} */ (this.undoFrom);
    const isLeft = from?.isConnected && from !== document.body && from.getClientRects().length > 0;
    (isLeft ? from : this.tabs.note)?.focus({ preventScroll: true });
  }

  // What a person brings

  /** What reads it is fetched when something is brought. */
  get intake() {
    this.fetched ??= import("./intake.js").then(({ Intake }) => new Intake(this));
    return this.fetched;
  }

  /**
   * @param {string | Blob} what
   * @param {import("./intake.js").How} [how]
   */
  async bring(what, how) {
    return (await this.intake).offer(what, how);
  }

  /**
   * Anywhere in an empty form something may be pasted that fills it; elsewhere, names into the field of a name.
   *
   * @param {ClipboardEvent} event
   */
  paste({ target, clipboardData }) {
    const control = /** @type {HTMLInputElement | null} */ (
      /** @type {Element} */ (target).closest?.("input, textarea, [contenteditable]")
    );
    const [file] = clipboardData?.files ?? [];
    const text = clipboardData?.getData("text/plain") ?? "";
    if (
      document.querySelector("dialog[open]:not(#ati-debrief)") ||
      (control && !control.closest("#ati-form, #ati-debrief"))
    )
      return;
    if (file) return void this.bring(file);
    // A word or two is what the field is for.
    if (!/[\n\t,;@]/.test(text)) return;
    const isEmpty = !this.interviews.records.has(this.record.id);
    const purpose = control?.closest("#ati-debrief")
      ? "talk"
      : /^people\.\d+\.name$/.test(control?.name ?? "")
        ? "names"
        : "";
    if (control && !purpose && !isEmpty) return;
    this.bring(text, {
      quiet: true,
      purpose: purpose === "names" && isEmpty && text.length > 200 ? "" : purpose,
      before: structuredClone(this.record),
    });
  }

  /**
   * @param {RecordAsTyped[]} interviews
   * @param {string} [step] of the one message to be reminded of
   * @param {string} [assume] "yes" where a zone may stand in for one that was not understood
   */
  async remind(interviews, step = "", assume = "") {
    const count = interviews.length;
    this.waiting = interviews;
    if (count > 1) this.say("making-reminders", { count });
    const request = { kind: "calendar", interviews, step, assume };
    return this.download(request, count > 1 ? "reminders-made" : undefined);
  }

  /** @param {RecordAsTyped[]} interviews */
  cancelReminders(interviews) {
    return this.download({ kind: "calendar", interviews, cancel: "yes" }, "reminders-cancelled");
  }

  /**
   * @param {{[field: string]: unknown}} request
   * @param {string} [sentence] the name of the one to say when the file is there
   */
  async download(request, sentence) {
    const answer = await this.ask(request);
    if (answer?.file) {
      download(answer.file);
      if (sentence) this.say(sentence);
    } else if (answer?.parts) {
      this.showParts(answer.parts);
      element("ati-unsure").showModal();
    } else if (answer) this.say("no-reminders");
  }
}

quietCharacterKeys();
runWhenReachedFor();
const root = element("ati-composer");
// It may have been asked for twice, see arrival.js; and in a frame of another site it does not start.
const isToStart = root?.dataset.started === undefined && !document.documentElement.classList.contains("ati-framed");
if (root) root.dataset.started = "";
if (root && location.search === FORGET) {
  showForgetPage(root);
} else if (root && isToStart) {
  /** @type {Composer | undefined} */
  let composer;
  const python = new Python(runtime(root), (status) => composer?.hear(status));
  python.start();
  // In a task of its own: what was typed in between is found, and the page can draw itself first.
  setTimeout(() => {
    composer = new Composer(root, python);
    composer.hear(python.status);
    composer.start();
  });
}
