/** What the buttons do that concern all interviews together, by their `data-action`. */

import { FORGET } from "../store/forget.js";
import { at } from "./form.js";

/** @typedef {import("./composer.js").Composer} Composer */

/** @type {{[action: string]: (composer: Composer, button: HTMLElement) => unknown}} */
export const SEARCH_ACTIONS = {
  go: ({ search }, { dataset: { id = "", step } }) => search.go(id, step),
  deed: ({ search }, button) => search.deed(button),
  "tell-when": async ({ search }, { dataset: { id = "" } }) => {
    await search.go(id, "thank-you");
    /** @type {HTMLElement | null} */ (document.querySelector("#ati-asked input"))?.focus();
  },
  "use-other": (composer, { dataset: { field = "", list = "", index, text } }) => {
    const other = { ...at(composer.whole, `${list}.${index}`), text: at(composer.whole, field) ?? "" };
    composer.edit(`${list}.${index}`, other);
    composer.edit(field, text);
    composer.form.show(composer.whole);
  },
  "drop-other": (composer, { dataset: { list = "", index } }) => {
    const entries = () => at(composer.whole, list) ?? [];
    const [gone] = entries().slice(Number(index), Number(index) + 1);
    composer.edit(list, entries().toSpliced(Number(index), 1));
    composer.offerUndo("kept-this", () => composer.edit(list, [...entries(), gone]));
  },
  reminder: (composer, { dataset: { id = "" } }) => {
    const record = composer.interviews.records.get(id);
    return record && composer.remind([record]);
  },
  "cancel-reminders": (composer) => composer.cancelReminders(composer.ended),
  more: ({ search }, { dataset: { most } }) => {
    search.most = Number(most);
    return search.show();
  },
  debrief: (composer, { dataset: { id } }) => {
    const record = composer.interviews.records.get(id ?? "");
    if (record && record !== composer.record) composer.openInterview(record);
    return composer.debrief.begin();
  },
  export: (composer, button) =>
    composer.interviews.records.size > 0 ? composer.backup.export() : composer.screen.said(button, "nothing-to-export"),
  "export-locked": ({ backup }) => backup.exportLocked(),
  "import-apply": ({ backup }) => backup.apply(),
  "import-drop": (composer) => {
    composer.backup.drop();
    composer.say("import-dropped");
  },
  "aside-download": ({ backup }, { dataset: { key = "" } }) => backup.downloadAside(key),
  "aside-remove": ({ backup }, { dataset: { key = "" } }) => backup.removeAside(key),
  "moved-bring": ({ moved }) => moved.bring(),
  "moved-leave": ({ moved }) => moved.leave(),
  "log-csv": (composer) =>
    composer.download({ kind: "log", form: "table", interviews: [...composer.interviews.records.values()] }),
  "log-report": async (composer) => {
    const answer = await composer.ask({
      kind: "log",
      form: "report",
      interviews: [...composer.interviews.records.values()],
    });
    if (!answer) return;
    composer.showParts(answer.parts);
    /** @type {HTMLDialogElement} */ (document.getElementById("ati-log")).showModal();
  },
  "log-print": () => print(),
  "close-dialog": (_composer, button) => button.closest("dialog")?.close(),
  forget: (composer) => {
    composer.save();
    location.assign(FORGET);
  },
};
