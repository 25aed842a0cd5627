// Reads pairs of instants as JSON from standard input, words each with composer/browser/page/countdown.js, writes the words.
import { readFileSync } from "node:fs";
import { duration } from "../../../composer/browser/page/countdown.js";

const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(([until, now]) => duration(Date.parse(until), Date.parse(now)))));
