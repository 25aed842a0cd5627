// Reads cases as JSON from standard input, merges each with composer/browser/store/merge.js, writes the outcomes.
import { readFileSync } from "node:fs";
import { merge } from "../../../composer/browser/store/merge.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
const outcomes = cases.map(({ base, mine, theirs, isMineNewer }) => merge(base, mine, theirs, isMineNewer));
process.stdout.write(JSON.stringify(outcomes));
