/** Tables of what was measured, and the goals beside it. */

import { median } from "../median.mjs";

/** @typedef {import("./answer.mjs").Answer} Answer */
/** @typedef {Map<string, Answer[]>} Answers */

/**
 * Rate of each round (1/s).
 *
 * @param {Answers} answers
 * @param {string} name
 */
const rates = (answers, name) => (answers.get(name) ?? []).map((each) => each.count / each.seconds);

/**
 * How many times as fast one case is as another, round by round; empty if one is absent.
 *
 * @param {Answers} answers
 * @param {string} name
 * @param {string} other
 */
export function ratios(answers, name, other) {
  const theirs = rates(answers, other);
  if (theirs.length === 0) return [];
  return rates(answers, name).map((rate, round) => rate / (theirs[round] ?? NaN));
}

/**
 * "31.2 (28.9 … 33.0)": the middle, the least and the largest.
 *
 * @param {readonly number[]} values
 */
export function spread(values) {
  if (values.length === 0) return "";
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  const digits = middle >= 100 ? 0 : middle >= 10 ? 1 : 2;
  return `${middle.toFixed(digits)} (${least.toFixed(digits)} … ${most.toFixed(digits)})`;
}

/**
 * A row for each case.
 *
 * @param {import("./cases.mjs").Topic} topic
 * @param {Answers} answers
 * @param {readonly string[]} others - cases that all are compared with
 */
export function rowsOf({ cases, unit, theory, variance }, answers, others) {
  const all = cases.map(({ name }) => answers.get(name) ?? []);
  return cases.map(({ name }, i) => {
    const own = all[i] ?? [];
    const estimate = pooled(own);
    const expected = theory ?? pooled(all.at(-1) ?? []).mean;
    const deviation = theory === undefined ? roundError(own, all.at(-1) ?? []) : NaN;
    const error = variance === undefined ? deviation : Math.sqrt(variance / estimate.count);
    const z = (estimate.mean - expected) / error;
    return {
      case: name,
      [`M ${unit}/s`]: Number((median(rates(answers, name)) / 1e6).toPrecision(3)),
      ...Object.fromEntries(
        others.map((other) => [`/ ${other}`, spread(ratios(answers, name, other))]),
      ),
      mean: Number(estimate.mean.toPrecision(5)),
      z: Number.isFinite(z) ? Number(z.toFixed(2)) : "",
      "peak MB": Math.round(Math.max(...own.map((each) => each.peak)) / 1e6),
    };
  });
}

/**
 * Mean over all that was counted in all rounds.
 *
 * @param {readonly Answer[]} answers
 */
function pooled(answers) {
  const count = answers.reduce((sum, each) => sum + each.count, 0);
  return { count, mean: answers.reduce((sum, each) => sum + each.mean * each.count, 0) / count };
}

/**
 * Standard error of the difference of two means, from their rounds.
 *
 * @param {readonly Answer[][]} sides
 */
function roundError(...sides) {
  const squares = sides.map((answers) => {
    const middle = answers.reduce((sum, { mean }) => sum + mean, 0) / answers.length;
    const sum = answers.reduce((total, { mean }) => total + (mean - middle) ** 2, 0);
    return sum / (answers.length - 1) / answers.length;
  });
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 0));
}

/**
 * A goal: what was measured in each round has to be at least (or at most) something.
 *
 * @typedef {object} Goal
 * @property {string} what
 * @property {readonly number[]} measured - empty if something for it is absent
 * @property {number} [least]
 * @property {number} [most]
 */

/** @param {readonly Goal[]} goals */
export function goalRows(goals) {
  return goals.map(({ what, measured, least = -Infinity, most = Infinity }) => {
    const middle = median(measured);
    const isReached = middle >= least && middle <= most;
    return {
      goal: what,
      wanted: Number.isFinite(least) ? `≥ ${least}` : `≤ ${most}`,
      measured: spread(measured),
      "": measured.length === 0 ? "not measured" : isReached ? "reached" : "missed",
    };
  });
}

/**
 * Share of the time that a process had to wait for a processor: how busy the machine was.
 *
 * @param {Answers} answers
 */
export function busyShare(answers) {
  const all = [...answers.values()].flat();
  return median(all.map(({ seconds, wall }) => Math.max(0, 1 - seconds / wall)));
}
