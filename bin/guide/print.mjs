/** The report: section by section, a line or two for each statement, and totals. */

const marks = /** @type {const} */ ({ covered: "✓", partly: "~", open: "·" });
const colors = /** @type {const} */ ({ covered: 32, partly: 33, open: 90 });

/**
 * @typedef {object} Look
 * @property {boolean} isColored
 * @property {boolean} isOpenOnly - leaves out what is covered
 */

/** @param {readonly string[]} all - names of which a line shows the first few */
const few = (all) =>
  all.length > 3 ? `${all.slice(0, 3).join(", ")} and ${all.length - 3} more` : all.join(", ");

/**
 * Cells by their numbers in a fresh run: `01-scaling [4, 9]`.
 *
 * @param {readonly import("./project.mjs").Cell[]} cells - those of a notebook together
 */
const places = (cells) =>
  [...new Set(cells.map(({ notebook }) => notebook))].map((each) => {
    const numbers = cells.filter(({ notebook }) => notebook === each).map(({ number }) => number);
    return `${each} [${numbers.join(", ")}]`;
  });

/**
 * @param {import("./judge.mjs").Judged} judged
 * @param {Look} look
 * @returns {string[]}
 */
function linesOf({ statement, state, missing, functions, cells }, { isColored }) {
  const { id, says, figures = [] } = statement;
  const paint = (/** @type {string} */ text) =>
    isColored ? `\u001b[${colors[state]}m${text}\u001b[0m` : text;
  const tests = [...new Set(functions.flatMap((each) => each.tests.slice(0, 1)))];
  const parts = [
    ["model", functions.filter(({ isModel }) => isModel).map(({ name }) => name)],
    ["shown by", functions.filter(({ isModel }) => !isModel).map(({ name }) => name)],
    ["test", tests],
    ["figure", figures],
    ["cell", places(cells)],
  ];
  return [
    paint(`  ${marks[state]} ${id.padEnd(5)} ${says}`),
    ...parts
      .filter(([, names = []]) => names.length > 0)
      .map(([kind, names]) => `            ${kind}: ${few(/** @type {string[]} */ (names))}`),
    ...missing.map((each) => `            ${paint(`open: ${each}`)}`),
  ];
}

/**
 * @param {readonly { title: string, judged: readonly import("./judge.mjs").Judged[] }[]} sections
 * @param {Look} look
 * @returns {string} the report, with a line feed at its end
 */
export function report(sections, look) {
  const lines = sections.flatMap(({ title, judged }) => {
    const shown = judged.filter(({ state }) => !look.isOpenOnly || state !== "covered");
    if (shown.length === 0) return [];
    const done = judged.filter(({ state }) => state === "covered").length;
    const head = `${title} (${done} of ${judged.length})`;
    const bold = look.isColored ? `\u001b[1m${head}\u001b[0m` : head;
    return [bold, ...shown.flatMap((each) => linesOf(each, look)), ""];
  });
  const all = sections.flatMap(({ judged }) => judged);
  const count = (/** @type {string} */ state) => all.filter((each) => each.state === state).length;
  const totals = `${count("covered")} of ${all.length} statements covered (${marks.covered}), ${count("partly")} partly (${marks.partly}), ${count("open")} open (${marks.open})`;
  return [...lines, totals, ""].join("\n");
}

/**
 * What to do about a difference, in words.
 *
 * @param {{ errors: readonly string[], gains: readonly string[] }} found
 * @returns {string} empty if there is none
 */
export function complaint({ errors, gains }) {
  const parts = [
    ...errors.map((each) => `distlab: ${each}`),
    ...gains.map((each) => `distlab: ${each}: npm run coverage:guide -- --update records it`),
  ];
  return parts.length === 0 ? "" : `${parts.join("\n")}\n`;
}
