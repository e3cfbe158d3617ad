// @ts-check
/** The queue by processes in a cell of a notebook, run as `distlab run` runs it. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitLibrary } from "../../../../bin/emit.mjs";

const root = dirname(fileURLToPath(new URL("../../..", import.meta.url)));
const key = "distlab.bench";

/** What both cells say of their queue. */
const model = `(sim: Simulation) => {
  const server = sim.server();
  const wait = sim.tally("wait (s)");
  const [gap, service] = [sim.exponential(0.8), sim.exponential(1)];
  sim.every(gap, function* () {
    const arrived = sim.now;
    yield server;
    wait.add(sim.now - arrived);
    yield service();
    server.release();
  }, { count });
  return wait;
}`;

/**
 * @param {number} count
 * @param {number} seed
 */
const oneRun = (count, seed) => `
import { type Simulation, simulate } from "#sim";
const count = ${count};
const start = performance.now(), used = process.cpuUsage();
const wait = simulate(${model}, { seed: ${seed} });
const { user, system } = process.cpuUsage(used);
const wall = (performance.now() - start) / 1000;
(globalThis as any)["${key}"] =
  { count, mean: wait.mean, seconds: (user + system) / 1e6, wall };`;

/** Runs on other threads: their time is that of the clock, and not that of processors. */
const runs = 8;

/**
 * @param {number} count
 * @param {number} seed
 * @param {number} workers
 */
const manyRuns = (count, seed, workers) => `
import { replicate } from "#lab";
import { type Simulation, simulate } from "#sim";
const count = ${count / runs};
const mean = (seed: number) => simulate(${model}, { seed }).mean;
const seeds = Array.from({ length: ${runs} }, (_, i) => ${runs * seed} + i);
const start = performance.now();
const means = await replicate(mean, { seeds, workers: ${workers} });
const seconds = (performance.now() - start) / 1000;
(globalThis as any)["${key}"] = {
  count: ${count}, mean: means.reduce((sum, each) => sum + each, 0) / ${runs}, seconds, wall: seconds,
};`;

/**
 * Runs a cell for each seed; what is measured is the cell's simulation, not its translation.
 *
 * @param {number} count - customers
 * @param {number} [workers] - threads; without it the cell simulates itself
 * @returns {(seed: number) => Promise<import("../answer.mjs").Answer>}
 */
export function inCell(count, workers) {
  const load = createRequire(join(emitLibrary(root).dir, "kernel", "interpreter.js"));
  const { Interpreter } = load("./interpreter.js");
  const outputs = { stream: () => {}, display: () => {}, lateError: () => {} };
  const refreshLibrary = () => emitLibrary(root).changed;
  const interpreter = new Interpreter({ root, cwd: root, refreshLibrary, outputs });
  let cells = 0;
  return async (seed) => {
    cells += 1;
    const cell = workers === undefined ? oneRun(count, seed) : manyRuns(count, seed, workers);
    const outcome = await interpreter.execute(cell, cells);
    if (outcome.status === "error") throw new Error(outcome.error.evalue);
    const measured = /** @type {any} */ (globalThis)[key];
    return { ...measured, peak: process.resourceUsage().maxRSS * 1024 };
  };
}
