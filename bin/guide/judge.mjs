/** Which statements of the study guide the project covers, and what has changed since that was recorded. */

/**
 * A statement of the guide, in words of our own, and what stands behind it.
 *
 * @typedef {object} Statement
 * @property {string} id - section and letter, `2.f`
 * @property {string} says
 * @property {readonly string[]} [models] - exported functions, `scaling/amdahlSpeedup`
 * @property {readonly string[]} [figures] - ids in the registry
 * @property {readonly string[]} [illustratedBy] - for a definition, which no number is behind: functions
 *   (`scenario/timing/simulateHeartbeats`, `lab/demonstrateAudit`) of which one is run in a notebook
 * @property {readonly string[]} [awaits] - what is not modelled yet, in words
 */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {readonly Statement[]} statements
 */

/** @typedef {"covered" | "partly" | "open"} State */

/**
 * A statement with what was found for it.
 *
 * @typedef {object} Judged
 * @property {Statement} statement
 * @property {State} state - open: nothing is named; partly: something of what is needed is missing
 * @property {readonly string[]} missing - in words
 * @property {readonly { name: string, tests: readonly string[], isModel: boolean }[]} functions
 * @property {readonly import("./project.mjs").Cell[]} cells - the first that uses each function or figure
 */

/**
 * @param {Statement} statement
 * @param {import("./project.mjs").Project} project
 * @returns {Judged}
 */
export function judge(statement, project) {
  const { models = [], figures = [], illustratedBy = [], awaits = [] } = statement;
  /** @type {string[]} */
  const missing = [];
  /** @type {import("./project.mjs").Cell[]} */
  const cells = [];
  const functions = [...models.map((each) => `model/${each}`), ...illustratedBy].flatMap((path) => {
    const cut = path.lastIndexOf("/");
    const [room, name] = [path.slice(0, cut), path.slice(cut + 1)];
    if (project.fileOf(room, name) === undefined) {
      missing.push(`unknown: lib/${room} exports no ${name}`);
      return [];
    }
    const tests = project.testsOf(room, name);
    if (tests.length === 0) missing.push(`no test uses ${name}`);
    cells.push(...project.cellsOf(room, name).slice(0, 1));
    return [{ name, tests, isModel: room.startsWith("model/") }];
  });
  for (const id of figures) {
    const figure = project.figures.get(id);
    if (figure === undefined) {
      missing.push(`unknown: the registry has no figure ${id}`);
      continue;
    }
    const drawn = project.cellsOf(figure.room, figure.builder);
    if (drawn.length === 0) missing.push(`no notebook draws ${id}`);
    cells.push(...drawn.slice(0, 1));
  }
  const isNamed = models.length + figures.length + illustratedBy.length > 0;
  if (isNamed && models.length === 0 && illustratedBy.length === 0) missing.push("no model");
  if (models.length > 0 && figures.length === 0) missing.push("no figure");
  if (isNamed && cells.length === 0) missing.push("no notebook cell");
  missing.push(...awaits.map((each) => `to come: ${each}`));
  const state = !isNamed ? "open" : missing.length > 0 ? "partly" : "covered";
  return { statement, state, missing, functions, cells: inOrder(cells) };
}

/**
 * @param {import("./project.mjs").Cell[]} cells
 * @returns {import("./project.mjs").Cell[]} each once, as a reader meets them
 */
function inOrder(cells) {
  return [...new Set(cells)].sort(
    (one, other) => one.notebook.localeCompare(other.notebook) || one.number - other.number,
  );
}

const ranks = /** @type {const} */ ({ open: 0, partly: 1, covered: 2 });

/**
 * What is wrong, one sentence each: names that lead nowhere, statements that lost what they had, and
 * those that have more than is recorded.
 *
 * @param {readonly Judged[]} judged
 * @param {Readonly<Record<string, string>>} recorded - states by id; what is not in there was open
 * @returns {{ errors: string[], gains: string[] }} both make a run fail; recording mends `gains` alone
 */
export function compare(judged, recorded) {
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const gains = [];
  const known = new Set(judged.map(({ statement }) => statement.id));
  for (const id of Object.keys(recorded)) {
    if (!known.has(id)) errors.push(`${id} is recorded, but no statement`);
  }
  for (const { statement, state, missing } of judged) {
    const { id } = statement;
    const before = recorded[id] ?? "open";
    if (!Object.hasOwn(ranks, before)) {
      errors.push(`${id} is recorded as ${before}, which is no state`);
      continue;
    }
    const unknown = missing.filter((each) => each.startsWith("unknown: "));
    errors.push(...unknown.map((each) => `${id} names what is not there: ${each.slice(9)}`));
    const change = ranks[state] - ranks[/** @type {State} */ (before)];
    const why = missing.length > 0 ? `: ${missing.join("; ")}` : "";
    if (change < 0) errors.push(`${id} was ${before} and is ${stateName(state)}${why}`);
    if (change > 0) gains.push(`${id} was ${before} and is ${stateName(state)}`);
  }
  return { errors, gains };
}

/** @param {State} state */
export const stateName = (state) => (state === "partly" ? "partly covered" : state);
