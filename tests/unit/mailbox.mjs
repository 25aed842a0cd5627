// Reads answers as JSON from standard input. Each is put into a mailbox as the answer to a request, or to another one;
// writes what whoever waited for the request was given.
import { readFileSync } from "node:fs";
import { Mailbox } from "../../overrides/assets/mailbox.js";

globalThis.crossOriginIsolated = true;
const mailbox = Mailbox.make();
const theirs = new Mailbox(mailbox.memory);
const outcomes = [];
let id = 0;
for (const answer of JSON.parse(readFileSync(0, "utf8"))) {
  id += 2;
  const own = mailbox.wait(id);
  theirs.put(id, answer);
  const other = mailbox.wait(id);
  theirs.put(id + 1, "to another request");
  outcomes.push({ own: (await own) ?? null, other: (await other) ?? null });
}
globalThis.crossOriginIsolated = false;
process.stdout.write(JSON.stringify({ outcomes, isThere: Mailbox.make() !== undefined }));
