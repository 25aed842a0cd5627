/**
 * Brings two versions of one record together, field by field, from the last version that both had.
 *
 * Nothing here knows what a field means. Where both sides changed one text, the newer stays and the other is handed
 * back; in lists an item that one side took away and the other changed is kept.
 */

/** @typedef {{field: string, text: string}} Overruled A text that had to give way. */
/** @typedef {{[field: string]: any}} Values */

/** The fields of the record itself that follow an order, of which the greater is the later. */
const ORDERED = ["changed", "schema"];

/**
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean} whether they say the same; what is missing says the same as empty text
 */
export function same(one, other) {
  if (isBlank(one) && isBlank(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => same(item, other[i]));
  }
  if (isObject(one) && isObject(other)) {
    return keysOf(one, other).every((key) => same(one[key], other[key]));
  }
  return one === other;
}

/**
 * @param {Values} base the last version that both sides had
 * @param {Values} mine
 * @param {Values} theirs
 * @param {boolean} isMineNewer
 * @returns {{merged: Values, overruled: Overruled[]}}
 */
export function merge(base, mine, theirs, isMineNewer) {
  /** @type {Overruled[]} */
  const overruled = [];
  // A record of its own also where nothing is new, for the caller puts it in the place of `mine`.
  const merged = { ...mergeValues(base, mine, theirs, { path: "", isMineNewer, overruled }) };
  for (const name of ORDERED) {
    const later = [mine[name], theirs[name]]
      .filter((value) => !isBlank(value))
      .sort()
      .at(-1);
    if (later !== undefined) merged[name] = later;
  }
  return { merged, overruled: overruled.filter(({ field }) => !ORDERED.includes(field)) };
}

/** @typedef {{path: string, isMineNewer: boolean, overruled: Overruled[]}} Place */

/**
 * @param {any} base
 * @param {any} mine
 * @param {any} theirs
 * @param {Place} place
 * @returns {any}
 */
function mergeValues(base, mine, theirs, place) {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs, place);
  }
  if (isObject(mine) && isObject(theirs)) {
    const known = isObject(base) ? base : {};
    return Object.fromEntries(
      keysOf(mine, theirs).map((key) => [
        key,
        mergeValues(known[key], mine[key], theirs[key], { ...place, path: place.path ? `${place.path}.${key}` : key }),
      ]),
    );
  }
  const [winner, loser] = place.isMineNewer ? [mine, theirs] : [theirs, mine];
  for (const text of texts(loser)) place.overruled.push({ field: place.path, text });
  return winner;
}

/**
 * @param {any[]} base
 * @param {any[]} mine
 * @param {any[]} theirs
 * @param {Place} place
 */
function mergeLists(base, mine, theirs, place) {
  const [mineOf, mineNew] = follow(base, mine);
  const [theirsOf, theirsNew] = follow(base, theirs);
  /** @type {any[]} */
  const merged = [];
  base.forEach((item, i) => {
    const [mineNow, theirsNow] = [mineOf[i], theirsOf[i]];
    if (mineNow !== undefined && theirsNow !== undefined) {
      merged.push(mergeValues(item, mineNow, theirsNow, { ...place, path: `${place.path}.${merged.length}` }));
    } else {
      const left = mineNow ?? theirsNow;
      if (left !== undefined && !same(left, item)) merged.push(left);
    }
  });
  // Both sides put the older additions first, so that both arrive at the same list.
  const [older, newer] = place.isMineNewer ? [theirsNew, mineNew] : [mineNew, theirsNew];
  return [...merged, ...older, ...newer.filter((item) => !older.some((known) => same(known, item)))];
}

/**
 * Finds what has become of each item of a list.
 *
 * @param {any[]} base
 * @param {any[]} now
 * @returns {[any[], any[]]} what each item of `base` is now, undefined where it is gone; and the items that are new
 */
function follow(base, now) {
  const kept = longestCommon(base, now);
  const became = Array(base.length).fill(undefined);
  const added = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...kept, /** @type {[number, number]} */ ([base.length, now.length])]) {
    // Between two items that stayed, the first of one side are taken for the first of the other, rewritten.
    for (; i < nextI && j < nextJ; i += 1, j += 1) became[i] = now[j];
    for (; j < nextJ; j += 1) added.push(now[j]);
    if (nextI < base.length) became[nextI] = now[nextJ];
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return [became, added];
}

/**
 * @param {any[]} one
 * @param {any[]} other
 * @returns {[number, number][]} the positions of the longest run of equal items in order
 */
function longestCommon(one, other) {
  const lengths = Array.from({ length: one.length + 1 }, () => Array(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const [row, next] = [/** @type {number[]} */ (lengths[i]), /** @type {number[]} */ (lengths[i + 1])];
      row[j] = same(one[i], other[j]) ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    if (same(one[i], other[j])) pairs.push([i++, j++]);
    else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** @param {unknown} value */
function isBlank(value) {
  return value === undefined || value === null || value === "";
}

/**
 * @param {unknown} value
 * @returns {value is Values}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {Values} one
 * @param {Values} other
 */
function keysOf(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/**
 * @param {any} value
 * @returns {string[]}
 */
function texts(value) {
  if (isBlank(value)) return [];
  return typeof value === "object" ? Object.values(value).flatMap(texts) : [String(value)];
}
