// Reads cases as JSON from standard input, merges each with overrides/assets/merge.js, writes the outcomes.
import { readFileSync } from "node:fs";
import { merge } from "../../overrides/assets/merge.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
const outcomes = cases.map(({ base, mine, theirs, isMineNewer }) => merge(base, mine, theirs, isMineNewer));
process.stdout.write(JSON.stringify(outcomes));
