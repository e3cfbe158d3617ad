// @ts-check
/** The queue by processes in a cell of a notebook, run as `distlab run` runs it. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitLibrary } from "../../../../bin/emit.mjs";

const root = dirname(fileURLToPath(new URL("../../..", import.meta.url)));
const key = "distlab.bench";

/** @param {number} count @param {number} seed */
const cell = (count, seed) => `
import { simulate } from "#sim";
const start = performance.now(), used = process.cpuUsage();
const wait = simulate((sim) => {
  const server = sim.server();
  const wait = sim.tally("wait (s)");
  const [gap, service] = [sim.exponential(0.8), sim.exponential(1)];
  sim.every(gap, function* () {
    const arrived = sim.now;
    yield server;
    wait.add(sim.now - arrived);
    yield service();
    server.release();
  }, { count: ${count} });
  return wait;
}, { seed: ${seed} });
const { user, system } = process.cpuUsage(used);
(globalThis as any)["${key}"] = {
  count: wait.count,
  mean: wait.mean,
  seconds: (user + system) / 1e6,
  wall: (performance.now() - start) / 1000,
};`;

/**
 * Runs a cell for each seed; what is measured is the cell's simulation, not its translation.
 *
 * @param {number} count - customers
 * @returns {(seed: number) => Promise<import("../answer.mjs").Answer>}
 */
export function inCell(count) {
  const load = createRequire(join(emitLibrary(root).dir, "kernel", "interpreter.js"));
  const { Interpreter } = load("./interpreter.js");
  const outputs = { stream: () => {}, display: () => {}, lateError: () => {} };
  const refreshLibrary = () => emitLibrary(root).changed;
  const interpreter = new Interpreter({ root, cwd: root, refreshLibrary, outputs });
  let cells = 0;
  return async (seed) => {
    cells += 1;
    const outcome = await interpreter.execute(cell(count, seed), cells);
    if (outcome.status === "error") throw new Error(outcome.error.evalue);
    const measured = /** @type {any} */ (globalThis)[key];
    return { ...measured, peak: process.resourceUsage().maxRSS * 1024 };
  };
}
