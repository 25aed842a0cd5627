// Reads memories as JSON from standard input: for each its size, and where which byte stands. Writes what each is
// without its zeros, in bytes, and whether it came back whole, and came back at all when the last byte is missing.
import { readFileSync } from "node:fs";
import { fill, withoutZeros } from "../../../composer/browser/python/sparse.js";

const outcomes = JSON.parse(readFileSync(0, "utf8")).map(({ size, bytes }) => {
  const memory = new Uint8Array(size);
  for (const [at, byte] of bytes) memory[at % size] = byte;
  const sparse = withoutZeros(memory);
  const back = new Uint8Array(size);
  fill(sparse, back);
  let isRefused = false;
  try {
    fill(sparse.slice(0, -1), new Uint8Array(size));
  } catch {
    isRefused = true;
  }
  return { kept: sparse.byteLength, isWhole: Buffer.compare(memory, back) === 0, isRefused };
});
process.stdout.write(JSON.stringify(outcomes));
