/** Times simulations beside SimPy, Ciw, simjs and C++. */

import { emitLibrary } from "../../bin/emit.mjs";
import { say } from "../../bin/setup/say.mjs";
import { topics } from "./sim/cases.mjs";
import { contest, once } from "./sim/contest.mjs";
import { preparePeers } from "./sim/peers.mjs";
import { busyShare, goalRows, ratios, rowsOf } from "./sim/report.mjs";

/** @typedef {import("./sim/report.mjs").Answers} Answers */

/** Goals that two cases decide, with the least ratio of their rates. */
const speedGoals = /** @type {const} */ ([
  ["processes", "SimPy", 25],
  ["processes", "C++ heap", 0.2],
  ["callbacks (after)", "C++ heap", 0.45],
  ["recursion", "C++ recursion", 0.2],
  ["heartbeat", "heartbeat, SimPy", 20],
  ["retry", "retry, SimPy", 20],
  ["processes", "processes, no quantiles", 0.9],
  ["callbacks (after)", "callbacks (after), no quantiles", 0.9],
  ["recursion", "recursion, no quantiles", 0.9],
  ["processes in a cell", "processes", 0.85],
  ["two workers", "one worker", 1.5],
]);

/** @param {string} root @param {number} rounds */
export async function benchSim(root, rounds) {
  emitLibrary(root);
  const peers = await preparePeers(root);
  const all = topics(root, peers);
  say(`${rounds} rounds in turn; rates are per second of processor time`);
  /** @type {Answers} */
  const answers = new Map();
  for (const topic of all) {
    const found = await contest(topic.cases, rounds);
    for (const [name, given] of found) answers.set(name, given);
    const others = topic.cases.map(({ name }) => name).filter((name) => /SimPy|heap/.test(name));
    say(
      `${topic.title}${topic.theory === undefined ? "" : ` (theory: ${Number(topic.theory.toPrecision(6))})`}`,
    );
    console.table(rowsOf(topic, found, others));
  }
  say(`processes waited ${Math.round(100 * busyShare(answers))} % of their time for a processor`);
  const growth = await memoryGrowth(all, rounds);
  console.table(
    goalRows([
      ...speedGoals.map(([what, than, least]) => ({
        what: `${what} / ${than}`,
        measured: ratios(answers, what, than),
        least,
      })),
      { what: "memory for 1e5 → 1e7 customers (MB)", measured: growth, most: 20 },
    ]),
  );
}

/**
 * How much more memory a hundred times as many customers take, in new processes (MB).
 *
 * @param {readonly import("./sim/cases.mjs").Topic[]} all
 * @param {number} rounds
 */
async function memoryGrowth(all, rounds) {
  const command = all
    .flatMap(({ cases }) => cases)
    .find(({ name }) => name === "processes")?.command;
  /** @param {string} count */
  const peak = async (count) => {
    const single = { name: "memory", command: [...(command ?? []).slice(0, -1), count] };
    return (await once(single, 1)).peak / 1e6;
  };
  const growths = [];
  for (let i = 0; i < Math.min(rounds, 3); i += 1) {
    growths.push((await peak("10000000")) - (await peak("100000")));
  }
  return growths;
}
