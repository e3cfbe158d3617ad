/** How a case in a process of its own is asked: a seed a line comes in, a line of JSON goes out. */

import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

/**
 * What a run gave.
 *
 * @typedef {object} Outcome
 * @property {number} count - customers, calls or heartbeats
 * @property {number} mean - what is set against theory
 */

/**
 * What a run gave and took. Times are of this process alone, with all its threads: what else the
 * machine does shows in `wall` only.
 *
 * @typedef {Outcome & { seconds: number, wall: number, peak: number }} Answer
 */

/**
 * Runs and measures once.
 *
 * @param {() => Outcome | Promise<Outcome>} run
 * @returns {Promise<Answer>}
 */
export async function measure(run) {
  const start = performance.now();
  const used = process.cpuUsage();
  const { count, mean } = await run();
  const { user, system } = process.cpuUsage(used);
  const wall = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  return { count, mean, seconds: (user + system) / 1e6, wall, peak };
}

/**
 * Answers until the input ends.
 *
 * @param {(seed: number) => Promise<Answer>} run
 */
export async function answer(run) {
  for await (const line of createInterface({ input: process.stdin })) {
    // Not by console.log: a notebook's interpreter keeps that for its cells.
    writeSync(1, `${JSON.stringify(await run(Number(line)))}\n`);
  }
}
