/**
 * Proofreading with Harper: a text in, its findings out. Runs in the worker, and in Node for the tests.
 *
 * A text is read paragraph by paragraph and every paragraph's findings are kept, so that a keystroke costs one
 * paragraph, however long the text is.
 */

/**
 * @typedef {object} Finding one thing the engine found; places are UTF-16 units, as in a text area
 * @property {string} rule the engine's name of the rule
 * @property {string} kind the engine's kind of finding, such as "Spelling"
 * @property {number} start
 * @property {number} end
 * @property {string} message
 * @property {string[]} suggestions what to put in the span's place, the likeliest first; Python words those of ours
 */

/**
 * @typedef {object} Settings
 * @property {string} dialect "American", "British", "Australian", "Canadian" or "Indian"
 * @property {string[]} words never flagged
 */

/**
 * @typedef {typeof import("./harper.js")} Harper
 * @typedef {import("./harper.js").Lint} Lint
 */

const KEPT_PARAGRAPHS = 400;

// Matters of taste, and what takes trade words ("roadmap", "copywriting") for mistakes.
const RULES_OFF = [
  "CallThem",
  "CompoundNouns",
  "Copyright",
  "DisjointPrefixes",
  "Excellent",
  "ExpandTimeShorthands",
  "HyphenateNumberDay",
  "LongSentences",
  "NumericRangeEnDash",
  "OrthographicConsistency",
  "OxfordComma",
  "RedundantThat",
  "RoadMap",
  "UpdatePlaceNames",
];

export class Proofreader {
  /**
   * @param {Harper} harper the engine's module
   * @param {import("./harper.js").BinaryModule} binary its WebAssembly
   * @param {Uint8Array} pack our rules, and the words of work in its words.txt
   */
  constructor(harper, binary, pack) {
    this.harper = harper;
    this.binary = binary;
    this.pack = pack;
    this.words = harper.unpackWeirpackBytes(pack).files.get("words.txt")?.split("\n") ?? [];
    /** @type {import("./harper.js").LocalLinter | null} */
    this.linter = null;
    this.settled = "";
    /** @type {Map<string, Finding[]>} */
    this.kept = new Map();
  }

  /**
   * @param {string} text
   * @param {Settings} settings
   * @param {() => void} onParagraph told before each paragraph, as a sign of life
   * @returns {Promise<Finding[]>} paragraph by paragraph; some may overlap
   */
  async check(text, settings, onParagraph = () => {}) {
    await this.settle(settings);
    /** @type {Finding[]} */
    const findings = [];
    for (const { paragraph, start } of paragraphs(text)) {
      onParagraph();
      for (const finding of await this.checkParagraph(paragraph)) {
        findings.push({ ...finding, start: start + finding.start, end: start + finding.end });
      }
    }
    return findings;
  }

  /**
   * Take `settings` over; new words or another dialect make the engine build its rules anew.
   *
   * @param {Settings} settings
   */
  async settle({ dialect, words }) {
    const wanted = JSON.stringify([dialect, words]);
    if (this.linter && wanted === this.settled) return;
    const number = this.harper.Dialect[/** @type {keyof typeof this.harper.Dialect} */ (dialect)];
    const linter = this.linter ?? new this.harper.LocalLinter({ binary: this.binary, dialect: number });
    this.linter = linter;
    this.settled = "";
    this.kept.clear();
    await linter.setDialect(number);
    await linter.clearWords();
    await linter.importWords([...new Set([...this.words, ...words].flatMap(forms))]);
    // Last, because the engine forgets a pack when its words change.
    const failures = await linter.loadWeirpackFromBytes(this.pack);
    if (failures) throw new Error(`Rules that fail their own tests: ${Object.keys(failures).join(", ")}.`);
    const off = Object.fromEntries(RULES_OFF.map((rule) => [rule, false]));
    await linter.setLintConfig({ ...(await linter.getLintConfig()), ...off });
    this.settled = wanted;
  }

  /**
   * @param {string} paragraph
   * @returns {Promise<Finding[]>}
   */
  async checkParagraph(paragraph) {
    let findings = this.kept.get(paragraph);
    if (!findings) {
      const linter = /** @type {import("./harper.js").LocalLinter} */ (this.linter);
      // The rules know the straight apostrophe; both kinds are as long.
      const straight = paragraph.replaceAll("’", "'");
      const groups = await linter.organizedLints(straight, { language: "plaintext", dedup: false });
      const all = Object.entries(groups).flatMap(([rule, lints]) => lints.map((lint) => copied(rule, lint)));
      findings = all.filter((found) => !isCode(found, straight));
      if (straight !== paragraph) findings = findings.map(withCurlyApostrophes);
    }
    // Set again, so that the oldest is the first to go.
    this.kept.delete(paragraph);
    this.kept.set(paragraph, findings);
    if (this.kept.size > KEPT_PARAGRAPHS) this.kept.delete(/** @type {string} */ (this.kept.keys().next().value));
    return findings;
  }
}

/**
 * Part a text at its empty lines.
 *
 * @param {string} text
 */
export function* paragraphs(text) {
  for (const match of text.matchAll(/\S.*(?:\n.*\S.*)*/g)) yield { paragraph: match[0], start: match.index };
}

/**
 * The forms in which a word may stand: itself, and its possessive.
 *
 * @param {string} word
 */
function forms(word) {
  const straight = word.replaceAll("’", "'");
  return /\p{L}$/u.test(straight) ? [straight, `${straight}'s`] : [straight];
}

/**
 * Whether it is no word but an abbreviation or a product, such as OKRs, GmbH or B2, which no dictionary knows all
 * of, or the "a" of "9 a.m.".
 *
 * @param {Finding} found
 * @param {string} text
 */
function isCode({ rule, start, end }, text) {
  if (rule === "AnA") return text.startsWith(".m", end);
  return rule === "SpellCheck" && /\p{Lu}.*\p{Lu}|\d/u.test(text.slice(start, end));
}

/**
 * @param {Finding} found
 * @returns {Finding}
 */
function withCurlyApostrophes(found) {
  return { ...found, suggestions: found.suggestions.map((text) => text.replaceAll("'", "’")) };
}

/**
 * Copy a lint out of the engine's memory, and free it.
 *
 * @param {string} rule
 * @param {Lint} lint
 * @returns {Finding}
 */
export function copied(rule, lint) {
  const span = lint.span();
  const problem = lint.get_problem_text();
  const suggestions = lint.suggestions().map((suggestion) => {
    const text = suggestion.get_replacement_text();
    const isInsertion = suggestion.kind() === 2;
    suggestion.free();
    return isInsertion ? problem + text : text;
  });
  const found = {
    rule,
    kind: lint.lint_kind(),
    start: span.start,
    end: span.end,
    message: lint.message(),
    suggestions,
  };
  span.free();
  lint.free();
  return found;
}
