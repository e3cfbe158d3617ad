/** `npm run coverage:guide`: which statements of the study guide have a model, a test, a figure and a cell. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SetupError } from "../setup/say.mjs";
import { compare, judge } from "./judge.mjs";
import { complaint, report } from "./print.mjs";
import { readProject } from "./project.mjs";

const help = `Usage: npm run coverage:guide -- [options]

Prints the study guide's sections and statements, and for each the model, test, figure and notebook
cell behind it. Statements are declared in bin/guide/statements, everything else is looked up.
Ends with an error if a statement is not covered or lost something since its state was recorded, if a
name leads nowhere, or if a gain is not recorded yet.

  --section <number>  one section of the guide, e.g. 4
  --open              only what is not covered
  --update            record the states as they are, losses too: the difference is in
                      bin/guide/recorded.json
  --help              show this
`;

/**
 * Where a run finds what it needs.
 *
 * @typedef {object} Surroundings
 * @property {string} root - the project's folder
 * @property {string} record - path of the recorded states
 * @property {Readonly<Record<string, import("./judge.mjs").Section>>} sections - by number
 * @property {(text: string) => void} write
 * @property {(text: string) => void} complain
 * @property {boolean} isColored
 * @property {boolean} needsAll - whether every statement has to be covered
 */

/**
 * @param {readonly string[]} args
 */
function optionsOf(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        section: { type: "string" },
        open: { type: "boolean", default: false },
        update: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    throw new SetupError(`${/** @type {Error} */ (error).message}; --help shows the options`);
  }
}

/**
 * Runs the command.
 *
 * @param {readonly string[]} args
 * @param {Surroundings} surroundings
 * @returns {number} exit code
 * @throws {SetupError} if an option is unknown or wrong
 */
export function runCoverage(args, surroundings) {
  const { root, record, sections, write, complain, isColored, needsAll } = surroundings;
  const options = optionsOf(args);
  if (options.help) {
    write(help);
    return 0;
  }
  const numbers = Object.keys(sections);
  if (options.section !== undefined && !numbers.includes(options.section)) {
    throw new SetupError(`--section must be one of ${numbers.join(", ")}, got ${options.section}`);
  }
  const project = readProject(root);
  const all = Object.entries(sections).map(([number, { title, statements }]) => ({
    number,
    title: `${number}. ${title}`,
    judged: statements.map((each) => judge(each, project)),
  }));
  const judged = all.flatMap((section) => section.judged);
  const shown = all.filter(({ number }) => [undefined, number].includes(options.section));
  write(report(shown, { isColored, isOpenOnly: options.open === true }));
  /** @type {Record<string, string>} */
  let recorded = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};
  if (options.update) {
    recorded = Object.fromEntries(
      judged.filter(({ state }) => state !== "open").map((each) => [each.statement.id, each.state]),
    );
    writeFileSync(record, `${JSON.stringify(recorded, null, 2)}\n`);
  }
  // The whole is compared, whatever part of it is shown.
  const found = compare(judged, recorded);
  if (needsAll) {
    const left = judged.filter(({ state }) => state !== "covered");
    found.errors.push(...left.map(({ statement }) => `${statement.id} is not covered`));
  }
  complain(complaint(found));
  return found.errors.length + found.gains.length > 0 ? 1 : 0;
}

/**
 * What belongs to this project.
 *
 * @param {string} root
 */
export const recordOf = (root) => join(root, "bin", "guide", "recorded.json");
