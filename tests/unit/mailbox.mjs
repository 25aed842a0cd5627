// Reads letters as JSON from standard input. Writes what each mailbox gives for the letter's own id and for another.
import { readFileSync } from "node:fs";
import { Mailbox } from "../../overrides/assets/mailbox.js";

globalThis.crossOriginIsolated = true;
const mailbox = Mailbox.make();
const theirs = new Mailbox(mailbox.memory);
const outcomes = JSON.parse(readFileSync(0, "utf8")).map(({ id, answer }) => {
  theirs.put(id, answer);
  return { own: mailbox.take(id) ?? null, other: mailbox.take(id + 1) ?? null };
});
globalThis.crossOriginIsolated = false;
process.stdout.write(JSON.stringify({ outcomes, isThere: Mailbox.make() !== undefined }));
